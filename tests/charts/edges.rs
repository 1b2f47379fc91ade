//! Specs with extreme content: each is drawn, and nothing lies outside the picture.

use std::{
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use mingcha::{chart::*, domain::Date};

use crate::samples::{self, limit, months, spec};

fn lines(categories: usize, series: Vec<Vec<Datum>>) -> Vec<Body> {
    let categories: Vec<_> = (1..=categories).map(|day| format!("第{day}日")).collect();
    let series: Vec<_> = series
        .into_iter()
        .enumerate()
        .map(|(index, values)| Series {
            name: format!("系列{index}"),
            colour: Colour::Neutral(u8::try_from(index % 256).unwrap()),
            values,
        })
        .collect();
    let limits = vec![limit("限值 35", "35"), Limit { applies_to: Some(1..usize::MAX), ..limit("限值 30", "30") }];
    let breaks =
        [0, 1, 1, 7, 366, usize::MAX].map(|before| Break { before, name: "执行新标准".repeat(before % 9) });
    let (axis, unit) = (String::from("日期"), String::from("µg/m³"));
    let bars = |arrangement| BarChart {
        axis: axis.clone(),
        categories: categories.clone(),
        unit: unit.clone(),
        series: series.clone(),
        arrangement,
    };
    let panel = |series: &Series| Panel {
        name: series.name.clone(),
        unit: None,
        series: vec![series.clone()],
        limits: limits.clone(),
    };
    let multiples = |shared| SmallMultiples {
        axis: axis.clone(),
        categories: Categories::Named(categories.clone()),
        unit: unit.clone(),
        shared,
        panels: series.iter().map(panel).collect(),
        breaks: breaks.to_vec(),
    };
    let bins = series.first().map_or(&[][..], |series| &series.values);
    // Some ranges end before they begin, and some in the middle are open.
    let bins = bins.iter().zip(&categories).enumerate().map(|(index, (count, name))| Bin {
        name: name.clone(),
        end: (index % 5 != 4).then(|| samples::value(&(index * 7 % 11).to_string())),
        count: count.clone(),
        percent: String::new(),
    });
    let distribution = Histogram {
        headings: ["天数", "件数", "占比"].map(str::to_owned),
        values_unit: "天".into(),
        unit: "件".into(),
        start: samples::value("3"),
        bins: bins.collect(),
        median: Some(limit("中位数", "-1e300")),
        limits: limits.iter().cloned().cycle().take(30).collect(),
    };
    vec![
        Body::Histogram(distribution),
        Body::SmallMultiples(multiples(false)),
        Body::SmallMultiples(multiples(true)),
        Body::BarChart(bars(Arrangement::Stacked)),
        Body::BarChart(bars(Arrangement::Grouped)),
        Body::BarChart(bars(Arrangement::Horizontal)),
        Body::LineChart(LineChart {
            axis: axis.clone(),
            categories: Categories::Named(categories.clone()),
            unit: unit.clone(),
            series,
            limits,
            breaks: breaks.to_vec(),
            area: categories.len() > 2,
        }),
    ]
}

fn numbers(numbers: &[f64]) -> Vec<Datum> {
    numbers.iter().map(|number| Ok(samples::value(&number.to_string()))).collect()
}

const EXTREMES: [f64; 9] =
    [0.0, 1e300, -1e300, 1e-300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE];

fn bodies() -> Vec<Body> {
    let missing: Vec<Datum> = vec![Err("未监测".into()); 12];
    let year: Vec<_> = (0..366).map(|day| f64::from(day % 97)).collect();
    let mut bodies = Vec::new();
    for series in [
        vec![],
        vec![vec![]],
        vec![numbers(&[7.0])],
        vec![numbers(&[7.0; 12])],
        vec![numbers(&[0.0; 12])],
        vec![missing],
        vec![numbers(&[-3.0, 5.0, -12.5, 0.0])],
        vec![numbers(&EXTREMES)],
        vec![numbers(&EXTREMES); 3],
        vec![numbers(&[1e-9, 2e-9, 1e9])],
        vec![numbers(&year)],
        vec![numbers(&[1.0, 2.0, 3.0]); 50],
        vec![vec![numbers(&EXTREMES), numbers(&[5.0]), vec![Err("停用".into()); 3]]; 167].concat(),
    ] {
        let longest = series.iter().map(Vec::len).max().unwrap_or(0);
        bodies.extend(lines(longest, series.clone()));
        // More values than categories: the rest is ignored.
        bodies.extend(lines(longest / 2, series));
    }
    let [one, two, three, four] = ["一", "二", "三", "四"].map(str::to_owned);
    for count in [0, 1, 50] {
        let pick = |index: usize| EXTREMES[index % EXTREMES.len()];
        let number = |index: usize| samples::value(&pick(index).to_string());
        let part = |index| SharePart {
            name: "部分".repeat(9),
            colour: Colour::Neutral(9),
            count: number(index),
            percent: "1%".into(),
        };
        let headings = [one.clone(), two.clone(), three.clone()];
        let parts = (0..count).map(part).collect();
        bodies.push(Body::ShareBar(ShareBar { headings: headings.clone(), unit: "件".into(), parts }));
        let row = |index| ProgressRow {
            name: "名称".repeat(40),
            done: number(index),
            total: number(index + 1),
            unit: "件".into(),
            percent: String::new(),
        };
        let rows = (0..count).map(row).collect();
        bodies
            .push(Body::Progress(Progress { headings: [one.clone(), two.clone(), three.clone(), four.clone()], rows }));
        let dot = |index| Dot {
            time: "某年".into(),
            middle: [Date::MIN, Date::MAX, Date::constant(2021, 7, 2)][index % 3],
            value: number(index + 2),
            source: String::new(),
            publisher: Publisher::Bureau,
        };
        let dots = (0..count).map(dot).collect();
        bodies.push(Body::DotPlot(DotPlot { headings: headings.clone(), unit: "km²".into(), dots }));
        let row = |index| TargetRow {
            name: "名称".into(),
            actual: number(index),
            target: number(index + 1),
            unit: "%".into(),
            end: number(index),
            better: "越高越好".into(),
        };
        let rows = (0..count).map(row).collect();
        bodies.push(Body::Targets(Targets { headings, rows }));
        let cells = vec![vec![Ok(9), Err("未监测".into()), Err(String::new())]; count];
        let rows = vec!["很长很长很长很长很长很长的断面名称".into(); count];
        bodies.push(Body::Grid(Grid { axis: one.clone(), rows, columns: months(), cells, legend: vec![] }));
    }
    let Body::Calendar(calendar) = samples::calendar() else { unreachable!() };
    bodies.push(Body::Calendar(Calendar { days: vec![], ..calendar.clone() }));
    bodies.push(Body::Calendar(Calendar { legend: vec![], ..calendar.clone() }));
    bodies.push(Body::Calendar(Calendar { days: calendar.days[40..41].to_vec(), months: vec![], ..calendar }));
    bodies
}

/// All of them together take a few seconds without optimisation.
const LIMIT: Duration = Duration::from_mins(1);

/// What made plotters hang, with the specs here that would:
///
/// - #253: its search for ticks never ends on a range of length 0 (constant values, a single one, none);
/// - #255 and #358: nor on a range of floats that begins above its end (values below zero, ranges that end before they
///   begin);
/// - #562: its polygons for broad lines run through every pixel up to `i32::MAX`, where a point that cannot be drawn
///   is put (values that are huge or no numbers).
#[test]
fn no_spec_makes_it_hang() {
    let (send, drawn) = mpsc::channel();
    let drawing = thread::spawn(move || {
        for (index, body) in bodies().into_iter().enumerate() {
            let name: String = format!("{index}: {body:?}").chars().take(200).collect();
            send.send(name).unwrap();
            let spec = spec("edge", Some("演示数据"), body);
            for width_px in [340, 720] {
                draw_with_points(&spec, Size { width_px }, &Theme::LIGHT).emphasis(1, &Theme::LIGHT);
            }
            draw_standalone(&spec, &Theme::LIGHT);
        }
    });
    let end = Instant::now() + LIMIT;
    let mut name = String::new();
    loop {
        match drawn.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(next) => name = next,
            Err(RecvTimeoutError::Timeout) => panic!("after {LIMIT:?} it still draws {name}"),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    drawing.join().unwrap();
}

#[test]
fn every_spec_is_drawn_inside_its_picture() {
    for body in bodies() {
        let spec = spec("edge", Some("演示数据"), body);
        for width in [1, 340, 720, u32::MAX] {
            let theme = Theme::LIGHT;
            let drawing = draw_with_points(&spec, Size { width_px: width }, &theme);
            let size = |scene: &Scene| (scene.width, scene.height);
            if let Some(emphasis) = drawing.emphasis(0, &theme) {
                assert_eq!(size(&emphasis), size(&drawing.scene));
            }
            let [right, bottom] = [drawing.scene.width, drawing.scene.height].map(|end| f64::from(end / SUBPIXEL));
            for point in &drawing.points {
                let Rect { x, y, w, h } = point.rect;
                let inside = x >= 0.0 && y >= 0.0 && point.rect.right() <= right && point.rect.bottom() <= bottom;
                assert!(inside && w > 0.0 && h > 0.0, "{point:?} in {right}×{bottom}: {:?}", spec.body);
            }
            let svg = to_svg(&drawing.scene, "", "");
            for wrong in ["NaN<", "inf<"] {
                assert!(!svg.contains(wrong) || format!("{:?}", spec.body).contains(&wrong[..3]), "{svg}");
            }
            let attributes: String = svg.split('<').filter_map(|tag| tag.split('>').next()).collect();
            assert!(!attributes.contains("NaN") && !attributes.contains("2147483647"), "{attributes}");
        }
        assert!(!to_csv(&spec).is_empty());
    }
}

#[test]
fn an_empty_picture_says_that_there_are_no_data() {
    for body in lines(0, vec![]) {
        let drawing = draw_with_points(&spec("empty", None, body), Size { width_px: 340 }, &Theme::LIGHT);
        assert!(drawing.points.is_empty());
        assert!(to_svg(&drawing.scene, "", "").contains("没有数据"));
    }
}

#[test]
fn a_data_point_has_a_full_description() {
    let label = |body, index: usize| {
        draw_with_points(&spec("x", None, body), Size { width_px: 340 }, &Theme::LIGHT).points[index].label.clone()
    };
    assert_eq!(label(samples::lines(), 2), "3月 PM2.5 33 µg/m³");
    assert_eq!(label(samples::lines(), 11), "12月 PM2.5 未监测");
    assert_eq!(label(samples::grouped(), 1), "1月 办结 98 件");
    assert_eq!(label(samples::grouped(), 23), "12月 办结 未监测");
    assert_eq!(label(samples::breaks(), 14), "2026年3月 PM2.5 30 µg/m³");
    assert_eq!(label(samples::distribution(), 1), "16—30 天 206 件 34.6%");
    assert_eq!(label(samples::distribution(), 5), "76—90 天 <5");
    // Panel by panel: the year of the first, then the second.
    assert_eq!(label(samples::multiples(), 364), "12月31日 PM2.5 40 µg/m³");
    assert_eq!(label(samples::multiples(), 365), "1月1日 PM10 34 µg/m³");
    assert_eq!(label(samples::districts(), 12), "1月 集宁区 办结 0 件");
    assert_eq!(label(samples::shares(), 1), "良 213 天 58.4%");
    assert_eq!(label(samples::grid(), 5), "三道河子 6月 Ⅱ类");
    assert_eq!(label(samples::progress(), 1), "2019年自治区督察整改任务 已完成 40 项 共 53 项 完成率 75.5%");
    assert_eq!(label(samples::points(), 3), "2021年 44.5 km² 乌兰察布市生态环境局年报");
    assert_eq!(label(samples::targets(), 1), "PM2.5 年均浓度 2021年实际 21 µg/m³ 2022年目标 23 µg/m³ 越低越好");
    assert_eq!(label(samples::calendar(), 256), "2021年9月14日 AQI 未监测");
}
