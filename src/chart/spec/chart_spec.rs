use super::{BarChart, Body, LineChart, Series, SmallMultiples};
use crate::{
    chart::{HiddenSeries, HourlyChart},
    locale::Locale,
};

/// The content of a chart, from which alone picture, table and CSV are made.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The language of its texts, and of the few words that a picture and a table add to them.
    pub locale: Locale,
    /// Its stable name in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// The finding, as a sentence.
    pub title: String,
    /// A description for readers who cannot see it: kind, axes, extremes.
    pub summary: String,
    /// Who measured or published the numbers, for which period, under which standard.
    pub source: String,
    /// The watermark of made-up numbers, such as `演示数据`; `None` for real numbers.
    pub watermark: Option<String>,
    /// What is drawn.
    pub body: Body,
}

impl ChartSpec {
    /// The names of the series that a reader may hide.
    pub fn series(&self) -> Vec<String> {
        let names = |series: &[Series]| series.iter().map(|series| series.name.clone()).collect::<Vec<_>>();
        match &self.body {
            Body::LineChart(LineChart { series, .. }) | Body::BarChart(BarChart { series, .. }) => names(series),
            Body::HourlyChart(HourlyChart { series, .. }) => series.iter().map(|series| series.name.clone()).collect(),
            // The same series of several panels is hidden in all of them.
            Body::SmallMultiples(SmallMultiples { panels, .. }) => {
                let mut of_panels = panels.iter().map(|panel| names(&panel.series));
                let first = of_panels.next().unwrap_or_default();
                if of_panels.all(|others| others == first) { first } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }

    /// The chart without the hidden series.
    #[must_use]
    pub fn without(&self, hidden: HiddenSeries) -> Self {
        let mut spec = self.clone();
        let hide = |series: &mut Vec<Series>| {
            let mut index = 0;
            series.retain(|_| {
                index += 1;
                !hidden.contains(index - 1)
            });
        };
        match &mut spec.body {
            Body::LineChart(LineChart { series, .. }) | Body::BarChart(BarChart { series, .. }) => hide(series),
            Body::SmallMultiples(SmallMultiples { panels, .. }) => {
                for panel in panels {
                    hide(&mut panel.series);
                }
            }
            _ => {}
        }
        spec
    }

    /// The columns of the table, after the first, that have the values of one of `series` series.
    pub fn columns_of(&self, index: usize, series: usize) -> Vec<usize> {
        let panels =
            if let Body::SmallMultiples(SmallMultiples { panels, .. }) = &self.body { panels.len() } else { 1 };
        (0..panels).map(|panel| panel * series + index).collect()
    }
}
