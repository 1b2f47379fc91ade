use std::io;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::fonts;

/// Pixels of the picture in one CSS pixel, along each side.
const SCALE: f32 = 2.0;

/// Renders charts as PNG, for programs that show no SVG: the same chart gives the same bytes.
pub struct PngRenderer {
    options: Options<'static>,
}

impl PngRenderer {
    /// With the fonts that are part of the program.
    pub fn new() -> Self {
        Self { options: Options { fontdb: fonts::database(), ..Options::default() } }
    }

    /// The picture of an SVG on white.
    ///
    /// # Errors
    ///
    /// Where it is no SVG or has no area.
    pub fn draw(&self, svg: &str) -> io::Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).map_err(io::Error::other)?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let pixmap = size.and_then(|size| Pixmap::new(size.width(), size.height()));
        let mut pixmap = pixmap.ok_or(io::ErrorKind::InvalidData)?;
        pixmap.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
        encode(&pixmap)
    }
}

/// An opaque picture as PNG without transparency.
fn encode(pixmap: &Pixmap) -> io::Result<Vec<u8>> {
    let (pixels, _) = pixmap.data().as_chunks();
    let mut rgb = vec![[0; 3]; pixels.len()];
    // A plain loop is quick in a debug build too: a site has thirty million pixels.
    for (rgb, [red, green, blue, _]) in rgb.iter_mut().zip(pixels) {
        *rgb = [*red, *green, *blue];
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    // Large areas of one colour are compressed best and fastest without a filter.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(rgb.as_flattened())?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::{env, fs, path::Path};

    use png::Decoder;

    use super::*;
    use crate::chart::{Anchor, FONTS, Op, Rgb, Scene, Shape, Weight, to_svg};

    #[test]
    fn a_chart_looks_as_committed_to_the_byte() {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
        let png = PngRenderer::new().draw(&fs::read_to_string(samples.join("svg/alone.svg")).unwrap()).unwrap();
        let path = samples.join("png/alone.png");
        if env::var_os("MINGCHA_BLESS").is_some_and(|value| value == "1") {
            fs::write(&path, &png).unwrap();
        }
        let committed = fs::read(&path).unwrap_or_default();
        assert!(committed == png, "it looks different: run with MINGCHA_BLESS=1, look at it, and commit it");
    }

    /// The picture of a text, or of an empty one: its width in pixels, and how much ink there is.
    fn ink(text: &str, weight: Weight) -> (u32, u64) {
        let shape = Shape::Text { x: 40, y: 120, size: 80, weight, anchor: Anchor::Start, text: text.to_owned() };
        let ops = vec![Op { colour: Rgb(0, 0, 0), alpha: 255, shape }];
        let png = PngRenderer::new().draw(&to_svg(&Scene { width: 800, height: 160, ops }, "", "")).unwrap();
        let mut reader = Decoder::new(io::Cursor::new(png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        (reader.info().width, pixels.iter().map(|channel| u64::from(255 - channel)).sum())
    }

    #[test]
    fn chinese_text_is_drawn_and_bold_is_bold() {
        let (width, nothing) = ink("", Weight::Regular);
        assert_eq!((width, nothing), (400, 0));
        let ((_, regular), (_, bold)) = (ink("空气优良", Weight::Regular), ink("空气优良", Weight::Bold));
        assert!(regular > 0 && bold * 10 > regular * 13, "{regular} {bold}");
        // Were they boxes, all would have the same ink.
        assert_ne!(ink("空", Weight::Regular), ink("气", Weight::Regular));
    }

    #[test]
    fn only_the_fonts_that_the_program_brings_are_used() {
        let svg = |family: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"20\" font-family=\"{family}\"><text y=\"15\">明察</text></svg>"
            )
        };
        let renderer = PngRenderer::new();
        assert_eq!(renderer.draw(&svg(FONTS)).unwrap(), renderer.draw(&svg("sans-serif")).unwrap());
    }

    #[test]
    fn what_is_no_svg_is_an_error() {
        assert!(PngRenderer::new().draw("<p>hello</p>").is_err());
    }
}
