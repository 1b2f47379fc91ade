use std::path::Path;

/// For what a browser fetches to show a page: the highest.
pub const PAGES: u32 = 11;

/// For a chart's numbers as CSV, which few readers download.
///
/// Of 22 s that one core compresses the example's site at level 11, its six CSV of hours (6.3 of 9.2 MB) take 18 s. At
/// level 11 they are 214 kB; at 10 they take 5.4 s and are 235 kB; at 9 they take 0.4 s and are 273 kB.
pub const CSV: u32 = 9;

/// The quality with which a file is compressed (brotli, 0 to 11); `None` for what is only sent uncompressed.
pub fn quality(path: &Path) -> Option<u32> {
    match path.extension()?.to_str()? {
        "html" | "js" | "wasm" | "json" | "svg" | "txt" | "css" => Some(PAGES),
        "csv" => Some(CSV),
        _ => None,
    }
}
