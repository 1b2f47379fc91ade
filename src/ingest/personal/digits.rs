/// Digits in groups at the beginning of a text, between groups at most two spaces, hyphens or closing brackets: the
/// digits alone, and the index after them.
pub(super) fn groups(text: &[char], sizes: &[usize]) -> Option<(String, usize)> {
    let (mut digits, mut at) = (String::new(), 0);
    for size in sizes {
        if !digits.is_empty() {
            at += text[at..].iter().take(2).take_while(|mark| matches!(mark, ' ' | '-' | ')')).count();
        }
        let group = text.get(at..at + size)?;
        if !group.iter().all(char::is_ascii_digit) {
            return None;
        }
        digits.extend(group);
        at += size;
    }
    Some((digits, at))
}

/// Whether a number can begin here: not in the middle of a word, a code, a longer number or a decimal.
pub(super) fn can_begin(before: &[char]) -> bool {
    match before {
        [.., last] if last.is_ascii_alphanumeric() || *last == '_' => false,
        [.., digit, '-' | '.'] => !digit.is_ascii_digit(),
        _ => true,
    }
}

/// Whether a number can end here.
pub(super) fn can_end(after: &[char]) -> bool {
    match after {
        [next, ..] if next.is_ascii_alphanumeric() || *next == '_' => false,
        ['-' | '.', next, ..] => !next.is_ascii_digit(),
        _ => true,
    }
}

/// The text with its full-width letters, digits and marks made ASCII, and every hyphen and space the plain one.
pub(super) fn plain(text: &str) -> Vec<char> {
    let plain = |character| match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        _ => character,
    };
    text.chars().map(plain).collect()
}
