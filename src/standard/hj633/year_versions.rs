use serde::{Deserialize, Serialize};

use super::Hj633Version;
use crate::domain::Date;

/// The versions of HJ 633 by which the days of one year are rated; on the wire their [name](Self::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum YearVersions {
    /// The version of 2012 only.
    #[serde(rename = "HJ 633-2012")]
    Hj633_2012,
    /// First that of 2012, then that of 2026, which came into force within the year.
    #[serde(rename = "HJ 633-2012、HJ 633-2026")]
    Both,
    /// The version of 2026 only.
    #[serde(rename = "HJ 633-2026")]
    Hj633_2026,
}

impl YearVersions {
    /// The versions in force in a year, one of [`YEARS`](crate::domain::YEARS).
    ///
    /// ```
    /// use mingcha::standard::hj633::YearVersions;
    ///
    /// assert_eq!([2025, 2026, 2027].map(YearVersions::of_year), [
    ///     YearVersions::Hj633_2012,
    ///     YearVersions::Both,
    ///     YearVersions::Hj633_2026,
    /// ]);
    /// assert_eq!(YearVersions::Both.name(), "HJ 633-2012、HJ 633-2026");
    /// ```
    pub fn of_year(year: i16) -> Self {
        let [first, last] =
            [(1, 1), (12, 31)].map(|(month, day)| Hj633Version::in_force(Date::constant(year, month, day)));
        match (first, last) {
            (Hj633Version::Hj633_2012, Hj633Version::Hj633_2012) => Self::Hj633_2012,
            (Hj633Version::Hj633_2012, Hj633Version::Hj633_2026) => Self::Both,
            (Hj633Version::Hj633_2026, _) => Self::Hj633_2026,
        }
    }

    /// The numbers of the standards with their years, such as `HJ 633-2012、HJ 633-2026`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hj633_2012 => "HJ 633-2012",
            Self::Both => "HJ 633-2012、HJ 633-2026",
            Self::Hj633_2026 => "HJ 633-2026",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_in_which_the_version_changes_names_both() {
        let names = [2025, 2026, 2027].map(|year| YearVersions::of_year(year).name());
        assert_eq!(names, ["HJ 633-2012", "HJ 633-2012、HJ 633-2026", "HJ 633-2026"]);
    }

    #[test]
    fn the_wire_has_the_published_name() {
        for year in [2025, 2026, 2027] {
            let versions = YearVersions::of_year(year);
            let json = serde_json::to_string(&versions).unwrap();
            assert_eq!(json, format!("\"{}\"", versions.name()));
            assert_eq!(serde_json::from_str::<YearVersions>(&json).unwrap(), versions);
        }
    }
}
