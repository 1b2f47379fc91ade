use crate::ingest::table::{Dataset, Layout, ROWS_IN_MEMORY, columns, required};

/// The bureau's figures.
pub(super) const DATASET: Dataset = Dataset { path: "figures.csv", rank: 2, is_series: false, is_personal: false };

/// A row a figure.
pub(super) const LAYOUT: Layout = Layout {
    name: "figures",
    dataset: &DATASET,
    fields: FigureColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

columns! {
    /// The columns of the bureau's figures.
    pub(super) enum FigureColumn: LAYOUT {
        Topic = required("section"),
        Code = required("code"),
        Metric = required("metric"),
        Period = required("period"),
        Kind = required("kind"),
        Value = required("value"),
        Unit = required("unit"),
        Numerator = required("numerator"),
        Denominator = required("denominator"),
        Area = required("area"),
        Quote = required("quote"),
    }
}
