use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};

use super::FaultSubject;

/// What is wrong and what to do about it, without the place.
///
/// Its parts are kept apart until it is printed, so that the content of a cell can be left out.
///
/// ```
/// use mingcha::record::{Fault, File, FaultSubject};
///
/// let fault = Fault::new("不是数", "请改正").about(FaultSubject::cell("PM2.5", "九二"));
/// assert_eq!(fault.to_string(), "“PM2.5”列的“九二”不是数；请改正");
/// let diagnostic = fault.at((12, 3)).in_file(File::new(0, "air.csv"));
/// assert_eq!(diagnostic.to_string(), "air.csv:12:3: “PM2.5”列的“九二”不是数；请改正");
/// assert_eq!(diagnostic.redacted(), "air.csv:12:3: “PM2.5”列的内容不是数");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Boxed, since few faults have one and every result of reading a cell has room for it.
    subject: Option<Box<FaultSubject>>,
    what: Cow<'static, str>,
    remedy: Cow<'static, str>,
}

impl Fault {
    /// A fault; `what` follows the subject where there is one.
    pub fn new(what: impl Into<Cow<'static, str>>, remedy: impl Into<Cow<'static, str>>) -> Self {
        Self { subject: None, what: what.into(), remedy: remedy.into() }
    }

    /// A fault whose texts are constants.
    pub const fn constant(what: &'static str, remedy: &'static str) -> Self {
        Self { subject: None, what: Cow::Borrowed(what), remedy: Cow::Borrowed(remedy) }
    }

    /// The same fault of a column or a cell.
    #[must_use]
    pub fn about(self, subject: FaultSubject) -> Self {
        Self { subject: Some(Box::new(subject)), ..self }
    }

    /// What is wrong, with its subject.
    pub fn what(&self) -> String {
        match &self.subject {
            Some(subject) => format!("{subject}{}", self.what),
            None => self.what.to_string(),
        }
    }

    /// What is wrong, without the content of the cell.
    pub(super) fn redacted_what(&self) -> String {
        match &self.subject {
            Some(subject) => format!("{}{}", subject.redacted(), self.what),
            None => self.what.to_string(),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> &str {
        &self.remedy
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subject) = &self.subject {
            subject.fmt(f)?;
        }
        write!(f, "{}；{}", self.what, self.remedy)
    }
}

impl std::error::Error for Fault {}
