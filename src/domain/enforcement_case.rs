use super::Date;

/// One enforcement case (环境违法案件), without anything about whom it is against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnforcementCase {
    /// The day it was filed.
    pub filed: Date,
    /// Its type, one per case.
    pub kind: String,
    /// Where.
    pub area: String,
}
