use crate::{
    chart::Table,
    domain::{Decimal, Measured, Pollutant},
    locale::{Locale, fill},
    snapshot::{AirYear, AnnualEvaluation, AnnualMetric},
    standard::hj663::{FEBRUARY_DAYS, MONTH_DAYS, Metric, YEAR_DAYS},
};

/// The evaluation of the year, one row per metric: the value beside its limit, and the days it is computed from.
pub fn evaluation(air: &AirYear, locale: Locale) -> Table {
    let texts = locale.annual_air();
    let days = |count: u32| format!("{count}\u{a0}{}", locale.words().day);
    let rows = air.summary.evaluation.pollutants.values().flat_map(|of| {
        let with_unit = |value: Decimal| format!("{value}\u{a0}{}", of.pollutant.unit().symbol());
        let row = move |metric: &AnnualMetric| {
            let value = match metric.value {
                Measured::Value(value) => with_unit(value),
                Measured::Missing(reason) => locale.missing(reason).to_owned(),
            };
            let name = metric_name(of.pollutant, metric.metric, locale);
            let (limit, result) = (with_unit(metric.limit), result(metric, locale));
            let exceeding = days(of.exceeding_days.part);
            vec![of.pollutant.symbol().to_owned(), name, value, limit, result, days(of.valid_days), exceeding]
        };
        of.metrics.iter().map(row)
    });
    Table { headings: texts.headings.map(str::to_owned).to_vec(), rows: rows.collect() }
}

/// The name of a metric.
pub fn metric_name(pollutant: Pollutant, metric: Metric, locale: Locale) -> String {
    let texts = locale.annual_air();
    match metric {
        Metric::Mean => texts.mean.to_owned(),
        Metric::Percentile(percent) => {
            let text = if pollutant == Pollutant::O3 { texts.percentile_mda8 } else { texts.percentile };
            fill(text, &[("percent", &percent.to_string())])
        }
    }
}

fn result(metric: &AnnualMetric, locale: Locale) -> String {
    let texts = locale.annual_air();
    match (metric.compliant, metric.multiple) {
        (Some(true), _) => texts.compliant.to_owned(),
        (Some(false), Some(multiple)) if multiple > Decimal::ZERO => {
            fill(texts.exceeds, &[("multiple", &multiple.to_string())])
        }
        (Some(false), _) => texts.exceeds_little.to_owned(),
        (None, _) => texts.not_evaluated.to_owned(),
    }
}

/// The composite index, and how it is composed.
pub fn index_sentence(annual: &AnnualEvaluation, locale: Locale) -> String {
    let texts = locale.annual_air();
    match annual.composite_index {
        Measured::Value(index) => fill(texts.index, &[("index", &index.to_string())]),
        Measured::Missing(_) => texts.no_index.to_owned(),
    }
}

/// Puts into a text how many valid days a year and its months must have.
pub fn fill_required_days(text: &str, limits: &str) -> String {
    let [year, month, february] = [YEAR_DAYS, MONTH_DAYS, FEBRUARY_DAYS].map(|days| days.to_string());
    fill(text, &[("limits", limits), ("year", &year), ("month", &month), ("february", &february)])
}
