use crate::{
    domain::{Decimal, Measured, Pollutant},
    ingest::table::Row,
    record::Fault,
};

/// A pollutant's concentration in a column, which can be one, or why there is none.
pub(super) fn read<'a>(row: &Row<'a>, pollutant: Pollutant, column: &'a str) -> Option<Measured<Decimal>> {
    let value = row.measured(column)?;
    if value.value().is_some_and(|value| *value > Decimal::new(i64::from(Pollutant::MAX_THOUSANDTHS), 3)) {
        refuse(row, pollutant, column, "大得不可能", "请核对数值和单位");
        return None;
    }
    Some(value)
}

/// Notes what is wrong with a concentration, with its unit, since a wrong one is the most likely reason.
pub(super) fn refuse(row: &Row, pollutant: Pollutant, column: &str, what: &str, remedy: &'static str) {
    row.refuse(column, Fault::new(format!("{what}（{}）", pollutant.unit().symbol()), remedy));
}
