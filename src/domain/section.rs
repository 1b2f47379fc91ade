use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The part of the bureau's work that a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Ambient air quality.
    Air,
    /// What was done for the air.
    AirAction,
    /// Surface water, groundwater and drinking water.
    Water,
    /// Soil, solid waste and the countryside.
    Soil,
    /// Complaints and enforcement cases.
    Complaints,
    /// Rectification of what inspections found.
    Rectification,
    /// Permits, approvals, funds and supervision.
    Governance,
    /// The bureau's own staff.
    Staff,
}

impl Section {
    /// All sections, in the order in which they are printed.
    pub const ALL: [Self; 8] = [
        Self::Air,
        Self::AirAction,
        Self::Water,
        Self::Soil,
        Self::Complaints,
        Self::Rectification,
        Self::Governance,
        Self::Staff,
    ];

    /// The word for it in files and addresses, such as `air-action`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Air => "air",
            Self::AirAction => "air-action",
            Self::Water => "water",
            Self::Soil => "soil",
            Self::Complaints => "complaints",
            Self::Rectification => "rectification",
            Self::Governance => "governance",
            Self::Staff => "staff",
        }
    }
}

impl FromStr for Section {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|section| section.code() == text).ok_or(())
    }
}
