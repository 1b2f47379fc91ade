//! The charts of the complaints page: from snapshots to what they say.

use super::say;
use crate::{
    chart::{Bars, Body, ChartSpec, Colour, Progress, ProgressRow, Series, Value},
    domain::{Figure, Kind, Portal, Section},
    locale::{Locale, fill},
    snapshot::{ComplaintsYear, Count, Figures, MonthOfComplaints},
};

/// Complaints received by month: `complaints-months`.
pub fn by_month(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    months(complaints, "complaints-months", texts.months_title, texts.received, |month| month.received, locale)
}

/// Enforcement cases filed by month: `enforcement-months`.
pub fn enforcement_by_month(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    months(
        complaints,
        "enforcement-months",
        texts.enforcement_title,
        texts.filed,
        |month| month.enforcement_cases,
        locale,
    )
}

fn months(
    complaints: &ComplaintsYear,
    id: &str,
    title: &str,
    name: &str,
    count: fn(&MonthOfComplaints) -> u32,
    locale: Locale,
) -> ChartSpec {
    let texts = locale.complaints();
    let total: u32 = complaints.months.iter().map(count).sum();
    let highest = say::highest(complaints.months.iter().map(|month| (locale.month(month.month), Some(count(month)))));
    let (month, top) = highest.map_or_else(Default::default, |(month, top)| (month, top.to_string()));
    let values = [("total", &total.to_string()[..]), ("month", &month), ("count", &top)];
    let origin = say::Origin { provenance: complaints.provenance, year: complaints.year, standard: "", locale };
    let body = Body::Bars(Bars {
        axis: locale.words().month_heading.into(),
        categories: say::months(locale),
        unit: texts.unit.into(),
        series: vec![Series {
            name: name.into(),
            colour: Colour::Neutral(0),
            values: complaints.months.iter().map(|month| Ok(Value::from(count(month)))).collect(),
        }],
        lying: false,
    });
    origin.chart(id, fill(title, &values), fill(texts.months_summary, &values), body)
}

/// Complaints by the channel they came through: `complaints-channels`.
pub fn by_channel(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    ranked(complaints, "complaints-channels", &complaints.channels, texts.channels_title, texts.channel, locale)
}

/// Complaints by type: `complaints-types`.
pub fn by_type(complaints: &ComplaintsYear, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    ranked(complaints, "complaints-types", &complaints.types, texts.types_title, texts.kind, locale)
}

fn ranked(
    complaints: &ComplaintsYear,
    id: &str,
    counts: &[Count],
    title: &str,
    axis: &str,
    locale: Locale,
) -> ChartSpec {
    let texts = locale.complaints();
    let highest = say::highest(counts.iter().map(|count| (count.name.clone(), Some(count.count))));
    let (first, most) = highest.map_or_else(Default::default, |(first, most)| (first, most.to_string()));
    let values = [("name", first.as_str()), ("count", &most)];
    let origin = say::Origin { provenance: complaints.provenance, year: complaints.year, standard: "", locale };
    let body = Body::Bars(Bars {
        axis: axis.into(),
        categories: counts.iter().map(|count| count.name.clone()).collect(),
        unit: texts.unit.into(),
        series: vec![Series {
            name: texts.received.into(),
            colour: Colour::Neutral(0),
            values: counts.iter().map(|count| Ok(Value::from(count.count))).collect(),
        }],
        lying: true,
    });
    origin.chart(id, fill(title, &values), fill(texts.ranked_summary, &values), body)
}

/// How much of what inspections found is put right: `rectification`.
pub fn rectification(figures: &Figures, portal: &Portal, locale: Locale) -> ChartSpec {
    let texts = locale.complaints();
    let rows: Vec<_> = figures
        .0
        .iter()
        .filter(|figure| figure.section == Section::Rectification)
        .filter_map(|figure| progress(figure, locale))
        .collect();
    let done = rows.iter().filter(|row| row.done == row.total).count();
    let values = [("done", &done.to_string()[..]), ("all", &rows.len().to_string())];
    ChartSpec {
        locale,
        id: "rectification".into(),
        title: fill(texts.rectification_title, &values),
        summary: fill(texts.rectification_summary, &values),
        source: fill(locale.chart().source_report, &[("bureau", &portal.bureau), ("report", &portal.report.title)]),
        mark: None,
        body: Body::Progress(Progress { headings: texts.rectification_headings.map(str::to_owned), rows }),
    }
}

/// A figure that says how many of how many, as a row.
fn progress(figure: &Figure, locale: Locale) -> Option<ProgressRow> {
    let (done, total) = figure.numerator.zip(figure.denominator).filter(|_| figure.kind == Kind::Actual)?;
    // A published percentage stands as published; where there is none, it is worked out with one decimal.
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
