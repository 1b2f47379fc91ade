use super::{Personal, digits::plain, email, id_number, telephone};

/// The first personal data in a text, such as a remark that mentions a number. Only kinds that have a form of their own
/// are found.
pub(in crate::ingest) fn found_in(text: &str) -> Option<Personal> {
    /// The shortest number that is looked for: a mobile one, or a landline with its area code.
    const MIN_DIGITS: usize = 11;
    // Most cells are words, values or days, and need no closer look.
    let is_digit = |character: &char| matches!(character, '0'..='9' | '０'..='９');
    if !text.contains(['@', '＠']) && text.chars().filter(is_digit).count() < MIN_DIGITS {
        return None;
    }
    let text = plain(text);
    (0..text.len()).find_map(|at| match text[at] {
        '@' if email::stands_at(&text, at) => Some(Personal::Email),
        '0'..='9' if id_number::begins(&text, at) => Some(Personal::IdNumber),
        '0'..='9' if telephone::begins(&text, at) => Some(Personal::Telephone),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // None of these belongs to anybody: the identity number is the example of GB 11643, the others are made of noughts.

    #[test]
    fn an_identity_number_is_found_by_its_form_and_check_digit() {
        for text in [
            "11010519491231002X",
            "11010519491231002x",
            "身份证110105 19491231 002X，反映扬尘",
            "１１０１０５１９４９１２３１００２Ｘ",
            "110105-19491231-002X",
            // As it was until 1999, and as a spreadsheet spoils it.
            "110105491231002",
            "110105194912310000",
        ] {
            assert_eq!(found_in(text), Some(Personal::IdNumber), "{text}");
        }
    }

    #[test]
    fn a_telephone_number_is_found_however_it_is_written() {
        for text in [
            "13900000000",
            "139 0000 0000",
            "139-0000-0000",
            "139—0000—0000",
            "+86 13900000000",
            "+86-139-0000-0000",
            "8613900000000",
            "008613900000000",
            "１３９００００００００",
            "来电人称夜间有异味，请回电13900000000。",
            "13900000000/13900000001",
            "Tel.13900000000",
            "0474-8000000",
            "04748000000",
            "（0474）8000000",
            "0474 8000000转8001",
            "010-80000000",
            "0371-60000000",
        ] {
            assert_eq!(found_in(text), Some(Personal::Telephone), "{text}");
        }
    }

    #[test]
    fn an_email_address_is_found_in_a_note() {
        for text in ["a@b.cn", "请回复 a.b-c@mail.example.com。", "ａ＠ｂ．ｃｎ"] {
            assert_eq!(found_in(text), Some(Personal::Email), "{text}");
        }
    }

    #[test]
    fn what_a_bureau_s_tables_hold_is_not_taken_for_a_person() {
        for text in [
            "",
            "演示-0001",
            "20210107-0012",
            "202101070012",
            "0474-20210107",
            "150902-20210107-0012",
            // A case's number of area, day and serial number, with what would be the right check digit.
            "150902202101070017",
            "150902210107001",
            "2021-01-31",
            "2021-01-31 08:00",
            "2021-01-31T08:00:00+08:00",
            "20210131080000",
            "12369",
            "12345",
            "1001A",
            "92.1",
            "0.13900000000",
            "13900000000.5",
            "139000000001",
            "150902001000",
            "91150902MA0N000000",
            "911509020000000000001P",
            "东经113.123456 北纬41.034567",
            "乌蒙环罚〔2021〕12号",
            "集宁区解放路 150 号，距 3000 米",
            "@所有人",
            "a@b",
            "https://example.cn/t20210120_13900000000.html",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        ] {
            assert_eq!(found_in(text), None, "{text}");
        }
    }

    #[test]
    fn an_identity_number_with_a_wrong_digit_is_none() {
        for text in ["110105194912310021", "11010519491331002X", "91010519491231002X", "11010520181231002X"] {
            assert_eq!(found_in(text), None, "{text}");
        }
    }

    #[test]
    fn the_word_for_what_was_found_does_not_repeat_it() {
        assert_eq!(found_in("13900000000").map(|found| found.to_string()).as_deref(), Some("电话号码"));
    }
}
