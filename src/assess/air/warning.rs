use std::fmt;

use crate::domain::{Date, Decimal, Pollutant};

/// How many times the usual value of a station an hour must exceed for a warning.
pub(super) const OUTLIER_FACTOR: u32 = 10;

/// A warning about a year of air; displayed as one line, as a release and the publisher print it.
///
/// ```
/// use mingcha::{assess::air::AirWarning, domain::Date};
///
/// let warning = AirWarning::OtherIndices { days: 365, equal: 364, day: Date::constant(2021, 3, 5), published: 101, rated: 103 };
/// assert_eq!(
///     warning.to_string(),
///     "公布的空气质量指数与按标准重算的比较：365 天里 364 天一致；相差最大的是 2021-03-05，公布 101，重算 103"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AirWarning {
    /// An hour's value is many times what is usual for the station.
    UnusualHour {
        /// The station.
        station: String,
        /// The day.
        day: Date,
        /// The hour of the day, from 1.
        hour: u8,
        /// The pollutant, which also gives the unit.
        pollutant: Pollutant,
        /// The value.
        value: Decimal,
        /// The median of the station's days.
        usual: Decimal,
    },
    /// The indices that the bureau gave are not those that the standard gives.
    OtherIndices {
        /// How many days have both.
        days: usize,
        /// On how many of these both are the same.
        equal: usize,
        /// The day on which they are furthest apart.
        day: Date,
        /// The bureau's index of that day.
        published: u16,
        /// The standard's.
        rated: u16,
    },
}

impl fmt::Display for AirWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnusualHour { station, day, hour, pollutant, value, usual } => {
                let (symbol, unit) = (pollutant.symbol(), pollutant.unit().symbol());
                write!(
                    f,
                    "站点“{station}”{day} 第 {hour} 小时的 {symbol} 是 {value} {unit}，超过平时（{usual} {unit}）的 \
                     {OUTLIER_FACTOR} 倍；请核对这个值"
                )
            }
            Self::OtherIndices { days, equal, day, published, rated } => write!(
                f,
                "公布的空气质量指数与按标准重算的比较：{days} 天里 {equal} 天一致；相差最大的是 {day}，公布 {published}，重算 \
                 {rated}"
            ),
        }
    }
}
