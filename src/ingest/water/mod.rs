//! Months of sections.

mod columns;
mod month;
mod section;

use std::collections::HashMap;

use self::{
    columns::{DATASET, SECTION_MONTH, WaterColumn},
    month::{Month, RowMonth, read_month, read_values},
    section::Section,
};
use super::{
    cache::ExportCache,
    subject::{ReadContext, Subject},
    table::{FileKind, FileProvenance, Row, Source, Table},
};
use crate::{
    domain::{Indicator, IndicatorNames, Portal},
    record::{Fault, File, SectionRecords, SeriesRecords, WaterRecords},
};

/// Water quality of sections.
pub(super) const SUBJECT: Subject = Subject { layouts: &[&SECTION_MONTH], read };

/// The sections as they are read, in the order of the input.
#[derive(Default)]
struct Sections {
    all: Vec<Section>,
    index: HashMap<String, usize>,
    /// Whether every row has its section and month, so that the others are known to be absent.
    placed: bool,
    /// Whether the files may be used.
    sound: bool,
    /// How many rows of a file are of other years than the portal's.
    other_years: u64,
}

fn read(reading: &ReadContext, _: &mut ExportCache, series: &mut SeriesRecords) {
    series.water = sections(reading);
}

/// Reads the monthly concentrations of the sections.
fn sections(reading: &ReadContext) -> Option<WaterRecords> {
    let ReadContext { source, specs, portal, .. } = *reading;
    let provenance = FileProvenance::default();
    let mut sections = Sections { placed: true, sound: true, ..Sections::default() };
    let files = source.files(specs, &DATASET);
    let all_own = files.iter().all(|(spec, _)| spec.kind == FileKind::Own);
    let kind = if all_own { FileKind::Own } else { FileKind::Export };
    for (spec, file) in files {
        let Some(table) = Table::open(&source, spec, &file) else {
            sections.sound = false;
            continue;
        };
        let is_item = |(names, column): (IndicatorNames, WaterColumn)| {
            matches!(names.indicator, Indicator::Item(_)) && table.index(column).is_some()
        };
        if !Indicator::NAMES.into_iter().zip(WaterColumn::indicators()).any(is_item) {
            let fault = Fault::new("没有一列是评价的项目", "请在第一行写列名，如 溶解氧");
            source.problems.add(fault.in_file(file.clone()));
            sections.sound = false;
        }
        sections.sound &= table.each(|row| sections.read_row(row, &file, portal, &provenance, kind)).are_usable;
        let others = std::mem::take(&mut sections.other_years);
        if let Some(portal) = portal.filter(|_| others > 0) {
            let what = format!("有 {others} 行不是 {} 年的，没有用", portal.year);
            source.warn(Fault::new(what, "如果本来就有别的年份，不用改").in_file(file.clone()));
        }
    }
    let (portal, provenance) = (portal?, provenance.get()?);
    if all_own && sections.placed {
        sections.all.iter().for_each(|section| refuse_absent(&source, section));
    }
    if !sections.sound {
        return None;
    }
    let records = sections.all.iter().filter_map(|section| records(&source, section, portal, kind));
    let sections: Vec<_> = records.collect();
    (!sections.is_empty()).then_some(WaterRecords { provenance, sections })
}

impl Sections {
    fn read_row(
        &mut self,
        row: &Row<WaterColumn>,
        file: &File,
        portal: Option<&Portal>,
        provenance: &FileProvenance,
        kind: FileKind,
    ) -> Option<()> {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let name = row.text(WaterColumn::Section);
        let month = read_month(row, portal, kind);
        let values = read_values(row, kind);
        let provenance = provenance.read(row, WaterColumn::Provenance);
        let (Some(name), Some(month)) = (name, month) else {
            self.placed = false;
            return None;
        };
        let RowMonth::OfYear(month) = month else {
            self.other_years += 1;
            row.ignore();
            return None;
        };
        let index = *self.index.entry(name.to_owned()).or_insert_with(|| {
            self.all.push(Section::new(name, file));
            self.all.len() - 1
        });
        let section = &mut self.all[index];
        let agrees = section.read_constants(row);
        let month = &mut section.months[month];
        if let Some(first) = month {
            let place = if first.file == *file {
                format!("第 {} 行", first.line)
            } else {
                format!("{} 第 {} 行", first.file, first.line)
            };
            row.refuse(WaterColumn::Month, Fault::new(format!("与{place}重复，断面也相同"), "请删去一行"));
            return None;
        }
        let readings = values.filter(|_| agrees && provenance.is_some());
        let is_read = readings.is_some();
        *month = Some(Month { file: file.clone(), line: row.line, readings });
        is_read.then_some(())
    }
}

/// The months without a row, from 1.
fn absent(section: &Section) -> Vec<i8> {
    (1..).zip(&section.months).filter(|(_, month)| month.is_none()).map(|(number, _)| number).collect()
}

/// A file with a name of its own has a row for every month.
fn refuse_absent(source: &Source, section: &Section) {
    let absent = absent(section);
    let Some(first) = absent.first() else { return };
    let what = format!("断面“{}”缺少 {} 个月，第一个是 {first} 月", section.name, absent.len());
    let remedy = "请补上这些月；没有监测的，在“missing”列写明原因";
    source.problems.add(Fault::new(what, remedy).at((section.line(), 1)).in_file(section.file.clone()));
}

/// The records of the section, after adding its warnings; `None` where nothing was measured all year.
fn records(source: &Source, section: &Section, portal: &Portal, kind: FileKind) -> Option<SectionRecords> {
    let name = &section.name;
    if !section.has_items() {
        let (what, remedy) = (format!("断面“{name}”全年没有数值，不能评价"), "请补上数值，或删去这个断面");
        if kind == FileKind::Own {
            source.problems.add(Fault::new(what, remedy).at((section.line(), 1)).in_file(section.file.clone()));
        } else {
            section.warn(source, what + "，没有公布", remedy);
        }
        return None;
    }
    let records = section.records(source);
    // A month that has not begun is not missing.
    let has_begun = |month: &i8| (portal.year, *month) < (source.today.year(), source.today.month());
    let absent: Vec<_> = absent(section).into_iter().filter(has_begun).collect();
    if let Some(first) = absent.first().filter(|_| kind == FileKind::Export) {
        let what = format!("断面“{name}”缺少 {} 个月，第一个是 {first} 月，当作未监测", absent.len());
        section.warn(source, what, "请核对导出的文件；没有监测的不用改");
    }
    section.warn_of_leaps(source);
    Some(records)
}
