use super::{
    Painter, TextStyle,
    category_labels::CategoryLabels,
    projection::Projection,
    vertical_rules::{VerticalRule, VerticalRules},
};
use crate::chart::{Rect, Scale, Weight, measure::text_width};

/// A plot's value axis at its left with the unit above it, its grid lines, and the labels below it.
pub struct Axes {
    /// The area of the plot.
    pub plot: Rect,
    /// From values to places in the plot.
    pub projection: Projection,
    scale: Scale,
    /// The unit and its left edge.
    unit: (f64, String),
    /// The labels below the plot, each with its middle.
    labels: Vec<(f64, String)>,
    rules: VerticalRules,
    /// The font size.
    size: f64,
}

impl Axes {
    /// Axes in an area as wide as the picture and as high as the plot, with `right` pixels kept free at the right.
    pub fn new(area: Rect, right: f64, size: f64, scale: Scale, unit: &str, x: (f64, f64)) -> Self {
        let left = area.x + label_room(&scale, size).min(area.w / 3.0).round();
        let plot = Rect {
            x: left,
            y: (area.y + 1.5 * size + 5.0).round(),
            w: (area.right() - left - right).max(10.0).floor(),
            h: area.h,
        };
        Self { unit: (area.x, unit.to_owned()), ..Self::around(plot, size, scale, x) }
    }

    /// Axes around a plot, without a unit.
    pub fn around(plot: Rect, size: f64, scale: Scale, x: (f64, f64)) -> Self {
        let projection = Projection::new(plot, x, (scale.low, scale.high));
        let rules = VerticalRules::default();
        Self { plot, projection, scale, unit: (0.0, String::new()), labels: Vec::new(), rules, size }
    }

    /// The same axes, `by` pixels lower.
    #[must_use]
    pub fn lowered(mut self, by: f64) -> Self {
        self.plot.y = (self.plot.y + by).round();
        self.projection = self.projection.onto(self.plot);
        self
    }

    /// With labels for categories, one at each whole number from 0: as many as do not touch.
    #[must_use]
    pub fn with_categories(mut self, labels: &CategoryLabels) -> Self {
        let slot = self.plot.w / labels.texts.len().max(1) as f64;
        self.labels = labels
            .fitting(self.size, slot)
            .into_iter()
            .map(|(index, text)| (self.projection.point(index as f64, 0.0).0, text))
            .collect();
        self
    }

    /// With labels at places of the lower axis.
    #[must_use]
    pub fn with_labels(mut self, labels: Vec<(f64, String)>) -> Self {
        self.labels = labels;
        self
    }

    /// With named vertical rules at values of the lower axis; the plot is lowered by the room of their names.
    #[must_use]
    pub fn with_rules(mut self, rules: &[VerticalRule]) -> Self {
        let places = rules.iter().map(|rule| self.projection.point(rule.at, 0.0).0);
        self.rules = VerticalRules::new(rules, &places.collect::<Vec<_>>(), self.size, self.plot.right());
        self.plot.y += self.rules.height;
        self.projection = self.projection.onto(self.plot);
        self
    }

    /// Draws the vertical rules with their names.
    pub fn draw_rules(&self, painter: &mut Painter) {
        let top = self.plot.y - self.rules.height;
        let top = if self.unit.1.is_empty() { top } else { top - 1.5 * self.size - 5.0 };
        self.rules.draw(painter, top, &self.plot);
    }

    /// The lower edge of the labels.
    pub fn bottom(&self) -> f64 {
        self.plot.bottom() + self.size + 12.0
    }

    /// The base of bars: zero, or the end of the scale that is nearest to it.
    pub fn base(&self) -> f64 {
        self.projection.point(0.0, 0.0).1
    }

    /// Draws the base line, over bars that would cover it.
    pub fn draw_base(&self, painter: &mut Painter) {
        let y = self.base().floor() + 0.5;
        painter.line(&[(self.plot.x, y), (self.plot.right(), y)], painter.theme.grey, 1.0);
    }

    /// Draws unit, grid lines and labels, before the data.
    pub fn draw(&self, painter: &mut Painter) {
        let Rect { x, .. } = self.plot;
        let style = TextStyle::new(self.size, painter.theme.grey);
        if !self.unit.1.is_empty() {
            painter.text(&self.unit.1, self.unit.0, self.plot.y - self.size - 4.0, style);
        }
        // Half a pixel lower, a line of one pixel fills one row of pixels.
        let y = |value: f64| self.projection.point(0.0, value).1.floor() + 0.5;
        for tick in &self.scale.ticks {
            let y = y(tick.value);
            painter.line(&[(x, y), (self.plot.right(), y)], painter.theme.hairline, 1.0);
        }
        for tick in &self.scale.ticks {
            painter.text(&tick.text, x - 8.0, y(tick.value), style.end());
        }
        for (x, _) in &self.labels {
            let x = x.floor() + 0.5;
            painter.line(&[(x, self.plot.bottom() + 1.0), (x, self.plot.bottom() + 5.0)], painter.theme.grey, 1.0);
        }
        for (x, text) in &self.labels {
            painter.text(text, *x, self.plot.bottom() + 8.0 + self.size / 2.0, style.middle());
        }
    }
}

/// The width of a scale's labels at its left.
pub fn label_room(scale: &Scale, size: f64) -> f64 {
    scale.ticks.iter().map(|tick| text_width(&tick.text, size, Weight::Regular)).fold(0.0, f64::max) + 8.0
}
