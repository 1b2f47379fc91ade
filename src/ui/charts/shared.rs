use crate::{
    chart::{Body, ChartSpec, Datum, PrintedValue},
    domain::{Decimal, Measured, Provenance},
    locale::{Locale, fill},
};

/// A measured value as a chart's cell: the value as published, or the words for why there is none.
pub fn cell(measured: &Measured<Decimal>, locale: Locale) -> Datum {
    match measured {
        Measured::Value(value) => Ok(PrintedValue::from(*value)),
        Measured::Missing(reason) => Err(locale.missing(*reason).to_owned()),
    }
}

/// Where a chart's series comes from: its source line and its watermark say so.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    pub provenance: Provenance,
    pub year: i16,
    /// The standard by which it was rated; empty where it was only counted.
    pub standard: &'a str,
    pub locale: Locale,
}

impl Origin<'_> {
    /// A chart of the series.
    pub fn chart(self, id: impl Into<String>, title: String, summary: String, body: Body) -> ChartSpec {
        let Self { provenance, year, standard, locale } = self;
        let (texts, made_up) = (locale.chart(), provenance.is_demonstration());
        let source = if made_up { texts.source_demonstration } else { texts.source_series };
        let by = if standard.is_empty() { String::new() } else { fill(texts.by_standard, &[("standard", standard)]) };
        ChartSpec {
            locale,
            id: id.into(),
            title,
            summary,
            source: fill(source, &[("year", &year.to_string()), ("standard", &by)]),
            watermark: made_up.then(|| locale.words().demonstration.to_owned()),
            body,
        }
    }
}

/// The names of the twelve months.
pub fn months(locale: Locale) -> Vec<String> {
    (1..=12).map(|month| locale.month(month)).collect()
}

/// The greatest of the numbers, and the names of all that have it, such as `6月、8月`.
pub fn highest<T: Copy + Ord>(items: impl IntoIterator<Item = (String, Option<T>)>) -> Option<(String, T)> {
    let mut best: Option<(Vec<String>, T)> = None;
    for (name, value) in items.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        match &mut best {
            Some((_, most)) if value < *most => {}
            Some((names, most)) if value == *most => names.push(name),
            _ => best = Some((vec![name], value)),
        }
    }
    best.map(|(names, most)| (names.join("、"), most))
}

#[cfg(test)]
mod tests {
    use super::highest;

    #[test]
    fn all_that_share_the_first_place_are_named() {
        let months = [("6月", Some(34)), ("7月", None), ("8月", Some(34)), ("9月", Some(21))];
        let months = months.map(|(name, count)| (name.to_owned(), count));
        assert_eq!(highest(months), Some(("6月、8月".to_owned(), 34)));
        assert_eq!(highest::<u32>([]), None);
    }
}
