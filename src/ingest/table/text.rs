//! Texts of bytes, and places in them.

/// The text of UTF-8 bytes without a byte order mark, or the place of the first byte that is not UTF-8.
pub(in crate::ingest) fn decode(bytes: Vec<u8>) -> Result<String, (u64, u64)> {
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

/// The line and the character in it, both from 1, of the byte `offset` of a text.
///
/// An offset behind the end, or inside a character, counts as the place right before it.
pub(in crate::ingest) fn position(text: &str, offset: usize) -> (u64, u64) {
    let before = &text[..text.floor_char_boundary(offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line as u64, before[line_start..].chars().count() as u64 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_as_an_editor_does() {
        let text = "年=1\n市 = 2";
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, text.find('2').unwrap()), (2, 5));
        assert_eq!(position(text, 999), (2, 6));
    }

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
