//! What a bureau publishes, as types in which a wrong state cannot be built.
//!
//! Pure: no files, no clock, no floats in any published arithmetic.

mod context;
pub mod day_number;
mod decimal;
mod figure;
pub mod iso_date;
mod measured;
mod period;
mod pollutant;
mod portal;
mod provenance;
mod section;
mod tile;
mod unit;
mod water_class;

pub use context::ContextFigure;
pub use decimal::{Decimal, DecimalError};
pub use figure::{Figure, Kind};
pub use jiff::civil::Date;
pub use measured::{Measured, Missing};
pub use period::{Period, PeriodError};
pub use pollutant::Pollutant;
pub use portal::{Area, AreaKind, Contact, Portal, Release, Report};
pub use provenance::Provenance;
pub use section::Section;
pub use tile::{Column, Tile, join};
pub use unit::{Counter, Unit};
pub use water_class::WaterClass;
