use serde::Serialize;

use crate::snapshot::{Sink, SnapshotName, Snapshots};

/// A value as compact JSON.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("numbers, texts and lists can be written as JSON")
}

/// Each snapshot that there is, as compact JSON.
pub(super) fn encode(snapshots: &Snapshots) -> Vec<(SnapshotName, Vec<u8>)> {
    let mut encoded = Encoded(Vec::new());
    snapshots.write(&mut encoded);
    encoded.0
}

struct Encoded(Vec<(SnapshotName, Vec<u8>)>);

impl Sink for Encoded {
    fn write<T: Serialize>(&mut self, name: SnapshotName, snapshot: &T) {
        self.0.push((name, json(snapshot)));
    }
}
