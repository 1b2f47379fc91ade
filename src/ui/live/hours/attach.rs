use std::{sync::Arc, time::Duration};

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, Event},
};

use super::{LiveHours, state::State};
use crate::{
    chart::{ChartSpec, HiddenSeries, HourlyChart},
    ui::{
        Site,
        live::{
            listen::{listen, pressed, series_of},
            parts::Parts,
            scheme::on_change_of_theme,
        },
    },
};

/// Lengths of time that can be asked for, in hours.
const YEAR: f64 = 8760.0;
const MONTH: f64 = 720.0;
const WEEK: f64 = 168.0;
const DAY: f64 = 24.0;

/// How it begins, and what it listens to.
impl LiveHours {
    /// Makes a published chart of hours live. It is drawn as soon as its days are there.
    pub fn attach(parts: Parts, spec: Arc<ChartSpec>, hours: HourlyChart, site: Site) {
        let (Some(state), Some(owner)) = (State::new(parts, spec, hours, site), Owner::current()) else { return };
        let as_published = state.window == state.whole && state.hidden == HiddenSeries::default();
        let chart = Self(StoredValue::new_local(state));
        chart.begin(owner);
        if !as_published {
            chart.change(|state| {
                state.parts.mark_buttons(state.hours.series.len(), state.hidden);
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
                        state.hidden.toggle(index);
                        state.parts.mark_buttons(state.hours.series.len(), state.hidden);
                    });
                    self.changed();
                }
            }
        }
    }
}
