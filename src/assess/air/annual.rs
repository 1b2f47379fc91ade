use super::missing::why;
use crate::{
    domain::{Date, Decimal, Measured, Missing, Pollutant, Ratio, days_of_year},
    snapshot::{AirDaily, AnnualEvaluation, AnnualMetric, AnnualPollutant},
    standard::{
        gb3095::{Class, Version},
        hj633::Concentrations,
        hj663::{self, AnnualValue, CompositeIndex, Decimals, ExceedingDays},
    },
};

/// What HJ 663 asks of a year; `rows` has the daily values once more, a row a day from 1 January on.
pub(super) fn evaluate(daily: &AirDaily, rows: &[Concentrations]) -> AnnualEvaluation {
    let decimals = Decimals::of_year(daily.year);
    let version = Version::in_force(Date::constant(daily.year, 12, 31));
    // A row a day of the year: there are never more.
    let values = hj663::annual_values(daily.year, rows, decimals).unwrap_or_default();
    let index = CompositeIndex::new(version);
    let pollutants: Vec<_> = Pollutant::ALL
        .map(|pollutant| {
            let of_pollutant: Vec<_> = values.iter().filter(|value| value.pollutant == pollutant).collect();
            let metrics: Vec<_> =
                of_pollutant.iter().filter_map(|value| metric(value, daily, version, decimals)).collect();
            let exceeding = exceeding_days(daily.year, pollutant, rows);
            AnnualPollutant {
                pollutant,
                valid_days: exceeding.valid,
                valid: of_pollutant.iter().all(|value| value.valid),
                exceeding_days: Ratio { part: exceeding.exceeding, whole: exceeding.valid },
                single_index: first(&metrics).and_then(|value| index.single(pollutant, value)),
                metrics,
            }
        })
        .into();
    let firsts = Pollutant::ALL.map(|pollutant| first(&pollutants[pollutant as usize].metrics));
    let some = pollutants.iter().any(|pollutant| pollutant.valid_days > 0);
    let missing = if some { Missing::Invalid } else { Missing::NotMeasured };
    AnnualEvaluation {
        limits: version.name().to_owned(),
        composite_index: Measured::or(index.index(&firsts), missing),
        pollutants,
    }
}

/// The value that indices go by.
fn first(metrics: &[AnnualMetric]) -> Option<Decimal> {
    metrics.first()?.value.value().copied()
}

fn metric(value: &AnnualValue, daily: &AirDaily, version: Version, decimals: Decimals) -> Option<AnnualMetric> {
    let evaluation = value.evaluate(version, Class::II, decimals)?;
    Some(AnnualMetric {
        metric: value.metric,
        value: of_period(value.value, value.valid, &daily.series[value.pollutant as usize].values),
        limit: evaluation.limit,
        compliant: evaluation.compliant,
        multiple: evaluation.multiple.filter(|_| value.valid),
    })
}

/// The value of a period as it is published, which is only where its days are enough; else what its days say.
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

/// Counts each day against the limits in force on it.
fn exceeding_days(year: i16, pollutant: Pollutant, rows: &[Concentrations]) -> ExceedingDays {
    let of_day = |(day, row): (Date, &Concentrations)| {
        ExceedingDays::count(pollutant, [row[pollutant as usize]], Version::in_force(day), Class::II)
    };
    days_of_year(year).zip(rows).map(of_day).fold(ExceedingDays::default(), ExceedingDays::plus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess::air::year, domain::Provenance, standard::hj663::Metric};

    /// A year with the same values on every day but those of `without`, which have no ozone.
    fn evaluation(year: i16, values: [&str; 6], without: &[Date]) -> AnnualEvaluation {
        let day = |date: Date| {
            let mut values = values.map(|value| Measured::Value(value.parse().unwrap()));
            if without.contains(&date) {
                values[Pollutant::O3 as usize] = Measured::Missing(Missing::Removed);
            }
            (date, values)
        };
        let daily = year::daily(&days_of_year(year).map(day).collect(), year, Provenance::Bureau);
        year::rate(&daily, &[].into(), Vec::new()).annual
    }

    const VALUES: [&str; 6] = ["12", "20", "0.6", "136", "57", "46"];

    #[test]
    fn a_year_is_held_against_the_limits_of_its_end() {
        let year = evaluation(2021, VALUES, &[]);
        assert_eq!(year.limits, "GB 3095-2012");
        let pm25 = &year.pollutants[Pollutant::Pm25 as usize];
        let [mean, high] = [0, 1].map(|index: usize| pm25.metrics[index]);
        let text = |value: Decimal| value.to_string();
        assert_eq!((mean.metric, high.metric), (Metric::Mean, Metric::Percentile(95)));
        assert_eq!((mean.value.value().copied().map(text), text(mean.limit)), (Some("46".into()), "35".into()));
        assert_eq!((mean.compliant, mean.multiple.map(text)), (Some(false), Some("0.31".into())));
        assert_eq!((high.compliant, high.multiple), (Some(true), None));
        assert_eq!(pm25.single_index.map(text).as_deref(), Some("1.31"));
        // 0.2 + 0.5 + 0.15 + 0.85 + 0.8142… + 1.3142…
        assert_eq!(year.composite_index, Measured::Value("3.83".parse().unwrap()));
        let later = evaluation(2027, VALUES, &[]);
        assert_eq!((&later.limits[..], text(later.pollutants[5].metrics[0].limit)), ("GB 3095-2026", "30".into()));
        assert_eq!(later.pollutants[5].metrics[0].value, Measured::Value("46.0".parse().unwrap()));
    }

    #[test]
    fn too_few_days_of_one_pollutant_leave_it_and_the_index_without_a_value() {
        let april = |days: i8| -> Vec<Date> { (1..=days).map(|day| Date::constant(2021, 4, day)).collect() };
        let enough = evaluation(2021, VALUES, &april(3));
        assert!(enough.pollutants[Pollutant::O3 as usize].valid && enough.composite_index.value().is_some());
        let too_few = evaluation(2021, VALUES, &april(4));
        let o3 = &too_few.pollutants[Pollutant::O3 as usize];
        assert_eq!((o3.valid, o3.valid_days), (false, 361));
        let metric = o3.metrics[0];
        assert_eq!((metric.value, metric.compliant), (Measured::Missing(Missing::Invalid), None));
        assert_eq!(o3.single_index, None);
        assert_eq!(too_few.composite_index, Measured::Missing(Missing::Invalid));
        assert!(too_few.pollutants[Pollutant::Pm10 as usize].valid);
    }

    #[test]
    fn days_are_counted_against_the_limit_in_force_on_each() {
        // 70 µg/m³ are below the 75 of January and February 2026 and above the 60 from March on.
        let year = evaluation(2026, ["12", "20", "0.6", "136", "57", "70"], &[]);
        let days = year.pollutants[Pollutant::Pm25 as usize].exceeding_days;
        assert_eq!((days.part, days.whole), (306, 365));
        assert_eq!(days.percent(1).unwrap().to_string(), "83.8");
    }
}
