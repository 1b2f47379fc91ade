use std::rc::Rc;

use super::{
    Layout, Painter, TextStyle,
    axes::Axes,
    category_labels::CategoryLabels,
    legend::{Legend, LegendSymbol, gap_entry},
    line_data::LineData,
    line_plot::LinePlot,
    width::{body, compact, small},
};
use crate::{
    chart::{DataPoint, LineChart, Rect, Weight, measure::text_width},
    locale::Locale,
};

/// Lines over categories. Limits and series are named in the plot where the names have room, in the legend where not.
pub struct LineChartLayout<'a> {
    plot: LinePlot<'a>,
    size: f64,
    legend: Legend,
    /// The heights of the names at the ends of the lines; `None` where they are in the legend.
    names: Option<Vec<f64>>,
    /// The place of each limit's name in the plot; `None` where it is in the legend.
    limits: Vec<Option<(f64, f64)>>,
}

/// So many series can be named at their ends.
const NAMED: usize = 5;

impl<'a> LineChartLayout<'a> {
    pub fn new(chart: &'a LineChart, locale: Locale, width: f64) -> Self {
        let labels = Rc::new(CategoryLabels::new(&chart.categories, locale));
        let all = vec![true; chart.limits.len()];
        let named = Self::plan(chart, &labels, width, true, &all);
        let mut plan = if named.names.is_some() { named } else { Self::plan(chart, &labels, width, false, &all) };
        let clear: Vec<_> = plan.limits.iter().map(Option::is_some).collect();
        if clear.contains(&false) {
            // A limit in the legend moves the plot, so that everything is laid out once more.
            plan = Self::plan(chart, &labels, width, plan.names.is_some(), &clear);
        }
        plan
    }

    /// One attempt: with the names at the ends or not, and with these limits named in the plot.
    fn plan(
        chart: &'a LineChart,
        labels: &Rc<CategoryLabels<'a>>,
        width: f64,
        at_ends: bool,
        in_plot: &[bool],
    ) -> Self {
        let LineChart { unit, series, limits, breaks, area, .. } = chart;
        let data = LineData { labels: Rc::clone(labels), unit, name: "", series, limits, breaks, area: *area };
        let size = small(width);
        let widest = series.iter().map(|series| text_width(&series.name, size, Weight::Regular)).fold(0.0, f64::max);
        let at_ends = at_ends && series.len() <= NAMED && widest < width * 0.2;
        let right = if at_ends && !series.is_empty() { widest + 10.0 } else { 8.0 };
        let legend = Legend::new(entries(&data, at_ends, in_plot), size, width);
        let height = if compact(width) { 180.0 } else { 260.0 };
        let plot_area = Rect { x: 0.0, y: legend.height_above(), w: width, h: height };
        let axes = Axes::new(plot_area, right, size, data.scale(6), unit, data.x_range())
            .with_categories(labels)
            .with_rules(&data.rules());
        let limits = vec![None; limits.len()];
        let mut plan = Self { plot: LinePlot { data, axes }, size, legend, names: None, limits };
        if at_ends {
            plan.names = plan.name_heights();
        }
        plan.place_limits(in_plot);
        plan
    }

    /// The heights of the names at the ends, moved apart a little; `None` if a name would be too far from its line.
    fn name_heights(&self) -> Option<Vec<f64>> {
        let data = &self.plot.data;
        let last = data.count().checked_sub(1)?;
        let ends: Option<Vec<f64>> =
            data.series.iter().map(|series| Some(self.plot.point(last, series.values.get(last)?)?.1)).collect();
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
        let (plot, area) = (&self.plot, self.plot.axes.plot);
        let lines: Vec<_> = plot.data.series.iter().flat_map(|series| plot.segments(series)).collect();
        let spans: Vec<_> = plot.data.limits.iter().map(|limit| plot.limit_segments(limit)).collect();
        let mut taken: Vec<Rect> = Vec::new();
        for (index, limit) in plot.data.limits.iter().enumerate().filter(|(index, _)| in_plot[*index]) {
            let w = text_width(&limit.name, self.size, Weight::Regular);
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
            let half = Rect { x: left, w: right - left, ..area };
            let clear = |place: &Rect| {
                let around = place.grown(3.0);
                let others = spans.iter().enumerate().filter(|(other, _)| *other != index);
                half.grown(1.0).contains(place)
                    && !lines.iter().any(|line| crosses(&around, line))
                    && !taken.iter().any(|other| other.overlap(&around) > 0.0)
                    && !others
                        .into_iter()
                        .any(|(_, other)| other.iter().any(|(from, to)| around.intersects(*from, *to)))
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
        entries.extend(data.line_entries());
    }
    let limits = data.limits.iter().zip(in_plot).filter(|(_, in_plot)| !**in_plot);
    entries.extend(limits.map(|(limit, _)| (LegendSymbol::Limit, limit.name.clone())));
    entries.extend(gap_entry(data.missing()));
    entries
}

fn crosses(rect: &Rect, line: &[(f64, f64)]) -> bool {
    line.windows(2).any(|pair| rect.intersects(pair[0], pair[1]))
        || line.first().is_some_and(|point| rect.intersects(*point, *point))
}

impl Layout for LineChartLayout<'_> {
    fn height(&self) -> f64 {
        self.plot.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.plot.axes.plot]
    }

    fn is_empty(&self) -> bool {
        self.plot.data.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        self.plot.data_points(body(self.plot.axes.plot.right())).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        let (plot, theme) = (&self.plot, painter.theme);
        self.legend.draw(painter, 0.0, 0.0);
        plot.draw_axes(painter);
        for (limit, place) in plot.data.limits.iter().zip(&self.limits) {
            if let Some((x, y)) = place {
                let style = TextStyle::new(self.size, theme.accent);
                painter.fill(style.bounds(&limit.name, *x, *y).grown(1.0), theme.paper);
                painter.text(&limit.name, *x, *y, style);
            }
        }
        plot.draw_lines(painter);
        for (series, y) in plot.data.series.iter().zip(self.names.iter().flatten()) {
            // Pale lines are named in ink: their own colour could not be read.
            painter.text(&series.name, plot.axes.plot.right() + 6.0, *y, TextStyle::new(self.size, theme.ink));
        }
    }
}
