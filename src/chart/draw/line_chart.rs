use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::Axes,
    legend::{Legend, LegendSymbol, gap},
    line_plot::{LineData, LinePlot},
    width::{body, compact, small},
};
use crate::chart::{DataPoint, LineChart, measure::text_width};

/// Lines over categories, with limits and names where they stand clear, in the key where they do not.
pub struct LineChartLayout<'a> {
    curves: LinePlot<'a>,
    size: f64,
    key: Legend,
    /// Whether the names stand at the ends of the lines, and at which heights.
    names: Option<Vec<f64>>,
    /// Where the name of each limit stands in the picture; `None` where it is in the key.
    limits: Vec<Option<(f64, f64)>>,
}

/// Series that can be named at their ends.
const NAMED: usize = 5;

impl<'a> LineChartLayout<'a> {
    pub fn new(lines: &'a LineChart, width: f64) -> Self {
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
    fn plan(lines: &'a LineChart, width: f64, at_ends: bool, in_plot: &[bool]) -> Self {
        let LineChart { categories, unit, series, limits, breaks, area, .. } = lines;
        let data = LineData { categories, unit, name: "", series, limits, breaks, area: *area };
        let size = small(width);
        let widest = series.iter().map(|series| text_width(&series.name, size, false)).fold(0.0, f64::max);
        let at_ends = at_ends && series.len() <= NAMED && widest < width * 0.2;
        let right = if at_ends && !series.is_empty() { widest + 10.0 } else { 8.0 };
        let key = Legend::new(entries(&data, at_ends, in_plot), size, width);
        let height = if compact(width) { 180.0 } else { 260.0 };
        let room = Rect { x: 0.0, y: key.above(), w: width, h: height };
        let axes = Axes::new(room, right, size, data.scale(6), unit, data.across())
            .with_categories(categories)
            .with_uprights(&data.uprights(true));
        let limits = vec![None; limits.len()];
        let mut plan = Self { curves: LinePlot { data, axes }, size, key, names: None, limits };
        if at_ends {
            plan.names = plan.name_heights();
        }
        plan.place_limits(in_plot);
        plan
    }

    /// Heights of the names at the ends, pushed apart a little; `None` if that would take a name away from its line.
    fn name_heights(&self) -> Option<Vec<f64>> {
        let data = &self.curves.data;
        let last = data.categories.len().checked_sub(1)?;
        let ends: Option<Vec<f64>> =
            data.series.iter().map(|series| Some(self.curves.at(last, series.values.get(last)?)?.1)).collect();
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
        let (curves, frame) = (&self.curves, self.curves.axes.frame);
        let lines: Vec<_> = curves.data.series.iter().flat_map(|series| curves.parts(series)).collect();
        let spans: Vec<_> = curves.data.limits.iter().map(|limit| curves.spans(limit)).collect();
        let mut taken: Vec<Rect> = Vec::new();
        for (index, limit) in curves.data.limits.iter().enumerate().filter(|(index, _)| in_plot[*index]) {
            let w = text_width(&limit.name, self.size, false);
            let Some(longest) = spans[index].iter().max_by(|one, other| length(one).total_cmp(&length(other))) else {
                continue;
            };
            let ((left, y), (right, _)) = *longest;
            let places = [-1.0, 1.0].into_iter().flat_map(|side| {
                [right - w - 4.0, left + 4.0, left + (right - left - w) / 2.0].map(|x| Rect {
                    x,
                    y: y + side * (self.size / 2.0 + 4.0) - self.size / 2.0,
                    w,
                    h: self.size,
                })
            });
            let half = Rect { x: left, w: right - left, ..frame };
            let clear = |place: &Rect| {
                let around = place.grown(3.0);
                let others = spans.iter().enumerate().filter(|(other, _)| *other != index);
                half.grown(1.0).holds(place)
                    && !lines.iter().any(|line| crosses(&around, line))
                    && !taken.iter().any(|other| other.overlap(&around) > 0.0)
                    && !others.into_iter().any(|(_, other)| other.iter().any(|(from, to)| around.touches(*from, *to)))
            };
            if let Some(place) = places.into_iter().find(clear) {
                taken.push(place);
                self.limits[index] = Some((place.x, place.centre().1));
            }
        }
    }
}

fn length(((left, _), (right, _)): &((f64, f64), (f64, f64))) -> f64 {
    right - left
}

fn entries(data: &LineData, at_ends: bool, in_plot: &[bool]) -> Vec<(LegendSymbol, String)> {
    let mut entries = Vec::new();
    if !at_ends {
        let series = data.series.iter().enumerate();
        let dots = data.dotted();
        entries.extend(
            series.map(|(index, series)| (LegendSymbol::Line(series.colour, index, dots), series.name.clone())),
        );
    }
    let limits = data.limits.iter().zip(in_plot).filter(|(_, in_plot)| !**in_plot);
    entries.extend(limits.map(|(limit, _)| (LegendSymbol::Limit, limit.name.clone())));
    entries.extend(gap(data.missing()));
    entries
}

fn crosses(frame: &Rect, line: &[(f64, f64)]) -> bool {
    line.windows(2).any(|pair| frame.touches(pair[0], pair[1]))
        || line.first().is_some_and(|point| frame.touches(*point, *point))
}

impl<DB: DrawingBackend> Layout<DB> for LineChartLayout<'_> {
    fn height(&self) -> f64 {
        self.curves.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.curves.axes.frame]
    }

    fn points(&self) -> Vec<DataPoint> {
        self.curves.points().collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let (curves, theme) = (&self.curves, painter.theme);
        self.key.draw(painter, 0.0, 0.0)?;
        curves.draw_axes(painter)?;
        for (limit, place) in curves.data.limits.iter().zip(&self.limits) {
            if let Some((x, y)) = place {
                let style = TextStyle::of(self.size, theme.accent);
                painter.fill(style.frame(&limit.name, *x, *y).grown(1.0), theme.paper)?;
                painter.write(&limit.name, *x, *y, style)?;
            }
        }
        curves.draw_lines(painter)?;
        for (series, y) in curves.data.series.iter().zip(self.names.iter().flatten()) {
            // Pale lines are named in ink: their own colour could not be read.
            painter.write(&series.name, curves.axes.frame.right() + 6.0, *y, TextStyle::of(self.size, theme.ink))?;
        }
        Ok(())
    }

    fn focus(&self, painter: &Painter<DB>, index: usize, rect: Rect) -> Drawn<DB> {
        self.curves.focus(painter, index, rect, body(self.curves.axes.frame.right()))
    }
}
