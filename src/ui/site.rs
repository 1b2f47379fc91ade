use std::sync::Arc;

use leptos::prelude::expect_context;

use crate::{
    domain::Figure,
    locale::Locale,
    snapshot::{Manifest, Snapshots},
    ui::Route,
};

/// Where the portal is and in which language: what every component may ask for, in the publisher and in the browser.
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

/// What is published: what the pages are made from, in the publisher only.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Which files there are.
    pub manifest: Arc<Manifest>,
    /// What they hold.
    pub snapshots: Snapshots,
}

/// The site that the page or the island was made for.
pub fn use_site() -> Site {
    // Whoever renders provides it first, so that its absence is a mistake there.
    expect_context()
}

/// The publication that the page is rendered from.
pub fn use_publication() -> Publication {
    expect_context()
}
