use serde::{Deserialize, Serialize};

/// A count as it may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublishedCount {
    /// Published as it is.
    Shown(u32),
    /// Not published: it is small itself, or would reveal a small one.
    ///
    /// Which of the two is not published either, since that would reveal some again. The mark is the same for both, and
    /// must be explained beside the table.
    Suppressed,
}

impl PublishedCount {
    /// The count, or the mark `<5` with the threshold that was used.
    ///
    /// ```
    /// use mingcha::standard::complaints::PublishedCount;
    ///
    /// assert_eq!(PublishedCount::Suppressed.text(5), "<5");
    /// ```
    pub fn text(self, threshold: u32) -> String {
        match self {
            Self::Shown(count) => count.to_string(),
            Self::Suppressed => format!("<{threshold}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suppressed_count_shows_the_threshold() {
        assert_eq!(PublishedCount::Shown(0).text(5), "0");
        assert_eq!(PublishedCount::Suppressed.text(5), "<5");
    }
}
