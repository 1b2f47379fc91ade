//! The portal's pages: rendered when they are published; in the browser only what is alive in them is made live.
//!
//! `pages` and most of `components` run in the publisher. `live` runs in the browser: it makes a page's charts live
//! and goes from page to page by taking over the next page's published HTML.

pub mod chart_sizes;
pub mod charts;
mod collector;
mod components;
#[cfg(feature = "hydrate")]
pub mod live;
mod page_data;
mod pages;
mod route;
mod site;

pub use collector::Collector;
pub use page_data::PageData;
pub use pages::{ChartsPage, Page};
pub use route::Route;
pub use site::{Publication, Site};
