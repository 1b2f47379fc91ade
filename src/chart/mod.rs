//! From what a chart says ([`ChartSpec`]) to a picture, a table and a CSV, all of the same numbers.
//!
//! Knows no Leptos, no files and no browser.
//!
//! The way of a picture: a layout a kind (`draw/`) says where everything stands and draws it with plotters into a
//! [`Scene`], a display list that [`to_svg`] writes and that a canvas can replay.

mod batch;
mod colour;
mod csv;
mod data_point;
mod draw;
mod drawing;
mod hidden_series;
mod hourly;
mod measure;
mod scale;
mod scene;
mod size;
mod spec;
mod svg;
mod table;
mod tabulate;
mod theme;
mod wire;
mod wording;

pub use batch::Batch;
pub use colour::Colour;
pub use csv::to_csv;
pub use data_point::{DataPoint, hit_test};
pub use draw::HourlyProjection;
pub use drawing::{Drawing, draw, draw_hourly, draw_standalone, focus};
pub use hidden_series::HiddenSeries;
pub use hourly::{HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, HourlyView, TileStore, Window, YearTile};
pub use measure::text_width;
pub use scale::{Scale, Tick};
pub use scene::{Anchor, Op, SUBPIXEL, Scene, Shape};
pub use size::Size;
pub use spec::*;
pub use svg::{FONTS, to_svg};
pub use table::Table;
pub use theme::{Rgb, Theme};
