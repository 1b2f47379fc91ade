//! How a chart's spec travels in a page: as one row of texts, each struct by its fields in their order.
//!
//! Both ends are of one build, so that names would tell nobody anything; code that reads nested objects by name was a
//! tenth of the program in the browser.

use std::{ops::Range, vec::IntoIter};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    Arrangement, BarChart, Bin, Body, Break, Calendar, CalendarDay, Categories, ChartSpec, Colour, Dot, DotPlot, Grid,
    Histogram, HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, LegendEntry, Limit, LineChart, Panel, PrintedValue,
    Progress, ProgressRow, Publisher, Series, ShareBar, SharePart, SmallMultiples, TargetRow, Targets, TileStore,
    YearTile,
};
use crate::{
    domain::{Date, WaterClass, iso_date},
    locale::Locale,
};

/// A part of a spec.
trait Wire: Sized {
    fn write(&self, row: &mut Vec<String>);

    /// `None` where the row does not go on with such a part.
    fn read(row: &mut IntoIter<String>) -> Option<Self>;
}

impl Serialize for ChartSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { locale, id, title, summary, source, watermark, body } = self;
        let mut row = [id, title, summary, source].map(String::clone).to_vec();
        watermark.write(&mut row);
        body.write(&mut row);
        (locale, row).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ChartSpec {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (locale, row) = <(Locale, Vec<String>)>::deserialize(deserializer)?;
        read(locale, &mut row.into_iter()).ok_or_else(|| D::Error::custom("not a chart"))
    }
}

fn read(locale: Locale, row: &mut IntoIter<String>) -> Option<ChartSpec> {
    let [id, title, summary, source] = Wire::read(row)?;
    Some(ChartSpec { locale, id, title, summary, source, watermark: Wire::read(row)?, body: Wire::read(row)? })
}

macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {
        $(
            impl Wire for $name {
                fn write(&self, row: &mut Vec<String>) {
                    $(self.$field.write(row);)*
                }

                // Each by itself: a browser compiles what it runs, and a page has charts of one or two kinds.
                #[inline(never)]
                fn read(row: &mut IntoIter<String>) -> Option<Self> {
                    $(let $field = Wire::read(row)?;)*
                    Some(Self { $($field),* })
                }
            }
        )*
    };
}

structs! {
    LegendEntry { name, colour, glyph }
    Calendar { quantity, months, days, legend, headings }
    CalendarDay { date, value, class, note }
    Series { name, colour, values }
    Limit { name, value, applies_to }
    Break { before, name }
    LineChart { axis, categories, unit, series, limits, breaks, area }
    BarChart { axis, categories, unit, series, arrangement }
    ShareBar { headings, unit, parts }
    SharePart { name, colour, count, percent }
    Grid { axis, rows, columns, cells, legend }
    Progress { headings, rows }
    ProgressRow { name, done, total, unit, percent }
    DotPlot { headings, unit, dots }
    Dot { time, middle, value, source, publisher }
    Targets { headings, rows }
    TargetRow { name, actual, target, unit, end, better }
    Histogram { headings, values_unit, unit, start, bins, median, limits }
    Bin { name, end, count, percent }
    SmallMultiples { axis, categories, unit, shared, panels, breaks }
    Panel { name, unit, series, limits }
    HourlyChart {
        axis, unit, decimals, from, to, series, limits, breaks, reasons, height, days, years, tiles
    }
    HourlySeries { name, colour }
    HourlyLimit { from, to, name, value }
    HourlyBreak { at, name }
    YearTile { from, to, address }
}

