//! Which module may import which, and that no files use each other in a cycle, as `ARCHITECTURE.md` has it: read off the
//! source, so that nobody has to watch for it.
//!
//! What is read are paths: in code, in what macros and attributes are given, and through `use` to where an item is
//! defined. Methods are called without a path: which one is meant is known on `self`, and by a name that only one type
//! has. Of what a macro generates only the types are seen that its rules name.

mod content;
mod cycles;
mod defined;
mod documented;
mod graph;
mod members;
mod resolve;
mod rules;
mod serde_paths;
mod small_sources;
mod source;
mod tokens;
mod tree;

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use self::{
    documented::{architecture, code_spans, unknown},
    graph::Graph,
    rules::{Table, cycles, forbidden, misplaced, wrong_imports},
    source::{crates, source},
};

/// Each module with the modules of ours that it may import, all above it in this list.
const MAY_IMPORT: &Table = &[
    ("domain", &[]),
    ("standard", &["domain"]),
    ("snapshot", &["domain", "standard"]),
    ("record", &["domain"]),
    ("assess", &["domain", "standard", "snapshot", "record"]),
    ("store", &[]),
    ("ingest", &["domain", "snapshot", "record", "store"]),
    ("release", &["domain", "snapshot", "assess", "store"]),
    ("locale", &["domain"]),
    ("chart", &["domain", "locale"]),
    ("ui", &["domain", "standard", "snapshot", "locale", "chart"]),
    ("render", &["snapshot", "locale", "chart", "ui", "store", "release"]),
    ("demo", &["domain", "standard"]),
    (
        "cli",
        &[
            "domain", "standard", "snapshot", "record", "assess", "store", "ingest", "release", "locale", "render",
            "demo",
        ],
    ),
    ("lib", &[]),
    ("main", &["ui"]),
    ("bin", &["cli"]),
];

/// Files and folders with what they must not use; excepted are they themselves and what follows a `!`.
const FORBIDDEN: &Table = &[
    // Components know neither pages nor the code that makes them live.
    ("ui/components", &["ui/pages", "ui/live"]),
    // The reading of tables knows no subject.
    ("ingest/table", &["ingest", "!ingest/personal"]),
    // Rating knows no file.
    ("assess", &["std::fs", "std::env", "std::net", "std::process"]),
    ("record", &["std::fs"]),
    ("ui/charts", &["ui/components", "ui/live", "ui/pages"]),
    // What personal data look like does not depend on where they are found.
    ("ingest/personal", &["ingest"]),
];

/// Each crate, and parts of the standard library, with the places that use them.
const CRATE_USERS: &Table = &[
    // Both programs.
    ("jiff", &["domain", "standard", "demo", "cli/date"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("rust_decimal", &["domain/decimal"]),
    (
        "serde",
        &[
            "domain",
            "standard",
            "snapshot",
            "record",
            "locale",
            "chart/wire",
            "ui/page_data",
            "ingest",
            "store",
            "release",
            "render/compression_record",
            "demo",
        ],
    ),
    ("serde_json", &["ui/live/live_page", "store", "release", "render"]),
    // The browser's.
    ("console_error_panic_hook", &["main"]),
    ("gloo_net", &["ui/live"]),
    ("wasm_bindgen", &["ui/live"]),
    ("wasm_bindgen_futures", &["ui/live"]),
    ("web_sys", &["ui/live"]),
    // The publisher's.
    ("axum", &["cli/response_headers", "cli/serve"]),
    ("base64", &["render/policy"]),
    ("calamine", &["ingest/table/xlsx"]),
    ("clap", &["cli"]),
    ("csv", &["ingest", "demo", "cli/stream"]),
    ("encoding_rs", &["ingest"]),
    ("encoding_rs_io", &["ingest"]),
    ("indicatif", &["cli/progress"]),
    ("leptos", &["ui/collector", "ui/components", "ui/context", "ui/pages", "render"]),
    ("memchr", &["ingest"]),
    ("mingcha_compress", &["render"]),
    ("png", &["render"]),
    ("postcard", &["ingest"]),
    ("quick_xml", &["ingest/table/xlsx"]),
    ("rand_chacha", &["demo"]),
    ("rayon", &["assess", "ingest/air", "release/year_cache", "render"]),
    ("resvg", &["render"]),
    ("sha2", &["render/policy", "store"]),
    ("skrifa", &["render"]),
    ("tempfile", &["store", "render/staged_site"]),
    ("tokio", &["cli/serve"]),
    ("toml", &["ingest/portal"]),
    ("tower_http", &["cli/serve"]),
    ("walkdir", &["render"]),
    ("zip", &["ingest/table/xlsx"]),
    // What reaches beyond the program.
    ("std::env", &[]),
    ("std::fs", &["store", "ingest", "release", "render", "cli"]),
    ("std::net", &["cli/serve"]),
    ("std::os", &["store", "ingest/cache", "render/staged_site"]),
    ("std::process", &["bin", "cli"]),
    ("std::thread", &[]),
];

/// Uses that exist, of each kind that is easily overlooked: the user's file or folder, the file that defines, the name.
const KNOWN_USES: [(&str, &str, &str); 6] = [
    ("chart", "domain/decimal.rs", "Decimal"),
    ("cli", "cli/usage.rs", "TEMPLATE"),
    ("locale/locale.rs", "locale/zh_cn/mod.rs", content::UNKNOWN),
    ("snapshot/manifest.rs", "domain/iso_date.rs", content::UNKNOWN),
    ("standard/complaints", "standard/complaints/complaint_state.rs", "state_on"),
    ("ui/pages/air/mod.rs", "ui/components/chart.rs", "Chart"),
];

static GRAPH: LazyLock<Graph> = LazyLock::new(|| Graph::of(&source(), &crates()));

#[test]
fn modules_import_only_what_lies_below_them() {
    let wrong = wrong_imports(&GRAPH, MAY_IMPORT);
    assert!(wrong.is_empty(), "forbidden imports:\n{}", lines(wrong));
}

#[test]
fn parts_of_modules_do_not_use_what_they_must_not_know() {
    let wrong = forbidden(&GRAPH, FORBIDDEN);
    assert!(wrong.is_empty(), "forbidden uses:\n{}", lines(wrong));
}

#[test]
fn crates_are_used_only_where_they_are_listed() {
    let wrong = misplaced(&GRAPH, &crates(), CRATE_USERS);
    assert!(wrong.is_empty(), "crates and their users do not agree with the table:\n{}", lines(wrong));
}

#[test]
fn no_files_use_each_other_in_a_cycle() {
    let cycles = cycles(&GRAPH.uses);
    assert!(cycles.is_empty(), "cycles of files; what they share belongs below them:\n{}", cycles.join("\n\n"));
}

#[test]
fn the_whole_source_is_seen() {
    assert!(GRAPH.unresolved.is_empty(), "paths that lead nowhere:\n{}", lines(GRAPH.unresolved.clone()));
    for (from, to, name) in KNOWN_USES {
        let is_seen = |((user, used), names): (&(String, String), &BTreeSet<String>)| {
            user.starts_with(from) && used == to && names.contains(name)
        };
        assert!(GRAPH.uses.iter().any(is_seen), "{from} -> {to}: {name} is not seen");
    }
}

#[test]
fn the_document_names_only_what_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (text, source) = (architecture(root), source());
    let spans = code_spans(&text);
    assert!(spans.len() > 100, "the document is not as this test reads it");
    let unknown = unknown(&spans, root, &source);
    assert!(unknown.is_empty(), "ARCHITECTURE.md names what is not there: {}", unknown.join(", "));
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}
