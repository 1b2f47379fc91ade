use leptos::{html, prelude::*, web_sys::HtmlElement};

/// The words beside the point that a reader is at. What they say is also spoken, by the line under the picture.
#[derive(Clone, Copy)]
pub struct Tip {
    element: NodeRef<html::Div>,
}

/// What points at a chart, which decides where the words can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// Hides nothing of what is above it.
    Mouse,
    /// Hides what is around and below it.
    Finger,
    /// Hides nothing.
    Keyboard,
}

impl Pointer {
    /// What an event's pointer is.
    pub fn of(kind: &str) -> Self {
        if kind == "touch" { Self::Finger } else { Self::Mouse }
    }

    /// From the point to the words, in CSS pixels.
    fn distance(self) -> f64 {
        if self == Self::Finger { 48.0 } else { 14.0 }
    }
}

/// Less than this above the point, in CSS pixels, is too little for the words.
const LEAST: f64 = 110.0;

impl Tip {
    /// Nothing is said yet.
    pub fn new() -> Self {
        Self { element: NodeRef::new() }
    }

    /// The element, which follows the picture in the same frame of reference.
    pub fn view(self) -> impl IntoView {
        view! { <div class="chart__tip" aria-hidden="true" hidden="" node_ref=self.element></div> }
    }

    /// Says something at a point of the picture, given in CSS pixels; `top` is how far below the window's top edge the
    /// picture begins.
    pub fn show(self, words: &str, (x, y): (f64, f64), plot: &HtmlElement, top: f64, pointer: Pointer) {
        let Some(tip) = self.element.get_untracked() else { return };
        // Beside the left edge the words stand to the right of the point, and so on: they never leave the picture.
        let share = (100.0 * x / f64::from(plot.client_width().max(1))).clamp(0.0, 100.0);
        let (y, up) = match top + y - pointer.distance() {
            above if above < LEAST => (y + pointer.distance(), "0"),
            _ => (y - pointer.distance(), "-100%"),
        };
        let style = HtmlElement::style(&tip);
        // Every browser knows these.
        let _ = style.set_property("left", &[&(x.round() as i32).to_string(), "px"].concat());
        let _ = style.set_property("top", &[&(y.round() as i32).to_string(), "px"].concat());
        let share = (share.round() as i32).to_string();
        let _ = style.set_property("transform", &["translate(-", &share, "%,", up, ")"].concat());
        tip.set_text_content(Some(words));
        tip.set_hidden(false);
    }

    /// Says nothing more.
    pub fn hide(self) {
        if let Some(tip) = self.element.get_untracked() {
            tip.set_hidden(true);
        }
    }
}
