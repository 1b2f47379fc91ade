//! What `ARCHITECTURE.md` names: files, folders and identifiers, which must exist.

use std::{collections::BTreeSet, fs, path::Path};

use super::source::Source;

/// What the document names although it is not in the source: an example, the browser's and the bureau's own things.
const ELSEWHERE: [&str; 4] = ["ingest/noise/", ".mingcha/", "XMLHttpRequest", "application/json"];

/// The names between backticks in a text.
pub fn code_spans(text: &str) -> BTreeSet<&str> {
    // Blocks of code are pictures of the whole, not names.
    let prose = text.split("```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// Those spans that are neither a file or folder of the project nor an identifier of its source.
pub fn unknown<'a>(spans: &BTreeSet<&'a str>, root: &Path, source: &Source) -> Vec<&'a str> {
    let words: BTreeSet<&str> =
        source.values().flat_map(|text| text.split(|char: char| !char.is_alphanumeric() && char != '_')).collect();
    let is_path = |span: &str| span.contains('/') && !span.contains(char::is_whitespace) && !span.contains([':', '<']);
    let is_identifier = |span: &str| {
        let mut parts = span.split("::");
        parts.all(|part| !part.is_empty() && part.chars().all(|char| char.is_ascii_alphanumeric() || char == '_'))
    };
    let is_known = |span: &&&str| {
        if is_path(span) {
            return ["", "src"].iter().any(|base| root.join(base).join(span).exists());
        }
        !is_identifier(span) || span.split("::").all(|part| words.contains(part)) || root.join(span).exists()
    };
    spans.iter().filter(|span| !ELSEWHERE.contains(span) && !is_known(span)).copied().collect()
}

/// What `ARCHITECTURE.md` says.
pub fn architecture(root: &Path) -> String {
    fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap()
}

#[test]
fn a_file_or_an_identifier_that_is_gone_is_found() {
    let source = Source::from([("domain/tile.rs".to_owned(), "pub struct Tile; impl Tile { fn end() {} }".to_owned())]);
    let text = "`Tile::end`, `Tile::gone`, `domain/gone.rs`, `tests/architecture`\n```\n`Picture`\n```\n`not one name`";
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(unknown(&code_spans(text), root, &source), ["Tile::gone", "domain/gone.rs"]);
}
