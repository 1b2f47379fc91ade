use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    AirDaily, AirHistory, AirHours, AirYear, ComplaintsYear, Context, Figures, Intake, Recomputations, WaterYear,
};
use crate::domain::Portal;

/// Every snapshot of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Snapshots {
    /// Always at hand.
    pub portal: Arc<Portal>,
    /// The bureau's figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Arc<Figures>>,
    /// Figures of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<Arc<Context>>,
    /// The year of air.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub air: Option<Arc<AirYear>>,
    /// The days of air.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub air_daily: Option<Arc<AirDaily>>,
    /// The years of air beside each other, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub air_history: Option<Arc<AirHistory>>,
    /// Hours, where they are published as they are.
    pub air_hours: Option<Arc<AirHours>>,
    /// The year of water.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub water: Option<Arc<WaterYear>>,
    /// The year of complaints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints: Option<Arc<ComplaintsYear>>,
    /// What became of the rows of the exports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intake: Option<Arc<Intake>>,
    /// The bureau's figures beside what the series give for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recomputed: Option<Arc<Recomputations>>,
}
