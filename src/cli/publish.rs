use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use jiff::{Timestamp, tz};
use serde::Serialize;

use super::{Failure, check, hours, progress::Progress, recomputed, say, usage};
use crate::{
    domain::Date,
    ingest::{self, keep::Keep},
    release::{MANIFEST, read_manifest},
    snapshot::{Entry, Manifest, Name, SCHEMA, Set},
    store::{self, FileError, sha256},
};

/// 检查数据文件，没有问题才发布；有问题时，以前发布的内容一个字节也不变
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha publish <文件夹> [--out <文件夹>] [--date <日期>]")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 发布到哪个文件夹
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "public/data",
        hide_default_value = true,
        help_heading = "选项"
    )]
    out: PathBuf,
    /// 发布日期，如 2022-03-01；不写就是今天（北京时间）
    #[arg(long, value_name = "日期", help_heading = "选项")]
    date: Option<Date>,
}

/// Writes the snapshots under names made from their content, and the manifest last: until then the old one holds.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let date = arguments.date.unwrap_or_else(today);
    let mut keep = Keep::open(&arguments.folder);
    let mut bureau = check::read(&arguments.folder, date, &mut keep)?;
    let (years, hours) = check::made(&bureau, &keep, Some(&arguments.out))?;
    bureau.set.air_history = years.history().map(Arc::new);
    for line in check::oddities(&bureau, &years.notes) {
        say(line);
    }

    let out = &arguments.out;
    let failed = || FileError::of("写入", out);
    fs::create_dir_all(out).map_err(failed())?;
    // The portal is always there, and the snapshot of hours follows from what is written first.
    let progress = Progress::bar("正在写入", Name::ALL.len() + 1 + 2 * years.len() + hours::files(&hours));
    let mut writer = Writer { out, progress: &progress, files: 0, written: 0 };
    let report = writer.add("report", "txt", bureau.report.as_bytes()).map_err(failed())?;
    bureau.set.air_hours = hours::write(&hours, &bureau.hours, &mut writer).map_err(failed())?.map(Arc::new);
    let snapshots = encode(&bureau.set).map_err(failed())?;
    let air_years = years.write(&mut writer, &mut keep).map_err(failed())?;
    let mut manifest = Manifest {
        schema: SCHEMA,
        bureau: bureau.set.portal.bureau.clone(),
        published: date,
        snapshots: BTreeMap::new(),
        air_years,
        report,
    };
    for (name, bytes) in &snapshots {
        manifest.snapshots.insert(*name, writer.add(name.stem(), "json", bytes).map_err(failed())?);
    }
    let Writer { files, written, .. } = writer;
    drop(progress);
    for line in check::left_out(&bureau).into_iter().chain(recomputed::lines(&bureau.set)) {
        say(line);
    }

    let unchanged =
        read_manifest(out).is_ok_and(|old| Manifest { published: old.published, ..manifest.clone() } == old);
    if !unchanged {
        store::sync_folder(out).map_err(failed())?;
        let bytes = json(&manifest).map_err(failed())?;
        store::replace(out, MANIFEST, &bytes).map_err(failed())?;
        store::sync_folder(out).map_err(failed())?;
    }
    if let Err(error) = keep.save() {
        say(FileError::of("写入", &arguments.folder.join(ingest::keep::FOLDER))(error));
    }
    if unchanged {
        say(format_args!("内容与已发布的相同，{} 没有改动", out.join(MANIFEST).display()));
    } else {
        say(format_args!("已发布到 {}：{files} 个数据文件，其中新写 {written} 个", out.display()));
    }
    Ok(())
}

/// Writes files that are named after their content.
pub(super) struct Writer<'a> {
    /// The folder.
    pub out: &'a Path,
    progress: &'a Progress,
    files: usize,
    written: usize,
}

impl Writer<'_> {
    /// Writes a file, unless it is there.
    pub fn add(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<Entry> {
        let sha256 = sha256(bytes);
        let path = format!("{stem}-{}.{extension}", &sha256[..16]);
        self.written += usize::from(store::add(self.out, &path, bytes)?);
        self.keep();
        Ok(Entry { path, sha256, bytes: bytes.len() as u64 })
    }

    /// Counts a file that is there.
    pub fn keep(&mut self) {
        self.files += 1;
        self.progress.step();
    }
}

/// Each snapshot at hand, as compact JSON.
fn encode(set: &Set) -> io::Result<Vec<(Name, Vec<u8>)>> {
    let encoded = Name::ALL.map(|name| {
        let bytes = match name {
            Name::Portal => Some(json(&set.portal)),
            Name::Figures => set.figures.as_ref().map(json),
            Name::Context => set.context.as_ref().map(json),
            Name::Air => set.air.as_ref().map(json),
            Name::AirDaily => set.air_daily.as_ref().map(json),
            Name::AirHistory => set.air_history.as_ref().map(json),
            Name::AirHours => set.air_hours.as_ref().map(json),
            Name::Water => set.water.as_ref().map(json),
            Name::Complaints => set.complaints.as_ref().map(json),
            Name::Intake => set.intake.as_ref().map(json),
            Name::Recomputed => set.recomputed.as_ref().map(json),
        };
        bytes.map(|bytes| Ok((name, bytes?)))
    });
    encoded.into_iter().flatten().collect()
}

pub(super) fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::from)
}

/// The day in China, wherever the publisher runs: a publication is dated by the bureau's clock.
pub(super) fn today() -> Date {
    tz::offset(8).to_datetime(Timestamp::now()).date()
}
