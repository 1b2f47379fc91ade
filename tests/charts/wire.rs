//! A spec in the page data is what was published.

use mingcha::chart::{Body, ChartSpec, TileStore};

use crate::samples;

#[test]
fn every_kind_arrives_as_it_was_sent() {
    for mut spec in samples::all() {
        if let Body::HourlyChart(hours) = &mut spec.body {
            // Tiles are not part of the page data.
            hours.tiles = TileStore::default();
        }
        let sent = serde_json::to_string(&spec).unwrap();
        let arrived: ChartSpec = serde_json::from_str(&sent).unwrap();
        assert_eq!(arrived, spec);
    }
}

#[test]
fn what_is_cut_short_or_of_no_known_kind_is_refused() {
    let spec = samples::spec("lines", None, samples::breaks());
    let (locale, row): (String, Vec<String>) = serde_json::from_value(serde_json::to_value(&spec).unwrap()).unwrap();
    let read = |row: &[String]| serde_json::from_value::<ChartSpec>(serde_json::json!([locale, row])).ok();
    assert_eq!(read(&row).as_ref(), Some(&spec));
    for end in 0..row.len() {
        assert_eq!(read(&row[..end]), None, "{end}");
    }
    let mut other = row;
    // Behind id, title, summary, source and the mark that there is not.
    other[5] = "99".into();
    assert_eq!(read(&other), None);
}
