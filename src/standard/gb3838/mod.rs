//! GB 3838-2002, Environmental quality standards for surface water, and 环办〔2011〕22号, by which sections are rated.
//!
//! The limits of table 1 were read in the standard's text and agree with three independent tables. Provisional, from
//! memory or from other's practice: the decimals of means (技术规定 of 2020), and the order of main pollutants.
//!
//! Left out are water temperature, total nitrogen and faecal coliforms, which do not count towards the class of a
//! section (环办〔2011〕22号), and pH, whose mean is taken over hydrogen ions and so needs logarithms.

mod evaluation;
mod item;
mod table;

pub use evaluation::{Exceedance, class, main_pollutants, mean, section_class};
pub use item::{Item, WaterBody};

/// The number of the standard with its year.
pub const NAME: &str = "GB 3838-2002";
