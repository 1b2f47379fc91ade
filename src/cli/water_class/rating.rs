use crate::{
    domain::{Decimal, Indicator, WaterBody, WaterItem},
    standard::{
        gb3838::{Exceedance, WaterStatus, main_pollutants, section_class_at},
        tli,
    },
};

/// The results of what was measured.
pub(super) fn rate(values: &[(Indicator, Decimal)], body: WaterBody) -> Vec<String> {
    let items: Vec<_> = values
        .iter()
        .filter_map(|(column, value)| if let Indicator::Item(item) = column { Some((*item, *value)) } else { None })
        .collect();
    let temperature = values.iter().find(|(column, _)| *column == Indicator::Temperature).map(|(_, value)| *value);
    let class = section_class_at(&items, temperature, body);
    let mut results = vec![
        class.map_or_else(String::new, |class| class.numeral().to_owned()),
        class.map_or_else(String::new, |class| WaterStatus::from(class).name().to_owned()),
        main_pollutants(&items, body).into_iter().map(named).collect::<Vec<_>>().join("、"),
    ];
    if body == WaterBody::Lake {
        results.push(trophic_index(values).map_or_else(String::new, |index| index.to_string()));
    }
    results
}

/// An exceedance as bulletins print it: `化学需氧量(0.5)`.
fn named(exceedance: Exceedance) -> String {
    let name = exceedance.item.name();
    exceedance.multiple.map_or_else(|| name.to_owned(), |multiple| format!("{name}({multiple})"))
}

/// The index, where all its items are there and above zero.
fn trophic_index(values: &[(Indicator, Decimal)]) -> Option<Decimal> {
    let of = |column| values.iter().find(|(other, _)| *other == column).map(|(_, value)| *value);
    tli::index(&tli::LakeMeans {
        chlorophyll_a: of(Indicator::ChlorophyllA)?,
        total_phosphorus: of(Indicator::Item(WaterItem::TotalPhosphorus))?,
        total_nitrogen: of(Indicator::TotalNitrogen)?,
        transparency: of(Indicator::Transparency)?,
        permanganate_index: of(Indicator::Item(WaterItem::PermanganateIndex))?,
    })
}
