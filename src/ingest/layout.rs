use super::Input;

/// A column that a layout knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in our own files and in the `columns` of `portal.toml`.
    pub name: &'static str,
    /// Whether the layout makes no sense without it.
    pub required: bool,
    /// What widespread exports call it.
    pub aliases: &'static [&'static str],
    /// How its one unit is written, where a title may have it in brackets.
    pub units: &'static [&'static str],
}

/// A column that must be there.
pub(super) const fn required(name: &'static str) -> Field {
    Field { name, required: true, aliases: &[], units: &[] }
}

/// A column that may be left out.
pub(super) const fn optional(name: &'static str) -> Field {
    Field { name, required: false, aliases: &[], units: &[] }
}

/// A column that widespread exports call otherwise.
pub(super) const fn alias(name: &'static str, required: bool, aliases: &'static [&'static str]) -> Field {
    Field { name, required, aliases, units: &[] }
}

/// How the rows of an export are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Layout {
    /// A row a station and hour.
    StationHour,
    /// A row an hour and pollutant, a column a city: the national platform's `china_cities_YYYYMMDD.csv`.
    CityHour,
    /// A row a station and day.
    StationDay,
    /// A row a city and day.
    CityDay,
    /// A row a section and month.
    SectionMonth,
    /// A row a complaint.
    Complaints,
    /// A row an enforcement case.
    EnforcementCases,
    /// A row a figure of the bureau.
    Figures,
    /// A row a figure of others.
    Context,
}

impl Layout {
    /// All layouts that an export may have.
    pub const ALL: [Self; 7] = [
        Self::StationHour,
        Self::CityHour,
        Self::StationDay,
        Self::CityDay,
        Self::SectionMonth,
        Self::Complaints,
        Self::EnforcementCases,
    ];

    /// Its name in `portal.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::StationHour => "station-hour",
            Self::CityHour => "city-hour",
            Self::StationDay => "station-day",
            Self::CityDay => "city-day",
            Self::SectionMonth => "section-month",
            Self::Complaints => "complaints",
            Self::EnforcementCases => "enforcement-cases",
            Self::Figures => "figures",
            Self::Context => "context",
        }
    }

    /// The most rows of a file. Hours are added up as they come; of the others every row is kept in memory, and more of
    /// them are a slip, not a year.
    pub fn most_rows(self) -> u64 {
        match self {
            Self::StationHour | Self::CityHour => u64::MAX,
            _ => 300_000,
        }
    }

    /// What it is an input of.
    pub fn input(self) -> Input {
        match self {
            Self::StationHour | Self::CityHour => Input::AirHourly,
            Self::StationDay | Self::CityDay => Input::AirDaily,
            Self::SectionMonth => Input::WaterMonthly,
            Self::Complaints => Input::Complaints,
            Self::EnforcementCases => Input::EnforcementCases,
            Self::Figures => Input::Figures,
            Self::Context => Input::Context,
        }
    }

    /// The columns it knows.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::StationHour => STATION_HOUR,
            Self::CityHour => CITY_HOUR,
            Self::StationDay => STATION_DAY,
            Self::CityDay => CITY_DAY,
            Self::SectionMonth => super::water::FIELDS,
            Self::Complaints => super::complaints::FIELDS,
            Self::EnforcementCases => super::cases::FIELDS,
            Self::Figures => super::figures::FIELDS,
            Self::Context => super::context::FIELDS,
        }
    }
}

const STATION: &[&str] = &["站点", "站点名称", "监测点", "监测点位", "点位名称", "WatchPoint"];
const TIME: &[&str] = &["时间", "监测时间", "日期时间"];
const DATE: &[&str] = &["日期", "监测日期", "Date"];
const HOUR: &[&str] = &["小时", "时", "Hour"];

const STATION_HOUR: &[Field] = &[
    alias("station", true, STATION),
    alias("time", false, TIME),
    alias("date", false, DATE),
    alias("hour", false, HOUR),
    SO2,
    NO2,
    CO,
    alias("o3", false, &["O3", "O₃", "臭氧", "O3_1h"]),
    PM10,
    PM25,
];

const CITY_HOUR: &[Field] =
    &[alias("date", true, DATE), alias("hour", true, HOUR), alias("type", true, &["项目", "指标"]), required("city")];

const STATION_DAY: &[Field] =
    &[alias("station", true, STATION), alias("date", true, DATE), SO2, NO2, CO, O3, PM10, PM25, optional("provenance")];

const CITY_DAY: &[Field] = &[
    alias("date", true, DATE),
    SO2,
    NO2,
    CO,
    O3,
    PM10,
    PM25,
    alias("aqi", false, &["AQI", "空气质量指数"]),
    optional("provenance"),
];

const SO2: Field = alias("so2", false, &["SO2", "SO₂", "二氧化硫"]);
const NO2: Field = alias("no2", false, &["NO2", "NO₂", "二氧化氮"]);
const CO: Field = alias("co", false, &["CO", "一氧化碳"]);
const O3: Field = alias("o3", false, &["O3_8h", "O3", "O₃", "臭氧", "O3-8h"]);
const PM10: Field = alias("pm10", false, &["PM10", "可吸入颗粒物"]);
const PM25: Field = alias("pm25", false, &["PM2.5", "PM25", "PM₂.₅", "细颗粒物"]);
