//! Hourly values over years: what is said of them, which tiles they are drawn from, and which part of them is shown.

pub(super) mod clock;
mod hourly_chart;
mod table;
mod tile_store;
mod view;
mod window;

pub use hourly_chart::{HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, YearTile};
pub use tile_store::TileStore;
pub use view::HourlyView;
pub use window::Window;
