//! A bureau broken by a patch that has the expected problems beside the lines they are about:
//!
//! ```text
//! figures.csv
//! - ,92.1,%,
//! + ,九二,%,
//! ⟵ 6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1
//! ```
//!
//! A line without a sign is a file's name. `+` replaces the first occurrence of the `-` before it, or is appended where there
//! is none; lines with `=` are the whole of a new file; `@` finds a line and leaves it. `⟵ COLUMN: WHAT` is expected at the
//! line above, below a file's name at its first line.

use crate::bureau::TestBureau;

/// Breaks the example bureau; `check` must find what the patch expects and nothing else.
pub fn broken(patch: &str) {
    TestBureau::new().broken(patch);
}

impl TestBureau {
    /// Breaks this bureau; `check` must find what the patch expects and nothing else.
    pub fn broken(mut self, patch: &str) {
        let mut files: Vec<String> = Vec::new();
        let mut expected = Vec::new();
        let (mut replaced, mut line, mut whole) = (None, 1, String::new());
        for (sign, rest) in patch.lines().map(str::trim_start).filter(|line| !line.is_empty()).map(signed) {
            let file = files.last().cloned().unwrap_or_default();
            match sign {
                "-" => replaced = Some(rest),
                "+" => {
                    if let Some(from) = replaced.take() {
                        line = self.line_of(&file, from);
                        self = self.edit(&file, from, rest);
                    } else {
                        line = self.read(&file).lines().count() + 1;
                        self = self.append(&file, rest);
                    }
                }
                "@" => line = self.line_of(&file, rest),
                "=" => {
                    whole = whole + rest + "\n";
                    line = whole.lines().count();
                    self = self.write(&file, &whole);
                }
                "⟵" => expected.push((files.len(), line, rest.split_once(": ").unwrap())),
                _ => {
                    files.push(rest.to_owned());
                    (line, whole) = (1, String::new());
                }
            }
        }
        assert!(!expected.is_empty(), "the patch expects nothing: {patch}");
        let column = |column: &str| column.parse::<usize>().unwrap();
        expected.sort_by_key(|(file, line, (at, _))| (*file, *line, column(at)));
        let problem = |(file, line, (column, what)): (usize, usize, (&str, &str))| {
            format!("{}:{line}:{column}: {what}", files[file - 1])
        };
        self.finds(&expected.into_iter().map(problem).collect::<Vec<_>>());
    }

    /// The number of the first line that holds the text.
    fn line_of(&self, file: &str, text: &str) -> usize {
        let content = self.read(file);
        content.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{file} has no {text:?}")) + 1
    }
}

/// A line's sign, which a space follows, and the rest; no sign for a file's name.
fn signed(line: &str) -> (&str, &str) {
    ["-", "+", "@", "=", "⟵"]
        .into_iter()
        .find_map(|sign| Some((sign, line.strip_prefix(sign)?.strip_prefix(' ')?)))
        .unwrap_or(("", line))
}
