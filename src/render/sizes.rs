use std::{collections::BTreeMap, fmt, path::PathBuf};

use super::quality::{CSV, PAGES};

/// The size of each file of a site, uncompressed and compressed.
#[derive(Debug)]
pub struct Sizes(pub(super) BTreeMap<PathBuf, Size>);

/// The size of one file in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub raw: u64,
    pub brotli: u64,
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  文件（字节；brotli-{PAGES}，CSV用brotli-{CSV}）", "原始", "压缩后")?;
        let mut program = Size { raw: 0, brotli: 0 };
        for (path, Size { raw, brotli }) in &self.0 {
            writeln!(f, "{raw:>10} {brotli:>10}  {}", path.display())?;
            if path.extension().is_some_and(|kind| kind == "js" || kind == "wasm") {
                program.raw += raw;
                program.brotli += brotli;
            }
        }
        write!(f, "{:>10} {:>10}  网页程序合计（wasm和js）", program.raw, program.brotli)
    }
}
