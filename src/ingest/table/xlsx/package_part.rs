/// How calamine may read a part of a workbook, by the part's name in the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PackagePart {
    /// A sheet: read as a stream.
    Sheet,
    /// Anything else that is XML: kept in memory.
    Kept,
    /// The relations of the workbook or the package: kept, and they name other parts.
    Relations,
    /// Never read.
    Other,
}

impl PackagePart {
    /// The folders that hold much and are never read.
    const UNREAD: [&'static str; 10] = [
        "/charts/",
        "/customxml/",
        "/docprops/",
        "/drawings/",
        "/embeddings/",
        "/media/",
        "/pivotcache/",
        "/pivottables/",
        "/richdata/",
        "/worksheets/_rels/",
    ];

    /// The part of this name. Like calamine, it takes no notice of case and of the direction of a slash.
    pub fn of(name: &str) -> Self {
        let name = format!("/{}", normal(name));
        let ending = name.rsplit('.').next();
        if Self::UNREAD.iter().any(|folder| name.contains(folder)) {
            Self::Other
        } else if ending == Some("rels") {
            Self::Relations
        } else if ending != Some("xml") {
            Self::Other
        } else if name.starts_with("/xl/worksheets/") {
            Self::Sheet
        } else {
            Self::Kept
        }
    }

    /// The most that it may unpack to, in bytes.
    pub fn most(self) -> u64 {
        match self {
            Self::Sheet => 512 << 20,
            Self::Kept | Self::Relations => 32 << 20,
            Self::Other => 0,
        }
    }
}

/// A name in lower case, with slashes.
pub(super) fn normal(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::PackagePart;

    #[test]
    fn a_part_is_known_by_its_name() {
        assert_eq!(PackagePart::of("xl/worksheets/sheet1.xml"), PackagePart::Sheet);
        assert_eq!(PackagePart::of("XL\\Worksheets\\Sheet1.XML"), PackagePart::Sheet);
        assert_eq!(PackagePart::of("xl/sharedStrings.xml"), PackagePart::Kept);
        assert_eq!(PackagePart::of("xl/_rels/workbook.xml.rels"), PackagePart::Relations);
        assert_eq!(PackagePart::of("xl/worksheets/_rels/sheet1.xml.rels"), PackagePart::Other);
        assert_eq!(PackagePart::of("docProps/app.xml"), PackagePart::Other);
        assert_eq!(PackagePart::of("xl/media/image1.png"), PackagePart::Other);
    }
}
