/// A place that no line crosses, since values on its two sides are rated by different standards.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The index of the first category after it.
    pub before: usize,
    /// Its name, such as `自2026年3月1日起执行 GB 3095-2026`.
    pub name: String,
}
