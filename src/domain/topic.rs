use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::UnknownName;

/// The part of the bureau's work that a figure belongs to.
///
/// ```
/// use mingcha::domain::Topic;
///
/// assert_eq!("air-action".parse(), Ok(Topic::AirAction));
/// assert_eq!(Topic::AirAction.code(), "air-action");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
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

impl Topic {
    /// All topics, in the order in which they are printed.
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

    /// The identifier in files and addresses, such as `air-action`.
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

impl FromStr for Topic {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|topic| topic.code() == text).ok_or(UnknownName)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_as_its_topic_and_others_are_refused() {
        for topic in Topic::ALL {
            assert_eq!(topic.code().parse(), Ok(topic));
        }
        assert_eq!("Air".parse::<Topic>(), Err(UnknownName));
    }
}
