use gloo_net::http::{Request, Response};

use crate::domain::Tile;

/// Fetches a published tile; `None` where that fails.
pub async fn tile(address: &str) -> Option<Tile> {
    let response = Request::get(address).send().await.ok().filter(Response::ok)?;
    serde_json::from_str(&response.text().await.ok()?).ok()
}
