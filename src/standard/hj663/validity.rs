use crate::domain::Date;

/// The least valid daily values of a year (GB 3095-2026 table 4).
pub const YEAR_DAYS: u32 = 324;

/// The least valid daily values of each month but February (GB 3095-2026 table 4).
pub const MONTH_DAYS: u32 = 27;

/// The least valid daily values of February (GB 3095-2026 table 4).
pub const FEBRUARY_DAYS: u32 = 25;

/// The least share of a city's stations, in percent, that must have a valid value for the city to have one.
///
/// Provisional: from memory of HJ 663-2013.
pub const STATIONS_PERCENT: u32 = 75;

/// Whether this many valid daily values make a month's value valid; `month` from 1 to 12 (GB 3095-2026 table 4).
///
/// ```
/// use mingcha::standard::hj663::month_is_valid;
///
/// assert!(month_is_valid(2, 25) && !month_is_valid(3, 26));
/// ```
///
/// The standard sets no such number for a quarter of the six basic pollutants (only for lead).
pub fn month_is_valid(month: i8, valid_days: u32) -> bool {
    valid_days >= if month == 2 { FEBRUARY_DAYS } else { MONTH_DAYS }
}

/// Whether a year's value is valid by its valid daily values in each month, January first: enough in the year and
/// enough in every month of it (GB 3095-2026 table 4).
///
/// The table names the pollutants that have an annual limit. Provisional: that carbon monoxide and ozone, of which a
/// percentile is evaluated, need as many, from memory of HJ 663-2013.
///
/// ```
/// use mingcha::standard::hj663::year_is_valid;
///
/// assert!(year_is_valid([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 27]));
/// assert!(!year_is_valid([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 26]), "December needs 27 days");
/// ```
pub fn year_is_valid(valid_days: [u32; 12]) -> bool {
    valid_days.iter().sum::<u32>() >= YEAR_DAYS
        && (1..).zip(valid_days).all(|(month, days)| month_is_valid(month, days))
}

/// Whether a city has a valid daily value, by how many of its stations have one; `percent` is the least share of them,
/// such as [`STATIONS_PERCENT`]. Never without stations.
///
/// ```
/// use mingcha::standard::hj663::{STATIONS_PERCENT, city_day_is_valid};
///
/// assert!(city_day_is_valid(3, 4, STATIONS_PERCENT));
/// assert!(!city_day_is_valid(2, 3, STATIONS_PERCENT)); // 66.7 %
/// assert!(!city_day_is_valid(0, 0, STATIONS_PERCENT));
/// ```
pub fn city_day_is_valid(valid: u32, stations: u32, percent: u32) -> bool {
    // Crosswise, so that no rounding decides.
    stations > 0 && u64::from(valid) * 100 >= u64::from(percent) * u64::from(stations)
}

/// The place of a day's month in an array of the year's months, from 0.
pub fn month_index(day: Date) -> usize {
    usize::from(day.month().unsigned_abs()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_needs_27_days_and_february_25() {
        assert!(month_is_valid(1, 27) && !month_is_valid(1, 26));
        assert!(month_is_valid(2, 25) && !month_is_valid(2, 24));
        assert!(month_is_valid(12, 27) && !month_is_valid(12, 26));
    }

    #[test]
    fn a_year_needs_324_days_and_every_month_its_own() {
        let mut year = [27; 12];
        year[1] = 25;
        assert!(!year_is_valid(year), "322 days");
        year[0] = 29;
        assert!(year_is_valid(year), "324 days");
        year[0] = 28;
        assert!(!year_is_valid(year), "323 days");
        assert!(!year_is_valid([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 26]), "a December of 26 days");
        assert!(!year_is_valid([31, 24, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]), "a February of 24 days");
    }

    #[test]
    fn a_city_needs_three_of_four_stations() {
        let valid = |valid, stations| city_day_is_valid(valid, stations, STATIONS_PERCENT);
        assert!(valid(3, 4) && !valid(2, 4));
        assert!(valid(3, 3) && !valid(2, 3));
        assert!(valid(12, 15) && !valid(11, 15));
        assert!(!valid(0, 0));
        assert!(city_day_is_valid(2, 3, 50), "the share is the caller's to choose");
    }
}
