/// What the last column of every row says.
pub(super) const PROVENANCE: &str = "演示数据";
