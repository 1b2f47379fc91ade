use std::sync::Arc;

use super::{city, unusual_hours, year};
use crate::{
    domain::Provenance,
    record::air::{AirContent, DailyRecords},
    snapshot::{AirDaily, AirYear},
};

/// A year as the standards rate it, and its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedYear {
    /// The summary.
    pub air: Arc<AirYear>,
    /// The days.
    pub daily: Arc<AirDaily>,
}

/// Rates a year by the standards.
pub(in crate::assess) fn rate(year: i16, provenance: Provenance, content: &AirContent) -> RatedYear {
    let (daily, air) = match content {
        AirContent::Days(DailyRecords { values, published }) => {
            let daily = year::daily(&city::days_of_values(values), year, provenance);
            let air = year::rate(&daily, published, Vec::new());
            (daily, air)
        }
        AirContent::Hours(stations) => {
            let daily = year::daily(&city::days_of_hours(stations), year, provenance);
            let air = year::rate(&daily, &[].into(), unusual_hours::of(stations));
            (daily, air)
        }
    };
    RatedYear { air: Arc::new(air), daily: Arc::new(daily) }
}
