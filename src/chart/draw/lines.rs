use plotters_backend::DrawingBackend;

use super::{
    Drawn, Frame, Hand, Layout, Pen,
    axes::Axes,
    body, compact,
    key::{Key, Swatch, reasons},
    mark, small,
    symbols::{self, LIMIT_DASH},
};
use crate::chart::{
    Cell, Lines, Mark, Scale, Series,
    measure::text_width,
    words::{sentence, with_unit},
};

/// Lines over categories, with limits and names where they stand clear, in the key where they do not.
pub struct LinesLayout<'a> {
    lines: &'a Lines,
    size: f64,
    axes: Axes,
    key: Key,
    /// Whether the names stand at the ends of the lines, and at which heights.
    names: Option<Vec<f64>>,
    /// Where the name of each limit stands in the picture; `None` where it is in the key.
    limits: Vec<Option<(f64, f64)>>,
}

/// With more categories than this, a line has no dots.
const DOTTED: usize = 60;
/// Series that can be named at their ends.
const NAMED: usize = 5;

impl<'a> LinesLayout<'a> {
    pub fn new(lines: &'a Lines, width: f64) -> Self {
        let all = vec![true; lines.limits.len()];
        let named = Self::plan(lines, width, true, &all);
        let mut plan = if named.names.is_some() { named } else { Self::plan(lines, width, false, &all) };
        let clear: Vec<_> = plan.limits.iter().map(Option::is_some).collect();
        if clear.contains(&false) {
            // A limit that went into the key moved the plot, so that all is laid out once more around it.
            plan = Self::plan(lines, width, plan.names.is_some(), &clear);
        }
        plan
    }

    /// One attempt: with the names at the ends or not, and with these limits named in the plot.
    fn plan(lines: &'a Lines, width: f64, at_ends: bool, in_plot: &[bool]) -> Self {
        let size = small(width);
        let widest = lines.series.iter().map(|series| text_width(&series.name, size, false)).fold(0.0, f64::max);
        let at_ends = at_ends && lines.series.len() <= NAMED && widest < width * 0.2;
        let right = if at_ends && !lines.series.is_empty() { widest + 10.0 } else { 8.0 };
        let key = Key::new(entries(lines, at_ends, in_plot), size, width);

        let values: Vec<f64> = (lines.series.iter())
            .flat_map(|series| &series.values)
            .filter_map(|cell| cell.as_ref().ok())
            .map(|value| value.position)
            .chain(lines.limits.iter().map(|limit| limit.value.position))
            .collect();
        let height = if compact(width) { 180.0 } else { 260.0 };
        let scale = Scale::of(&values, false, 6);
        let count = lines.categories.len().max(1) as f64;
        let axes = Axes::new(key.above(), width, height, right, scale, &lines.unit, (-0.5, count - 0.5))
            .with_categories(&lines.categories);
        let mut plan = Self { lines, size, axes, key, names: None, limits: vec![None; lines.limits.len()] };
        if at_ends {
            plan.names = plan.name_heights();
        }
        plan.place_limits(in_plot);
        plan
    }

    /// The place of a value.
    fn at(&self, index: usize, cell: &Cell) -> Option<(f64, f64)> {
        cell.as_ref().ok().map(|value| self.axes.plane.at(index as f64, value.position))
    }

