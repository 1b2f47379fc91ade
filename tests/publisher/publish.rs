use std::fs;

use mingcha::release::read_published;

use crate::{
    bureau::{DAY, TestBureau, assessed, read},
    command::{list, run, stderr, stdout, succeeded},
};

const NOT_A_NUMBER: [&str; 3] = ["figures.csv", "actual,92.1,%", "actual,九二,%"];
const PROBLEM: &str = "figures.csv:2:6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1";

#[test]
fn what_is_published_reads_back_as_what_was_given() {
    let test = TestBureau::new();
    let printed = test.publish();
    let expected = format!("\n已发布到 {}：10 个文件，其中新写 10 个\n", test.out().display());
    assert!(printed.ends_with(&expected), "{printed}");

    let given = read(&test.path());
    let published = read_published(&test.out()).unwrap();
    assert_eq!(published.manifest.published.to_string(), "2022-03-01");
    assert_eq!((published.snapshots, published.report), (assessed(&given).snapshots, given.records.report));
}

#[test]
fn a_file_is_named_after_its_content() {
    let test = TestBureau::new();
    test.publish();
    let manifest = read_published(&test.out()).unwrap().manifest;
    let files = test.published();
    assert_eq!(files.len(), manifest.snapshots.len() + 2, "{:?}", files.keys());
    for (name, entry) in &manifest.snapshots {
        assert_eq!(entry.path, format!("{}-{}.json", name.stem(), &entry.sha256[..16]));
        assert_eq!(entry.bytes, files[&entry.path].len() as u64);
    }
}

#[test]
fn publishing_the_same_again_changes_nothing_whatever_the_day() {
    let test = TestBureau::new();
    test.publish();
    let before = test.published();
    let printed = succeeded(&test.publish_on("2022-03-02"));
    assert!(printed.contains("\n内容与已发布的相同"), "{printed}");
    assert_eq!(test.published(), before);

    let elsewhere = TestBureau::new();
    elsewhere.publish();
    assert_eq!(elsewhere.published(), before);
}

#[test]
fn a_changed_figure_is_a_new_file_beside_the_old_one() {
    let test = TestBureau::new();
    test.publish();
    let before = test.published();
    let test = test.edit("portal.toml", "[\"https://www.wulanchabu.gov.cn\"]", "[]");
    let output = test.publish_on("2022-03-02");
    assert!(stdout(&output).ends_with("10 个文件，其中新写 1 个\n"), "{}", stdout(&output));
    let after = test.published();
    assert_eq!(after.len(), before.len() + 1);
    let changed: Vec<_> = before.iter().filter(|(name, bytes)| after[*name] != **bytes).map(|(name, _)| name).collect();
    assert_eq!(changed, ["manifest.json"]);
}

#[test]
fn a_problem_leaves_what_was_published_byte_for_byte() {
    let test = TestBureau::new();
    test.publish();
    let before = test.published();
    let [file, from, to] = NOT_A_NUMBER;
    let test = test.edit(file, from, to).edit("portal.toml", "city = ", "town = ");
    let output = test.publish_on("2022-03-02");
    let problems = [
        "portal.toml:1:1: 缺少“city”；请补上",
        "portal.toml:4:1: 不认识“town”；这里可以写 bureau、city、year、report、areas、contacts、releases、sources、embed_hosts、\
         complaints_as_of",
        PROBLEM,
    ];
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), list(&problems)));
    assert_eq!(test.published(), before);
}

#[test]
fn a_problem_at_the_first_publication_makes_no_folder() {
    let [file, from, to] = NOT_A_NUMBER;
    let test = TestBureau::new().edit(file, from, to);
    let output = test.publish_on(DAY);
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), list(&[PROBLEM])));
    assert!(!test.out().exists());
}

#[test]
fn a_manifest_that_cannot_be_replaced_leaves_nothing_half_written() {
    let test = TestBureau::new();
    fs::create_dir_all(test.out().join("manifest.json")).unwrap();
    let output = test.publish_on(DAY);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("写入 "), "{}", stderr(&output));
    let left: Vec<_> = fs::read_dir(test.out()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_str().unwrap().starts_with(".mingcha")), "{left:?}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let test = TestBureau::new();
    fs::write(test.out(), "a file").unwrap();
    let output = test.publish_on(DAY);
    let expected =
        format!("写入 {} 失败：同名的文件占了文件夹的位置；请移开它，或换一个文件夹\n", test.out().display());
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), expected));
}

#[test]
fn a_damaged_publication_is_refused_by_name_and_mended_by_publishing() {
    let test = TestBureau::new();
    test.publish();
    let entry = read_published(&test.out()).unwrap().manifest.report;
    fs::write(test.out().join(&entry.path), "另一份报告").unwrap();
    let failure = read_published(&test.out()).unwrap_err().to_string();
    assert!(failure.contains(&entry.path) && failure.ends_with("请重新运行 mingcha publish"), "{failure}");
    test.publish();
    assert!(read_published(&test.out()).is_ok());
}

#[test]
fn without_a_date_the_publication_is_dated_today() {
    let test = TestBureau::new();
    succeeded(&run(["publish", test.path().to_str().unwrap(), "--out", test.out().to_str().unwrap()]));
    let published = read_published(&test.out()).unwrap().manifest.published;
    let today = jiff::tz::offset(8).to_datetime(jiff::Timestamp::now()).date();
    assert!(published == today || published == today.yesterday().unwrap(), "{published}");
}
