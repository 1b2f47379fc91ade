use crate::{
    domain::{Figure, Unit},
    locale::Locale,
    snapshot::{Part, Quantity, Recomputed, Set},
};

/// Each published figure beside what the series give for it, a line each, and how many agree.
///
/// A disagreement is reported and is no problem: what is published stands as the bureau published it.
pub(super) fn lines(set: &Set) -> Vec<String> {
    let figures = set.figures.iter().flat_map(|figures| &figures.0);
    let mut lines: Vec<_> =
        figures.filter_map(|figure| Some(line(figure, set.recomputed.as_ref()?.find(figure)?))).collect();
    lines.extend(sum(set));
    lines
}

/// Whether there is no disagreement.
pub(super) fn all_agree(set: &Set) -> bool {
    set.recomputed.iter().flat_map(|all| &all.0).all(|recomputed| recomputed.agrees)
}

fn line(figure: &Figure, recomputed: &Recomputed) -> String {
    let Figure { metric, area, unit, .. } = figure;
    let period = Locale::default().period(figure.period);
    let parts: Vec<_> = recomputed.parts.iter().map(|part| compared(part, *unit)).collect();
    let apart: Vec<_> = recomputed.parts.iter().filter(|part| !part.agrees()).map(|part| apart(part, *unit)).collect();
    let demonstration = recomputed.made_from.provenance.is_demonstration();
    let verdict = match (recomputed.agrees, demonstration) {
        (true, false) => "一致".to_owned(),
        (true, true) => "一致（演示数据）".to_owned(),
        (false, false) => format!("不一致，{}；请核对", apart.join("，")),
        (false, true) => format!("不一致，{}（演示数据，不能说明公布的数字有误）", apart.join("，")),
    };
    format!("{metric}（{period}，{area}）：{}，{verdict}", parts.join("；"))
}

/// A published number and the recomputed one.
fn compared(part: &Part, unit: Unit) -> String {
    let (label, unit) = (label(part.of), symbol(part.of, unit));
    format!("{label}公布 {}{unit}，重算 {}{unit}", part.published, part.arithmetic())
}

/// How far apart they are.
fn apart(part: &Part, unit: Unit) -> String {
    let unit = match (part.of, unit) {
        (Quantity::Value, Unit::Percent) => " 个百分点".to_owned(),
        (of, unit) => symbol(of, unit),
    };
    format!("{}相差 {}{unit}", label(part.of), part.distance())
}

fn label(of: Quantity) -> &'static str {
    match of {
        Quantity::Value => "",
        Quantity::Whole => "总数",
        Quantity::Part => "其中",
    }
}

/// The unit as it is printed after a number. What a percentage is made from has none.
fn symbol(of: Quantity, unit: Unit) -> String {
    match (of, unit) {
        (Quantity::Value, Unit::Percent) => "%".to_owned(),
        (Quantity::Whole | Quantity::Part, unit) if !unit.is_count() => String::new(),
        (_, unit) => format!(" {unit}"),
    }
}

/// How many were compared, and how many of these agree.
fn sum(set: &Set) -> Option<String> {
    let all = &set.recomputed.as_ref()?.0;
    let agree = all.iter().filter(|recomputed| recomputed.agrees).count();
    let made_up = all.iter().filter(|recomputed| recomputed.made_from.provenance.is_demonstration()).count();
    let made_up = if made_up > 0 { format!("；其中 {made_up} 个是用演示数据算的") } else { String::new() };
    let count = all.len();
    Some(format!("重算 {count} 个数字：{agree} 个一致，{} 个不一致{made_up}", count - agree))
}
