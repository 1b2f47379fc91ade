use std::borrow::Cow;

use super::Weight;

/// The width of the text in pixels, at a size in pixels.
///
/// Estimated from a table of the common Chinese system fonts, since plotters without a font feature counts bytes, which
/// makes `空气质量指数` nearly twice as wide. A little too wide, so that what fits here fits on the page.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    f64::from(thousandths)
        * size
        * match weight {
            Weight::Regular => 0.001,
            Weight::Bold => 0.001_04,
        }
}

/// The advance of a character in thousandths of the font size.
fn advance(character: char) -> u32 {
    match character {
        '\u{300}'..='\u{36f}' => 0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' | '\u{b7}' => 290,
        '(' | ')' | '[' | ']' | 'f' | 'r' | 't' | '-' | '/' => 380,
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{209f}' => 400,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 900,
        'A'..='Z' => 680,
        '0'..='9' | '\u{21}'..='\u{7e}' => 560,
        '\u{80}'..='\u{1fff}' => 620,
        _ => 1000,
    }
}

/// The text, or as much of its beginning as fits with an ellipsis; empty where not even one character fits.
pub fn shorten(text: &str, size: f64, weight: Weight, room: f64) -> Cow<'_, str> {
    if text_width(text, size, weight) <= room {
        return Cow::Borrowed(text);
    }
    let mut short = String::new();
    for character in text.chars() {
        short.push(character);
        if text_width(&short, size, weight) + size > room {
            short.pop();
            break;
        }
    }
    if !short.is_empty() {
        short.push('…');
    }
    Cow::Owned(short)
}

/// The text in lines that fit: broken between any two Chinese characters, at spaces in Latin text, and never before
/// a closing punctuation mark.
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // The byte length of the line at the last place where it may end.
    let mut break_at = 0;
    for character in text.chars() {
        if may_break(line.chars().next_back(), character) {
            break_at = line.len();
        }
        line.push(character);
        if text_width(&line, size, weight) > room && break_at > 0 {
            let rest = line.split_off(break_at);
            lines.push(line.trim_end().to_owned());
            rest.trim_start().clone_into(&mut line);
            break_at = 0;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn may_break(before: Option<char>, after: char) -> bool {
    let Some(before) = before else { return false };
    let wide = |character: char| character >= '\u{2e80}';
    let closes = matches!(after, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '》' | '”' | '…' | '%');
    let opens = matches!(before, '（' | '《' | '“');
    !closes && !opens && (before == ' ' || wide(before) || wide(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_is_one_em_and_a_digit_about_half() {
        assert!((text_width("空气质量指数", 12.8, Weight::Regular) - 76.8).abs() < 0.01);
        assert!((text_width("2021", 10.0, Weight::Regular) - 22.4).abs() < 0.01);
        assert!(text_width("2021", 10.0, Weight::Bold) > text_width("2021", 10.0, Weight::Regular));
    }

    #[test]
    fn shortens_only_what_does_not_fit() {
        assert_eq!(shorten("噪声", 10.0, Weight::Regular, 20.0), "噪声");
        assert_eq!(shorten("土壤污染", 10.0, Weight::Regular, 30.0), "土壤…");
        assert_eq!(shorten("土壤污染", 10.0, Weight::Regular, 12.0), "");
    }

    #[test]
    fn wraps_without_a_comma_at_the_beginning_of_a_line() {
        assert_eq!(wrap("一二三四，五六", 10.0, Weight::Regular, 40.0), ["一二三", "四，五六"]);
        assert_eq!(wrap("按 HJ 633 计算", 10.0, Weight::Regular, 45.0), ["按 HJ", "633 计算"]);
        assert_eq!(wrap("", 10.0, Weight::Regular, 40.0), Vec::<String>::new());
    }

    #[test]
    fn a_word_wider_than_the_room_is_kept_whole() {
        assert_eq!(wrap("incomprehensible", 10.0, Weight::Regular, 5.0), ["incomprehensible"]);
    }
}
