use std::rc::Rc;

use super::{
    Layout, Painter, TextStyle,
    axes::{Axes, label_room},
    category_labels::CategoryLabels,
    legend::{Legend, LegendSymbol, gap_entry},
    line_data::LineData,
    line_plot::LinePlot,
    vertical_rules::VerticalRule,
    width::{compact, small},
};
use crate::{
    chart::{
        Baseline, DataPoint, Panel, Rect, Scale, SmallMultiples, Weight,
        measure::{shorten, text_width},
        wording::heading,
    },
    locale::Locale,
};

/// Small plots in as many columns as fit, each with a title, limits and axes of its own.
pub struct SmallMultiplesLayout<'a> {
    size: f64,
    legend: Legend,
    panels: Vec<PanelLayout<'a>>,
    height: f64,
}

struct PanelLayout<'a> {
    title: String,
    /// Upper left corner.
    corner: (f64, f64),
    limits: Legend,
    plot: LinePlot<'a>,
}

/// Ticks of a panel's scale.
const TICKS: u32 = 4;
/// The distance between a panel's title and what is below it.
const BELOW: f64 = 6.0;
/// How far the upper tick and the last label of a panel lie outside its plot.
const OUT: f64 = 8.0;

impl<'a> SmallMultiplesLayout<'a> {
    pub fn new(multiples: &'a SmallMultiples, locale: Locale, width: f64) -> Self {
        let labels = Rc::new(CategoryLabels::new(&multiples.categories, locale));
        let (size, narrow) = (small(width), compact(width));
        let data: Vec<_> = multiples.panels.iter().map(|panel| data(multiples, &labels, panel)).collect();
        let legend = Legend::new(entries(multiples, &data), size, width);

        let gutter = if narrow { 12.0 } else { 24.0 };
        let titles: Vec<_> = data.iter().map(|data| heading(data.name, data.unit)).collect();
        let widest = titles.iter().map(|title| text_width(title, size, Weight::Bold)).fold(0.0, f64::max);
        let most = if narrow { 2 } else { 3 };
        let fits = |columns: &usize| width / *columns as f64 >= (widest + gutter).max(140.0);
        let columns = (1..=most.min(data.len())).rev().find(fits).unwrap_or(1);
        let w = (width + gutter) / columns as f64 - gutter;

        let shared = multiples.shared.then(|| {
            let values: Vec<_> = data.iter().flat_map(LineData::values).collect();
            Scale::new(&values, Baseline::Data, TICKS)
        });
        let scales: Vec<_> = data.iter().map(|data| shared.clone().unwrap_or_else(|| data.scale(TICKS))).collect();
        let left = scales.iter().map(|scale| label_room(scale, size)).fold(0.0, f64::max).min(w / 3.0).round();
        let h = if narrow { 84.0 } else { 110.0 };

        // All plots have the same distance to their titles, so that they are aligned.
        let legends: Vec<_> = data.iter().map(|data| Legend::new(limits(data), size, w)).collect();
        let head = size + BELOW + legends.iter().map(|legend| legend.height).fold(0.0, f64::max) + OUT;
        let pitch = (head + h + size + 12.0 + gutter).round();
        let mut panels = Vec::new();
        for (index, (data, limits)) in data.into_iter().zip(legends).enumerate() {
            let corner =
                ((index % columns) as f64 * (w + gutter), legend.height_above() + (index / columns) as f64 * pitch);
            let plot =
                Rect { x: (corner.0 + left).round(), y: (corner.1 + head).round(), w: (w - left - OUT).floor(), h };
            // The breaks are named in the legend of all panels.
            let unnamed: Vec<_> = data.rules().into_iter().map(|rule| VerticalRule { name: "", ..rule }).collect();
            let axes = Axes::around(plot, size, scales[index].clone(), data.x_range())
                .with_categories(&labels)
                .with_rules(&unnamed);
            let title = shorten(&titles[index], size, Weight::Bold, w).into_owned();
            panels.push(PanelLayout { title, corner, limits, plot: LinePlot { data, axes } });
        }
        let bottom = legend.height_above() + panels.len().div_ceil(columns) as f64 * pitch - gutter;
        let height = if panels.is_empty() { 60.0 } else { bottom };
        Self { size, legend, panels, height }
    }
}

fn data<'a>(multiples: &'a SmallMultiples, labels: &Rc<CategoryLabels<'a>>, panel: &'a Panel) -> LineData<'a> {
    LineData {
        labels: Rc::clone(labels),
        unit: panel.unit.as_ref().unwrap_or(&multiples.unit),
        name: &panel.name,
        series: &panel.series,
        limits: &panel.limits,
        breaks: &multiples.breaks,
        area: false,
    }
}

/// The legend of all panels: their series where there are several, the breaks, and the reasons of missing values.
fn entries(multiples: &SmallMultiples, data: &[LineData]) -> Vec<(LegendSymbol, String)> {
    let mut entries = Vec::new();
    let most = data.iter().max_by_key(|data| data.series.len()).filter(|data| data.series.len() > 1);
    entries.extend(most.into_iter().flat_map(LineData::line_entries));
    entries.extend(multiples.breaks.iter().map(|place| (LegendSymbol::Break, place.name.clone())));
    entries.extend(gap_entry(data.iter().flat_map(LineData::missing)));
    entries
}

fn limits(data: &LineData) -> Vec<(LegendSymbol, String)> {
    data.limits.iter().map(|limit| (LegendSymbol::Limit, limit.name.clone())).collect()
}

impl Layout for SmallMultiplesLayout<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn regions(&self) -> Vec<Rect> {
        let plots: Vec<_> = self.panels.iter().map(|panel| panel.plot.axes.plot).collect();
        if plots.is_empty() { vec![Rect { x: 0.0, y: 0.0, w: 200.0, h: self.height }] } else { plots }
    }

    fn is_empty(&self) -> bool {
        self.panels.iter().all(|panel| panel.plot.data.is_empty())
    }

    fn data_points(&self) -> Vec<DataPoint> {
        self.panels.iter().flat_map(|panel| panel.plot.data_points(self.size)).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        self.legend.draw(painter, 0.0, 0.0);
        for panel in &self.panels {
            let (x, y) = panel.corner;
            let style = TextStyle::new(self.size, painter.theme.ink).bold();
            painter.text(&panel.title, x, y + self.size / 2.0 + 1.0, style);
            panel.limits.draw(painter, x, y + self.size + BELOW);
            panel.plot.draw_axes(painter);
            panel.plot.draw_lines(painter);
        }
    }
}
