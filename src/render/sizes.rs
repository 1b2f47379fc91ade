use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use crate::store::FileError;

/// What is text, or wasm, is also written compressed, for servers that send it so.
const COMPRESSED: [&str; 8] = ["html", "js", "wasm", "json", "svg", "csv", "txt", "css"];

/// How long each file of a site is, as it is and as it is sent.
#[derive(Debug, Default)]
pub struct Sizes(Vec<Size>);

#[derive(Debug)]
struct Size {
    path: String,
    raw: u64,
    brotli: u64,
}

/// The files of a folder that are sent compressed, by name.
pub fn to_compress(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let kind = |path: &Path| path.extension().and_then(|extension| extension.to_str()).map(str::to_owned);
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| FileError::of("读取", folder)(error.into()))?;
        let is_compressed = kind(entry.path()).is_some_and(|kind| COMPRESSED.contains(&&kind[..]));
        if entry.file_type().is_file() && is_compressed {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// Writes a `.br` file (brotli, level 11) beside every file that is sent compressed; `step` is called after each.
pub fn compress(folder: &Path, step: &dyn Fn()) -> Result<Sizes, FileError> {
    let mut sizes = Sizes::default();
    for path in to_compress(folder)? {
        let raw = fs::read(&path).map_err(FileError::of("读取", &path))?;
        let brotli = mingcha_compress::compress(&raw, 11);
        let target = path.with_added_extension("br");
        fs::write(&target, &brotli).map_err(FileError::of("写入", &target))?;
        let path = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        sizes.0.push(Size { path, raw: raw.len() as u64, brotli: brotli.len() as u64 });
        step();
    }
    Ok(sizes)
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  文件（字节；brotli-11）", "原始", "压缩后")?;
        for Size { path, raw, brotli } in &self.0 {
            writeln!(f, "{raw:>10} {brotli:>10}  {path}")?;
        }
        let program = |size: &&Size| {
            let kind = Path::new(&size.path).extension();
            kind.is_some_and(|kind| kind == "js" || kind == "wasm")
        };
        let (raw, brotli) =
            self.0.iter().filter(program).fold((0, 0), |(raw, brotli), size| (raw + size.raw, brotli + size.brotli));
        write!(f, "{raw:>10} {brotli:>10}  网页程序合计（wasm和js）")
    }
}
