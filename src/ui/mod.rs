//! The portal's pages: rendered when they are published; in the browser only what is alive in them is made live.
//!
//! `pages` and most of `components` run in the publisher. `live` runs in the browser: it makes a page's charts live
//! and goes from page to page by taking over the next page's published HTML.

pub mod charts;
mod components;
pub mod live;
mod pages;
mod route;
mod site;

pub use pages::{ChartsPage, Page};
pub use route::Route;
pub use site::{Publication, Site};
