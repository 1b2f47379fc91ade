//! What a bureau publishes, as types that refuse a wrong state where it is made or read.
//!
//! Pure: no files, no clock, no floats in any published arithmetic.

mod amount;
mod complaint;
mod complaint_status;
mod context;
mod contradiction;
mod course;
pub mod day_number;
mod decimal;
mod enforcement_case;
mod figure;
mod indicator;
pub mod iso_date;
mod measured;
mod period;
mod pollutant;
mod portal;
mod provenance;
mod ratio;
mod tally;
mod tile;
mod topic;
mod unit;
mod unknown_name;
mod water_body;
mod water_class;
mod water_item;
mod years;

pub use amount::Amount;
pub use complaint::Complaint;
pub use complaint_status::ComplaintStatus;
pub use context::ContextFigure;
pub use contradiction::Contradiction;
pub use course::Course;
pub use decimal::{Decimal, DecimalError};
pub use enforcement_case::EnforcementCase;
pub use figure::{Figure, FigureKind};
pub use indicator::{Indicator, IndicatorNames};
pub use jiff::civil::Date;
pub use measured::{Measured, Missing};
pub use period::{Period, PeriodError, PeriodFields};
pub use pollutant::Pollutant;
pub use portal::{Area, AreaKind, Contact, Portal, Report, ScheduledRelease};
pub use provenance::Provenance;
pub use ratio::Ratio;
pub use tally::tally;
pub use tile::{Column, Tile, join};
pub use topic::Topic;
pub use unit::{Counter, Unit, UnknownUnit, normalise_unit};
pub use unknown_name::UnknownName;
pub use water_body::WaterBody;
pub use water_class::WaterClass;
pub use water_item::WaterItem;
pub use years::{YEARS, days_of_year};
