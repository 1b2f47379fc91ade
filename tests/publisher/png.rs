use std::collections::BTreeSet;

use crate::{
    bureau::TestBureau,
    command::stderr,
    site::{Site, rendered},
};

/// The name of each chart's file of a kind.
fn charts(kind: &str) -> BTreeSet<String> {
    let files = rendered().files().into_keys();
    let of_kind = files.filter(|path| path.extension().is_some_and(|extension| extension == kind));
    let in_charts = of_kind.filter(|path| path.parent().unwrap().ends_with("charts"));
    in_charts.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Width and height in pixels, as the file says.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_chart_is_published_as_svg_png_and_csv() {
    let pictures = charts("png");
    assert!(pictures.len() > 10, "{pictures:?}");
    assert_eq!((&charts("svg"), &charts("csv")), (&pictures, &pictures));
}

#[test]
fn a_picture_has_two_pixels_in_one_of_the_svg() {
    for chart in charts("png") {
        let (width, height) = size(&rendered().bytes(&format!("charts/{chart}.png")));
        assert_eq!(width, 1440, "{chart}");
        let svg = rendered().read(&format!("charts/{chart}.svg"));
        assert!(svg.contains(&format!("width=\"720\" height=\"{}\"", height / 2)), "{chart}: {height}");
    }
}

#[test]
fn a_page_offers_the_picture_between_the_vector_picture_and_the_numbers() {
    let page = rendered().read("air/index.html");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    let links = ["charts/air-pm25.svg", "charts/air-pm25.png", "charts/air-pm25.csv"].map(at);
    assert!(links.is_sorted(), "{links:?}");
    for text in ["下载矢量图（SVG）", "下载图片（PNG）", "下载数据（CSV）"] {
        at(text);
    }
}

#[test]
fn characters_that_the_font_lacks_are_named_in_one_line_and_the_pictures_are_made() {
    let test = TestBureau::new();
    let rename = |test: TestBureau, file: &str, from: &str, to: &str| {
        let content = test.read(file);
        assert!(content.contains(from), "{file}: {from}");
        test.write(file, content.replace(from, to))
    };
    let test = rename(test, "series/water-monthly.csv", "演示断面1", "𱁬河𰻝口");
    let test = rename(test, "series/enforcement-cases.csv", ",大气,", ",大😀气,");
    let site = Site::of(test);
    let output = site.render("/");
    let line = "charts/water-classes.png 里的“𰻝”“𱁬”，charts/enforcement-types.png 里的“😀”：图片的字库没有这些字，\
                图中显示为方框；请改用同名的 SVG 图，或者给字库加字（见 assets/fonts/README.md）\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), line));
    assert_eq!(size(&site.bytes("charts/water-classes.png")).0, 1440);
}
