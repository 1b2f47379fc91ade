//! What is on disk and on the wire: snapshots named after their content, and the one manifest that names them.

mod air;
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
mod water;

pub use air::{AirDaily, AirDay, AirHistory, AirMonth, AirYear, AnnualAir, DailyConcentrations};
pub use area_counts::{AreaCount, AreaCounts};
pub use compared::Compared;
pub use complaints::{ComplaintsYear, Count, MonthOfComplaints};
pub use figures::{Context, Figures};
pub use intake::{ControlTotal, FileIntake, Intake};
pub use manifest::{Entry, Manifest, SCHEMA};
pub use recomputed::{MadeFrom, Part, Quantity, Recomputations, Recomputed};
pub use set::{Name, Set};
pub use share::Share;
pub use water::{WaterSection, WaterYear};
