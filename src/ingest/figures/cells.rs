//! What figures of the bureau and of others have in common.

use crate::{
    domain::{Period, Unit},
    ingest::table::{Column, Row},
    record::Fault,
};

/// A name in addresses: lower-case letters and digits, joined by single hyphens.
pub fn code<C: Column>(row: &Row<C>, column: C) -> Option<String> {
    let text = row.text(column)?;
    let sound = text
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    if sound {
        return Some(text.to_owned());
    }
    row.refuse(column, Fault::new("不能用在网址里", "请只用小写字母、数字和中间的连字符，如 good-days-ratio"));
    None
}

/// A period as the domain writes it.
pub fn period<C: Column>(row: &Row<C>, column: C) -> Option<Period> {
    let period = row.text(column)?.parse().ok();
    if period.is_none() {
        row.refuse(column, Fault::new("不是时期", "请写成 2021、2017/2021、2021-12 或 2021-12-31"));
    }
    period
}

/// A unit that is known.
pub fn unit<C: Column>(row: &Row<C>, column: C) -> Option<Unit> {
    row.word(column, &Unit::all().map(Unit::symbol).collect::<Vec<_>>(), |word| word.parse().ok())
}
