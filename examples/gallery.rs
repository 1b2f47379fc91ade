//! Every kind of chart on one live page, made by the portal's own renderer and program: for looking at, and for
//! `tests/browser`, which finds no such page in the portal.
//!
//! ```text
//! cargo run --example gallery -- --site target/site --out target/test/gallery
//! mingcha serve target/test/gallery
//! ```

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Parser;
use mingcha::{
    chart::{Body, ChartSpec},
    render::render_charts,
};

#[path = "../tests/charts/samples.rs"]
#[allow(dead_code, clippy::wildcard_imports, reason = "written for tests, where both are at home")]
mod samples;

/// Writes a page with every kind of chart.
#[derive(Parser)]
struct Arguments {
    /// The folder that Trunk built the portal's program in.
    #[arg(long, default_value = "target/site")]
    site: PathBuf,
    /// Where to write the page and the program; what is there of the same name is replaced.
    #[arg(long, default_value = "target/test/gallery")]
    out: PathBuf,
}

/// Writes the tiles of hours where the page looks for them.
fn write_tiles(spec: &ChartSpec, out: &Path) -> io::Result<()> {
    let Body::HourlyChart(hours) = &spec.body else { return Ok(()) };
    let years =
        hours.years.iter().enumerate().filter_map(|(index, year)| Some((&year.address, hours.tiles.year(index)?)));
    for (address, tile) in std::iter::once((&hours.days, hours.tiles.days())).chain(years) {
        let path = out.join(address);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, serde_json::to_vec(tile)?)?;
    }
    Ok(())
}

/// A chart whose table has more columns than any other's.
fn many_districts() -> ChartSpec {
    let mut body = samples::districts();
    if let Body::SmallMultiples(multiples) = &mut body {
        multiples.panels.extend_from_within(..);
    }
    samples::spec("many-districts", None, body)
}

fn main() -> ExitCode {
    let Arguments { site, out } = Arguments::parse();
    let mut charts = samples::all();
    charts.push(many_districts());
    let tiles = charts.iter().try_for_each(|spec| write_tiles(spec, &out));
    if let Err(error) = tiles {
        eprintln!("{}: {error}", out.display());
        return ExitCode::FAILURE;
    }
    match render_charts(&site, &out, "/", "各种图", charts) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
