use crate::locale::{AirHoursTexts, PageTexts};

pub static AIR_HOURS: AirHoursTexts = AirHoursTexts {
    page: PageTexts {
        name: "逐小时浓度",
        heading: "每小时的空气质量",
        description: "{city}各监测站每小时的污染物浓度，可以放大到一个小时。",
    },
    heading: "六项污染物",
    note: "没有经过复核的小时值，只供查看，不用来评价。14时的值是13时到14时的平均。",
    axis: "时间",
    title: "{pollutant}小时浓度最高{value} {unit}（{station}，{day}）",
    empty: "{pollutant}小时浓度没有有效的数值",
    summary: "折线图，横轴是{from}到{to}的每个小时，纵轴是{pollutant}小时浓度（{unit}），每个监测站一条线，最高是{station}{day}的{value} {unit}。",
    limit: "国家二级小时限值 {value} {unit}",
    standards_of_2026: "2026年3月1日起执行新标准",
    limits_of_2031: "2031年1月1日起执行新限值",
    source: "来源：本局监测数据，{from}至{to}，未经复核。",
    source_demonstration: "演示数据，不是监测结果；{from}至{to}。",
};
