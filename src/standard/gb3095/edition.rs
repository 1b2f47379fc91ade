use serde::{Deserialize, Serialize};

/// A published edition of GB 3095; on the wire its [name](Self::name). Which of its limits apply on a day is its
/// [version](super::Gb3095Version).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gb3095Edition {
    /// GB 3095-2012 with its amendment of 2018.
    #[serde(rename = "GB 3095-2012")]
    Gb3095_2012,
    /// GB 3095-2026.
    #[serde(rename = "GB 3095-2026")]
    Gb3095_2026,
}

impl Gb3095Edition {
    /// The number of the standard with its year, such as `GB 3095-2012`.
    ///
    /// ```
    /// use mingcha::standard::gb3095::Gb3095Edition;
    ///
    /// assert_eq!(Gb3095Edition::Gb3095_2026.name(), "GB 3095-2026");
    /// assert_eq!(serde_json::to_string(&Gb3095Edition::Gb3095_2012).unwrap(), r#""GB 3095-2012""#);
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Gb3095_2012 => "GB 3095-2012",
            Self::Gb3095_2026 => "GB 3095-2026",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_has_the_published_name() {
        for edition in [Gb3095Edition::Gb3095_2012, Gb3095Edition::Gb3095_2026] {
            let json = serde_json::to_string(&edition).unwrap();
            assert_eq!(json, format!("\"{}\"", edition.name()));
            assert_eq!(serde_json::from_str::<Gb3095Edition>(&json).unwrap(), edition);
        }
    }
}
