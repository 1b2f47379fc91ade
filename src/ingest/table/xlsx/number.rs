/// The decimal text of a number as a person sees it: at most 15 significant digits, as Excel keeps no more, and no
/// exponent. `None` for what is no finite number.
///
/// Excel stores binary floats. The digits after the fifteenth are what the binary form added.
pub(super) fn text(number: f64) -> Option<String> {
    if !number.is_finite() {
        return None;
    }
    let scientific = format!("{:.14e}", number.abs());
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    // How many of the digits are before the point.
    let whole = exponent + 1;
    let unsigned = match usize::try_from(whole) {
        Ok(0) | Err(_) => format!("0.{}{digits}", "0".repeat(whole.unsigned_abs() as usize)),
        Ok(whole) if whole >= digits.len() => format!("{digits}{}", "0".repeat(whole - digits.len())),
        Ok(whole) => format!("{}.{}", &digits[..whole], &digits[whole..]),
    };
    Some(if number < 0.0 { format!("-{unsigned}") } else { unsigned })
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_number_reads_as_it_was_typed() {
        let numbers = [
            (92.100_000_000_000_01, "92.1"),
            (0.1 + 0.2, "0.3"),
            (0.0, "0"),
            (-0.0, "0"),
            (-12.5, "-12.5"),
            (1.0, "1"),
            (1000.0, "1000"),
            (0.000_04, "0.00004"),
            (0.5, "0.5"),
            (20_210_107.0, "20210107"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e20, "100000000000000000000"),
            (9_999_999_999_999_999.0, "10000000000000000"),
        ];
        for (number, expected) in numbers {
            assert_eq!(text(number).as_deref(), Some(expected), "{number}");
        }
    }

    #[test]
    fn what_is_no_number_has_no_text() {
        assert_eq!((text(f64::NAN), text(f64::INFINITY)), (None, None));
    }
}
