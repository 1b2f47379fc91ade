use super::{Decimals, annual_metrics, mean};
use crate::domain::{Decimal, Pollutant};

/// The decimals that a pollutant's concentrations are published with: 1 for carbon monoxide, 0 for the others.
///
/// Provisional: see [`Decimals::HJ663_2013`].
pub fn decimals(pollutant: Pollutant) -> u32 {
    Decimals::HJ663_2013.of(pollutant)
}

/// The city's concentration on a day: the mean of its stations' valid values, rounded as published; `None` for none.
///
/// Whether the day counts is another question: see [`city_day_is_valid`](super::city_day_is_valid).
///
/// ```
/// use mingcha::domain::Pollutant;
/// use mingcha::standard::hj663::city_value;
///
/// let stations = ["34.2", "36.5"].map(|value| value.parse().unwrap());
/// assert_eq!(city_value(Pollutant::Pm25, &stations).unwrap().to_string(), "35");
/// ```
pub fn city_value(pollutant: Pollutant, stations: &[Decimal]) -> Option<Decimal> {
    mean(stations, decimals(pollutant))
}

/// A pollutant's value for a year, from its valid daily values, rounded as published; `None` for no values.
///
/// The mean; for carbon monoxide the 95th percentile of the 24 h means; for ozone the 90th percentile of the daily
/// maximum 8 h means: the first of its [`annual_metrics`]. The bureau's monthly values follow the same metric. All that
/// is evaluated of a year, with its validity: see [`annual_values`](super::annual_values).
///
/// ```
/// use mingcha::domain::{Decimal, Pollutant};
/// use mingcha::standard::hj663::period_value;
///
/// let days = [20, 30, 40].map(|value: i32| Decimal::from(value));
/// assert_eq!(period_value(Pollutant::Pm25, &days).unwrap().to_string(), "30");
/// // Ozone: the 90th percentile.
/// assert_eq!(period_value(Pollutant::O3, &days).unwrap().to_string(), "38");
/// ```
pub fn period_value(pollutant: Pollutant, daily: &[Decimal]) -> Option<Decimal> {
    annual_metrics(pollutant).first()?.of(daily, decimals(pollutant))
}

#[cfg(test)]
mod tests {
    use super::{super::decimals_of, *};

    #[test]
    fn the_city_is_the_mean_of_its_stations_as_published() {
        assert_eq!(city_value(Pollutant::Pm25, &decimals_of(&["20", "21", "24"])).unwrap().to_string(), "22");
        assert_eq!(city_value(Pollutant::Co, &decimals_of(&["0.5", "0.6", "0.6"])).unwrap().to_string(), "0.6");
    }

    #[test]
    fn ozone_and_carbon_monoxide_are_judged_by_their_high_days() {
        let daily = decimals_of(&["0.2", "0.4", "0.6", "0.8", "1.0", "2.0"]);
        assert_eq!(period_value(Pollutant::Co, &daily).unwrap().to_string(), "1.8");
        assert_eq!(period_value(Pollutant::O3, &daily).unwrap().to_string(), "2");
        assert_eq!(period_value(Pollutant::No2, &daily).unwrap().to_string(), "1");
    }
}
