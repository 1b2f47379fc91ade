use crate::{domain::iso_date, locale::Locale};

use super::{
    BarChart, Body, Calendar, ChartSpec, Datum, DotPlot, Grid, Histogram, HourlyView, LineChart, Progress, Series,
    ShareBar, SmallMultiples, Table, Targets,
    wording::{heading, join, with_unit},
};

impl ChartSpec {
    /// The numbers of the chart as printed, one row per datum or category; a missing value is replaced by its reason.
    ///
    /// A chart with a watermark (such as `演示数据`) has it in the last column of every row, so that a copied row keeps it.
    pub fn table(&self) -> Table {
        let table = match &self.body {
            Body::Calendar(calendar) => calendar_table(calendar),
            Body::LineChart(LineChart { axis, categories, unit, series, .. }) => {
                series_table(axis, &categories.labels(self.locale), columns(series, unit))
            }
            Body::BarChart(BarChart { axis, categories, unit, series, .. }) => {
                series_table(axis, categories, columns(series, unit))
            }
            Body::Histogram(distribution) => distribution_table(distribution),
            Body::SmallMultiples(multiples) => multiples_table(multiples, self.locale),
            Body::ShareBar(shares) => shares_table(shares),
            Body::Grid(grid) => grid_table(grid),
            Body::Progress(progress) => progress_table(progress),
            Body::DotPlot(dots) => dots_table(dots),
            Body::Targets(targets) => targets_table(targets),
            Body::HourlyChart(hours) => HourlyView::new(hours, self.locale).table(),
        };
        self.with_watermark(table)
    }

    /// The same table, but for an hourly chart with one row per loaded hour.
    pub fn full_table(&self) -> Table {
        match &self.body {
            Body::HourlyChart(hours) => self.with_watermark(HourlyView::new(hours, self.locale).every_hour()),
            _ => self.table(),
        }
    }

    fn with_watermark(&self, mut table: Table) -> Table {
        if let Some(watermark) = &self.watermark {
            table.headings.push(self.locale.chart().mark_heading.to_owned());
            for row in &mut table.rows {
                row.push(watermark.clone());
            }
        }
        table
    }
}

fn printed(cell: Option<&Datum>) -> String {
    match cell {
        Some(Ok(value)) => value.text().to_owned(),
        Some(Err(words)) => words.clone(),
        None => String::new(),
    }
}

fn calendar_table(calendar: &Calendar) -> Table {
    let class = |index: Option<usize>| index.and_then(|index| calendar.legend.get(index));
    let rows = calendar.days.iter().map(|day| {
        let class = class(day.class).map_or_else(String::new, |legend| legend.name.clone());
        vec![iso_date::format(day.date), printed(Some(&day.value)), class, day.note.clone()]
    });
    Table { headings: calendar.headings.to_vec(), rows: rows.collect() }
}

/// A column per series, each with its heading.
fn columns<'a>(series: &'a [Series], unit: &str) -> Vec<(String, &'a Series)> {
    series.iter().map(|series| (heading(&series.name, unit), series)).collect()
}

/// A row per category, a column per series.
fn series_table(axis: &str, categories: &[String], columns: Vec<(String, &Series)>) -> Table {
    let mut headings = vec![axis.to_owned()];
    let (names, series): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    headings.extend(names);
    let rows = categories.iter().enumerate().map(|(index, category)| {
        let mut row = vec![category.clone()];
        row.extend(series.iter().map(|series| printed(series.values.get(index))));
        row
    });
    Table { headings, rows: rows.collect() }
}

fn multiples_table(multiples: &SmallMultiples, locale: Locale) -> Table {
    let SmallMultiples { axis, categories, unit, panels, .. } = multiples;
    let columns = panels.iter().flat_map(|panel| {
        let unit = panel.unit.as_ref().unwrap_or(unit);
        panel.series.iter().map(move |series| {
            // A panel's only series is what the panel is called.
            let name = if panel.series.len() == 1 { "" } else { &series.name };
            (heading(&join(&[&panel.name, name]), unit), series)
        })
    });
    series_table(axis, &categories.labels(locale), columns.collect())
}

fn distribution_table(distribution: &Histogram) -> Table {
    let [range, count, share] = &distribution.headings;
    let rows =
        distribution.bins.iter().map(|bin| vec![bin.name.clone(), printed(Some(&bin.count)), bin.percent.clone()]);
    let headings = vec![heading(range, &distribution.values_unit), heading(count, &distribution.unit), share.clone()];
    Table { headings, rows: rows.collect() }
}

fn shares_table(shares: &ShareBar) -> Table {
    let [part, count, share] = &shares.headings;
    let rows =
        shares.parts.iter().map(|part| vec![part.name.clone(), part.count.text().to_owned(), part.percent.clone()]);
    Table { headings: vec![part.clone(), heading(count, &shares.unit), share.clone()], rows: rows.collect() }
}

fn grid_table(grid: &Grid) -> Table {
    let mut headings = vec![grid.axis.clone()];
    headings.extend(grid.columns.iter().cloned());
    let rows = grid.rows.iter().enumerate().map(|(index, name)| {
        let cells = grid.cells.get(index).map_or(&[][..], Vec::as_slice);
        let mut row = vec![name.clone()];
        row.extend((0..grid.columns.len()).map(|column| match cells.get(column) {
            Some(Ok(class)) => grid.legend.get(*class).map_or_else(String::new, |legend| legend.name.clone()),
            Some(Err(words)) => words.clone(),
            None => String::new(),
        }));
        row
    });
    Table { headings, rows: rows.collect() }
}

/// The unit of all rows, if they share one: then it is in the heading, and the cells are plain numbers.
fn common<'a>(units: &[&'a str]) -> Option<&'a str> {
    units.first().copied().filter(|first| units.iter().all(|unit| unit == first))
}

