//! National standards, by version and date in force: tables as data, with the clause they come from.
//!
//! Pure and exact: every function takes and gives [`Decimal`](crate::domain::Decimal)s or whole numbers.

pub mod complaints;
pub mod gb3095;
pub mod gb3838;
pub mod hj633;
pub mod hj663;
