//! GB 3838-2002, Environmental quality standards for surface water, and 环办〔2011〕22号, by which sections are rated.
//!
//! The limits of table 1 were read in the standard's text and agree with three independent tables. Provisional, from
//! memory or from the practice of others: the decimals of means and the mean of pH (技术规定 of 2020), the words for the
//! [`WaterStatus`] of the classes Ⅳ and Ⅴ, the order of main pollutants, and the saturation of dissolved oxygen.
//!
//! Left out are water temperature and faecal coliforms, which do not count towards the class of a section
//! (环办〔2011〕22号). The limit of water temperature is one of the change that people cause, at most 1 °C warmer and 2 °C
//! colder in the mean of a week, which a reading does not show. Total nitrogen does not count either; for lakes it is
//! rated separately, by [`total_nitrogen_class`]. Class Ⅰ of dissolved oxygen also holds at 90 % of saturation, see
//! [`dissolved_oxygen_class`]; [`class`] has no temperature and uses the limit.

mod class;
mod detection_limit;
mod dissolved_oxygen;
mod evaluation;
mod main_pollutants;
mod mean;
mod nitrogen;
#[cfg(test)]
mod properties;
mod table;
mod water_status;

pub use class::class;
pub use detection_limit::counted;
pub use dissolved_oxygen::dissolved_oxygen_class;
pub use evaluation::{section_class, section_class_at};
pub use main_pollutants::{Exceedance, comes_first, main_pollutants};
pub use mean::{indicator_mean, mean};
pub use nitrogen::total_nitrogen_class;
pub use water_status::WaterStatus;

use crate::domain::Decimal;
#[cfg(test)]
use crate::domain::{WaterBody, WaterClass, WaterItem};

/// The number of the standard with its year.
pub const NAME: &str = "GB 3838-2002";

/// `value ÷ divisor`, rounded once by GB/T 8170 to `decimals`; where that would make it zero, to its first significant
/// digit (技术规定 of 2020, provisional). `None` where the divisor is zero.
fn quotient(value: Decimal, divisor: Decimal, decimals: u32) -> Option<Decimal> {
    let rounded = |decimals| value.div_rounded(divisor, decimals);
    let significant = (decimals..28).find(|decimals| rounded(*decimals) != Some(Decimal::ZERO));
    rounded(significant.unwrap_or(decimals))
}

/// Items with their values, for tests.
#[cfg(test)]
fn values(items: &[(WaterItem, &str)]) -> Vec<(WaterItem, Decimal)> {
    items.iter().map(|(item, value)| (*item, value.parse().unwrap())).collect()
}

/// Each item's limits with the least difference that its values can show, for tests.
#[cfg(test)]
fn boundaries(item: WaterItem, body: WaterBody) -> Vec<(WaterClass, Decimal, Decimal)> {
    let limits = table::row(item).limits(body);
    limits
        .map(|(class, limit)| (class, limit, Decimal::new(1, limit.scale().max(table::row(item).decimals) + 1)))
        .collect()
}
