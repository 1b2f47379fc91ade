use super::{Field, FileKind, Spec, faults::doubled_column, split_unit};
use crate::{
    ingest::personal,
    record::{Fault, FaultSubject},
};

/// The columns of a table, found by the fields of its layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Columns {
    /// What the file calls its columns.
    titles: Vec<String>,
    /// For each field of the layout where it is.
    found: Vec<Found>,
}

/// Where the column of a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// At this index.
    At(usize),
    /// The file has no such column, and need not have it.
    Absent,
    /// It is missing or wrong, which is among the faults of the header.
    Refused,
}

impl Columns {
    /// Finds the fields in a header, and all that is wrong with it, each with its column from 1.
    ///
    /// A file of our own has the fields' own names and no other column. In an export a field is found by its
    /// entry in `portal.toml`, else by its own name, else by one that exports are known to give it; other columns are left
    /// unread.
    pub fn find(spec: &Spec, fields: &[Field], header: &[String]) -> (Self, Vec<(u64, Fault)>) {
        let mut faults = Vec::new();
        let mut find = |field| match find(spec, field, header) {
            Ok(Some(index)) => Found::At(index),
            Ok(None) if !is_required(spec, field) => Found::Absent,
            Ok(None) => {
                faults.push((1, missing(spec, field, header)));
                Found::Refused
            }
            Err(fault) => {
                faults.push(fault);
                Found::Refused
            }
        };
        let columns = Self { titles: header.to_vec(), found: fields.iter().map(&mut find).collect() };
        let names = || fields.iter().map(|field| field.name).collect::<Vec<_>>().join("、");
        for name in spec.columns.keys().filter(|name| fields.iter().all(|field| field.name != **name)) {
            let what = format!("portal.toml 的 columns 里不认识“{name}”");
            faults.push((1, Fault::new(what, format!("这种文件可以写 {}", names()))));
        }
        for ((number, index), title) in (1..).zip(0..).zip(header) {
            if let Some(personal) = personal::column(title).filter(|_| spec.layout.dataset.is_personal) {
                let fault = Fault::new(format!("是个人信息（{personal}）"), "请删去这一列后再导出");
                faults.push((number, fault.about(FaultSubject::column(title))));
                continue;
            }
            let is_repeated = header[..index].contains(title) && !title.is_empty();
            let is_used = columns.used().any(|used| header[used] == *title);
            let is_own = spec.kind == FileKind::Own;
            if spec.header && is_repeated && (is_own || is_used) {
                faults.push((number, doubled_column(title)));
            } else if is_own && fields.iter().all(|field| field.name != title) {
                let remedy = format!("请删去这一列，或改成 {} 之一", names());
                faults.push((number, Fault::new(format!("不认识“{title}”列"), remedy)));
            }
        }
        (columns, faults)
    }

    /// How many cells a row has.
    pub fn width(&self) -> usize {
        self.titles.len()
    }

    /// Where the column of a field is.
    pub(super) fn found(&self, field: usize) -> Found {
        self.found[field]
    }

    /// The index of a field's column, where the file has it.
    pub(super) fn index(&self, field: usize) -> Option<usize> {
        match self.found[field] {
            Found::At(index) => Some(index),
            Found::Absent | Found::Refused => None,
        }
    }

    /// What the file calls a field's column, where it has it.
    pub(super) fn title(&self, field: usize) -> Option<&str> {
        self.index(field).map(|index| &self.titles[index][..])
    }

    /// The columns that are left unread, as a release names them.
    pub(super) fn unread(&self) -> impl Iterator<Item = String> {
        let unread = |index: &usize| self.used().all(|used| used != *index);
        (0..self.titles.len()).filter(unread).map(|index| self.public_title(index))
    }

    /// What the file calls a column, unless that is personal data; then the column's number.
    pub(super) fn public_title(&self, index: usize) -> String {
        let title = &self.titles[index];
        if personal::found_in(title).is_some() { format!("第 {} 列", index + 1) } else { title.clone() }
    }

