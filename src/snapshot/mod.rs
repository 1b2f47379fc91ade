//! What is on disk and on the wire: snapshots named after their content, and the one manifest that names them.

mod air;
mod air_history;
mod annual_air;
mod annual_evaluation;
mod annual_metric;
mod annual_pollutant;
mod area_counts;
mod compared;
mod complaints;
mod figures;
pub mod headline;
mod intake;
mod manifest;
mod recomputed;
mod set;
mod share;
mod three_year_mean;
mod water;

pub use air::{AirDaily, AirDay, AirMonth, AirYear, DailyConcentrations};
pub use air_history::AirHistory;
pub use annual_air::AnnualAir;
pub use annual_evaluation::AnnualEvaluation;
pub use annual_metric::AnnualMetric;
pub use annual_pollutant::AnnualPollutant;
pub use area_counts::{AreaCount, AreaCounts};
pub use compared::Compared;
pub use complaints::{ComplaintsYear, Count, DaysRange, DaysToClose, MonthOfComplaints};
pub use figures::{Context, Figures};
pub use intake::{ControlTotal, FileIntake, Intake};
pub use manifest::{Entry, Manifest, SCHEMA};
pub use recomputed::{MadeFrom, Part, Quantity, Recomputations, Recomputed};
pub use set::{Name, Set};
pub use share::Share;
pub use three_year_mean::ThreeYearMean;
pub use water::{LakeYear, WaterBasin, WaterSection, WaterYear};
