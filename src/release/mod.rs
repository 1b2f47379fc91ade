//! What is published, on the disk: encoded and named after its content, written so that readers see the previous release
//! until the new one is complete, and read back.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use std::path::Path;
//! use mingcha::{
//!     assess::{air, assess},
//!     domain::Date,
//!     ingest::{Bureau, ExportCache},
//!     release::{Release, YearCache, read_published},
//! };
//!
//! let (folder, day) = (Path::new("bureau/wulanchabu-2021"), Date::constant(2022, 3, 1));
//! let mut cache = ExportCache::open(folder);
//! let bureau = Bureau::read(folder, day, &mut cache, air::summarise, &|_, _| false).unwrap();
//! let assessment = assess(&bureau.records, bureau.intake, &|_, _| None);
//!
//! let out = tempfile::tempdir()?;
//! let release = Release::prepare(assessment, &bureau.records.report, day, &YearCache::open(folder, None));
//! assert!(!release.write(out.path(), &|| ())?.unchanged);
//! assert!(release.write(out.path(), &|| ())?.unchanged, "the same again");
//!
//! let published = read_published(out.path())?;
//! assert_eq!(published.snapshots, release.snapshots);
//! assert_eq!(published.manifest.published, day);
//! # Ok(())
//! # }
//! ```

mod encode;
mod hours;
mod prepared_file;
mod published;
#[expect(clippy::module_inception, reason = "the type is the module's subject, and a file is named after its type")]
mod release;
mod release_error;
mod year_cache;

pub use published::{MANIFEST, Published, by_name, bytes, read_manifest, read_published, snapshot};
pub use release::{Release, WriteSummary};
pub use release_error::ReleaseError;
pub use year_cache::YearCache;
