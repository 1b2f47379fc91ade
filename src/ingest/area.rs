use super::table::{Column, Row};
use crate::{domain::Portal, record::Fault};

/// Checks that the area in a column is one of the portal's.
pub(super) fn check_area<C: Column>(row: &Row<C>, column: C, portal: Option<&Portal>) {
    let name = row.raw(column);
    let is_known = portal.is_none_or(|portal| portal.areas.iter().any(|area| area.name == name));
    if !is_known && !name.is_empty() {
        let remedy = "请改成其中的名称，或在 portal.toml 里补上";
        row.refuse(column, Fault::new("不在 portal.toml 的 areas 里", remedy));
    }
}
