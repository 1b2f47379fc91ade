//! What any table asks of a cell, be it in a bureau's file or in a pipe, and how it is named when it is refused.

use crate::domain::Decimal;

/// What is wrong with a cell, and what to do about it.
pub type Refusal = (&'static str, &'static str);

/// The longest number in characters: what a spreadsheet keeps, so that sums of a million of them stay exact.
const LONGEST_NUMBER: usize = 16;

/// The cell, which must have no space around it.
///
/// # Errors
///
/// Where it has.
pub fn trimmed(cell: &str) -> Result<&str, Refusal> {
    if cell.trim() == cell { Ok(cell) } else { Err(("前后有空格", "请删去空格")) }
}

/// A number that is not negative.
///
/// # Errors
///
/// Where the text is no number, or a negative one.
pub fn not_negative(text: &str) -> Result<Decimal, Refusal> {
    if text.len() > LONGEST_NUMBER && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(("位数太多", "请核对，一个数最多写 15 位"));
    }
    match text.parse::<Decimal>() {
        Ok(number) if number < Decimal::ZERO => Err(("是负数", "请核对，这里不能小于 0")),
        Ok(number) => Ok(number),
        Err(_) => Err(no_number(text)),
    }
}

/// Why a text is no number.
fn no_number(text: &str) -> Refusal {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if text.chars().any(|char| ('０'..='９').contains(&char) || char == '．') {
        return ("里有全角数字", "请改成半角数字，如 92.1");
    }
    if text.contains([',', '，']) && digits(&text.replace([',', '，'], "")) {
        return ("里有千分号", "请去掉逗号，如 1234");
    }
    ("不是数", "请写成阿拉伯数字，不带单位和千分号，如 92.1")
}

/// The cell as a message repeats it: one line, not too long.
pub fn short(cell: &str) -> String {
    const LONGEST: usize = 24;
    let line = cell.split(['\r', '\n']).next().unwrap_or_default();
    let beginning: String = line.chars().take(LONGEST).collect();
    if beginning.len() == cell.len() { beginning } else { beginning + "…" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_no_more_than_the_beginning_of_a_long_cell() {
        assert_eq!(short("九二"), "九二");
        assert_eq!(short("一\n二"), "一…");
        assert_eq!(short(&"长".repeat(40)), format!("{}…", "长".repeat(24)));
    }

    #[test]
    fn a_number_written_otherwise_has_a_message_of_its_own() {
        let what = |text| not_negative(text).map_err(|(what, _)| what);
        assert_eq!(what("92.1"), Ok("92.1".parse().unwrap()));
        assert_eq!(what("９2.1"), Err("里有全角数字"));
        assert_eq!(what("1,234.5"), Err("里有千分号"));
        assert_eq!(what("1，234"), Err("里有千分号"));
        assert_eq!(what("-1"), Err("是负数"));
        assert_eq!(what("1234567890.1234567"), Err("位数太多"));
        for text in ["九二", "12µg/m³", "1e3", "NaN", "—"] {
            assert_eq!(what(text), Err("不是数"), "{text}");
        }
    }
}
