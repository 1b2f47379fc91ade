use serde::Serialize;

use crate::domain::{Decimal, Measured, PerPollutant};

/// The daily values of a day: 24 h means, for ozone the daily maximum 8 h mean, in the unit of the pollutant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum DayValues {
    /// Those of the city.
    City(PerPollutant<Measured<Decimal>>),
    /// Those of the stations that have a row, and how many stations the file has in all.
    Stations {
        /// Each station's value.
        values: PerPollutant<Vec<Measured<Decimal>>>,
        /// How many stations there are.
        of: u32,
    },
}
