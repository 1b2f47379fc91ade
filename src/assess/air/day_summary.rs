use crate::{
    domain::{HOURS_PER_DAY, MissingReason, PerPollutant, Pollutant},
    record::air::{DaySummary, HourValue, HoursOfDay, StationDay},
    standard::hj663::hours::{Hours, Mean, OZONE_LIMIT, day_mean, maximum_8h_mean},
};

/// What each pollutant's hours of a day are summarised to by HJ 663; an hour without a row is not measured.
///
/// ```
/// use mingcha::{
///     assess::air::summarise,
///     domain::{Pollutant, Thousandths},
///     record::air::{HourValue, HoursOfDay},
/// };
///
/// // 20 of 24 hours of PM2.5, 12 µg/m³ each: enough for a day, whose exact mean is kept as a sum and a count.
/// let mut hours = HoursOfDay::default();
/// for hour in 0..20 {
///     hours.fill(Pollutant::Pm25, hour, HourValue::value(Thousandths::new(12_000).unwrap())).unwrap();
/// }
/// let day = summarise(&hours)[Pollutant::Pm25];
/// assert_eq!((day.sum, day.count), (240_000, 20));
/// ```
pub fn summarise(hours: &HoursOfDay) -> PerPollutant<DaySummary> {
    PerPollutant::from_fn(|pollutant| summary(pollutant, &hours.hours(pollutant)))
}

/// The summaries of a day, which may have been made when it was read.
pub(super) fn summaries(day: &StationDay) -> PerPollutant<DaySummary> {
    match day {
        StationDay::Summarised(summaries) => **summaries,
        StationDay::Hours(hours) => summarise(hours),
    }
}

fn summary(pollutant: Pollutant, values: &[HourValue; HOURS_PER_DAY]) -> DaySummary {
    let hours: Hours = values.map(HourValue::concentration);
    let mean = match pollutant {
        Pollutant::O3 => maximum_8h_mean(&hours, OZONE_LIMIT),
        _ => day_mean(&hours),
    };
    let highest = (0..HOURS_PER_DAY).rev().max_by_key(|hour| hours[*hour]).unwrap_or_default();
    DaySummary {
        sum: mean.map_or(0, |mean| mean.sum),
        count: mean.map_or(0, |mean| mean.count),
        reason: if mean.is_some() { MissingReason::NotMeasured } else { reason(values) },
        highest: hours[highest].unwrap_or_default(),
        hour: u8::try_from(highest + 1).expect("a day has 24 hours"),
    }
}

/// The exact mean, or why there is none.
pub(super) fn mean(summary: DaySummary) -> Result<Mean, MissingReason> {
    let DaySummary { sum, count, reason, .. } = summary;
    if count == 0 { Err(reason) } else { Ok(Mean { sum, count }) }
}

/// Why a day has no value: what all its hours say; not valid, where some were measured.
fn reason(values: &[HourValue; HOURS_PER_DAY]) -> MissingReason {
    if values.iter().any(|value| value.concentration().is_some()) {
        return MissingReason::Invalid;
    }
    let mut reasons = values.iter().map(|value| value.reason().unwrap_or(MissingReason::NotMeasured));
    let first = reasons.next().unwrap_or(MissingReason::NotMeasured);
    if reasons.all(|reason| reason == first) { first } else { MissingReason::NotMeasured }
}

/// A day of which every hour has the value that is given for it (from 0), of every pollutant, for tests.
#[cfg(test)]
pub(super) fn whole(value: impl Fn(usize) -> HourValue) -> StationDay {
    let mut part = HoursOfDay::default();
    for hour in 0..24 {
        for pollutant in Pollutant::ALL {
            part.fill(pollutant, hour, value(hour)).unwrap();
        }
    }
    StationDay::Summarised(Box::new(summarise(&part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_value_says_why() {
        let of = |values: [HourValue; HOURS_PER_DAY]| mean(summary(Pollutant::Pm25, &values)).unwrap_err();
        assert_eq!(of([HourValue::missing(MissingReason::Removed); HOURS_PER_DAY]), MissingReason::Removed);
        let mut values = [HourValue::missing(MissingReason::Removed); HOURS_PER_DAY];
        values[0] = HourValue::EMPTY;
        assert_eq!(of(values), MissingReason::NotMeasured);
        values[0] = HourValue::of(1000);
        assert_eq!(of(values), MissingReason::Invalid);
    }

    #[test]
    fn a_day_knows_its_first_highest_hour() {
        let mut values = [HourValue::of(35_000); HOURS_PER_DAY];
        (values[7], values[9]) = (HourValue::of(90_000), HourValue::of(90_000));
        let summary = summary(Pollutant::Pm10, &values);
        assert_eq!((summary.highest.get(), summary.hour), (90_000, 8));
        assert_eq!(mean(summary).unwrap().count, 24);
    }
}
