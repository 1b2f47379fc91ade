mod keys;
mod picture;
mod pointer;
mod state;

use std::{sync::Arc, time::Duration};

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, Event},
};

use self::state::State;
use super::{listen, on_change_of_theme, parts::Parts, pressed, series_of};
use crate::{
    chart::{ChartSpec, Hours, Off, Window},
    ui::Site,
};

/// A live chart of hours: any part of it, drawn at the size at hand, down to single hours.
#[derive(Clone, Copy)]
pub struct LiveHours(StoredValue<State, LocalStorage>);

/// How long the address waits for the reader to be done.
const SETTLED: Duration = Duration::from_millis(300);
/// Lengths of time that can be asked for, in hours.
const YEAR: f64 = 8760.0;
const MONTH: f64 = 720.0;
const WEEK: f64 = 168.0;
const DAY: f64 = 24.0;

impl LiveHours {
    /// Makes a published chart of hours live. It is drawn as soon as its days are there.
    pub fn attach(parts: Parts, spec: Arc<ChartSpec>, hours: Hours, site: Site) {
        let (Some(state), Some(owner)) = (State::new(parts, spec, hours, site), Owner::current()) else { return };
        let as_published = state.window == state.whole && state.off == Off::default();
        let chart = Self(StoredValue::new_local(state));
        chart.begin(owner);
        if !as_published {
            chart.change(|state| {
                state.parts.mark_buttons(state.hours.series.len(), state.off);
                state.say();
            });
        }
    }

    /// Draws the first picture, and then listens: to nothing there is before it.
    fn begin(self, owner: Owner) {
        self.fetch_days(move |chart| {
            // Once the browser has had its turn to show the picture.
            set_timeout(
                move || {
                    if chart.is_there() {
                        owner.with(|| chart.listen());
                        chart.change(|state| state.parts.show_controls());
                    }
                },
                Duration::ZERO,
            );
        });
    }

    /// Acts on what pointer, wheel and keyboard do to the plot.
    fn listen(self) {
        const EVENTS: [&str; 10] = [
            "pointerenter",
            "pointerdown",
            "pointerup",
            "pointercancel",
            "pointerleave",
            "wheel",
            "dblclick",
            "focus",
            "blur",
            "keydown",
        ];
        on_change_of_theme(move || self.resized());
        let resized = window_event_listener(ev::resize, move |_| self.resized());
        let scrolled = window_event_listener(ev::scroll, move |_| self.moved());
        on_cleanup(move || {
            resized.remove();
            scrolled.remove();
        });
        let (plot, figure) = self.change(|state| (state.parts.plot.clone(), state.parts.figure.clone()));
        // Apart, since it comes more often than all others.
        listen(&plot, &["pointermove"], move |event| self.pointer_moves(event.unchecked_ref()));
        listen(&plot, &EVENTS, move |event| self.act(&event));
        pressed(&figure, move |button| self.press(button));
        if let Some(details) = self.change(|state| state.parts.other::<Element>("details")) {
            // A table that is opened is filled by the next drawing.
            listen(&details, &["toggle"], move |_| self.resized());
        }
    }

    fn act(self, event: &Event) {
        match event.type_().as_str() {
            "pointerenter" => self.pointer_enters(event.unchecked_ref()),
            "pointerdown" => self.pointer_down(event.unchecked_ref()),
            "pointerup" | "pointercancel" => self.pointer_up(event.unchecked_ref()),
            "pointerleave" => self.pointer_leaves(event.unchecked_ref()),
            "wheel" => self.wheel(event.unchecked_ref()),
            "dblclick" => self.show_all(),
            "focus" => self.enter(),
            "blur" if self.change(|state| state.parts.keeps_focus(event.unchecked_ref())) => {}
            "blur" => self.change(State::let_go),
            _ => self.key(event.unchecked_ref()),
        }
    }

    /// A button was pressed.
    fn press(self, button: &str) {
        match button {
            "all" => self.show_all(),
            "year" => self.show_length(YEAR),
            "month" => self.show_length(MONTH),
            "week" => self.show_length(WEEK),
            "day" => self.show_length(DAY),
            "nearer" => self.zoom(0.5),
            "farther" => self.zoom(2.0),
            "earlier" => self.shift(-0.5),
            "later" => self.shift(0.5),
            _ => {
                if let Some(index) = series_of(button) {
                    self.change(|state| {
                        state.off.turn(index);
                        state.parts.mark_buttons(state.hours.series.len(), state.off);
                    });
                    self.changed();
                }
            }
        }
    }

    /// Shows all hours.
    fn show_all(self) {
        self.show(self.change(|state| state.whole));
    }

    /// Shows so many hours around those that are shown.
    fn show_length(self, length: f64) {
        self.show(self.change(|state| {
            let window = state.window;
            window.resized(length, f64::midpoint(window.from, window.to), state.whole)
        }));
    }

    /// Shows so many times as many hours, with the chosen one where it is.
    fn zoom(self, factor: f64) {
        let hour =
            self.change(|state| state.chosen_hour().unwrap_or(f64::midpoint(state.window.from, state.window.to)));
        self.zoom_at(factor, hour);
    }

    /// Shows so many times as many hours, with this one where it is.
    fn zoom_at(self, factor: f64, hour: f64) {
        self.show(self.change(|state| state.window.resized(state.window.length() * factor, hour, state.whole)));
    }

    /// Shows what lies so many times the shown hours later.
    fn shift(self, by: f64) {
        self.show(self.change(|state| state.window.moved(by * state.window.length(), state.whole)));
    }

    /// Shows these hours.
    fn show(self, window: Window) {
        if self.change(|state| std::mem::replace(&mut state.window, window)) != window {
            self.changed();
        }
    }

    /// Other hours or series are to be shown.
    fn changed(self) {
        self.change(|state| {
            state.let_go_for_now();
            state.say();
        });
        self.draw_soon();
        self.write_address_soon();
    }

    /// Draws anew: the plot is of another size.
    fn resized(self) {
        self.moved();
        if self.change(|state| {
            state.width = None;
            state.shown.is_some()
        }) {
            self.draw_soon();
        }
    }

    /// The plot stands elsewhere in the window.
    fn moved(self) {
        self.change(|state| state.corner = None);
    }

    fn write_address_soon(self) {
        if self.change(|state| std::mem::replace(&mut state.address_is_due, true)) {
            return;
        }
        set_timeout(
            move || {
                if self.is_there() {
                    self.change(|state| {
                        state.address_is_due = false;
                        state.write_address();
                    });
                }
            },
            SETTLED,
        );
    }

    /// Whether the reader has not gone to another page.
    fn is_there(self) -> bool {
        !self.0.is_disposed()
    }

    fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> T {
        // Whoever calls is stopped before the state is taken away.
        self.0.try_update_value(change).unwrap_or_else(|| unreachable!())
    }
}
