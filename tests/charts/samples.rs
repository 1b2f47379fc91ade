//! A spec of each kind, with the numbers of the 2021 annual report or demonstration data.

use std::sync::Arc;

use mingcha::{
    chart::*,
    domain::{AqiLevel, Date, HourIndex, Tile, WaterClass},
    locale::Locale,
};

pub fn spec(id: &str, mark: Option<&str>, body: Body) -> ChartSpec {
    ChartSpec {
        locale: Locale::ZhCn,
        id: id.into(),
        title: "2021年乌兰察布市中心城区空气质量优良天数336天，比例为92.1%，全年没有出现重度及以上污染，首要污染物以臭氧和可吸入颗粒物为主".into(),
        summary: String::new(),
        source: "乌兰察布市生态环境局，2021年1月1日至12月31日，按《环境空气质量标准》（GB 3095-2012）和 HJ 633-2012 评价；演示数据，不是实测值。".into(),
        watermark: mark.map(str::to_owned),
        body,
    }
}

pub fn all() -> Vec<ChartSpec> {
    const DEMO: Option<&str> = Some("演示数据");
    vec![
        spec("calendar", DEMO, calendar()),
        spec("lines", DEMO, lines()),
        spec("days", None, days()),
        spec("area", DEMO, area()),
        spec("breaks", DEMO, breaks()),
        spec("bars", None, bars()),
        spec("stacked", DEMO, stacked()),
        spec("grouped", DEMO, grouped()),
        spec("balance", None, balance()),
        spec("horizontal", DEMO, horizontal()),
        spec("distribution", DEMO, distribution()),
        spec("multiples", DEMO, multiples()),
        spec("districts", None, districts()),
        spec("shares", DEMO, shares()),
        spec("grid", DEMO, grid()),
        spec("progress", None, progress()),
        spec("progress-demo", DEMO, progress()),
        spec("points", None, points()),
        spec("targets", None, targets()),
        spec("hours", DEMO, hours(120)),
    ]
}

/// A number as text and place.
pub fn value(text: &str) -> PrintedValue {
    text.to_owned().into()
}

fn texts<const N: usize>(texts: [&str; N]) -> [String; N] {
    texts.map(str::to_owned)
}

pub fn months() -> Vec<String> {
    (1..=12).map(|month| format!("{month}月")).collect()
}

fn series(name: &str, colour: u8, values: &[&str]) -> Series {
    let values = values.iter().map(|text| if *text == "-" { Err("未监测".into()) } else { Ok(value(text)) });
    Series { name: name.into(), colour: Colour::Neutral(colour), values: values.collect() }
}

pub fn limit(name: &str, text: &str) -> Limit {
    Limit { name: name.into(), value: value(text), applies_to: None }
}

fn air_legend() -> Vec<LegendEntry> {
    let names = ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"];
    let entry = |(index, name): (usize, &&str)| LegendEntry {
        name: (*name).into(),
        colour: Colour::Aqi(AqiLevel::ALL[index]),
        glyph: ["", "·", "", "", "", ""][index].into(),
    };
    names.iter().enumerate().map(entry).collect()
}

pub fn calendar() -> Body {
    let mut date = Date::constant(2021, 1, 1);
    let mut seed: u32 = 7;
    let mut days = Vec::new();
    while date.year() == 2021 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let dust = if (3..=5).contains(&date.month()) && seed >> 28 == 0 { 120 } else { 0 };
        let aqi = 28 + (seed >> 24) % 60 + dust + if seed >> 26 == 9 { 40 } else { 0 };
        let class = [50, 100, 150, 200, 300].iter().position(|end| aqi <= *end).unwrap_or(5);
        let missing = (date.month(), date.day()) == (9, 14);
        days.push(CalendarDay {
            date,
            value: if missing { Err("未监测".into()) } else { Ok(aqi.into()) },
            class: (!missing).then_some(class),
            note: if aqi > 50 && !missing { "PM10".into() } else { String::new() },
        });
        date = date.tomorrow().unwrap();
    }
    Body::Calendar(Calendar {
        quantity: "AQI".into(),
        months: months(),
        days,
        legend: air_legend(),
        headings: texts(["日期", "AQI", "级别", "首要污染物"]),
    })
}