    fn used(&self) -> impl Iterator<Item = usize> {
        (0..self.found.len()).filter_map(|field| self.index(field))
    }
}

/// Provenance must be given, by `portal.toml` or by a column.
fn is_required(spec: &Spec, field: &Field) -> bool {
    field.required || (field.name == "provenance" && spec.provenance.is_none())
}

/// The column of a field, or what is wrong with it or with its entry in `portal.toml`, with the column from 1.
fn find(spec: &Spec, field: &Field, header: &[String]) -> Result<Option<usize>, (u64, Fault)> {
    let named = |name: &str| header.iter().position(|title| title == name);
    let Some(name) = spec.columns.get(field.name) else {
        let known =
            [field.name].into_iter().chain(field.aliases.iter().copied().filter(|_| spec.kind != FileKind::Own));
        let found = known.clone().filter(|_| spec.header).find_map(named);
        let is_found = found.is_some() || spec.kind == FileKind::Own || !spec.header;
        return if is_found { Ok(found) } else { with_unit(field, known, header) };
    };
    let numbered = name.parse::<usize>().ok().filter(|number| (1..=header.len()).contains(number));
    let found = named(name).filter(|_| spec.header).or(numbered.map(|number| number - 1));
    let Some(index) = found else {
        let what = format!("没有“{name}”列，portal.toml 的 columns 说“{}”在那里", field.name);
        let remedy = format!("请核对 columns；现有 {} 列：{}", header.len(), header.join("、"));
        return Err((1, Fault::new(what, remedy)));
    };
    // A title that was chosen may have anything in brackets: only a unit can be wrong.
    match split_unit(&header[index]) {
        Some((_, unit)) if !field.units.is_empty() && is_unit(unit) && !is_unit_of(field, unit) => {
            Err(wrong_unit(field, header, index))
        }
        _ => Ok(Some(index)),
    }
}

/// The column whose title is a name of the field without regard to small and capital letters, or one with the field's
/// unit in brackets behind it; where there is only one with another unit, its numbers would be read in ours.
fn with_unit<'a>(
    field: &Field,
    names: impl Iterator<Item = &'a str> + Clone,
    header: &[String],
) -> Result<Option<usize>, (u64, Fault)> {
    let is_name = |title: &str| names.clone().any(|name| name.eq_ignore_ascii_case(title));
    let unit = |title: &'_ String| split_unit(title).filter(|(name, _)| is_name(name)).map(|(_, unit)| unit.to_owned());
    let fits = |title: &String| is_name(title) || unit(title).is_some_and(|unit| is_unit_of(field, &unit));
    if let Some(index) = header.iter().position(fits) {
        return Ok(Some(index));
    }
    match header.iter().position(|title| !field.units.is_empty() && unit(title).is_some()) {
        Some(index) => Err(wrong_unit(field, header, index)),
        None => Ok(None),
    }
}

/// Whether a text is a unit, in whatever spelling: a quotient, or one that begins with a mass or a share.
fn is_unit(text: &str) -> bool {
    const BEGINNINGS: [&str; 10] = ["µg", "μg", "ug", "mg", "ng", "微克", "毫克", "纳克", "ppb", "ppm"];
    let text = text.trim().to_lowercase();
    text.contains('/') || BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
}

/// Whether a text is a spelling of the field's unit.
fn is_unit_of(field: &Field, text: &str) -> bool {
    field.units.iter().any(|unit| unit.eq_ignore_ascii_case(text))
}

fn wrong_unit(field: &Field, header: &[String], index: usize) -> (u64, Fault) {
    let unit = field.units[0];
    let fault = Fault::new(format!("的单位不是 {unit}"), format!("请换算成 {unit}，并改正列名"));
    (index as u64 + 1, fault.about(FaultSubject::column(&header[index])))
}

