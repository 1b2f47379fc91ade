use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::{Axes, indent},
    legend::{Legend, LegendSymbol, gap},
    line_plot::{LineData, LinePlot},
    width::{compact, small},
};
use crate::chart::{
    DataPoint, Scale, SmallMultiples,
    measure::{shorten, text_width},
    wording::heading,
};

/// Small plots in as many columns as fit, each with its title, its limits and axes of its own.
pub struct SmallMultiplesLayout<'a> {
    size: f64,
    key: Legend,
    panels: Vec<PanelLayout<'a>>,
    height: f64,
}

struct PanelLayout<'a> {
    title: String,
    /// Upper left corner.
    corner: (f64, f64),
    limits: Legend,
    curves: LinePlot<'a>,
}

/// Ticks of a panel's scale.
const TICKS: u32 = 4;
/// Between a panel's title and what is below it.
const BELOW: f64 = 6.0;
/// What the upper tick and the last label of a panel stand out by.
const OUT: f64 = 8.0;

impl<'a> SmallMultiplesLayout<'a> {
    pub fn new(multiples: &'a SmallMultiples, width: f64) -> Self {
        let (size, narrow) = (small(width), compact(width));
        let data: Vec<_> = multiples.panels.iter().map(|panel| data(multiples, panel)).collect();
        let key = Legend::new(entries(multiples, &data), size, width);

        let gutter = if narrow { 12.0 } else { 24.0 };
        let titles: Vec<_> = data.iter().map(|data| heading(data.name, data.unit)).collect();
        let widest = titles.iter().map(|title| text_width(title, size, true)).fold(0.0, f64::max);
        let most = if narrow { 2 } else { 3 };
        let fits = |columns: &usize| width / *columns as f64 >= (widest + gutter).max(140.0);
        let columns = (1..=most.min(data.len())).rev().find(fits).unwrap_or(1);
        let w = (width + gutter) / columns as f64 - gutter;

        let together = multiples.shared.then(|| {
            let heights: Vec<_> = data.iter().flat_map(LineData::heights).collect();
            Scale::of(&heights, false, TICKS)
        });
        let scales: Vec<_> = data.iter().map(|data| together.clone().unwrap_or_else(|| data.scale(TICKS))).collect();
        let left = scales.iter().map(|scale| indent(scale, size)).fold(0.0, f64::max).min(w / 3.0).round();
        let h = if narrow { 84.0 } else { 110.0 };

        // All plots begin equally far below their titles, so that rows and columns stand in line.
        let keys: Vec<_> = data.iter().map(|data| Legend::new(limits(data), size, w)).collect();
        let head = size + BELOW + keys.iter().map(|key| key.height).fold(0.0, f64::max) + OUT;
        let pitch = (head + h + size + 12.0 + gutter).round();
        let mut panels = Vec::new();
        for (index, (data, limits)) in data.into_iter().zip(keys).enumerate() {
            let corner = ((index % columns) as f64 * (w + gutter), key.above() + (index / columns) as f64 * pitch);
            let frame =
                Rect { x: (corner.0 + left).round(), y: (corner.1 + head).round(), w: (w - left - OUT).floor(), h };
            let axes = Axes::within(frame, size, scales[index].clone(), data.across())
                .with_categories(data.categories)
                .with_uprights(&data.uprights(false));
            let title = shorten(&titles[index], size, true, w).unwrap_or_default();
            panels.push(PanelLayout { title, corner, limits, curves: LinePlot { data, axes } });
        }
        let bottom = key.above() + panels.len().div_ceil(columns) as f64 * pitch - gutter;
        let height = if panels.is_empty() { 60.0 } else { bottom };
        Self { size, key, panels, height }
    }
}

fn data<'a>(multiples: &'a SmallMultiples, panel: &'a crate::chart::Panel) -> LineData<'a> {
    LineData {
        categories: &multiples.categories,
        unit: panel.unit.as_ref().unwrap_or(&multiples.unit),
        name: &panel.name,
        series: &panel.series,
        limits: &panel.limits,
        breaks: &multiples.breaks,
        area: false,
    }
}

/// The key to all panels: their series where there are several, the breaks, and the words for missing values.
fn entries(multiples: &SmallMultiples, data: &[LineData]) -> Vec<(LegendSymbol, String)> {
    let mut entries = Vec::new();
    let most = data.iter().max_by_key(|data| data.series.len()).filter(|data| data.series.len() > 1);
    if let Some(data) = most {
        let series = data.series.iter().enumerate();
        let line = |(index, series): (usize, &crate::chart::Series)| {
            (LegendSymbol::Line(series.colour, index, data.dotted()), series.name.clone())
        };
        entries.extend(series.map(line));
    }
    entries.extend(multiples.breaks.iter().map(|place| (LegendSymbol::Break, place.name.clone())));
    entries.extend(gap(data.iter().flat_map(LineData::missing)));
    entries
}

fn limits(data: &LineData) -> Vec<(LegendSymbol, String)> {
    data.limits.iter().map(|limit| (LegendSymbol::Limit, limit.name.clone())).collect()
}

impl<DB: DrawingBackend> Layout<DB> for SmallMultiplesLayout<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn regions(&self) -> Vec<Rect> {
        let frames: Vec<_> = self.panels.iter().map(|panel| panel.curves.axes.frame).collect();
        if frames.is_empty() { vec![Rect { x: 0.0, y: 0.0, w: 200.0, h: self.height }] } else { frames }
    }

    fn points(&self) -> Vec<DataPoint> {
        self.panels.iter().flat_map(|panel| panel.curves.points()).collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.key.draw(painter, 0.0, 0.0)?;
        for panel in &self.panels {
            let (x, y) = panel.corner;
            painter.write(
                &panel.title,
                x,
                y + self.size / 2.0 + 1.0,
                TextStyle::of(self.size, painter.theme.ink).bold(),
            )?;
            panel.limits.draw(painter, x, y + self.size + BELOW)?;
            panel.curves.draw_axes(painter)?;
            panel.curves.draw_lines(painter)?;
        }
        Ok(())
    }

    fn focus(&self, painter: &Painter<DB>, mut index: usize, rect: Rect) -> Drawn<DB> {
        for panel in &self.panels {
            let count = panel.curves.data.cells().count();
            if index < count {
                return panel.curves.focus(painter, index, rect, self.size);
            }
            index -= count;
        }
        Ok(())
    }
}
