use super::Rect;
use crate::chart::Window;

/// Where hours and values stand in a picture of hours, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HourlyProjection {
    /// Left edge of the plot.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Whether single hours are shown, and not days.
    pub in_hours: bool,
    /// Which hours are shown.
    pub window: Window,
    scale: (f64, f64),
}

impl HourlyProjection {
    /// Of a plot that shows a window and a range of values.
    pub(super) fn new(frame: Rect, window: Window, scale: (f64, f64), in_hours: bool) -> Self {
        Self { left: frame.x, top: frame.y, width: frame.w, height: frame.h, in_hours, window, scale }
    }

    /// The hour under a place; beyond the plot's edges, that of the edge.
    pub fn hour_at(&self, x: f64) -> f64 {
        let share = ((x - self.left) / self.width).clamp(0.0, 1.0);
        self.window.from + share * self.window.length()
    }

    /// Where an hour stands.
    pub fn x_of(&self, hour: f64) -> f64 {
        self.left + (hour - self.window.from) / self.window.length() * self.width
    }

    /// Where a value stands, given in the chart's unit.
    pub fn y_of(&self, position: f64) -> f64 {
        let (low, high) = self.scale;
        self.top + (high - position) / (high - low) * self.height
    }
}
