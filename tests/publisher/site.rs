//! A published bureau with its rendered pages.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Output,
    sync::LazyLock,
};

use walkdir::WalkDir;

use crate::{
    bureau::{DAY, TestBureau},
    command::{run, succeeded},
};

/// The page that Trunk makes, but small.
pub const TEMPLATE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>明察</title><style>a{}</style>\
                        <script type=module>import init from './portal-0.js'</script></head><body></body></html>";

/// A published bureau in a temporary folder, with a small web program and a public folder to render it with.
pub struct Site {
    bureau: TestBureau,
}

impl Site {
    /// The example bureau.
    pub fn new() -> Self {
        Self::of(TestBureau::new())
    }

    pub fn of(bureau: TestBureau) -> Self {
        Self::published_on(bureau, DAY)
    }

    pub fn published_on(bureau: TestBureau, date: &str) -> Self {
        bureau.publish_on(date);
        let site = Self { bureau };
        for (path, text) in
            [("site/index.html", TEMPLATE), ("site/portal-0.js", "export{}"), ("public/robots.txt", "x")]
        {
            let path = site.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        site
    }

    /// A site rendered for `/`.
    pub fn rendered(bureau: TestBureau) -> Self {
        Self::of(bureau).now_rendered()
    }

    /// The same, rendered for `/`, which must succeed without a word of complaint.
    pub fn now_rendered(self) -> Self {
        succeeded(&self.render("/"));
        self
    }

    /// A path in the temporary folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.bureau.out().parent().unwrap().join(path)
    }

    pub fn render(&self, base: &str) -> Output {
        let [site, data, public, out] =
            ["site", "out", "public", "dist"].map(|path| self.path(path).display().to_string());
        run(["render", "--site", &site, "--data", &data, "--public", &public, "--out", &out, "--base", base])
    }

    /// A rendered file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path("dist").join(path)).unwrap()
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path("dist").join(path)).unwrap()
    }

    /// What a rendered page has in its `main` element.
    pub fn main_of(&self, page: &str) -> String {
        let html = self.read(page);
        html.split("</main>").next().and_then(|html| html.split("<main").nth(1)).unwrap().to_owned()
    }

    /// Every rendered file.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.path("dist"))
    }
}

/// The example bureau rendered for `/`, shared by the tests that only look at it.
pub fn rendered() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| Site::rendered(TestBureau::new()));
    &SITE
}

/// Every file below a folder.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap())).collect()
}
