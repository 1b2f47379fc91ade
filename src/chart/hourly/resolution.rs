use super::Window;

/// What one bucket of a picture of hours is at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Single hours.
    Hours,
    /// Whole days.
    Days,
}

/// A day is drawn at most this many CSS pixels wide: where it would be wider, hours are drawn.
const WIDEST_DAY: f64 = 3.0;

impl Resolution {
    /// The resolution of this window in a plot of this width in CSS pixels.
    pub fn new(window: Window, width: f64) -> Self {
        if window.length() / 24.0 * WIDEST_DAY < width { Self::Hours } else { Self::Days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_window_shows_days_and_a_short_one_hours() {
        let resolution = |hours: f64| Resolution::new(Window { from: 0.0, to: hours }, 1100.0);
        assert_eq!(resolution(24.0 * 3652.0), Resolution::Days);
        assert_eq!(resolution(24.0 * 365.0), Resolution::Hours);
    }
}
