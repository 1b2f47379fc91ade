use super::{AqiItem, AqiReport, Hj633Version, Rating, ReportPeriod};
use crate::domain::{Decimal, PerPollutant};

/// The daily concentrations of the six pollutants, each in its own unit; `None` where there is no valid one.
pub type Concentrations = PerPollutant<Option<Decimal>>;

/// The rating of a day by the six concentrations that every day is rated by, ozone's being the daily maximum 8 h mean.
///
/// `None` where the day cannot be rated: see [`AqiReport::new`].
///
/// ```
/// use mingcha::domain::{Decimal, PerPollutant, Pollutant};
/// use mingcha::standard::hj633::{Hj633Version, aqi};
///
/// // SO2, NO2, CO (mg/m³), O3, PM10 and PM2.5 of a day.
/// let day = PerPollutant::from([12, 20, 1, 90, 180, 40]).map(|value: i32| Some(Decimal::from(value)));
/// let rating = aqi(Hj633Version::Hj633_2012, &day).unwrap();
/// assert_eq!((rating.aqi, rating.primary), (115, vec![Pollutant::Pm10]));
/// ```
pub fn aqi(version: Hj633Version, concentrations: &Concentrations) -> Option<Rating> {
    let concentration = |item: AqiItem| {
        let first = ReportPeriod::Daily.items(version, item.pollutant()).first() == Some(&item);
        concentrations[item.pollutant()].filter(|_| first)
    };
    AqiReport::new(version, ReportPeriod::Daily, concentration).rating
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Pollutant;

    /// SO2, NO2, CO in tenths of mg/m³, O3, PM10, PM2.5.
    fn day(values: [i64; 6]) -> Concentrations {
        let mut concentrations = PerPollutant::from(values).map(|value| Some(Decimal::from(value)));
        concentrations[Pollutant::Co] = Some(Decimal::new(values[2], 1));
        concentrations
    }

    fn rate(concentrations: &Concentrations) -> Option<Rating> {
        aqi(Hj633Version::Hj633_2012, concentrations)
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
        values[Pollutant::O3] = None;
        assert_eq!(rate(&values).unwrap().aqi, 115);
        values[Pollutant::Pm10] = Some(Decimal::from(60));
        assert_eq!(rate(&values), None);
        assert_eq!(rate(&Concentrations::default()), None);
    }

    #[test]
    fn ozone_beyond_the_table_of_2012_leaves_the_day_unrated() {
        let values = day([12, 20, 6, 900, 60, 40]);
        assert_eq!(rate(&values), None);
        assert_eq!(aqi(Hj633Version::Hj633_2026, &values).unwrap().aqi, 300);
    }
}
