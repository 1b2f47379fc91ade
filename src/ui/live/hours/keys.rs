use leptos::web_sys::KeyboardEvent;

use super::LiveHours;
use crate::ui::live::{listen::is_the_browsers, tip::Pointer};

/// Columns that a Page key goes.
const PAGE: f64 = 24.0;

/// What the keyboard does.
impl LiveHours {
    /// The keyboard has come: begin at the first hour.
    pub(super) fn enter(self) {
        // A pointer that gives focus has chosen already.
        if self.change(|state| state.chosen.is_none() && state.down.is_empty()) {
            self.step(|from, _, _| from);
        }
    }

    /// Arrows go to the neighbour, Page keys further, Home and End to the ends of what is shown; plus and minus look
    /// nearer and farther; Escape lets go, and then shows all.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if is_the_browsers(event) {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => self.step(|_, at, length| at + length),
            "ArrowLeft" | "ArrowUp" => self.step(|_, at, length| at - length),
            "PageDown" => self.step(|_, at, length| at + PAGE * length),
            "PageUp" => self.step(|_, at, length| at - PAGE * length),
            "Home" => self.step(|from, _, _| from),
            "End" => self.step(|_, _, _| f64::MAX),
            "+" | "=" => self.zoom(0.5),
            "-" => self.zoom(2.0),
            "Escape" if self.change(|state| state.chosen.is_some() || state.held.is_some()) => {
                self.change(|state| {
                    state.held = None;
                    state.let_go();
                });
            }
            "Escape" => self.show_all(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Chooses where the keyboard goes: from the window's beginning, the chosen hour and the length of a column.
    fn step(self, to: impl Fn(f64, f64, f64) -> f64) {
        self.change(|state| {
            let window = state.window;
            let (from, end) = state.chosen.unwrap_or((window.from as i32, window.from as i32 + 1));
            let at = to(window.from, f64::midpoint(from.into(), end.into()), f64::from(end - from));
            state.choose(at.clamp(window.from, window.to - 0.5), None, Pointer::Keyboard);
        });
    }
}
