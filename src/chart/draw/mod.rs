//! One file a kind of chart: where everything stands (its layout), and the drawing of it.

mod axes;
mod bar_chart;
mod calendar;
mod cell_label;
mod columns;
mod dates;
mod dot_plot;
mod grid;
mod histogram;
mod horizontal_bars;
mod hourly;
mod hourly_projection;
mod kinds;
mod layout;
mod legend;
mod line_chart;
mod line_plot;
mod paint;
mod painter;
mod progress;
mod projection;
mod rect;
mod share_bar;
mod small_multiples;
mod symbols;
mod targets;
mod vertical_rules;
mod watermark;
mod width;

pub use hourly::HourlyLayout;
pub use hourly_projection::HourlyProjection;
pub use kinds::layout;
pub use layout::Layout;
pub use paint::paint;
pub use painter::{Drawn, Painter, TextStyle};
pub use rect::Rect;
