//! The charts of the air page.

use super::shared::{self, Origin};
use crate::{
    chart::{
        Arrangement, BarChart, Body, Calendar, CalendarDay, Categories, ChartSpec, Colour, LegendEntry, Limit,
        LineChart, PrintedValue, Series, ShareBar, SharePart,
    },
    domain::{AqiLevel, Date, Decimal, Measured, Pollutant, days_of_year},
    locale::{Locale, fill},
    snapshot::{AirDaily, AirDay, AirMonth, AirYear},
    standard::gb3095::{self, Averaging, Class},
};

fn origin(air: &AirYear, locale: Locale) -> Origin<'_> {
    Origin { provenance: air.provenance, year: air.year, standard: air.standard.name(), locale }
}

/// The year's days by level: `air-calendar`.
pub fn calendar(air: &AirYear, locale: Locale) -> ChartSpec {
    let texts = locale.air();
    let (year, good, valid) =
        (air.year.to_string(), air.summary.good_days.to_string(), air.summary.valid_days.to_string());
    let values = [("year", year.as_str()), ("good", &good), ("valid", &valid)];
    let origin = origin(air, locale);
    let body = Body::Calendar(Calendar {
        quantity: "AQI".into(),
        months: shared::months(locale),
        days: air.days.iter().map(|day| calendar_day(day, locale)).collect(),
        legend: levels_legend(locale),
        headings: texts.calendar_headings.map(str::to_owned),
    });
    origin.chart("air-calendar", fill(texts.calendar_title, &values), fill(texts.calendar_summary, &values), body)
}

fn calendar_day(day: &AirDay, locale: Locale) -> CalendarDay {
    let primary: Vec<_> = day.primary.iter().map(|pollutant| pollutant.symbol()).collect();
    let (value, class) = match day.aqi {
        Measured::Value(aqi) => (Ok(PrintedValue::from(u32::from(aqi))), Some(AqiLevel::from_aqi(aqi) as usize)),
        Measured::Missing(reason) => (Err(locale.missing(reason).to_owned()), None),
    };
    CalendarDay { date: day.date, value, class, note: primary.join("、") }
}

fn levels_legend(locale: Locale) -> Vec<LegendEntry> {
    let words = locale.words();
    let entry = |level: AqiLevel| LegendEntry {
        name: words.aqi_levels[level as usize].into(),
        colour: Colour::Aqi(level),
        glyph: words.aqi_glyphs[level as usize].into(),
    };
    AqiLevel::ALL.map(entry).into()
}

/// How many days had each level: `air-levels`. `None` where no day is valid.
pub fn levels(air: &AirYear, locale: Locale) -> Option<ChartSpec> {
    let (texts, words) = (locale.air(), locale.words());
    let mut counts = [0_u32; 6];
    for aqi in air.days.iter().filter_map(|day| day.aqi.value()) {
        counts[AqiLevel::from_aqi(*aqi) as usize] += 1;
    }
    let part = |(level, count): (AqiLevel, u32)| SharePart {
        name: words.aqi_levels[level as usize].into(),
        colour: Colour::Aqi(level),
        count: PrintedValue::from(count),
        percent: percent(count, air.summary.valid_days),
    };
    let ratio = air.summary.good_days_ratio.value()?.to_string();
    let origin = origin(air, locale);
    let body = Body::ShareBar(ShareBar {
        headings: texts.levels_headings.map(str::to_owned),
        unit: words.day.into(),
        parts: AqiLevel::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(part).collect(),
    });
    let [title, summary] = [texts.levels_title, texts.levels_summary].map(|text| fill(text, &[("ratio", &ratio)]));
    Some(origin.chart("air-levels", title, summary, body))
}

/// A share as printed, with one decimal.
pub(super) fn percent(count: u32, whole: u32) -> String {
    Decimal::from(count).percent_of(Decimal::from(whole), 1).map_or_else(String::new, |percent| format!("{percent}%"))
}

/// Monthly means of PM2.5 against the annual limit: `air-pm25`.
pub fn pm25_by_month(air: &AirYear, locale: Locale) -> ChartSpec {
    let texts = locale.air();
    by_month(air, "air-pm25", Pollutant::Pm25, Averaging::Annual, texts.pm25_month, |month| &month.pm25_mean, locale)
}

/// Monthly 90th percentiles of ozone against the limit of its daily maximum 8-hour mean: `air-o3`.
pub fn o3_by_month(air: &AirYear, locale: Locale) -> ChartSpec {
    let texts = locale.air();
    by_month(air, "air-o3", Pollutant::O3, Averaging::Mda8, texts.o3_month, |month| &month.o3_p90, locale)
}

