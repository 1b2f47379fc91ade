use super::{class, dissolved_oxygen_class};
use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// The class of a section: that of its worst item (单因子评价, 环办〔2011〕22号). `None` for no items.
///
/// For a month the values are those of the month; for a year the [`mean`](super::mean)s of the items; mg/L, pH without
/// unit.
///
/// ```
/// use mingcha::{
///     domain::{Decimal, WaterBody, WaterClass, WaterItem},
///     standard::gb3838::section_class,
/// };
///
/// let values = [(WaterItem::Cod, Decimal::from(14)), (WaterItem::Ammonia, Decimal::new(62, 2))];
/// assert_eq!(section_class(&values, WaterBody::River), Some(WaterClass::III));
/// ```
pub fn section_class(values: &[(WaterItem, Decimal)], body: WaterBody) -> Option<WaterClass> {
    section_class_at(values, None, body)
}

/// The class of a section, as [`section_class`] gives it, with dissolved oxygen rated
/// [by the water's temperature](dissolved_oxygen_class), °C, where that is known.
///
/// ```
/// use mingcha::{
///     domain::{Decimal, WaterBody, WaterClass, WaterItem},
///     standard::gb3838::section_class_at,
/// };
///
/// // 7.4 mg/L of oxygen: below class Ⅰ's 7.5 mg/L, but in water of 25 °C above 90 % of saturation.
/// let oxygen = [(WaterItem::DissolvedOxygen, Decimal::new(74, 1))];
/// let class = |temperature: Option<u32>| section_class_at(&oxygen, temperature.map(Into::into), WaterBody::River);
/// assert_eq!((class(None), class(Some(25))), (Some(WaterClass::II), Some(WaterClass::II)));
/// ```
pub fn section_class_at(
    values: &[(WaterItem, Decimal)],
    temperature: Option<Decimal>,
    body: WaterBody,
) -> Option<WaterClass> {
    let rate = |(item, value): &(WaterItem, Decimal)| match item {
        WaterItem::DissolvedOxygen => dissolved_oxygen_class(*value, temperature),
        _ => class(*item, *value, body),
    };
    values.iter().map(rate).max()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{boundaries, values},
        *,
    };

    #[test]
    fn a_section_is_as_bad_as_its_worst_item() {
        let section =
            values(&[(WaterItem::DissolvedOxygen, "8.2"), (WaterItem::Cod, "14"), (WaterItem::Ammonia, "0.62")]);
        assert_eq!(section_class(&section, WaterBody::River), Some(WaterClass::III));
        assert_eq!(section_class(&[], WaterBody::River), None);
    }

    #[test]
    fn no_class_improves_when_an_item_worsens() {
        for body in [WaterBody::River, WaterBody::Lake] {
            for item in WaterItem::ALL.into_iter().filter(|item| *item != WaterItem::Ph) {
                let mut steps: Vec<_> = boundaries(item, body)
                    .into_iter()
                    .flat_map(|(_, limit, step)| [limit - step, limit, limit + step])
                    .collect();
                steps.sort();
                if item == WaterItem::DissolvedOxygen {
                    steps.reverse();
                }
                for (other, value) in
                    [(WaterItem::Ph, "7"), (WaterItem::VolatilePhenol, "0.005"), (WaterItem::Sulphide, "1.1")]
                {
                    let other = (other, value.parse().unwrap());
                    let classes: Vec<_> =
                        steps.iter().map(|step| section_class(&[other, (item, *step)], body).unwrap()).collect();
                    assert!(classes.is_sorted(), "{item:?} beside {other:?}: {classes:?}");
                }
            }
        }
    }
}
