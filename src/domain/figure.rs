use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Decimal, Period, Topic, Unit, UnknownName};

/// One published number, with the sentence it was published in.
///
/// Headline, chart, table, file and address are all made from this record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The part of the bureau's work it belongs to; `section` on the wire and in `figures.csv`.
    #[serde(rename = "section")]
    pub topic: Topic,
    /// Its name in addresses: lower-case letters, digits and hyphens. A target has the code of its actual value.
    pub code: String,
    /// Its name in words, such as `优良天数比例`.
    pub metric: String,
    /// The time it refers to; for a target, the time it is to be reached in.
    pub period: Period,
    /// Whether it was reached or is a target.
    pub kind: FigureKind,
    /// The value, with the decimals it was published with.
    pub value: Decimal,
    /// The unit of the value.
    pub unit: Unit,
    /// The part of the whole, in the unit of what is counted, where the report gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Decimal>,
    /// The whole, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Decimal>,
    /// The area: the name of one of the portal's areas.
    pub area: String,
    /// The sentence it was published in, to the letter.
    pub quote: String,
}

/// Whether a figure was reached or is a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// Reached in the period.
    Actual,
    /// To be reached in the period.
    Target,
}

impl FigureKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Actual, Self::Target];

    /// The identifier in files and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Target => "target",
        }
    }
}

impl FromStr for FigureKind {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(UnknownName)
    }
}

impl Figure {
    /// Its permanent name: topic, code, period and kind, such as `air.good-days-ratio.2021.actual`.
    ///
    /// ```
    /// use mingcha::domain::{Decimal, Figure, FigureKind, Period, Topic, Unit};
    ///
    /// let figure = Figure {
    ///     topic: Topic::Air,
    ///     code: "good-days-ratio".to_owned(),
    ///     metric: "优良天数比例".to_owned(),
    ///     period: Period::year(2021).unwrap(),
    ///     kind: FigureKind::Actual,
    ///     value: Decimal::new(921, 1),
    ///     unit: Unit::Percent,
    ///     numerator: None,
    ///     denominator: None,
    ///     area: "中心城区".to_owned(),
    ///     quote: "2021年中心城区空气质量优良天数比例92.1%".to_owned(),
    /// };
    /// assert_eq!(figure.id(), "air.good-days-ratio.2021.actual");
    /// ```
    pub fn id(&self) -> String {
        let period = self.period.to_string().replace('/', "-");
        format!("{}.{}.{period}.{}", self.topic.code(), self.code, self.kind.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_permanent_name_holds_no_character_that_an_address_must_escape() {
        let figure = Figure {
            topic: Topic::Rectification,
            code: "green-shield".into(),
            metric: "“绿盾”遥感问题点位完成整改".into(),
            period: Period::years(2017, 2021).unwrap(),
            kind: FigureKind::Actual,
            value: Decimal::from(2168),
            unit: "个".parse().unwrap(),
            numerator: None,
            denominator: None,
            area: "全市".into(),
            quote: String::new(),
        };
        assert_eq!(figure.id(), "rectification.green-shield.2017-2021.actual");
    }
}
