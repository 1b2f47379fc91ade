use super::table::Row;
use crate::{domain::Portal, record::Fault};

/// Checks that the row's area is one of the portal's.
pub(super) fn check_area(row: &Row, portal: Option<&Portal>) {
    let (Some(portal), Some(name)) = (portal, row.raw("area").filter(|name| !name.is_empty())) else { return };
    if portal.areas.iter().all(|area| area.name != name) {
        row.refuse("area", Fault::new("不在 portal.toml 的 areas 里", "请改成其中的名称，或在 portal.toml 里补上"));
    }
}
