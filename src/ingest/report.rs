use super::{Input, Source};

/// Reads the report that the figures quote: plain text, to the letter.
pub(super) fn read(source: &Source) -> Option<String> {
    source.text(Input::Report)
}
