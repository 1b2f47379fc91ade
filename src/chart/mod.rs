//! From what a chart says ([`ChartSpec`]) to a picture, a table and a CSV, all of the same numbers.
//!
//! Knows no Leptos, no files and no browser.
//!
//! The way of a picture: a layout a kind (`draw/`) says where everything stands and draws it with plotters into a
//! [`Scene`], a display list that [`to_svg`] writes and that a canvas can replay.

mod batch;
mod colour;
mod csv;
mod draw;
mod drawing;
mod hours;
mod mark;
mod measure;
mod off;
mod scale;
mod scene;
mod size;
mod spec;
mod svg;
mod table;
mod tabulate;
mod theme;
mod wire;
mod words;

pub use batch::Batch;
pub use colour::Colour;
pub use csv::to_csv;
pub use draw::HoursPlace;
pub use drawing::{Drawing, draw, draw_hours, draw_standalone, focus};
pub use hours::{Archive, HourBreak, HourLimit, HourSeries, HourYear, Hours, HoursView, Window};
pub use mark::{Mark, hit};
pub use measure::text_width;
pub use off::Off;
pub use scale::{Scale, Tick};
pub use scene::{Anchor, Op, SUBPIXEL, Scene, Shape};
pub use size::Size;
pub use spec::*;
pub use svg::{FONTS, to_svg};
pub use table::Table;
pub use theme::{Rgb, Theme};
