use super::{HourlyChart, Resolution, TileStore, Window, clock};
use crate::{
    chart::{HiddenSeries, wording::push_with_unit},
    domain::HourIndex,
    locale::Locale,
};

/// A part of an hourly chart, as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct HourlyView<'a> {
    /// The chart.
    pub hours: &'a HourlyChart,
    /// The loaded tiles.
    pub tiles: &'a TileStore,
    /// The hours that are shown.
    pub window: Window,
    /// The series that are not shown.
    pub hidden: HiddenSeries,
    /// The language.
    pub locale: Locale,
    /// Device pixels in a CSS pixel, each of which has a column of its own.
    pub device_pixels: u8,
}

impl<'a> HourlyView<'a> {
    /// All hours, from the tiles of the chart.
    pub fn new(hours: &'a HourlyChart, locale: Locale) -> Self {
        let window = hours.full_window();
        Self { hours, tiles: &hours.tiles, window, hidden: HiddenSeries::default(), locale, device_pixels: 1 }
    }

    /// The series that are shown, by index.
    pub fn shown(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.hours.series.len()).filter(|index| !self.hidden.contains(*index))
    }

    /// The description of a bucket: its time and the value of each shown series, divided by `separator`.
    ///
    /// Built as one text, since every move of a pointer asks for it.
    pub fn describe(&self, (from, to): (HourIndex, HourIndex), separator: &str) -> String {
        let mut text = if to - from == 1 { clock::end_label(from, self.locale) } else { self.locale.date(from.day()) };
        for index in self.shown() {
            text.push_str(separator);
            let name = &self.hours.series[index].name;
            if !name.is_empty() {
                text.push_str(name);
                text.push(' ');
            }
            match self.value(index, (from, to)) {
                Ok(value) => push_with_unit(&mut text, &value, &self.hours.unit),
                Err(reason) => text.push_str(&reason),
            }
        }
        text
    }

    /// The value of a series from one hour until before another, without its unit; a range where there are several
    /// values, and the reason where there is none.
    pub fn value(&self, series: usize, (from, to): (HourIndex, HourIndex)) -> Result<String, String> {
        let resolution = if to - from < HourIndex::DAY { Resolution::Hours } else { Resolution::Days };
        let no_data = || self.locale.chart().no_data.to_owned();
        match self.tiles.aggregate(series, from, to, resolution) {
            Some(all) if all.has_value() && all.min == all.max => Ok(self.printed(all.min)),
            Some(all) if all.has_value() => {
                let mut range = self.printed(all.min);
                range.push('–');
                range.push_str(&self.printed(all.max));
                Ok(range)
            }
            Some(missing) => {
                Err(self.hours.reasons.get((-1 - missing.first) as usize).cloned().unwrap_or_else(no_data))
            }
            None => Err(no_data()),
        }
    }

    /// A value of a tile as it is published.
    fn printed(&self, value: i32) -> String {
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

    /// A value of a tile in the unit of the chart.
    pub fn position(&self, value: i32) -> f64 {
        f64::from(value) / 10_f64.powi(self.hours.decimals.into())
    }

    /// The text where no hour is chosen: which hours are shown, and how to choose one.
    pub fn hint(&self) -> String {
        [&self.span(), "。", self.locale.hours().hint].concat()
    }

    /// The window in words, from its beginning to its end.
    pub fn span(&self) -> String {
        let [from, to] =
            [self.window.from, self.window.to].map(|at| clock::begin_label(HourIndex::round(at), self.locale));
        [from, to].join("—")
    }
}
