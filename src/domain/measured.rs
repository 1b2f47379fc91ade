use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownName;

/// A value, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured<T> {
    /// The value as measured.
    Value(T),
    /// There is no value, and this is why.
    Missing(MissingReason),
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingReason {
    /// No measurement was made.
    NotMeasured,
    /// The water was frozen over, so that no sample was taken.
    Frozen,
    /// Measured, but not valid by the standard's rules.
    Invalid,
    /// Measured and taken out again by the bureau's own review.
    Removed,
    /// Less than can be detected.
    BelowDetection,
    /// The monitoring plan asks for none.
    OutsidePlan,
}

impl MissingReason {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::NotMeasured, Self::Frozen, Self::Invalid, Self::Removed, Self::BelowDetection, Self::OutsidePlan];

    /// The word for it in the bureau's files.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotMeasured => "未监测",
            Self::Frozen => "冰封",
            Self::Invalid => "无效",
            Self::Removed => "剔除",
            Self::BelowDetection => "未检出",
            Self::OutsidePlan => "计划外",
        }
    }

    /// Its number in tiles and caches, from 1: one that has been published never changes.
    pub fn code(self) -> u8 {
        match self {
            Self::NotMeasured => 1,
            Self::Frozen => 2,
            Self::Invalid => 3,
            Self::Removed => 4,
            Self::BelowDetection => 5,
            Self::OutsidePlan => 6,
        }
    }
}

impl FromStr for MissingReason {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|reason| reason.name() == name).ok_or(UnknownName)
    }
}

impl<T> Measured<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }

    /// Why there is no value, if there is none.
    pub fn reason(&self) -> Option<MissingReason> {
        match self {
            Self::Value(_) => None,
            Self::Missing(reason) => Some(*reason),
        }
    }

    /// The value, or this reason for there being none.
    pub fn from_option(value: Option<T>, reason: MissingReason) -> Self {
        value.map_or(Self::Missing(reason), Self::Value)
    }
}
