use plotters_backend::DrawingBackend;

use super::{
    Drawn, Painter, Rect, TextStyle, dates,
    projection::Projection,
    vertical_rules::{VerticalRule, VerticalRules},
};
use crate::chart::{Scale, measure::text_width};

/// The value axis at the left, the unit above it, hairlines, and the labels below.
pub struct Axes {
    /// Where the data stand.
    pub frame: Rect,
    /// Where a pair of values stands.
    pub plane: Projection,
    scale: Scale,
    /// The unit and where it begins.
    unit: (f64, String),
    labels: Vec<(f64, String)>,
    uprights: VerticalRules,
    size: f64,
}

impl Axes {
    /// In a room as wide as the picture and as high as the plot, with what is kept free of it at the right.
    pub fn new(room: Rect, right: f64, size: f64, scale: Scale, unit: &str, x: (f64, f64)) -> Self {
        let left = room.x + indent(&scale, size).min(room.w / 3.0).round();
        let frame = Rect {
            x: left,
            y: (room.y + 1.5 * size + 5.0).round(),
            w: (room.right() - left - right).max(10.0).floor(),
            h: room.h,
        };
        Self { unit: (room.x, unit.to_owned()), ..Self::within(frame, size, scale, x) }
    }

    /// Around a frame, without a unit.
    pub fn within(frame: Rect, size: f64, scale: Scale, x: (f64, f64)) -> Self {
        let plane = Projection::new(frame, x, (scale.low, scale.high));
        let uprights = VerticalRules::default();
        Self { frame, plane, scale, unit: (0.0, String::new()), labels: Vec::new(), uprights, size }
    }

    /// The same so much lower.
    #[must_use]
    pub fn below(mut self, above: f64) -> Self {
        self.frame.y = (self.frame.y + above).round();
        self.plane = self.plane.over(self.frame);
        self
    }

    /// Labels for categories, one at each whole number from 0: as many as stand clear of each other.
    #[must_use]
    pub fn with_categories(mut self, categories: &[String]) -> Self {
        let slot = self.frame.w / categories.len().max(1) as f64;
        self.labels = thinned(categories, self.size, slot)
            .into_iter()
            .map(|(index, text)| (self.plane.at(index as f64, 0.0).0, text))
            .collect();
        self
    }

    /// Labels at places of the axis.
    #[must_use]
    pub fn with_labels(mut self, labels: Vec<(f64, String)>) -> Self {
        self.labels = labels;
        self
    }

    /// Named upright lines at values of the lower axis, as far apart from the plot's top as their names need.
    #[must_use]
    pub fn with_uprights(mut self, lines: &[VerticalRule]) -> Self {
        let places = lines.iter().map(|line| self.plane.at(line.at, 0.0).0);
        self.uprights = VerticalRules::new(lines, &places.collect::<Vec<_>>(), self.size, self.frame.right());
        self.frame.y += self.uprights.height;
        self.plane = self.plane.over(self.frame);
        self
    }

    /// The upright lines with their names.
    pub fn draw_uprights<DB: DrawingBackend>(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let top = self.frame.y - self.uprights.height;
        self.uprights.draw(painter, if self.unit.1.is_empty() { top } else { top - 1.5 * self.size - 5.0 }, &self.frame)
    }

    /// Where the labels end.
    pub fn bottom(&self) -> f64 {
        self.frame.bottom() + self.size + 12.0
    }

    /// The height at which bars stand: zero, or the end of the scale that is nearest to it.
    pub fn base(&self) -> f64 {
        self.plane.at(0.0, 0.0).1
    }

    /// The line of zero, after bars that would lie on it.
    pub fn draw_base<DB: DrawingBackend>(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let y = self.base().floor() + 0.5;
        painter.line(&[(self.frame.x, y), (self.frame.right(), y)], painter.theme.grey, 1.0)
    }

