/// The name and the unit of a title such as `PM2.5(µg/m³)`, with brackets of either width.
pub fn split_unit(title: &str) -> Option<(&str, &str)> {
    let (name, unit) = title.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    Some((name.trim(), unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_follows_the_name_in_brackets_of_either_width() {
        assert_eq!(split_unit("溶解氧(mg/L)"), Some(("溶解氧", "mg/L")));
        assert_eq!(split_unit("溶解氧 （mg/L）"), Some(("溶解氧", "mg/L")));
        assert_eq!(split_unit("溶解氧"), None);
    }
}
