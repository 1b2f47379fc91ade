//! Response headers that depend on the file.

use axum::http::{HeaderMap, HeaderValue, header};

/// How long a browser may cache the file at a path: without limit where the file's name changes with its content.
pub(super) fn cache_control(path: &str) -> HeaderValue {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let hashed = name.split(['-', '_', '.']).any(|part| {
        part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    });
    HeaderValue::from_static(if hashed { "public, max-age=31536000, immutable" } else { "no-cache" })
}

/// Adds the charset UTF-8 to texts: without it, a browser in China may decode them as GBK.
pub(super) fn add_charset(headers: &mut HeaderMap) {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else { return };
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_after_its_content_is_cached_without_limit() {
        for path in
            ["/data/air-0123456789abcdef.json", "/portal-0123456789abcdef_bg.wasm", "/p/style-00112233445566aa.css"]
        {
            assert!(cache_control(path).to_str().unwrap().contains("immutable"), "{path}");
        }
        for path in ["/", "/air/", "/index.html", "/data/manifest.json", "/style-old.css", "/0123456789abcdef/a.css"] {
            assert_eq!(cache_control(path), "no-cache", "{path}");
        }
    }
}
