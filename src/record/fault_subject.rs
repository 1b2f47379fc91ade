use std::fmt;

use serde::{Deserialize, Serialize};

/// The column or cell that a fault is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultSubject {
    /// The column, as the file calls it.
    title: String,
    cell: CellText,
}

/// How a message names the content of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum CellText {
    /// Not at all: the column is meant, or an empty cell.
    None,
    /// Without repeating it.
    Hidden,
    /// By its beginning.
    Shown(String),
}

impl FaultSubject {
    /// A column.
    pub fn column(title: impl Into<String>) -> Self {
        Self { title: title.into(), cell: CellText::None }
    }

    /// A cell of a column, empty or not.
    pub fn cell(title: impl Into<String>, cell: &str) -> Self {
        let cell = if cell.is_empty() { CellText::None } else { CellText::Shown(Self::short(cell)) };
        Self { title: title.into(), cell }
    }

    /// A cell of a column whose content no message may repeat.
    pub fn hidden_cell(title: impl Into<String>) -> Self {
        Self { title: title.into(), cell: CellText::Hidden }
    }

    /// The same subject without the content of the cell.
    pub(super) fn redacted(&self) -> Self {
        match self.cell {
            CellText::Shown(_) => Self::hidden_cell(&self.title),
            CellText::None | CellText::Hidden => self.clone(),
        }
    }

    /// A text as a message repeats it: one line, at most 24 characters.
    pub fn short(text: &str) -> String {
        const MAX_CHARACTERS: usize = 24;
        let line = text.split(['\r', '\n']).next().unwrap_or("");
        let beginning: String = line.chars().take(MAX_CHARACTERS).collect();
        if beginning.len() == text.len() { beginning } else { beginning + "…" }
    }
}

impl fmt::Display for FaultSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, cell } = self;
        match cell {
            CellText::None => write!(f, "“{title}”列"),
            CellText::Hidden => write!(f, "“{title}”列的内容"),
            CellText::Shown(text) => write!(f, "“{title}”列的“{text}”"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_no_more_than_the_beginning_of_a_long_cell() {
        assert_eq!(FaultSubject::short("九二"), "九二");
        assert_eq!(FaultSubject::short("一\n二"), "一…");
        assert_eq!(FaultSubject::short(&"长".repeat(40)), format!("{}…", "长".repeat(24)));
    }

    #[test]
    fn a_redacted_subject_does_not_repeat_a_cell() {
        let redacted = |subject: FaultSubject| subject.redacted().to_string();
        assert_eq!(redacted(FaultSubject::cell("PM2.5", "张三")), "“PM2.5”列的内容");
        assert_eq!(redacted(FaultSubject::cell("PM2.5", "张”三")), "“PM2.5”列的内容");
        assert_eq!(redacted(FaultSubject::cell("PM2.5", "")), "“PM2.5”列");
        assert_eq!(redacted(FaultSubject::column("PM2.5")), "“PM2.5”列");
    }
}
