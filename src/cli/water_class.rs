use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    io::{self, Read},
    path::Path,
};

use clap::Args;
use csv::{ByteRecord, ReaderBuilder, WriterBuilder};

use super::{Failure, complain, usage};
use crate::{
    domain::Decimal,
    standard::{
        gb3838::{Exceedance, Item, Status, WaterBody, main_pollutants, section_class},
        tli,
    },
};

/// 评价水质：从标准输入读 CSV，每行加上类别、状况和主要污染指标
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha water-class [--lake] < 监测.csv")]
#[command(
    after_help = "列名写项目的名称（化学需氧量）、代码（W01018）或英文名（cod），单位 mg/L，pH 无单位；其他列照原样保留。\n\
    空格表示未监测，<0.05 或 0.05L 表示低于检出限，按检出限的一半评价。\n\
    湖库的营养状态还要有总氮、叶绿素a（mg/m³）和透明度（m）。"
)]
pub(super) struct Arguments {
    /// 按湖泊、水库评价，并计算综合营养状态指数
    #[arg(long, help_heading = "选项")]
    lake: bool,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Item(Item),
    TotalNitrogen,
    ChlorophyllA,
    Transparency,
}

/// What is wrong in a row: the column from 1, what, and what to do.
type Wrong = (usize, String, &'static str);

/// A row without line ends for this long is no row; longer ones would fill the memory.
const LONGEST_ROW: usize = 1 << 20;
/// No concentration is above this; the arithmetic is exact below it.
const GREATEST: i64 = 1_000_000;
const MOST_DECIMALS: u32 = 10;

/// Standard input, which keeps where lines end and refuses endless rows.
struct Input<'a> {
    stdin: io::StdinLock<'static>,
    read: u64,
    row: &'a Cell<usize>,
    line_ends: &'a RefCell<VecDeque<u64>>,
}

impl Read for Input<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stdin.read(buffer)?;
        self.row.set(self.row.get() + count);
        if self.row.get() > LONGEST_ROW {
            return Err(io::Error::other("有一行太长，可能少了一个引号"));
        }
        let ends = (self.read..).zip(&buffer[..count]).filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place);
        self.line_ends.borrow_mut().extend(ends);
        self.read += count as u64;
        Ok(count)
    }
}

/// Rates row by row.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let body = if arguments.lake { WaterBody::Lake } else { WaterBody::River };
    let (row, line_ends) = (Cell::new(0), RefCell::new(VecDeque::new()));
    let input = Input { stdin: io::stdin().lock(), read: 0, row: &row, line_ends: &line_ends };
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut writer = WriterBuilder::new().flexible(true).from_writer(io::stdout().lock());
    let mut added = vec!["class", "status", "main_pollutants"];
    added.extend(arguments.lake.then_some("tli"));
    let (mut columns, mut width): (Option<Vec<(usize, Column)>>, usize) = (None, 0);
    let (mut record, mut line, mut bad) = (ByteRecord::new(), 1, 0);
    while reader
        .read_byte_record(&mut record)
        .map_err(|error| Failure::file("读取", Path::new("标准输入"))(system(error)))?
    {
        row.set(0);
        // The crate's place of a record lies before what it skips; so the line is counted back from the record's end.
        let end = reader.position().byte().saturating_sub(1);
        let mut ends = line_ends.borrow_mut();
        while ends.front().is_some_and(|place| *place < end) {
            ends.pop_front();
            line += 1;
        }
        let first = line - record.as_slice().split(|byte| *byte == b'\n').skip(1).count();
        let result = match &columns {
            None => {
                width = record.len();
                let found = header(&record, &added).map(|header| columns = Some(header));
                found.map(|()| added.iter().map(|&name| name.to_owned()).collect())
            }
            Some(_) if record.len() != width => {
                let what = format!("有 {} 格，列名有 {width} 个", record.len());
                Err((record.len().min(width) + 1, what, "请核对这一行的逗号和引号"))
            }
            Some(columns) => rate(&record, columns, body),
        };
        let result = result.unwrap_or_else(|(column, what, remedy)| {
            complain(format_args!("标准输入:{first}:{column}: {what}；{remedy}"));
            bad += 1;
            vec![String::new(); added.len()]
        });
        if columns.is_none() {
            return Err(Failure::Rows(bad));
        }
        (record.len()..width).for_each(|_| record.push_field(b""));
        let written = writer.write_record(record.iter().chain(result.iter().map(String::as_bytes)));
        if let Err(error) = written {
            return close(system(error));
        }
    }
    if columns.is_none() {
        complain("标准输入:1:1: 是空的；请给出 CSV，第一行是列名");
        return Err(Failure::Rows(1));
    }
    if let Err(error) = writer.flush() {
        return close(error);
    }
    if bad > 0 { Err(Failure::Rows(bad)) } else { Ok(()) }
}

/// What the system said: the crate's own conversion would hide which kind of error it is.
fn system(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The result could not be written. A reader who has closed the pipe has read enough.
fn close(error: io::Error) -> Result<(), Failure> {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Failure::file("写入", Path::new("标准输出"))(error))
}

