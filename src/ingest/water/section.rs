use super::{Month, Quantity};
use crate::{
    domain::{Decimal, Measured, Missing},
    ingest::{File, Source},
    snapshot::{TrophicState, WaterSection},
    standard::{
        gb3838::{self, Item, WaterBody},
        tli,
    },
};

/// One section's months, with the line of each.
pub(super) struct Section {
    pub name: String,
    pub body: Option<WaterBody>,
    pub basin: Option<String>,
    pub months: [Option<(u64, Month)>; 12],
    file: File,
    /// Whether a month without a row is a slip.
    exact: bool,
}

/// How many times the usual value of a section a value must be to be called odd.
const ODD: i64 = 10;

/// How many other months say what is usual.
const ENOUGH: usize = 5;

impl Section {
    /// A section that a file begins to speak of.
    pub fn new(name: &str, file: &File, exact: bool) -> Self {
        let (name, file) = (name.to_owned(), file.clone());
        Self { name, body: None, basin: None, months: Default::default(), file, exact }
    }

    /// The kind of water: as the file says; else a lake's name says it.
    pub fn body(&self) -> WaterBody {
        let lake = ["湖", "海", "淖", "水库"].iter().any(|word| self.name.contains(word));
        self.body.unwrap_or(if lake { WaterBody::Lake } else { WaterBody::River })
    }

    /// The year's mean of each item that was measured.
    pub fn means(&self) -> Vec<(Item, Decimal)> {
        Item::all().filter_map(|item| Some((item, gb3838::mean(item, &self.values(Quantity::Item(item)))?))).collect()
    }

    /// A quantity's values, month by month.
    fn values(&self, quantity: Quantity) -> Vec<Decimal> {
        self.readings(quantity).map(|(_, value)| value).collect()
    }

    /// A quantity's values, each with the month from 0.
    fn readings(&self, quantity: Quantity) -> impl Iterator<Item = (usize, Decimal)> {
        let months = self.months.iter().enumerate().filter_map(|(at, month)| Some((at, month.as_ref()?.1.value()?)));
        months.flat_map(move |(at, values)| {
            values.iter().filter(move |(other, _)| *other == quantity).map(move |(_, reading)| (at, reading.value))
        })
    }

    /// The section's year by GB 3838-2002 and 环办〔2011〕22号; `None` after noting why it cannot be rated.
    ///
    /// A month's dissolved oxygen is held to saturation where the water's temperature is known; the year's mean is not,
    /// since a mean temperature says nothing of it.
    pub fn rate(&self, source: &Source) -> Option<WaterSection> {
        let (name, line) = (&self.name[..], self.months.iter().flatten().map(|(line, _)| *line).min().unwrap_or(1));
        let refuse = |what: String, remedy| source.problems.push(self.file.clone(), (line, 1), what, remedy);
        let warn = |what: String, remedy| source.warnings.push(self.file.clone(), (line, 1), what, remedy);
        let absent: Vec<_> = (1..).zip(&self.months).filter(|(_, month)| month.is_none()).collect();
        if let Some((first, _)) = absent.first() {
            let what = format!("断面“{name}”缺少 {} 个月，第一个是 {first} 月", absent.len());
            if self.exact {
                refuse(what, "请补上这些月；没有监测的，在“missing”列写明原因");
                return None;
            }
            warn(what, "按未监测发布；有数据的请补上");
        }
        let (body, means) = (self.body(), self.means());
        let Some(annual) = gb3838::section_class(&means, body) else {
            refuse(format!("断面“{name}”全年没有数值，不能评价"), "请补上数值，或删去这个断面");
            return None;
        };
        if self.body.is_none() && body == WaterBody::Lake {
            warn(format!("断面“{name}”没有写水体类型，按名称当作湖库评价"), "请加一列 body，写 河流 或 湖库");
        }
        self.odd().into_iter().for_each(|what| warn(what, "请核对这个值"));
        let is_lake = body == WaterBody::Lake;
        let readings = self.months.iter().flatten().filter_map(|(_, month)| month.value()).flatten();
        Some(WaterSection {
            name: name.to_owned(),
            months: self.months.iter().map(|month| class(month.as_ref().map(|(_, month)| month), body)).collect(),
            annual,
            main_pollutants: gb3838::main_pollutants(&means, body)
                .into_iter()
                .map(|exceedance| exceedance.item.name().to_owned())
                .collect(),
            basin: self.basin.clone(),
            lake: is_lake,
            below_detection: readings.filter(|(_, reading)| reading.below_detection).count() as u32,
            total_nitrogen: self.mean(Quantity::TotalNitrogen, 2).filter(|_| is_lake).map(gb3838::total_nitrogen_class),
            trophic_state: self.trophic_state().filter(|_| is_lake),
        })
    }

    /// The mean of a quantity that is not an item of a class.
    fn mean(&self, quantity: Quantity, decimals: u32) -> Option<Decimal> {
        crate::standard::hj663::mean(&self.values(quantity), decimals)
    }

    /// The trophic state by the year's means, where all five quantities were measured.
    fn trophic_state(&self) -> Option<TrophicState> {
        let of_item = |item| gb3838::mean(item, &self.values(Quantity::Item(item)));
        let index = tli::index(&tli::Values {
            chlorophyll_a: self.mean(Quantity::ChlorophyllA, 3)?,
            total_phosphorus: of_item(Item::TotalPhosphorus)?,
            total_nitrogen: self.mean(Quantity::TotalNitrogen, 2)?,
            transparency: self.mean(Quantity::Transparency, 2)?,
            permanganate_index: of_item(Item::PermanganateIndex)?,
        })?;
        Some(TrophicState { index, level: tli::Level::of(index).name().to_owned() })
    }

    /// Values of ten times what is usual: the median of the other months.
    fn odd(&self) -> Vec<String> {
        let mut odd = Vec::new();
        for item in Item::all().filter(|item| *item != Item::Ph) {
            let readings: Vec<_> = self.readings(Quantity::Item(item)).collect();
            for (at, value) in &readings {
                let mut others: Vec<_> =
                    readings.iter().filter(|(other, _)| other != at).map(|(_, value)| *value).collect();
                others.sort_unstable();
                let Some(usual) = others.get(others.len() / 2).filter(|_| others.len() >= ENOUGH) else { continue };
                if *usual > Decimal::ZERO && *value >= *usual * Decimal::from(ODD) {
                    let (name, month, item) = (&self.name, at + 1, item.name());
                    odd.push(format!("断面“{name}”{month} 月的{item}是 {value}，是其他月份（{usual}）的 {ODD} 倍以上"));
                }
            }
        }
        odd
    }
}

/// A month's class, or why there is none.
fn class(month: Option<&Month>, body: WaterBody) -> Measured<crate::domain::WaterClass> {
    let values = match month {
        None => return Measured::Missing(Missing::NotMeasured),
        Some(Measured::Missing(reason)) => return Measured::Missing(*reason),
        Some(Measured::Value(values)) => values,
    };
    let temperature =
        values.iter().find(|(quantity, _)| *quantity == Quantity::Temperature).map(|(_, reading)| reading.value);
    let items: Vec<_> = values
        .iter()
        .filter_map(|(quantity, reading)| match quantity {
            Quantity::Item(item) => Some((*item, reading.value)),
            _ => None,
        })
        .collect();
    Measured::or(gb3838::section_class_at(&items, body, temperature), Missing::Invalid)
}
