use std::path::Path;

use super::{
    RenderError,
    files::{copy, write},
    nginx_headers::nginx_headers,
    page::charts_page,
    template::Template,
};
use crate::{chart::ChartSpec, locale::Locale, ui::Site};

/// Writes one live page of these charts, with the program that Trunk built in `site`, to the folder `out`.
///
/// For `examples/`: the page comes from the same renderer as the portal's. Files of the same names are replaced. The page's
/// policy is in `headers.conf` beside it, as with `mingcha render --headers`.
///
/// # Errors
///
/// Where a file cannot be read or written, or `site` has no page that Trunk built.
pub fn render_charts(
    site: &Path,
    out: &Path,
    base: &str,
    heading: &str,
    charts: Vec<ChartSpec>,
) -> Result<(), RenderError> {
    let location = Site { base: base.into(), locale: Locale::default() };
    let template = Template::read(&site.join("index.html"), &location.base)?.without_policy();
    copy(site, out)?;
    write(&out.join("headers.conf"), nginx_headers(&template, &[]).as_bytes())?;
    Ok(write(&out.join("index.html"), charts_page(&template, &location, heading, charts).as_bytes())?)
}
