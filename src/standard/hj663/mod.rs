//! HJ 663, Technical regulation for ambient air quality assessment: from stations to the city, from days to a year.
//!
//! Percentiles, metrics and the ratio of good days are the same in the versions of 2013 and 2026, as far as these were
//! read; neither full text was available. Provisional, and marked again where it is used:
//! - the decimals that are rounded to ([`Decimals`]);
//! - the share of stations that a city's day needs ([`STATIONS_PERCENT`]);
//! - that carbon monoxide and ozone need as many days as the others ([`year_is_valid`]);
//! - what is not compared with a limit ([`AnnualValue::evaluate`]);
//! - the composite index: its decimals, its limits from 2031 on ([`CompositeIndex`]);
//! - the three-year moving average ([`three_year_mean`]).
//!
//! Left out: exceptional events (例外事件) of the version of 2026, which a bureau marks and no program can compute.

mod annual;
mod composite;
mod decimals;
mod evaluation;
mod good_days;
pub mod hours;
mod metric;
mod moving_average;
#[cfg(test)]
mod properties;
mod statistics;
mod validity;
mod value;

pub use annual::{AnnualValue, annual_values};
pub use composite::CompositeIndex;
pub use decimals::Decimals;
pub use evaluation::{Evaluation, exceeding_days};
pub use good_days::good_days;
pub use metric::{Metric, annual_metrics};
pub use moving_average::three_year_mean;
pub use statistics::{mean, percentile};
pub use validity::{
    FEBRUARY_DAYS, MONTH_DAYS, STATIONS_PERCENT, YEAR_DAYS, city_day_is_valid, month_index, month_is_valid,
    year_is_valid,
};
pub use value::{city_value, decimals, period_value};

/// Decimals from their texts, for tests.
#[cfg(test)]
fn decimals_of(values: &[&str]) -> Vec<crate::domain::Decimal> {
    values.iter().map(|value| value.parse().unwrap()).collect()
}
