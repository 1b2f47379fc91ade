//! The portal's pages, rendered when they are published, and what makes their charts live in the browser.
//!
//! `pages` and `components` run in the publisher. `live` runs in the browser: it makes a page's charts live and goes from
//! page to page by taking over the next page's published HTML. Both share `charts`, `Route` and `Site`.

pub mod chart_sizes;
pub mod charts;
#[cfg(feature = "publish")]
mod collector;
#[cfg(feature = "publish")]
mod components;
#[cfg(feature = "publish")]
mod context;
#[cfg(feature = "hydrate")]
pub mod live;
mod page_data;
#[cfg(feature = "publish")]
mod pages;
mod route;
mod site;

#[cfg(feature = "publish")]
pub use self::{
    collector::Collector,
    context::Publication,
    pages::{ChartsPage, Page},
};
pub use self::{page_data::PageData, route::Route, site::Site};
