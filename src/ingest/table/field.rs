/// A column that a layout knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Field {
    /// Its name in our own files and in the `columns` of `portal.toml`.
    pub name: &'static str,
    /// Whether the layout makes no sense without it.
    pub required: bool,
    /// What widespread exports call it.
    pub aliases: &'static [&'static str],
    /// How its one unit is written, where a title may have it in brackets.
    pub units: &'static [&'static str],
}

/// A column that must be there.
pub(in crate::ingest) const fn required(name: &'static str) -> Field {
    Field { name, required: true, aliases: &[], units: &[] }
}

/// A column that may be left out.
pub(in crate::ingest) const fn optional(name: &'static str) -> Field {
    Field { name, required: false, aliases: &[], units: &[] }
}

/// A column that widespread exports call otherwise.
pub(in crate::ingest) const fn alias(name: &'static str, required: bool, aliases: &'static [&'static str]) -> Field {
    Field { name, required, aliases, units: &[] }
}
