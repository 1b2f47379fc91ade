use super::digits::{can_begin, can_end, groups};

/// Whether a mobile number or a landline with its area code begins at the index.
///
/// Short numbers of services (12369, 12345) and landlines without an area code are not found.
pub(super) fn begins(text: &[char], at: usize) -> bool {
    let is_free = can_begin(&text[..at]) || follows_country(&text[..at]);
    is_free && (is_mobile(&text[at..]) || is_landline(&text[at..]))
}

/// Whether the country's code comes before: `+86`, `0086` or `86`, with a space or a hyphen or nothing after it.
fn follows_country(before: &[char]) -> bool {
    let before = before.strip_suffix(&[' ']).or_else(|| before.strip_suffix(&['-'])).unwrap_or(before);
    let Some(before) = before.strip_suffix(&['8', '6']) else { return false };
    let before = before.strip_suffix(&['0', '0']).or_else(|| before.strip_suffix(&['+'])).unwrap_or(before);
    can_begin(before)
}

fn is_mobile(text: &[char]) -> bool {
    let Some((digits, end)) = groups(text, &[3, 4, 4]) else { return false };
    can_end(&text[end..]) && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

fn is_landline(text: &[char]) -> bool {
    // The largest cities have area codes of three digits, the others of four; local numbers have seven or eight.
    [[3, 8], [4, 7], [4, 8]].iter().any(|sizes| {
        let Some((digits, end)) = groups(text, sizes) else { return false };
        let (area, local) = digits.split_at(sizes[0]);
        let is_area = matches!(area.as_bytes(), [b'0', b'1', b'0'] | [b'0', b'2', _] | [b'0', b'3'..=b'9', _, _]);
        can_end(&text[end..]) && is_area && matches!(local.as_bytes()[0], b'2'..=b'8') && !is_day(local)
    })
}

/// Whether eight digits are a day of this century, as in the number of a case of an area.
fn is_day(digits: &str) -> bool {
    let digits = digits.as_bytes();
    matches!(
        digits,
        [b'2', b'0', _, _, b'0', b'1'..=b'9', b'0'..=b'3', _] | [b'2', b'0', _, _, b'1', b'0'..=b'2', b'0'..=b'3', _]
    )
}
