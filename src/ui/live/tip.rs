use leptos::web_sys::HtmlElement;

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

/// Puts words, which whoever calls shows, beside a point of a plot that is so wide, in CSS pixels, and whose top edge is
/// so far below the window's.
pub fn show_tip(tip: &HtmlElement, words: &str, (x, y): (f64, f64), width: f64, top: f64, pointer: Pointer) {
    // Beside the left edge the words stand to the right of the point, and so on: they never leave the picture.
    let share = (100.0 * x / width.max(1.0)).clamp(0.0, 100.0);
    let (y, up) = match top + y - pointer.distance() {
        above if above < LEAST => (y + pointer.distance(), "0"),
        _ => (y - pointer.distance(), "-100%"),
    };
    // One property, so that the browser lays nothing out anew.
    let place = ["translate(", &pixels(x), ",", &pixels(y), ") translate(-", &whole(share), "%,", up, ")"].concat();
    // Every browser knows it.
    let _ = tip.style().set_property("transform", &place);
    tip.set_text_content(Some(words));
}

/// A length for a style, to half a pixel.
pub fn pixels(length: f64) -> String {
    let halves = (length * 2.0).round() as i32;
    [(halves / 2).to_string().as_str(), if halves % 2 == 0 { "" } else { ".5" }, "px"].concat()
}

fn whole(number: f64) -> String {
    (number.round() as i32).to_string()
}
