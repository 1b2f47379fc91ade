use super::ChartSpec;
use crate::domain::Decimal;

/// The chart's table as CSV by RFC 4180: CRLF, quoted where needed, with a byte order mark so that Excel reads UTF-8.
///
/// Every row ends with the source, so that a copied row keeps it. A cell that a spreadsheet would read as a formula gets a
/// leading apostrophe, unless it is a plain number.
pub fn to_csv(spec: &ChartSpec) -> String {
    let table = spec.full_table();
    let mut csv = String::from('\u{feff}');
    push_row(&mut csv, &table.headings, spec.locale.chart().source_heading);
    for row in &table.rows {
        push_row(&mut csv, row, &spec.source);
    }
    csv
}

fn push_row(csv: &mut String, cells: &[String], last: &str) {
    for cell in cells {
        push_cell(csv, cell);
        csv.push(',');
    }
    push_cell(csv, last);
    csv.push_str("\r\n");
}

fn push_cell(csv: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<Decimal>().is_err();
    let quoted = cell.contains([',', '"', '\r', '\n']);
    if quoted {
        csv.push('"');
    }
    if formula {
        csv.push('\'');
    }
    for character in cell.chars() {
        if character == '"' {
            csv.push('"');
        }
        csv.push(character);
    }
    if quoted {
        csv.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Body, ShareBar};
    use crate::locale::Locale;

    fn cell(text: &str) -> String {
        let mut csv = String::new();
        push_cell(&mut csv, text);
        csv
    }

    #[test]
    fn quotes_what_holds_a_comma_a_quote_or_a_line_break() {
        assert_eq!(cell("岱海"), "岱海");
        assert_eq!(cell("a,b"), "\"a,b\"");
        assert_eq!(cell("说\"好\""), "\"说\"\"好\"\"\"");
        assert_eq!(cell("两\n行"), "\"两\n行\"");
    }

    #[test]
    fn a_formula_is_defused_and_a_negative_number_is_not() {
        for formula in ["=1+1", "+1", "-x", "@SUM(A1)", "\tx"] {
            assert_eq!(cell(formula), ["'", formula].concat());
        }
        assert_eq!(cell("-3.5"), "-3.5");
        assert_eq!(cell("=\"a\",1"), "\"'=\"\"a\"\",1\"");
    }

    #[test]
    fn every_row_ends_with_its_source() {
        let body = Body::ShareBar(ShareBar {
            headings: ["级别", "天数", "占比"].map(str::to_owned),
            unit: "天".into(),
            parts: vec![crate::chart::SharePart {
                name: "优".into(),
                colour: crate::chart::Colour::Aqi(crate::domain::AqiLevel::Excellent),
                count: 123.into(),
                percent: "33.7%".into(),
            }],
        });
        let spec = ChartSpec {
            locale: Locale::ZhCn,
            id: "levels".into(),
            title: String::new(),
            summary: String::new(),
            source: "演示数据，2021年".into(),
            watermark: Some("演示数据".into()),
            body,
        };
        assert_eq!(
            to_csv(&spec),
            "\u{feff}级别,天数（天）,占比,说明,来源\r\n优,123,33.7%,演示数据,演示数据，2021年\r\n"
        );
    }
}
