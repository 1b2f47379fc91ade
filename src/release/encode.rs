use serde::Serialize;

use crate::snapshot::{Name, Set};

/// A value as compact JSON.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("numbers, texts and lists become JSON without fail")
}

/// Each snapshot that there is, as compact JSON.
pub(super) fn encode(set: &Set) -> Vec<(Name, Vec<u8>)> {
    let encoded = Name::ALL.map(|name| {
        let bytes = match name {
            Name::Portal => Some(json(&set.portal)),
            Name::Figures => set.figures.as_ref().map(json),
            Name::Context => set.context.as_ref().map(json),
            Name::Air => set.air.as_ref().map(json),
            Name::AirDaily => set.air_daily.as_ref().map(json),
            Name::AirHistory => set.air_history.as_ref().map(json),
            Name::AirHours => set.air_hours.as_ref().map(json),
            Name::Water => set.water.as_ref().map(json),
            Name::Complaints => set.complaints.as_ref().map(json),
            Name::Intake => set.intake.as_ref().map(json),
            Name::Recomputed => set.recomputed.as_ref().map(json),
        };
        bytes.map(|bytes| (name, bytes))
    });
    encoded.into_iter().flatten().collect()
}
