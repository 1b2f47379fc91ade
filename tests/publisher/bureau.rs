use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use jiff::civil::date;
use mingcha::{
    assess::{Assessment, air, assess},
    ingest::{Bureau, ExportCache},
    release::read_published,
    snapshot::Snapshots,
};
use tempfile::TempDir;

use crate::command::{list, run, stderr, stdout, succeeded};

/// The day on which tests publish where the day does not matter.
pub const DAY: &str = "2022-03-01";

/// The example bureau's files.
const FILES: [&str; 8] = [
    "portal.toml",
    "report.txt",
    "figures.csv",
    "context.csv",
    "series/air-daily.csv",
    "series/water-monthly.csv",
    "series/complaints.csv",
    "series/enforcement-cases.csv",
];

/// The example bureau's folder.
pub fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bureau/wulanchabu-2021")
}

/// What is read from the folder of a sound bureau.
pub fn read(folder: &Path) -> Bureau {
    Bureau::read(folder, date(2022, 3, 1), &mut ExportCache::open(folder), air::summarise, &|_, _| false).unwrap()
}

/// The snapshots and notes that follow from it.
pub fn assessed(bureau: &Bureau) -> Assessment {
    assess(&bureau.records, bureau.intake.clone(), &|_, _| None)
}

/// A copy of the example bureau in a temporary folder, to be changed, checked and published.
pub struct TestBureau {
    folder: TempDir,
}

impl TestBureau {
    /// A sound copy, without hours: most tests are not about them, and they are many (see `hours.rs`).
    pub fn new() -> Self {
        let bureau = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(bureau.path().join("series")).unwrap();
        for file in FILES {
            fs::copy(example().join(file), bureau.path().join(file)).unwrap();
        }
        let portal = fs::read_to_string(bureau.path().join(FILES[0])).unwrap();
        let (before, hours) = portal.split_once("[[sources]]").unwrap();
        let (_, after) = hours.split_once("\n\n").unwrap();
        fs::write(bureau.path().join(FILES[0]), [before, after].concat()).unwrap();
        bureau
    }

    /// A copy without series, to be given exports.
    pub fn without_series() -> Self {
        let bureau = Self::new();
        FILES[4..].iter().for_each(|file| fs::remove_file(bureau.path().join(file)).unwrap());
        bureau
    }

    /// Adds a `[[sources]]` of the bureau's own data.
    #[must_use]
    pub fn source(self, keys: &str) -> Self {
        self.append("portal.toml", &format!("[[sources]]\nprovenance = \"本局数据\"\n{keys}"))
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("bureau")
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// Replaces the first occurrence of `from`, which must be there.
    #[must_use]
    pub fn edit(self, file: &str, from: &str, to: &str) -> Self {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from:?}");
        self.write(file, text.replacen(from, to, 1))
    }

    /// Appends a line.
    #[must_use]
    pub fn append(self, file: &str, line: &str) -> Self {
        let text = self.read(file);
        self.write(file, text + line + "\n")
    }

    #[must_use]
    pub fn write(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path().join(file), bytes).unwrap();
        self
    }

    #[must_use]
    pub fn remove(self, file: &str) -> Self {
        fs::remove_file(self.path().join(file)).unwrap();
        self
    }

    /// The text of a file of the bureau.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// Runs `mingcha check`, which must find these problems and nothing else.
    pub fn finds(self, problems: &[impl AsRef<str>]) {
        let checked = self.check();
        assert_eq!(stderr(&checked), list(problems));
        assert_eq!((checked.status.code(), stdout(&checked)), (Some(1), String::new()));
    }

    /// Runs `mingcha check`.
    pub fn check(&self) -> Output {
        run(["check", self.path().to_str().unwrap(), "--date", DAY])
    }

    /// Runs `mingcha publish` on a day.
    pub fn publish_on(&self, date: &str) -> Output {
        let (bureau, out) = (self.path(), self.out());
        run(["publish", bureau.to_str().unwrap(), "--out", out.to_str().unwrap(), "--date", date])
    }

    /// Publishes what must be sound; returns what is printed.
    pub fn publish(&self) -> String {
        succeeded(&self.publish_on(DAY))
    }

    /// The published snapshots.
    pub fn snapshots(&self) -> Snapshots {
        read_published(&self.out()).unwrap().snapshots
    }

    /// The published file whose name begins so.
    pub fn published_file(&self, start: &str) -> Vec<u8> {
        let file = self.published().into_iter().find(|(name, _)| name.starts_with(start));
        file.unwrap_or_else(|| panic!("no {start}… is published")).1
    }

    /// Every published file.
    pub fn published(&self) -> BTreeMap<String, Vec<u8>> {
        let files = fs::read_dir(self.out()).unwrap().map(Result::unwrap);
        files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
    }
}
