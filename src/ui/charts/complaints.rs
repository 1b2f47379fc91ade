//! The charts of the complaints page.

use super::shared::{self, Origin};
use crate::{
    chart::{
        Arrangement, BarChart, Bin, Body, ChartSpec, Colour, Histogram, Limit, PrintedValue, Progress, ProgressRow,
        Series,
    },
    domain::{Figure, FigureKind, Portal, Topic},
    locale::{Locale, fill},
    snapshot::{AreaCount, AreaCounts, ComplaintsYear, Count, Figures, MonthOfComplaints},
    standard::complaints::{CLOSE_DAYS, DaysRange, EXTENSION_DAYS, INFORM_DAYS, PublishedCount},
};

/// Complaints received by month: `complaints-months`.
pub fn by_month(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    let mut chart = months(
        complaints,
        "complaints-months",
        texts.months_title,
        texts.both_summary,
        texts.received,
        |month| month.received,
        locale,
    );
    if let Body::BarChart(bars) = &mut chart.body {
        bars.series.push(Series {
            name: texts.closed.into(),
            colour: Colour::Neutral(2),
            values: complaints.months.iter().map(|month| Ok(PrintedValue::from(month.closed))).collect(),
        });
        bars.arrangement = Arrangement::Grouped;
        // A month that had not begun by the day of counting has no number yet, rather than 0.
        let begun = |month| (complaints.year, month) <= (complaints.as_of.year(), complaints.as_of.month());
        for series in &mut bars.series {
            for (month, cell) in (1..).zip(&mut series.values) {
                if !begun(month) {
                    *cell = Err(texts.not_yet.to_owned());
                }
            }
        }
    }
    chart
}

/// Enforcement cases filed by month: `enforcement-months`.
pub fn enforcement_by_month(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    months(
        complaints,
        "enforcement-months",
        texts.enforcement_title,
        texts.months_summary,
        texts.filed,
        |month| month.enforcement_cases,
        locale,
    )
}

fn months(
    complaints: &ComplaintsYear,
    id: &str,
    title: &str,
    summary: &str,
    name: &str,
    count: fn(&MonthOfComplaints) -> u32,
    locale: Locale,
) -> ChartSpec {
    let texts = locale.complaints();
    let total: u32 = complaints.months.iter().map(count).sum();
    let highest =
        shared::highest(complaints.months.iter().map(|month| (locale.month(month.month), Some(count(month)))));
    let (month, top) = highest.map_or_else(Default::default, |(month, top)| (month, top.to_string()));
    let values = [("total", &total.to_string()[..]), ("month", &month), ("count", &top)];
    let body = Body::BarChart(BarChart {
        axis: locale.words().month_heading.into(),
        categories: shared::months(locale),
        unit: texts.unit.into(),
        series: vec![Series {
            name: name.into(),
            colour: Colour::Neutral(0),
            values: complaints.months.iter().map(|month| Ok(PrintedValue::from(count(month)))).collect(),
        }],
        arrangement: Arrangement::Stacked,
    });
    origin(complaints, locale).chart(id, fill(title, &values), fill(summary, &values), body)
}

/// How long it took from acceptance to closing: `complaints-days`. `None` where none was closed.
pub fn days_to_close(complaints: &ComplaintsYear, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    let days = complaints.days_to_close.as_ref()?;
    let median = days.median?;
    let within = days.ranges.iter().filter(|range| range.last.is_some_and(|last| last <= CLOSE_DAYS));
    let within: u32 = within.map(|range| range.count).sum();
    let bin = |range: &DaysRange| {
        let (name, last) = match range.last {
            Some(last) => (texts.days_range, last.to_string()),
            None => (texts.days_more, String::new()),
        };
        Bin {
            name: fill(name, &[("first", &range.first.to_string()), ("last", &last)]),
            end: range.last.map(|last| PrintedValue::from(u32::from(last))),
            count: Ok(range.count.into()),
            percent: super::air::percent(range.count, complaints.summary.closed),
        }
    };
    let limit = |name: &str, days: u16| Limit {
        name: fill(name, &[("days", &days.to_string())]),
        value: u32::from(days).into(),
        applies_to: None,
    };
    let (closed, within, median_text) = (complaints.summary.closed.to_string(), within.to_string(), median.to_string());
    let (step, close) = (INFORM_DAYS.to_string(), CLOSE_DAYS.to_string());
    let values: [(&str, &str); 5] =
        [("closed", &closed), ("within", &within), ("limit", &close), ("step", &step), ("median", &median_text)];
    let body = Body::Histogram(Histogram {
        headings: texts.days_headings.map(str::to_owned),
        values_unit: locale.words().day.into(),
        unit: texts.unit.into(),
        start: 0.into(),
        bins: days.ranges.iter().map(bin).collect(),
        median: Some(Limit { name: fill(texts.days_median, &values), value: median.into(), applies_to: None }),
        limits: vec![limit(texts.days_limit, CLOSE_DAYS), limit(texts.days_extended, CLOSE_DAYS + EXTENSION_DAYS)],
    });
    let (title, summary) = (fill(texts.days_title, &values), fill(texts.days_summary, &values));
    Some(origin(complaints, locale).chart("complaints-days", title, summary, body))
}

