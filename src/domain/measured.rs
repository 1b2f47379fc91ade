use serde::{Deserialize, Serialize};

/// A value, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured<T> {
    /// The value as measured.
    Value(T),
    /// There is no value, and this is why.
    Missing(Missing),
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// No measurement was made.
    NotMeasured,
    /// The water was frozen over, so that no sample was taken.
    Frozen,
    /// Measured, but not valid by the standard's rules.
    Invalid,
}

impl<T> Measured<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }
}
