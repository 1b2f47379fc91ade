use crate::chart::{Anchor, Rect, Rgb, Weight, measure::text_width};

/// How a line of text is set.
#[derive(Clone, Copy)]
pub struct TextStyle {
    /// The font size in CSS pixels.
    pub size: f64,
    pub weight: Weight,
    pub anchor: Anchor,
    pub colour: Rgb,
}

impl TextStyle {
    /// Of regular weight and anchored at its start.
    pub fn new(size: f64, colour: Rgb) -> Self {
        Self { size, weight: Weight::Regular, anchor: Anchor::Start, colour }
    }

    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    /// The bounding box of a text anchored at `x`, with its middle at `y`.
    pub fn bounds(self, text: &str, x: f64, y: f64) -> Rect {
        let w = text_width(text, self.size, self.weight);
        let x = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - w / 2.0,
            Anchor::End => x - w,
        };
        Rect { x, y: y - self.size / 2.0, w, h: self.size }
    }
}