/// The kinds by their numbers.
macro_rules! kinds {
    ($($number:literal $kind:ident)*) => {
        impl Wire for Body {
            fn write(&self, row: &mut Vec<String>) {
                match self {
                    $(
                        Self::$kind(body) => {
                            $number.write(row);
                            body.write(row);
                        }
                    )*
                }
            }

            fn read(row: &mut IntoIter<String>) -> Option<Self> {
                match usize::read(row)? {
                    $($number => Some(Self::$kind(Wire::read(row)?)),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! { 0 Calendar 1 LineChart 2 BarChart 3 ShareBar 4 Grid 5 Progress 6 DotPlot 7 Targets 8 Histogram 9 SmallMultiples 10 HourlyChart }

impl Wire for Arrangement {
    fn write(&self, row: &mut Vec<String>) {
        (*self as usize).write(row);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        let number = usize::read(row)?;
        [Self::Stacked, Self::Grouped, Self::Horizontal].into_iter().find(|one| *one as usize == number)
    }
}

impl Wire for Categories {
    fn write(&self, row: &mut Vec<String>) {
        match self {
            Self::Named(names) => {
                0_usize.write(row);
                names.write(row);
            }
            Self::Days { first, count } => {
                1_usize.write(row);
                first.write(row);
                count.write(row);
            }
            Self::Months { first, count } => {
                2_usize.write(row);
                first.write(row);
                count.write(row);
            }
        }
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        match usize::read(row)? {
            0 => Some(Self::Named(Wire::read(row)?)),
            1 => Some(Self::Days { first: Wire::read(row)?, count: Wire::read(row)? }),
            2 => Some(Self::Months { first: Wire::read(row)?, count: Wire::read(row)? }),
            _ => None,
        }
    }
}

impl Wire for Publisher {
    fn write(&self, row: &mut Vec<String>) {
        (*self == Self::Bureau).write(row);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        bool::read(row).map(|bureau| if bureau { Self::Bureau } else { Self::Other })
    }
}

impl Wire for Colour {
    fn write(&self, row: &mut Vec<String>) {
        let (kind, number) = match *self {
            Self::Aqi(level) => (0, level),
            Self::Water(class) => (1, class as u8),
            Self::Neutral(index) => (2, index),
            Self::Missing => (3, 0),
        };
        (kind * 256 + usize::from(number)).write(row);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        let number = usize::read(row)?;
        let (kind, number) = (number / 256, number % 256);
        match kind {
            0 => Some(Self::Aqi(number as u8)),
            1 => WaterClass::ALL.get(number).copied().map(Self::Water),
            2 => Some(Self::Neutral(number as u8)),
            _ => Some(Self::Missing),
        }
    }
}

impl Wire for String {
    fn write(&self, row: &mut Vec<String>) {
        row.push(self.clone());
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        row.next()
    }
}

impl Wire for PrintedValue {
    fn write(&self, row: &mut Vec<String>) {
        row.push(self.text().to_owned());
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        row.next().map(Self::from)
    }
}

impl Wire for Date {
    fn write(&self, row: &mut Vec<String>) {
        row.push(iso_date::format(*self));
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        iso_date::parse(&row.next()?)
    }
}

/// Tiles do not travel with the rest: a browser fetches those that it needs.
impl Wire for TileStore {
    fn write(&self, _: &mut Vec<String>) {}

    fn read(_: &mut IntoIter<String>) -> Option<Self> {
        Some(Self::default())
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(
            impl Wire for $number {
                fn write(&self, row: &mut Vec<String>) {
                    row.push(self.to_string());
                }

                fn read(row: &mut IntoIter<String>) -> Option<Self> {
                    row.next()?.parse().ok()
                }
            }
        )*
    };
}

numbers! { u8 u16 i32 }

impl Wire for usize {
    fn write(&self, row: &mut Vec<String>) {
        // A browser's are of 32 bits; no picture has as many data.
        row.push((*self).min(u32::MAX as usize).to_string());
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        row.next()?.parse().ok()
    }
}

impl Wire for bool {
    fn write(&self, row: &mut Vec<String>) {
        usize::from(*self).write(row);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        usize::read(row).map(|number| number == 1)
    }
}

impl Wire for Range<usize> {
    fn write(&self, row: &mut Vec<String>) {
        self.start.write(row);
        self.end.write(row);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        let (start, end) = (usize::read(row)?, usize::read(row)?);
        Some(start..end)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, row: &mut Vec<String>) {
        self.is_some().write(row);
        if let Some(part) = self {
            part.write(row);
        }
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        if bool::read(row)? { T::read(row).map(Some) } else { Some(None) }
    }
}

/// A value, or the words for why there is none.
impl<T: Wire> Wire for Result<T, String> {
    fn write(&self, row: &mut Vec<String>) {
        self.is_ok().write(row);
        match self {
            Ok(part) => part.write(row),
            Err(words) => words.write(row),
        }
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        if bool::read(row)? { T::read(row).map(Ok) } else { row.next().map(Err) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, row: &mut Vec<String>) {
        self.len().write(row);
        for part in self {
            part.write(row);
        }
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        let mut parts = Self::new();
        for _ in 0..usize::read(row)? {
            parts.push(T::read(row)?);
        }
        Some(parts)
    }
}

impl<const N: usize> Wire for [String; N] {
    fn write(&self, row: &mut Vec<String>) {
        row.extend_from_slice(self);
    }

    fn read(row: &mut IntoIter<String>) -> Option<Self> {
        (row.len() >= N).then(|| std::array::from_fn(|_| row.next().unwrap_or_default()))
    }
}
