use super::{Item, Kind, Level, Rating, Version, iaqi};
use crate::domain::{Decimal, Pollutant};

/// What is published of a day or an hour: the index of each item, and the rating where there may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The IAQI of each item that is given and has one, by pollutant in the standard's order.
    pub indices: Vec<(Item, u16)>,
    /// The rating; `None` where the day or hour cannot be rated (see [`Report::new`]).
    pub rating: Option<Rating>,
}

impl Report {
    /// Rates the concentrations of a day or an hour; `concentration` gives that of an item, `None` where it is missing.
    ///
    /// The AQI is the highest IAQI (2012: 4.4.1; 2026: 4.3.1). There is none where
    /// - no item is given;
    /// - a pollutant is given and has no index by any of its items, so that the highest is unknown; or
    /// - a pollutant's first item is missing (see [`Kind::items`]) and the highest of the others is at most 100
    ///   (2026: 5.3.1; provisional for 2012, since a missing pollutant may always have been the highest).
    pub fn new(version: Version, kind: Kind, concentration: impl Fn(Item) -> Option<Decimal>) -> Self {
        let mut indices = Vec::new();
        let (mut complete, mut known) = (true, true);
        for pollutant in Pollutant::ALL {
            let items = kind.items(version, pollutant);
            let given: Vec<_> = items.iter().filter_map(|item| Some((*item, concentration(*item)?))).collect();
            let before = indices.len();
            indices.extend(given.iter().filter_map(|(item, value)| Some((*item, iaqi(version, *item, *value)?))));
            complete &= given.first().map(|(item, _)| item) == items.first();
            known &= given.is_empty() || indices.len() > before;
        }
        let rating =
            Rating::new(version, &indices).filter(|rating| known && (complete || !Level::of(rating.aqi).is_good()));
        Self { indices, rating }
    }

    /// The IAQI of an item; `None` where it is missing, has none, or is no item of this report.
    pub fn iaqi(&self, item: Item) -> Option<u16> {
        self.indices.iter().find(|(other, _)| *other == item).map(|(_, index)| *index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(version: Version, kind: Kind, given: &[(Item, i64)]) -> Report {
        Report::new(version, kind, |item| {
            given.iter().find(|(other, _)| *other == item).map(|(_, value)| Decimal::from(*value))
        })
    }

    /// An hour that is excellent by either version.
    const HOUR: [(Item, i64); 6] = [
        (Item::So2_1h, 10),
        (Item::No2_1h, 20),
        (Item::Co1h, 1),
        (Item::O3_1h, 100),
        (Item::Pm10_24h, 40),
        (Item::Pm25_24h, 20),
    ];

    fn hour(change: &[(Item, i64)]) -> Vec<(Item, i64)> {
        change.iter().chain(&HOUR).copied().collect()
    }

    #[test]
    fn an_hour_is_rated_by_its_own_columns() {
        for version in Version::ALL {
            let report = report(version, Kind::Hourly, &hour(&[(Item::No2_1h, 700)]));
            assert_eq!(report.iaqi(Item::No2_1h), Some(150));
            let rating = report.rating.unwrap();
            assert_eq!((rating.aqi, rating.primary), (150, vec![Pollutant::No2]));
        }
    }

    #[test]
    fn the_moving_8_h_mean_of_an_hour_counts_in_2012_only() {
        let given = hour(&[(Item::O3_8h, 215)]);
        let aqi = |version| report(version, Kind::Hourly, &given).rating.unwrap().aqi;
        assert_eq!(Version::ALL.map(aqi), [150, 40]);
    }

    #[test]
    fn a_day_of_2012_counts_the_maximum_1_h_mean_and_one_of_2026_does_not() {
        let given = [
            (Item::So2_24h, 10),
            (Item::No2_24h, 10),
            (Item::Co24h, 1),
            (Item::O3_8h, 160),
            (Item::O3_1h, 300),
            (Item::Pm10_24h, 20),
            (Item::Pm25_24h, 20),
        ];
        let aqi = |version| report(version, Kind::Daily, &given).rating.unwrap().aqi;
        assert_eq!(Version::ALL.map(aqi), [150, 100]);
    }

    #[test]
    fn ozone_beyond_the_8_h_column_of_2012_is_rated_by_its_1_h_mean() {
        let given = hour(&[(Item::O3_1h, 1000), (Item::O3_8h, 801)]);
        let report = report(Version::Hj633_2012, Kind::Hourly, &given);
        assert_eq!((report.iaqi(Item::O3_8h), report.rating.unwrap().aqi), (None, 400));
    }

    #[test]
    fn sulphur_dioxide_beyond_its_1_h_column_leaves_an_hour_of_2012_unrated() {
        let given = hour(&[(Item::So2_1h, 801)]);
        let aqi = |version| report(version, Kind::Hourly, &given).rating.map(|rating| rating.aqi);
        assert_eq!(Version::ALL.map(aqi), [None, Some(200)]);
    }

    #[test]
    fn the_indices_of_an_unrated_hour_are_there_all_the_same() {
        for version in Version::ALL {
            let report = report(version, Kind::Hourly, &HOUR[1..]);
            assert_eq!((report.indices.len(), report.rating), (5, None));
        }
    }

    #[test]
    fn the_first_item_of_ozone_must_be_there() {
        let mut given = hour(&[(Item::O3_8h, 100)]);
        given.retain(|(item, _)| *item != Item::O3_1h);
        assert_eq!(report(Version::Hj633_2012, Kind::Hourly, &given).rating, None);
    }

    #[test]
    fn only_2012_names_exceeding_pollutants() {
        let given = hour(&[(Item::Pm10_24h, 251), (Item::Pm25_24h, 115), (Item::O3_1h, 200)]);
        let exceeding = |version| report(version, Kind::Hourly, &given).rating.unwrap().exceeding;
        assert_eq!(Version::ALL.map(exceeding), [Some(vec![Pollutant::Pm10, Pollutant::Pm25]), None]);
    }
}
