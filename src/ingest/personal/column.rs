use super::{Personal, digits::plain};

/// What a column's name contains where the column holds personal data, the more telling first.
const WORDS: [(&str, Personal); 48] = [
    ("身份证", Personal::IdNumber),
    ("证件号", Personal::IdNumber),
    ("idcard", Personal::IdNumber),
    ("idnumber", Personal::IdNumber),
    ("电话", Personal::Telephone),
    ("手机", Personal::Telephone),
    ("联系方式", Personal::Telephone),
    ("联系号码", Personal::Telephone),
    ("来电号码", Personal::Telephone),
    ("主叫号码", Personal::Telephone),
    ("phone", Personal::Telephone),
    ("mobile", Personal::Telephone),
    ("邮箱", Personal::Email),
    ("电子邮件", Personal::Email),
    ("email", Personal::Email),
    ("住址", Personal::Address),
    ("家庭地址", Personal::Address),
    ("联系地址", Personal::Address),
    ("通信地址", Personal::Address),
    ("通讯地址", Personal::Address),
    ("居住地", Personal::Address),
    ("户籍", Personal::Address),
    ("人地址", Personal::Address),
    ("微信", Personal::Account),
    ("wechat", Personal::Account),
    ("qq号", Personal::Account),
    ("姓名", Personal::Name),
    ("投诉人", Personal::Name),
    ("举报人", Personal::Name),
    ("信访人", Personal::Name),
    ("来访人", Personal::Name),
    ("来信人", Personal::Name),
    ("来电人", Personal::Name),
    ("反映人", Personal::Name),
    ("申请人", Personal::Name),
    ("联系人", Personal::Name),
    ("负责人", Personal::Name),
    ("更新人", Personal::Name),
    ("填报人", Personal::Name),
    ("填表人", Personal::Name),
    ("录入人", Personal::Name),
    ("登记人", Personal::Name),
    ("受理人", Personal::Name),
    ("经办人", Personal::Name),
    ("承办人", Personal::Name),
    ("办理人", Personal::Name),
    ("审核人", Personal::Name),
    ("采样人", Personal::Name),
];

/// Names that are personal data only where they are the whole title.
const WHOLE: [(&str, Personal); 3] =
    [("qq", Personal::Account), ("tel", Personal::Telephone), ("电邮", Personal::Email)];

/// Ends of names of columns that count, such as `电话举报件数`, `投诉人次` or `手机端占比`.
const COUNTS: [&str; 9] = ["数", "量", "率", "次", "件", "占比", "比例", "(%)", "(件)"];

/// The personal data that a column of this name holds. Counts and questions (`是否电话回访`) hold none.
///
/// The name of an enterprise's legal representative is not among them: the law has it published with a penalty.
pub(in crate::ingest) fn column(name: &str) -> Option<Personal> {
    let name: String = plain(name).into_iter().filter(|letter| !matches!(letter, ' ' | '-' | '_' | '*')).collect();
    let name = name.to_lowercase();
    if name.starts_with("是否") || COUNTS.iter().any(|end| name.ends_with(end)) {
        return None;
    }
    let whole = WHOLE.iter().find(|(word, _)| name == *word);
    whole.or_else(|| WORDS.iter().find(|(word, _)| name.contains(word))).map(|(_, personal)| *personal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_holds_personal_data_is_known_by_its_name() {
        for (name, expected) in [
            ("姓名", Personal::Name),
            ("* 姓　名", Personal::Name),
            ("投诉人", Personal::Name),
            ("投诉人姓名（必填）", Personal::Name),
            ("更新人", Personal::Name),
            ("填报人", Personal::Name),
            ("投诉人电话", Personal::Telephone),
            ("联系方式", Personal::Telephone),
            ("手机号", Personal::Telephone),
            ("Phone", Personal::Telephone),
            ("TEL", Personal::Telephone),
            ("身份证号", Personal::IdNumber),
            ("举报人证件号码", Personal::IdNumber),
            ("家庭住址", Personal::Address),
            ("投诉人地址", Personal::Address),
            ("E-mail", Personal::Email),
            ("电子邮箱", Personal::Email),
            ("微信号", Personal::Account),
            ("QQ", Personal::Account),
        ] {
            assert_eq!(column(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn a_column_of_a_table_to_be_published_is_not() {
        for name in [
            "case",
            "station",
            "name",
            "编号",
            "站点名称",
            "断面",
            "企业名称",
            "法定代表人",
            "地址",
            "区县",
            "渠道",
            "电话举报件数",
            "投诉人次",
            "投诉人数",
            "手机端占比",
            "是否电话回访",
            "更新时间",
            "监测因子",
            "hotel",
        ] {
            assert_eq!(column(name), None, "{name}");
        }
    }
}
