use serde::{Deserialize, Serialize};

/// The origin of a series, which decides whether it must be marked wherever it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// Measured or counted by the bureau.
    Bureau,
    /// Made up to show what the charts will look like; every picture, table and file made from it is marked 演示数据.
    Demonstration,
}

impl Provenance {
    /// Whether everything made from it must be marked 演示数据.
    pub fn is_demonstration(self) -> bool {
        self == Self::Demonstration
    }
}
