use crate::ingest::layout::{Field, optional};

/// The columns of a row a section and month: any of the quantities that water is rated by, under our name, the
/// standard's or the monitoring network's code.
pub(in crate::ingest) const FIELDS: &[Field] = &[
    Field { name: "section", required: true, aliases: &["断面", "断面名称", "监测断面"] },
    Field { name: "month", required: true, aliases: &["月份", "监测月份", "监测时间", "采样时间"] },
    quantity("temperature", &["水温", "W01010"]),
    quantity("ph", &["pH值", "W01001"]),
    quantity("dissolved_oxygen", &["溶解氧", "W01009"]),
    quantity("permanganate_index", &["高锰酸盐指数", "W01019"]),
    quantity("cod", &["化学需氧量", "W01018"]),
    quantity("bod5", &["五日生化需氧量", "W01017"]),
    quantity("ammonia", &["氨氮", "W21003"]),
    quantity("total_phosphorus", &["总磷", "W21011"]),
    quantity("copper", &["铜", "W20122"]),
    quantity("zinc", &["锌", "W20123"]),
    quantity("fluoride", &["氟化物", "W21017"]),
    quantity("selenium", &["硒", "W20128"]),
    quantity("arsenic", &["砷", "W20141"]),
    quantity("mercury", &["汞", "W20111"]),
    quantity("cadmium", &["镉", "W20115"]),
    quantity("chromium_vi", &["铬（六价）", "W20117"]),
    quantity("lead", &["铅", "W20120"]),
    quantity("cyanide", &["氰化物", "W21016"]),
    quantity("volatile_phenol", &["挥发酚", "W23002"]),
    quantity("petroleum", &["石油类", "W22001"]),
    quantity("anionic_surfactant", &["阴离子表面活性剂", "W19002"]),
    quantity("sulphide", &["硫化物", "W21019"]),
    quantity("total_nitrogen", &["总氮", "W21001"]),
    quantity("chlorophyll_a", &["叶绿素a", "叶绿素α"]),
    quantity("transparency", &["透明度", "SD"]),
    Field { name: "body", required: false, aliases: &["水体类型"] },
    Field { name: "basin", required: false, aliases: &["水系", "流域"] },
    optional("missing"),
    optional("provenance"),
];

const fn quantity(name: &'static str, aliases: &'static [&'static str]) -> Field {
    Field { name, required: false, aliases }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ingest::water::Quantity, standard::gb3838::Item};

    #[test]
    fn every_item_of_the_standard_is_found_by_its_name_and_its_code() {
        for item in Item::all() {
            let field = FIELDS.iter().find(|field| field.name == item.column()).unwrap();
            assert_eq!(field.aliases, [item.name(), item.code()]);
        }
        assert!(Quantity::all().all(|quantity| FIELDS.iter().any(|field| field.name == quantity.column())));
    }
}
