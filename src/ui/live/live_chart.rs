use std::sync::Arc;

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{HtmlCanvasElement, KeyboardEvent, PointerEvent},
};

use super::{
    address,
    canvas::paint,
    listen::{is_the_browsers, listen, pressed, series_of},
    parts::Parts,
    scheme::{on_change_of_theme, theme},
    tip::{Pointer, Tip},
};
use crate::{
    chart::{self, ChartSpec, DataPoint, Drawing, HiddenSeries, Scene, Size},
    locale::Locale,
    ui::chart_sizes,
};

/// A live chart: drawn on its canvas when the reader acts, with the point chosen by pointer or keyboard on a second
/// canvas over it, so that going from point to point draws no chart.
#[derive(Clone, Copy)]
pub struct LiveChart {
    state: StoredValue<State, LocalStorage>,
    /// The series that are put away.
    hidden: RwSignal<HiddenSeries>,
    chosen: RwSignal<Option<usize>>,
}

struct State {
    parts: Parts,
    /// The canvas over the other.
    over: HtmlCanvasElement,
    /// The words beside the point.
    tip: Tip,
    whole: Arc<ChartSpec>,
    /// The same without what is put away.
    spec: Arc<ChartSpec>,
    /// The drawn picture; `None` before the first.
    drawing: Option<Drawing>,
    pointer: Pointer,
    frame_is_due: bool,
}

impl State {
    fn point(&self, index: usize) -> Option<&DataPoint> {
        self.drawing.as_ref()?.points.get(index)
    }

    fn emphasis(&self, index: usize) -> Option<Scene> {
        self.drawing.as_ref()?.emphasis(index, theme())
    }
}

/// How far the Page keys go.
const PAGE: usize = 10;

impl LiveChart {
    /// Makes a published chart live. It shows its published picture until the reader acts.
    ///
    /// Apart from who calls it: a page of hours alone does without compiling it.
    #[inline(never)]
    pub fn attach(parts: Parts, spec: Arc<ChartSpec>, locale: Locale) {
        let (Some(over), Some(tip)) = (parts.other(".chart__canvas--over"), parts.other(".chart__tip")) else { return };
        let state = State {
            parts,
            over,
            tip: Tip::new(tip, None),
            whole: Arc::clone(&spec),
            spec,
            drawing: None,
            pointer: Pointer::Keyboard,
            frame_is_due: false,
        };
        let chart = Self {
            state: StoredValue::new_local(state),
            hidden: RwSignal::new(HiddenSeries::default()),
            chosen: RwSignal::new(None),
        };
        chart.listen();
        chart.follow();
        chart.with(|state| state.parts.show_controls());
        Effect::new(move |_| {
            let index = chart.chosen.get();
            let says = |state: &State| state.point(index?).map(|point| point.label.clone());
            let says = chart.with(says).unwrap_or_else(|| locale.chart().hint.to_owned());
            chart.with(|state| state.parts.readout.set_text_content(Some(&says)));
        });
    }

    /// Acts on what pointer and keyboard do to the plot, on buttons, and on another size or choice of colours.
    fn listen(self) {
        const EVENTS: [&str; 6] = ["pointermove", "pointerdown", "pointerleave", "focus", "blur", "keydown"];
        on_change_of_theme(move || self.redraw_if_drawn());
        let resized = window_event_listener(ev::resize, move |_| self.redraw_if_drawn());
        on_cleanup(move || resized.remove());
        let (plot, figure) = self.with(|state| (state.parts.plot.clone(), state.parts.figure.clone()));
        listen(&plot, &EVENTS, move |event| match event.type_().as_str() {
            "pointermove" | "pointerdown" => self.point(event.unchecked_ref()),
            "pointerleave" => self.leave(event.unchecked_ref()),
            "focus" => self.enter(),
            "blur" if self.with(|state| state.parts.keeps_focus(event.unchecked_ref())) => {}
            "blur" => self.choose(None),
            _ => self.key(event.unchecked_ref()),
        });
        pressed(&figure, move |button| {
            if let Some(index) = series_of(button) {
                self.hidden.update(|hidden| hidden.toggle(index));
            }
        });
    }

