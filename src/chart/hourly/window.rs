use crate::domain::HourIndex;

/// The hours that are shown, as places on the axis of time, on which an [`HourIndex`] is where its hour begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The beginning.
    pub from: f64,
    /// The end.
    pub to: f64,
}

/// The shortest window, in hours.
const SHORTEST: f64 = 12.0;

impl Window {
    /// Its length in hours.
    pub fn length(self) -> f64 {
        self.to - self.from
    }

    /// The window with this length, clamped, and the hour `at` at its place; inside the full window.
    #[must_use]
    pub fn resized(self, length: f64, at: f64, whole: Self) -> Self {
        let length = length.clamp(SHORTEST.min(whole.length()), whole.length());
        let share = ((at - self.from) / self.length()).clamp(0.0, 1.0);
        Self { from: at - share * length, to: at + (1.0 - share) * length }.inside(whole)
    }

    /// The window `by` hours later; inside the full window.
    #[must_use]
    pub fn moved(self, by: f64, whole: Self) -> Self {
        Self { from: self.from + by, to: self.to + by }.inside(whole)
    }

    /// The window between two hours in any order.
    pub fn between(one: f64, other: f64, whole: Self) -> Self {
        let window = Self { from: one.min(other).round(), to: one.max(other).round() };
        let middle = f64::midpoint(window.from, window.to);
        let window = if window.length() < 1.0 { Self { from: middle - 0.5, to: middle + 0.5 } } else { window };
        window.resized(window.length(), middle, whole)
    }

    /// Moved by the shortest distance into the full window.
    fn inside(self, whole: Self) -> Self {
        let by = (whole.from - self.from).max(0.0) + (whole.to - self.to).min(0.0);
        Self { from: (self.from + by).max(whole.from), to: (self.to + by).min(whole.to) }
    }

    /// The text for an address, such as `2021030100-2021040100`; empty for the full window.
    pub fn to_address(self, whole: Self) -> String {
        if self == whole {
            return String::new();
        }
        [self.from, self.to].map(|at| HourIndex::round(at).digits()).join("-")
    }

    /// The window that an address names; the full window where it names none that can be shown.
    pub fn from_address(text: &str, whole: Self) -> Self {
        let hours = text
            .split_once('-')
            .and_then(|(from, to)| Some((HourIndex::from_digits(from)?, HourIndex::from_digits(to)?)));
        match hours {
            Some((from, to)) if from < to && f64::from(from) < whole.to && f64::from(to) > whole.from => {
                Self::between(from.into(), to.into(), whole)
            }
            _ => whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Window = Window { from: 447_072.0, to: 455_832.0 };

    #[test]
    fn an_hour_stays_where_it_was_and_the_window_inside() {
        let day = WHOLE.resized(24.0, 450_000.0, WHOLE);
        assert!((day.length() - 24.0).abs() < 1e-6 && day.from < 450_000.0 && day.to > 450_000.0);
        assert_eq!(WHOLE.resized(1.0, WHOLE.from, WHOLE), Window { from: WHOLE.from, to: WHOLE.from + 12.0 });
        assert_eq!(day.resized(1e9, 450_000.0, WHOLE), WHOLE);
        assert!((day.moved(1e9, WHOLE).to - WHOLE.to).abs() < 1e-6);
        assert!((day.moved(1e9, WHOLE).length() - 24.0).abs() < 1e-6);
    }

    #[test]
    fn an_address_says_the_window_and_nonsense_says_all() {
        let march = Window::from_address("2021030100-2021040100", WHOLE);
        assert_eq!(march.to_address(WHOLE), "2021030100-2021040100");
        assert_eq!(WHOLE.to_address(WHOLE), "");
        for text in ["", "x", "2021040100-2021030100", "1999010100-1999020100", "2021139900-2021149900"] {
            assert_eq!(Window::from_address(text, WHOLE), WHOLE, "{text}");
        }
        assert!((Window::between(450_000.2, 450_000.2, WHOLE).length() - 12.0).abs() < 1e-6);
    }
}
