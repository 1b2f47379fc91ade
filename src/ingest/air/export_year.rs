use crate::{
    ingest::cache::ExportCache,
    record::{Diagnostic, Fault, File, air::StationDays},
};

/// One year of an hourly export.
#[derive(Clone, Debug)]
pub(super) struct ExportYear {
    /// The export.
    pub file: File,
    /// The hash under which the cache has it.
    pub hash: String,
    /// The days, where they were read in this run.
    pub days: Option<StationDays>,
}

/// Joins the exports of a year.
///
/// # Errors
///
/// Where two files have the same hour of a station.
pub(super) fn merged(parts: Vec<ExportYear>, cache: &ExportCache) -> Result<StationDays, Diagnostic> {
    let mut stations = StationDays::default();
    for ExportYear { file, hash, days } in parts {
        let lost = || Fault::new("读过的内容丢失了", "请删去文件夹里的 .mingcha，再运行一次").in_file(file.clone());
        let days = days.or_else(|| cache.part(&hash)).ok_or_else(lost)?;
        stations.merge(days, None).map_err(|(station, day, twice)| {
            let what = format!("站点“{station}”{} 第 {} 小时在另一个文件里已有", day.date(), twice.hour);
            Fault::new(what, "请删去其中一处").in_file(file.clone())
        })?;
    }
    Ok(stations)
}
