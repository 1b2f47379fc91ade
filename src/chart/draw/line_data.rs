use std::rc::Rc;

use super::{
    category_labels::CategoryLabels,
    legend::LegendSymbol,
    symbols::LineStyle,
    vertical_rules::{RuleKind, VerticalRule},
};
use crate::chart::{Baseline, Break, Datum, Limit, PrintedValue, Scale, Series};

/// The content of a plot of lines: of a line chart, or of one panel of small multiples.
#[derive(Clone)]
pub struct LineData<'a> {
    pub labels: Rc<CategoryLabels<'a>>,
    pub unit: &'a str,
    /// The panel's name; empty in a line chart.
    pub name: &'a str,
    pub series: &'a [Series],
    pub limits: &'a [Limit],
    pub breaks: &'a [Break],
    pub area: bool,
}

/// With more categories than this, a line has no dots.
const DOTTED: usize = 60;

impl<'a> LineData<'a> {
    /// How the line of a series is drawn.
    pub fn style(&self, index: usize, series: &Series) -> LineStyle {
        LineStyle { colour: series.colour, index, dotted: self.is_dotted() }
    }

    /// The number of categories.
    pub fn count(&self) -> usize {
        self.labels.texts.len()
    }

    /// Whether each value has a dot.
    pub fn is_dotted(&self) -> bool {
        self.count() <= DOTTED
    }

    /// Every value and limit.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        let values = self.series.iter().flat_map(|series| &series.values).flatten().map(PrintedValue::position);
        values.chain(self.limits.iter().map(|limit| limit.value.position()))
    }

    /// The range of the lower axis: a whole number per category.
    pub fn x_range(&self) -> (f64, f64) {
        (-0.5, self.count().max(1) as f64 - 0.5)
    }

    /// A scale for all these values.
    pub fn scale(&self, most: u32) -> Scale {
        // An area shows an amount, so that it must begin at zero.
        let baseline = if self.is_filled() { Baseline::Zero } else { Baseline::Data };
        Scale::new(&self.values().collect::<Vec<_>>(), baseline, most)
    }

    /// The breaks as vertical rules.
    pub fn rules(&self) -> Vec<VerticalRule<'a>> {
        let inside = self.breaks.iter().filter(|place| place.before > 0 && place.before < self.count());
        let rule =
            |place: &'a Break| VerticalRule { at: place.before as f64 - 0.5, name: &place.name, kind: RuleKind::Plain };
        inside.map(rule).collect()
    }

    /// Whether lines are broken off before this category.
    pub fn is_break(&self, index: usize) -> bool {
        index > 0 && index < self.count() && self.breaks.iter().any(|place| place.before == index)
    }

    /// Every datum with its series and its category, series by series, so that the arrow keys follow a line.
    pub fn data(&self) -> impl Iterator<Item = (&'a Series, usize, &'a Datum)> {
        let count = self.count();
        self.series.iter().flat_map(move |series| {
            series.values.iter().take(count).enumerate().map(move |(index, datum)| (series, index, datum))
        })
    }

    /// Whether there is no datum.
    pub fn is_empty(&self) -> bool {
        self.data().next().is_none()
    }

    /// A legend's entries of the lines.
    pub fn line_entries(&self) -> impl Iterator<Item = (LegendSymbol, String)> {
        let series = self.series.iter().enumerate();
        series.map(|(index, series)| (LegendSymbol::Line(self.style(index, series)), series.name.clone()))
    }

    /// The reasons of missing values.
    pub fn missing(&self) -> impl Iterator<Item = &'a String> {
        self.series.iter().flat_map(|series| &series.values).filter_map(|datum| datum.as_ref().err())
    }

    /// Whether the area below the line is filled.
    pub fn is_filled(&self) -> bool {
        self.area && self.series.len() == 1
    }
}
