use serde::{Deserialize, Serialize};

use super::{
    AboutTexts, AirHoursTexts, AirTexts, AnnualAirTexts, BulletinTexts, ChartTexts, ComplaintsTexts, HomeTexts,
    HoursTexts, RecomputedTexts, SiteTexts, TopicTexts, WaterTexts, WordsTexts, fill, zh_cn,
};
use crate::domain::{Date, MissingReason, Period, PeriodFields, Topic};

/// A language, with the habits of writing dates that go with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Locale {
    /// Chinese as written in mainland China.
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
}

impl Locale {
    /// The BCP 47 tag, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
        }
    }

    /// A date, such as `2021年3月5日`.
    pub fn date(self, date: Date) -> String {
        let [year, month, day] =
            [i32::from(date.year()), i32::from(date.month()), i32::from(date.day())].map(|n| n.to_string());
        fill(self.words().date, &[("year", &year), ("month", &month), ("day", &day)])
    }

    /// A day of its month, such as `5日`.
    pub fn day_of_month(self, date: Date) -> String {
        fill(self.words().day_of_month, &[("day", &date.day().to_string())])
    }

    /// A month of the year, such as `3月`.
    pub fn month(self, month: i8) -> String {
        fill(self.words().month, &[("month", &month.to_string())])
    }

    /// A period, such as `2021年`, `2017—2021年`, `2021年12月`.
    pub fn period(self, period: Period) -> String {
        let words = self.words();
        match period.fields() {
            PeriodFields::Year(year) => fill(words.year, &[("year", &year.to_string())]),
            PeriodFields::Years(first, last) => {
                fill(words.years, &[("first", &first.to_string()), ("last", &last.to_string())])
            }
            PeriodFields::Month(year, month) => {
                fill(words.year_month, &[("year", &year.to_string()), ("month", &month.to_string())])
            }
            PeriodFields::Day(day) => self.date(day),
        }
    }

    /// The name of a part of the bureau's work.
    pub fn topic(self, topic: Topic) -> &'static str {
        let topics = self.topics();
        match topic {
            Topic::Air => topics.air,
            Topic::AirAction => topics.air_action,
            Topic::Water => topics.water,
            Topic::Soil => topics.soil,
            Topic::Complaints => topics.complaints,
            Topic::Rectification => topics.rectification,
            Topic::Governance => topics.governance,
            Topic::Staff => topics.staff,
        }
    }

    /// The words for why there is no value.
    pub fn missing(self, missing: MissingReason) -> &'static str {
        let words = self.words();
        match missing {
            MissingReason::NotMeasured => words.not_measured,
            MissingReason::Frozen => words.frozen,
            MissingReason::Invalid => words.invalid,
            MissingReason::Removed => words.removed,
            MissingReason::BelowDetection => words.below_detection,
            MissingReason::OutsidePlan => words.outside_plan,
        }
    }
}

/// A group of texts is reached by a function of its own, so that a program carries only the groups it uses.
macro_rules! texts {
    ($($group:ident: $texts:ty = $name:ident,)*) => {
        impl Locale {
            $(
                #[doc = concat!("The texts of the group `", stringify!($group), "`.")]
                pub fn $group(self) -> &'static $texts {
                    match self {
                        Self::ZhCn => &zh_cn::$name,
                    }
                }
            )*
        }
    };
}

texts! {
    site: SiteTexts = SITE,
    words: WordsTexts = WORDS,
    topics: TopicTexts = TOPICS,
    chart: ChartTexts = CHART,
    home: HomeTexts = HOME,
    air: AirTexts = AIR,
    air_hours: AirHoursTexts = AIR_HOURS,
    hours: HoursTexts = HOURS,
    annual_air: AnnualAirTexts = ANNUAL_AIR,
    water: WaterTexts = WATER,
    complaints: ComplaintsTexts = COMPLAINTS,
    bulletin: BulletinTexts = BULLETIN,
    recomputed: RecomputedTexts = RECOMPUTED,
    about: AboutTexts = ABOUT,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_chinese_habits() {
        let locale = Locale::ZhCn;
        assert_eq!(locale.date(Date::constant(2021, 3, 5)), "2021年3月5日");
        assert_eq!(locale.period(Period::years(2017, 2021).unwrap()), "2017—2021年");
        assert_eq!(locale.period(Period::month(2021, 12).unwrap()), "2021年12月");
    }
}
