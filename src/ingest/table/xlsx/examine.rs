use std::io::{BufReader, Read, Seek};

use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use super::{
    faults::{DAMAGED, too_large},
    markup::Markup,
    meter::{Meter, Stop},
    package_part::{PackagePart, normal},
};
use crate::record::Fault;

/// The most parts a workbook may have.
const MAX_PARTS: usize = 5_000;

/// What all parts together may unpack to, in bytes: it bounds the time.
const MAX_UNPACKED: u64 = 1 << 30;

/// Reads every part that calamine may read from end to end, and keeps none of it.
///
/// # Errors
///
/// Where the file is no workbook, or one that must not be read: with macros, with links to other workbooks, too large,
/// or unlike anything that a spreadsheet program writes.
pub(super) fn examine(file: impl Read + Seek) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(file).map_err(|_| DAMAGED)?;
    if archive.len() > MAX_PARTS {
        return Err(too_large("工作簿里的部件太多"));
    }
    let names = archive.file_names().map(|name| name.map(|name| normal(&name)));
    let names: Vec<_> = names.collect::<Result<_, _>>().map_err(|_| DAMAGED)?;
    kind(&names)?;
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let entry = archive.name_for_index(index).and_then(Result::ok).map(|name| PackagePart::of(&name));
        let part = entry.unwrap_or(PackagePart::Other);
        if part != PackagePart::Other {
            let entry = archive.by_index(index).map_err(|_| DAMAGED)?;
            left -= scan(entry.size(), entry.compressed_size(), entry, part, left)?;
        }
    }
    Ok(())
}

/// Checks by the names of its parts that an archive is a workbook without macros and links.
fn kind(names: &[String]) -> Result<(), Fault> {
    let has = |wanted: &str| names.iter().any(|name| name.contains(wanted));
    if has("vbaproject.bin") || has("/macrosheets/") {
        return Err(Fault::new("工作簿带有宏", "请在 Excel 里另存为不带宏的 .xlsx 或 CSV UTF-8"));
    }
    if has("xl/externallinks/") {
        return Err(Fault::new(
            "工作簿引用了别的工作簿，数值可能不是最新的",
            "请在 Excel 的“数据—编辑链接”里断开链接，再另存",
        ));
    }
    if has("xl/workbook.bin") {
        return Err(Fault::new("是 .xlsb 文件", "请在 Excel 里另存为 .xlsx 或 CSV UTF-8"));
    }
    if has("content.xml") && has("meta-inf/") {
        return Err(Fault::new("是 .ods 文件", "请另存为 .xlsx 或 CSV UTF-8"));
    }
    if !has("workbook") {
        return Err(Fault::new("不是工作簿", "请核对文件名，从原来的系统重新导出"));
    }
    Ok(())
}

/// Reads one part and gives its size, in bytes.
fn scan(declared: u64, packed: u64, entry: impl Read, part: PackagePart, left: u64) -> Result<u64, Fault> {
    let most = part.most().min(left);
    if declared > most {
        return Err(stopped(Some(Stop::Size)));
    }
    let mut xml = Reader::from_reader(BufReader::new(Meter::new(entry, packed, most)));
    // As calamine does, so that both see the same elements.
    xml.config_mut().expand_empty_elements = true;
    let (mut markup, mut buffer) = (Markup::default(), Vec::new());
    loop {
        buffer.clear();
        let Ok(event) = xml.read_event_into(&mut buffer) else {
            return Err(stopped(xml.get_ref().get_ref().stop));
        };
        let dealt_with = markup.follow(&event, part)?;
        if event == Event::Eof {
            return Ok(xml.get_ref().get_ref().total());
        }
        if dealt_with {
            xml.get_mut().get_mut().end_piece();
        }
    }
}

fn stopped(by: Option<Stop>) -> Fault {
    match by {
        Some(Stop::Size) => too_large("工作簿解压后太大"),
        Some(Stop::Ratio) => too_large("工作簿解压后大得异常"),
        Some(Stop::Piece) => too_large("工作簿里有一格大得异常"),
        None => DAMAGED,
    }
}
