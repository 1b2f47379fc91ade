use std::{fs, io, path::Path};

use super::{Input, Problems, position::position};

/// A bureau's folder, and where problems with its files go.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// What is wrong with its files.
    pub problems: &'a Problems,
}

impl Source<'_> {
    /// Whether the file is there, readable or not.
    pub fn has(&self, input: Input) -> bool {
        self.folder.join(input.path()).exists()
    }

    /// The file's text without a byte order mark, or `None` after noting why it cannot be read.
    pub fn text(&self, input: Input) -> Option<String> {
        let bytes = match fs::read(self.folder.join(input.path())) {
            Ok(bytes) => bytes,
            Err(error) => {
                let (what, remedy) = match error.kind() {
                    io::ErrorKind::NotFound => ("没有这个文件".to_owned(), "请放入这个文件"),
                    io::ErrorKind::PermissionDenied => ("没有读取权限".to_owned(), "请开放文件的读取权限"),
                    _ => (format!("读不出来（{error}）"), "请检查磁盘和文件"),
                };
                self.problems.push(input, (1, 1), what, remedy);
                return None;
            }
        };
        match decode(bytes) {
            Ok(text) if text.trim().is_empty() => {
                self.problems.push(input, (1, 1), "文件是空的", "请放入内容，或从原来的文件重新导出");
                None
            }
            Ok(text) => Some(text),
            Err(place) => {
                self.problems.push(input, place, "这里不是 UTF-8 编码的文字", "请把文件另存为 UTF-8 编码");
                None
            }
        }
    }
}

/// The text of UTF-8 bytes without a byte order mark, or the place of the first byte that is not UTF-8.
fn decode(bytes: Vec<u8>) -> Result<String, (u64, u64)> {
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..sound]).into_owned();
        position(text.trim_start_matches('\u{feff}'), usize::MAX)
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(decode("\u{feff}名称".into()), Ok("名称".into()));
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_located() {
        assert_eq!(decode(b"a,b\n1,\xd6\xd0".to_vec()), Err((2, 3)));
        assert_eq!(decode(b"\xff\xfea\0".to_vec()), Err((1, 1)));
    }
}