    /// The unbroken parts of a series.
    fn parts(&self, series: &Series) -> Vec<Vec<(f64, f64)>> {
        let mut parts = vec![Vec::new()];
        for (index, cell) in series.values.iter().take(self.lines.categories.len()).enumerate() {
            match (self.at(index, cell), parts.last_mut()) {
                (Some(point), Some(part)) => part.push(point),
                _ => parts.push(Vec::new()),
            }
        }
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// Heights of the names at the ends, pushed apart a little; `None` if that would take a name away from its line.
    fn name_heights(&self) -> Option<Vec<f64>> {
        let last = self.lines.categories.len().checked_sub(1)?;
        let ends: Option<Vec<f64>> =
            self.lines.series.iter().map(|series| Some(self.at(last, series.values.get(last)?)?.1)).collect();
        let ends = ends?;
        let mut order: Vec<_> = (0..ends.len()).collect();
        order.sort_unstable_by(|one, other| ends[*one].total_cmp(&ends[*other]));
        let mut heights = ends.clone();
        for pair in order.windows(2) {
            heights[pair[1]] = heights[pair[1]].max(heights[pair[0]] + self.size * 1.3);
        }
        let near = heights.iter().zip(&ends).all(|(height, end)| height - end < self.size * 1.5);
        near.then_some(heights)
    }

    fn place_limits(&mut self, in_plot: &[bool]) {
        let frame = self.axes.frame;
        let lines: Vec<_> = self.lines.series.iter().flat_map(|series| self.parts(series)).collect();
        let mut taken: Vec<Frame> = Vec::new();
        for (index, limit) in self.lines.limits.iter().enumerate().filter(|(index, _)| in_plot[*index]) {
            let w = text_width(&limit.name, self.size, false);
            let y = self.axes.plane.at(0.0, limit.value.position).1;
            let places = [-1.0, 1.0].into_iter().flat_map(|side| {
                [frame.right() - w - 4.0, frame.x + 4.0, frame.x + (frame.w - w) / 2.0].map(|x| Frame {
                    x,
                    y: y + side * (self.size / 2.0 + 4.0) - self.size / 2.0,
                    w,
                    h: self.size,
                })
            });
            let clear = |place: &Frame| {
                let around = place.grown(3.0);
                let others = self.lines.limits.iter().enumerate().filter(|(other, _)| *other != index);
                frame.grown(1.0).holds(place)
                    && !lines.iter().any(|line| crosses(&around, line))
                    && !taken.iter().any(|other| other.overlap(&around) > 0.0)
                    && !others.into_iter().any(|(_, other)| {
                        let y = self.axes.plane.at(0.0, other.value.position).1;
                        around.touches((frame.x, y), (frame.right(), y))
                    })
            };
            if let Some(place) = places.into_iter().find(clear) {
                taken.push(place);
                self.limits[index] = Some((place.x, place.centre().1));
            }
        }
    }

    /// Every datum: series by series, so that the arrow keys follow a line.
    fn data(&self) -> impl Iterator<Item = (&Series, usize, &Cell)> {
        self.lines.series.iter().flat_map(|series| {
            let cells = series.values.iter().take(self.lines.categories.len()).enumerate();
            cells.map(move |(index, cell)| (series, index, cell))
        })
    }

    fn label(&self, series: &Series, index: usize, cell: &Cell) -> String {
        let value = match cell {
            Ok(value) => with_unit(&value.text, &self.lines.unit),
            Err(words) => words.clone(),
        };
        sentence(&[&self.lines.categories[index], &series.name, &value])
    }
}

fn entries(lines: &Lines, at_ends: bool, in_plot: &[bool]) -> Vec<(Swatch, String)> {
    let dots = lines.categories.len() <= DOTTED;
    let mut entries = Vec::new();
    if !at_ends {
        let series = lines.series.iter().enumerate();
        entries.extend(series.map(|(index, series)| (Swatch::Line(series.colour, index, dots), series.name.clone())));
    }
    let limits = lines.limits.iter().zip(in_plot).filter(|(_, in_plot)| !**in_plot);
    entries.extend(limits.map(|(limit, _)| (Swatch::Limit, limit.name.clone())));
    let missing = lines.series.iter().flat_map(|series| &series.values).filter_map(|cell| cell.as_ref().err());
    let reasons = reasons(missing);
    if !reasons.is_empty() {
        entries.push((Swatch::Gap, reasons.join("、")));
    }
    entries
}

fn crosses(frame: &Frame, line: &[(f64, f64)]) -> bool {
    line.windows(2).any(|pair| frame.touches(pair[0], pair[1]))
        || line.first().is_some_and(|point| frame.touches(*point, *point))
}

impl<DB: DrawingBackend> Layout<DB> for LinesLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Frame> {
        vec![self.axes.frame]
    }

