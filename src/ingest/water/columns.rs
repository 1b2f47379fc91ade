use crate::{
    domain::Indicator,
    ingest::table::{Column, Dataset, Field, Layout, ROWS_IN_MEMORY, optional, required},
};

/// Monthly concentrations by section.
pub(super) const DATASET: Dataset =
    Dataset { path: "series/water-monthly.csv", rank: 6, is_series: true, is_personal: false };

/// A row a section and month.
pub(super) const SECTION_MONTH: Layout = Layout {
    name: "section-month",
    dataset: &DATASET,
    fields: WaterColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

/// The columns of a section's month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WaterColumn {
    Provenance,
    Section,
    Month,
    /// Why a month has no values.
    Missing,
    Body,
    Basin,
    /// An indicator, by its place in [`Indicator::NAMES`].
    Indicator(usize),
}

const OTHERS: [Field; 6] = [
    optional("provenance"),
    required("section").or(&["断面", "断面名称", "点位", "点位名称"]),
    required("month").or(&["月份", "监测月份", "年月", "监测时间", "采样时间", "日期"]),
    optional("missing"),
    optional("body").or(&["水体类型", "水体"]),
    optional("basin").or(&["水系", "流域", "所属水系", "所属流域", "所在流域"]),
];

const COUNT: usize = OTHERS.len() + Indicator::NAMES.len();

const fn fields() -> [Field; COUNT] {
    let mut fields = [OTHERS[0]; COUNT];
    let mut index = 0;
    while index < COUNT {
        fields[index] = if index < OTHERS.len() {
            OTHERS[index]
        } else {
            let names = Indicator::NAMES[index - OTHERS.len()];
            optional(names.column).or(names.others).in_unit(names.units)
        };
        index += 1;
    }
    fields
}

impl WaterColumn {
    /// The fields, in the order of the columns.
    pub const FIELDS: &[Field] = &fields();

    /// The columns of all indicators, in the order of [`Indicator::NAMES`].
    pub fn indicators() -> [Self; Indicator::NAMES.len()] {
        std::array::from_fn(Self::Indicator)
    }
}

impl Column for WaterColumn {
    const LAYOUT: &'static Layout = &SECTION_MONTH;

    fn index(self) -> usize {
        match self {
            Self::Provenance => 0,
            Self::Section => 1,
            Self::Month => 2,
            Self::Missing => 3,
            Self::Body => 4,
            Self::Basin => 5,
            Self::Indicator(index) => OTHERS.len() + index,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_is_the_field_of_its_name() {
        let name = |column: WaterColumn| WaterColumn::FIELDS[column.index()].name;
        assert_eq!(name(WaterColumn::Provenance), "provenance");
        assert_eq!(name(WaterColumn::Section), "section");
        assert_eq!(name(WaterColumn::Month), "month");
        assert_eq!(name(WaterColumn::Missing), "missing");
        assert_eq!(name(WaterColumn::Body), "body");
        assert_eq!(name(WaterColumn::Basin), "basin");
        for (column, names) in WaterColumn::indicators().into_iter().zip(Indicator::NAMES) {
            assert_eq!(name(column), names.column);
        }
    }
}
