use crate::locale::HoursTexts;

pub static HOURS: HoursTexts = HoursTexts {
    hint: "横着拖动选一段时间，双击看全部；左右键逐个看，加号、减号放大缩小。",
    spans: "看多长时间",
    buttons: [
        ("all", "全部"),
        ("year", "一年"),
        ("month", "一月"),
        ("week", "一周"),
        ("day", "一天"),
        ("zoom-in", "放大"),
        ("zoom-out", "缩小"),
        ("earlier", "更早"),
        ("later", "更晚"),
    ],
    beyond: "{name}，比图中的值高得多，没有画",
    failed: "小时数据没有取到，现在显示的是每天的最低和最高。",
};
