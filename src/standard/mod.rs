//! National standards, by version and date in force: tables as data, with the clause they come from.
//!
//! Pure and exact: every function takes and gives [`Decimal`](crate::domain::Decimal)s or whole numbers. What rates
//! water needs logarithms, and so the feature `maths`, which the browser does without.

#[cfg(feature = "maths")]
pub mod basin;
pub mod complaints;
#[cfg_attr(not(test), expect(dead_code, reason = "no page shows drinking-water sources yet"))]
pub(crate) mod drinking_water;
pub mod gb3095;
#[cfg(feature = "maths")]
pub mod gb3838;
#[cfg_attr(not(test), expect(dead_code, reason = "no page shows groundwater yet"))]
pub(crate) mod gbt14848;
pub mod hj633;
pub mod hj663;
#[cfg(test)]
mod properties;
#[cfg(feature = "maths")]
pub mod tli;
