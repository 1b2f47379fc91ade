use std::sync::Arc;

use leptos::prelude::expect_context;

use super::Site;
use crate::snapshot::{Manifest, Snapshots};

/// What the pages are made from.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Which files are published.
    pub manifest: Arc<Manifest>,
    /// What they hold.
    pub snapshots: Snapshots,
}

/// The site that the page is rendered for.
pub fn use_site() -> Site {
    // Provided before anything is rendered, so that its absence is a mistake of the renderer.
    expect_context()
}

/// The publication that the page is rendered from.
pub fn use_publication() -> Publication {
    expect_context()
}
