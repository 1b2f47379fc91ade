use super::missing::why;
use crate::{
    domain::{Date, Decimal, Measured, MissingReason, PerPollutant, days_of_year},
    snapshot::{AirDaily, AnnualEvaluation, AnnualMetric, AnnualMetrics, AnnualPollutant},
    standard::{
        gb3095::{Class, Gb3095Version},
        hj633::Concentrations,
        hj663::{self, AnnualValue, CompositeIndex, Decimals},
    },
};

/// The evaluation of a year by HJ 663; `rows` has the same daily values, a row a day from 1 January on.
pub(super) fn evaluate(daily: &AirDaily, rows: &[Concentrations]) -> AnnualEvaluation {
    let decimals = Decimals::of_year(daily.year);
    let version = Gb3095Version::in_force(Date::constant(daily.year, 12, 31));
    let values = hj663::annual_values(daily.year, rows, decimals);
    let index = CompositeIndex::new(version);
    let pollutants = PerPollutant::from_fn(|pollutant| {
        let of_pollutant: Vec<_> = values.iter().filter(|value| value.pollutant == pollutant).collect();
        let metrics: Vec<_> = of_pollutant.iter().filter_map(|value| metric(value, daily, version, decimals)).collect();
        let metrics = AnnualMetrics::try_from(metrics).expect("every pollutant has an annual metric with a limit");
        let days = days_of_year(daily.year).map(Gb3095Version::in_force).zip(rows.iter().map(|row| row[pollutant]));
        let exceeding_days = hj663::exceeding_days(pollutant, Class::II, days);
        AnnualPollutant {
            pollutant,
            valid_days: exceeding_days.whole,
            valid: of_pollutant.iter().all(|value| value.valid),
            exceeding_days,
            single_index: leading(&metrics).and_then(|value| index.single(pollutant, value)),
            metrics,
        }
    });
    let has_days = pollutants.values().any(|pollutant| pollutant.valid_days > 0);
    let missing = if has_days { MissingReason::Invalid } else { MissingReason::NotMeasured };
    let values = PerPollutant::from_fn(|pollutant| leading(&pollutants[pollutant].metrics));
    AnnualEvaluation {
        limits: version.edition(),
        composite_index: Measured::from_option(index.index(&values), missing),
        pollutants,
    }
}

/// The value that indices are computed from.
fn leading(metrics: &AnnualMetrics) -> Option<Decimal> {
    metrics.leading.value.value().copied()
}

fn metric(value: &AnnualValue, daily: &AirDaily, version: Gb3095Version, decimals: Decimals) -> Option<AnnualMetric> {
    let evaluation = value.evaluate(version, Class::II, decimals)?;
    Some(AnnualMetric {
        metric: value.metric,
        value: of_period(value.value, value.valid, &daily.series[value.pollutant].values),
        limit: evaluation.limit,
        compliant: evaluation.compliant,
        multiple: evaluation.multiple.filter(|_| value.valid),
    })
}

/// The value of a period as it is published, which is only where its days are enough; else the reason of its days.
pub(super) fn of_period<'a>(
    value: Option<Decimal>,
    valid: bool,
    days: impl IntoIterator<Item = &'a Measured<Decimal>>,
) -> Measured<Decimal> {
    if let Some(value) = value.filter(|_| valid) {
        return Measured::Value(value);
    }
    Measured::Missing(why(value.is_some(), days.into_iter().filter_map(Measured::reason)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess::air::year,
        domain::{Pollutant, Provenance},
        standard::hj663::Metric,
    };

    /// A year with the same values on every day but those of `without`, which have no ozone.
    fn evaluation(year: i16, values: [&str; 6], without: &[Date]) -> AnnualEvaluation {
        let day = |date: Date| {
            let mut values = PerPollutant::from(values).map(|value| Measured::Value(value.parse().unwrap()));
            if without.contains(&date) {
                values[Pollutant::O3] = Measured::Missing(MissingReason::Removed);
            }
            (date, values)
        };
        let daily = year::daily(&days_of_year(year).map(day).collect(), year, Provenance::Bureau);
        year::rate(&daily, &[].into(), Vec::new()).summary.evaluation
    }

    const VALUES: [&str; 6] = ["12", "20", "0.6", "136", "57", "46"];

    #[test]
    fn a_year_is_held_against_the_limits_of_its_end() {
        let year = evaluation(2021, VALUES, &[]);
        assert_eq!(year.limits.name(), "GB 3095-2012");
        let pm25 = &year.pollutants[Pollutant::Pm25];
        let (mean, high) = (pm25.metrics.leading, pm25.metrics.others[0]);
        let text = |value: Decimal| value.to_string();
        assert_eq!((mean.metric, high.metric), (Metric::Mean, Metric::Percentile(95)));
        assert_eq!((mean.value.value().copied().map(text), text(mean.limit)), (Some("46".into()), "35".into()));
        assert_eq!((mean.compliant, mean.multiple.map(text)), (Some(false), Some("0.31".into())));
        assert_eq!((high.compliant, high.multiple), (Some(true), None));
        assert_eq!(pm25.single_index.map(text).as_deref(), Some("1.31"));
        // 0.2 + 0.5 + 0.15 + 0.85 + 0.8142… + 1.3142…
        assert_eq!(year.composite_index, Measured::Value("3.83".parse().unwrap()));
        let later = evaluation(2027, VALUES, &[]);
        let mean = later.pollutants[Pollutant::Pm25].metrics.leading;
        assert_eq!((later.limits.name(), text(mean.limit)), ("GB 3095-2026", "30".into()));
        assert_eq!(mean.value, Measured::Value("46.0".parse().unwrap()));
    }

    #[test]
    fn too_few_days_of_one_pollutant_leave_it_and_the_index_without_a_value() {
        let april = |days: i8| -> Vec<Date> { (1..=days).map(|day| Date::constant(2021, 4, day)).collect() };
        let enough = evaluation(2021, VALUES, &april(3));
        assert!(enough.pollutants[Pollutant::O3].valid && enough.composite_index.value().is_some());
        let too_few = evaluation(2021, VALUES, &april(4));
        let o3 = &too_few.pollutants[Pollutant::O3];
        assert_eq!((o3.valid, o3.valid_days), (false, 361));
        let metric = o3.metrics.leading;
        assert_eq!((metric.value, metric.compliant), (Measured::Missing(MissingReason::Invalid), None));
        assert_eq!(o3.single_index, None);
        assert_eq!(too_few.composite_index, Measured::Missing(MissingReason::Invalid));
        assert!(too_few.pollutants[Pollutant::Pm10].valid);
    }

    #[test]
    fn days_are_counted_against_the_limit_in_force_on_each() {
        // 70 µg/m³ are below the 75 of January and February 2026 and above the 60 from March on.
        let year = evaluation(2026, ["12", "20", "0.6", "136", "57", "70"], &[]);
        let days = year.pollutants[Pollutant::Pm25].exceeding_days;
        assert_eq!((days.part, days.whole), (306, 365));
        assert_eq!(days.percent(1).unwrap().to_string(), "83.8");
    }
}
