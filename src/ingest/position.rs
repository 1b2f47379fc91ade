/// The line and the character in it, both from 1, at which the byte `offset` of a text stands.
///
/// An offset behind the end, or inside a character, counts as the place right before it.
pub(super) fn position(text: &str, offset: usize) -> (u64, u64) {
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
}
