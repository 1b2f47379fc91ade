//! A chart's spec in the page data: one row of texts, each struct as its fields in their order.
//!
//! Both ends are of one build, so that names are not needed; code that reads nested objects by name was a tenth of the
//! program in the browser.

use std::{ops::Range, vec::IntoIter};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    Arrangement, BarChart, Bin, Body, Break, Calendar, CalendarDay, Categories, ChartSpec, Colour, Dot, DotPlot, Grid,
    Histogram, HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, LegendEntry, Limit, LineChart, Panel, PrintedValue,
    Progress, ProgressRow, Publisher, Series, ShareBar, SharePart, SmallMultiples, TargetRow, Targets, TileStore,
    YearTile,
};
use crate::{
    domain::{AqiLevel, Date, HourIndex, WaterClass, iso_date},
    locale::Locale,
};

/// A part of a spec.
trait Wire: Sized {
    fn encode(&self, row: &mut Vec<String>);

    /// `None` where the row does not continue with such a part.
    fn decode(row: &mut IntoIter<String>) -> Option<Self>;
}

impl Serialize for ChartSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { locale, id, title, summary, source, watermark, body } = self;
        let mut row = [id, title, summary, source].map(String::clone).to_vec();
        watermark.encode(&mut row);
        body.encode(&mut row);
        (locale, row).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ChartSpec {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (locale, row) = <(Locale, Vec<String>)>::deserialize(deserializer)?;
        decode_spec(locale, &mut row.into_iter()).ok_or_else(|| D::Error::custom("not a chart"))
    }
}

fn decode_spec(locale: Locale, row: &mut IntoIter<String>) -> Option<ChartSpec> {
    let [id, title, summary, source] = Wire::decode(row)?;
    Some(ChartSpec { locale, id, title, summary, source, watermark: Wire::decode(row)?, body: Wire::decode(row)? })
}

macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {
        $(
            impl Wire for $name {
                fn encode(&self, row: &mut Vec<String>) {
                    $(self.$field.encode(row);)*
                }

                // Not inlined: a browser compiles what it runs, and a page has charts of one or two kinds.
                #[inline(never)]
                fn decode(row: &mut IntoIter<String>) -> Option<Self> {
                    $(let $field = Wire::decode(row)?;)*
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

/// The kinds of chart by their numbers.
macro_rules! kinds {
    ($($number:literal $kind:ident)*) => {
        impl Wire for Body {
            fn encode(&self, row: &mut Vec<String>) {
                match self {
                    $(
                        Self::$kind(body) => {
                            $number.encode(row);
                            body.encode(row);
                        }
                    )*
                }
            }

            fn decode(row: &mut IntoIter<String>) -> Option<Self> {
                match usize::decode(row)? {
                    $($number => Some(Self::$kind(Wire::decode(row)?)),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! { 0 Calendar 1 LineChart 2 BarChart 3 ShareBar 4 Grid 5 Progress 6 DotPlot 7 Targets 8 Histogram 9 SmallMultiples 10 HourlyChart }

impl Wire for Arrangement {
    fn encode(&self, row: &mut Vec<String>) {
        (*self as usize).encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        let number = usize::decode(row)?;
        [Self::Stacked, Self::Grouped, Self::Horizontal].into_iter().find(|one| *one as usize == number)
    }
}

impl Wire for Categories {
    fn encode(&self, row: &mut Vec<String>) {
        match self {
            Self::Named(names) => {
                0_usize.encode(row);
                names.encode(row);
            }
            Self::Days { first, count } => {
                1_usize.encode(row);
                first.encode(row);
                count.encode(row);
            }
            Self::Months { first, count } => {
                2_usize.encode(row);
                first.encode(row);
                count.encode(row);
            }
        }
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        match usize::decode(row)? {
            0 => Some(Self::Named(Wire::decode(row)?)),
            1 => Some(Self::Days { first: Wire::decode(row)?, count: Wire::decode(row)? }),
            2 => Some(Self::Months { first: Wire::decode(row)?, count: Wire::decode(row)? }),
            _ => None,
        }
    }
}

impl Wire for Publisher {
    fn encode(&self, row: &mut Vec<String>) {
        (*self == Self::Bureau).encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        bool::decode(row).map(|bureau| if bureau { Self::Bureau } else { Self::Other })
    }
}

impl Wire for Colour {
    fn encode(&self, row: &mut Vec<String>) {
        let (kind, number) = match *self {
            Self::Aqi(level) => (0, level as u8),
            Self::Water(class) => (1, class as u8),
            Self::Neutral(index) => (2, index),
            Self::Missing => (3, 0),
        };
        (kind * 256 + usize::from(number)).encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        let number = usize::decode(row)?;
        let (kind, number) = (number / 256, number % 256);
        match kind {
            0 => AqiLevel::ALL.get(number).copied().map(Self::Aqi),
            1 => WaterClass::ALL.get(number).copied().map(Self::Water),
            2 => Some(Self::Neutral(number as u8)),
            3 => Some(Self::Missing),
            _ => None,
        }
    }
}

impl Wire for String {
    fn encode(&self, row: &mut Vec<String>) {
        row.push(self.clone());
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        row.next()
    }
}

impl Wire for PrintedValue {
    fn encode(&self, row: &mut Vec<String>) {
        row.push(self.text().to_owned());
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        row.next().map(Self::from)
    }
}

impl Wire for Date {
    fn encode(&self, row: &mut Vec<String>) {
        row.push(iso_date::format(*self));
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        iso_date::parse(&row.next()?)
    }
}

impl Wire for HourIndex {
    fn encode(&self, row: &mut Vec<String>) {
        self.get().encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        i32::decode(row).map(Self::new)
    }
}

/// Tiles are not part of the page data: a browser fetches those that it needs.
impl Wire for TileStore {
    fn encode(&self, _: &mut Vec<String>) {}

    fn decode(_: &mut IntoIter<String>) -> Option<Self> {
        Some(Self::default())
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(
            impl Wire for $number {
                fn encode(&self, row: &mut Vec<String>) {
                    row.push(self.to_string());
                }

                fn decode(row: &mut IntoIter<String>) -> Option<Self> {
                    row.next()?.parse().ok()
                }
            }
        )*
    };
}

numbers! { u8 u16 i32 }

impl Wire for usize {
    fn encode(&self, row: &mut Vec<String>) {
        // In a browser it has 32 bits; no picture has as many data.
        row.push((*self).min(u32::MAX as usize).to_string());
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        row.next()?.parse().ok()
    }
}

impl Wire for bool {
    fn encode(&self, row: &mut Vec<String>) {
        usize::from(*self).encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        match usize::decode(row)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Wire for Range<usize> {
    fn encode(&self, row: &mut Vec<String>) {
        self.start.encode(row);
        self.end.encode(row);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        let (start, end) = (usize::decode(row)?, usize::decode(row)?);
        Some(start..end)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn encode(&self, row: &mut Vec<String>) {
        self.is_some().encode(row);
        if let Some(part) = self {
            part.encode(row);
        }
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        if bool::decode(row)? { T::decode(row).map(Some) } else { Some(None) }
    }
}

/// A value, or the reason why there is none.
impl<T: Wire> Wire for Result<T, String> {
    fn encode(&self, row: &mut Vec<String>) {
        self.is_ok().encode(row);
        match self {
            Ok(part) => part.encode(row),
            Err(reason) => reason.encode(row),
        }
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        if bool::decode(row)? { T::decode(row).map(Ok) } else { row.next().map(Err) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn encode(&self, row: &mut Vec<String>) {
        self.len().encode(row);
        for part in self {
            part.encode(row);
        }
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        let mut parts = Self::new();
        for _ in 0..usize::decode(row)? {
            parts.push(T::decode(row)?);
        }
        Some(parts)
    }
}

impl<const N: usize> Wire for [String; N] {
    fn encode(&self, row: &mut Vec<String>) {
        row.extend_from_slice(self);
    }

    fn decode(row: &mut IntoIter<String>) -> Option<Self> {
        (row.len() >= N).then(|| std::array::from_fn(|_| row.next().unwrap_or_default()))
    }
}
