use serde::{Deserialize, Serialize};

use crate::domain::{Date, Decimal, Measured, Pollutant, Provenance, iso_date};

/// One year of the city's air, summarised: what the pages say at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirYear {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The standard by which days were rated, such as `HJ 633-2012`.
    pub standard: String,
    /// Every day of the year, in order.
    pub days: Vec<AirDay>,
    /// The twelve months, in order.
    pub months: Vec<AirMonth>,
    /// Days with an AQI of at most 100.
    pub good_days: u32,
    /// Days with a valid AQI.
    pub valid_days: u32,
    /// Good days ÷ valid days, %, one decimal (HJ 663).
    pub good_days_ratio: Measured<Decimal>,
    /// Annual mean of PM2.5, µg/m³, no decimals (HJ 663).
    pub pm25_mean: Measured<Decimal>,
    /// What is odd about the year's values, one line each, as the publisher said it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// The rating of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirDay {
    /// The day.
    #[serde(with = "iso_date")]
    pub date: Date,
    /// The air quality index (HJ 633), or why there is none.
    pub aqi: Measured<u16>,
    /// The primary pollutants (首要污染物): none where the AQI is at most 50, several where they tie.
    pub primary: Vec<Pollutant>,
    /// The index that the bureau gave, where it gave one: it stands beside the other, never instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<u16>,
}

/// One month, by the metrics that HJ 663 gives for a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirMonth {
    /// The month, 1 to 12.
    pub month: i8,
    /// Mean of the daily means of PM2.5, µg/m³, no decimals.
    pub pm25_mean: Measured<Decimal>,
    /// 90th percentile of the daily maximum 8-hour means of ozone, µg/m³, no decimals.
    pub o3_p90: Measured<Decimal>,
}

/// The annual figures of one year, for a comparison of years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualAir {
    /// The year.
    pub year: i16,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The standard by which days were rated.
    pub standard: String,
    /// Days with an AQI of at most 100.
    pub good_days: u32,
    /// Days with a valid AQI.
    pub valid_days: u32,
    /// Good days ÷ valid days, %.
    pub good_days_ratio: Measured<Decimal>,
    /// Annual mean of PM2.5, µg/m³.
    pub pm25_mean: Measured<Decimal>,
}

impl From<&AirYear> for AnnualAir {
    fn from(year: &AirYear) -> Self {
        Self {
            year: year.year,
            provenance: year.provenance,
            standard: year.standard.clone(),
            good_days: year.good_days,
            valid_days: year.valid_days,
            good_days_ratio: year.good_days_ratio,
            pm25_mean: year.pm25_mean,
        }
    }
}

/// The annual figures of every year that there are days of, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AirHistory(pub Vec<AnnualAir>);

/// The city's daily concentrations: fetched when a reader asks for single days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirDaily {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year, of which every day has its value.
    pub year: i16,
    /// One series for each pollutant, from the first to the last day of the year.
    pub series: Vec<DailyConcentrations>,
}

/// One pollutant's daily means (for ozone: daily maximum 8-hour means) for the city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DailyConcentrations {
    /// The pollutant, which also gives the unit.
    pub pollutant: Pollutant,
    /// One value a day.
    pub values: Vec<Measured<Decimal>>,
}
