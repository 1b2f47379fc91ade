use std::{cell::RefCell, rc::Rc};

use plotters::{
    coord::Shift,
    drawing::DrawingArea,
    element::{Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text},
    style::{
        self, Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{TextStyle, columns::Columns};
use crate::chart::{Anchor, Rect, Rgb, SUBPIXEL, Scene, Theme, Weight, theme::WatermarkStyle};

/// Draws into a plotters area of a [`Scene`], whose units are quarter pixels; takes CSS pixels.
///
/// The only code that calls plotters to draw, so that its generic functions are instantiated once.
pub struct Painter<'a> {
    scene: Rc<RefCell<Scene>>,
    area: DrawingArea<Scene, Shift>,
    /// The colours.
    pub theme: &'a Theme,
    /// The boxes of the texts drawn so far.
    texts: Vec<Rect>,
    /// Filled areas on which a watermark has another style than on paper.
    filled: Vec<(Rect, WatermarkStyle)>,
}

fn quarters((x, y): (f64, f64)) -> (i32, i32) {
    (quarter(x), quarter(y))
}

/// CSS pixels in scene units, rounded.
pub fn quarter(pixels: f64) -> i32 {
    (pixels * f64::from(SUBPIXEL)).round() as i32
}

fn colour(Rgb(red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

/// Filled where the stroke is 0.
fn shape(fill: Rgb, stroke: f64) -> ShapeStyle {
    ShapeStyle { color: colour(fill).into(), filled: stroke == 0.0, stroke_width: quarter(stroke).unsigned_abs() }
}

impl<'a> Painter<'a> {
    /// A painter of an empty picture of this size in scene units.
    pub fn new(width: i32, height: i32, theme: &'a Theme) -> Self {
        let scene = Rc::new(RefCell::new(Scene::new(width, height)));
        let area = DrawingArea::from(&scene);
        Self { scene, area, theme, texts: Vec::new(), filled: Vec::new() }
    }

    /// From now on paints inside margins at the top, at the bottom and at both sides, whose texts are forgotten.
    pub fn inset(&mut self, top: f64, bottom: f64, side: f64) {
        self.area = self.area.margin(quarter(top), quarter(bottom), quarter(side), quarter(side));
        self.texts.clear();
        self.filled.clear();
    }

    /// The picture.
    pub fn finish(self) -> Scene {
        self.scene.take()
    }

    /// A filled rectangle.
    pub fn fill(&mut self, rect: Rect, fill: Rgb) {
        let style = self.theme.watermark_on(fill);
        if style != self.theme.watermark_on(self.theme.paper) {
            self.filled.push((rect, style));
        }
        self.rectangle(rect, shape(fill, 0.0));
    }

    /// An outlined rectangle; the middle of the stroke runs along the edges.
    pub fn outline(&mut self, rect: Rect, colour: Rgb, stroke: f64) {
        self.rectangle(rect, shape(colour, stroke));
    }

    fn rectangle(&mut self, rect: Rect, style: ShapeStyle) {
        let corners = [quarters((rect.x, rect.y)), quarters((rect.right(), rect.bottom()))];
        self.put(&Rectangle::new(corners, style));
    }

    /// A line through points.
    pub fn line(&mut self, points: &[(f64, f64)], colour: Rgb, stroke: f64) {
        let points: Vec<_> = points.iter().copied().map(quarters).collect();
        self.put(&PathElement::new(points, shape(colour, stroke)));
    }

    /// Adjacent filled columns, each given by its middle, its top and its bottom.
    pub fn columns(&mut self, columns: impl Iterator<Item = (f64, f64, f64)>, colour: Rgb, width: f64) {
        let ends = columns.flat_map(|(x, top, bottom)| [quarters((x, top)), quarters((x, bottom))]).collect();
        self.put(&Columns { ends, colour, width: quarter(width) });
    }

    /// A dashed line through points: `on` pixels drawn, `off` pixels left out.
    pub fn dashes(&mut self, points: &[(f64, f64)], colour: Rgb, stroke: f64, (on, off): (f64, f64)) {
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
                    self.line(&dash, colour, stroke);
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
        if drawn && dash.len() > 1 {
            self.line(&dash, colour, stroke);
        }
    }

    /// A filled polygon.
    pub fn polygon(&mut self, corners: &[(f64, f64)], colour: Rgb) {
        let corners: Vec<_> = corners.iter().copied().map(quarters).collect();
        self.put(&Polygon::new(corners, shape(colour, 0.0)));
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: (f64, f64), radius: f64, colour: Rgb) {
        self.ring(centre, radius, colour, 0.0);
    }

    /// A circle's outline; its inside is not filled.
    pub fn ring(&mut self, centre: (f64, f64), radius: f64, colour: Rgb, stroke: f64) {
        self.put(&Circle::new(quarters(centre), quarter(radius), shape(colour, stroke)));
    }

    /// One line of text, anchored at `x`, with its middle at `y`.
    pub fn text(&mut self, text: &str, x: f64, y: f64, style: TextStyle) {
        self.texts.push(style.bounds(text, x, y));
        self.overlay(text, x, y, style, 1.0);
    }

    /// Text that a watermark may cover.
    pub fn overlay(&mut self, text: &str, x: f64, y: f64, style: TextStyle, opacity: f64) {
        let weight = match style.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let h_pos = match style.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, style.size * f64::from(SUBPIXEL), weight);
        let colour = colour(style.colour).mix(opacity);
        let style = style::TextStyle::from(font).color(&colour).pos(Pos::new(h_pos, VPos::Center));
        self.put(&Text::new(text, quarters((x, y)), style));
    }

    /// The area of the rectangle that is under text, in square pixels.
    pub fn area_under_text(&self, rect: &Rect) -> f64 {
        self.texts.iter().map(|text| text.overlap(rect)).sum()
    }

    /// The style of a watermark across this rectangle, by what most of it is filled with.
    pub fn watermark_style(&self, rect: &Rect) -> WatermarkStyle {
        let mut areas: Vec<(WatermarkStyle, f64)> = Vec::new();
        for (part, style) in &self.filled {
            let area = part.overlap(rect);
            match areas.iter_mut().find(|(known, _)| known == style) {
                _ if area == 0.0 => {}
                Some((_, sum)) => *sum += area,
                None => areas.push((*style, area)),
            }
        }
        let paper = (self.theme.watermark_on(self.theme.paper), rect.w * rect.h / 2.0);
        areas.into_iter().fold(paper, |most, next| if next.1 > most.1 { next } else { most }).0
    }

    fn put<'e, E, B>(&mut self, element: &'e E)
    where
        B: CoordMapper,
        &'e E: PointCollection<'e, (i32, i32), B>,
        E: Drawable<Scene, B>,
    {
        let drawn = self.area.draw(element);
        // A scene's own errors are `Infallible`, and nothing else borrows it while it is painted.
        debug_assert!(drawn.is_ok());
    }
}
