//! The chart of the home page.

use crate::{
    chart::{Body, ChartSpec, TargetRow, Targets},
    domain::{Decimal, Portal, Unit},
    locale::{Locale, fill},
    snapshot::{
        Figures,
        headline::{Better, TargetComparison},
    },
};

/// Actual values beside their targets: `targets`. `None` where no figure has one.
pub fn targets(figures: &Figures, portal: &Portal, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.home();
    let comparisons = TargetComparison::all(figures, portal.year);
    if comparisons.is_empty() {
        return None;
    }
    let met = comparisons.iter().filter(|comparison| comparison.is_met()).count();
    let (year, next) = (portal.year.to_string(), (portal.year + 1).to_string());
    let values =
        [("year", year.as_str()), ("next", &next), ("met", &met.to_string()), ("all", &comparisons.len().to_string())];
    Some(ChartSpec {
        locale,
        id: "targets".into(),
        title: fill(if met == comparisons.len() { texts.targets_title } else { texts.targets_title_some }, &values),
        summary: fill(texts.targets_summary, &values),
        source: fill(locale.chart().source_report, &[("bureau", &portal.bureau), ("report", &portal.report.title)]),
        watermark: None,
        body: Body::Targets(Targets {
            headings: texts.targets_headings.map(|heading| fill(heading, &values)),
            rows: comparisons.iter().map(|comparison| row(comparison, locale)).collect(),
        }),
    })
}

fn row(comparison: &TargetComparison, locale: Locale) -> TargetRow {
    let texts = locale.home();
    let (actual, target) = (&comparison.actual, &comparison.target);
    TargetRow {
        name: actual.metric.clone(),
        actual: actual.value.into(),
        target: target.value.into(),
        unit: actual.unit.symbol().into(),
        end: end(comparison).into(),
        better: match comparison.better {
            Better::Higher => texts.higher_is_better.into(),
            Better::Lower => texts.lower_is_better.into(),
        },
    }
}

/// The end of the scale: the whole for a share, else half as much again as the larger value.
fn end(comparison: &TargetComparison) -> Decimal {
    if comparison.actual.unit == Unit::Percent {
        return Decimal::from(100);
    }
    comparison.actual.value.max(comparison.target.value) * Decimal::new(15, 1)
}
