//! What any table asks of a cell, be it in a bureau's file or in a pipe, and how it is named when it is refused.

use crate::{domain::Decimal, record::Fault};

/// The longest number in characters: what a spreadsheet keeps, so that sums of a million of them stay exact.
const MAX_NUMBER: usize = 16;

/// The cell, which must have no space around it.
///
/// # Errors
///
/// Where it has.
pub fn trimmed(cell: &str) -> Result<&str, Fault> {
    if cell.trim() == cell { Ok(cell) } else { Err(Fault::constant("前后有空格", "请删去空格")) }
}

/// A number that is not negative.
///
/// # Errors
///
/// Where the text is no number, or a negative one.
pub fn not_negative(text: &str) -> Result<Decimal, Fault> {
    if text.len() > MAX_NUMBER && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(Fault::constant("位数太多", "请核对，一个数最多写 15 位"));
    }
    match text.parse::<Decimal>() {
        Ok(number) if number < Decimal::ZERO => Err(Fault::constant("是负数", "请核对，这里不能小于 0")),
        Ok(number) => Ok(number),
        Err(_) => Err(no_number(text)),
    }
}

/// Why a text is no number.
fn no_number(text: &str) -> Fault {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if text.chars().any(|char| ('０'..='９').contains(&char) || char == '．') {
        return Fault::constant("里有全角数字", "请改成半角数字，如 92.1");
    }
    if text.contains([',', '，']) && digits(&text.replace([',', '，'], "")) {
        return Fault::constant("里有千分号", "请去掉逗号，如 1234");
    }
    Fault::constant("不是数", "请写成阿拉伯数字，不带单位和千分号，如 92.1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_written_otherwise_has_a_message_of_its_own() {
        let what = |text| not_negative(text).map_err(|fault| fault.what());
        assert_eq!(what("92.1"), Ok("92.1".parse().unwrap()));
        assert_eq!(what("９2.1"), Err("里有全角数字".to_owned()));
        assert_eq!(what("1,234.5"), Err("里有千分号".to_owned()));
        assert_eq!(what("1，234"), Err("里有千分号".to_owned()));
        assert_eq!(what("-1"), Err("是负数".to_owned()));
        assert_eq!(what("1234567890.1234567"), Err("位数太多".to_owned()));
        for text in ["九二", "12µg/m³", "1e3", "NaN", "—"] {
            assert_eq!(what(text), Err("不是数".to_owned()), "{text}");
        }
    }
}
