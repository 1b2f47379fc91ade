use serde::Serialize;

use crate::snapshot::{SnapshotName, Snapshots};

/// A value as compact JSON.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("numbers, texts and lists become JSON without fail")
}

/// Each snapshot that there is, as compact JSON.
pub(super) fn encode(snapshots: &Snapshots) -> Vec<(SnapshotName, Vec<u8>)> {
    let encoded = SnapshotName::ALL.map(|name| {
        let bytes = match name {
            SnapshotName::Portal => Some(json(&snapshots.portal)),
            SnapshotName::Figures => snapshots.figures.as_ref().map(json),
            SnapshotName::Context => snapshots.context.as_ref().map(json),
            SnapshotName::Air => snapshots.air.as_ref().map(json),
            SnapshotName::AirDaily => snapshots.air_daily.as_ref().map(json),
            SnapshotName::AirHistory => snapshots.air_history.as_ref().map(json),
            SnapshotName::AirHours => snapshots.air_hours.as_ref().map(json),
            SnapshotName::Water => snapshots.water.as_ref().map(json),
            SnapshotName::Complaints => snapshots.complaints.as_ref().map(json),
            SnapshotName::Intake => snapshots.intake.as_ref().map(json),
            SnapshotName::Recomputed => snapshots.recomputed.as_ref().map(json),
        };
        bytes.map(|bytes| (name, bytes))
    });
    encoded.into_iter().flatten().collect()
}
