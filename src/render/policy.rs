use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of pages with these inline scripts and styles, and no others.
///
/// Nothing comes from another host, nothing inline runs that is not in the template, and no script makes markup out of
/// strings (Trusted Types).
pub fn policy(html: &str) -> String {
    let (scripts, styles) = (hashes(html, "script"), hashes(html, "style"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    )
}

/// ` 'sha256-…'` for the content of each inline element of this name.
fn hashes(html: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let content = |after: &str| {
        let (attributes, rest) = after.split_once('>')?;
        let (content, _) = rest.split_once(&close)?;
        // Data are not executed, and differ from page to page.
        let inline = !attributes.contains("src=") && !attributes.contains("application/json");
        inline.then(|| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content))))
    };
    html.split(&open).skip(1).filter_map(content).collect()
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn inline_scripts_and_styles_are_allowed_by_their_hash() {
        let policy = policy(
            "<script>alert(1)</script><script src=\"a.js\"></script><style type=\"text/css\">a{}</style>\
             <script type=\"application/json\">{}</script>",
        );
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(
            policy.contains(
                "script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"
            ),
            "{policy}"
        );
        assert_eq!(policy.matches("sha256-").count(), 2);
    }
}
