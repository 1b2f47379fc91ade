use std::sync::Arc;

use crate::{domain::Figure, locale::Locale, ui::Route};

/// Where the portal is and in which language: what the publisher's components and the browser's charts need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The path that it is served under, with a slash at both ends: `/` or `/hbj/portal/`.
    pub base: Arc<str>,
    /// The language.
    pub locale: Locale,
}

impl Site {
    /// The address of a page.
    pub fn href(&self, route: Route) -> String {
        route.href(&self.base)
    }

    /// The permanent address of a figure, on the page that shows its sentence.
    pub fn figure_href(&self, figure: &Figure) -> String {
        format!("{}#{}", self.href(Route::Bulletin), figure.id())
    }

    /// The address of a file that is published beside the pages, such as `charts/air-calendar.svg`.
    pub fn file_href(&self, path: &str) -> String {
        [&self.base, path].concat()
    }
}
