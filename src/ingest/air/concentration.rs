use crate::{
    domain::{Decimal, Measured, Pollutant, Thousandths},
    ingest::table::{Column, Row},
    record::Fault,
};

/// A pollutant's concentration in a column, which must be possible, or why there is none.
pub(super) fn read<C: Column>(row: &Row<C>, pollutant: Pollutant, column: C) -> Option<Measured<Decimal>> {
    let value = row.measured(column)?;
    if value.value().is_some_and(|value| *value > Decimal::new(i64::from(Thousandths::MAX.get()), 3)) {
        refuse(row, pollutant, column, "大得不可能", "请核对数值和单位");
        return None;
    }
    Some(value)
}

/// Refuses a concentration, with its unit, since a wrong one is the most likely reason.
pub(super) fn refuse<C: Column>(row: &Row<C>, pollutant: Pollutant, column: C, what: &str, remedy: &'static str) {
    row.refuse(column, Fault::new(format!("{what}（{}）", pollutant.unit().symbol()), remedy));
}
