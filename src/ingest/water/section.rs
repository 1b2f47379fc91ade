use super::{
    columns::WaterColumn,
    month::{Measurement, Month},
};
use crate::{
    domain::{Decimal, Indicator, Measured, WaterBody, WaterItem},
    ingest::table::{Row, Source},
    record::{Fault, File, MonthRecord, SectionRecords},
};

/// The words for the kinds of water.
const RIVER: &str = "河流";
const LAKE: &str = "湖库";

/// How many other months a value is compared with at least.
const MIN_MONTHS: usize = 5;

/// One section's months.
#[derive(Debug)]
pub(super) struct Section {
    pub name: String,
    pub file: File,
    pub months: [Option<Month>; 12],
    /// The kind of water and the basin, with the line of the first row that has it.
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
    pub fn read_constants(&mut self, row: &Row<WaterColumn>) -> bool {
        let body = constant(row, WaterColumn::Body, &mut self.body, |row| {
            row.word(WaterColumn::Body, &[RIVER, LAKE], |word| match word {
                RIVER => Some(RIVER),
                LAKE | "湖泊" | "水库" => Some(LAKE),
                _ => None,
            })
        });
        let basin = constant(row, WaterColumn::Basin, &mut self.basin, |row| row.text(WaterColumn::Basin));
        body && basin
    }

    /// The kind of water: what its rows give; else what its name suggests, with a warning, since lakes have other limits.
    fn body(&self, source: &Source) -> WaterBody {
        let lake = match &self.body {
            Some((word, _)) => word == LAKE,
            None => self.is_named_as_lake(source),
        };
        if lake { WaterBody::Lake } else { WaterBody::River }
    }

    fn is_named_as_lake(&self, source: &Source) -> bool {
        let name = &self.name;
        let lake = ["湖", "海", "淖", "水库"].iter().any(|word| name.contains(word));
        let word = if lake { LAKE } else { RIVER };
        self.warn(
            source,
            format!("断面“{name}”没有写明是河流还是湖库，按名称当作{word}评价"),
            "请在“body”列写明 河流 或 湖库",
        );
        lake
    }

    /// Whether anything was measured that counts towards a class.
    pub fn has_items(&self) -> bool {
        self.readings().any(|reading| matches!(reading.indicator, Indicator::Item(_)))
    }

    /// Adds a warning about the section.
    pub fn warn(&self, source: &Source, what: String, remedy: &'static str) {
        source.warn(Fault::new(what, remedy).at((self.line(), 1)).in_file(self.file.clone()));
    }

    /// The records of the section.
    pub fn records(&self, source: &Source) -> SectionRecords {
        let month = |month: &Option<Month>| match month.as_ref().map(|month| &month.readings) {
            None => MonthRecord::Absent,
            Some(None) => MonthRecord::Rejected,
            Some(Some(Measured::Missing(reason))) => MonthRecord::Missing(*reason),
            Some(Some(Measured::Value(readings))) => {
                MonthRecord::Measured(readings.iter().map(|reading| (reading.indicator, reading.amount)).collect())
            }
        };
        SectionRecords {
            name: self.name.clone(),
            body: self.body(source),
            basin: self.basin.as_ref().map(|(name, _)| name.clone()),
            months: self.months.each_ref().map(month),
        }
    }

    /// What was measured in the year, month by month.
    fn readings(&self) -> impl Iterator<Item = &Measurement> {
        let values = self.months.iter().flatten().filter_map(|month| month.readings.as_ref()?.value());
        values.flatten()
    }

    /// Warns of values that are ten times those of the other months, as a wrong unit or decimal point makes them. The
    /// temperature is left out, since it truly changes as much, and pH, which is a logarithm.
    pub fn warn_of_leaps(&self, source: &Source) {
        let readings = |month: &Month| month.readings.as_ref().and_then(Measured::value).cloned().unwrap_or_default();
        let months: Vec<_> = self.months.iter().flatten().map(|month| (&month.file, readings(month))).collect();
        for (index, (file, own)) in months.iter().enumerate() {
            for reading in own.iter().filter(|reading| !reading.amount.below_detection && leaps(reading.indicator)) {
                let others = months.iter().enumerate().filter(|(other, _)| *other != index);
                let others = others.flat_map(|(_, (_, readings))| readings);
                let others = others.filter(|other| other.indicator == reading.indicator);
                // Below the detection limit may be anything up to it.
                let mut others: Vec<_> = others.map(|other| other.amount.number).collect();
                others.sort();
                let middle = [others.len().saturating_sub(1) / 2, others.len() / 2];
                let sum: Decimal = middle.iter().filter_map(|at| others.get(*at).copied()).sum();
                let number = reading.amount.number;
                if others.len() < MIN_MONTHS || sum == Decimal::ZERO || number < sum * Decimal::from(5) {
                    continue;
                }
                let names = Indicator::NAMES.iter().find(|names| names.indicator == reading.indicator);
                let name = names.map_or("", |names| names.others[0]);
                let median = (sum * Decimal::new(5, 1)).normalized();
                let what = format!("断面“{}”的{name} {number} 是其他月份的十倍以上（中位数 {median}）", self.name);
                let fault = Fault::new(what, "请核对数值和单位").at(reading.place.clone());
                source.warn(fault.in_file((*file).clone()));
            }
        }
    }
}

fn leaps(indicator: Indicator) -> bool {
    !matches!(indicator, Indicator::Item(WaterItem::Ph) | Indicator::Temperature)
}

/// Reads a column that may be left out or empty, and that must be the same in all rows of a section that fill it in.
fn constant<'a>(
    row: &Row<'a, WaterColumn>,
    column: WaterColumn,
    kept: &mut Option<(String, u64)>,
    read: impl Fn(&Row<'a, WaterColumn>) -> Option<&'a str>,
) -> bool {
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
    row.refuse(column, Fault::new(format!("与第 {line} 行不同，断面却相同"), "一个断面只能有一种写法，请改正"));
    false
}
