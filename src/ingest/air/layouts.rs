use crate::ingest::table::{Dataset, Field, Layout, ROWS_IN_MEMORY, alias, optional, required};

/// Hourly concentrations by station or city.
pub(super) const HOURLY: Dataset =
    Dataset { path: "series/air-hourly.csv", rank: 4, is_series: true, is_personal: false };

/// Daily concentrations by station or city.
pub(super) const DAILY: Dataset =
    Dataset { path: "series/air-daily.csv", rank: 5, is_series: true, is_personal: false };

/// A row a station and hour.
pub(super) const STATION_HOUR: Layout = Layout {
    name: "station-hour",
    dataset: &HOURLY,
    fields: STATION_HOUR_FIELDS,
    max_rows: ANY_NUMBER,
    is_default: false,
};

/// A row an hour and pollutant, a column a city: the national platform's `china_cities_YYYYMMDD.csv`.
pub(super) const CITY_HOUR: Layout =
    Layout { name: "city-hour", dataset: &HOURLY, fields: CITY_HOUR_FIELDS, max_rows: ANY_NUMBER, is_default: false };

/// A row a station and day.
pub(super) const STATION_DAY: Layout = Layout {
    name: "station-day",
    dataset: &DAILY,
    fields: STATION_DAY_FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

/// A row a city and day.
pub(super) const CITY_DAY: Layout =
    Layout { name: "city-day", dataset: &DAILY, fields: CITY_DAY_FIELDS, max_rows: ROWS_IN_MEMORY, is_default: false };

/// Hours are added up as they come.
const ANY_NUMBER: u64 = u64::MAX;

const STATION: &[&str] = &["站点", "站点名称", "监测点", "监测点位", "点位名称", "WatchPoint"];
const TIME: &[&str] = &["时间", "监测时间", "日期时间"];
const DATE: &[&str] = &["日期", "监测日期", "Date"];
const HOUR: &[&str] = &["小时", "时", "Hour"];

const STATION_HOUR_FIELDS: &[Field] = &[
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

const CITY_HOUR_FIELDS: &[Field] =
    &[alias("date", true, DATE), alias("hour", true, HOUR), alias("type", true, &["项目", "指标"]), required("city")];

const STATION_DAY_FIELDS: &[Field] =
    &[alias("station", true, STATION), alias("date", true, DATE), SO2, NO2, CO, O3, PM10, PM25, optional("provenance")];

const CITY_DAY_FIELDS: &[Field] = &[
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
