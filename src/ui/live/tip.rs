use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::elements::set_lengths;

#[wasm_bindgen(module = "/src/ui/live/tip.js")]
extern "C" {
    #[wasm_bindgen(js_name = placeTip)]
    fn place_tip(tip: &HtmlElement, words: &str, x: f64, y: f64, across: f64, up: f64, cursor: Option<&HtmlElement>);
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
    /// From the `pointerType` of an event.
    pub fn from_type(kind: &str) -> Self {
        if kind == "touch" { Self::Finger } else { Self::Mouse }
    }

    /// From the point to the words, in CSS pixels.
    fn distance(self) -> f64 {
        if self == Self::Finger { 48.0 } else { 14.0 }
    }
}

/// Less room than this above the point, in CSS pixels, is too little for the words.
const MIN_ROOM: f64 = 110.0;

/// The words beside the selected point of a plot, and the vertical line through it where the chart has one.
pub struct Tip {
    words: HtmlElement,
    cursor: Option<HtmlElement>,
    is_shown: bool,
}

impl Tip {
    /// Of these elements, which are hidden.
    pub fn new(words: HtmlElement, cursor: Option<HtmlElement>) -> Self {
        Self { words, cursor, is_shown: false }
    }

    /// Hides both.
    pub fn hide(&mut self) {
        self.set_shown(false);
    }

    fn set_shown(&mut self, is_shown: bool) {
        if self.is_shown != is_shown {
            self.is_shown = is_shown;
            self.words.set_hidden(!is_shown);
            if let Some(cursor) = &self.cursor {
                cursor.set_hidden(!is_shown);
            }
        }
    }

    /// Sets the line's upper end, from the plot's upper edge, and its length, in CSS pixels.
    pub fn set_cursor(&self, top: f64, height: f64) {
        if let Some(cursor) = &self.cursor {
            set_lengths(cursor, &[("top", top), ("height", height)]);
        }
    }

    /// Shows both at a point of a plot that is `width` wide, in CSS pixels, and whose upper edge is `top` below the
    /// window's.
    pub fn show(&mut self, words: &str, (x, y): (f64, f64), width: f64, top: f64, pointer: Pointer) {
        self.set_shown(true);
        // Beside the left edge the words are to the right of the point, and so on: they never leave the picture.
        let across = (-100.0 * x / width.max(1.0)).clamp(-100.0, 0.0).round();
        let (y, up) = match top + y - pointer.distance() {
            above if above < MIN_ROOM => (y + pointer.distance(), 0.0),
            _ => (y - pointer.distance(), -100.0),
        };
        // Half pixels are as fine as can be seen.
        let halves = |length: f64| (length * 2.0).round() / 2.0;
        place_tip(&self.words, words, halves(x), halves(y), across, up, self.cursor.as_ref());
    }
}
