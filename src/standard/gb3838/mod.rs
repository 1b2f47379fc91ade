//! GB 3838-2002, Environmental quality standards for surface water, and 环办〔2011〕22号, by which sections are rated.
//!
//! The limits of table 1 were read in the standard's text and agree with three independent tables. Provisional, from
//! memory or from other's practice: the decimals of means and the mean of pH (技术规定 of 2020), the words for the
//! [`Status`] of the classes Ⅳ and Ⅴ, the order of main pollutants, and the saturation of dissolved oxygen.
//!
//! Left out are water temperature and faecal coliforms, which do not count towards the class of a section
//! (环办〔2011〕22号). The limit of water temperature is one of what people change in it, at most 1 °C warmer and 2 °C
//! colder in the mean of a week; a reading does not tell that. Total nitrogen does not count either; for lakes it is
//! rated apart, by [`total_nitrogen_class`]. Class Ⅰ of dissolved oxygen also holds at 90 % of saturation, see
//! [`dissolved_oxygen_class`]; [`class`] knows no temperature and goes by the limit.

mod class;
mod dissolved_oxygen;
mod evaluation;
mod indicator;
mod item;
mod item_in_table;
mod main_pollutants;
mod mean;
mod nitrogen;
#[cfg(test)]
mod properties;
mod status;
mod table;
mod water_body;

pub use class::class;
pub use dissolved_oxygen::dissolved_oxygen_class;
pub use evaluation::{section_class, section_class_at};
pub use indicator::{Indicator, Names};
pub use item::Item;
pub use main_pollutants::{Exceedance, comes_first, main_pollutants};
pub use mean::mean;
pub use nitrogen::total_nitrogen_class;
pub use status::Status;
pub use water_body::WaterBody;

use crate::domain::Decimal;

/// The number of the standard with its year.
pub const NAME: &str = "GB 3838-2002";

/// `value ÷ divisor`, rounded once by GB/T 8170 to `decimals`; where that would make it zero, to its first significant
/// digit (技术规定 of 2020, provisional). `None` where the divisor is zero.
fn quotient(value: Decimal, divisor: Decimal, decimals: u32) -> Option<Decimal> {
    let rounded = |decimals| value.divided_by(divisor, decimals);
    let significant = (decimals..28).find(|decimals| rounded(*decimals) != Some(Decimal::ZERO));
    rounded(significant.unwrap_or(decimals))
}

/// Items with their values, for tests.
#[cfg(test)]
fn values(items: &[(Item, &str)]) -> Vec<(Item, Decimal)> {
    items.iter().map(|(item, value)| (*item, value.parse().unwrap())).collect()
}

/// Each item's limits with the least difference that its values can show, for tests.
#[cfg(test)]
fn boundaries(item: Item, body: WaterBody) -> Vec<(crate::domain::WaterClass, Decimal, Decimal)> {
    let limits = table::row(item).limits(body);
    limits.map(|(class, limit)| (class, limit, Decimal::new(1, limit.scale().max(item.decimals()) + 1))).collect()
}
