use std::collections::{BTreeSet, HashMap};

use super::{
    concentration, hour,
    layouts::{CityHourColumn, StationHourColumn},
};
use crate::{
    domain::{Date, DayNumber, Measured, Pollutant, Thousandths},
    ingest::table::{Column, Header, HourLabel, Row, Table},
    record::{
        Fault,
        air::{HourValue, StationDay, StationDays, Summarise},
    },
};

/// The most that is kept in memory of one file: days of stations, where one that is not complete counts for six.
pub(super) const MAX_STATION_DAYS: usize = 240_000;

/// Reads a row a station and hour, in whatever order; `None` where too many rows are rejected, which is then a problem.
///
/// With `summarise`, the hours of a day are summarised once all of them are there.
pub(super) fn of_stations(table: &Table<StationHourColumn>, summarise: Option<Summarise>) -> Option<StationDays> {
    let mut reader = Reader::new(&table.header, summarise);
    let rows = table.each(|row| reader.station_hour(row));
    rows.are_usable.then_some(reader.days)
}

/// Reads a row an hour and pollutant of a city, as [`of_stations`] does.
pub(super) fn of_city(table: &Table<CityHourColumn>, summarise: Option<Summarise>) -> Option<StationDays> {
    let mut reader = Reader::new(&table.header, summarise);
    let city = table.title(CityHourColumn::City);
    let rows = table.each(|row| reader.city_hour(row, city));
    rows.are_usable.then_some(reader.days)
}

struct Reader {
    label: HourLabel,
    today: Date,
    days: StationDays,
    /// How much is kept in memory, in days of stations.
    weight: usize,
    /// The latest hour of each station, to find rows that go back in time.
    latest: HashMap<String, hour::Hour>,
    /// The stations that were warned of for that.
    disordered: BTreeSet<String>,
    summarise: Option<Summarise>,
}

impl Reader {
    fn new(header: &Header, summarise: Option<Summarise>) -> Self {
        Self {
            label: header.spec.hour_label,
            today: header.source.today,
            days: StationDays::default(),
            weight: 0,
            latest: HashMap::new(),
            disordered: BTreeSet::new(),
            summarise,
        }
    }

    /// A row a station and hour, a column a pollutant.
    fn station_hour(&mut self, row: &Row<StationHourColumn>) -> Option<()> {
        use StationHourColumn::{Concentration, Date, Hour, Station, Time};
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let station = row.text(Station);
        let (hour, at) = if row.has(Time) {
            let parsed = row.moment(Time).map(|text| hour::parse(&text, self.label));
            (parsed.and_then(|parsed| self.checked(row, Time, parsed)), Time)
        } else if row.has(Hour) {
            (self.hour_of_day(row, Date, Hour), Hour)
        } else {
            let remedy = "请在 portal.toml 这个来源的 columns 里写明 time，或 date 和 hour";
            row.refuse(Time, Fault::new("没有找到", remedy));
            (None, Time)
        };
        let values = Pollutant::ALL.map(|pollutant| hour_value(row, pollutant, Concentration(pollutant)));
        let (station, hour) = (station?, hour?);
        let values: Vec<_> = Pollutant::ALL.into_iter().zip(values.into_iter().flatten()).collect();
        if values.len() < Pollutant::ALL.len() {
            return None;
        }
        self.add(row, station, hour, at, &values)
    }

    /// A row an hour and pollutant: of the many columns the one of the city.
    fn city_hour(&mut self, row: &Row<CityHourColumn>, city: &str) -> Option<()> {
        use CityHourColumn::{City, Date, Hour, Type};
        let hour = self.hour_of_day(row, Date, Hour);
        let pollutant = match row.text(Type)? {
            "SO2" => Pollutant::So2,
            "NO2" => Pollutant::No2,
            "CO" => Pollutant::Co,
            "O3" => Pollutant::O3,
            "PM10" => Pollutant::Pm10,
            "PM2.5" => Pollutant::Pm25,
            derived if DERIVED.contains(&derived) => {
                row.ignore();
                return None;
            }
            _ => {
                let remedy = "请用 SO2、NO2、CO、O3、PM10、PM2.5；AQI 和 24 小时、8 小时平均的行可以留着，不会用到";
                row.refuse(Type, Fault::new("不认识", remedy));
                return None;
            }
        };
        let value = hour_value(row, pollutant, City);
        self.add(row, city, hour?, Hour, &[(pollutant, value?)])
    }

