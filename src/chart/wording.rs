//! How words, numbers and units are put together.

/// A number with its unit: a space between them (GB 3101 clause 3.1), but none before a percent sign.
pub fn with_unit(text: &str, unit: &str) -> String {
    let mut whole = String::with_capacity(text.len() + 1 + unit.len());
    push_with_unit(&mut whole, text, unit);
    whole
}

/// The same at the end of a longer text.
pub fn push_with_unit(whole: &mut String, text: &str, unit: &str) {
    whole.push_str(text);
    if !unit.is_empty() && !unit.starts_with(['%', '‰']) {
        whole.push(' ');
    }
    whole.push_str(unit);
}

/// A heading with the unit of the column below it.
pub fn heading(text: &str, unit: &str) -> String {
    if unit.is_empty() { text.to_owned() } else { [text, "（", unit, "）"].concat() }
}

/// The parts that are not empty, with a space between them.
pub fn join(parts: &[&str]) -> String {
    let mut spoken = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !spoken.is_empty() {
            spoken.push(' ');
        }
        spoken.push_str(part);
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_has_a_space_before_it_and_a_percent_sign_has_not() {
        assert_eq!(with_unit("21", "µg/m³"), "21 µg/m³");
        assert_eq!(with_unit("92.1", "%"), "92.1%");
        assert_eq!(with_unit("7", ""), "7");
    }

    #[test]
    fn empty_parts_are_left_out() {
        assert_eq!(join(&["3月", "", "24 µg/m³"]), "3月 24 µg/m³");
    }
}
