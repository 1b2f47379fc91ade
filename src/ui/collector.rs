use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;

use crate::ui::PageData;

/// Gathers a page's data while the page is rendered.
#[derive(Clone, Debug, Default)]
pub struct Collector(Arc<Mutex<PageData>>);

impl Collector {
    /// Adds to what is gathered, where somebody gathers: in the publisher.
    pub fn add(add: impl FnOnce(&mut PageData)) {
        if let Some(collector) = use_context::<Self>() {
            add(&mut collector.0.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// What was gathered.
    pub fn take(&self) -> PageData {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
