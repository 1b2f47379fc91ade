use super::{
    day_summary::{mean, summaries},
    warning::{AirWarning, OUTLIER_FACTOR},
};
use crate::{
    domain::{Decimal, PerPollutant, Pollutant},
    record::air::{DaySummary, StationDays},
    standard::hj663::hours::Mean,
};

/// The fewest days from which a station's median is taken.
const MIN_DAYS: usize = 20;

/// The hours with values of ten times what is usual for the station, which is the median of its days.
pub(super) fn of(stations: &StationDays) -> Vec<AirWarning> {
    let mut unusual = Vec::new();
    for (name, station) in &stations.0 {
        let days: Vec<_> = station.iter().map(|(number, day)| (*number, summaries(day))).collect();
        for pollutant in Pollutant::ALL {
            let of = |day: &PerPollutant<DaySummary>| day[pollutant];
            let mut means: Vec<_> = days.iter().filter_map(|(_, day)| mean(of(day)).ok()).map(Mean::floor).collect();
            let middle = means.len() / 2;
            if means.len() < MIN_DAYS {
                continue;
            }
            let usual = *means.select_nth_unstable(middle).1;
            let is_unusual = |day: &DaySummary| {
                usual > 0 && u64::from(day.highest.get()) >= u64::from(OUTLIER_FACTOR) * u64::from(usual)
            };
            let days = days.iter().map(|(number, day)| (*number, of(day))).filter(|(_, day)| is_unusual(day));
            let value = |thousandths: u32| Decimal::new(thousandths.into(), 3).normalized();
            unusual.extend(days.map(|(number, day)| AirWarning::UnusualHour {
                station: name.clone(),
                day: number.date(),
                hour: day.hour,
                pollutant,
                value: value(day.highest.get()),
                usual: value(usual),
            }));
        }
    }
    unusual
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{assess::air::day_summary::whole, domain::DayNumber, record::air::HourValue};

    #[test]
    fn an_hour_of_ten_times_the_usual_is_told() {
        let usual = (0..20).map(|number| (DayNumber::new(18_628 + number), whole(|_| HourValue::of(12_000))));
        let mut all: BTreeMap<_, _> = usual.collect();
        all.insert(DayNumber::new(18_700), whole(|hour| HourValue::of(if hour == 13 { 120_000 } else { 12_000 })));
        let found = of(&StationDays([("甲".to_owned(), all.clone())].into()));
        assert_eq!(found.len(), 6);
        assert_eq!(
            found[5].to_string(),
            "站点“甲”2021-03-14 第 14 小时的 PM2.5 是 120 µg/m³，超过平时（12 µg/m³）的 10 倍；请核对这个值"
        );
        all.insert(DayNumber::new(18_700), whole(|_| HourValue::of(119_000)));
        assert_eq!(of(&StationDays([("甲".to_owned(), all)].into())), []);
    }
}
