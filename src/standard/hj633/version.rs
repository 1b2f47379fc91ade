use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Date, UnknownName};

/// The version of HJ 633 by which a day was or is rated; on the wire its [name](Self::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hj633Version {
    /// In force from 2016-01-01 to 2026-02-28; used earlier by cities that published ahead of that date.
    #[serde(rename = "HJ 633-2012")]
    Hj633_2012,
    /// In force since 2026-03-01.
    #[serde(rename = "HJ 633-2026")]
    Hj633_2026,
}

impl Hj633Version {
    /// Both versions, the older first.
    pub const ALL: [Self; 2] = [Self::Hj633_2012, Self::Hj633_2026];

    /// The version by which a day is rated.
    ///
    /// ```
    /// use mingcha::domain::Date;
    /// use mingcha::standard::hj633::Hj633Version;
    ///
    /// assert_eq!(Hj633Version::in_force(Date::constant(2026, 2, 28)), Hj633Version::Hj633_2012);
    /// assert_eq!(Hj633Version::in_force(Date::constant(2026, 3, 1)).name(), "HJ 633-2026");
    /// ```
    pub fn in_force(day: Date) -> Self {
        if day >= Date::constant(2026, 3, 1) { Self::Hj633_2026 } else { Self::Hj633_2012 }
    }

    /// The number of the standard with its year, such as `HJ 633-2012`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hj633_2012 => "HJ 633-2012",
            Self::Hj633_2026 => "HJ 633-2026",
        }
    }
}

impl FromStr for Hj633Version {
    type Err = UnknownName;

    /// Reads the number without its space, such as `HJ633-2012`.
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        match name {
            "HJ633-2012" => Ok(Self::Hj633_2012),
            "HJ633-2026" => Ok(Self::Hj633_2026),
            _ => Err(UnknownName),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_has_the_published_name() {
        for version in Hj633Version::ALL {
            let json = serde_json::to_string(&version).unwrap();
            assert_eq!(json, format!("\"{}\"", version.name()));
            assert_eq!(serde_json::from_str::<Hj633Version>(&json).unwrap(), version);
        }
    }

    #[test]
    fn the_new_version_rates_days_from_the_first_of_march_2026() {
        assert_eq!(Hj633Version::in_force(Date::constant(2021, 7, 1)).name(), "HJ 633-2012");
        assert_eq!(Hj633Version::in_force(Date::constant(2026, 2, 28)).name(), "HJ 633-2012");
        assert_eq!(Hj633Version::in_force(Date::constant(2026, 3, 1)).name(), "HJ 633-2026");
    }
}
