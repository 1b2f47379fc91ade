//! The path under which a portal is served.

/// The path with a slash at both ends, `/` or `/hbj/portal/`; `None` where a segment has other characters than letters,
/// digits, `-`, `_` and `.`, or begins with `.`.
pub(super) fn parse(text: &str) -> Option<String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let segments: Vec<_> = text.split('/').filter(|segment| !segment.is_empty()).collect();
    if segments.iter().any(|segment| segment.starts_with('.') || !segment.bytes().all(plain)) {
        return None;
    }
    Some(segments.iter().fold("/".to_owned(), |base, segment| base + segment + "/"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_base_has_a_slash_at_both_ends() {
        for text in ["/hbj/portal/", "hbj/portal", "/hbj//portal"] {
            assert_eq!(parse(text).as_deref(), Some("/hbj/portal/"));
        }
        assert_eq!(parse("/").as_deref(), Some("/"));
        for text in ["/{a}/", "/../", "/门户/", "/a b/"] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