fn by_month(
    air: &AirYear,
    id: &str,
    pollutant: Pollutant,
    averaging: Averaging,
    metric: &str,
    value: fn(&AirMonth) -> &Measured<Decimal>,
    locale: Locale,
) -> ChartSpec {
    let texts = locale.air();
    let highest =
        shared::highest(air.months.iter().map(|month| (locale.month(month.month), value(month).value().copied())));
    let (title, summary) = if highest.is_some() {
        (texts.month_title, texts.month_summary)
    } else {
        (locale.annual_air().months_invalid_title, locale.annual_air().months_invalid_summary)
    };
    let (month, top) = highest.map_or_else(Default::default, |(month, top)| (month, top.to_string()));
    let values = [("metric", metric), ("month", month.as_str()), ("value", &top), ("unit", pollutant.unit().symbol())];
    let origin = origin(air, locale);
    let body = Body::LineChart(LineChart {
        axis: locale.words().month_heading.into(),
        categories: Categories::Named(shared::months(locale)),
        unit: pollutant.unit().symbol().into(),
        series: vec![Series {
            name: metric.into(),
            colour: Colour::Neutral(0),
            values: air.months.iter().map(|month| shared::cell(value(month), locale)).collect(),
        }],
        limits: limit(Date::new(air.year, 12, 31).ok(), pollutant, averaging, locale).into_iter().collect(),
        breaks: vec![],
        area: false,
    });
    origin.chart(id, fill(title, &values), fill(summary, &values), body)
}

/// The limit of class Ⅱ that is in force on the day.
fn limit(on: Option<Date>, pollutant: Pollutant, averaging: Averaging, locale: Locale) -> Option<Limit> {
    let texts = locale.air();
    let version = gb3095::Gb3095Version::in_force(on?);
    let value = gb3095::limit(version, Class::II, pollutant, averaging)?;
    let name = match averaging {
        Averaging::Annual => texts.limit_annual,
        Averaging::Day => texts.limit_day,
        Averaging::Mda8 => texts.limit_mda8,
    };
    let name = fill(name, &[("value", &value.to_string()), ("unit", pollutant.unit().symbol())]);
    Some(Limit { name, value: value.into(), applies_to: None })
}

/// The days of one month against the daily limit: on the page of the month. `None` where no day has a value.
pub fn by_day(air: &AirDaily, month: i8, pollutant: Pollutant, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.air();
    let (metric, averaging) = match pollutant {
        Pollutant::O3 => (texts.o3_day, Averaging::Mda8),
        _ => (texts.pm25_day, Averaging::Day),
    };
    let values = &air.series[pollutant].values;
    let days: Vec<_> = days_of_year(air.year).zip(values).filter(|(day, _)| day.month() == month).collect();
    let highest = shared::highest(days.iter().map(|(day, value)| (locale.date(*day), value.value().copied())));
    let (day, top) = highest?;
    let top = top.to_string();
    let values = [("metric", metric), ("month", &day[..]), ("value", &top), ("unit", pollutant.unit().symbol())];
    let origin = Origin { provenance: air.provenance, year: air.year, standard: "", locale };
    let body = Body::LineChart(LineChart {
        axis: locale.words().date_heading.into(),
        categories: Categories::Named(days.iter().map(|(day, _)| locale.day_of_month(*day)).collect()),
        unit: pollutant.unit().symbol().into(),
        series: vec![Series {
            name: metric.into(),
            colour: Colour::Neutral(0),
            values: days.iter().map(|(_, value)| shared::cell(value, locale)).collect(),
        }],
        limits: limit(Date::new(air.year, month, 1).ok(), pollutant, averaging, locale).into_iter().collect(),
        breaks: vec![],
        area: false,
    });
    let (title, summary) = (fill(texts.month_title, &values), fill(texts.day_summary, &values));
    Some(origin.chart(format!("air-{}-days", pollutant.column()), title, summary, body))
}

/// On how many days each pollutant was primary: `air-primary`. `None` where none was.
pub fn primary_pollutants(air: &AirYear, locale: Locale) -> Option<ChartSpec> {
    let (texts, words) = (locale.air(), locale.words());
    let days =
        |pollutant: Pollutant| -> u32 { air.days.iter().map(|day| u32::from(day.primary.contains(&pollutant))).sum() };
    let mut counts: Vec<_> = Pollutant::ALL.map(|pollutant| (pollutant, days(pollutant))).into();
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(pollutant, count)| (std::cmp::Reverse(*count), *pollutant));
    let highest =
        shared::highest(counts.iter().map(|(pollutant, count)| (pollutant.symbol().to_owned(), Some(*count))));
    let (first, most) = highest?;
    let values = [("pollutant", &first[..]), ("days", &most.to_string())];
    let origin = origin(air, locale);
    let body = Body::BarChart(BarChart {
        axis: texts.primary_axis.into(),
        categories: counts.iter().map(|(pollutant, _)| pollutant.symbol().to_owned()).collect(),
        unit: words.day.into(),
        series: vec![Series {
            name: texts.primary_series.into(),
            colour: Colour::Neutral(0),
            values: counts.iter().map(|(_, count)| Ok(PrintedValue::from(*count))).collect(),
        }],
        arrangement: Arrangement::Horizontal,
    });
    let (title, summary) = (fill(texts.primary_title, &values), fill(texts.primary_summary, &values));
    Some(origin.chart("air-primary", title, summary, body))
}
