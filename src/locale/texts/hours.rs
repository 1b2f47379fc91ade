/// What a reader can do with a chart of hours.
#[derive(Debug)]
pub struct HoursTexts {
    pub hint: &'static str,
    pub spans: &'static str,
    /// What buttons do, and their names.
    pub buttons: [(&'static str, &'static str); 9],
    /// A limit that is far above all that is shown.
    pub beyond: &'static str,
    pub failed: &'static str,
}
