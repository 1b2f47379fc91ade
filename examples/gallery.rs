//! Every kind of chart on one live page, made by the portal's own renderer and program: for looking at, and for
//! `tests/browser`, which finds no such page in the portal.
//!
//! ```text
//! cargo run --example gallery -- --site target/site --out target/test/gallery
//! mingcha serve target/test/gallery
//! ```

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use mingcha::cli::render_charts;

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

fn main() -> ExitCode {
    let Arguments { site, out } = Arguments::parse();
    match render_charts(&site, &out, "各种图", samples::all()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
