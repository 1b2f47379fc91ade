use web_sys::{PointerEvent, WheelEvent};

use super::{HoursChart, hours_chart::Shown};
use crate::{
    chart::Window,
    ui::live::{
        drawer::{Drawer, PointerAction},
        elements::set_lengths,
        plot::Plot,
        tip::Pointer,
    },
};

/// A drag of fewer CSS pixels is a click.
const CLICK: f64 = 6.0;

/// By how much a notch of the wheel zooms.
const NOTCH: f64 = 1.25;

/// What mouse, fingers and wheel do.
impl HoursChart {
    /// A pointer selects the hour under it; a drag with the button down selects a stretch, two fingers zoom.
    pub(super) fn gesture(&mut self, plot: &mut Plot, action: PointerAction, event: &PointerEvent) {
        let (x, y) = plot.position(event);
        match action {
            PointerAction::Move if plot.pointer == Pointer::Mouse && self.down.is_empty() => self.follow(plot, (x, y)),
            PointerAction::Move => self.drag(plot, event, (x, y)),
            PointerAction::Down => self.press_pointer(plot, event, (x, y)),
            PointerAction::Up => self.release_pointer(plot, event, x),
            // What a finger selected stays to be read.
            PointerAction::Leave if event.pointer_type() == "mouse" => self.deselect(plot),
            PointerAction::Leave => {}
        }
    }

    fn drag(&mut self, plot: &mut Plot, event: &PointerEvent, (x, y): (f64, f64)) {
        let Some(hour) = self.hour_at(x) else { return };
        if let Some(pointer) = self.down.get_mut(&event.pointer_id()) {
            pointer.0 = x;
        }
        if let [one, other] = self.down.values().copied().collect::<Vec<_>>()[..] {
            return self.pinch(plot, one, other);
        }
        if let Some(from) = self.brush_from {
            self.show_brush(from, hour);
        }
        self.select(plot, hour, Some(y), plot.pointer);
    }

    fn press_pointer(&mut self, plot: &mut Plot, event: &PointerEvent, (x, y): (f64, f64)) {
        let Some(hour) = self.hour_at(x) else { return };
        let is_mouse = event.pointer_type() == "mouse";
        self.down.insert(event.pointer_id(), (x, hour));
        self.brush_from = (is_mouse && event.button() == 0).then_some(hour);
        if is_mouse {
            // A drag that leaves the plot still ends in it; where that is impossible, it ends at the edge.
            let _ = plot.elements.plot.set_pointer_capture(event.pointer_id());
        }
        if self.down.len() < 2 {
            self.select(plot, hour, Some(y), plot.pointer);
        }
    }

    /// Shows the stretch that was dragged over.
    fn release_pointer(&mut self, plot: &mut Plot, event: &PointerEvent, x: f64) {
        self.brush.set_hidden(true);
        let was_down = self.down.remove(&event.pointer_id()).is_some();
        let Some((from, Shown { place, .. })) = self.brush_from.take().zip(self.shown) else { return };
        if was_down && (place.x_of(from) - x).abs() > CLICK {
            self.show(plot, Window::between(from, place.hour_at(x), self.whole));
        }
    }

    /// Shows the brush over the stretch between two hours.
    fn show_brush(&self, from: f64, to: f64) {
        let Some(Shown { place, .. }) = self.shown else { return };
        let (left, right) = (place.x_of(from.min(to)), place.x_of(from.max(to)));
        let lengths = [("left", left), ("width", right - left), ("top", place.plot.y), ("height", place.plot.h)];
        set_lengths(&self.brush, &lengths);
        self.brush.set_hidden(right - left < CLICK);
    }

    /// The wheel zooms where the plot has the focus, or with Ctrl; elsewhere it moves the page.
    pub(super) fn turn_wheel(&mut self, plot: &mut Plot, event: &WheelEvent) -> bool {
        if !event.ctrl_key() && !plot.elements.has_focus() {
            return false;
        }
        let (x, _) = plot.position(event);
        if let Some(hour) = self.hour_at(x) {
            self.zoom_at(plot, if event.delta_y() < 0.0 { 1.0 / NOTCH } else { NOTCH }, hour);
        }
        true
    }

    /// Keeps under each of two fingers the hour that it holds.
    fn pinch(&mut self, plot: &mut Plot, one: (f64, f64), other: (f64, f64)) {
        let apart = (one.0 - other.0).abs();
        let Some(Shown { place, .. }) = self.shown.filter(|_| apart >= CLICK) else { return };
        let length = (one.1 - other.1).abs() / apart * place.plot.w;
        let middle = f64::midpoint(one.1, other.1);
        let from = middle - (f64::midpoint(one.0, other.0) - place.plot.x) / place.plot.w * length;
        self.show(plot, Window { from, to: from + length }.resized(length, middle, self.whole));
    }
}
