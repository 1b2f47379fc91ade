use std::{fs, path::PathBuf};

use mingcha::store::sha256;
use mingcha_compress::ENCODER;

use crate::{
    bureau::TestBureau,
    command::{run, stderr, stdout, succeeded},
    site::{Site, TEMPLATE, files, rendered},
};

const PAGES: [&str; 7] = [
    "index.html",
    "air/index.html",
    "water/index.html",
    "complaints/index.html",
    "bulletin/index.html",
    "about/index.html",
    "404.html",
];

#[test]
fn every_page_has_its_title_its_policy_and_the_portals_base() {
    let site = Site::new();
    succeeded(&site.render("/hbj/portal/"));
    for page in PAGES {
        let html = site.read(page);
        assert!(html.contains("乌兰察布生态环境公开 · 乌兰察布市生态环境局</title>"), "{page}");
        assert!(html.contains("Content-Security-Policy"), "{page}");
        assert!(html.contains("import init from '/hbj/portal/portal-0.js'"), "{page}");
        assert!(html.contains("href=\"/hbj/portal/water/\""), "{page}");
        assert!(!html.contains("href=\"/water/\"") && !html.contains("'./"), "{page}");
    }
}

#[test]
fn a_page_holds_its_numbers_its_pictures_and_its_tables_as_text() {
    let site = rendered();
    let home = site.read("index.html");
    for part in ["92.1", "83.3", "228", "<svg", "<table", "2022年目标"] {
        assert!(home.contains(part), "{part}");
    }
    assert!(site.read("air/index.html").contains("演示数据"));
}

#[test]
fn a_release_that_was_due_before_the_day_of_publication_is_shown_as_overdue() {
    for (date, overdue) in [("2022-04-30", 0), ("2022-05-01", 1), ("2022-06-06", 2)] {
        let site = Site::published_on(TestBureau::new(), date).now_rendered();
        assert_eq!(site.read("index.html").matches("已过期").count(), overdue, "{date}");
    }
}

#[test]
fn a_chart_is_a_picture_and_a_table_of_its_own_too() {
    let site = rendered();
    let picture = site.read("charts/air-calendar.svg");
    assert!(picture.starts_with("<svg") && picture.contains("演示数据") && picture.contains("336天"));
    let table = site.read("charts/air-calendar.csv");
    assert_eq!(table.lines().count(), 366);
    assert!(table.starts_with('\u{feff}') && table.lines().skip(1).all(|line| line.contains("演示数据")));
    assert!(!site.read("charts/targets.csv").contains("演示数据"));
    let pollutants = site.read("charts/air-pollutants.csv");
    assert!(pollutants.starts_with("\u{feff}日期,SO₂（µg/m³）,NO₂（µg/m³）,CO（mg/m³）,O₃"), "{pollutants:.99}");
    assert_eq!(pollutants.lines().count(), 366);
    assert!(site.read("charts/air-pollutants.svg").contains("二级限值 75"));
    assert!(site.read("charts/complaints-months.csv").starts_with("\u{feff}月份,收到（件）,已办结（件）,"));
}

#[test]
fn data_public_files_and_program_are_beside_the_pages_with_their_compressed_forms() {
    let site = rendered();
    let files = site.files();
    for path in ["robots.txt", "portal-0.js", "data/manifest.json", "index.html.br", "portal-0.js.br"] {
        assert!(files.contains_key(&site.path("dist").join(path)), "{path}");
    }
}

#[test]
fn the_sizes_are_printed() {
    let output = stdout(&Site::new().render("/"));
    assert!(output.lines().next().unwrap().contains("压缩后"), "{output}");
    assert!(output.contains("bulletin/index.html") && output.contains("网页程序合计"), "{output}");
}

#[test]
fn rendering_again_gives_the_same_bytes() {
    let site = Site::rendered(TestBureau::new());
    let before = site.files();
    site.render("/");
    assert!(site.files() == before);
}

/// Replaces the `.br` of a rendered site's home page.
fn replace_home_br(site: &Site) {
    fs::write(site.path("dist/index.html.br"), "replaced").unwrap();
}

/// Changes a rendered site's record of its compression.
fn edit_record(site: &Site, from: &str, to: &str) {
    let record = site.read(".compression");
    assert!(record.contains(from), "no {from} in {record}");
    fs::write(site.path("dist/.compression"), record.replace(from, to)).unwrap();
}

#[test]
fn what_the_old_site_has_compressed_is_not_compressed_again() {
    let site = Site::rendered(TestBureau::new());
    let own = sha256(&site.bytes("index.html.br"));
    replace_home_br(&site);
    edit_record(&site, &own, &sha256(b"replaced"));
    site.render("/");
    assert_eq!(site.read("index.html.br"), "replaced");
    // Under another base the page is another one.
    site.render("/hbj/portal/");
    assert_ne!(site.bytes("index.html.br"), b"replaced");
}

