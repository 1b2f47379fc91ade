use super::month::{Month, Reading};
use crate::{
    domain::{Decimal, Indicator, Measured, WaterBody, WaterItem},
    ingest::{File, Problem, Row, Source},
    standard::gb3838,
};

/// From this many other months on it shows what a section usually has.
const FEWEST: usize = 5;

/// One section's months.
#[derive(Debug)]
pub(super) struct Section {
    pub name: String,
    pub file: File,
    pub months: [Option<Month>; 12],
    /// The kind of water and the basin, with the line that first says so.
    body: Option<(String, u64)>,
    basin: Option<(String, u64)>,
}

impl Section {
    pub fn new(name: &str, file: &File) -> Self {
        Self { name: name.to_owned(), file: file.clone(), months: Default::default(), body: None, basin: None }
    }

    /// The line of its first row.
    pub fn line(&self) -> u64 {
        self.months.iter().flatten().map(|month| month.line).min().unwrap_or(1)
    }

    /// Reads the columns in which all rows of a section agree; whether they do.
    pub fn read_constants(&mut self, row: &Row) -> bool {
        let body = constant(row, "body", &mut self.body, |row| {
            row.word("body", &["河流", "湖库"], |word| match word {
                "河流" => Some("河流"),
                "湖库" | "湖泊" | "水库" => Some("湖库"),
                _ => None,
            })
        });
        let basin = constant(row, "basin", &mut self.basin, |row| row.text("basin"));
        body && basin
    }

    /// The kind of water that its rows give.
    pub fn said_body(&self) -> Option<WaterBody> {
        let lake = self.body.as_ref()?.0 == "湖库";
        Some(if lake { WaterBody::Lake } else { WaterBody::River })
    }

    pub fn basin(&self) -> Option<String> {
        self.basin.as_ref().map(|(name, _)| name.clone())
    }

    /// What was measured in the year, month by month.
    pub fn readings(&self) -> impl Iterator<Item = &Reading> {
        let values = self.months.iter().flatten().filter_map(|month| month.readings.as_ref()?.value());
        values.flatten()
    }

    /// The mean of an indicator over the months in which it was measured.
    pub fn mean(&self, indicator: Indicator) -> Option<Decimal> {
        let readings = self.readings().filter(|reading| reading.indicator == indicator);
        gb3838::indicator_mean(indicator, &readings.map(|reading| gb3838::counted(reading.amount)).collect::<Vec<_>>())
    }

    /// Tells the values that are ten times what the other months have, as a slip of unit or point makes them. The
    /// temperature is left out, since it truly changes as much, and pH, which is a logarithm.
    pub fn warn_of_leaps(&self, source: &Source) {
        let readings = |month: &Month| month.readings.as_ref().and_then(Measured::value).cloned().unwrap_or_default();
        let months: Vec<_> = self.months.iter().flatten().map(|month| (&month.file, readings(month))).collect();
        for (index, (file, own)) in months.iter().enumerate() {
            for reading in own.iter().filter(|reading| !reading.amount.is_less && leaps(reading.indicator)) {
                let others = months.iter().enumerate().filter(|(other, _)| *other != index);
                let others = others.flat_map(|(_, (_, readings))| readings);
                let others = others.filter(|other| other.indicator == reading.indicator);
                // Below the detection limit may be anything up to it.
                let mut others: Vec<_> = others.map(|other| other.amount.number).collect();
                others.sort();
                let middle = [others.len().saturating_sub(1) / 2, others.len() / 2];
                let sum: Decimal = middle.iter().filter_map(|at| others.get(*at).copied()).sum();
                let number = reading.amount.number;
                if others.len() < FEWEST || sum == Decimal::ZERO || number < sum * Decimal::from(5) {
                    continue;
                }
                let names = Indicator::NAMES.iter().find(|names| names.indicator == reading.indicator);
                let name = names.map_or("", |names| names.others[0]);
                let median = (sum * Decimal::new(5, 1)).shortest();
                source.warn(Problem {
                    file: (*file).clone(),
                    place: reading.place.clone(),
                    what: format!("断面“{}”的{name} {number} 是其他月份的十倍以上（中位数 {median}）", self.name),
                    remedy: "请核对数值和单位".to_owned(),
                });
            }
        }
    }
}

fn leaps(indicator: Indicator) -> bool {
    !matches!(indicator, Indicator::Item(WaterItem::Ph) | Indicator::Temperature)
}

/// Reads a column that may be left out or empty, and that says the same in all rows of a section that fill it in.
fn constant<'a>(
    row: &Row<'a>,
    column: &str,
    kept: &mut Option<(String, u64)>,
    read: impl Fn(&Row<'a>) -> Option<&'a str>,
) -> bool {
    if !row.has(column) {
        return true;
    }
    match row.cell(column) {
        None => return false,
        Some("") => return true,
        Some(_) => {}
    }
    let Some(own) = read(row) else { return false };
    let (first, line) = kept.get_or_insert_with(|| (own.to_owned(), row.line));
    if first == own {
        return true;
    }
    row.refuse(column, &format!("与第 {line} 行不同，断面却相同"), "一个断面只能有一种写法，请改正");
    false
}
