use std::sync::Arc;

use any_spawner::Executor;
use leptos::{
    prelude::*,
    web_sys::{Document, Element},
};

use super::{hours::LiveHours, live_chart::LiveChart, parts::Parts};
use crate::{
    chart::Body,
    locale::Locale,
    ui::{PageData, Site},
};

/// The live parts of the page at hand. Dropping them ends their life, before the page is replaced.
pub struct Islands {
    /// Where the portal is.
    pub site: Site,
    owner: Owner,
}

impl Islands {
    /// Makes the document's charts live, with the data that came with it; `None` where that cannot be read.
    pub fn attach(document: &Document, data: &str) -> Option<Self> {
        let data: PageData = serde_json::from_str(data).ok()?;
        // An error says that it was done before, for the page before.
        let _ = Executor::init_wasm_bindgen();
        let site = Site { base: data.base.as_str().into(), locale: Locale::default() };
        let owner = Owner::new();
        owner.with(|| {
            for spec in data.charts {
                let Some(parts) = Parts::find(document, &spec.id) else { continue };
                match &spec.body {
                    Body::HourlyChart(hours) => {
                        let hours = hours.clone();
                        LiveHours::attach(parts, spec, hours, site.clone());
                    }
                    _ => LiveChart::attach(parts, Arc::clone(&spec), site.locale),
                }
            }
        });
        Some(Self { site, owner })
    }
}

impl Drop for Islands {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// The element that carries a page's data.
pub fn data_element(document: &Document) -> Option<Element> {
    document.get_element_by_id("page")
}
