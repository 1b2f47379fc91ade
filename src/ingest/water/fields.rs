use crate::{
    domain::Indicator,
    ingest::table::{Field, alias, optional},
};

const COUNT: usize = 6 + Indicator::NAMES.len();

/// The columns of the layout.
pub(super) const FIELDS: &[Field] = &fields();

const fn fields() -> [Field; COUNT] {
    let mut fields = [optional("provenance"); COUNT];
    fields[1] = alias("section", true, &["断面", "断面名称", "点位", "点位名称"]);
    fields[2] = alias("month", true, &["月份", "监测月份", "年月", "监测时间", "采样时间", "日期"]);
    fields[3] = optional("missing");
    fields[4] = alias("body", false, &["水体类型", "水体"]);
    fields[5] = alias("basin", false, &["水系", "流域", "所属水系", "所属流域", "所在流域"]);
    let mut index = 0;
    while index < Indicator::NAMES.len() {
        let names = Indicator::NAMES[index];
        fields[6 + index] = Field { name: names.column, required: false, aliases: names.others, units: names.units };
        index += 1;
    }
    fields
}
