//! Hourly values over years: their chart, the tiles that it is drawn from, and the part of it that is shown.

pub(super) mod clock;
mod hourly_chart;
mod resolution;
mod table;
mod tile_store;
mod view;
mod window;

pub use hourly_chart::{HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, YearTile};
pub use resolution::Resolution;
pub use tile_store::TileStore;
pub use view::HourlyView;
pub use window::Window;
