/// Beside a figure that the series give too.
#[derive(Debug)]
pub struct RecomputedTexts {
    pub beside: &'static str,
    pub whole: &'static str,
    pub part: &'static str,
    pub plain: &'static str,
    pub divided: &'static str,
    pub apart: &'static str,
    pub points: &'static str,
    pub agrees: &'static str,
    pub differs: &'static str,
}
