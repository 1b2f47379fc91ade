use super::{Decimals, Metric, annual_metrics, month_index, year_is_valid};
use crate::{
    domain::{Decimal, Pollutant, days_of_year},
    standard::hj633::Concentrations,
};

/// The value of one annual metric of a pollutant (HJ 663).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnualValue {
    /// The pollutant.
    pub pollutant: Pollutant,
    /// What was computed.
    pub metric: Metric,
    /// The value in the unit of the pollutant, rounded as published; `None` for no daily values.
    pub value: Option<Decimal>,
    /// How many valid daily values it was computed from.
    pub valid_days: u32,
    /// Whether these are enough (see [`year_is_valid`]).
    pub valid: bool,
}

/// The values of all annual metrics of a year: by pollutant in the standard's order, and of each its [`annual_metrics`].
///
/// `days` has a row a day from 1 January on, each with the city's six values of the day as published (for ozone the daily
/// maximum 8 h mean), `None` where there is no valid one. Days missing at the end have no values; rows after 31 December
/// are not read.
///
/// ```
/// use mingcha::{domain::Decimal, standard::hj633::Concentrations};
/// use mingcha::standard::hj663::{Decimals, annual_values};
///
/// let days = vec![Concentrations::from([Some(Decimal::from(20)); 6]); 365];
/// let values = annual_values(2021, &days, Decimals::HJ663_2013);
/// assert_eq!(values.len(), 10);
/// assert!(values.iter().all(|value| value.valid && value.value == Some(Decimal::from(20))));
/// ```
pub fn annual_values(year: i16, days: &[Concentrations], decimals: Decimals) -> Vec<AnnualValue> {
    let mut values = Vec::new();
    for pollutant in Pollutant::ALL {
        let mut daily = Vec::with_capacity(days.len());
        let mut by_month = [0; 12];
        for (date, day) in days_of_year(year).zip(days) {
            if let Some(value) = day[pollutant] {
                daily.push(value);
                by_month[month_index(date)] += 1;
            }
        }
        values.extend(annual_metrics(pollutant).iter().map(|metric| AnnualValue {
            pollutant,
            metric: *metric,
            value: metric.of(&daily, decimals.of(pollutant)),
            valid_days: by_month.iter().sum(),
            valid: year_is_valid(by_month),
        }));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A year whose values rise from day to day: 1, 2, 3 …; carbon monoxide in hundredths.
    fn rising(days: u32) -> Vec<Concentrations> {
        let day = |day: u32| {
            Concentrations::from_fn(|pollutant| {
                Some(Decimal::new(day.into(), if pollutant == Pollutant::Co { 2 } else { 0 }))
            })
        };
        (1..=days).map(day).collect()
    }

    fn published(values: &[AnnualValue]) -> Vec<String> {
        values.iter().map(|value| value.value.unwrap().to_string()).collect()
    }

    #[test]
    fn a_year_has_ten_values() {
        let values = annual_values(2021, &rising(365), Decimals::default());
        // Positions: 1 + 364 · 98 % = 357.72, · 95 % = 346.8, · 90 % = 328.6.
        assert_eq!(published(&values), ["183", "358", "183", "358", "3.5", "329", "183", "347", "183", "347"]);
        assert!(values.iter().all(|value| value.valid && value.valid_days == 365));
        let finer = annual_values(2021, &rising(365), Decimals::HJ663_2026);
        let expected = ["183.0", "357.7", "183.0", "357.7", "3.47", "328.6", "183.0", "346.8", "183.0", "346.8"];
        assert_eq!(published(&finer), expected);
    }

    #[test]
    fn a_pollutant_without_days_in_one_month_is_not_valid_for_the_year() {
        let mut days = rising(366);
        // 30 April 2024 is day 121.
        for day in &mut days[116..121] {
            day[Pollutant::O3] = None;
        }
        let of = |days: &[Concentrations]| {
            let values = annual_values(2024, days, Decimals::default());
            values.into_iter().filter(|value| !value.valid).map(|value| (value.pollutant, value.valid_days)).collect()
        };
        let invalid: Vec<(Pollutant, u32)> = of(&days);
        assert_eq!(invalid, [(Pollutant::O3, 361)], "April has 25 days");
        days[116][Pollutant::O3] = Some(Decimal::from(1));
        days[117][Pollutant::O3] = Some(Decimal::from(1));
        assert_eq!(of(&days), []);
    }

    #[test]
    fn a_year_that_has_not_ended_is_not_valid() {
        let values = annual_values(2021, &rising(300), Decimals::default());
        assert!(values.iter().all(|value| !value.valid && value.valid_days == 300 && value.value.is_some()));
        let none = annual_values(2021, &[], Decimals::default());
        assert!(none.iter().all(|value| !value.valid && value.value.is_none()));
    }

    #[test]
    fn rows_after_the_last_day_of_the_year_are_not_read() {
        let days = |year| annual_values(year, &rising(366), Decimals::default())[0].valid_days;
        assert_eq!([2021, 2024].map(days), [365, 366]);
    }
}
