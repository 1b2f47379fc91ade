use crate::{
    chart::{Cell, Value},
    domain::{Decimal, Measured, Provenance},
    locale::{Locale, fill},
};

/// A measured value as a chart's cell: the value as published, or the words for why there is none.
pub fn cell(measured: &Measured<Decimal>, locale: Locale) -> Cell {
    match measured {
        Measured::Value(value) => Ok(Value::from(*value)),
        Measured::Missing(reason) => Err(locale.missing(*reason).to_owned()),
    }
}

/// The words drawn across everything that is made of demonstration data.
pub fn mark(provenance: Provenance, locale: Locale) -> Option<String> {
    provenance.is_demonstration().then(|| locale.words().demonstration.to_owned())
}

/// The source line of a series: whose it is, for which year, by which standard.
pub fn series_source(provenance: Provenance, year: i16, standard: &str, locale: Locale) -> String {
    let texts = locale.chart();
    let text = if provenance.is_demonstration() { texts.source_demonstration } else { texts.source_series };
    let by = if standard.is_empty() { String::new() } else { fill(texts.by_standard, &[("standard", standard)]) };
    fill(text, &[("year", &year.to_string()), ("standard", &by)])
}

/// The names of the twelve months.
pub fn months(locale: Locale) -> Vec<String> {
    (1..=12).map(|month| locale.month(month)).collect()
}

/// The place of the greatest number among those that there are.
pub fn highest<'a, T: 'a>(items: impl IntoIterator<Item = (T, Option<Decimal>)>) -> Option<(T, Decimal)> {
    items
        .into_iter()
        .filter_map(|(item, value)| Some((item, value?)))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}
