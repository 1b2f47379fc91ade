//! Mingcha 明察: the public-information portal of a city's ecology and environment bureau.
//!
//! The map, from what knows nothing of the others to what knows them all:
//!
//! - [`domain`]: figures, series, periods, units; exact decimals, no binary floats
//! - [`standard`]: national standards, versions as data
//! - [`snapshot`]: what is on the wire
//! - [`record`]: what the bureau's files say
//! - [`assess`]: records → snapshots, by the standards
//! - [`store`]: files that are there whole or not at all
//! - [`ingest`]: the bureau's files, read and validated → records
//! - [`release`]: snapshots → what is published, on the disk
//! - [`locale`]: texts and number formats
//! - [`chart`]: from what a chart says to a picture, a table and a CSV
//! - [`ui`]: the portal's pages, rendered natively, their charts made live in the browser
//! - [`render`]: what was published → a folder that any web server can serve
//! - [`demo`]: the made-up bureau
//! - [`cli`]: the publisher's verbs
//!
//! `ARCHITECTURE.md` says who may import whom; a test enforces it.

#[cfg(feature = "publish")]
pub mod assess;
pub mod chart;
#[cfg(feature = "publish")]
pub mod cli;
#[cfg(feature = "publish")]
pub mod demo;
pub mod domain;
#[cfg(feature = "publish")]
pub mod ingest;
pub mod locale;
#[cfg(feature = "publish")]
pub mod record;
#[cfg(feature = "publish")]
pub mod release;
#[cfg(feature = "publish")]
pub mod render;
pub mod snapshot;
pub mod standard;
#[cfg(feature = "publish")]
pub mod store;
pub mod ui;
