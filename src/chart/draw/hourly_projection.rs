use crate::chart::{Rect, Resolution, Window};

/// From hours and values to places in a picture, in CSS pixels, and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HourlyProjection {
    /// The plot.
    pub plot: Rect,
    /// What is drawn: hours or days.
    pub resolution: Resolution,
    /// The hours that are shown.
    pub window: Window,
    /// The values at the lower and at the upper edge.
    pub(super) scale: (f64, f64),
}

impl HourlyProjection {
    /// The hour at a place; outside the plot, that of its edge.
    pub fn hour_at(&self, x: f64) -> f64 {
        let share = ((x - self.plot.x) / self.plot.w).clamp(0.0, 1.0);
        self.window.from + share * self.window.length()
    }

    /// The place of an hour.
    pub fn x_of(&self, hour: f64) -> f64 {
        self.plot.x + (hour - self.window.from) / self.window.length() * self.plot.w
    }

    /// The place of a value in the chart's unit.
    pub fn y_of(&self, value: f64) -> f64 {
        let (low, high) = self.scale;
        self.plot.y + (high - value) / (high - low) * self.plot.h
    }
}
