/// Puts values into a text: each `{name}` becomes the value paired with that name.
///
/// A name without a value is kept, so that a mistake is seen on the page and by the tests.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, tail)| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, tail)));
        if let Some((value, tail)) = value {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// Puts values into a text of which none may be missing: `None` where one is, since a sentence with a gap is false.
pub fn fill_all(text: &str, values: &[(&str, Option<&str>)]) -> Option<String> {
    let values: Option<Vec<_>> = values.iter().map(|(name, value)| Some((*name, (*value)?))).collect();
    Some(fill(text, &values?))
}

#[cfg(test)]
mod tests {
    use super::{fill, fill_all};

    #[test]
    fn a_sentence_of_which_a_value_is_missing_is_not_made() {
        assert_eq!(fill_all("{a}和{b}", &[("a", Some("甲")), ("b", Some("乙"))]).as_deref(), Some("甲和乙"));
        assert_eq!(fill_all("{a}和{b}", &[("a", Some("甲")), ("b", None)]), None);
    }

    #[test]
    fn puts_values_where_their_names_are() {
        assert_eq!(fill("{year}年{n}件，共{n}件", &[("year", "2021"), ("n", "228")]), "2021年228件，共228件");
    }

    #[test]
    fn shows_a_name_without_a_value() {
        assert_eq!(fill("{a}和{b}", &[("b", "乙")]), "{a}和乙");
        assert_eq!(fill("开{口", &[]), "开{口");
    }
}
