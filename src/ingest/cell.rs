//! What any table asks of a cell, be it in a bureau's file or in a pipe, and how it is named when it is refused.

use crate::domain::Decimal;

/// What is wrong with a cell, and what to do about it.
pub type Refusal = (&'static str, &'static str);

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
    match text.parse::<Decimal>() {
        Ok(number) if number < Decimal::ZERO => Err(("是负数", "请核对，这里不能小于 0")),
        Ok(number) => Ok(number),
        Err(_) => Err(("不是数", "请写成阿拉伯数字，不带单位和千分号，如 92.1")),
    }
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
    use super::short;

    #[test]
    fn a_message_repeats_no_more_than_the_beginning_of_a_long_cell() {
        assert_eq!(short("九二"), "九二");
        assert_eq!(short("一\n二"), "一…");
        assert_eq!(short(&"长".repeat(40)), format!("{}…", "长".repeat(24)));
    }
}