pub fn lines() -> Body {
    let pm25 = ["30", "27", "33", "22", "17", "14", "12", "13", "15", "20", "24", "-"];
    let ozone = ["78", "92", "110", "128", "141", "158", "150", "139", "122", "99", "81", "72"];
    Body::LineChart(LineChart {
        axis: "月份".into(),
        categories: Categories::Named(months()),
        unit: "µg/m³".into(),
        series: vec![series("PM2.5", 0, &pm25), series("臭氧", 1, &ozone)],
        limits: vec![limit("PM2.5 二级年均限值 35 µg/m³", "35"), limit("臭氧二级限值 160 µg/m³", "160")],
        breaks: vec![],
        area: false,
    })
}

pub fn days() -> Body {
    let Body::Calendar(calendar) = calendar() else { unreachable!() };
    Body::LineChart(LineChart {
        axis: "日期".into(),
        categories: Categories::Days { first: Date::constant(2021, 1, 1), count: calendar.days.len() },
        unit: String::new(),
        series: vec![Series {
            name: "AQI".into(),
            colour: Colour::Neutral(1),
            values: calendar.days.iter().map(|day| day.value.clone()).collect(),
        }],
        limits: vec![limit("良的上限 100", "100")],
        breaks: vec![],
        area: false,
    })
}

/// The volume of a lake, month by month, with two months under ice.
pub fn area() -> Body {
    let values = ["-", "-", "1.58", "1.61", "1.55", "1.49", "1.47", "1.52", "-", "1.60", "1.57", "1.54"];
    Body::LineChart(LineChart {
        axis: "月份".into(),
        categories: Categories::Named(months()),
        unit: "亿m³".into(),
        series: vec![series("蓄水量", 1, &values)],
        limits: vec![],
        breaks: vec![],
        area: true,
    })
}

/// Months of two years, between which the standard changes.
pub fn breaks() -> Body {
    let values = [
        "41", "36", "33", "24", "19", "15", "14", "13", "17", "23", "31", "38", "39", "34", "30", "22", "-", "13",
        "12", "14", "16", "21",
    ];
    Body::LineChart(LineChart {
        axis: "月份".into(),
        categories: Categories::Months { first: Date::constant(2025, 1, 1), count: values.len() },
        unit: "µg/m³".into(),
        series: vec![series("PM2.5", 0, &values)],
        limits: vec![
            Limit { applies_to: Some(0..14), ..limit("二级限值 35 µg/m³", "35") },
            Limit { applies_to: Some(14..22), ..limit("二级限值 30 µg/m³", "30") },
        ],
        breaks: vec![Break { before: 14, name: "自2026年3月1日起执行 GB 3095-2026".into() }],
        area: false,
    })
}

pub fn bars() -> Body {
    let values = ["12", "9", "21", "25", "30", "28", "24", "19", "17", "18", "14", "11"];
    Body::BarChart(BarChart {
        axis: "月份".into(),
        categories: months(),
        unit: "件".into(),
        series: vec![series("受理", 1, &values)],
        arrangement: Arrangement::Stacked,
    })
}

pub fn stacked() -> Body {
    Body::BarChart(BarChart {
        axis: "月份".into(),
        categories: months(),
        unit: "%".into(),
        series: vec![
            Series {
                colour: Colour::Water(WaterClass::II),
                ..series(
                    "优良",
                    0,
                    &["83.3", "100", "66.7", "66.7", "83.3", "-", "50", "66.7", "83.3", "83.3", "83.3", "83.3"],
                )
            },
            Series {
                colour: Colour::Water(WaterClass::IV),
                ..series("轻度污染", 0, &["0", "0", "16.7", "16.7", "0", "-", "33.3", "16.7", "0", "0", "0", "0"])
            },
            Series {
                colour: Colour::Water(WaterClass::Inferior),
                ..series(
                    "劣Ⅴ类",
                    0,
                    &["16.7", "0", "16.7", "16.7", "16.7", "-", "16.7", "16.7", "16.7", "16.7", "16.7", "16.7"],
                )
            },
        ],
        arrangement: Arrangement::Stacked,
    })
}

