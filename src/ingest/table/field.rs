/// What a layout knows of a column.
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

impl Field {
    /// The same field, which widespread exports call otherwise.
    pub const fn or(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// The same field, with the spellings of its unit.
    pub const fn in_unit(self, units: &'static [&'static str]) -> Self {
        Self { units, ..self }
    }
}

/// A column that must be there.
pub(in crate::ingest) const fn required(name: &'static str) -> Field {
    Field { name, required: true, aliases: &[], units: &[] }
}

/// A column that may be left out; it then reads as if its cells were empty.
pub(in crate::ingest) const fn optional(name: &'static str) -> Field {
    Field { required: false, ..required(name) }
}
