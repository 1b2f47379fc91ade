use std::{cell::RefCell, rc::Rc};

use plotters::{coord::Shift, drawing::DrawingArea};

use super::{
    ChartSpec, HoursView, Mark, SUBPIXEL, Scene, Size, Theme,
    draw::{Drawn, Frame, Hand, HoursLayout, HoursPlace, Layout, Pen, layout, paint},
    measure::wrap,
};

/// A picture and where its data stand in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// One entry a datum, in the order in which the arrow keys walk through them.
    pub marks: Vec<Mark>,
}

/// The picture for a page: without title and source, which the page sets in its own type.
pub fn draw(spec: &ChartSpec, size: Size, theme: &Theme) -> Drawing {
    compose(spec, size.width_px, theme, &Surround::default())
}

/// The picture of a part of the hours, and where they stand in it. `words` say that it is made up.
pub fn draw_hours(view: HoursView, size: Size, theme: &Theme, words: Option<&str>) -> (Scene, HoursPlace) {
    let width = within_reason(size.width_px);
    let layout = HoursLayout::new(view, width);
    let height = Layout::<Scene>::height(&layout).ceil();
    let scene = drawn(width, height, |area| paint(&layout, &Pen::new(area, theme), view.locale, words));
    (scene, layout.place)
}

/// What is laid over the picture of this size while the reader stands on a mark, by the mark's index.
pub fn focus(spec: &ChartSpec, size: Size, theme: &Theme, index: usize) -> Scene {
    let width = within_reason(size.width_px);
    let layout = layout::<Scene>(spec, width);
    drawn(width, layout.height().ceil(), |area| {
        let marks = layout.marks();
        let Some(mark) = marks.get(index) else { return Ok(()) };
        let frame = Frame { x: mark.x.into(), y: mark.y.into(), w: mark.w.into(), h: mark.h.into() };
        layout.focus(&Pen::new(area, theme), index, frame)
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
        frame_words(&Pen::new(area, theme), around, width, top + height)?;
        let margin = quarters(around.margin);
        let inside = area.margin(quarters(top), quarters(bottom), margin, margin);
        paint(layout.as_ref(), &Pen::new(&inside, theme), spec.locale, spec.mark.as_deref())
    });

    let mut marks = layout.marks();
    for mark in &mut marks {
        // A share of nothing has a mark too, and one at the edge ends there.
        (mark.x, mark.w) = within(mark.x, mark.w, inner as f32);
        (mark.y, mark.h) = within(mark.y, mark.h, height as f32);
        mark.x += around.margin as f32;
        mark.y += top as f32;
    }
    Drawing { scene, marks }
}

/// A length of at least one pixel that lies between 0 and the end.
fn within(start: f32, length: f32, end: f32) -> (f32, f32) {
    let start = start.clamp(0.0, end - 1.0);
    (start, length.clamp(1.0, end - start))
}

/// Paper, title and source around the picture of a file of its own.
fn frame_words(pen: &Pen<Scene>, around: &Surround, width: f64, foot: f64) -> Drawn<Scene> {
    if around.margin == 0.0 {
        return Ok(());
    }
    pen.fill(Frame { x: 0.0, y: 0.0, w: width, h: foot + around.bottom() }, pen.theme.paper)?;
    let hand = Hand::of(TITLE, pen.theme.ink).bold();
    for (line, text) in around.title.iter().enumerate() {
        pen.write(text, around.margin, around.margin + (line as f64 + 0.5) * TITLE * LEADING, hand)?;
    }
    let hand = Hand::of(SOURCE, pen.theme.grey);
    for (line, text) in around.source.iter().enumerate() {
        pen.write(text, around.margin, foot + 12.0 + (line as f64 + 0.5) * SOURCE * LEADING, hand)?;
    }
    Ok(())
}
