//! The list of snapshots: their names, the set of them, and how all of them are encoded and read, one line each.

use std::sync::Arc;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    AirDaily, AirHistory, AirHours, AirYear, ComplaintsYear, Context, Figures, Intake, Recomputations, WaterYear,
};
use crate::domain::Portal;

/// Where snapshots are read from.
pub trait Source {
    /// Why a snapshot cannot be read.
    type Error;

    /// Reads a snapshot; `None` where there is none of this name.
    ///
    /// # Errors
    ///
    /// Where it is there and cannot be read.
    fn read<T: DeserializeOwned>(&self, name: SnapshotName) -> Result<Option<T>, Self::Error>;

    /// Why there are no snapshots where one of those that are always published is missing.
    fn missing(&self, name: SnapshotName) -> Self::Error;
}

/// Where snapshots are written to.
pub trait Sink {
    /// Writes a snapshot.
    fn write<T: Serialize>(&mut self, name: SnapshotName, snapshot: &T);
}

/// Two lists: what is always published, and what is published where there is a series of it. In each line the name, the
/// field, the type and the name of the file.
macro_rules! snapshots {
    (
        always { $($(#[$always_doc:meta])* $Always:ident $always:ident: $AlwaysType:ty = $always_stem:literal,)* }
        optional { $($(#[$doc:meta])* $Name:ident $field:ident: $Type:ty = $stem:literal,)* }
    ) => {
        /// The name of a snapshot.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum SnapshotName {
            $(
                #[doc = concat!("[`", stringify!($AlwaysType), "`].")]
                #[serde(rename = $always_stem)]
                $Always,
            )*
            $(
                #[doc = concat!("[`", stringify!($Type), "`].")]
                #[serde(rename = $stem)]
                $Name,
            )*
        }

        impl SnapshotName {
            /// The beginning of the snapshot's file name, and its key in the manifest.
            pub fn stem(self) -> &'static str {
                match self {
                    $(Self::$Always => $always_stem,)*
                    $(Self::$Name => $stem,)*
                }
            }
        }

        /// All snapshots of a publication.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Snapshots {
            $($(#[$always_doc])* pub $always: Arc<$AlwaysType>,)*
            $($(#[$doc])* pub $field: Option<Arc<$Type>>,)*
        }

        impl Snapshots {
            /// Writes each snapshot that there is, in the order of [`SnapshotName`].
            pub fn write(&self, sink: &mut impl Sink) {
                $(sink.write(SnapshotName::$Always, &*self.$always);)*
                $(if let Some(snapshot) = &self.$field {
                    sink.write(SnapshotName::$Name, &**snapshot);
                })*
            }

            /// Reads all snapshots.
            ///
            /// # Errors
            ///
            /// Where one cannot be read, or one is missing that is always published.
            pub fn read<S: Source>(source: &S) -> Result<Self, S::Error> {
                Ok(Self {
                    $($always: match source.read(SnapshotName::$Always)? {
                        Some(snapshot) => Arc::new(snapshot),
                        None => return Err(source.missing(SnapshotName::$Always)),
                    },)*
                    $($field: source.read(SnapshotName::$Name)?.map(Arc::new),)*
                })
            }
        }
    };
}

snapshots! {
    always {
        /// Who publishes, for which areas.
        Portal portal: Portal = "portal",
        /// The bureau's figures.
        Figures figures: Figures = "figures",
        /// Figures of others.
        Context context: Context = "context",
    }
    optional {
        /// The year of air.
        Air air: AirYear = "air",
        /// The days of air.
        AirDaily air_daily: AirDaily = "air-daily",
        /// The years of air beside each other, where there are several.
        AirHistory air_history: AirHistory = "air-history",
        /// Hours, where they are published as they are.
        AirHours air_hours: AirHours = "air-hours",
        /// The year of water.
        Water water: WaterYear = "water",
        /// The year of complaints.
        Complaints complaints: ComplaintsYear = "complaints",
        /// How many rows of the exports were accepted.
        Intake intake: Intake = "intake",
        /// The bureau's figures beside those recomputed from the series.
        Recomputed recomputed: Recomputations = "recomputed",
    }
}
