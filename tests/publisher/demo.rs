use std::fs;

use mingcha::domain::{Decimal, Measured};

use crate::{
    bureau::{TestBureau, example},
    command::{run, stderr, succeeded},
};

#[test]
fn the_committed_series_are_those_of_their_seed() {
    let folder = tempfile::tempdir().unwrap();
    let printed = succeeded(&run(["demo", "--seed", "2021", "--out", folder.path().to_str().unwrap()]));
    assert!(printed.ends_with("以上都是演示数据，不是监测和统计结果。\n"), "{printed}");
    for file in ["air-daily.csv", "water-monthly.csv", "complaints.csv", "enforcement-cases.csv"] {
        let made = fs::read(folder.path().join(file)).unwrap();
        assert!(made == fs::read(example().join("series").join(file)).unwrap(), "{file} differs");
    }
}

#[test]
fn any_seed_gives_the_published_totals() {
    for seed in ["1", "2021", "99"] {
        let test = TestBureau::new();
        let series = test.path().join("series");
        succeeded(&run(["demo", "--seed", seed, "--out", series.to_str().unwrap()]));
        test.publish();

        let set = test.snapshots();
        let (air, water, complaints) = (set.air.unwrap(), set.water.unwrap(), set.complaints.unwrap());
        assert_eq!((air.summary.good_days, air.summary.valid_days), (336, 365));
        let printed = |value: Measured<Decimal>| value.value().map(ToString::to_string).unwrap();
        assert_eq!(
            (printed(air.summary.good_days_ratio), printed(air.summary.pm25_mean)),
            ("92.1".into(), "21".into())
        );
        let share = |count: usize| {
            Decimal::from(u32::try_from(count).unwrap()).percent_of(Decimal::from(6), 1).unwrap().to_string()
        };
        let good = water.sections.iter().filter(|section| section.annual.is_good()).count();
        let inferior = water.sections.iter().filter(|section| section.annual.numeral() == "劣Ⅴ").count();
        assert_eq!((share(good), share(inferior), water.sections.len()), ("83.3".into(), "16.7".into(), 6));
        assert_eq!(
            (complaints.summary.received, complaints.summary.closed, complaints.enforcement_cases),
            (228, 228, 205)
        );
        assert!(air.provenance.is_demonstration() && water.provenance.is_demonstration());
        assert!(complaints.provenance.is_demonstration());
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let test = TestBureau::new();
    let file = test.path().join("portal.toml");
    let output = run(["demo", "--out", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("portal.toml 失败：同名的文件占了文件夹的位置"), "{}", stderr(&output));
}
