use crate::command::{pipe, stderr, stdout};

/// Exit code, standard output and standard error of `mingcha aqi`.
fn aqi(standard: &str, kind: &str, input: &str) -> (Option<i32>, String, String) {
    let output = pipe(&["aqi", "--standard", standard, "--kind", kind], input);
    (output.status.code(), stdout(&output), stderr(&output))
}

/// The columns of results, of the only row.
fn results(standard: &str, kind: &str, input: &str) -> String {
    let (code, out, problems) = aqi(standard, kind, input);
    assert_eq!((code, problems.as_str()), (Some(0), ""));
    let row = out.lines().nth(1).unwrap();
    row.strip_prefix(input.lines().nth(1).unwrap()).unwrap().to_owned()
}

#[test]
fn days_are_rated_and_other_columns_kept() {
    let input = "date,pm25,pm10,o3_8h,co,no2,so2,note\n2021-05-01,75,150,160,0.6,20,12,\"甲,乙\"\n";
    let (code, out, problems) = aqi("HJ633-2012", "daily", input);
    assert_eq!((code, problems.as_str()), (Some(0), ""));
    assert_eq!(
        out,
        "date,pm25,pm10,o3_8h,co,no2,so2,note,iaqi_so2,iaqi_no2,iaqi_co,iaqi_o3_8h,iaqi_pm10,iaqi_pm25,aqi,level,primary\n\
         2021-05-01,75,150,160,0.6,20,12,\"甲,乙\",12,25,15,100,100,100,100,良,O₃、PM10、PM2.5\n"
    );
    assert_eq!(results("HJ633-2026", "daily", input), ",12,25,15,100,112,114,114,轻度污染,PM2.5");
}

#[test]
fn hours_are_rated_by_the_hourly_columns() {
    let input = "so2,no2,co,o3_1h,pm10,pm25\n150,100,5,160,50,35\n";
    for standard in ["HJ633-2012", "HJ633-2026"] {
        assert_eq!(results(standard, "hourly", input), ",50,50,50,50,50,50,50,优,");
    }
}

#[test]
fn with_a_value_missing_only_a_polluted_day_is_rated() {
    assert_eq!(results("HJ633-2026", "daily", "so2,no2,co,o3_8h,pm10,pm25\n12,20,0.6,,50,35\n"), ",12,25,15,,50,50,,,");
    assert_eq!(results("HJ633-2026", "daily", "pm10\n250\n"), ",150,150,轻度污染,PM10");
}

#[test]
fn a_column_that_the_report_does_not_use_has_no_index() {
    let input = "so2,no2,co,o3_8h,o3_1h,pm10,pm25\n12,20,0.6,100,1000,50,35\n";
    assert_eq!(results("HJ633-2026", "daily", input), ",12,25,15,50,,50,50,50,优,");
    assert_eq!(results("HJ633-2012", "daily", input), ",12,25,15,50,400,50,50,400,严重污染,O₃");
}

#[test]
fn every_bad_cell_is_named_and_its_row_has_no_result() {
    let (code, out, problems) = aqi("HJ633-2026", "daily", "pm10,pm25\n一,-3\n250,35\n");
    assert_eq!(code, Some(1));
    let header = "pm10,pm25,iaqi_pm10,iaqi_pm25,aqi,level,primary";
    assert_eq!(out, format!("{header}\n一,-3,,,,,\n250,35,150,50,150,轻度污染,PM10\n"));
    assert_eq!(
        problems,
        "标准输入:2:1: “pm10”列的“一”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1\n\
         标准输入:2:2: “pm25”列的“-3”是负数；请核对，这里不能小于 0\n"
    );
}

#[test]
fn a_file_without_concentrations_is_refused() {
    let (code, out, problems) = aqi("HJ633-2026", "hourly", "date,value\n");
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert_eq!(problems, "标准输入:1:1: 没有浓度列；请用 so2、no2、co、o3_8h、o3_1h、pm10、pm25 作列名\n");
}
