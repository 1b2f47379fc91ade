use crate::{
    domain::{Figure, Unit},
    locale::Locale,
    snapshot::{FigureNumber, Recomputed, RecomputedNumber, Snapshots},
};

/// Each published figure beside what the series give for it, a line each, and how many agree.
///
/// A disagreement is reported and is no problem: what is published stands as the bureau published it.
pub(super) fn lines(snapshots: &Snapshots) -> Vec<String> {
    let figures = &snapshots.figures.0;
    let mut lines: Vec<_> =
        figures.iter().filter_map(|figure| Some(line(figure, snapshots.recomputed.as_ref()?.find(figure)?))).collect();
    lines.extend(sum(snapshots));
    lines
}

/// Whether there is no disagreement.
pub(super) fn all_agree(snapshots: &Snapshots) -> bool {
    snapshots.recomputed.iter().flat_map(|all| &all.0).all(|recomputed| recomputed.agrees)
}

fn line(figure: &Figure, recomputed: &Recomputed) -> String {
    let Figure { metric, area, unit, .. } = figure;
    let period = Locale::default().period(figure.period);
    let numbers: Vec<_> = recomputed.numbers.iter().map(|number| compared(number, *unit)).collect();
    let apart: Vec<_> =
        recomputed.numbers.iter().filter(|number| !number.agrees()).map(|number| apart(number, *unit)).collect();
    let demonstration = recomputed.derived_from.provenance.is_demonstration();
    let verdict = match (recomputed.agrees, demonstration) {
        (true, false) => "一致".to_owned(),
        (true, true) => "一致（演示数据）".to_owned(),
        (false, false) => format!("不一致，{}；请核对", apart.join("，")),
        (false, true) => format!("不一致，{}（演示数据，不能说明公布的数字有误）", apart.join("，")),
    };
    format!("{metric}（{period}，{area}）：{}，{verdict}", numbers.join("；"))
}

/// A published number and the recomputed one.
fn compared(number: &RecomputedNumber, unit: Unit) -> String {
    let (label, unit) = (label(number.of), suffix(number.of, unit));
    format!("{label}公布 {}{unit}，重算 {}{unit}", number.published, number.arithmetic())
}

/// How far apart they are.
fn apart(number: &RecomputedNumber, unit: Unit) -> String {
    let points = || format!(" {}", Locale::default().recomputed().points);
    let unit = if number.of.is_percentage(unit) { points() } else { suffix(number.of, unit) };
    format!("{}相差 {}{unit}", label(number.of), number.distance())
}

fn label(of: FigureNumber) -> &'static str {
    let texts = Locale::default().recomputed();
    match of {
        FigureNumber::Value => "",
        FigureNumber::Whole => texts.whole,
        FigureNumber::Part => texts.part,
    }
}

/// The unit as it is printed after a number.
fn suffix(of: FigureNumber, unit: Unit) -> String {
    match of.unit(unit) {
        Some(Unit::Percent) => "%".to_owned(),
        Some(unit) => format!(" {unit}"),
        None => String::new(),
    }
}

/// How many were compared, and how many of these agree.
fn sum(snapshots: &Snapshots) -> Option<String> {
    let all = &snapshots.recomputed.as_ref()?.0;
    let agree = all.iter().filter(|recomputed| recomputed.agrees).count();
    let made_up = all.iter().filter(|recomputed| recomputed.derived_from.provenance.is_demonstration()).count();
    let made_up = if made_up > 0 { format!("；其中 {made_up} 个是用演示数据算的") } else { String::new() };
    let count = all.len();
    Some(format!("重算 {count} 个数字：{agree} 个一致，{} 个不一致{made_up}", count - agree))
}
