use serde::Serialize;

use crate::domain::{Date, Decimal};

/// The names of the stations: none that could be taken for a real one.
pub(super) const STATIONS: [&str; 3] = ["演示站1", "演示站2", "演示站3"];

/// One station's day: µg/m³, CO mg/m³ with one decimal.
#[derive(Serialize)]
pub(in crate::demo) struct Row {
    pub station: &'static str,
    pub date: Date,
    pub so2: i64,
    pub no2: i64,
    pub co: Decimal,
    pub o3: i64,
    pub pm10: i64,
    pub pm25: i64,
    pub provenance: &'static str,
}
