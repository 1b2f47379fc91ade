//! What vertical and horizontal bars have in common: their segments, the ends of the bars and their legend.

use super::legend::{LegendSymbol, gap_entry};
use crate::chart::{
    Arrangement, BarChart, Datum, PrintedValue, Series,
    wording::{join, with_unit},
};

/// A part of a bar: one value of one series.
pub struct BarSegment<'a> {
    pub series: &'a Series,
    /// The index of the series.
    pub series_index: usize,
    /// The index of the category.
    pub category: usize,
    pub datum: &'a Datum,
    /// The value at its base: the sum of those below it.
    pub from: f64,
    /// The value at its end.
    pub to: f64,
}

impl BarSegment<'_> {
    /// Whether it lies on another segment.
    pub fn is_stacked(&self) -> bool {
        self.from.abs() > 0.0 && (self.to - self.from).abs() > 0.0
    }

    /// Its description.
    pub fn label(&self, chart: &BarChart) -> String {
        let value = match self.datum {
            Ok(value) => with_unit(value.text(), &chart.unit),
            Err(reason) => reason.clone(),
        };
        join(&[&chart.categories[self.category], &self.series.name, &value])
    }
}

/// Every segment, category by category and from the base.
pub fn segments(chart: &BarChart) -> Vec<BarSegment<'_>> {
    let grouped = chart.arrangement == Arrangement::Grouped;
    let mut segments = Vec::new();
    for category in 0..chart.categories.len() {
        // Negative values are stacked downwards.
        let (mut above, mut below) = (0.0, 0.0);
        for (series_index, series) in chart.series.iter().enumerate() {
            let Some(datum) = series.values.get(category) else { continue };
            let value = datum.as_ref().map_or(0.0, PrintedValue::position);
            let value = if value.is_finite() { value } else { 0.0 };
            let sum = if value < 0.0 { &mut below } else { &mut above };
            let from = if grouped { 0.0 } else { *sum };
            *sum = from + value;
            segments.push(BarSegment { series, series_index, category, datum, from, to: *sum });
        }
    }
    segments
}

/// The values at the ends of all segments.
pub fn ends(chart: &BarChart, segments: &[BarSegment]) -> Vec<f64> {
    // Shares that are rounded one by one may add up to 100.1 %: that is no reason for a longer scale.
    let whole = |end: f64| if chart.unit == "%" && end > 100.0 && end < 101.0 { 100.0 } else { end };
    segments.iter().map(|segment| whole(segment.to)).collect()
}

/// The legend: the series where there are several, and the reasons of missing values.
pub fn entries(chart: &BarChart) -> Vec<(LegendSymbol, String)> {
    let mut entries = Vec::new();
    if chart.series.len() > 1 {
        entries.extend(chart.series.iter().map(|series| (LegendSymbol::Block(series.colour), series.name.clone())));
    }
    entries.extend(gap_entry(
        chart.series.iter().flat_map(|series| &series.values).filter_map(|datum| datum.as_ref().err()),
    ));
    entries
}
