use std::cell::RefCell;

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    element::{Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text},
    style::{
        Color, FontDesc, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use plotters_backend::DrawingBackend;

use super::{Rect, columns::Columns};
use crate::chart::{Anchor, Rgb, SUBPIXEL, Theme, measure::text_width, theme::WatermarkStyle};

/// What drawing comes to: only the backend can fail.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Draws into a plotters area whose units are quarter pixels, in CSS pixels and in the words of this module.
///
/// One place that speaks to plotters keeps its generic code in the browser's program once.
pub struct Painter<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    /// The colours.
    pub theme: &'a Theme,
    /// Where text stands already.
    written: RefCell<Vec<Rect>>,
    /// Where words must be of other colours than on paper.
    coloured: RefCell<Vec<(Rect, Rgb)>>,
}

/// How a line of text is set.
#[derive(Clone, Copy)]
pub struct TextStyle {
    pub size: f64,
    pub bold: bool,
    pub anchor: Anchor,
    pub colour: Rgb,
}

impl TextStyle {
    pub fn of(size: f64, colour: Rgb) -> Self {
        Self { size, bold: false, anchor: Anchor::Start, colour }
    }

    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    /// The box of a text anchored at `x`, its middle at `y`.
    pub fn frame(self, text: &str, x: f64, y: f64) -> Rect {
        let w = text_width(text, self.size, self.bold);
        let x = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - w / 2.0,
            Anchor::End => x - w,
        };
        Rect { x, y: y - self.size / 2.0, w, h: self.size }
    }
}

fn quarters((x, y): (f64, f64)) -> (i32, i32) {
    let scale = f64::from(SUBPIXEL);
    ((x * scale).round() as i32, (y * scale).round() as i32)
}

fn style(Rgb(red, green, blue): Rgb, alpha: f64, stroke: f64) -> ShapeStyle {
    ShapeStyle {
        color: RGBColor(red, green, blue).mix(alpha),
        filled: stroke == 0.0,
        stroke_width: (stroke * f64::from(SUBPIXEL)).round() as u32,
    }
}

impl<'a, DB: DrawingBackend> Painter<'a, DB> {
    pub fn new(area: &'a DrawingArea<DB, Shift>, theme: &'a Theme) -> Self {
        Self { area, theme, written: RefCell::default(), coloured: RefCell::default() }
    }

    /// A filled rectangle.
    pub fn fill(&self, frame: Rect, colour: Rgb) -> Drawn<DB> {
        if self.theme.across(colour) != self.theme.across(self.theme.paper) {
            self.coloured.borrow_mut().push((frame, colour));
        }
        self.rectangle(frame, style(colour, 1.0, 0.0))
    }

    /// An outlined rectangle: the line's middle runs along the frame.
    pub fn outline(&self, frame: Rect, colour: Rgb, stroke: f64) -> Drawn<DB> {
        self.rectangle(frame, style(colour, 1.0, stroke))
    }

    fn rectangle(&self, frame: Rect, style: ShapeStyle) -> Drawn<DB> {
        let corners = [quarters((frame.x, frame.y)), quarters((frame.right(), frame.bottom()))];
        self.put(&Rectangle::new(corners, style))
    }

    /// A line through points.
    pub fn line(&self, points: &[(f64, f64)], colour: Rgb, stroke: f64) -> Drawn<DB> {
        let points: Vec<_> = points.iter().copied().map(quarters).collect();
        self.put(&PathElement::new(points, style(colour, 1.0, stroke)))
    }

    /// Upright strokes beside each other, each from its top to its bottom.
    pub fn columns(&self, strokes: impl Iterator<Item = (f64, f64, f64)>, colour: Rgb, width: f64) -> Drawn<DB> {
        let ends = strokes.flat_map(|(x, top, bottom)| [quarters((x, top)), quarters((x, bottom))]).collect();
        self.put(&Columns { ends, style: style(colour, 1.0, width) })
    }

