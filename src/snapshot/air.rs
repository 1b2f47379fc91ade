use serde::{Deserialize, Serialize};

use super::AnnualSummary;
use crate::{
    domain::{Date, Decimal, Measured, PerPollutant, Pollutant, Provenance, iso_date},
    standard::hj633::YearVersions,
};

/// One year of the city's air, summarised: what every page about it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirYear {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The standard by which days were rated.
    pub standard: YearVersions,
    /// Every day of the year, in order.
    pub days: Vec<AirDay>,
    /// The twelve months, in order.
    pub months: Vec<AirMonth>,
    /// What is counted and evaluated.
    #[serde(flatten)]
    pub summary: AnnualSummary,
    /// Warnings about the year's values, one line each, as the publisher printed them.
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
    /// The index that the bureau gave, where it gave one: it is shown beside the other and never replaces it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<u16>,
}

/// One month, by the metrics that HJ 663 gives for a year; not valid with too few days
/// ([`month_is_valid`](crate::standard::hj663::month_is_valid)). Decimals:
/// [`Decimals::of_year`](crate::standard::hj663::Decimals::of_year).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirMonth {
    /// The month, 1 to 12.
    pub month: i8,
    /// Mean of the daily means of PM2.5, µg/m³.
    pub pm25_mean: Measured<Decimal>,
    /// 90th percentile of the daily maximum 8-hour means of ozone, µg/m³.
    pub o3_p90: Measured<Decimal>,
}

/// The city's daily concentrations: what the pages of the months are made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirDaily {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year, of which every day has its value.
    pub year: i16,
    /// One series for each pollutant, from the first to the last day of the year.
    pub series: PerPollutant<DailyConcentrations>,
}

/// One pollutant's daily means (for ozone: daily maximum 8-hour means) for the city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DailyConcentrations {
    /// The pollutant, which also gives the unit.
    pub pollutant: Pollutant,
    /// One value a day.
    pub values: Vec<Measured<Decimal>>,
}
