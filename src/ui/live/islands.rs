use std::{any::Any, sync::Arc};

use leptos::{
    mount::hydrate_from,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Document, Element, HtmlElement},
};

use super::LiveData;
use crate::{
    chart::Body,
    locale::Locale,
    ui::{
        Site,
        components::{HoursPlot, Island, Plot},
    },
};

/// The live parts of the page at hand. Dropping them ends their life, before the page is replaced.
pub struct Islands {
    /// Where the portal is.
    pub site: Site,
    /// Kept for what their drop does.
    _mounted: Vec<Box<dyn Any>>,
}

impl Islands {
    /// Makes the document's islands live, with the data that came with it; `None` where that cannot be read.
    pub fn hydrate(document: &Document, data: &str) -> Option<Self> {
        let data: LiveData = serde_json::from_str(data).ok()?;
        let site = Site { base: data.base.as_str().into(), locale: Locale::default() };
        let mut mounted: Vec<Box<dyn Any>> = Vec::new();
        for chart in &data.charts {
            if let Some(element) = find(document, Island::Plot, &chart.id) {
                let (site, spec) = (site.clone(), Arc::clone(chart));
                mounted.push(match &chart.body {
                    Body::Hours(hours) => {
                        let hours = hours.clone();
                        Box::new(hydrate_from(element, move || {
                            provide_context(site);
                            view! { <HoursPlot spec=spec hours=hours /> }
                        }))
                    }
                    _ => Box::new(hydrate_from(element, move || {
                        provide_context(site);
                        view! { <Plot spec=spec /> }
                    })),
                });
            }
        }
        // Controls that only work now are shown now.
        document.document_element()?.set_class_name("live");
        Some(Self { site, _mounted: mounted })
    }
}

/// The element that carries a page's data.
pub fn data_element(document: &Document) -> Option<Element> {
    document.get_element_by_id("page")
}

fn find(document: &Document, island: Island, id: &str) -> Option<HtmlElement> {
    document.get_element_by_id(&island.element_id(id))?.dyn_into().ok()
}
