use serde::Serialize;

use crate::domain::{Decimal, Measured};

/// The daily values of a day, by pollutant in the order of [`Pollutant::ALL`](crate::domain::Pollutant::ALL): 24 h means,
/// for ozone the daily maximum 8 h mean, in the unit of the pollutant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum DayValues {
    /// Those of the city.
    City([Measured<Decimal>; 6]),
    /// Those of the stations that have a row, and how many stations the file has in all.
    Stations {
        /// Each station's value.
        values: [Vec<Measured<Decimal>>; 6],
        /// How many stations there are.
        of: u32,
    },
}
