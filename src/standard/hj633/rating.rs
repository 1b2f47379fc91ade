use super::{Level, Version, iaqi};
use crate::domain::{Decimal, Pollutant};

/// The daily concentrations of the six pollutants in the order of [`Pollutant::ALL`], each in its own unit.
pub type Concentrations = [Option<Decimal>; 6];

/// The rating of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRating {
    /// The air quality index, 0 to 500.
    pub aqi: u16,
    /// The primary pollutants (首要污染物): none where the index is at most 50, several where they tie.
    pub primary: Vec<Pollutant>,
}

impl DayRating {
    /// Its level.
    pub fn level(&self) -> Level {
        Level::of(self.aqi)
    }
}

/// The air quality index of a day: the highest of the six indices, with its primary
/// pollutants (2012: 4.4.2; 2026: 4.3.1) in the standard's order.
///
/// `None` where the day cannot be rated: no concentration is given; a given one has no index (see [`iaqi`]), so that
/// the highest is unknown; or one is missing and the index of the others does not exceed 100. The last is the rule of
/// the 2026 version (5.3.1); it is applied to the 2012 version too, since a missing pollutant may always have been
/// the highest.
pub fn aqi(version: Version, concentrations: &Concentrations) -> Option<DayRating> {
    let given =
        || Pollutant::ALL.into_iter().zip(concentrations).filter_map(|(pollutant, value)| Some((pollutant, (*value)?)));
    let indices: Vec<(Pollutant, u16)> =
        given().map(|(pollutant, value)| Some((pollutant, iaqi(version, pollutant, value)?))).collect::<Option<_>>()?;
    let aqi = indices.iter().map(|(_, index)| *index).max()?;
    if indices.len() < concentrations.len() && Level::of(aqi).is_good() {
        return None;
    }
    let primary = if Level::of(aqi) == Level::Excellent {
        Vec::new()
    } else {
        indices.into_iter().filter(|(_, index)| *index == aqi).map(|(pollutant, _)| pollutant).collect()
    };
    Some(DayRating { aqi, primary })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(rate(&day([12, 20, 6, 100, 50, 35])), Some(DayRating { aqi: 50, primary: vec![] }));
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
