use super::digits::{can_begin, can_end, groups};

/// The first two digits of an identity card's number: the provinces (GB/T 2260).
const PROVINCES: [(u32, u32); 8] = [(11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83)];

/// The last year of birth that is accepted as one. Numbers of cases are made of area, day and serial number, just as
/// identity numbers are, and would be refused one in eleven times; nobody born later complains to a bureau yet.
const LAST_YEAR: u32 = 2017;

/// Whether the number of an identity card begins at the index: 18 digits of which the last is right (GB 11643-1999), or
/// 15 as they were until 1999.
///
/// Also 18 digits that end in 000: a spreadsheet that takes the number for a quantity keeps 15 digits and makes the
/// others 0.
pub(super) fn begins(text: &[char], at: usize) -> bool {
    can_begin(&text[..at]) && (is_new(&text[at..]) || is_old(&text[at..]))
}

fn is_new(text: &[char]) -> bool {
    let Some((digits, end)) = groups(text, &[6, 8, 3]) else { return false };
    let Some(check) = text.get(end).map(char::to_ascii_uppercase) else { return false };
    if !can_end(&text[end + 1..]) || !is_province(&digits) || !is_birth(&digits[6..14]) {
        return false;
    }
    check == check_digit(&digits) || digits.ends_with("00") && check == '0'
}

fn is_old(text: &[char]) -> bool {
    let Some((digits, end)) = groups(text, &[6, 6, 3]) else { return false };
    // Born 1931 to 1999; with the others, numbers of cases from 2000 to 2030 would be mistaken for persons'.
    let birth = format!("19{}", &digits[6..12]);
    can_end(&text[end..]) && is_province(&digits) && is_birth(&birth) && number(&birth[2..4]) > 30
}

fn is_province(digits: &str) -> bool {
    PROVINCES.iter().any(|(first, last)| (*first..=*last).contains(&number(&digits[..2])))
}

/// Whether the eight digits are a day on which somebody who lives may have been born.
fn is_birth(digits: &str) -> bool {
    (1900..=LAST_YEAR).contains(&number(&digits[..4]))
        && (1..=12).contains(&number(&digits[4..6]))
        && (1..=31).contains(&number(&digits[6..]))
}

/// The number of up to eight digits.
fn number(digits: &str) -> u32 {
    digits.bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

/// The check digit of the first 17 digits: ISO 7064, MOD 11-2.
fn check_digit(digits: &str) -> char {
    let rest = digits.bytes().fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - rest) % 11 {
        10 => 'X',
        check => char::from_digit(check, 10).unwrap_or('X'),
    }
}
