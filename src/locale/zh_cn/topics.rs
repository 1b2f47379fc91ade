use crate::locale::TopicTexts;

pub static TOPICS: TopicTexts = TopicTexts {
    air: "空气质量",
    air_action: "治理空气污染",
    water: "水环境",
    soil: "土壤、固废和农村",
    complaints: "投诉和执法",
    rectification: "督察整改",
    governance: "审批、许可和监管",
    staff: "队伍建设",
};
