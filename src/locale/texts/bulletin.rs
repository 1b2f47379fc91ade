use super::PageTexts;

/// 年度公报.
#[derive(Debug)]
pub struct BulletinTexts {
    pub page: PageTexts,
    pub report: &'static str,
}
