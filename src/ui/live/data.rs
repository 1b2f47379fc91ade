use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;
use serde::{Deserialize, Serialize};

use crate::chart::ChartSpec;

/// What travels inside a page as JSON, so that making it live needs no fetch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LiveData {
    /// The path that the portal is served under, with a slash at both ends.
    pub base: String,
    /// What the page's charts say.
    pub charts: Vec<Arc<ChartSpec>>,
}

/// Gathers, while a page is rendered, what will make it live.
#[derive(Clone, Debug, Default)]
pub struct Collector(Arc<Mutex<LiveData>>);

impl Collector {
    /// Adds to what is gathered, where somebody gathers: in the publisher.
    pub fn add(add: impl FnOnce(&mut LiveData)) {
        if let Some(collector) = use_context::<Self>() {
            add(&mut collector.0.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// What was gathered.
    pub fn take(&self) -> LiveData {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
