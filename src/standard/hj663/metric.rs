use serde::{Deserialize, Serialize};

use super::{mean, percentile};
use crate::{
    domain::{Decimal, Pollutant},
    standard::gb3095::{Averaging, Class, Gb3095Version, limit},
};

/// What is computed of a year's daily values.
///
/// On the wire `"mean"` or such as `{"percentile":98}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Metric {
    /// The mean of the daily values (年平均).
    Mean,
    /// This percentile of the daily values (特定百分位数), 0 to 100.
    Percentile(u32),
}

/// The annual metrics of a pollutant (HJ 663, the same in both versions): the annual mean with the 98th percentile
/// of sulphur and nitrogen dioxide and the 95th of the particles; the 95th percentile alone of carbon monoxide, and the
/// 90th of the daily maximum 8 h mean of ozone. The first is the one that a period goes by in headlines and indices.
///
/// ```
/// use mingcha::{
///     domain::{Decimal, Pollutant},
///     standard::{gb3095::{Class, Gb3095Version}, hj663::{Metric, annual_metrics}},
/// };
///
/// assert_eq!(annual_metrics(Pollutant::O3), [Metric::Percentile(90)]);
/// let days = [10, 20, 31].map(|value: i32| Decimal::from(value));
/// assert_eq!(Metric::Mean.of(&days, 1).unwrap().to_string(), "20.3");
/// // µg/m³; of ozone there is no annual mean to hold against a limit.
/// let limit = |metric: Metric, pollutant| metric.limit(pollutant, Gb3095Version::Gb3095_2012, Class::II);
/// assert_eq!(limit(Metric::Mean, Pollutant::Pm25), Some(35.into()));
/// assert_eq!(limit(Metric::Mean, Pollutant::O3), None);
/// ```
pub fn annual_metrics(pollutant: Pollutant) -> &'static [Metric] {
    match pollutant {
        Pollutant::So2 | Pollutant::No2 => &[Metric::Mean, Metric::Percentile(98)],
        Pollutant::Co => &[Metric::Percentile(95)],
        Pollutant::O3 => &[Metric::Percentile(90)],
        Pollutant::Pm10 | Pollutant::Pm25 => &[Metric::Mean, Metric::Percentile(95)],
    }
}

impl Metric {
    /// The metric of daily values, rounded once by GB/T 8170; `None` for no values.
    pub fn of(self, daily: &[Decimal], decimals: u32) -> Option<Decimal> {
        match self {
            Self::Mean => mean(daily, decimals),
            Self::Percentile(percent) => percentile(daily, percent, decimals),
        }
    }

    /// The limit of GB 3095 that the metric is held against, in the unit of the pollutant: that of the year for a
    /// mean, that of the day for a percentile (for ozone: of the daily maximum 8 h mean). `None` where there is none:
    /// the mean of carbon monoxide or ozone.
    pub fn limit(self, pollutant: Pollutant, version: Gb3095Version, class: Class) -> Option<Decimal> {
        let averaging = match (self, pollutant) {
            (Self::Mean, _) => Averaging::Annual,
            (Self::Percentile(_), Pollutant::O3) => Averaging::Mda8,
            (Self::Percentile(_), _) => Averaging::Day,
        };
        limit(version, class, pollutant, averaging)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_that_is_evaluated_has_a_limit() {
        let limits = |version| {
            Pollutant::ALL.map(|pollutant| {
                let limit = |metric: &Metric| metric.limit(pollutant, version, Class::II).unwrap().to_string();
                annual_metrics(pollutant).iter().map(limit).collect::<Vec<_>>().join(" ")
            })
        };
        assert_eq!(limits(Gb3095Version::Gb3095_2012), ["60 150", "40 80", "4", "160", "70 150", "35 75"]);
        assert_eq!(limits(Gb3095Version::Gb3095_2026Transition), ["60 150", "40 80", "4", "160", "60 120", "30 60"]);
        assert_eq!(limits(Gb3095Version::Gb3095_2026), ["20 50", "30 50", "4", "160", "50 100", "25 50"]);
        assert_eq!(Metric::Mean.limit(Pollutant::O3, Gb3095Version::Gb3095_2012, Class::II), None);
    }
}
