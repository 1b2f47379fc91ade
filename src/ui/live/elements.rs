use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{Document, Element, FocusEvent, HtmlCanvasElement, HtmlElement, Node};

use super::browser::window;
use crate::chart::HiddenSeries;

#[wasm_bindgen(module = "/src/ui/live/columns.js")]
extern "C" {
    #[wasm_bindgen(js_name = hideColumn)]
    fn hide_column(figure: &Element, column: usize, hidden: bool);
}

/// The elements of a published chart that are made live.
#[derive(Clone)]
pub struct ChartElements {
    /// All of it.
    pub figure: Element,
    /// What takes pointer and keyboard.
    pub plot: HtmlElement,
    /// What is drawn on in the picture's place.
    pub canvas: HtmlCanvasElement,
    /// The line below the picture, which a screen reader announces.
    pub readout: Element,
}

impl ChartElements {
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

    /// Another element of the chart, by its selector.
    pub fn other<T: JsCast>(&self, selector: &str) -> Option<T> {
        inside(&self.figure, selector)
    }

    /// Shows the controls, which only work from now on.
    pub fn show_controls(&self) {
        // Class names without spaces are always accepted, here and below.
        let _ = self.figure.class_list().add_1("chart--live");
    }

    /// Shows the canvas in the picture's place.
    pub fn show_canvas(&self) {
        let _ = self.plot.class_list().add_1("chart__plot--live");
    }

    /// Marks the canvas as complete: no data of it are still to come.
    pub fn mark_complete(&self) {
        let _ = self.canvas.set_attribute("data-drawn", "");
    }

    /// Whether the style sheet shows the wide published picture, and not the narrow one.
    pub fn is_wide(&self) -> bool {
        let style = |svg: Element| window().get_computed_style(&svg).ok()?;
        let display = |svg| style(svg)?.get_property_value("display").ok();
        // Known of a picture that is hidden as a whole, too.
        self.other(".chart__picture svg:first-child").and_then(display).is_some_and(|display| display != "none")
    }

    /// Presses the buttons of the series that are shown and releases those of the hidden ones.
    pub fn mark_buttons(&self, series: usize, hidden: HiddenSeries) {
        for index in 0..series {
            let button = ["button[value=series-", &index.to_string(), "]"].concat();
            if let Some(button) = self.other::<Element>(&button) {
                let _ = button.set_attribute("aria-pressed", if hidden.contains(index) { "false" } else { "true" });
            }
        }
    }

    /// Hides a column of the published table, counted from 0 after the headings of the rows, or shows it again.
    pub fn set_column_hidden(&self, column: usize, hidden: bool) {
        hide_column(&self.figure, column + 1, hidden);
    }

    /// Whether the plot has the keyboard's focus.
    pub fn has_focus(&self) -> bool {
        super::browser::document().active_element().is_some_and(|active| active.is_same_node(Some(&self.plot)))
    }

    /// Whether an event that takes the focus away gives it to another element of the chart.
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
