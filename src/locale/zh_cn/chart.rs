use crate::locale::ChartTexts;

pub static CHART: ChartTexts = ChartTexts {
    hint: "指向或点按图中任意一处，可以看到数值；也可以用方向键。",
    series: "画出哪几项",
    table: "看数据表",
    picture: "下载图片（PNG）",
    vector: "下载矢量图（SVG）",
    numbers: "下载数据（CSV）",
    source_report: "来源：{bureau}，{report}。",
    source_series: "来源：{year}年监测和办理记录{standard}。",
    source_demonstration: "演示数据：由程序生成，不是监测和办理记录；{year}年{standard}。合计与公布的年度数字一致。",
    by_standard: "，按{standard}评价",
    mark_heading: "说明",
    source_heading: "来源",
    no_data: "没有数据",
};
