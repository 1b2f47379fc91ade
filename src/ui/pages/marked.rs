use crate::{chart::Table, locale::Locale};

/// The table with the words of a demonstration on each row, where it is one, so that a copied row keeps them.
pub fn marked(mut table: Table, is_demonstration: bool, locale: Locale) -> Table {
    if is_demonstration {
        table.headings.push(locale.chart().mark_heading.to_owned());
        for row in &mut table.rows {
            row.push(locale.words().demonstration.to_owned());
        }
    }
    table
}
