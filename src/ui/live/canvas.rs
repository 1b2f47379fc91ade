use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use super::browser::window;
use crate::chart::{Batch, FONTS, SUBPIXEL, Scene};

#[wasm_bindgen(module = "/src/ui/live/replay.js")]
extern "C" {
    fn replay(
        canvas: &HtmlCanvasElement,
        numbers: &[i32],
        texts: &str,
        width: u32,
        height: u32,
        unit: f64,
        fonts: &str,
    );
}

/// Paints a picture on a canvas, `scale` times its own size and as sharp as the screen is.
///
/// Where the browser gives no drawing context the canvas stays empty; the table still shows everything.
pub fn paint(canvas: &HtmlCanvasElement, scene: &Scene, scale: f64) {
    let unit = scale * window().device_pixel_ratio() / f64::from(SUBPIXEL);
    let pixels = |length: i32| (f64::from(length) * unit).round() as u32;
    let Batch { numbers, texts } = Batch::new(scene);
    replay(canvas, &numbers, &texts, pixels(scene.width), pixels(scene.height), unit, FONTS);
}
