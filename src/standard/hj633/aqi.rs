use super::{Item, Kind, Rating, Report, Version};
use crate::domain::Decimal;

/// The daily concentrations of the six pollutants in the order of
/// [`Pollutant::ALL`](crate::domain::Pollutant::ALL), each in its own unit.
pub type Concentrations = [Option<Decimal>; 6];

/// The rating of one day, as [`aqi`] gives it.
pub type DayRating = Rating;

/// The rating of a day by the six concentrations that every day is rated by, ozone's being the daily maximum 8 h mean.
///
/// `None` where the day cannot be rated: see [`Report::new`].
pub fn aqi(version: Version, concentrations: &Concentrations) -> Option<DayRating> {
    let concentration = |item: Item| {
        let first = Kind::Daily.items(version, item.pollutant()).first() == Some(&item);
        concentrations[item.pollutant() as usize].filter(|_| first)
    };
    Report::new(version, Kind::Daily, concentration).rating
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Pollutant;

    /// SO2, NO2, CO in tenths of mg/m³, O3, PM10, PM2.5.
    fn day(values: [i64; 6]) -> Concentrations {
        let mut concentrations = values.map(|value| Some(Decimal::from(value)));
        concentrations[2] = Some(Decimal::new(values[2], 1));
        concentrations
    }

    fn rate(concentrations: &Concentrations) -> Option<DayRating> {
        aqi(Version::Hj633_2012, concentrations)
    }

    #[test]
    fn the_highest_index_rates_the_day_and_names_its_pollutant() {
        let rating = rate(&day([12, 20, 6, 90, 180, 40])).unwrap();
        assert_eq!((rating.aqi, rating.primary.as_slice()), (115, &[Pollutant::Pm10][..]));
        assert_eq!(rating.level().name(), "轻度污染");
    }

    #[test]
    fn up_to_50_there_is_no_primary_pollutant() {
        let rating = rate(&day([12, 20, 6, 100, 50, 35])).unwrap();
        assert_eq!((rating.aqi, rating.primary), (50, vec![]));
        let next = rate(&day([12, 20, 6, 101, 50, 35])).unwrap();
        assert_eq!((next.aqi, next.primary), (51, vec![Pollutant::O3]));
    }

    #[test]
    fn pollutants_that_tie_are_named_together_in_the_standards_order() {
        let rating = rate(&day([12, 20, 6, 160, 150, 75])).unwrap();
        assert_eq!((rating.aqi, rating.primary), (100, vec![Pollutant::O3, Pollutant::Pm10, Pollutant::Pm25]));
    }

    #[test]
    fn with_a_missing_pollutant_only_a_polluted_day_is_rated() {
        let mut values = day([12, 20, 6, 90, 180, 40]);
        values[3] = None;
        assert_eq!(rate(&values).unwrap().aqi, 115);
        values[4] = Some(Decimal::from(60));
        assert_eq!(rate(&values), None);
        assert_eq!(rate(&[None; 6]), None);
    }

    #[test]
    fn ozone_beyond_the_table_of_2012_leaves_the_day_unrated() {
        let values = day([12, 20, 6, 900, 60, 40]);
        assert_eq!(rate(&values), None);
        assert_eq!(aqi(Version::Hj633_2026, &values).unwrap().aqi, 300);
    }
}
