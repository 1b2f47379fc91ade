use std::time::Duration;

use leptos::prelude::set_timeout;

use super::LiveHours;
use crate::chart::Window;

/// How long the address waits for the reader to be done.
const SETTLED: Duration = Duration::from_millis(300);

/// Which hours are shown.
impl LiveHours {
    /// Shows all hours.
    pub(super) fn show_all(self) {
        self.show(self.change(|state| state.whole));
    }

    /// Shows so many hours around those that are shown.
    pub(super) fn show_length(self, length: f64) {
        self.show(self.change(|state| {
            let window = state.window;
            window.resized(length, f64::midpoint(window.from, window.to), state.whole)
        }));
    }

    /// Shows so many times as many hours, with the chosen one where it is.
    pub(super) fn zoom(self, factor: f64) {
        let hour =
            self.change(|state| state.chosen_hour().unwrap_or(f64::midpoint(state.window.from, state.window.to)));
        self.zoom_at(factor, hour);
    }

    /// Shows so many times as many hours, with this one where it is.
    pub(super) fn zoom_at(self, factor: f64, hour: f64) {
        self.show(self.change(|state| state.window.resized(state.window.length() * factor, hour, state.whole)));
    }

    /// Shows what lies so many times the shown hours later.
    pub(super) fn shift(self, by: f64) {
        self.show(self.change(|state| state.window.moved(by * state.window.length(), state.whole)));
    }

    /// Shows these hours.
    pub(super) fn show(self, window: Window) {
        if self.change(|state| std::mem::replace(&mut state.window, window)) != window {
            self.changed();
        }
    }

    /// Other hours or series are to be shown.
    pub(super) fn changed(self) {
        self.change(|state| {
            state.let_go_for_now();
            state.say();
        });
        self.draw_soon();
        self.write_address_soon();
    }

    /// Draws anew: the plot is of another size.
    pub(super) fn resized(self) {
        self.moved();
        if self.change(|state| {
            state.width = None;
            state.shown.is_some()
        }) {
            self.draw_soon();
        }
    }

    /// The plot stands elsewhere in the window.
    pub(super) fn moved(self) {
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
}