/// Complaints by area, as far as they may be published: `complaints-areas`. `None` where none may.
pub fn by_area(complaints: &ComplaintsYear, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    let AreaCounts { threshold, areas } = complaints.areas.as_ref()?;
    let shown = |area: &AreaCount| match area.count {
        PublishedCount::Shown(count) => Ok(count),
        PublishedCount::Suppressed => Err(area.count.text(*threshold)),
    };
    let highest = shared::highest(areas.iter().map(|area| (area.name.clone(), shown(area).ok())));
    let title = highest.filter(|(_, most)| *most > 0).map_or_else(
        || texts.areas_title_plain.to_owned(),
        |(name, most)| fill(texts.areas_title, &[("name", &name), ("count", &most.to_string())]),
    );
    let body = Body::BarChart(BarChart {
        axis: texts.area.into(),
        categories: areas.iter().map(|area| area.name.clone()).collect(),
        unit: texts.unit.into(),
        series: vec![Series {
            name: texts.received.into(),
            colour: Colour::Neutral(0),
            values: areas.iter().map(|area| shown(area).map(PrintedValue::from)).collect(),
        }],
        arrangement: Arrangement::Horizontal,
    });
    let mut chart = origin(complaints, locale).chart("complaints-areas", title, texts.areas_summary.to_owned(), body);
    if areas.iter().any(|area| area.count == PublishedCount::Suppressed) {
        // With the source it is below the picture, and in each row of the file.
        chart.source += &fill(texts.suppressed_note, &[("threshold", &threshold.to_string())]);
    }
    Some(chart)
}

/// Enforcement cases by type: `enforcement-types`. `None` where there are none.
pub fn enforcement_by_type(complaints: &ComplaintsYear, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    let (counts, title) = (&complaints.enforcement_types, texts.enforcement_types_title);
    ranked(complaints, "enforcement-types", counts, title, (texts.kind, texts.filed), locale)
}

/// Complaints by the channel they came through: `complaints-channels`. `None` where there are none.
pub fn by_channel(complaints: &ComplaintsYear, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    ranked(
        complaints,
        "complaints-channels",
        &complaints.channels,
        texts.channels_title,
        (texts.channel, texts.received),
        locale,
    )
}

/// Complaints by type: `complaints-types`. `None` where there are none.
pub fn by_type(complaints: &ComplaintsYear, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    ranked(complaints, "complaints-types", &complaints.types, texts.types_title, (texts.kind, texts.received), locale)
}

fn ranked(
    complaints: &ComplaintsYear,
    id: &str,
    counts: &[Count],
    title: &str,
    (axis, name): (&str, &str),
    locale: Locale,
) -> Option<ChartSpec> {
    let texts = locale.complaints();
    let highest = shared::highest(counts.iter().map(|count| (count.name.clone(), Some(count.count))));
    let (first, most) = highest?;
    let values = [("name", &first[..]), ("count", &most.to_string())];
    let body = Body::BarChart(BarChart {
        axis: axis.into(),
        categories: counts.iter().map(|count| count.name.clone()).collect(),
        unit: texts.unit.into(),
        series: vec![Series {
            name: name.into(),
            colour: Colour::Neutral(0),
            values: counts.iter().map(|count| Ok(PrintedValue::from(count.count))).collect(),
        }],
        arrangement: Arrangement::Horizontal,
    });
    let summary = fill(texts.ranked_summary, &values);
    Some(origin(complaints, locale).chart(id, fill(title, &values), summary, body))
}

fn origin(complaints: &ComplaintsYear, locale: Locale) -> Origin<'static> {
    Origin { provenance: complaints.provenance, year: complaints.year, standard: "", locale }
}

/// How much of what inspections found is rectified: `rectification`. `None` where there are no such figures.
pub fn rectification(figures: &Figures, portal: &Portal, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.complaints();
    let rows: Vec<_> = figures
        .0
        .iter()
        .filter(|figure| figure.topic == Topic::Rectification)
        .filter_map(|figure| progress(figure, locale))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let done = rows.iter().filter(|row| row.done == row.total).count();
    let values = [("done", &done.to_string()[..]), ("all", &rows.len().to_string())];
    Some(ChartSpec {
        locale,
        id: "rectification".into(),
        title: fill(texts.rectification_title, &values),
        summary: fill(texts.rectification_summary, &values),
        source: fill(locale.chart().source_report, &[("bureau", &portal.bureau), ("report", &portal.report.title)]),
        watermark: None,
        body: Body::Progress(Progress { headings: texts.rectification_headings.map(str::to_owned), rows }),
    })
}

/// A figure with numerator and denominator, as a row.
fn progress(figure: &Figure, locale: Locale) -> Option<ProgressRow> {
    let (done, total) = figure.numerator.zip(figure.denominator).filter(|_| figure.kind == FigureKind::Actual)?;
    // A published percentage is shown as published; where there is none, it is computed with one decimal.
    let percent =
        if figure.unit == crate::domain::Unit::Percent { Some(figure.value) } else { done.percent_of(total, 1) }?;
    Some(ProgressRow {
        name: figure.metric.clone(),
        done: done.into(),
        total: total.into(),
        unit: if figure.unit.is_count() {
            figure.unit.symbol().to_owned()
        } else {
            locale.complaints().items_unit.to_owned()
        },
        percent: format!("{percent}%"),
    })
}
