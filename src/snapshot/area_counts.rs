use serde::{Deserialize, Serialize};

use crate::standard::complaints::PublishedCount;

/// Counts by small area as they may be published: small ones suppressed, and others with them, so that none can be
/// computed from the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaCounts {
    /// Counts from 1 to one below this are small.
    pub threshold: u32,
    /// The areas, in the order of `portal.toml`. Not by size: that would reveal between which two a suppressed one lies.
    pub areas: Vec<AreaCount>,
}

/// The count of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaCount {
    /// The name of the area.
    pub name: String,
    /// The count, or that it is suppressed.
    pub count: PublishedCount,
}
