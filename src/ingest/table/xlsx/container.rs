use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
    path::Path,
};

use super::faults::{DAMAGED, too_large};
use crate::{ingest::table::faults::unreadable, record::Fault};

/// The largest file that is opened, in bytes: five times a full sheet of hourly values.
const MAX_SIZE: u64 = 256 << 20;

/// How much of a file's beginning and end is looked at to know what it is, in bytes. A ZIP archive's directory ends within the last 64 KiB.
const WINDOW: u64 = 66 << 10;

const ZIP: &[u8] = b"PK\x03\x04";
const ZIP_EMPTY: &[u8] = b"PK\x05\x06";
const ZIP64: &[u8] = b"PK\x06\x07";
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Opens a file that is a ZIP archive of moderate size, as every `.xlsx` file is.
///
/// # Errors
///
/// What the file is instead: an old `.xls`, one with a password, a text or a web page that was given the name.
pub(super) fn open(path: &Path) -> Result<BufReader<File>, Fault> {
    let mut file = File::open(path).map_err(|error| unreadable(&error))?;
    examine(&mut file).map_err(|error| unreadable(&error))??;
    Ok(BufReader::new(file))
}

fn examine(file: &mut File) -> io::Result<Result<(), Fault>> {
    let size = file.metadata()?.len();
    let mut start = Vec::new();
    file.by_ref().take(WINDOW).read_to_end(&mut start)?;
    if start.starts_with(OLE) {
        return ole(file).map(Err);
    }
    if !start.starts_with(ZIP) {
        return Ok(Err(other(&start)));
    }
    if size > MAX_SIZE {
        return Ok(Err(too_large(format!("工作簿超过 {} MiB", MAX_SIZE >> 20))));
    }
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(size.saturating_sub(WINDOW)))?;
    file.by_ref().take(WINDOW).read_to_end(&mut end)?;
    file.rewind()?;
    // The large form of the archive's directory can declare any number of parts; no workbook needs it.
    Ok(if contains(&end, ZIP64) { Err(DAMAGED) } else { Ok(()) })
}

/// An old workbook and an encrypted new one are the same kind of container.
fn ole(file: &mut File) -> io::Result<Fault> {
    let encrypted: Vec<_> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    file.rewind()?;
    let mut file = file.take(MAX_SIZE);
    let mut window = Vec::new();
    loop {
        // The name can lie across two pieces: the end of the one before is kept.
        window.drain(..window.len().saturating_sub(encrypted.len()));
        if file.by_ref().take(WINDOW).read_to_end(&mut window)? == 0 {
            return Ok(Fault::new("是旧版 .xls 文件", "请在 Excel 里另存为 .xlsx 或 CSV UTF-8"));
        }
        if contains(&window, &encrypted) {
            return Ok(Fault::new("工作簿有打开密码", "请在 Excel 里去掉密码后另存"));
        }
    }
}

/// What a file is that is neither kind of container.
fn other(start: &[u8]) -> Fault {
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    if start.is_empty() {
        return Fault::new("文件是空的", "请从原来的系统重新导出");
    }
    if start.starts_with(ZIP_EMPTY) || start.contains(&0) {
        return DAMAGED;
    }
    if text.starts_with(b"<") {
        return Fault::new("不是工作簿，是改了名的网页", "请用 Excel 打开它，另存为 .xlsx 或 CSV UTF-8");
    }
    Fault::new("不是工作簿，是改了名的文本文件", "如果是 CSV，请把文件名改为 .csv")
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
