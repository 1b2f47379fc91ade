/// The longest name that Excel gives a sheet, in characters.
const MAX_CHARACTERS: usize = 31;

/// A sheet's name as a message may show it: one line, with nothing in it that a terminal obeys or that turns the
/// direction of writing.
///
/// A name is shown and compared, never used as a path.
pub(super) fn shown(name: &str) -> String {
    let harmless = |character: char| match character {
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => '\u{fffd}',
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    };
    let mut shown: String = name.chars().take(MAX_CHARACTERS).map(harmless).collect();
    if name.chars().nth(MAX_CHARACTERS).is_some() {
        shown.push('…');
    }
    shown
}

/// The names as a message lists them.
pub(super) fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const MAX_LISTED: usize = 12;
    let all = names.len();
    let listed: Vec<_> = names.take(MAX_LISTED).map(|name| format!("“{}”", shown(name))).collect();
    let listed = listed.join("、");
    if all > MAX_LISTED { format!("{listed} 等 {all} 张") } else { listed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_reaches_the_terminal_but_text() {
        assert_eq!(shown("2021年 数据"), "2021年 数据");
        assert_eq!(shown("..\\..\\a\u{1b}[2J\n\u{202e}b"), "..\\..\\a\u{fffd}[2J\u{fffd}\u{fffd}b");
        assert_eq!(shown(&"长".repeat(32)), "长".repeat(31) + "…");
    }

    #[test]
    fn a_long_list_of_sheets_is_cut() {
        assert_eq!(list(["一月", "二月"].into_iter()), "“一月”、“二月”");
        assert!(list(["表"; 40].into_iter()).ends_with("“表” 等 40 张"));
    }
}
