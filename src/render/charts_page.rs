use std::path::Path;

use super::{
    RenderError,
    files::{copy, write},
    headers::headers,
    page::charts_page,
    template::Template,
};
use crate::{chart::ChartSpec, locale::Locale, ui::Site};

/// Writes these charts as one live page, with the program that Trunk built in `site`, to a folder of their own.
///
/// For `examples/`: a page of charts that is to be true to the portal's must come out of the same renderer. What is in the
/// folder under the same names is replaced. The page's policy is in `headers.conf` beside it, as with
/// `mingcha render --headers`.
///
/// # Errors
///
/// Where a file cannot be read or written, or `site` holds no page that Trunk built.
pub fn render_charts(
    site: &Path,
    out: &Path,
    base: &str,
    heading: &str,
    charts: Vec<ChartSpec>,
) -> Result<(), RenderError> {
    let place = Site { base: base.into(), locale: Locale::default() };
    let template = Template::read(&site.join("index.html"), &place.base)?.without_policy();
    copy(site, out)?;
    write(&out.join("headers.conf"), headers(&template, &[]).as_bytes())?;
    Ok(write(&out.join("index.html"), charts_page(&template, &place, heading, charts).as_bytes())?)
}
