/// The limit in `<0.02` or `0.02L`, which mean an amount below it; `None` for any other cell.
pub fn detection_limit(cell: &str) -> Option<&str> {
    cell.strip_prefix(['<', '＜']).or_else(|| cell.strip_suffix('L'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_its_detection_limit_before_or_behind_it() {
        for (cell, limit) in
            [("<0.02", Some("0.02")), ("＜0.02", Some("0.02")), ("0.02L", Some("0.02")), ("0.02", None)]
        {
            assert_eq!(detection_limit(cell), limit, "{cell}");
        }
    }
}