pub fn grouped() -> Body {
    let accepted = ["112", "96", "121", "125", "130", "128", "124", "119", "117", "118", "114", "111"];
    let closed = ["98", "101", "115", "119", "131", "126", "122", "120", "109", "121", "108", "-"];
    Body::BarChart(BarChart {
        axis: "月份".into(),
        categories: months(),
        unit: "件".into(),
        series: vec![series("受理", 0, &accepted), series("办结", 2, &closed)],
        arrangement: Arrangement::Grouped,
    })
}

/// Changes up and down, side by side.
pub fn balance() -> Body {
    Body::BarChart(BarChart {
        axis: "旗县".into(),
        categories: ["集宁区", "丰镇市", "卓资县", "化德县"].map(str::to_owned).to_vec(),
        unit: "%".into(),
        series: vec![
            series("PM2.5", 0, &["-8.3", "4.5", "-12.0", "-"]),
            series("PM10", 1, &["-5.1", "-2.2", "6.4", "3.9"]),
            series("臭氧", 3, &["2.8", "0", "-1.7", "-4.6"]),
        ],
        arrangement: Arrangement::Grouped,
    })
}

pub fn horizontal() -> Body {
    let names = ["大气污染", "噪声污染", "水污染", "固体废物污染", "生态破坏", "辐射污染"];
    Body::BarChart(BarChart {
        axis: "类型".into(),
        categories: names.map(str::to_owned).to_vec(),
        unit: "件".into(),
        series: vec![series("投诉", 1, &["112", "58", "31", "22", "9", "0"])],
        arrangement: Arrangement::Horizontal,
    })
}

pub fn distribution() -> Body {
    let bins = [
        ("0—15", "15", "121", "20.3%"),
        ("16—30", "30", "206", "34.6%"),
        ("31—45", "45", "143", "24.0%"),
        ("46—60", "60", "98", "16.4%"),
        ("61—75", "75", "21", "3.5%"),
        ("76—90", "90", "-", ""),
        ("91以上", "", "7", "1.2%"),
    ];
    let bins = bins.map(|(name, end, count, percent)| Bin {
        name: name.into(),
        end: (!end.is_empty()).then(|| value(end)),
        count: if count == "-" { Err("<5".into()) } else { Ok(value(count)) },
        percent: percent.into(),
    });
    Body::Histogram(Histogram {
        headings: texts(["办理天数", "件数", "占比"]),
        values_unit: "天".into(),
        unit: "件".into(),
        start: value("0"),
        bins: bins.to_vec(),
        median: Some(limit("中位数 28.0 天", "28.0")),
        limits: vec![limit("办结期限 60 天", "60"), limit("延长后 90 天", "90")],
    })
}

/// Days of four pollutants, each on its own scale, with a change of standards and a gap.
pub fn multiples() -> Body {
    let Body::Calendar(calendar) = calendar() else { unreachable!() };
    let panel = |name: &str, unit: Option<&str>, factor: u32, old: &str, new: &str| {
        let values = calendar.days.iter().map(|day| {
            let position = |value: PrintedValue| value.text().parse::<u32>().unwrap() * factor / 10;
            day.value.clone().map(|value| PrintedValue::from(position(value)))
        });
        let series = Series { name: name.into(), colour: Colour::Neutral(1), values: values.collect() };
        let limits = vec![
            Limit { applies_to: Some(0..59), ..limit(&format!("限值 {old}"), old) },
            Limit { applies_to: Some(59..365), ..limit(&format!("限值 {new}"), new) },
        ];
        Panel { name: name.into(), unit: unit.map(str::to_owned), series: vec![series], limits }
    };
    Body::SmallMultiples(SmallMultiples {
        axis: "日期".into(),
        categories: Categories::Days { first: Date::constant(2021, 1, 1), count: calendar.days.len() },
        unit: "µg/m³".into(),
        shared: false,
        panels: vec![
            panel("PM2.5", None, 6, "75", "60"),
            panel("PM10", None, 12, "150", "120"),
            panel("二氧化硫", None, 2, "150", "50"),
            panel("一氧化碳", Some("mg/m³"), 1, "4", "4"),
        ],
        breaks: vec![Break { before: 59, name: "自2021年3月1日起执行新标准".into() }],
    })
}

