use std::{cell::RefCell, rc::Rc};

use plotters::{coord::Shift, drawing::DrawingArea};

use super::{
    ChartSpec, DataPoint, HourlyView, SUBPIXEL, Scene, Size, Theme,
    draw::{Drawn, HourlyLayout, HourlyProjection, Layout, Painter, Rect, TextStyle, layout, paint},
    measure::wrap,
};

/// A picture and where its data stand in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// One entry a datum, in the order in which the arrow keys walk through them.
    pub points: Vec<DataPoint>,
}

/// The picture for a page: without title and source, which the page sets in its own type.
pub fn draw(spec: &ChartSpec, size: Size, theme: &Theme) -> Drawing {
    compose(spec, size.width_px, theme, &Surround::default())
}

/// The picture of a part of the hours, and where they stand in it. `words` say that it is made up.
pub fn draw_hourly(view: HourlyView, size: Size, theme: &Theme, words: Option<&str>) -> (Scene, HourlyProjection) {
    let width = within_reason(size.width_px);
    let layout = HourlyLayout::new(view, width);
    let height = Layout::<Scene>::height(&layout).ceil();
    let scene = drawn(width, height, |area| paint(&layout, &Painter::new(area, theme), view.locale, words));
    (scene, layout.place)
}

/// What is laid over the picture of this size while the reader stands on a mark, by the mark's index.
pub fn focus(spec: &ChartSpec, size: Size, theme: &Theme, index: usize) -> Scene {
    let width = within_reason(size.width_px);
    let layout = layout::<Scene>(spec, width);
    drawn(width, layout.height().ceil(), |area| {
        let points = layout.points();
        let Some(point) = points.get(index) else { return Ok(()) };
        let frame = Rect { x: point.x.into(), y: point.y.into(), w: point.w.into(), h: point.h.into() };
        layout.focus(&Painter::new(area, theme), index, frame)
    })
}

/// What is drawn on a picture of this size in CSS pixels.
fn drawn(width: f64, height: f64, draw: impl FnOnce(&DrawingArea<Scene, Shift>) -> Drawn<Scene>) -> Scene {
    let scene = Rc::new(RefCell::new(Scene::new(quarters(width), quarters(height))));
    // A scene takes everything that is drawn and nothing else holds it, so that this cannot fail.
    let _ = draw(&DrawingArea::from(&scene));
    scene.take()
}

fn within_reason(width: u32) -> f64 {
    f64::from(width.clamp(240, 2000))
}

fn quarters(pixels: f64) -> i32 {
    (pixels * f64::from(SUBPIXEL)).round() as i32
}

/// The picture as a file of its own, 720 CSS pixels wide, with its title above and its source below.
pub fn draw_standalone(spec: &ChartSpec, theme: &Theme) -> Drawing {
    const WIDTH: u32 = 720;
    const MARGIN: f64 = 24.0;
    let room = f64::from(WIDTH) - 2.0 * MARGIN;
    let title = wrap(&spec.title, TITLE, true, room);
    let source = wrap(&spec.source, SOURCE, false, room);
    let surround = Surround { margin: MARGIN, title, source };
    compose(spec, WIDTH, theme, &surround)
}

const TITLE: f64 = 18.0;
const SOURCE: f64 = 12.0;
/// Line height, in sizes.
const LEADING: f64 = 1.5;

/// What stands around the picture of a file of its own.
#[derive(Default)]
struct Surround {
    margin: f64,
    title: Vec<String>,
    source: Vec<String>,
}

impl Surround {
    fn top(&self) -> f64 {
        let lines = self.title.len() as f64 * TITLE * LEADING;
        if self.title.is_empty() { self.margin } else { self.margin + lines + 12.0 }
    }

    fn bottom(&self) -> f64 {
        let lines = self.source.len() as f64 * SOURCE * LEADING;
        if self.source.is_empty() { self.margin } else { 12.0 + lines + self.margin }
    }
}

fn compose(spec: &ChartSpec, width: u32, theme: &Theme, around: &Surround) -> Drawing {
    let width = within_reason(width);
    let inner = width - 2.0 * around.margin;
    let layout = layout::<Scene>(spec, inner);
    let height = layout.height().ceil();
    let (top, bottom) = (around.top().round(), around.bottom().round());

    let scene = drawn(width, top + height + bottom, |area| {
        frame_words(&Painter::new(area, theme), around, width, top + height)?;
        let margin = quarters(around.margin);
        let inside = area.margin(quarters(top), quarters(bottom), margin, margin);
        paint(layout.as_ref(), &Painter::new(&inside, theme), spec.locale, spec.watermark.as_deref())
    });

    let mut points = layout.points();
    for point in &mut points {
        // A share of nothing has a mark too, and one at the edge ends there.
        (point.x, point.w) = within(point.x, point.w, inner as f32);
        (point.y, point.h) = within(point.y, point.h, height as f32);
        point.x += around.margin as f32;
        point.y += top as f32;
    }
    Drawing { scene, points }
}

/// A length of at least one pixel that lies between 0 and the end.
fn within(start: f32, length: f32, end: f32) -> (f32, f32) {
    let start = start.clamp(0.0, end - 1.0);
    (start, length.clamp(1.0, end - start))
}

/// Paper, title and source around the picture of a file of its own.
fn frame_words(painter: &Painter<Scene>, around: &Surround, width: f64, foot: f64) -> Drawn<Scene> {
    if around.margin == 0.0 {
        return Ok(());
    }
    painter.fill(Rect { x: 0.0, y: 0.0, w: width, h: foot + around.bottom() }, painter.theme.paper)?;
    let style = TextStyle::of(TITLE, painter.theme.ink).bold();
    for (line, text) in around.title.iter().enumerate() {
        painter.write(text, around.margin, around.margin + (line as f64 + 0.5) * TITLE * LEADING, style)?;
    }
    let style = TextStyle::of(SOURCE, painter.theme.grey);
    for (line, text) in around.source.iter().enumerate() {
        painter.write(text, around.margin, foot + 12.0 + (line as f64 + 0.5) * SOURCE * LEADING, style)?;
    }
    Ok(())
}
