use std::collections::{BTreeSet, HashMap};

use super::{concentration, hour, layouts::CITY_HOUR};
use crate::{
    domain::{Measured, Pollutant, day_number},
    ingest::table::{Row, Table},
    record::{
        Fault,
        air::{HourValue, StationDay, StationDays, Summarise},
    },
};

/// The most that is kept in memory of one file: days of stations, where one that is not whole counts for six.
pub(super) const MOST_DAYS: usize = 240_000;

/// Reads hourly values row by row, in whatever order; `None` where too many rows are rejected, after noting it.
///
/// With `summarise`, a day's hours are not asked for once all of them are there.
pub(super) fn read(table: &Table, summarise: Option<Summarise>) -> Option<StationDays> {
    let mut reader = Reader {
        days: StationDays::default(),
        weight: 0,
        latest: HashMap::new(),
        disordered: BTreeSet::new(),
        summarise,
    };
    let is_of_city = *table.header.spec.layout == CITY_HOUR;
    let sound =
        table.each(|row| if is_of_city { reader.city_hour(row, table) } else { reader.station_hour(row, table) });
    sound.then_some(reader.days)
}

struct Reader {
    days: StationDays,
    weight: usize,
    /// The latest hour of each station, to notice when rows go back in time.
    latest: HashMap<String, hour::Hour>,
    /// The stations of which that was said.
    disordered: BTreeSet<String>,
    summarise: Option<Summarise>,
}

impl Reader {
    /// A row a station and hour, a column a pollutant.
    fn station_hour(&mut self, row: &Row, table: &Table) {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let station = row.text("station");
        let hour = hour_of(row, table);
        let slots = Pollutant::ALL.map(|pollutant| slot(row, pollutant, pollutant.column()));
        let (Some(station), Some((hour, at))) = (station, hour) else { return };
        if slots.iter().any(Option::is_none) {
            return;
        }
        let slots: Vec<_> = Pollutant::ALL.into_iter().zip(slots.into_iter().flatten()).collect();
        self.add(row, station, hour, at, &slots);
    }

    /// A row an hour and pollutant: of the many columns the one of the city.
    fn city_hour(&mut self, row: &Row, table: &Table) {
        let hour = hour_of(row, table);
        let kind = row.text("type");
        let Some(pollutant) = kind.and_then(of_type) else { return };
        let slot = slot(row, pollutant, "city");
        let (Some((hour, at)), Some(slot)) = (hour, slot) else { return };
        self.add(row, table.header.columns.title("city"), hour, at, &[(pollutant, slot)]);
    }

    fn add(&mut self, row: &Row, station: &str, hour: hour::Hour, at: &'static str, slots: &[(Pollutant, HourValue)]) {
        let (day, of_day) = hour;
        if self.weight >= MOST_DAYS {
            let what = format!("站点和日期太多，超过 {MOST_DAYS} 个站点日，从这一行起没有读");
            return row.stop(at, Fault::new(what, "请核对站点列和时间列；确有这么多的，按年分成几个文件"));
        }
        let days = self.days.0.entry(station.to_owned()).or_default();
        let kept = days.entry(day).or_insert_with(|| {
            self.weight += 6;
            StationDay::Hours(Box::default())
        });
        let twice = match kept {
            StationDay::Summarised(_) => true,
            StationDay::Hours(hours) => {
                slots.iter().any(|(pollutant, slot)| hours.fill(*pollutant, of_day, *slot).is_err())
            }
        };
        if twice {
            row.refuse(at, Fault::new("与前面的一行重复，站点也相同", "请删去其中一行"));
            return;
        }
        if let StationDay::Hours(hours) = kept
            && hours.is_whole()
            && let Some(summarise) = self.summarise
        {
            *kept = StationDay::Summarised(Box::new(summarise(hours)));
            self.weight -= 5;
        }
        let latest = self.latest.entry(station.to_owned()).or_insert(hour);
        if hour < *latest && self.disordered.insert(station.to_owned()) {
            row.warn(at, Fault::new("早于同一站点上一行的时间", "结果不受影响；如果不是有意的，请按时间排序后再导出"));
        }
        *latest = hour;
    }
}

/// The hour of a row, from one cell or two, with the column that it stands in.
fn hour_of(row: &Row, table: &Table) -> Option<(hour::Hour, &'static str)> {
    let by_end = table.header.spec.hour_end;
    let (parsed, at) = if row.has("time") {
        (hour::parse(&row.moment("time")?, by_end), "time")
    } else if row.has("hour") {
        let (date, text) = (row.date("date"), row.text("hour"));
        (hour::parse_apart(day_number::number(date?), text?, by_end), "hour")
    } else {
        row.refuse("time", Fault::new("没有找到", "请在 portal.toml 这个来源的 columns 里写明 time，或 date 和 hour"));
        return None;
    };
    let hour = row.or_refuse(at, parsed)?;
    let today = day_number::number(table.header.source.today);
    if hour.0 > today {
        row.refuse(at, Fault::new(format!("在发布日期 {} 之后", table.header.source.today), "请核对时间"));
        return None;
    }
    Some((hour, at))
}

fn slot<'a>(row: &Row<'a>, pollutant: Pollutant, column: &'a str) -> Option<HourValue> {
    let value = match concentration::read(row, pollutant, column)? {
        Measured::Missing(reason) => return Some(HourValue::missing(reason)),
        Measured::Value(value) => value,
    };
    let thousandths = value.in_thousandths().and_then(|whole| u32::try_from(whole).ok());
    if thousandths.is_none() {
        concentration::refuse(row, pollutant, column, "小数位太多", "请核对，浓度最多写三位小数");
    }
    thousandths.map(HourValue::value)
}

/// The pollutant that a row of the national platform's daily file speaks of; its other rows are means and indices that
/// are computed here.
fn of_type(name: &str) -> Option<Pollutant> {
    match name {
        "SO2" => Some(Pollutant::So2),
        "NO2" => Some(Pollutant::No2),
        "CO" => Some(Pollutant::Co),
        "O3" => Some(Pollutant::O3),
        "PM10" => Some(Pollutant::Pm10),
        "PM2.5" => Some(Pollutant::Pm25),
        _ => None,
    }
}
