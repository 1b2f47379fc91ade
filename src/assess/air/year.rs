use std::collections::BTreeMap;

use super::{annual, city::CityDays, warning::AirWarning};
use crate::{
    domain::{Date, Measured, MissingReason, PerPollutant, Pollutant, Provenance, days_of_year, tally},
    snapshot::{AirDaily, AirDay, AirMonth, AirYear, AnnualSummary, DailyConcentrations},
    standard::{
        hj633::{self, Concentrations, Hj633Version, YearVersions},
        hj663,
    },
};

/// The city's daily concentrations of a year; a day that is not there was not measured.
pub(super) fn daily(days: &CityDays, year: i16, provenance: Provenance) -> AirDaily {
    let value = |pollutant: Pollutant, day: Date| {
        days.get(&day).map_or(Measured::Missing(MissingReason::NotMeasured), |day| day[pollutant])
    };
    let series = PerPollutant::from_fn(|pollutant| DailyConcentrations {
        pollutant,
        values: days_of_year(year).map(|day| value(pollutant, day)).collect(),
    });
    AirDaily { provenance, year, series }
}

/// The year as the standards rate it, beside the indices that the bureau gave.
pub(super) fn rate(daily: &AirDaily, published: &BTreeMap<Date, u16>, mut notes: Vec<AirWarning>) -> AirYear {
    let year = daily.year;
    let rows: Vec<_> = (0..days_of_year(year).count()).map(|index| row(daily, index)).collect();
    let mut days: Vec<_> = days_of_year(year).zip(&rows).map(|(date, row)| rate_day(row, date)).collect();
    for day in &mut days {
        day.published = published.get(&day.date).copied();
    }
    notes.extend(agreement(&days));
    let good = hj663::good_days(days.iter().map(|day| day.aqi.value().copied()));
    let mut by_month = [0; 12];
    for day in days.iter().filter(|day| day.aqi.value().is_some()) {
        by_month[hj663::month_index(day.date)] += 1;
    }
    let evaluation = annual::evaluate(daily, &rows);
    AirYear {
        provenance: daily.provenance,
        year,
        standard: YearVersions::of_year(year),
        months: (1..=12).map(|month| rate_month(daily, month)).collect(),
        summary: AnnualSummary {
            good_days: good.part,
            valid_days: good.whole,
            good_days_ratio: Measured::from_option(good.percent(1), MissingReason::NotMeasured),
            complete: hj663::year_is_valid(by_month),
            pm25_mean: evaluation.pollutants[Pollutant::Pm25].metrics.leading.value,
            evaluation,
        },
        days,
        notes: notes.iter().map(ToString::to_string).collect(),
    }
}

/// The concentrations of a day, counted from 0.
fn row(daily: &AirDaily, index: usize) -> Concentrations {
    PerPollutant::from_fn(|pollutant| daily.series[pollutant].values[index].value().copied())
}

fn rate_month(daily: &AirDaily, month: i8) -> AirMonth {
    let value = |pollutant: Pollutant| {
        let values = &daily.series[pollutant].values;
        let days = days_of_year(daily.year).zip(values).filter(|(day, _)| day.month() == month);
        let days: Vec<_> = days.map(|(_, value)| value).collect();
        let valid: Vec<_> = days.iter().filter_map(|value| value.value().copied()).collect();
        let decimals = hj663::Decimals::of_year(daily.year).of(pollutant);
        let value = hj663::annual_metrics(pollutant).first().and_then(|metric| metric.of(&valid, decimals));
        annual::of_period(value, hj663::month_is_valid(month, tally(&valid)), days)
    };
    AirMonth { month, pm25_mean: value(Pollutant::Pm25), o3_p90: value(Pollutant::O3) }
}

fn rate_day(concentrations: &Concentrations, date: Date) -> AirDay {
    if let Some(rating) = hj633::aqi(Hj633Version::in_force(date), concentrations) {
        return AirDay { date, aqi: Measured::Value(rating.aqi), primary: rating.primary, published: None };
    }
    let measured = concentrations.values().any(Option::is_some);
    let why = if measured { MissingReason::Invalid } else { MissingReason::NotMeasured };
    AirDay { date, aqi: Measured::Missing(why), primary: Vec::new(), published: None }
}

/// How the indices that the bureau gave compare with those that the standard gives; nothing where it gave none.
fn agreement(days: &[AirDay]) -> Option<AirWarning> {
    let both: Vec<_> = days.iter().filter_map(|day| Some((day.date, day.published?, *day.aqi.value()?))).collect();
    let widest = both.iter().max_by_key(|(_, published, rated)| published.abs_diff(*rated))?;
    let equal = both.iter().filter(|(_, published, rated)| published == rated).count();
    let (days, (day, published, rated)) = (both.len(), *widest);
    (equal < days).then_some(AirWarning::OtherIndices { days, equal, day, published, rated })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Decimal;

    #[test]
    fn a_day_is_rated_and_a_day_without_values_is_missing() {
        let day = |pm25: i32| {
            PerPollutant::from([10, 10, 1, 80, 40, pm25]).map(|value| Measured::Value(Decimal::from(value)))
        };
        let first = Date::constant(2021, 1, 1);
        let published = [(first, 101)].into();
        let days = [(first, day(77)), (first.tomorrow().unwrap(), day(21))].into();
        let year = rate(&daily(&days, 2021, Provenance::Bureau), &published, Vec::new());
        assert_eq!(year.standard.name(), "HJ 633-2012");
        // 77 µg/m³ lie between 75 (100) and 115 (150): 102.5, rounded up.
        assert_eq!((&year.days[0].aqi, &year.days[0].primary[..]), (&Measured::Value(103), &[Pollutant::Pm25][..]));
        assert_eq!(year.days[0].published, Some(101));
        assert_eq!(
            year.notes,
            ["公布的空气质量指数与按标准重算的比较：1 天里 0 天一致；相差最大的是 2021-01-01，公布 101，重算 103"]
        );
        assert_eq!(year.days[2].aqi, Measured::Missing(MissingReason::NotMeasured));
        assert_eq!((year.summary.good_days, year.summary.valid_days, year.days.len()), (1, 2, 365));
        let value = |text: &str| Measured::Value(text.parse().unwrap());
        let invalid = Measured::Missing(MissingReason::Invalid);
        assert_eq!(
            (year.summary.good_days_ratio, year.summary.complete, year.summary.pm25_mean),
            (value("50.0"), false, invalid)
        );
        assert_eq!(year.months[0].pm25_mean, invalid);
        assert_eq!(year.months[1].pm25_mean, Measured::Missing(MissingReason::NotMeasured));
    }

    #[test]
    fn a_month_has_a_value_from_its_27th_valid_day_on() {
        let january = |days: i8| {
            let day = |day| {
                (Date::constant(2021, 1, day), PerPollutant::from([Measured::Value(Decimal::from(i32::from(day))); 6]))
            };
            let daily = daily(&(1..=days).map(day).collect(), 2021, Provenance::Bureau);
            rate(&daily, &BTreeMap::new(), Vec::new()).months[0].pm25_mean
        };
        assert_eq!(january(26), Measured::Missing(MissingReason::Invalid));
        assert_eq!(january(27), Measured::Value(Decimal::from(14)));
    }
}
