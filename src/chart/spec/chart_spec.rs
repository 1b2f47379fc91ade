use super::{BarChart, Body, LineChart, Series, SmallMultiples};
use crate::{
    chart::{HiddenSeries, HourlyChart},
    locale::Locale,
};

/// What a chart says. Picture, table and CSV are made from it and from nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The language of its texts, and of the few words that a picture and a table add to them.
    pub locale: Locale,
    /// Its stable name in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// The finding, as a sentence.
    pub title: String,
    /// What is drawn, for somebody who cannot see it: kind, axes, extremes.
    pub summary: String,
    /// Who measured or published the numbers, for which period, under which standard.
    pub source: String,
    /// Words that say it is made up, such as `演示数据`, drawn across the picture; `None` for real numbers.
    pub watermark: Option<String>,
    /// What is drawn.
    pub body: Body,
}

impl ChartSpec {
    /// The names of its series, where it has several of one kind that a reader may put away.
    pub fn series(&self) -> Vec<String> {
        let names = |series: &[Series]| series.iter().map(|series| series.name.clone()).collect::<Vec<_>>();
        match &self.body {
            Body::LineChart(LineChart { series, .. }) | Body::BarChart(BarChart { series, .. }) => names(series),
            Body::HourlyChart(HourlyChart { series, .. }) => series.iter().map(|series| series.name.clone()).collect(),
            // Plots of the same series are put away together.
            Body::SmallMultiples(SmallMultiples { panels, .. }) => {
                let mut of_panels = panels.iter().map(|panel| names(&panel.series));
                let first = of_panels.next().unwrap_or_default();
                if of_panels.all(|others| others == first) { first } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }

    /// The same without the series that a reader has put away.
    #[must_use]
    pub fn without(&self, hidden: HiddenSeries) -> Self {
        let mut spec = self.clone();
        let away = |series: &mut Vec<Series>| {
            let mut index = 0;
            series.retain(|_| {
                index += 1;
                !hidden.contains(index - 1)
            });
        };
        match &mut spec.body {
            Body::LineChart(LineChart { series, .. }) | Body::BarChart(BarChart { series, .. }) => away(series),
            Body::SmallMultiples(SmallMultiples { panels, .. }) => {
                for panel in panels {
                    away(&mut panel.series);
                }
            }
            _ => {}
        }
        spec
    }

    /// Where the values of one of so many series stand in the table, by columns after the first.
    pub fn columns_of(&self, index: usize, series: usize) -> Vec<usize> {
        let panels =
            if let Body::SmallMultiples(SmallMultiples { panels, .. }) = &self.body { panels.len() } else { 1 };
        (0..panels).map(|panel| panel * series + index).collect()
    }
}
