//! From the content of a chart ([`ChartSpec`]) to a picture, a table and a CSV, all of the same numbers.
//!
//! Depends on no Leptos, no files and no browser.
//!
//! A picture's layout, one per kind of chart (`draw/`), computes all places and draws with plotters into a [`Scene`], a
//! display list that [`to_svg`] writes and that a canvas can replay.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "geometry: places and counts of a picture are far inside the range of every type here"
)]

mod batch;
mod colour;
mod csv;
mod data_point;
mod draw;
mod drawing;
mod emphasis;
mod hidden_series;
mod hourly;
mod measure;
mod rect;
mod scale;
mod scene;
mod size;
mod spec;
mod svg;
mod table;
mod tabulate;
mod theme;
mod weight;
mod wire;
mod wording;

pub use batch::Batch;
pub use colour::Colour;
pub use csv::to_csv;
pub use data_point::{DataPoint, hit_test};
pub use draw::HourlyProjection;
pub use drawing::{Drawing, draw, draw_hourly, draw_standalone, draw_with_points};
pub use emphasis::Emphasis;
pub use hidden_series::HiddenSeries;
pub use hourly::{
    HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, HourlyView, Resolution, TileStore, Window, YearTile,
};
pub use measure::text_width;
pub use rect::Rect;
pub use scale::{Baseline, Scale, Tick};
pub use scene::{Anchor, Op, SUBPIXEL, Scene, Shape};
pub use size::Size;
pub use spec::*;
pub use svg::{FONTS, to_svg};
pub use table::Table;
pub use theme::{Rgb, Theme};
pub use weight::Weight;
