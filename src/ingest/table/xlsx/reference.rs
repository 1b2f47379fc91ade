/// Whether calamine can take this for the name of a cell or a row, or for a range: at most three letters and seven
/// digits each, and the end of a range not before its beginning. It multiplies and subtracts without looking.
pub(super) fn is_sound(reference: &str) -> bool {
    let mut ends = reference.split(':').map(place);
    match (ends.next().flatten(), ends.next(), ends.next()) {
        (Some(_), None, _) => true,
        (Some(from), Some(Some(to)), None) => from.0 <= to.0 && from.1 <= to.1,
        _ => false,
    }
}

/// The row and the column; 0 for the column of a row.
fn place(name: &str) -> Option<(u32, u32)> {
    let digits = name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = &name[..name.len() - digits.len()];
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'@'));
    let row = digits.parse().ok()?;
    (row > 0).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn a_name_that_no_cell_has_is_unsound() {
        for sound in ["A1", "xfd1048576", "12", "A1:C12", "B2:B2"] {
            assert!(is_sound(sound), "{sound}");
        }
        for unsound in ["", "A", "A0", "A99999999", "AAAA1", "B2:A1", "A2:A1", "A1:B2:C3", "$A$1", "甲1", "A1:", "A-1"]
        {
            assert!(!is_sound(unsound), "{unsound}");
        }
    }
}
