use super::PageTexts;

/// 关于与方法.
#[derive(Debug)]
pub struct AboutTexts {
    pub page: PageTexts,
    pub parts: &'static [(&'static str, &'static [&'static str])],
    pub intake_heading: &'static str,
    pub intake_note: &'static str,
    pub intake_caption: &'static str,
    pub intake_columns: [&'static str; 4],
    pub files_heading: &'static str,
    pub files_note: &'static str,
    pub files_columns: [&'static str; 2],
    pub manifest: &'static str,
}