    fn marks(&self) -> Vec<Mark> {
        let frame = self.axes.frame;
        let slot = frame.w / self.lines.categories.len().max(1) as f64;
        let w = slot.clamp(1.0, 12.0);
        self.data()
            .map(|(series, index, cell)| {
                let (x, y) = self.at(index, cell).unwrap_or((self.axes.plane.at(index as f64, 0.0).0, frame.bottom()));
                mark(Frame { x: x - w / 2.0, y: y - 6.0, w, h: 12.0 }, self.label(series, index, cell))
            })
            .collect()
    }

    fn draw(&self, pen: &Pen<DB>) -> Drawn<DB> {
        let theme = pen.theme;
        self.key.draw(pen, 0.0, 0.0)?;
        self.axes.draw(pen)?;
        self.axes.draw_base(pen)?;
        let frame = self.axes.frame;
        for limit in &self.lines.limits {
            let y = self.axes.plane.at(0.0, limit.value.position).1;
            pen.dashes(&[(frame.x, y), (frame.right(), y)], theme.accent, 1.25, LIMIT_DASH)?;
        }
        for (limit, place) in self.lines.limits.iter().zip(&self.limits) {
            if let Some((x, y)) = place {
                let hand = Hand::of(self.size, theme.accent);
                pen.fill(hand.frame(&limit.name, *x, *y).grown(1.0), theme.paper)?;
                pen.write(&limit.name, *x, *y, hand)?;
            }
        }
        let dots = self.lines.categories.len() <= DOTTED;
        for (index, series) in self.lines.series.iter().enumerate().rev() {
            let colour = theme.colour(series.colour);
            let parts = self.parts(series);
            for part in &parts {
                symbols::stroke(pen, part, colour, index, dots)?;
            }
            for part in &parts {
                // A value between two gaps would be no line at all.
                for point in part.iter().filter(|_| dots || part.len() == 1) {
                    symbols::dot(pen, *point, colour, index)?;
                }
            }
        }
        for (_, index, _) in self.data().filter(|(.., cell)| cell.is_err()) {
            let (x, _) = self.axes.plane.at(index as f64, 0.0);
            pen.disc((x, frame.bottom()), if dots { 2.5 } else { 1.5 }, theme.paper)?;
            pen.ring((x, frame.bottom()), if dots { 2.5 } else { 1.5 }, theme.grey, 1.0)?;
        }
        for (series, y) in self.lines.series.iter().zip(self.names.iter().flatten()) {
            // Pale lines are named in ink: their own colour could not be read.
            pen.write(&series.name, frame.right() + 6.0, *y, Hand::of(self.size, theme.ink))?;
        }
        Ok(())
    }

    fn focus(&self, pen: &Pen<DB>, index: usize, mark: Frame) -> Drawn<DB> {
        let (x, y) = mark.centre();
        let frame = self.axes.frame;
        let x_line = x.floor() + 0.5;
        pen.line(&[(x_line, frame.y), (x_line, y - 7.0)], pen.theme.grey, 1.0)?;
        pen.line(&[(x_line, y + 7.0), (x_line, frame.bottom())], pen.theme.grey, 1.0)?;
        pen.ring((x, y), 6.0, pen.theme.paper, 4.0)?;
        pen.ring((x, y), 6.0, pen.theme.ink, 2.0)?;
        let value = self.data().nth(index).and_then(|(.., cell)| cell.as_ref().ok());
        let Some(value) = value else { return Ok(()) };
        let hand = Hand::of(body(frame.right()), pen.theme.ink).bold().middle();
        let above = if y - frame.y > 24.0 { y - 16.0 } else { y + 16.0 };
        let half = text_width(&value.text, hand.size, true) / 2.0;
        let x = x.clamp(frame.x + half, (frame.right() - half).max(frame.x + half));
        pen.fill(hand.frame(&value.text, x, above).grown(2.0), pen.theme.paper)?;
        pen.write(&value.text, x, above, hand)
    }
}
