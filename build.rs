//! Gives the publisher the hash of its sources: what it caches is read by no program of other sources, so that a changed
//! standard is never answered from an old cache.

#[path = "build/source_hash.rs"]
mod source_hash;

use std::{env, io, path::Path};

use source_hash::{SOURCES, source_hash};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    // The browser's program caches nothing: no change of a source may rebuild it through this script.
    if env::var_os("CARGO_FEATURE_PUBLISH").is_some() {
        for source in SOURCES {
            println!("cargo::rerun-if-changed={source}");
        }
        println!("cargo::rustc-env=MINGCHA_SOURCE_HASH={}", source_hash(Path::new("."))?);
    }
    Ok(())
}