#[test]
fn what_was_compressed_otherwise_or_is_damaged_is_compressed_again() {
    let site = Site::rendered(TestBureau::new());
    let before = site.files();
    let own = sha256(&site.bytes("index.html.br"));

    replace_home_br(&site);
    site.render("/");
    assert!(site.files() == before, "a damaged .br was taken");

    replace_home_br(&site);
    edit_record(&site, &own, &sha256(b"replaced"));
    edit_record(&site, ENCODER, "brotli 1.0.0");
    site.render("/");
    assert!(site.files() == before, "the .br of another encoder was taken");

    replace_home_br(&site);
    edit_record(&site, &own, &sha256(b"replaced"));
    edit_record(&site, "\"quality\":11", "\"quality\":10");
    site.render("/");
    assert!(site.files() == before, "a .br of another quality was taken");

    replace_home_br(&site);
    fs::write(site.path("dist/.compression"), "nothing that was written").unwrap();
    site.render("/");
    assert!(site.files() == before, "a .br of unknown origin was taken");
}

/// The names of what is beside a site, but for what it was made from.
fn beside(site: &Site) -> Vec<String> {
    let names = fs::read_dir(site.path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> =
        names.filter(|name| !["bureau", "out", "public", "site"].contains(&name.as_str())).collect();
    names.sort();
    names
}

#[test]
fn neighbours_of_the_site_are_left_alone_and_nothing_is_left_beside_it() {
    let site = Site::new();
    for folder in ["dist.old", "dist.new"] {
        fs::create_dir(site.path(folder)).unwrap();
        fs::write(site.path(folder).join("letter.txt"), "keep me").unwrap();
    }
    let is_unchanged = || {
        assert_eq!(beside(&site), ["dist", "dist.new", "dist.old"]);
        assert_eq!(fs::read_to_string(site.path("dist.old/letter.txt")).unwrap(), "keep me");
        assert_eq!(fs::read_to_string(site.path("dist.new/letter.txt")).unwrap(), "keep me");
    };
    for _ in 0..2 {
        assert_eq!(site.render("/").status.code(), Some(0));
        is_unchanged();
    }
    // The first fails before the new site is begun, the second when much of it is written.
    fs::write(site.path("site/index.html"), "<p>hello</p>").unwrap();
    assert_eq!(site.render("/").status.code(), Some(1));
    is_unchanged();
    fs::write(site.path("site/index.html"), TEMPLATE).unwrap();
    fs::write(site.path("public/charts"), "in the place of the charts' folder").unwrap();
    assert_eq!(site.render("/").status.code(), Some(1));
    is_unchanged();
}

#[test]
fn damaged_data_is_refused_and_the_old_pages_stay() {
    let site = Site::rendered(TestBureau::new());
    let before = site.files();
    let (figures, mut bytes) =
        files(&site.path("out")).into_iter().find(|(path, _)| path.to_str().unwrap().contains("figures-")).unwrap();
    bytes.push(b' ');
    fs::write(&figures, bytes).unwrap();
    let output = site.render("/");
    let line = format!("{} 与清单不符或已损坏；请重新运行 mingcha publish\n", figures.display());
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), line));
    assert!(site.files() == before);
}

#[test]
fn a_template_of_something_else_is_refused() {
    let site = Site::new();
    fs::write(site.path("site/index.html"), "<p>hello</p>").unwrap();
    let output = site.render("/");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).ends_with("index.html 不是本站的网页模板；请重新编译网页程序（make build）\n"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_folder_with_something_else_in_it_is_spared() {
    let site = Site::new();
    fs::create_dir_all(site.path("dist")).unwrap();
    fs::write(site.path("dist/letter.txt"), "keep me").unwrap();
    let output = site.render("/");
    let line = format!("{} 里有别的文件，不会替换它；请换一个空文件夹\n", site.path("dist").display());
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), line));
    assert_eq!(site.read("letter.txt"), "keep me");
}

#[test]
fn a_base_without_its_slashes_is_refused() {
    let output = Site::new().render("hbj");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("首尾都要是斜线"), "{}", stderr(&output));
}

#[test]
fn hidden_files_are_not_published_save_for_well_known() {
    let site = Site::new();
    for path in ["public/.git/config", "public/.htaccess.swp", "public/.well-known/security.txt"] {
        let path = site.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    site.render("/");
    let hidden = |path: &&PathBuf| path.strip_prefix(site.path("dist")).unwrap().starts_with(".git");
    assert_eq!(site.files().keys().find(hidden), None);
    assert!(!site.path("dist/.htaccess.swp").exists());
    assert_eq!(site.read(".well-known/security.txt"), "x");
}

#[test]
fn a_program_that_is_not_fully_built_is_refused() {
    let site = Site::new();
    fs::create_dir(site.path("site/.stage")).unwrap();
    let output = site.render("/");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("网页程序没有编译完，或正在编译"), "{}", stderr(&output));
    assert!(!site.path("dist").exists());
}

#[test]
fn where_the_headers_cannot_be_written_the_old_site_stays() {
    let site = Site::rendered(TestBureau::new());
    let before = site.files();
    let [program, data, public, out, headers] =
        ["site", "out", "public", "dist", "dist/data"].map(|path| site.path(path).display().to_string());
    let output =
        run(["render", "--site", &program, "--data", &data, "--public", &public, "--out", &out, "--headers", &headers]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("dist/data 失败：同名的文件夹占了文件的位置"), "{}", stderr(&output));
    assert_eq!(site.files(), before);
}
