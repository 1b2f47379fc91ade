use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Document, Element, FocusEvent, HtmlCanvasElement, HtmlElement, Node},
};

use crate::chart::{ChartSpec, HiddenSeries};

/// The parts of a published chart that are made live.
#[derive(Clone)]
pub struct Parts {
    /// All of it.
    pub figure: Element,
    /// What takes pointer and keyboard.
    pub plot: HtmlElement,
    /// What is drawn on in the picture's place.
    pub canvas: HtmlCanvasElement,
    /// The line that says where the reader is.
    pub readout: Element,
}

impl Parts {
    /// Those of the chart of this id; `None` where the page has no such chart.
    pub fn find(document: &Document, id: &str) -> Option<Self> {
        let figure = document.get_element_by_id(id)?;
        Some(Self {
            plot: inside(&figure, ".chart__plot")?,
            canvas: inside(&figure, ".chart__canvas")?,
            readout: inside(&figure, ".chart__readout")?,
            figure,
        })
    }

    /// Another part, by its selector.
    pub fn other<T: JsCast>(&self, selector: &str) -> Option<T> {
        inside(&self.figure, selector)
    }

    /// Shows what only works from now on.
    pub fn show_controls(&self) {
        let _ = self.figure.class_list().add_1("chart--live");
    }

    /// Shows the canvas in the picture's place.
    pub fn show_canvas(&self) {
        // Names without spaces are always taken, here and below.
        let _ = self.plot.class_list().add_1("chart__plot--live");
    }

    /// Tells whoever waits for the picture that nothing of it is still to come.
    pub fn tell_complete(&self) {
        let _ = self.canvas.set_attribute("data-drawn", "");
    }

    /// Tells the buttons which of so many series are put away.
    pub fn mark_buttons(&self, series: usize, hidden: HiddenSeries) {
        for index in 0..series {
            let button = ["button[value=series-", &index.to_string(), "]"].concat();
            if let Some(button) = self.other::<Element>(&button) {
                let _ = button.set_attribute("aria-pressed", if hidden.contains(index) { "false" } else { "true" });
            }
        }
    }

    /// Tells the style sheet which columns of the published table are put away.
    pub fn mark_columns(&self, spec: &ChartSpec, series: usize, hidden: HiddenSeries) {
        for index in 0..series {
            for column in spec.columns_of(index, series) {
                let class = ["chart--without-", &(column + 1).to_string()].concat();
                let _ = self.figure.class_list().toggle_with_force(&class, hidden.contains(index));
            }
        }
    }

    /// Whether an event that takes the focus away gives it to another part of the chart.
    pub fn keeps_focus(&self, event: &FocusEvent) -> bool {
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        self.figure.contains(to.as_ref()) && to.is_some()
    }
}

/// Sets lengths of an element's style, each by its property's name, in whole CSS pixels.
pub fn set_lengths(element: &HtmlElement, lengths: &[(&str, f64)]) {
    for (name, length) in lengths {
        // Every browser knows lengths.
        let _ = element.style().set_property(name, &[&(length.round() as i32).to_string(), "px"].concat());
    }
}

fn inside<T: JsCast>(element: &Element, selector: &str) -> Option<T> {
    element.query_selector(selector).ok()??.dyn_into().ok()
}
