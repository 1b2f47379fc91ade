use serde::{Deserialize, Serialize};

use crate::domain::Decimal;

/// How many rows of every export were accepted: the account that a release gives of its input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Intake(pub Vec<FileIntake>);

/// How many rows of one file were accepted.
///
/// `rows = accepted + ignored + rejected`, always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileIntake {
    /// Its path below the bureau's folder.
    pub file: String,
    /// Rows, without the one that names the columns.
    pub rows: u64,
    /// Of these, those that the figures are made from.
    pub accepted: u64,
    /// Of these, those that are sound and that no figure is made from, such as other years or values derived from others.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ignored: u64,
    /// Of these, those that were rejected.
    pub rejected: u64,
    /// Columns that are not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
    /// Control totals of the accepted rows, by column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<ControlTotal>,
    /// Why rows were rejected, one line each, as the publisher printed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejections: Vec<String>,
    /// What is unusual about accepted rows, one line each, as the publisher printed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference; only 64-bit targets have the lint")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// A column's control total: what a spreadsheet gives for it, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlTotal {
    /// The column, as the file calls it.
    pub column: String,
    /// How many cells hold a number.
    pub count: u64,
    /// Their sum, exact.
    pub sum: Decimal,
}
