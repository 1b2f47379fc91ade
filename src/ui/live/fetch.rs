use gloo_net::http::{Request, Response};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Int32Array, Reflect};

use crate::domain::{HourIndex, Tile};

/// Fetches a published tile; `None` where that fails.
pub async fn tile(address: &str) -> Option<Tile> {
    let response = Request::get(address).send().await.ok().filter(Response::ok)?;
    // The browser's own parser: a tile is a hundred thousand numbers, which ours would read before it is compiled well,
    // from a text that would first have to be copied into the program.
    let parsed = JsFuture::from(web_sys::Response::from(response).json().ok()?).await.ok()?;
    let field = |name: &str| Reflect::get(&parsed, &JsValue::from_str(name)).ok();
    let whole = |name: &str| Some(field(name)?.as_f64()? as i32);
    let series = field("series")?.dyn_into::<Array>().ok()?;
    let series = series.iter().map(|values| Int32Array::new(&values).to_vec()).collect();
    Tile::new(whole("step")?, HourIndex::new(whole("from")?), series).ok()
}
