use std::convert::Infallible;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};

use super::{Rgb, Weight};

/// Scene units in a CSS pixel: plotters has whole coordinates only, and a whole pixel is too coarse for a line.
pub const SUBPIXEL: i32 = 4;

/// A display list: what plotters drew, in order, for an SVG or a canvas to replay. All lengths are in quarter CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// What to draw, from the bottom up.
    pub ops: Vec<Op>,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Op {
    /// Its colour.
    pub colour: Rgb,
    /// From 0 (not there) to 255 (opaque).
    pub alpha: u8,
    /// What it is.
    pub shape: Shape,
}

/// What is drawn. A `stroke` is the width of an outline; 0 means filled instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An upright rectangle.
    Rect {
        /// Left edge.
        x: i32,
        /// Top edge.
        y: i32,
        /// Width.
        width: i32,
        /// Height.
        height: i32,
        /// Outline's width, or 0.
        stroke: i32,
    },
    /// An open line through points.
    Line {
        /// The points.
        points: Vec<(i32, i32)>,
        /// The line's width.
        stroke: i32,
    },
    /// Adjacent filled columns.
    Columns {
        /// For each its middle, its top and its bottom.
        columns: Vec<(i32, i32, i32)>,
        /// The width of each.
        width: i32,
    },
    /// A closed filled polygon.
    Polygon {
        /// The corners.
        points: Vec<(i32, i32)>,
    },
    /// A circle.
    Circle {
        /// Centre.
        x: i32,
        /// Centre.
        y: i32,
        /// Radius.
        radius: i32,
        /// Outline's width, or 0.
        stroke: i32,
    },
    /// One line of text.
    Text {
        /// Where the anchor is.
        x: i32,
        /// The baseline.
        y: i32,
        /// The font size.
        size: i32,
        /// Its weight.
        weight: Weight,
        /// Which part of the text is at `x`.
        anchor: Anchor,
        /// The words.
        text: String,
    },
}

/// Which part of a text is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Scene {
    /// An empty picture of this size in quarter CSS pixels.
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height, ops: Vec::new() }
    }

    /// Adds filled columns, each given by its middle, its top and its bottom.
    ///
    /// Columns of one style in a row are one entry of the list: a long series has a thousand of them.
    pub(super) fn push_columns(&mut self, colour: Rgb, width: i32, new: impl Iterator<Item = (i32, i32, i32)>) {
        match self.ops.last_mut() {
            Some(Op { colour: last, shape: Shape::Columns { columns, width: same }, .. })
                if *last == colour && *same == width =>
            {
                columns.extend(new);
            }
            _ => {
                let shape = Shape::Columns { columns: new.collect(), width };
                self.ops.push(Op { colour, alpha: u8::MAX, shape });
            }
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "what each method of the backend gives: a scene takes every shape")]
    fn push(&mut self, colour: BackendColor, shape: Shape) -> Drawn {
        let ((red, green, blue), alpha) = (colour.rgb, (colour.alpha * 255.0).round() as u8);
        self.ops.push(Op { colour: Rgb(red, green, blue), alpha, shape });
        Ok(())
    }
}

/// How far below the middle of a line of text its baseline lies, in hundredths of the size: half a digit's height.
const BASELINE: i32 = 36;

/// Whether two operations can be written under one set of attributes.
pub(super) fn same_style(one: &Op, other: &Op) -> bool {
    one.colour == other.colour
        && one.alpha == other.alpha
        && match (&one.shape, &other.shape) {
            (
                Shape::Text { size, weight, anchor, .. },
                Shape::Text { size: other_size, weight: other_weight, anchor: other_anchor, .. },
            ) => size == other_size && weight == other_weight && anchor == other_anchor,
            (Shape::Text { .. }, _) | (_, Shape::Text { .. }) => false,
            (one, other) => one.is_circle() == other.is_circle() && one.stroke() == other.stroke(),
        }
}

impl Shape {
    fn is_circle(&self) -> bool {
        matches!(self, Self::Circle { .. })
    }

    /// The width of its outline; 0 where it is filled.
    pub fn stroke(&self) -> i32 {
        match self {
            Self::Rect { stroke, .. } | Self::Line { stroke, .. } | Self::Circle { stroke, .. } => *stroke,
            Self::Columns { .. } | Self::Polygon { .. } | Self::Text { .. } => 0,
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Scene {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.push(colour, Shape::Rect { x, y, width: 1, height: 1, stroke: 0 })
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        self.push(style.color(), Shape::Rect { x, y, width, height, stroke: stroke(style, fill) })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let points = path.into_iter().collect();
        self.push(style.color(), Shape::Line { points, stroke: stroke(style, false) })
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.push(style.color(), Shape::Circle { x, y, radius: radius as i32, stroke: stroke(style, fill) })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let points = corners.into_iter().collect();
        self.push(style.color(), Shape::Polygon { points })
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        let size = style.size().round() as i32;
        let anchor = style.anchor();
        let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let middle = match anchor.v_pos {
            VPos::Top => y + size / 2,
            VPos::Center => y,
            VPos::Bottom => y - size / 2,
        };
        let anchor = match anchor.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let y = middle + size * BASELINE / 100;
        self.push(style.color(), Shape::Text { x, y, size, weight, anchor, text: text.to_owned() })
    }
}

fn stroke<S: BackendStyle>(style: &S, fill: bool) -> i32 {
    if fill { 0 } else { style.stroke_width() as i32 }
}
