use std::{borrow::Cow, collections::BTreeSet, fmt, path::Path, sync::Arc};

use rayon::prelude::*;

use super::{RenderError, files::write, fonts, png::PngRenderer};
use crate::{
    chart::{self, Body, ChartSpec, Scene, Shape, Theme},
    release,
    store::FileError,
};

/// Writes each chart as `charts/<id>.svg`, `.png` and `.csv`; gives the glyphs that the PNG lack. Hours are read from the
/// folder of the published data.
pub fn write_all(specs: &[ChartSpec], data: &Path, site: &Path) -> Result<MissingGlyphs, RenderError> {
    let renderer = PngRenderer::new();
    let missing_glyphs: Vec<_> =
        specs.par_iter().map(|spec| write_one(spec, &renderer, data, site)).collect::<Result<_, _>>()?;
    let charts = specs.iter().map(|spec| spec.id.clone()).zip(missing_glyphs);
    Ok(MissingGlyphs(charts.filter(|(_, characters)| !characters.is_empty()).collect()))
}

fn write_one(
    spec: &ChartSpec,
    renderer: &PngRenderer,
    data: &Path,
    site: &Path,
) -> Result<BTreeSet<char>, RenderError> {
    let path = |kind| site.join(format!("charts/{}.{kind}", spec.id));
    let scene = chart::draw_standalone(spec, &Theme::LIGHT);
    let svg = chart::to_svg(&scene, &spec.title, &spec.summary);
    let png = renderer.draw(&svg).map_err(FileError::context("绘制", &path("png")))?;
    write(&path("svg"), svg.as_bytes())?;
    write(&path("png"), &png)?;
    let whole = with_hours(spec, data)?;
    write(&path("csv"), chart::to_csv(&whole).as_bytes())?;
    Ok(missing_glyphs(&scene))
}

fn missing_glyphs(scene: &Scene) -> BTreeSet<char> {
    let texts = scene.ops.iter().filter_map(|op| match &op.shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let characters: BTreeSet<_> = texts.flat_map(str::chars).collect();
    characters.into_iter().filter(|character| fonts::lacks_glyph(*character)).collect()
}

/// The characters that are boxes in the PNG of charts, by the chart's name.
pub struct MissingGlyphs(Vec<(String, BTreeSet<char>)>);

impl MissingGlyphs {
    /// Whether no glyph is missing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for MissingGlyphs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (id, characters)) in self.0.iter().enumerate() {
            write!(f, "{}charts/{id}.png 里的", if index == 0 { "" } else { "，" })?;
            for character in characters {
                write!(f, "“{character}”")?;
            }
        }
        write!(
            f,
            "：图片的字库没有这些字，图中显示为方框；请改用同名的 SVG 图，或者给字库加字（见 assets/fonts/README.md）"
        )
    }
}

/// The chart with all its hours, where it shows hours: its CSV has every one.
fn with_hours<'a>(spec: &'a ChartSpec, data: &Path) -> Result<Cow<'a, ChartSpec>, RenderError> {
    let mut spec = Cow::Borrowed(spec);
    if matches!(spec.body, Body::HourlyChart(_))
        && let Body::HourlyChart(hours) = &mut spec.to_mut().body
    {
        for (index, year) in hours.years.iter().enumerate() {
            let path = year.address.strip_prefix("data/").unwrap_or(&year.address);
            hours.tiles.insert(index, Arc::new(release::by_name(data, path)?));
        }
    }
    Ok(spec)
}
