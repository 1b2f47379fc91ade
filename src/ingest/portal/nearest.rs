/// The name that a misspelt one is most probably meant to be: at most two letters are wrong, missing or too many.
pub(super) fn nearest(text: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let near =
        names.map(|name| (distance(text, name), name)).filter(|(distance, name)| *distance <= 2.min(name.len() / 2));
    near.min().map(|(_, name)| name)
}

/// The least number of letters to insert, delete or replace (Levenshtein) to make one text the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, of_other) in other.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != *of_other);
            current.push(replaced.min(above[column + 1] + 1).min(current[column] + 1));
        }
        above = current;
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_recognised_and_another_word_is_not() {
        let names = ["bureau", "city", "year", "embed_hosts"];
        for (text, name) in [("ctiy", "city"), ("buraeu", "bureau"), ("embed_host", "embed_hosts"), ("yaer", "year")] {
            assert_eq!(nearest(text, names.into_iter()), Some(name), "{text}");
        }
        for text in ["town", "", "map", "host"] {
            assert_eq!(nearest(text, names.into_iter()), None, "{text}");
        }
    }
}
