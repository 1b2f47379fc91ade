use serde::{Deserialize, Serialize};

/// The name of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnapshotName {
    /// [`Portal`](crate::domain::Portal).
    Portal,
    /// [`Figures`](super::Figures).
    Figures,
    /// [`Context`](super::Context).
    Context,
    /// [`AirYear`](super::AirYear).
    Air,
    /// [`AirDaily`](super::AirDaily).
    AirDaily,
    /// [`AirHistory`](super::AirHistory).
    AirHistory,
    /// [`AirHours`](super::AirHours).
    AirHours,
    /// [`WaterYear`](super::WaterYear).
    Water,
    /// [`ComplaintsYear`](super::ComplaintsYear).
    Complaints,
    /// [`Intake`](super::Intake).
    Intake,
    /// [`Recomputations`](super::Recomputations).
    Recomputed,
}

impl SnapshotName {
    /// All names.
    pub const ALL: [Self; 11] = [
        Self::Portal,
        Self::Figures,
        Self::Context,
        Self::Air,
        Self::AirDaily,
        Self::AirHistory,
        Self::AirHours,
        Self::Water,
        Self::Complaints,
        Self::Intake,
        Self::Recomputed,
    ];

    /// The beginning of the snapshot's file name.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Figures => "figures",
            Self::Context => "context",
            Self::Air => "air",
            Self::AirDaily => "air-daily",
            Self::AirHistory => "air-history",
            Self::AirHours => "air-hours",
            Self::Water => "water",
            Self::Complaints => "complaints",
            Self::Intake => "intake",
            Self::Recomputed => "recomputed",
        }
    }
}