fn progress_table(progress: &Progress) -> Table {
    let units: Vec<_> = progress.rows.iter().map(|row| row.unit.as_str()).collect();
    let shared = common(&units);
    let [name, done, total, share] = &progress.headings;
    let unit = shared.unwrap_or_default();
    let rows = progress.rows.iter().map(|row| {
        let own = if shared.is_some() { "" } else { row.unit.as_str() };
        vec![row.name.clone(), with_unit(row.done.text(), own), with_unit(row.total.text(), own), row.percent.clone()]
    });
    Table {
        headings: vec![name.clone(), heading(done, unit), heading(total, unit), share.clone()],
        rows: rows.collect(),
    }
}

fn dots_table(plot: &DotPlot) -> Table {
    let [time, value, source] = &plot.headings;
    let rows = plot.dots.iter().map(|dot| vec![dot.time.clone(), dot.value.text().to_owned(), dot.source.clone()]);
    Table { headings: vec![time.clone(), heading(value, &plot.unit), source.clone()], rows: rows.collect() }
}

fn targets_table(targets: &Targets) -> Table {
    let units: Vec<_> = targets.rows.iter().map(|row| row.unit.as_str()).collect();
    let shared = common(&units);
    let [name, actual, target] = &targets.headings;
    let unit = shared.unwrap_or_default();
    let rows = targets.rows.iter().map(|row| {
        let own = if shared.is_some() { "" } else { row.unit.as_str() };
        vec![row.name.clone(), with_unit(row.actual.text(), own), with_unit(row.target.text(), own)]
    });
    Table { headings: vec![name.clone(), heading(actual, unit), heading(target, unit)], rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Bin, Categories, Colour, Panel, PrintedValue, TargetRow};
    use crate::locale::Locale;

    fn spec(watermark: Option<&str>, body: Body) -> ChartSpec {
        let watermark = watermark.map(str::to_owned);
        ChartSpec {
            locale: Locale::ZhCn,
            id: String::new(),
            title: String::new(),
            summary: String::new(),
            source: String::new(),
            watermark,
            body,
        }
    }

    fn lines() -> Body {
        Body::LineChart(LineChart {
            axis: "月份".into(),
            categories: Categories::Named(vec!["1月".into(), "2月".into()]),
            unit: "µg/m³".into(),
            series: vec![Series {
                name: "PM2.5".into(),
                colour: Colour::Neutral(0),
                values: vec![Ok(PrintedValue::from(24)), Err("未监测".into())],
            }],
            limits: vec![],
            breaks: vec![],
            area: false,
        })
    }

    #[test]
    fn a_missing_value_shows_its_reason_and_the_heading_its_unit() {
        let table = spec(None, lines()).table();
        assert_eq!(table.headings, ["月份", "PM2.5（µg/m³）"]);
        assert_eq!(table.rows, [["1月", "24"], ["2月", "未监测"]]);
    }

    #[test]
    fn panels_are_columns_and_suppressed_counts_are_words() {
        let Body::LineChart(LineChart { axis, categories, series, .. }) = lines() else { unreachable!() };
        let panel = |name: &str, unit: Option<&str>, series: &[Series]| Panel {
            name: name.into(),
            unit: unit.map(str::to_owned),
            series: series.to_vec(),
            limits: vec![],
        };
        let two = [series.clone(), series.clone()].concat();
        let panels = vec![panel("集宁区", None, &series), panel("丰镇市", Some("mg/m³"), &two)];
        let unit = "µg/m³".into();
        let multiples = SmallMultiples { axis, categories, unit, shared: true, panels, breaks: vec![] };
        let table = spec(None, Body::SmallMultiples(multiples)).table();
        assert_eq!(table.headings[1..3], ["集宁区（µg/m³）", "丰镇市 PM2.5（mg/m³）"]);
        assert_eq!(table.rows[1], ["2月", "未监测", "未监测", "未监测"]);

        let bin = Bin { name: "0—15".into(), end: None, count: Err("<5".into()), percent: "1.2%".into() };
        let headings = ["办理天数", "件数", "占比"].map(str::to_owned);
        let (values_unit, unit, start) = ("天".into(), "件".into(), PrintedValue::from(0));
        let days = Histogram { headings, values_unit, unit, start, bins: vec![bin], median: None, limits: vec![] };
        let table = spec(None, Body::Histogram(days)).table();
        assert_eq!(table.headings, ["办理天数（天）", "件数（件）", "占比"]);
        assert_eq!(table.rows, [["0—15", "<5", "1.2%"]]);
    }

    #[test]
    fn the_watermark_is_on_every_row() {
        let table = spec(Some("演示数据"), lines()).table();
        assert_eq!(table.headings.last().unwrap(), "说明");
        assert!(table.rows.iter().all(|row| row.last().unwrap() == "演示数据"));
    }

    #[test]
    fn rows_of_several_units_carry_them_in_the_cells() {
        let row = |name: &str, actual: u32, unit: &str| TargetRow {
            name: name.into(),
            actual: actual.into(),
            target: 23.into(),
            unit: unit.into(),
            end: String::from("100").into(),
            better: String::new(),
        };
        let headings = ["指标", "2021年实际", "2022年目标"].map(str::to_owned);
        let rows = vec![row("优良天数比例", 92, "%"), row("PM2.5", 21, "µg/m³")];
        let table = spec(None, Body::Targets(Targets { headings, rows })).table();
        assert_eq!(table.headings, ["指标", "2021年实际", "2022年目标"]);
        assert_eq!(table.rows[0], ["优良天数比例", "92%", "23%"]);
        assert_eq!(table.rows[1], ["PM2.5", "21 µg/m³", "23 µg/m³"]);
    }
}
