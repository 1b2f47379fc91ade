//! One chart of published hours on a page of its own, 1200 × 500 CSS pixels, made by the portal's own renderer and
//! program: what `make bench-charts` measures (bench/README.md).

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};

use clap::Parser;
use mingcha::{
    chart::{Body, HourlyView, Size, Theme, draw_hourly},
    locale::Locale,
    release::read_published,
    render::render_charts,
    ui::charts,
};
use tempfile::TempDir;

/// Writes a page with the hours of PM10.
#[derive(Parser)]
struct Arguments {
    /// The folder that Trunk built the portal's program in.
    #[arg(long)]
    site: PathBuf,
    /// The folder of the published data.
    #[arg(long)]
    data: PathBuf,
    /// Where to write the page, the program and the data.
    #[arg(long)]
    out: PathBuf,
    /// The path that it will be served under.
    #[arg(long)]
    base: String,
}

const SIZE: (u32, i32) = (1200, 500);
/// In quarters, as pictures measure.
const QUARTERS: i32 = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments { site, data, out, base } = Arguments::parse();
    let published = read_published(&data)?;
    let hours = published.snapshots.air_hours.ok_or("no hours are published")?;
    let all = charts::hours::all(&hours, Locale::default());
    let mut spec = all.into_iter().find(|spec| spec.id == "air-hours-pm10").ok_or("no hours of PM10")?;
    spec.id = "hours".into();
    // Drawn with the other libraries' data, which are no demonstration either.
    spec.watermark = None;
    if let Body::HourlyChart(hours) = &mut spec.body {
        let height = |hours| {
            let (scene, _) =
                draw_hourly(HourlyView::new(hours, spec.locale), Size { width_px: SIZE.0 }, &Theme::LIGHT, None);
            scene.height / QUARTERS
        };
        hours.height = Some(300);
        hours.height = Some(u16::try_from(300 + SIZE.1 - height(hours))?);
        fs::create_dir_all(out.join("data"))?;
        for address in hours.years.iter().map(|year| &year.address).chain([&hours.days]) {
            fs::copy(data.join(address.trim_start_matches("data/")), out.join(address))?;
        }
    }
    let wide = widened(&site)?;
    render_charts(wide.path(), &out, &base, "测量", vec![spec])?;
    Ok(())
}

/// A copy of what Trunk built, whose style gives a chart all of its width.
fn widened(site: &Path) -> io::Result<TempDir> {
    let wide = TempDir::new()?;
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        fs::copy(entry.path(), wide.path().join(entry.file_name()))?;
    }
    let template = wide.path().join("index.html");
    let style = format!(".chart,.chart__plot{{max-width:none;width:{}px}}</style>", SIZE.0);
    fs::write(&template, fs::read_to_string(&template)?.replacen("</style>", &style, 1))?;
    Ok(wide)
}
