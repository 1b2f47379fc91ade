use crate::domain::Decimal;

/// Table 3 of GB 3838-2002, in its order: limits in mg/L.
const LIMITS: [(&str, Decimal); 80] = [
    ("三氯甲烷", limit("0.06")),
    ("四氯化碳", limit("0.002")),
    ("三溴甲烷", limit("0.1")),
    ("二氯甲烷", limit("0.02")),
    ("1,2-二氯乙烷", limit("0.03")),
    ("环氧氯丙烷", limit("0.02")),
    ("氯乙烯", limit("0.005")),
    ("1,1-二氯乙烯", limit("0.03")),
    ("1,2-二氯乙烯", limit("0.05")),
    ("三氯乙烯", limit("0.07")),
    ("四氯乙烯", limit("0.04")),
    ("氯丁二烯", limit("0.002")),
    ("六氯丁二烯", limit("0.0006")),
    ("苯乙烯", limit("0.02")),
    ("甲醛", limit("0.9")),
    ("乙醛", limit("0.05")),
    ("丙烯醛", limit("0.1")),
    ("三氯乙醛", limit("0.01")),
    ("苯", limit("0.01")),
    ("甲苯", limit("0.7")),
    ("乙苯", limit("0.3")),
    ("二甲苯", limit("0.5")),
    ("异丙苯", limit("0.25")),
    ("氯苯", limit("0.3")),
    ("1,2-二氯苯", limit("1.0")),
    ("1,4-二氯苯", limit("0.3")),
    ("三氯苯", limit("0.02")),
    ("四氯苯", limit("0.02")),
    ("六氯苯", limit("0.05")),
    ("硝基苯", limit("0.017")),
    ("二硝基苯", limit("0.5")),
    ("2,4-二硝基甲苯", limit("0.0003")),
    ("2,4,6-三硝基甲苯", limit("0.5")),
    ("硝基氯苯", limit("0.05")),
    ("2,4-二硝基氯苯", limit("0.5")),
    ("2,4-二氯苯酚", limit("0.093")),
    ("2,4,6-三氯苯酚", limit("0.2")),
    ("五氯酚", limit("0.009")),
    ("苯胺", limit("0.1")),
    ("联苯胺", limit("0.0002")),
    ("丙烯酰胺", limit("0.0005")),
    ("丙烯腈", limit("0.1")),
    ("邻苯二甲酸二丁酯", limit("0.003")),
    ("邻苯二甲酸二(2-乙基己基)酯", limit("0.008")),
    ("水合肼", limit("0.01")),
    ("四乙基铅", limit("0.0001")),
    ("吡啶", limit("0.2")),
    ("松节油", limit("0.2")),
    ("苦味酸", limit("0.5")),
    ("丁基黄原酸", limit("0.005")),
    ("活性氯", limit("0.01")),
    ("滴滴涕", limit("0.001")),
    ("林丹", limit("0.002")),
    ("环氧七氯", limit("0.0002")),
    ("对硫磷", limit("0.003")),
    ("甲基对硫磷", limit("0.002")),
    ("马拉硫磷", limit("0.05")),
    ("乐果", limit("0.08")),
    ("敌敌畏", limit("0.05")),
    ("敌百虫", limit("0.05")),
    ("内吸磷", limit("0.03")),
    ("百菌清", limit("0.01")),
    ("甲萘威", limit("0.05")),
    ("溴氰菊酯", limit("0.02")),
    ("阿特拉津", limit("0.003")),
    ("苯并(a)芘", limit("0.0000028")),
    ("甲基汞", limit("0.000001")),
    ("多氯联苯", limit("0.00002")),
    ("微囊藻毒素-LR", limit("0.001")),
    ("黄磷", limit("0.003")),
    ("钼", limit("0.07")),
    ("钴", limit("1.0")),
    ("铍", limit("0.002")),
    ("硼", limit("0.5")),
    ("锑", limit("0.005")),
    ("镍", limit("0.02")),
    ("钡", limit("0.7")),
    ("钒", limit("0.05")),
    ("钛", limit("0.1")),
    ("铊", limit("0.0001")),
];

const fn limit(text: &str) -> Decimal {
    Decimal::literal(text)
}

/// The names of table 3's items as the standard prints them, in its order.
pub fn table_3_items() -> impl Iterator<Item = &'static str> {
    LIMITS.iter().map(|(name, _)| *name)
}

/// Whether a specific item of GB 3838 table 3 (集中式生活饮用水地表水源地特定项目) is within its limit, `value` in mg/L;
/// `None` for another item. Which of the items a source is held to, the province chooses.
///
/// Provisional: the limits come from one table that was not checked against the standard's text.
pub fn within_table_3(item: &str, value: Decimal) -> Option<bool> {
    let (_, limit) = LIMITS.iter().find(|(name, _)| *name == item)?;
    Some(value <= *limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_is_still_within_and_what_is_above_is_not() {
        for (item, limit) in LIMITS {
            assert!(limit > Decimal::ZERO, "{item}");
            assert_eq!(within_table_3(item, limit), Some(true), "{item}");
            assert_eq!(within_table_3(item, limit + Decimal::new(1, 9)), Some(false), "{item}");
        }
        assert_eq!(within_table_3("铁", Decimal::ZERO), None, "an item of table 2");
    }

    #[test]
    fn there_are_eighty_items_each_once() {
        let mut names: Vec<_> = table_3_items().collect();
        assert_eq!((names.len(), names[0], names[4], names[79]), (80, "三氯甲烷", "1,2-二氯乙烷", "铊"));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 80);
    }

    #[test]
    fn the_limits_that_are_least_are_those_of_the_table() {
        let limit = |item| LIMITS.iter().find(|(name, _)| *name == item).unwrap().1.to_string();
        assert_eq!(limit("甲基汞"), "0.000001");
        assert_eq!(limit("苯并(a)芘"), "0.0000028");
        assert_eq!(limit("多氯联苯"), "0.00002");
        assert_eq!(limit("甲醛"), "0.9");
    }
}