    /// Unit, hairlines and labels, before the data.
    pub fn draw<DB: DrawingBackend>(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let Rect { x, .. } = self.frame;
        let style = TextStyle::of(self.size, painter.theme.grey);
        if !self.unit.1.is_empty() {
            painter.write(&self.unit.1, self.unit.0, self.frame.y - self.size - 4.0, style)?;
        }
        for tick in &self.scale.ticks {
            // Half a pixel lower, a line of one pixel fills one row of pixels.
            let y = self.plane.at(0.0, tick.value).1.floor() + 0.5;
            painter.line(&[(x, y), (self.frame.right(), y)], painter.theme.hairline, 1.0)?;
        }
        for tick in &self.scale.ticks {
            let y = self.plane.at(0.0, tick.value).1.floor() + 0.5;
            painter.write(&tick.text, x - 8.0, y, style.end())?;
        }
        for (x, _) in &self.labels {
            let x = x.floor() + 0.5;
            painter.line(&[(x, self.frame.bottom() + 1.0), (x, self.frame.bottom() + 5.0)], painter.theme.grey, 1.0)?;
        }
        for (x, text) in &self.labels {
            painter.write(text, *x, self.frame.bottom() + 8.0 + self.size / 2.0, style.middle())?;
        }
        Ok(())
    }
}

/// What the labels of a scale take at its left.
pub fn indent(scale: &Scale, size: f64) -> f64 {
    scale.ticks.iter().map(|tick| text_width(&tick.text, size, false)).fold(0.0, f64::max) + 8.0
}

/// As many labels at equal distances as stand clear of each other in slots of this width.
///
/// If not all fit, days and months are labelled by the beginnings of months and years. If they would without the character that all of them end with (`1月`, `2月`, …), only the first keeps it.
pub fn thinned(labels: &[String], size: f64, slot: f64) -> Vec<(usize, String)> {
    let widest = |labels: &[String]| labels.iter().map(|text| text_width(text, size, false)).fold(0.0, f64::max);
    let gap = size / 3.0;
    let room = widest(labels) + gap;
    if room > slot
        && let Some(short) = without_last(labels)
        && widest(&short) + gap <= slot
        && labels.first().is_some_and(|first| text_width(first, size, false) + gap <= slot * 1.2)
    {
        let first = labels.first().cloned();
        return first.into_iter().chain(short.into_iter().skip(1)).enumerate().collect();
    }
    if room > slot
        && let Some(dated) = dates::dated(labels, size, slot)
    {
        return dated;
    }
    let step = step(labels.len(), room, slot);
    // A lone label wider than the picture would be cut off.
    let last = labels.len() as f64 * slot;
    let stands = |(index, text): &(usize, String)| {
        let half = text_width(text, size, false) / 2.0;
        let middle = (*index as f64 + 0.5) * slot;
        middle - half > -20.0 && middle + half < last + 8.0
    };
    labels.iter().cloned().enumerate().step_by(step).filter(stands).collect()
}

/// The distance between those of `count` labels that can stand, if each takes this much room.
fn step(count: usize, room: f64, slot: f64) -> usize {
    let mut step = 1;
    while step < count && room > slot * step as f64 {
        // Steps that divide a year of months evenly, then any.
        step = if step == 4 { 6 } else { step + 1 };
    }
    step
}

/// The labels without the last character, if all have the same and something before it.
fn without_last(labels: &[String]) -> Option<Vec<String>> {
    let last = labels.first()?.chars().next_back()?;
    labels.iter().map(|text| text.strip_suffix(last).filter(|rest| !rest.is_empty()).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months() -> Vec<String> {
        (1..=12).map(|month| format!("{month}月")).collect()
    }

    fn at(slot: f64) -> Vec<String> {
        thinned(&months(), 11.0, slot).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn labels_are_whole_then_short_then_fewer() {
        assert_eq!(at(50.0), months());
        assert_eq!(at(20.0)[..3], ["1月", "2", "3"]);
        assert_eq!(at(10.0), ["1月", "4月", "7月", "10月"]);
    }

    #[test]
    fn any_number_of_labels_comes_to_an_end() {
        let many: Vec<_> = (0..2000).map(|day| day.to_string()).collect();
        assert!(thinned(&many, 11.0, 0.2).len() < 30);
        assert!(thinned(&[], 11.0, 10.0).is_empty());
        assert_eq!(thinned(&months()[..1], 11.0, 300.0).len(), 1);
    }
}
