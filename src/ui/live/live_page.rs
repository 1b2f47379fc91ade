use std::{cell::RefCell, rc::Rc};

use web_sys::{Document, Element};

use super::{browser::after, live_plot::LivePlot};
use crate::{
    chart::Body,
    locale::Locale,
    ui::{PageData, Site},
};

/// The live charts of the present page. Dropping them ends their life, before the page is replaced.
pub struct LivePage {
    /// Where the portal is.
    pub site: Site,
    _plots: Rc<RefCell<Vec<Rc<LivePlot>>>>,
}

impl LivePage {
    /// Makes the document's charts live, with the data that came with it; `None` where that cannot be read.
    ///
    /// The first chart comes before everything else. The others follow when it waits for its data; those of hours, which
    /// fetch, parse and draw much, when they come near the window.
    pub fn attach(document: &Document, data: &str) -> Option<Self> {
        let data: PageData = serde_json::from_str(data).ok()?;
        let site = Site { base: data.base.as_str().into(), locale: Locale::default() };
        let plots = Rc::new(RefCell::new(Vec::new()));
        let mut charts = data.charts.into_iter();
        if let Some(first) = charts.next().and_then(|spec| LivePlot::new(document, spec, site.clone())) {
            first.start();
            plots.borrow_mut().push(first);
        }
        let (document, weak, of_others) = (document.clone(), Rc::downgrade(&plots), site.clone());
        after(0, move || {
            let Some(plots) = weak.upgrade() else { return };
            for spec in charts {
                let of_hours = matches!(spec.body, Body::HourlyChart(_));
                let Some(plot) = LivePlot::new(&document, spec, of_others.clone()) else { continue };
                if of_hours {
                    plot.start_when_near();
                } else {
                    plot.start();
                }
                plots.borrow_mut().push(plot);
            }
        });
        Some(Self { site, _plots: plots })
    }
}

/// The element that carries a page's data.
pub fn data_element(document: &Document) -> Option<Element> {
    document.get_element_by_id("page")
}
