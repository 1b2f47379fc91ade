use super::{AqiItem, Hj633Version, Rating, ReportPeriod, iaqi};
use crate::domain::{AqiLevel, Decimal, Pollutant};

/// What is published of a day or an hour: the index of each item, and the rating where there may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AqiReport {
    /// The IAQI of each item that is given and has one, by pollutant in the standard's order.
    pub indices: Vec<(AqiItem, u16)>,
    /// The rating; `None` where the day or hour cannot be rated (see [`AqiReport::new`]).
    pub rating: Option<Rating>,
}

impl AqiReport {
    /// Rates the concentrations of a day or an hour; `concentration` gives that of an item, `None` where it is missing.
    ///
    /// The AQI is the highest IAQI (2012: 4.4.1; 2026: 4.3.1). There is none where
    /// - no item is given;
    /// - a pollutant is given and has no index by any of its items, so that the highest is unknown; or
    /// - a pollutant's first item is missing (see [`ReportPeriod::items`]) and the highest of the others is at most 100
    ///   (2026: 5.3.1; provisional for 2012, since a missing pollutant may always have been the highest).
    ///
    /// ```
    /// use mingcha::domain::{Decimal, Pollutant};
    /// use mingcha::standard::hj633::{AqiItem, AqiReport, Hj633Version, ReportPeriod};
    ///
    /// // A concentration of 60 in every item: PM2.5 is the highest.
    /// let sixty = |item: AqiItem| Some(Decimal::from(if item.pollutant() == Pollutant::Co { 1 } else { 60 }));
    /// let report = AqiReport::new(Hj633Version::Hj633_2026, ReportPeriod::Daily, sixty);
    /// assert_eq!(report.iaqi(AqiItem::Pm25_24h), Some(100));
    /// assert_eq!(report.rating.unwrap().primary, [Pollutant::Pm25]);
    /// ```
    pub fn new(
        version: Hj633Version,
        period: ReportPeriod,
        concentration: impl Fn(AqiItem) -> Option<Decimal>,
    ) -> Self {
        let mut indices = Vec::new();
        let (mut complete, mut known) = (true, true);
        for pollutant in Pollutant::ALL {
            let items = period.items(version, pollutant);
            let given: Vec<_> = items.iter().filter_map(|item| Some((*item, concentration(*item)?))).collect();
            let before = indices.len();
            indices.extend(given.iter().filter_map(|(item, value)| Some((*item, iaqi(version, *item, *value)?))));
            complete &= given.first().map(|(item, _)| item) == items.first();
            known &= given.is_empty() || indices.len() > before;
        }
        let rating = Rating::new(version, &indices)
            .filter(|rating| known && (complete || !AqiLevel::from_aqi(rating.aqi).is_good()));
        Self { indices, rating }
    }

    /// The IAQI of an item; `None` where it is missing, has none, or is no item of this report.
    pub fn iaqi(&self, item: AqiItem) -> Option<u16> {
        self.indices.iter().find(|(other, _)| *other == item).map(|(_, index)| *index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(version: Hj633Version, period: ReportPeriod, given: &[(AqiItem, i64)]) -> AqiReport {
        AqiReport::new(version, period, |item| {
            given.iter().find(|(other, _)| *other == item).map(|(_, value)| Decimal::from(*value))
        })
    }

    /// An hour that is excellent by either version.
    const HOUR: [(AqiItem, i64); 6] = [
        (AqiItem::So2_1h, 10),
        (AqiItem::No2_1h, 20),
        (AqiItem::Co1h, 1),
        (AqiItem::O3_1h, 100),
        (AqiItem::Pm10_24h, 40),
        (AqiItem::Pm25_24h, 20),
    ];

    fn hour(change: &[(AqiItem, i64)]) -> Vec<(AqiItem, i64)> {
        change.iter().chain(&HOUR).copied().collect()
    }

    #[test]
    fn an_hour_is_rated_by_its_own_columns() {
        for version in Hj633Version::ALL {
            let report = report(version, ReportPeriod::Hourly, &hour(&[(AqiItem::No2_1h, 700)]));
            assert_eq!(report.iaqi(AqiItem::No2_1h), Some(150));
            let rating = report.rating.unwrap();
            assert_eq!((rating.aqi, rating.primary), (150, vec![Pollutant::No2]));
        }
    }

    #[test]
    fn the_moving_8_h_mean_of_an_hour_counts_in_2012_only() {
        let given = hour(&[(AqiItem::O3_8h, 215)]);
        let aqi = |version| report(version, ReportPeriod::Hourly, &given).rating.unwrap().aqi;
        assert_eq!(Hj633Version::ALL.map(aqi), [150, 40]);
    }

    #[test]
    fn a_day_of_2012_counts_the_maximum_1_h_mean_and_one_of_2026_does_not() {
        let given = [
            (AqiItem::So2_24h, 10),
            (AqiItem::No2_24h, 10),
            (AqiItem::Co24h, 1),
            (AqiItem::O3_8h, 160),
            (AqiItem::O3_1h, 300),
            (AqiItem::Pm10_24h, 20),
            (AqiItem::Pm25_24h, 20),
        ];
        let aqi = |version| report(version, ReportPeriod::Daily, &given).rating.unwrap().aqi;
        assert_eq!(Hj633Version::ALL.map(aqi), [150, 100]);
    }

    #[test]
    fn ozone_beyond_the_8_h_column_of_2012_is_rated_by_its_1_h_mean() {
        let given = hour(&[(AqiItem::O3_1h, 1000), (AqiItem::O3_8h, 801)]);
        let report = report(Hj633Version::Hj633_2012, ReportPeriod::Hourly, &given);
        assert_eq!((report.iaqi(AqiItem::O3_8h), report.rating.unwrap().aqi), (None, 400));
    }

    #[test]
    fn sulphur_dioxide_beyond_its_1_h_column_leaves_an_hour_of_2012_unrated() {
        let given = hour(&[(AqiItem::So2_1h, 801)]);
        let aqi = |version| report(version, ReportPeriod::Hourly, &given).rating.map(|rating| rating.aqi);
        assert_eq!(Hj633Version::ALL.map(aqi), [None, Some(200)]);
    }

    #[test]
    fn the_indices_of_an_unrated_hour_are_there_all_the_same() {
        for version in Hj633Version::ALL {
            let report = report(version, ReportPeriod::Hourly, &HOUR[1..]);
            assert_eq!((report.indices.len(), report.rating), (5, None));
        }
    }

    #[test]
    fn the_first_item_of_ozone_must_be_there() {
        let mut given = hour(&[(AqiItem::O3_8h, 100)]);
        given.retain(|(item, _)| *item != AqiItem::O3_1h);
        assert_eq!(report(Hj633Version::Hj633_2012, ReportPeriod::Hourly, &given).rating, None);
    }

    #[test]
    fn only_2012_names_exceeding_pollutants() {
        let given = hour(&[(AqiItem::Pm10_24h, 251), (AqiItem::Pm25_24h, 115), (AqiItem::O3_1h, 200)]);
        let exceeding = |version| report(version, ReportPeriod::Hourly, &given).rating.unwrap().exceeding;
        assert_eq!(Hj633Version::ALL.map(exceeding), [Some(vec![Pollutant::Pm10, Pollutant::Pm25]), None]);
    }
}
