use serde::{Serialize, Serializer};

use crate::domain::{Date, Decimal};

/// The names of the stations, which show that none is real.
pub(super) const STATIONS: [&str; 3] = ["演示站1", "演示站2", "演示站3"];

/// One station's day: µg/m³, CO mg/m³ with one decimal.
#[derive(Serialize)]
pub(in crate::demo) struct StationDay {
    pub station: &'static str,
    pub date: Date,
    pub so2: i64,
    pub no2: i64,
    /// In tenths of mg/m³.
    #[serde(serialize_with = "tenths")]
    pub co: i64,
    pub o3: i64,
    pub pm10: i64,
    pub pm25: i64,
    pub provenance: &'static str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn tenths<S: Serializer>(value: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    Decimal::new(*value, 1).serialize(serializer)
}
