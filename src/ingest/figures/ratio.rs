use super::columns::FigureColumn;
use crate::{
    domain::{Decimal, Unit},
    ingest::table::Row,
    record::Fault,
};

/// Checks that value, numerator and denominator of a figure agree with each other and with the unit.
pub(super) fn check(
    row: &Row<FigureColumn>,
    value: Decimal,
    unit: Unit,
    numerator: Option<Decimal>,
    denominator: Option<Decimal>,
) {
    if unit == Unit::Percent && value > Decimal::from(100) {
        row.refuse(FigureColumn::Value, Fault::new("大于 100%", "请核对数值和单位"));
    }
    let counts = [(FigureColumn::Numerator, numerator), (FigureColumn::Denominator, denominator)];
    let value_as_count = (FigureColumn::Value, Some(value).filter(|_| unit.is_count()));
    for (column, number) in [value_as_count].into_iter().chain(counts) {
        if number.is_some_and(|number| number != number.round(0)) {
            row.refuse(column, Fault::new("不是整数", "个数请写成整数"));
        }
    }
    if denominator.is_some_and(|whole| whole == Decimal::ZERO) {
        row.refuse(FigureColumn::Denominator, Fault::new("不能作分母", "请核对，总数要大于 0"));
        return;
    }
    let Some(part) = numerator else { return };
    if denominator.is_some_and(|whole| part > whole) {
        row.refuse(FigureColumn::Numerator, Fault::new("大于“denominator”列的总数", "请核对两个数"));
        return;
    }
    if unit.is_count() && part != value {
        row.refuse(FigureColumn::Value, Fault::new(format!("与“numerator”列的 {part} 不同"), "两处是同一个数，请核对"));
    }
    let Some(whole) = denominator.filter(|_| unit == Unit::Percent) else { return };
    let ratio = part.percent_of(whole, value.scale());
    if let Some(ratio) = ratio.filter(|ratio| *ratio != value) {
        row.refuse(FigureColumn::Value, Fault::new(format!("与算得的不同，{part}÷{whole}={ratio}%"), "请核对这三个数"));
    }
}
