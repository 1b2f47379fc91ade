use crate::{chart::Table, domain::Provenance, locale::Locale};

/// The table with a last column that marks rows made from a demonstration, if there are any, so that a copied row keeps
/// its mark. `provenances` has one item a row.
pub fn mark_demonstrations(
    mut table: Table,
    provenances: impl IntoIterator<Item = Provenance> + Clone,
    locale: Locale,
) -> Table {
    let mut of_rows = table.rows.iter().zip(provenances.clone());
    if of_rows.any(|(_, provenance)| provenance.is_demonstration()) {
        table.headings.push(locale.chart().mark_heading.to_owned());
        for (row, provenance) in table.rows.iter_mut().zip(provenances) {
            row.push(if provenance.is_demonstration() { locale.words().demonstration } else { "" }.to_owned());
        }
    }
    table
}
