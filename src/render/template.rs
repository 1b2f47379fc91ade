use std::{fs, path::Path};

use super::{RenderError, policy};
use crate::store::FileError;

/// Where a page's own content goes into the template.
const TITLE: (&str, &str) = ("<title>", "</title>");
const BODY: &str = "<body>";

/// The page that Trunk built: it loads the styles and the program, and has no content of its own.
#[derive(Debug)]
pub struct Template {
    before_title: String,
    before_body: String,
    after_body: String,
    /// The Content-Security-Policy of its pages.
    pub policy: String,
    /// Whether the pages include it; otherwise the server sends it.
    includes_policy: bool,
}

impl Template {
    /// Reads the page that Trunk built, and puts the portal's base before the addresses of the files that it loads.
    pub fn read(path: &Path, base: &str) -> Result<Self, RenderError> {
        let html = fs::read_to_string(path).map_err(FileError::context("读取", path))?;
        // Trunk writes every address relative to the page, but pages are in several folders.
        // The program starts as soon as it is loaded, and waits by itself for the page.
        let html = html.replace("<script type=\"module\">", "<script type=\"module\" async>");
        Self::parse(&html.replace("./portal-", &format!("{base}portal-")))
            .ok_or_else(|| RenderError::NoTemplate(path.to_owned()))
    }

    fn parse(html: &str) -> Option<Self> {
        let (before_title, rest) = html.split_once(TITLE.0)?;
        let (_, rest) = rest.split_once(TITLE.1)?;
        let (before_body, after_body) = rest.split_once(BODY)?;
        let owned = str::to_owned;
        Some(Self {
            before_title: owned(before_title),
            before_body: owned(before_body),
            after_body: owned(after_body),
            policy: policy(html),
            includes_policy: true,
        })
    }

    /// For pages whose server sends the policy.
    ///
    /// A browser that finds a policy in a page fetches nothing that the page names before it has parsed that far.
    #[must_use]
    pub fn without_policy(self) -> Self {
        Self { includes_policy: false, ..self }
    }

    /// The page with its own title, description and content. Title and description are text, the content markup.
    pub fn fill(&self, title: &str, description: &str, content: &Content) -> String {
        let Content { hints, body, data } = content;
        let Self { before_title, before_body, after_body, policy, includes_policy } = self;
        let (title, description) = (escape(title), escape(description));
        // The policy comes before everything that it governs.
        let policy = if *includes_policy {
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        } else {
            String::new()
        };
        format!(
            "{before_title}{policy}<title>{title}</title><meta name=\"description\" content=\"{description}\">{hints}\
             {before_body}<body>{body}{data}{after_body}",
        )
    }
}

/// A page's own content, as markup.
#[derive(Debug, Default)]
pub struct Content {
    /// What the browser must wait for, and what it fetches early.
    pub hints: String,
    /// What readers see.
    pub body: String,
    /// The data of the live charts.
    pub data: String,
}

/// Text with the characters escaped that mean something between tags and in quoted attributes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_put_together_from_the_template() {
        let template =
            Template::parse("<meta charset=utf-8><title>x</title><style>a{}</style></head><body></body>").unwrap();
        let page = template.fill(
            "甲<乙",
            "丁\"",
            &Content { hints: "<link>".into(), body: "<p>丙</p>".into(), data: "<script></script>".into() },
        );
        let content = "<title>甲&lt;乙</title><meta name=\"description\" content=\"丁&quot;\"><link><style>a{}</style></head>\
                       <body><p>丙</p><script></script></body>";
        assert!(page.ends_with(content), "{page}");
        assert!(page.starts_with("<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\""), "{page}");
        assert!(!template.without_policy().fill("", "", &Content::default()).contains("Content-Security-Policy"));
    }

    #[test]
    fn a_page_that_is_not_the_template_is_refused() {
        assert!(Template::parse("<html><body></body></html>").is_none());
    }
}
