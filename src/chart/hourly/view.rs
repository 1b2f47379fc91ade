use super::{HourlyChart, TileStore, Window, clock};
use crate::{
    chart::{HiddenSeries, wording::push_with_unit},
    domain::Column,
    locale::Locale,
};

/// A part of the hours, as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct HourlyView<'a> {
    /// What is said of all.
    pub hours: &'a HourlyChart,
    /// The tiles at hand.
    pub tiles: &'a TileStore,
    /// Which hours are shown.
    pub window: Window,
    /// Which series are not.
    pub hidden: HiddenSeries,
    /// The language.
    pub locale: Locale,
    /// Columns in a CSS pixel: more than one where the screen is finer.
    pub device_pixels: u8,
}

impl<'a> HourlyView<'a> {
    /// All of it, from what is at hand.
    pub fn new(hours: &'a HourlyChart, locale: Locale) -> Self {
        let window = hours.full_window();
        Self { hours, tiles: &hours.tiles, window, hidden: HiddenSeries::default(), locale, device_pixels: 1 }
    }

    /// The series that are shown, by index.
    pub fn shown(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.hours.series.len()).filter(|index| !self.hidden.contains(*index))
    }

    /// The column of an hour, in a picture of hours or of days: its first hour and the one after its last.
    pub fn column(&self, hour: i32, in_hours: bool) -> (i32, i32) {
        let step = self.tiles.tile(hour, in_hours).step.max(1);
        let from = hour.div_euclid(step) * step;
        (from, from + step)
    }

    /// What is said of a column: its time, and what each series that is shown comes to, with this between them.
    ///
    /// One text from the start: it is said anew with every move of a pointer.
    pub fn describe(&self, (from, to): (i32, i32), between: &str) -> String {
        let mut said =
            if to - from == 1 { clock::end_label(from, self.locale) } else { self.locale.date(clock::day_of(from)) };
        for index in self.shown() {
            said.push_str(between);
            let name = &self.hours.series[index].name;
            if !name.is_empty() {
                said.push_str(name);
                said.push(' ');
            }
            match self.value(self.tiles.within(index, from, to, to - from < 24)) {
                Ok(value) => push_with_unit(&mut said, &value, &self.hours.unit),
                Err(words) => said.push_str(&words),
            }
        }
        said
    }

    /// A column's value without its unit, or its least and greatest; else the words for why there is none.
    pub fn value(&self, column: Option<Column>) -> Result<String, String> {
        let no_data = || self.locale.chart().no_data.to_owned();
        match column {
            Some([first, least, greatest, _]) if first >= 0 && least == greatest => Ok(self.number(least)),
            Some([first, least, greatest, _]) if first >= 0 => {
                let mut range = self.number(least);
                range.push('–');
                range.push_str(&self.number(greatest));
                Ok(range)
            }
            Some([code, ..]) => Err(self.hours.reasons.get((-1 - code) as usize).cloned().unwrap_or_else(no_data)),
            None => Err(no_data()),
        }
    }

    /// A value of a tile as it is published.
    pub fn number(&self, value: i32) -> String {
        let decimals = usize::from(self.hours.decimals);
        let mut digits = value.to_string();
        if decimals > 0 {
            while digits.len() <= decimals {
                digits.insert(0, '0');
            }
            digits.insert(digits.len() - decimals, '.');
        }
        digits
    }

    /// Where a value stands on a scale of the unit.
    pub fn position(&self, value: i32) -> f64 {
        f64::from(value) / 10_f64.powi(self.hours.decimals.into())
    }

    /// What is said where no hour is chosen: which are shown, and what can be done.
    pub fn hint(&self) -> String {
        [&self.span(), "。", self.locale.hours().hint].concat()
    }

    /// The window in words, from its first clock to its last.
    pub fn span(&self) -> String {
        let [from, to] =
            [self.window.from, self.window.to].map(|at| clock::begin_label(at.round() as i32, self.locale));
        [from, to].join("—")
    }
}
