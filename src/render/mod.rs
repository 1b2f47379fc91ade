//! Published data and the browser's program → a folder that any web server can serve.

mod charts;
mod charts_page;
mod compress;
mod compression_record;
mod files;
mod fonts;
mod nginx_headers;
mod page;
mod png;
mod policy;
mod quality;
mod render_error;
mod sizes;
mod staged_site;
mod template;

pub use charts::MissingGlyphs;
pub use charts_page::render_charts;
pub use nginx_headers::policy_header;
pub use policy::policy;
pub use render_error::RenderError;
pub use sizes::Sizes;
pub use staged_site::{RenderOptions, StagedSite};
