use calamine::{ExcelDateTime, ExcelDateTimeType};

const DAY_SECONDS: f64 = 86_400.0;

/// The text of a cell that is formatted as a date or a time: `2021-01-31`, `2021-01-31 08:00`, or `08:00` where it is
/// a time without a day or a duration; seconds only where they are not 0. `None` for what is no date at all: before the
/// first day of the workbook's count, after the year 9999, or the 29 February 1900, a day that only Excel knows.
///
/// A time is rounded to the second: the binary fraction of a day seldom hits one.
pub(super) fn text(stored: &ExcelDateTime, is_1904: bool) -> Option<String> {
    /// The day after the 31 December 9999, counted from 1900 and from 1904.
    const END: [f64; 2] = [2_958_466.0, 2_957_004.0];
    /// The day that the 1900 count has too many.
    const NEVER: f64 = 60.0;
    let serial = stored.as_f64();
    if !(0.0..END[usize::from(is_1904)]).contains(&serial) {
        return None;
    }
    let rounded = (serial * DAY_SECONDS).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the end of the year 9999")]
    let seconds = rounded as u64;
    if stored.is_duration() || serial < 1.0 {
        return Some(clock(seconds));
    }
    // From here on a whole second, so that 07:59:59.9999 is not cut to a minute earlier.
    let serial = rounded / DAY_SECONDS;
    if serial.floor() == NEVER && !is_1904 || serial >= END[usize::from(is_1904)] {
        return None;
    }
    let day = ExcelDateTime::new(serial.floor(), ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let second = seconds % 86_400;
    Some(if second == 0 { date } else { format!("{date} {}", clock(second)) })
}

fn clock(seconds: u64) -> String {
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") }
}

/// The text of a date that is stored as ISO 8601, in the same form; other text unchanged.
pub(super) fn iso(stored: &str) -> String {
    let Some((date, time)) = stored.split_once('T') else { return stored.to_owned() };
    let time = time.trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(time, _)| time);
    let time = if time.len() == 8 { time.strip_suffix(":00").unwrap_or(time) } else { time };
    if time == "00:00" { date.to_owned() } else { format!("{date} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(serial: f64, is_1904: bool) -> Option<String> {
        text(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904), is_1904)
    }

    #[test]
    fn a_serial_number_is_the_day_that_excel_shows() {
        let days = [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (366.0, "1900-12-31"),
            (367.0, "1901-01-01"),
            (44_227.0, "2021-01-31"),
            (44_227.0 + 8.0 / 24.0, "2021-01-31 08:00"),
            (44_227.333_333_3, "2021-01-31 08:00"),
            (44_226.999_999_9, "2021-01-31"),
            (44_227.999_988_425, "2021-01-31 23:59:59"),
            (0.375, "09:00"),
            (2_958_465.0, "9999-12-31"),
        ];
        for (serial, expected) in days {
            assert_eq!(day(serial, false).as_deref(), Some(expected), "{serial}");
        }
    }

    #[test]
    fn a_mac_workbook_counts_from_1904() {
        assert_eq!(day(1.0, true).as_deref(), Some("1904-01-02"));
        assert_eq!(day(0.375, true).as_deref(), Some("09:00"));
        assert_eq!(day(42_765.0, true).as_deref(), Some("2021-01-31"));
        assert_eq!(day(60.0, true).as_deref(), Some("1904-03-01"));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for serial in [60.0, 60.5, -1.0, 2_958_466.0, 2_958_465.999_999_9, 1e300, f64::NAN, f64::INFINITY] {
            assert_eq!(day(serial, false), None, "{serial}");
        }
    }

    #[test]
    fn a_duration_is_hours_and_minutes() {
        let duration = |serial| text(&ExcelDateTime::new(serial, ExcelDateTimeType::TimeDelta, false), false);
        assert_eq!((duration(1.5).as_deref(), duration(0.5).as_deref()), (Some("36:00"), Some("12:00")));
    }

    #[test]
    fn a_date_stored_as_text_has_the_same_form() {
        assert_eq!(iso("2021-01-31"), "2021-01-31");
        assert_eq!(iso("2021-01-31T00:00:00"), "2021-01-31");
        assert_eq!(iso("2021-01-31T08:00:00.000Z"), "2021-01-31 08:00");
        assert_eq!(iso("2021-01-31T08:00:05"), "2021-01-31 08:00:05");
    }
}