/// Months of five districts on one scale.
pub fn districts() -> Body {
    let names = ["集宁区", "丰镇市", "卓资县", "化德县", "察哈尔右翼后旗"];
    let months_of = |start: usize| {
        (0..12).map(
            move |month| if start == 3 && month == 6 { "-".into() } else { (start * 7 + month * 5 % 13).to_string() },
        )
    };
    let counts = |name: &str, colour, start| {
        let texts: Vec<String> = months_of(start).collect();
        series(name, colour, &texts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let panel = |(index, name): (usize, &&str)| Panel {
        name: (*name).into(),
        unit: None,
        series: vec![counts("受理", 0, index + 1), counts("办结", 2, index)],
        limits: vec![],
    };
    Body::SmallMultiples(SmallMultiples {
        axis: "月份".into(),
        categories: Categories::Named(months()),
        unit: "件".into(),
        shared: true,
        panels: names.iter().enumerate().map(panel).collect(),
        breaks: vec![],
    })
}

pub fn shares() -> Body {
    let parts = [
        ("优", "123", "33.7%"),
        ("良", "213", "58.4%"),
        ("轻度污染", "22", "6.0%"),
        ("中度污染", "4", "1.1%"),
        ("重度污染", "2", "0.5%"),
        ("严重污染", "1", "0.3%"),
    ];
    let parts = parts.iter().enumerate().map(|(index, (name, count, percent))| SharePart {
        name: (*name).into(),
        colour: Colour::Aqi(AqiLevel::ALL[index]),
        count: value(count),
        percent: (*percent).into(),
    });
    Body::ShareBar(ShareBar {
        headings: texts(["级别", "天数", "占比"]), unit: "天".into(), parts: parts.collect()
    })
}

pub fn grid() -> Body {
    let glyphs = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];
    let legend = glyphs.iter().enumerate().map(|(index, glyph)| LegendEntry {
        name: format!("{glyph}类"),
        colour: Colour::Water(WaterClass::ALL[index]),
        glyph: if index == 5 { "劣".into() } else { (*glyph).into() },
    });
    let rows = ["012111221101", "xx2122322111", "xx1111111111", "222233332222", "xx2-22222222", "xx555555555x"];
    let cell = |class: char| match class {
        'x' => Err("冰封".into()),
        '-' => Err("未监测".into()),
        class => Ok(class.to_digit(10).unwrap() as usize),
    };
    Body::Grid(Grid {
        axis: "断面".into(),
        rows: ["三道河子", "海子堰", "宋家村", "上白音特拉大桥", "友谊水库库心", "岱海湖心"]
            .map(str::to_owned)
            .to_vec(),
        columns: months(),
        cells: rows.iter().map(|row| row.chars().map(cell).collect()).collect(),
        legend: legend.collect(),
    })
}

pub fn progress() -> Body {
    let row = |name: &str, done: &str, total: &str, unit: &str, percent: &str| ProgressRow {
        name: name.into(),
        done: value(done),
        total: value(total),
        unit: unit.into(),
        percent: percent.into(),
    };
    Body::Progress(Progress {
        headings: texts(["整改任务", "已完成", "共", "完成率"]),
        rows: vec![
            row("2016年中央生态环境保护督察及2018年“回头看”整改任务", "46", "46", "项", "100%"),
            row("2019年自治区督察整改任务", "40", "53", "项", "75.5%"),
            row("入河排污口整治", "177", "177", "个", "100%"),
            row("群众信访举报办结", "2168", "2252", "件", "96.3%"),
        ],
    })
}

pub fn points() -> Body {
    let dot = |time: &str, middle: Date, text: &str, publisher: Publisher| Dot {
        time: time.into(),
        middle,
        value: value(text),
        source: match publisher {
            Publisher::Bureau => "乌兰察布市生态环境局年报",
            Publisher::Other => "中国科学院南京地理与湖泊研究所",
        }
        .into(),
        publisher,
    };
    Body::DotPlot(DotPlot {
        headings: texts(["时间", "水面面积", "来源"]),
        unit: "km²".into(),
        dots: vec![
            dot("20世纪60年代", Date::constant(1965, 1, 1), "182.46", Publisher::Other),
            dot("2017年1月", Date::constant(2017, 1, 16), "57", Publisher::Other),
            dot("2020年10月", Date::constant(2020, 10, 16), "49.2", Publisher::Other),
            dot("2021年", Date::constant(2021, 7, 2), "44.5", Publisher::Bureau),
        ],
    })
}

pub fn targets() -> Body {
    let row = |name: &str, actual: &str, target: &str, unit: &str, end: &str, better: &str| TargetRow {
        name: name.into(),
        actual: value(actual),
        target: value(target),
        unit: unit.into(),
        end: value(end),
        better: better.into(),
    };
    Body::Targets(Targets {
        headings: texts(["指标", "2021年实际", "2022年目标"]),
        rows: vec![
            row("空气质量优良天数比例", "92.1", "91.6", "%", "100", "越高越好"),
            row("PM2.5 年均浓度", "21", "23", "µg/m³", "35", "越低越好"),
            row("国考断面优良水体比例", "83.3", "66.7", "%", "100", "越高越好"),
            row("劣Ⅴ类水体比例", "16.7", "16.7", "%", "100", "越低越好"),
        ],
    })
}

/// Hours of two stations from 2026-01-01 on: quiet nights, busy mornings, a storm of dust, days without values, and the
/// standards that changed on the way.
pub fn hours(days: i32) -> Body {
    let from = HourIndex::first_of(Date::constant(2026, 1, 1));
    let value = |station: i32, hour: i32| {
        let (day, of_day) = (hour / 24, hour % 24);
        if (30..34).contains(&day) || (station == 1 && day == 70) {
            return -1;
        }
        let rush = [4, 2, 1, 0, 1, 4, 12, 20, 22, 14, 8, 4, 2, 0, 1, 3, 8, 16, 20, 18, 14, 10, 8, 6]
            [usize::try_from(of_day).unwrap()];
        let storm = if day == 84 && (9..15).contains(&of_day) { 380 } else { 0 };
        20 + station * 6 + rush + day * 37 % 17 + hour * 7919 % 5 + storm
    };
    let series = |station| (0..days * 24).map(|hour| value(station, hour)).collect();
    let year = Arc::new(Tile::new(1, from, vec![series(0), series(1)]).unwrap());
    let named = |name: &str, colour| HourlySeries { name: name.into(), colour: Colour::Neutral(colour) };
    let change = from + HourIndex::DAY * 59;
    let mut tiles = TileStore::new(Arc::new(year.coarser(HourIndex::DAY)));
    tiles.insert(0, Arc::clone(&year));
    Body::HourlyChart(HourlyChart {
        axis: "时间".into(),
        unit: "µg/m³".into(),
        decimals: 0,
        from,
        to: year.to(),
        series: vec![named("演示站1", 0), named("演示站2", 2)],
        limits: vec![
            HourlyLimit { from, to: change, name: "旧限值 150 µg/m³".into(), value: 150 },
            HourlyLimit { from: change, to: year.to(), name: "新限值 120 µg/m³".into(), value: 120 },
        ],
        breaks: vec![HourlyBreak { at: change, name: "2026年3月1日起执行新标准".into() }],
        reasons: vec!["未监测".into()],
        height: None,
        days: "data/days.json".into(),
        years: vec![YearTile { from, to: year.to(), address: "data/hours.json".into() }],
        tiles,
    })
}
