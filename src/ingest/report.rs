use super::table::{Dataset, Source};

/// The report that the figures quote.
const DATASET: Dataset = Dataset { path: "report.txt", rank: 1, is_series: false, is_personal: false };

/// Reads the report that the figures quote: plain text, to the letter.
pub(super) fn read(source: &Source) -> Option<String> {
    source.text(&DATASET)
}
