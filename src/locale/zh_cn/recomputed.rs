use crate::locale::RecomputedTexts;

pub static RECOMPUTED: RecomputedTexts = RecomputedTexts {
    beside: "按明细重算：{parts}，{verdict}",
    whole: "总数",
    part: "其中",
    plain: "{label}{value}",
    divided: "{label}{value}（{division}）",
    apart: "（公布的是{published}，相差{difference}）",
    points: "个百分点",
    agrees: "一致",
    differs: "不一致",
};
