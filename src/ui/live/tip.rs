use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::wasm_bindgen;

use super::parts::set_lengths;

#[wasm_bindgen(module = "/src/ui/live/point.js")]
extern "C" {
    fn point(tip: &HtmlElement, words: &str, x: f64, y: f64, across: f64, up: f64, line: Option<&HtmlElement>);
}

/// What points at a chart, which decides where words can be read.
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

/// The words beside a point of a plot, and the line through it.
pub struct Tip {
    words: HtmlElement,
    line: Option<HtmlElement>,
}

impl Tip {
    /// Of these elements.
    pub fn new(words: HtmlElement, line: Option<HtmlElement>) -> Self {
        Self { words, line }
    }

    /// Shows or hides both.
    pub fn set_hidden(&self, hidden: bool) {
        self.words.set_hidden(hidden);
        if let Some(line) = &self.line {
            line.set_hidden(hidden);
        }
    }

    /// Gives the line its upper end and its length, in CSS pixels; the end is counted from the plot's upper edge.
    pub fn set_reach(&self, top: f64, height: f64) {
        if let Some(line) = &self.line {
            set_lengths(line, &[("top", top), ("height", height)]);
        }
    }

    /// Puts them at a point of a plot that is so wide, in CSS pixels, and whose top edge is so far below the window's.
    pub fn put(&self, words: &str, (x, y): (f64, f64), width: f64, top: f64, pointer: Pointer) {
        // Beside the left edge the words stand to the right of the point, and so on: they never leave the picture.
        let across = (-100.0 * x / width.max(1.0)).clamp(-100.0, 0.0).round();
        let (y, up) = match top + y - pointer.distance() {
            above if above < LEAST => (y + pointer.distance(), 0.0),
            _ => (y - pointer.distance(), -100.0),
        };
        // Half pixels are as fine as can be seen.
        let halves = |length: f64| (length * 2.0).round() / 2.0;
        point(&self.words, words, halves(x), halves(y), across, up, self.line.as_ref());
    }
}