    /// The hour of a row that has its day and its hour of the day in two cells.
    fn hour_of_day<C: Column>(&self, row: &Row<C>, date: C, hour: C) -> Option<hour::Hour> {
        let (date, text) = (row.date(date), row.text(hour));
        self.checked(row, hour, hour::parse_apart(DayNumber::of(date?), text?, self.label))
    }

    /// An hour up to the end of the day of publication.
    fn checked<C: Column>(&self, row: &Row<C>, column: C, parsed: Result<hour::Hour, Fault>) -> Option<hour::Hour> {
        let hour = row.or_refuse(column, parsed)?;
        if hour.0 <= DayNumber::of(self.today) {
            return Some(hour);
        }
        row.refuse(column, Fault::new(format!("在发布日期 {} 之后", self.today), "请核对时间"));
        None
    }

    fn add<C: Column>(
        &mut self,
        row: &Row<C>,
        station: &str,
        hour: hour::Hour,
        at: C,
        values: &[(Pollutant, HourValue)],
    ) -> Option<()> {
        let (day, of_day) = hour;
        if self.weight >= MAX_STATION_DAYS {
            let what = format!("站点和日期太多，超过 {MAX_STATION_DAYS} 个站点日，从这一行起没有读");
            row.stop(at, Fault::new(what, "请核对站点列和时间列；确有这么多的，按年分成几个文件"));
            return None;
        }
        let days = self.days.0.entry(station.to_owned()).or_default();
        let stored = days.entry(day).or_insert_with(|| {
            self.weight += 6;
            StationDay::Hours(Box::default())
        });
        let is_duplicate = match stored {
            StationDay::Summarised(_) => true,
            StationDay::Hours(hours) => {
                values.iter().any(|(pollutant, value)| hours.fill(*pollutant, of_day, *value).is_err())
            }
        };
        if is_duplicate {
            row.refuse(at, Fault::new("与前面的一行重复，站点也相同", "请删去其中一行"));
            return None;
        }
        if let StationDay::Hours(hours) = stored
            && hours.is_whole()
            && let Some(summarise) = self.summarise
        {
            *stored = StationDay::Summarised(Box::new(summarise(hours)));
            self.weight -= 5;
        }
        let latest = self.latest.entry(station.to_owned()).or_insert(hour);
        if hour < *latest && self.disordered.insert(station.to_owned()) {
            row.warn(at, Fault::new("早于同一站点上一行的时间", "结果不受影响；如果不是有意的，请按时间排序后再导出"));
        }
        *latest = hour;
        Some(())
    }
}

fn hour_value<C: Column>(row: &Row<C>, pollutant: Pollutant, column: C) -> Option<HourValue> {
    let value = match concentration::read(row, pollutant, column)? {
        Measured::Missing(reason) => return Some(HourValue::missing(reason)),
        Measured::Value(value) => value,
    };
    let thousandths = value.in_thousandths().and_then(|whole| u32::try_from(whole).ok()).and_then(Thousandths::new);
    if thousandths.is_none() {
        concentration::refuse(row, pollutant, column, "小数位太多", "请核对，浓度最多写三位小数");
    }
    thousandths.map(HourValue::value)
}

/// What the rows of the national platform's daily file are about beside hourly concentrations: means and indices, which
/// are computed here.
const DERIVED: [&str; 9] =
    ["AQI", "SO2_24h", "NO2_24h", "CO_24h", "O3_24h", "O3_8h", "O3_8h_24h", "PM10_24h", "PM2.5_24h"];