    /// A line through points, `on` pixels drawn and `off` pixels not.
    pub fn dashes(&self, points: &[(f64, f64)], colour: Rgb, stroke: f64, (on, off): (f64, f64)) -> Drawn<DB> {
        let mut drawn = true;
        let mut left = on;
        let mut dash = Vec::new();
        for pair in points.windows(2) {
            let ((x, y), (dx, dy)) = (pair[0], (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1));
            let length = dx.hypot(dy);
            let mut done = 0.0;
            if drawn && dash.is_empty() {
                dash.push(pair[0]);
            }
            while length - done > left {
                done += left;
                dash.push((x + dx * done / length, y + dy * done / length));
                if drawn {
                    self.line(&dash, colour, stroke)?;
                    dash.clear();
                }
                drawn = !drawn;
                left = if drawn { on } else { off };
            }
            left -= length - done;
            if drawn {
                dash.push(pair[1]);
            }
        }
        if drawn && dash.len() > 1 { self.line(&dash, colour, stroke) } else { Ok(()) }
    }

    /// A filled polygon.
    pub fn polygon(&self, corners: &[(f64, f64)], colour: Rgb) -> Drawn<DB> {
        let corners: Vec<_> = corners.iter().copied().map(quarters).collect();
        self.put(&Polygon::new(corners, style(colour, 1.0, 0.0)))
    }

    /// A full disc.
    pub fn disc(&self, centre: (f64, f64), radius: f64, colour: Rgb) -> Drawn<DB> {
        self.put(&Circle::new(quarters(centre), quarters((radius, 0.0)).0, style(colour, 1.0, 0.0)))
    }

    /// A ring; its inside is not filled.
    pub fn ring(&self, centre: (f64, f64), radius: f64, colour: Rgb, stroke: f64) -> Drawn<DB> {
        self.put(&Circle::new(quarters(centre), quarters((radius, 0.0)).0, style(colour, 1.0, stroke)))
    }

    /// One line of text, anchored at `x`, its middle at `y`.
    pub fn write(&self, text: &str, x: f64, y: f64, style: TextStyle) -> Drawn<DB> {
        self.written.borrow_mut().push(style.frame(text, x, y));
        self.stamp(text, x, y, style, 1.0)
    }

    /// Text that other text need not keep clear of.
    pub fn stamp(&self, text: &str, x: f64, y: f64, style: TextStyle, alpha: f64) -> Drawn<DB> {
        let Rgb(red, green, blue) = style.colour;
        let colour: RGBAColor = RGBColor(red, green, blue).mix(alpha);
        let weight = if style.bold { FontStyle::Bold } else { FontStyle::Normal };
        let h_pos = match style.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, style.size * f64::from(SUBPIXEL), weight);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(h_pos, VPos::Center));
        self.put(&Text::new(text, quarters((x, y)), style))
    }

    /// How much of the frame is under text.
    pub fn crowded(&self, frame: &Rect) -> f64 {
        self.written.borrow().iter().map(|text| text.overlap(frame)).sum()
    }

    /// How words are set across this frame, by what most of it is filled with.
    pub fn across(&self, frame: &Rect) -> WatermarkStyle {
        let mut most = (frame.w * frame.h / 2.0, self.theme.across(self.theme.paper));
        let coloured = self.coloured.borrow();
        let under: Vec<_> = coloured.iter().map(|(part, colour)| (part.overlap(frame), *colour)).collect();
        for (_, colour) in under.iter().filter(|(area, _)| *area > 0.0) {
            let across = self.theme.across(*colour);
            let area =
                under.iter().filter(|(_, other)| self.theme.across(*other) == across).map(|(area, _)| area).sum();
            if area > most.0 {
                most = (area, across);
            }
        }
        most.1
    }

    fn put<'e, E, B>(&self, element: &'e E) -> Drawn<DB>
    where
        B: CoordMapper,
        &'e E: PointCollection<'e, (i32, i32), B>,
        E: Drawable<DB, B>,
    {
        self.area.draw(element)
    }
}
