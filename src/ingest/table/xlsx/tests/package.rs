use std::io::{Cursor, Write};

use tempfile::TempPath;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// The parts of a workbook made by hand.
pub(super) struct Package(Vec<(String, Vec<u8>)>);

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

impl Package {
    /// Nothing.
    pub fn empty() -> Self {
        Self(Vec::new())
    }

    /// A sound workbook of one sheet with these rows.
    pub fn sheet(rows: &str) -> Self {
        let relation = |kind: &str, target: &str| {
            let kind = format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
            format!(r#"<Relationships><Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>"#)
        };
        Self::empty()
            .with("_rels/.rels", &relation("officeDocument", "xl/workbook.xml"))
            .with("xl/_rels/workbook.xml.rels", &relation("worksheet", "worksheets/sheet1.xml"))
            .with("xl/workbook.xml", r#"<workbook><sheets><sheet name="数据" r:id="rId1"/></sheets></workbook>"#)
            .with("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
    }

    /// With this XML part.
    pub fn with(self, name: &str, content: &str) -> Self {
        self.with_bytes(name, &(DECLARATION.to_owned() + content).into_bytes())
    }

    /// With this part, in place of one of the same name.
    pub fn with_bytes(mut self, name: &str, content: &[u8]) -> Self {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), content.to_owned()));
        self
    }

    /// With one text of a part in place of another.
    pub fn edit(self, name: &str, from: &str, to: &str) -> Self {
        let part = self.0.iter().find(|(other, _)| other == name).unwrap();
        let part = String::from_utf8(part.1.clone()).unwrap();
        assert!(part.contains(from), "{name} has no {from}");
        let part = part.replacen(from, to, 1);
        self.with_bytes(name, part.as_bytes())
    }

    /// The archive.
    pub fn bytes(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            let method = CompressionMethod::Deflated;
            archive.start_file(name.as_str(), SimpleFileOptions::default().compression_method(method)).unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// The archive as a file.
    pub fn save(&self) -> TempPath {
        super::file(&self.bytes())
    }
}
