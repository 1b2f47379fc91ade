//! Figures of several years, on the page that leads with them.

use crate::{bureau::TestBureau, site::Site};

#[test]
fn the_home_page_leads_with_the_figure_of_the_portals_year_wherever_another_years_row_is() {
    let header = "section,code,metric,period,kind,value,unit,numerator,denominator,area,quote\n";
    let older = "air,good-days-ratio,优良天数比例,2020,actual,88.8,%,,,中心城区,2020年优良天数比例88.8%\n";
    let test = TestBureau::new()
        .edit("figures.csv", header, &format!("{header}{older}"))
        .append("report.txt", "2020年优良天数比例88.8%。");
    let site = Site::rendered(test);
    let home = site.main_of("index.html");
    assert!(home.contains("92.1") && !home.contains("88.8"));
    assert!(site.read("charts/targets.csv").contains("92.1%"));
    assert!(site.read("bulletin/index.html").contains("88.8"));
}
