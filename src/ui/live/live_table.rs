use web_sys::Element;

use super::browser::document;
use crate::chart::Table;

/// Replaces the rows of a chart's table where the reader has it open; the last column repeats the mark, if any.
///
/// Does nothing where the page is not as the publisher made it.
pub fn fill_table(figure: &Element, table: impl FnOnce() -> Table, mark: Option<&str>) -> Option<()> {
    figure.query_selector("details[open]").ok()??;
    fill(figure, &table(), mark)
}

// Apart: most tables are never opened.
#[inline(never)]
fn fill(figure: &Element, table: &Table, mark: Option<&str>) -> Option<()> {
    let (head, body) = (figure.query_selector("thead").ok()??, figure.query_selector("tbody").ok()??);
    let mark_heading = head.query_selector("th:last-child").ok()??.text_content();
    let headings = table.headings.iter().map(String::as_str).chain(mark.and(mark_heading.as_deref()));
    let headings = row(headings, |_| ("th", "col"))?;
    head.set_text_content(None);
    head.append_child(&headings).ok()?;
    body.set_text_content(None);
    for cells in &table.rows {
        let cells = cells.iter().map(String::as_str).chain(mark);
        let row = row(cells, |index| if index == 0 { ("th", "row") } else { ("td", "") })?;
        body.append_child(&row).ok()?;
    }
    Some(())
}

/// A row of cells, each of the kind and with the scope that its index has.
fn row<'a>(
    cells: impl Iterator<Item = &'a str>,
    kind: impl Fn(usize) -> (&'static str, &'static str),
) -> Option<Element> {
    let row = document().create_element("tr").ok()?;
    for (index, cell) in cells.enumerate() {
        let (name, scope) = kind(index);
        let element = document().create_element(name).ok()?;
        if !scope.is_empty() {
            element.set_attribute("scope", scope).ok()?;
        }
        element.set_text_content(Some(cell));
        row.append_child(&element).ok()?;
    }
    Some(row)
}
