use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use assert_cmd::cargo::cargo_bin_cmd;
use jiff::civil::date;
use mingcha::{
    assess::{Assessment, air, assess},
    ingest::{Bureau, ExportCache},
};
use tempfile::TempDir;

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

/// What is read from a bureau's folder, which must be sound.
pub fn read(folder: &Path) -> Bureau {
    Bureau::read(folder, date(2022, 3, 1), &mut ExportCache::open(folder), air::summarise, &|_, _| false).unwrap()
}

/// What that comes to.
pub fn assessed(bureau: &Bureau) -> Assessment {
    assess(&bureau.records, bureau.intake.clone(), &|_, _| None)
}

/// A copy of the example bureau, to be broken and published.
pub struct Test {
    folder: TempDir,
}

impl Test {
    /// A good copy.
    pub fn new() -> Self {
        let test = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(test.bureau().join("series")).unwrap();
        for file in FILES {
            fs::copy(example().join(file), test.bureau().join(file)).unwrap();
        }
        // The hours are left out, since most tests are not about them and they are many: see `hours.rs`.
        let portal = fs::read_to_string(test.bureau().join(FILES[0])).unwrap();
        let (before, hours) = portal.split_once("[[sources]]").unwrap();
        let (_, after) = hours.split_once("\n\n").unwrap();
        fs::write(test.bureau().join(FILES[0]), [before, after].concat()).unwrap();
        test
    }

    /// A copy without series, to be given exports.
    pub fn without_series() -> Self {
        let test = Self::new();
        FILES[4..].iter().for_each(|file| fs::remove_file(test.bureau().join(file)).unwrap());
        test
    }

    /// Adds a `[[sources]]` of the bureau's own data.
    #[must_use]
    pub fn source(self, keys: &str) -> Self {
        self.append("portal.toml", &format!("[[sources]]\nprovenance = \"本局数据\"\n{keys}"))
    }

    pub fn bureau(&self) -> PathBuf {
        self.folder.path().join("bureau")
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// Replaces the first place where `from` stands, which must be there.
    #[must_use]
    pub fn edit(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.bureau().join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        self.write(file, text.replacen(from, to, 1))
    }

    /// Appends a line.
    #[must_use]
    pub fn append(self, file: &str, line: &str) -> Self {
        let text = fs::read_to_string(self.bureau().join(file)).unwrap();
        self.write(file, text + line + "\n")
    }

    #[must_use]
    pub fn write(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.bureau().join(file), bytes).unwrap();
        self
    }

    #[must_use]
    pub fn remove(self, file: &str) -> Self {
        fs::remove_file(self.bureau().join(file)).unwrap();
        self
    }

    /// Runs `mingcha check`, which must say this and nothing else.
    pub fn finds<const N: usize>(self, problems: [&str; N]) {
        let said = run(["check", self.bureau().to_str().unwrap()]);
        assert_eq!(stderr(&said), list(&problems));
        assert_eq!((said.status.code(), stdout(&said)), (Some(1), String::new()));
    }

    /// Runs `mingcha publish` on a day.
    pub fn publish_on(&self, date: &str) -> Output {
        let (bureau, out) = (self.bureau(), self.out());
        run(["publish", bureau.to_str().unwrap(), "--out", out.to_str().unwrap(), "--date", date])
    }

    /// Every published file.
    pub fn published(&self) -> BTreeMap<String, Vec<u8>> {
        let files = fs::read_dir(self.out()).unwrap().map(Result::unwrap);
        files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
    }
}

/// What is printed for these problems.
pub fn list(problems: &[&str]) -> String {
    let count = format!("共 {} 个问题，未发布任何内容\n", problems.len());
    [problems.join("\n"), count].join("\n")
}

pub fn run<const N: usize>(arguments: [&str; N]) -> Output {
    cargo_bin_cmd!("mingcha").args(arguments).output().unwrap()
}

pub fn stdout(said: &Output) -> String {
    String::from_utf8(said.stdout.clone()).unwrap()
}

pub fn stderr(said: &Output) -> String {
    String::from_utf8(said.stderr.clone()).unwrap()
}
