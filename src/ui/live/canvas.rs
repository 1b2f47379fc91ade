use leptos::{
    prelude::window,
    wasm_bindgen::JsCast,
    web_sys::{CanvasRenderingContext2d, HtmlCanvasElement},
};

use crate::chart::{Anchor, FONTS, Rgb, SUBPIXEL, Scene, Shape};

/// Paints a picture on a canvas, `scale` times its own size and as sharp as the screen is.
///
/// Where the browser gives no drawing context the canvas stays empty, and the table still says everything.
pub fn paint(canvas: &HtmlCanvasElement, scene: &Scene, scale: f64) {
    let unit = scale * window().device_pixel_ratio() / f64::from(SUBPIXEL);
    canvas.set_width((f64::from(scene.width) * unit).round() as u32);
    canvas.set_height((f64::from(scene.height) * unit).round() as u32);
    let context = canvas.get_context("2d").ok().flatten().and_then(|context| context.dyn_into().ok());
    let Some(context): Option<CanvasRenderingContext2d> = context else { return };
    // Setting the size has emptied the canvas and reset its transform.
    if context.scale(unit, unit).is_err() {
        return;
    }
    context.set_line_join("round");
    for op in &scene.ops {
        let colour = css(op.colour, op.alpha);
        context.set_fill_style_str(&colour);
        context.set_stroke_style_str(&colour);
        draw(&context, &op.shape);
    }
}

fn draw(context: &CanvasRenderingContext2d, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height, stroke } => {
            let [x, y, width, height] = [x, y, width, height].map(|length| f64::from(*length));
            if *stroke == 0 {
                context.fill_rect(x, y, width, height);
            } else {
                context.set_line_width(f64::from(*stroke));
                context.stroke_rect(x, y, width, height);
            }
        }
        Shape::Line { points, stroke } => {
            trace(context, points);
            context.set_line_width(f64::from(*stroke));
            context.stroke();
        }
        Shape::Polygon { points } => {
            trace(context, points);
            context.fill();
        }
        Shape::Circle { x, y, radius, stroke } => {
            context.begin_path();
            // An arc fails only for a negative radius, which a scene does not hold.
            let _ = context.arc(f64::from(*x), f64::from(*y), f64::from(*radius), 0.0, std::f64::consts::TAU);
            if *stroke == 0 {
                context.fill();
            } else {
                context.set_line_width(f64::from(*stroke));
                context.stroke();
            }
        }
        Shape::Text { x, y, size, bold, anchor, text } => {
            let weight = if *bold { "600 " } else { "" };
            context.set_font(&format!("{weight}{size}px {FONTS}"));
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            // Text that cannot be drawn is still in the table.
            let _ = context.fill_text(text, f64::from(*x), f64::from(*y));
        }
    }
}

fn trace(context: &CanvasRenderingContext2d, points: &[(i32, i32)]) {
    context.begin_path();
    for (x, y) in points {
        context.line_to(f64::from(*x), f64::from(*y));
    }
}

fn css(Rgb(red, green, blue): Rgb, alpha: u8) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}{alpha:02x}")
}
