use crate::{
    domain::Pollutant,
    ingest::table::{Column, Dataset, Field, Layout, ROWS_IN_MEMORY, columns, optional, required},
};

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
    fields: StationHourColumn::FIELDS,
    max_rows: ANY_NUMBER,
    is_default: false,
};

/// A row an hour and pollutant, a column a city: the national platform's `china_cities_YYYYMMDD.csv`.
pub(super) const CITY_HOUR: Layout = Layout {
    name: "city-hour",
    dataset: &HOURLY,
    fields: CityHourColumn::FIELDS,
    max_rows: ANY_NUMBER,
    is_default: false,
};

/// A row a station and day.
pub(super) const STATION_DAY: Layout = Layout {
    name: "station-day",
    dataset: &DAILY,
    fields: StationDayColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

/// A row a city and day.
pub(super) const CITY_DAY: Layout = Layout {
    name: "city-day",
    dataset: &DAILY,
    fields: CityDayColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: false,
};

/// Hours are added up as they come.
const ANY_NUMBER: u64 = u64::MAX;

/// The columns of a station's hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StationHourColumn {
    Station,
    /// Day and hour in one cell; else the day and the hour have columns of their own.
    Time,
    Date,
    Hour,
    Concentration(Pollutant),
}

impl StationHourColumn {
    const FIELDS: &[Field] = &[
        STATION,
        optional("time").or(&["时间", "监测时间", "日期时间"]),
        optional("date").or(DATE),
        optional("hour").or(HOUR),
        SO2,
        NO2,
        CO,
        O3_1H,
        PM10,
        PM25,
    ];
}

impl Column for StationHourColumn {
    const LAYOUT: &'static Layout = &STATION_HOUR;

    fn index(self) -> usize {
        match self {
            Self::Station => 0,
            Self::Time => 1,
            Self::Date => 2,
            Self::Hour => 3,
            Self::Concentration(pollutant) => 4 + pollutant as usize,
        }
    }
}

columns! {
    /// The columns of a city's hour of one pollutant.
    pub(super) enum CityHourColumn: CITY_HOUR {
        Date = required("date").or(DATE),
        Hour = required("hour").or(HOUR),
        Type = required("type").or(&["项目", "指标"]),
        City = required("city"),
    }
}

/// The columns of a station's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StationDayColumn {
    Station,
    Date,
    Concentration(Pollutant),
    Provenance,
}

impl StationDayColumn {
    const FIELDS: &[Field] =
        &[STATION, required("date").or(DATE), SO2, NO2, CO, O3_8H, PM10, PM25, optional("provenance")];
}

impl Column for StationDayColumn {
    const LAYOUT: &'static Layout = &STATION_DAY;

    fn index(self) -> usize {
        match self {
            Self::Station => 0,
            Self::Date => 1,
            Self::Concentration(pollutant) => 2 + pollutant as usize,
            Self::Provenance => 8,
        }
    }
}

/// The columns of a city's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CityDayColumn {
    Date,
    Concentration(Pollutant),
    /// The air quality index that the export gives.
    Aqi,
    Provenance,
}

impl CityDayColumn {
    const FIELDS: &[Field] = &[
        required("date").or(DATE),
        SO2,
        NO2,
        CO,
        O3_8H,
        PM10,
        PM25,
        optional("aqi").or(&["AQI", "空气质量指数"]),
        optional("provenance"),
    ];
}

impl Column for CityDayColumn {
    const LAYOUT: &'static Layout = &CITY_DAY;

    fn index(self) -> usize {
        match self {
            Self::Date => 0,
            Self::Concentration(pollutant) => 1 + pollutant as usize,
            Self::Aqi => 7,
            Self::Provenance => 8,
        }
    }
}

const DATE: &[&str] = &["日期", "监测日期", "Date"];
const HOUR: &[&str] = &["小时", "时", "Hour"];
const STATION: Field = required("station").or(&["站点", "站点名称", "监测点", "监测点位", "点位名称", "WatchPoint"]);
const SO2: Field = optional("so2").or(&["SO2", "SO₂", "二氧化硫"]).in_unit(MICROGRAM);
const NO2: Field = optional("no2").or(&["NO2", "NO₂", "二氧化氮"]).in_unit(MICROGRAM);
const CO: Field = optional("co").or(&["CO", "一氧化碳"]).in_unit(&["mg/m³", "mg/m3", "毫克/立方米"]);
const O3_1H: Field = optional("o3").or(&["O3", "O₃", "臭氧", "O3_1h"]).in_unit(MICROGRAM);
const O3_8H: Field = optional("o3").or(&["O3_8h", "O3", "O₃", "臭氧", "O3-8h"]).in_unit(MICROGRAM);
const PM10: Field = optional("pm10").or(&["PM10", "可吸入颗粒物"]).in_unit(MICROGRAM);
const PM25: Field = optional("pm25").or(&["PM2.5", "PM25", "PM₂.₅", "细颗粒物"]).in_unit(MICROGRAM);
/// The unit of all but carbon monoxide, with the micro sign, the Greek letter or a plain u.
const MICROGRAM: &[&str] = &["µg/m³", "μg/m³", "ug/m³", "µg/m3", "μg/m3", "ug/m3", "微克/立方米"];

#[cfg(test)]
mod tests {
    use super::*;

    fn name<C: Column>(column: C) -> &'static str {
        C::LAYOUT.fields[column.index()].name
    }

    #[test]
    fn each_column_is_the_field_of_its_name() {
        use CityDayColumn as City;
        use StationHourColumn as Hour;

        assert_eq!([Hour::Station, Hour::Time, Hour::Date, Hour::Hour].map(name), ["station", "time", "date", "hour"]);
        assert_eq!([StationDayColumn::Station, StationDayColumn::Date].map(name), ["station", "date"]);
        assert_eq!(name(StationDayColumn::Provenance), "provenance");
        assert_eq!([City::Date, City::Aqi, City::Provenance].map(name), ["date", "aqi", "provenance"]);
        for pollutant in Pollutant::ALL {
            assert_eq!(name(Hour::Concentration(pollutant)), pollutant.column());
            assert_eq!(name(StationDayColumn::Concentration(pollutant)), pollutant.column());
            assert_eq!(name(City::Concentration(pollutant)), pollutant.column());
            let field = StationHourColumn::FIELDS[Hour::Concentration(pollutant).index()];
            assert_eq!(field.units[0], pollutant.unit().symbol());
        }
    }
}
