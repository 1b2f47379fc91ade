use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::chart::ChartSpec;

/// What travels inside a page as JSON, so that making it live needs no fetch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The path that the portal is served under, with a slash at both ends.
    pub base: String,
    /// The page's charts, in the order in which they are read.
    pub charts: Vec<Arc<ChartSpec>>,
}