fn missing(spec: &Spec, field: &Field, header: &[String]) -> Fault {
    let name = field.name;
    let what = format!("缺少“{name}”列，现有的列是 {}", header.join("、"));
    let remedy = if spec.kind == FileKind::Own {
        format!("请在第一行补上“{name}”列")
    } else {
        format!("请在 portal.toml 这个来源的 columns 里写明，如 {name} = \"列名\"")
    };
    Fault::new(what, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::table::{Dataset, Layout, optional, required};

    const FIELDS: &[Field] = &[required("station"), optional("pm25").or(&["PM2.5"])];

    const DATASET: Dataset = Dataset { path: "a.csv", rank: 9, is_series: true, is_personal: false };
    const LAYOUT: Layout = Layout { name: "a", dataset: &DATASET, fields: FIELDS, max_rows: 9, is_default: false };

    fn spec(columns: &[(&str, &str)]) -> Spec {
        let columns = columns.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect();
        Spec { kind: FileKind::Export, columns, ..Spec::named(&LAYOUT) }
    }

    fn find(spec: &Spec, header: &[&str]) -> (Columns, Vec<(u64, String)>) {
        let header: Vec<_> = header.iter().map(|title| (*title).to_owned()).collect();
        let (columns, faults) = Columns::find(spec, FIELDS, &header);
        (columns, faults.into_iter().map(|(column, fault)| (column, fault.to_string())).collect())
    }

    #[test]
    fn a_field_is_found_by_what_is_said_its_own_name_or_a_widespread_one() {
        let (columns, faults) = find(&spec(&[("station", "点位")]), &["更新人", "PM2.5", "点位"]);
        assert_eq!((columns.index(0), columns.index(1), faults), (Some(2), Some(1), vec![]));
        assert_eq!(
            (columns.title(1), columns.unread().collect::<Vec<_>>()),
            (Some("PM2.5"), vec!["更新人".to_owned()])
        );
        let (columns, _) = find(&spec(&[("station", "2")]), &["pm25", "甲"]);
        assert_eq!((columns.index(0), columns.index(1)), (Some(1), Some(0)));
    }

    #[test]
    fn a_field_that_is_not_there_is_told_with_what_is() {
        let (_, faults) = find(&spec(&[]), &["甲", "乙"]);
        assert_eq!(
            faults,
            [(
                1,
                "缺少“station”列，现有的列是 甲、乙；请在 portal.toml 这个来源的 columns 里写明，如 station = \"列名\""
                    .to_owned()
            )]
        );
        let (_, faults) = find(&spec(&[("station", "9")]), &["甲", "乙"]);
        let expected = "没有“9”列，portal.toml 的 columns 说“station”在那里；请核对 columns；现有 2 列：甲、乙";
        assert_eq!(faults[0].1, expected);
    }

    #[test]
    fn a_field_that_the_layout_does_not_know_is_refused() {
        let (_, faults) = find(&spec(&[("pm2_5", "PM2.5")]), &["station", "PM2.5"]);
        let expected = "portal.toml 的 columns 里不认识“pm2_5”；这种文件可以写 station、pm25";
        assert_eq!(faults, [(1, expected.to_owned())]);
    }

    #[test]
    fn a_title_may_have_the_unit_of_its_field_and_no_other() {
        let fields = [required("dissolved_oxygen").or(&["溶解氧", "W01009"]).in_unit(&["mg/L"])];
        let find = |title: &str| {
            let (columns, faults) = Columns::find(&spec(&[]), &fields, &[title.to_owned()]);
            (columns.index(0), faults.into_iter().next().map(|(_, fault)| fault.what()))
        };
        for title in ["溶解氧", "溶解氧(mg/L)", "溶解氧（mg/L）", "w01009", "Dissolved_Oxygen"] {
            assert_eq!(find(title), (Some(0), None), "{title}");
        }
        assert_eq!(find("溶解氧(μg/L)"), (None, Some("“溶解氧(μg/L)”列的单位不是 mg/L".to_owned())));
    }

    #[test]
    fn a_column_that_is_used_stands_there_once() {
        let (_, faults) = find(&spec(&[]), &["station", "备注", "备注", "station"]);
        assert_eq!(faults, [(4, "“station”列出现了两次；请删去其中一列".to_owned())]);
    }
}