    /// Takes up what the address says, and from then on keeps address, picture and table to what is put away.
    fn follow(self) {
        let id = self.with(|state| state.whole.id.clone());
        self.hidden.set(address::read(&id).map(|state| HiddenSeries::from_address(&state)).unwrap_or_default());
        Effect::new(move |before: Option<HiddenSeries>| {
            let hidden = self.hidden.get();
            if before.unwrap_or_default() != hidden {
                self.change(|state| state.spec = Arc::new(state.whole.without(hidden)));
                address::write(&id, &hidden.to_address());
                self.with(|state| {
                    let series = state.whole.series().len();
                    state.parts.mark_buttons(series, hidden);
                    state.parts.mark_columns(&state.whole, series, hidden);
                });
                self.choose(None);
                self.draw_soon();
            }
            hidden
        });
    }

    /// Draws with the next frame, once however often it is asked.
    fn draw_soon(self) {
        if !self.change(|state| std::mem::replace(&mut state.frame_is_due, true)) {
            request_animation_frame(move || {
                // The reader may have gone to another page meanwhile.
                if self.state.try_update_value(|state| state.frame_is_due = false).is_some() {
                    self.draw();
                }
            });
        }
    }

    /// Draws anew where the canvas is shown: after a change of size or of zoom.
    fn redraw_if_drawn(self) {
        if self.with(|state| state.drawing.is_some()) {
            self.draw_soon();
        }
    }

    /// Chooses the point nearest to the pointer.
    fn point(self, event: &PointerEvent) {
        self.draw_first();
        let hit = self.change(|state| {
            state.pointer = Pointer::of(&event.pointer_type());
            let corner = state.parts.plot.get_bounding_client_rect();
            let (_, scale) = fitting(state.parts.plot.client_width());
            let x = (f64::from(event.client_x()) - corner.left()) / scale;
            let y = (f64::from(event.client_y()) - corner.top()) / scale;
            chart::hit_test(&state.drawing.as_ref()?.points, x, y)
        });
        self.choose(hit);
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
        if is_the_browsers(event) {
            return;
        }
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
        let count = self.change(|state| {
            state.pointer = Pointer::Keyboard;
            state.drawing.as_ref().map_or(0, |drawing| drawing.points.len())
        });
        if let Some(last) = count.checked_sub(1) {
            let next = self.chosen.get_untracked().map_or(0, |at| to(at, last));
            self.choose(Some(next));
        }
    }

    /// The first act of the reader needs the marks at once.
    fn draw_first(self) {
        if !self.with(|state| state.drawing.is_some()) {
            self.draw();
        }
    }

    fn draw(self) {
        self.change(|state| {
            let width = state.parts.plot.client_width();
            if width == 0 {
                return;
            }
            let (size, scale) = fitting(width);
            let drawing = chart::draw_with_points(&state.spec, size, theme());
            paint(&state.parts.canvas, &drawing.scene, scale);
            state.parts.show_canvas();
            state.drawing = Some(drawing);
        });
        self.draw_over();
    }

    /// Draws what lies over the chart: the chosen point, with its words.
    fn draw_over(self) {
        let chosen = self.chosen.get_untracked();
        self.with(|state| {
            // Hidden by the style sheet's rule for what is hidden, so that an old point is never seen.
            state.over.set_hidden(chosen.is_none());
            let chosen = chosen.and_then(|index| Some((state.point(index)?, state.emphasis(index)?)));
            let Some((point, emphasis)) = chosen else { return state.tip.set_hidden(true) };
            let (_, scale) = fitting(state.parts.plot.client_width());
            paint(&state.over, &emphasis, scale);
            let at = (point.rect.centre().0 * scale, point.rect.y * scale);
            let corner = state.parts.plot.get_bounding_client_rect();
            state.tip.set_hidden(false);
            state.tip.put(&point.label, at, corner.width(), corner.top(), state.pointer);
        });
    }

    fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(read)
    }

    fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> T {
        // Whoever calls is stopped before the state is taken away.
        self.state.try_update_value(change).unwrap_or_else(|| unreachable!())
    }
}

/// The published size that suits an element of this width, and how much larger the element is.
///
/// The canvas keeps the published layout and only scales it, so that nothing jumps when it takes the picture's place.
fn fitting(width: i32) -> (Size, f64) {
    let size = if width >= chart_sizes::WIDE_FROM { chart_sizes::WIDE } else { chart_sizes::NARROW };
    (size, f64::from(width) / f64::from(size.width_px))
}
