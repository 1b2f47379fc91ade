use std::sync::Arc;

use leptos::{
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{KeyboardEvent, PointerEvent},
};

use super::tip::{Pointer, Tip};
use crate::{
    chart::{self, ChartSpec, Mark, Off, Size, Theme},
    ui::live::{address, listen, paint, sizes},
};

/// What makes a chart live: drawn on its canvas when the reader acts, with the point chosen by pointer or keyboard on a
/// second canvas over it, so that going from point to point draws no chart.
#[derive(Clone, Copy)]
pub struct LiveChart {
    /// The element that takes pointer and keyboard.
    pub plot: NodeRef<html::Div>,
    /// The canvas in it.
    pub canvas: NodeRef<html::Canvas>,
    /// The canvas over that.
    pub over: NodeRef<html::Canvas>,
    /// The words beside the point.
    pub tip: Tip,
    /// The series that are put away.
    pub off: RwSignal<Off>,
    whole: StoredValue<Arc<ChartSpec>>,
    /// The same without what is put away.
    spec: StoredValue<Arc<ChartSpec>>,
    marks: StoredValue<Vec<Mark>>,
    chosen: RwSignal<Option<usize>>,
    pointer: StoredValue<Pointer>,
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
            over: NodeRef::new(),
            tip: Tip::new(),
            off: RwSignal::new(Off::default()),
            whole: StoredValue::new(Arc::clone(&spec)),
            spec: StoredValue::new(spec),
            marks: StoredValue::new(Vec::new()),
            chosen: RwSignal::new(None),
            pointer: StoredValue::new(Pointer::Keyboard),
            drawn: RwSignal::new(false),
            frame_is_due: StoredValue::new(false),
        }
    }

    /// Takes up what the address says, and from then on keeps address, picture and table to what is put away.
    pub fn follow(self) {
        let id = self.whole.with_value(|whole| whole.id.clone());
        self.off.set(address::read(&id).map(|state| Off::read(&state)).unwrap_or_default());
        Effect::new(move |before: Option<Off>| {
            let off = self.off.get();
            if before.unwrap_or_default() != off {
                self.spec.set_value(Arc::new(self.whole.with_value(|whole| whole.without(off))));
                address::write(&id, &off.written());
                self.mark_table(off);
                self.choose(None);
                self.draw_soon();
            }
            off
        });
    }

    /// Acts on what pointer and keyboard do to the plot.
    pub fn listen(self) {
        const EVENTS: [&str; 6] = ["pointermove", "pointerdown", "pointerleave", "focus", "blur", "keydown"];
        let Some(plot) = self.plot.get_untracked() else { return };
        listen(&plot, &EVENTS, move |event| match event.type_().as_str() {
            "pointermove" | "pointerdown" => self.point(event.unchecked_ref()),
            "pointerleave" => self.leave(event.unchecked_ref()),
            "focus" => self.enter(),
            "blur" => self.choose(None),
            _ => self.key(event.unchecked_ref()),
        });
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
    fn point(self, event: &PointerEvent) {
        let Some(plot) = self.plot.get_untracked() else { return };
        self.draw_first();
        let corner = plot.get_bounding_client_rect();
        let (_, scale) = fitting(plot.client_width());
        let x = (f64::from(event.client_x()) - corner.left()) / scale;
        let y = (f64::from(event.client_y()) - corner.top()) / scale;
        self.pointer.set_value(Pointer::of(&event.pointer_type()));
        self.choose(self.marks.with_value(|marks| chart::hit(marks, x as f32, y as f32)));
    }

    /// The pointer has left. A finger that is lifted leaves its point chosen, so that it can be read.
    fn leave(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.choose(None);
        }
    }

    /// The keyboard has come: begin at the first point.
    fn enter(self) {
        self.draw_first();
        if self.chosen.get_untracked().is_none() {
            self.step(|_, _| 0);
        }
    }

    /// Arrows go to the neighbour, Page keys further, Home and End to the ends, Escape lets go.
    fn key(self, event: &KeyboardEvent) {
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
    fn choose(self, index: Option<usize>) {
        if self.chosen.get_untracked() != index {
            self.chosen.set(index);
            self.draw_over();
        }
    }

    fn step(self, to: impl Fn(usize, usize) -> usize) {
        let count = self.marks.with_value(Vec::len);
        self.pointer.set_value(Pointer::Keyboard);
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
        let drawing = chart::draw(&self.spec.get_value(), size, &Theme::LIGHT);
        paint(&canvas, &drawing.scene, scale);
        self.marks.set_value(drawing.marks);
        self.drawn.set(true);
        self.draw_over();
    }

    /// Draws what lies over the chart: the chosen point, with its words.
    fn draw_over(self) {
        let (Some(plot), Some(over)) = (self.plot.get_untracked(), self.over.get_untracked()) else { return };
        let chosen = self.chosen.get_untracked();
        // Hidden by the style sheet's rule for what is hidden, so that an old point is never seen.
        over.set_hidden(chosen.is_none());
        let Some(index) = chosen else { return self.tip.hide() };
        let (size, scale) = fitting(plot.client_width());
        paint(&over, &chart::focus(&self.spec.get_value(), size, &Theme::LIGHT, index), scale);
        self.marks.with_value(|marks| {
            let Some(mark) = marks.get(index) else { return };
            let at = (f64::from(mark.x + mark.w / 2.0) * scale, f64::from(mark.y) * scale);
            let top = plot.get_bounding_client_rect().top();
            self.tip.show(&mark.label, at, &plot, top, self.pointer.get_value());
        });
    }

    /// Tells the style sheet which columns of the table are put away.
    fn mark_table(self, off: Off) {
        let figure = self.plot.get_untracked().and_then(|plot| plot.closest("figure").ok().flatten());
        let Some(figure) = figure else { return };
        for index in 0..self.whole.with_value(|whole| whole.series().len()) {
            let class = ["chart--without-", &(index + 1).to_string()].concat();
            // A name without spaces is always taken.
            let _ = figure.class_list().toggle_with_force(&class, off.has(index));
        }
    }
}

/// The published size that suits an element of this width, and how much larger the element is.
///
/// The canvas keeps the published layout and only scales it, so that nothing jumps when it takes the picture's place.
fn fitting(width: i32) -> (Size, f64) {
    let size = if width >= sizes::WIDE_FROM { sizes::WIDE } else { sizes::NARROW };
    (size, f64::from(width) / f64::from(size.width_px))
}
