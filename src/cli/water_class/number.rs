use crate::{
    domain::{Amount, Decimal, Indicator, WaterItem},
    ingest::table::detection_limit,
    record::{Fault, FaultSubject},
    standard::gb3838::counted,
};

/// No concentration is above this; the arithmetic is exact below it.
const MAX_CONCENTRATION: i64 = 1_000_000;
const MAX_DECIMALS: u32 = 10;

/// A cell's number; none where it is empty. Below the detection limit it is what the standard has it [count](counted) with.
pub(super) fn number(cell: &str, column: Indicator) -> Result<Option<Decimal>, Fault> {
    if cell.is_empty() {
        return Ok(None);
    }
    let limit = detection_limit(cell);
    let Ok(number) = limit.unwrap_or(cell).trim().parse::<Decimal>() else {
        let what = format!("“{}”不是数", FaultSubject::short(cell));
        return Err(Fault::new(what, "请写成阿拉伯数字，不带单位和千分号；未监测的留空"));
    };
    let ph = column == Indicator::Item(WaterItem::Ph);
    let greatest = if column == Indicator::Temperature { column.greatest().into() } else { MAX_CONCENTRATION };
    let greatest = Decimal::from(if ph { 14 } else { greatest });
    if number < Decimal::ZERO || number > greatest || number.scale() > MAX_DECIMALS {
        let what = format!("“{}”不在 0 到 {greatest} 之间，或小数超过 {MAX_DECIMALS} 位", FaultSubject::short(cell));
        return Err(Fault::new(what, "请核对数值和单位"));
    }
    if limit.is_some() && ph {
        let what = format!("“{}”低于检出限，pH 没有检出限", FaultSubject::short(cell));
        return Err(Fault::new(what, "请核对数值"));
    }
    Ok(Some(counted(Amount { number, below_detection: limit.is_some() })))
}
