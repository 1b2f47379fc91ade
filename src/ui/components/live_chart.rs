use std::sync::Arc;

use leptos::{
    html,
    prelude::*,
    web_sys::{KeyboardEvent, PointerEvent},
};

use crate::{
    chart::{self, ChartSpec, Mark, Size, Theme},
    ui::live::{paint, sizes},
};

/// What makes a chart live: drawn on its canvas when the reader acts, with the point chosen by pointer or keyboard.
#[derive(Clone, Copy)]
pub struct LiveChart {
    /// The element that takes pointer and keyboard.
    pub plot: NodeRef<html::Div>,
    /// The canvas in it.
    pub canvas: NodeRef<html::Canvas>,
    spec: StoredValue<Arc<ChartSpec>>,
    marks: StoredValue<Vec<Mark>>,
    chosen: RwSignal<Option<usize>>,
    drawn: RwSignal<bool>,
    frame_is_due: StoredValue<bool>,
}

/// How far the Page keys go.
const PAGE: usize = 10;

impl LiveChart {
    /// A chart that shows its published picture until the reader acts.
    pub fn new(spec: Arc<ChartSpec>) -> Self {
        Self {
            plot: NodeRef::new(),
            canvas: NodeRef::new(),
            spec: StoredValue::new(spec),
            marks: StoredValue::new(Vec::new()),
            chosen: RwSignal::new(None),
            drawn: RwSignal::new(false),
            frame_is_due: StoredValue::new(false),
        }
    }

    /// Whether the canvas has taken the place of the published picture.
    pub fn is_drawn(self) -> bool {
        self.drawn.get()
    }

    /// What the chosen point says.
    pub fn label(self) -> Option<String> {
        let index = self.chosen.get()?;
        self.marks.with_value(|marks| marks.get(index).map(|mark| mark.label.clone()))
    }

    /// Draws with the next frame, once however often it is asked.
    pub fn draw_soon(self) {
        if self.frame_is_due.try_get_value() == Some(false) {
            self.frame_is_due.set_value(true);
            request_animation_frame(move || {
                self.frame_is_due.try_set_value(false);
                self.draw();
            });
        }
    }

    /// Draws anew where the canvas is shown: after a change of size or of zoom.
    pub fn redraw_if_drawn(self) {
        if self.drawn.try_get_untracked() == Some(true) {
            self.draw_soon();
        }
    }

    /// Chooses the point nearest to the pointer.
    pub fn point(self, event: &PointerEvent) {
        let Some(plot) = self.plot.get_untracked() else { return };
        self.draw_first();
        let corner = plot.get_bounding_client_rect();
        let (_, scale) = fitting(plot.client_width());
        let x = (f64::from(event.client_x()) - corner.left()) / scale;
        let y = (f64::from(event.client_y()) - corner.top()) / scale;
        self.choose(self.marks.with_value(|marks| chart::hit(marks, x as f32, y as f32)));
    }

    /// The pointer has left. A finger that is lifted leaves its point chosen, so that it can be read.
    pub fn leave(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.choose(None);
        }
    }

    /// The keyboard has come: begin at the first point.
    pub fn enter(self) {
        self.draw_first();
        if self.chosen.get_untracked().is_none() {
            self.step(|_, _| 0);
        }
    }

    /// Arrows go to the neighbour, Page keys further, Home and End to the ends, Escape lets go.
    pub fn key(self, event: &KeyboardEvent) {
        self.draw_first();
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => self.step(|at, last| (at + 1).min(last)),
            "ArrowLeft" | "ArrowUp" => self.step(|at, _| at.saturating_sub(1)),
            "PageDown" => self.step(|at, last| (at + PAGE).min(last)),
            "PageUp" => self.step(|at, _| at.saturating_sub(PAGE)),
            "Home" => self.step(|_, _| 0),
            "End" => self.step(|_, last| last),
            "Escape" => self.choose(None),
            _ => return,
        }
        event.prevent_default();
    }

    /// Chooses a point, or none.
    pub fn choose(self, index: Option<usize>) {
        if self.chosen.get_untracked() != index {
            self.chosen.set(index);
            self.draw_soon();
        }
    }

    fn step(self, to: impl Fn(usize, usize) -> usize) {
        let count = self.marks.with_value(Vec::len);
        if let Some(last) = count.checked_sub(1) {
            let next = self.chosen.get_untracked().map_or(0, |at| to(at, last));
            self.choose(Some(next));
        }
    }

    /// The first act of the reader needs the marks at once.
    fn draw_first(self) {
        if !self.drawn.get_untracked() {
            self.draw();
        }
    }

    fn draw(self) {
        let (Some(plot), Some(canvas)) =
            (self.plot.try_get_untracked().flatten(), self.canvas.try_get_untracked().flatten())
        else {
            return;
        };
        let width = plot.client_width();
        if width == 0 {
            return;
        }
        let (size, scale) = fitting(width);
        let spec = self.spec.get_value();
        let drawing = chart::draw(&spec, size, &Theme::LIGHT, self.chosen.get_untracked());
        paint(&canvas, &drawing.scene, scale);
        self.marks.set_value(drawing.marks);
        self.drawn.set(true);
    }
}

/// The published size that suits an element of this width, and how much larger the element is.
///
/// The canvas keeps the published layout and only scales it, so that nothing jumps when it takes the picture's place.
fn fitting(width: i32) -> (Size, f64) {
    let size = if width >= sizes::WIDE_FROM { sizes::WIDE } else { sizes::NARROW };
    (size, f64::from(width) / f64::from(size.width_px))
}
