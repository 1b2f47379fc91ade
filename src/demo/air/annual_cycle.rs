use crate::demo::rng::Rng;
use crate::domain::Date;

/// The course of a value over the year: given on the first of each month, linear between.
pub(super) struct AnnualCycle(pub [i64; 12]);

impl AnnualCycle {
    /// The value on a day.
    pub(super) fn on(&self, day: Date) -> i64 {
        let month = usize::from(day.month().unsigned_abs()) - 1;
        let (here, next) = (self.0[month], self.0[(month + 1) % 12]);
        let (passed, length) = (i64::from(day.day()) - 1, i64::from(day.days_in_month()));
        (here * (length - passed) + next * passed) / length
    }
}

/// Weather: one number from −100 to 100 a day, correlated with that of the day before, so that it lasts for several days.
pub(super) fn weather(rng: &mut Rng, days: usize) -> Vec<i64> {
    let spells =
        std::iter::successors(Some(0), |before| Some((before * 7 / 10 + rng.between(-60, 60)).clamp(-100, 100)));
    spells.skip(1).take(days).collect()
}

/// `value` as the weather changes it: at −100 less by `fall` percent, at 100 more by `rise` percent.
pub(super) fn changed_by_weather(value: i64, weather: i64, fall: i64, rise: i64) -> i64 {
    let change = if weather < 0 { fall } else { rise };
    value * (10_000 + weather * change) / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_linear_between_the_first_days_of_two_months() {
        let cycle = AnnualCycle([31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 62]);
        assert_eq!(cycle.on(Date::constant(2021, 1, 1)), 31);
        assert_eq!(cycle.on(Date::constant(2021, 1, 31)), 1);
        assert_eq!(cycle.on(Date::constant(2021, 12, 1)), 62);
        assert_eq!(cycle.on(Date::constant(2021, 12, 31)), 32);
    }

    #[test]
    fn weather_lasts_for_days() {
        let days = weather(&mut Rng::new(1, 0), 365);
        let changes = days.windows(2).filter(|pair| (pair[0] < 0) != (pair[1] < 0)).count();
        assert!((40..=130).contains(&changes), "{changes} changes of sign in a year");
    }
}
