use quick_xml::events::{BytesStart, Event};

use super::{
    faults::{DAMAGED, too_large},
    package_part::PackagePart,
    reference,
};
use crate::record::Fault;

/// What is counted while a part is read, since calamine keeps something for each of these.
#[derive(Default)]
struct Counts {
    strings: u64,
    styles: u64,
    sheets: u64,
    relations: u64,
}

/// The markup of one part, followed event by event.
#[derive(Default)]
pub(super) struct Markup {
    depth: u32,
    /// How deep the element lies that calamine reads as one piece, while inside it.
    whole: Option<u32>,
    counts: Counts,
}

impl Markup {
    /// Excel goes to about 15.
    const MAX_DEPTH: u32 = 64;
    /// 24 bytes each are set aside before the first is read.
    const MAX_STRINGS: u64 = 2_000_000;
    /// Excel's own limit, rounded up, for styles of cells and their parents together.
    const MAX_STYLES: u64 = 131_072;
    /// More than anybody can turn over.
    const MAX_SHEETS: u64 = 1_000;
    /// Of the workbook: its sheets and a few more.
    const MAX_RELATIONS: u64 = 10_000;
    /// The name of a font or a format, in bytes of its element: each style gets a copy.
    const MAX_STYLE_NAME: usize = 1_024;

    /// Follows an event. Gives whether what was read until now needs no more memory.
    ///
    /// # Errors
    ///
    /// Where calamine must not see the part.
    pub fn follow(&mut self, event: &Event, part: PackagePart) -> Result<bool, Fault> {
        match event {
            // Entities are declared in a document type; Excel writes none.
            Event::DocType(_) => return Err(FOREIGN),
            Event::Start(element) => self.start(element, part)?,
            Event::End(_) => {
                if self.whole == Some(self.depth) {
                    self.whole = None;
                }
                // The reader has found the beginning of each end.
                self.depth = self.depth.saturating_sub(1);
            }
            Event::Eof if self.depth > 0 => return Err(DAMAGED),
            _ => (),
        }
        Ok(self.whole.is_none())
    }

    fn start(&mut self, element: &BytesStart, part: PackagePart) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > Self::MAX_DEPTH {
            return Err(FOREIGN);
        }
        let local = element.local_name();
        let local = local.as_ref();
        if self.whole.is_none() && matches!(local, "c" | "si") {
            self.whole = Some(self.depth);
        }
        match local {
            "row" | "c" => all(element, "r", reference::is_sound)?,
            "dimension" | "f" => all(element, "ref", reference::is_sound)?,
            "sst" => {
                all(element, "uniqueCount", |count| count.parse().is_ok_and(|count: u64| count <= Self::MAX_STRINGS))?;
            }
            "si" => count(&mut self.counts.strings, Self::MAX_STRINGS, "工作簿里的文字太多")?,
            "xf" => count(&mut self.counts.styles, Self::MAX_STYLES, "工作簿里的单元格样式太多")?,
            "sheet" => count(&mut self.counts.sheets, Self::MAX_SHEETS, "工作簿里的工作表太多")?,
            "numFmt" | "name" if element.len() > Self::MAX_STYLE_NAME => return Err(FOREIGN),
            "Relationship" if part == PackagePart::Relations => {
                count(&mut self.counts.relations, Self::MAX_RELATIONS, "工作簿里的部件太多")?;
                relation(element)?;
            }
            _ => (),
        }
        Ok(())
    }
}

/// Content that no spreadsheet program writes.
const FOREIGN: Fault = Fault::constant("工作簿里有表格软件不会写的内容", "请用 Excel 打开，另存为新的 .xlsx 文件");

fn count(so_far: &mut u64, most: u64, what: &'static str) -> Result<(), Fault> {
    *so_far += 1;
    if *so_far > most { Err(too_large(what)) } else { Ok(()) }
}

/// Checks the attribute wherever the element has it: of two of the same name, calamine may take the other.
fn all(element: &BytesStart, name: &str, is_sound: impl Fn(&str) -> bool) -> Result<(), Fault> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| FOREIGN)?;
        if attribute.key.as_ref() == name && !is_sound(&attribute.value) {
            return Err(FOREIGN);
        }
    }
    Ok(())
}

/// Checks that a relation leads to a part that is examined for what it will be read as.
fn relation(element: &BytesStart) -> Result<(), Fault> {
    let (mut kind, mut target) = (String::new(), String::new());
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| FOREIGN)?;
        match attribute.key.as_ref() {
            "Type" => kind = attribute.value.into_owned(),
            "Target" => target = attribute.value.into_owned(),
            _ => (),
        }
    }
    let is_examined = match kind.rsplit('/').next() {
        Some("officeDocument") => PackagePart::of(target.trim_start_matches('/')) == PackagePart::Kept,
        Some("worksheet" | "chartsheet" | "dialogsheet") => {
            let name = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            matches!(PackagePart::of(&name), PackagePart::Sheet | PackagePart::Kept)
        }
        _ => true,
    };
    if is_examined { Ok(()) } else { Err(FOREIGN) }
}