/// Which columns hold what.
fn header(record: &ByteRecord, added: &[&str]) -> Result<Vec<(usize, Column)>, Wrong> {
    let mut columns: Vec<(usize, Column)> = Vec::new();
    for (index, cell) in record.iter().enumerate() {
        let Ok(name) = std::str::from_utf8(cell) else {
            return Err((index + 1, "列名不是 UTF-8 编码".to_owned(), "请把文件另存为 UTF-8 编码的 CSV"));
        };
        let name = name.trim();
        if added.contains(&name) {
            return Err((index + 1, format!("已经有“{name}”列"), "结果要用这个列名，请改名或删去"));
        }
        let Some(column) = column(name) else { continue };
        if let Some((first, _)) = columns.iter().find(|(_, other)| *other == column) {
            return Err((index + 1, format!("“{name}”列与第 {} 列是同一个项目", first + 1), "请删去一列"));
        }
        columns.push((index, column));
    }
    if !columns.iter().any(|(_, column)| matches!(column, Column::Item(_))) {
        return Err((1, "没有一列是评价的项目".to_owned(), "请在第一行写列名，如 化学需氧量"));
    }
    Ok(columns)
}

/// What a column of this name holds, if it is one of ours. Units of mg/L may stand behind the name.
fn column(name: &str) -> Option<Column> {
    let name = ["(mg/L)", "（mg/L）", "(无量纲)", "（无量纲）"]
        .iter()
        .find_map(|unit| name.strip_suffix(unit))
        .unwrap_or(name);
    let is = |names: [&str; 3]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
    let others = [
        (["总氮", "W21001", "total_nitrogen"], Column::TotalNitrogen),
        (["叶绿素a", "叶绿素α", "chlorophyll_a"], Column::ChlorophyllA),
        (["透明度", "SD", "transparency"], Column::Transparency),
    ];
    let item = Item::all().find(|item| is([item.name(), item.code(), item.column()])).map(Column::Item);
    item.or_else(|| others.into_iter().find(|(names, _)| is(*names)).map(|(_, column)| column))
}

/// The results of a row: empty where nothing was measured.
fn rate(record: &ByteRecord, columns: &[(usize, Column)], body: WaterBody) -> Result<Vec<String>, Wrong> {
    let mut values = Vec::new();
    for (index, column) in columns {
        let cell = String::from_utf8_lossy(&record[*index]);
        let value = number(cell.trim(), *column).map_err(|(what, remedy)| (index + 1, what, remedy))?;
        values.extend(value.map(|value| (*column, value)));
    }
    let items: Vec<_> = values
        .iter()
        .filter_map(|(column, value)| if let Column::Item(item) = column { Some((*item, *value)) } else { None })
        .collect();
    let class = section_class(&items, body);
    let mut results = vec![
        class.map_or_else(String::new, |class| class.numeral().to_owned()),
        class.map_or_else(String::new, |class| Status::of(class).name().to_owned()),
        main_pollutants(&items, body).into_iter().map(named).collect::<Vec<_>>().join("、"),
    ];
    if body == WaterBody::Lake {
        results.push(trophic_index(&values).map_or_else(String::new, |index| index.to_string()));
    }
    Ok(results)
}

/// An exceedance as bulletins print it: `化学需氧量(0.5)`.
fn named(exceedance: Exceedance) -> String {
    let name = exceedance.item.name();
    exceedance.multiple.map_or_else(|| name.to_owned(), |multiple| format!("{name}({multiple})"))
}

/// The index, where all its items are there and above zero.
fn trophic_index(values: &[(Column, Decimal)]) -> Option<Decimal> {
    let of = |column| values.iter().find(|(other, _)| *other == column).map(|(_, value)| *value);
    tli::index(&tli::Values {
        chlorophyll_a: of(Column::ChlorophyllA)?,
        total_phosphorus: of(Column::Item(Item::TotalPhosphorus))?,
        total_nitrogen: of(Column::TotalNitrogen)?,
        transparency: of(Column::Transparency)?,
        permanganate_index: of(Column::Item(Item::PermanganateIndex))?,
    })
}

/// A cell's number; none where it is empty. Below the detection limit it is half of that limit
/// (地表水环境质量监测数据统计技术规定 of 2020: 未检出按检出限的 1/2 参与计算; provisional, its text was not read).
fn number(cell: &str, column: Column) -> Result<Option<Decimal>, (String, &'static str)> {
    if cell.is_empty() {
        return Ok(None);
    }
    let limit = cell.strip_prefix('<').or_else(|| cell.strip_prefix('＜')).or_else(|| cell.strip_suffix('L'));
    let Ok(number) = limit.unwrap_or(cell).trim().parse::<Decimal>() else {
        return Err((format!("“{cell}”不是数"), "请写成阿拉伯数字，不带单位和千分号；未监测的留空"));
    };
    let ph = column == Column::Item(Item::Ph);
    let greatest = Decimal::from(if ph { 14 } else { GREATEST });
    if number < Decimal::ZERO || number > greatest || number.scale() > MOST_DECIMALS {
        let what = format!("“{cell}”不在 0 到 {greatest} 之间，或小数超过 {MOST_DECIMALS} 位");
        return Err((what, "请核对数值和单位"));
    }
    if limit.is_some() && ph {
        return Err((format!("“{cell}”低于检出限，pH 没有检出限"), "请核对数值"));
    }
    Ok(Some(if limit.is_some() { number * Decimal::new(5, 1) } else { number }))
}
