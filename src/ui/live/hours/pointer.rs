use leptos::{
    prelude::document,
    web_sys::{PointerEvent, WheelEvent},
};

use super::{
    LiveHours,
    state::{CLICK, Shown, State},
};
use crate::{chart::Window, ui::live::tip::Pointer};

/// How much nearer a notch of the wheel goes.
const NOTCH: f64 = 1.25;

/// What mouse, fingers and wheel do.
impl LiveHours {
    /// The pointer chooses the hour under it; with the button down a stretch, with two fingers how near to look.
    pub(super) fn pointer_moves(self, event: &PointerEvent) {
        let client = (event.client_x(), event.client_y());
        if self.change(|state| state.follow(client)) {
            return;
        }
        let pinched = self.change(|state| {
            let (x, y) = state.at(client);
            let hour = state.hour_at(x)?;
            if let Some(held) = state.down.get_mut(&event.pointer_id()) {
                held.0 = x;
            }
            if let [one, other] = state.down.values().copied().collect::<Vec<_>>()[..] {
                return Some((one, other));
            }
            if let Some(from) = state.brush_from {
                state.show_brush(from, hour);
            }
            state.choose_at(hour, y);
            None
        });
        if let Some((one, other)) = pinched {
            self.pinch(one, other);
        }
    }

    pub(super) fn pointer_enters(self, event: &PointerEvent) {
        self.change(|state| state.pointer = Pointer::of(&event.pointer_type()));
    }

    /// A button or a finger goes down.
    pub(super) fn pointer_down(self, event: &PointerEvent) {
        self.pointer_enters(event);
        let client = (event.client_x(), event.client_y());
        let mouse = event.pointer_type() == "mouse";
        self.change(|state| {
            let (x, y) = state.at(client);
            let Some(hour) = state.hour_at(x) else { return };
            state.down.insert(event.pointer_id(), (x, hour));
            state.brush_from = (mouse && event.button() == 0).then_some(hour);
            if mouse {
                // What is dragged out of the plot ends in it all the same; where that cannot be, it ends at the edge.
                let _ = state.parts.plot.set_pointer_capture(event.pointer_id());
            }
            if state.down.len() < 2 {
                state.choose_at(hour, y);
            }
        });
    }

    /// It comes up again: a stretch that was chosen is shown.
    pub(super) fn pointer_up(self, event: &PointerEvent) {
        let client = (event.client_x(), event.client_y());
        let stretch = self.change(|state| {
            state.brush.set_hidden(true);
            let (x, _) = state.at(client);
            let held = state.down.remove(&event.pointer_id());
            let (from, Shown { place, .. }) = state.brush_from.take().zip(state.shown)?;
            let long = held.is_some() && (place.x_of(from) - x).abs() > CLICK;
            long.then(|| Window::between(from, place.hour_at(x), state.whole))
        });
        if let Some(window) = stretch {
            self.show(window);
        }
    }

    /// A mouse has left; what a finger chose stays to be read.
    pub(super) fn pointer_leaves(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.change(State::let_go);
        }
        self.moved();
    }

    /// The wheel looks nearer or farther where the reader is at work in the chart; elsewhere it moves the page.
    pub(super) fn wheel(self, event: &WheelEvent) {
        let plot = self.change(|state| state.parts.plot.clone());
        let at_work =
            event.ctrl_key() || document().active_element().is_some_and(|active| active.is_same_node(Some(&plot)));
        if !at_work {
            return;
        }
        event.prevent_default();
        let client = (event.client_x(), event.client_y());
        let hour = self.change(|state| {
            let (x, _) = state.at(client);
            state.hour_at(x)
        });
        if let Some(hour) = hour {
            let factor = if event.delta_y() < 0.0 { 1.0 / NOTCH } else { NOTCH };
            self.zoom_at(factor, hour);
        }
    }

    /// Two fingers hold each its hour.
    fn pinch(self, one: (f64, f64), other: (f64, f64)) {
        let apart = (one.0 - other.0).abs();
        if apart < CLICK {
            return;
        }
        let window = self.change(|state| {
            let place = state.shown?.place;
            let length = (one.1 - other.1).abs() / apart * place.plot.w;
            let middle = f64::midpoint(one.1, other.1);
            let from = middle - (f64::midpoint(one.0, other.0) - place.plot.x) / place.plot.w * length;
            Some(Window { from, to: from + length }.resized(length, middle, state.whole))
        });
        if let Some(window) = window {
            self.show(window);
        }
    }
}
