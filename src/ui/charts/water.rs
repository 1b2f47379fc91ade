//! The charts of the water page.

use super::shared::{self, Origin};
use crate::{
    chart::{
        Arrangement, BarChart, Body, ChartSpec, Colour, Dot, DotPlot, Grid, LegendEntry, PrintedValue, Publisher,
        Series,
    },
    domain::{FigureKind, Measured, Portal, WaterClass},
    locale::{Locale, fill},
    snapshot::{Context, Figures, WaterYear, headline},
};

/// The class of each section in each month: `water-classes`.
pub fn classes(water: &WaterYear, locale: Locale) -> ChartSpec {
    let texts = locale.water();
    let good = water.sections.iter().filter(|section| section.annual.is_good()).count();
    let values = [("good", &good.to_string()[..]), ("all", &water.sections.len().to_string())];
    let cell = |class: &Measured<WaterClass>| match class {
        Measured::Value(class) => Ok(*class as usize),
        Measured::Missing(reason) => Err(locale.missing(*reason).to_owned()),
    };
    // The year's class comes after the twelve months, under its own heading.
    let mut columns = shared::months(locale);
    columns.push(texts.annual.into());
    let origin = Origin { provenance: water.provenance, year: water.year, standard: &water.standard, locale };
    let body = Body::Grid(Grid {
        axis: texts.section.into(),
        rows: water.sections.iter().map(|section| section.name.clone()).collect(),
        columns,
        cells: water
            .sections
            .iter()
            .map(|section| {
                section.months.iter().map(cell).chain(std::iter::once(Ok(section.annual as usize))).collect()
            })
            .collect(),
        legend: WaterClass::ALL
            .into_iter()
            .map(|class| LegendEntry {
                name: class_name(class, locale),
                colour: Colour::Water(class),
                glyph: if class == WaterClass::Inferior { texts.inferior_glyph } else { class.numeral() }.into(),
            })
            .collect(),
    });
    origin.chart("water-classes", fill(texts.classes_title, &values), fill(texts.classes_summary, &values), body)
}

/// How many sections had which class in each month: `water-shares`.
pub fn shares(water: &WaterYear, locale: Locale) -> ChartSpec {
    let texts = locale.water();
    let count = |month: usize, class: WaterClass| -> u32 {
        water
            .sections
            .iter()
            .map(|section| u32::from(section.months.get(month).and_then(Measured::value) == Some(&class)))
            .sum()
    };
    let series = |class: WaterClass| Series {
        name: class_name(class, locale),
        colour: Colour::Water(class),
        values: (0..12).map(|month| Ok(PrintedValue::from(count(month, class)))).collect(),
    };
    let occurs = |class: &WaterClass| (0..12).any(|month| count(month, *class) > 0);
    let origin = Origin { provenance: water.provenance, year: water.year, standard: &water.standard, locale };
    let body = Body::BarChart(BarChart {
        axis: locale.words().month_heading.into(),
        categories: shared::months(locale),
        unit: texts.sections_unit.into(),
        series: WaterClass::ALL.into_iter().filter(occurs).map(series).collect(),
        arrangement: Arrangement::Stacked,
    });
    origin.chart("water-shares", texts.shares_title.to_owned(), texts.shares_summary.to_owned(), body)
}

fn class_name(class: WaterClass, locale: Locale) -> String {
    fill(locale.water().class, &[("numeral", class.numeral())])
}

/// The lake's area as several published it: `daihai-area`. `None` where the bureau published none.
pub fn daihai_area(figures: &Figures, context: &Context, portal: &Portal, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.water();
    daihai(headline::DAIHAI_AREA, texts.daihai_area, figures, context, portal, locale)
}

/// The lake's volume as several published it: `daihai-volume`. `None` where the bureau published none.
pub fn daihai_volume(figures: &Figures, context: &Context, portal: &Portal, locale: Locale) -> Option<ChartSpec> {
    let texts = locale.water();
    daihai(headline::DAIHAI_VOLUME, texts.daihai_volume, figures, context, portal, locale)
}

fn daihai(
    code: &str,
    quantity: &str,
    figures: &Figures,
    context: &Context,
    portal: &Portal,
    locale: Locale,
) -> Option<ChartSpec> {
    let texts = locale.water();
    let own = figures.find(code, FigureKind::Actual, portal.year)?;
    let mut dots: Vec<Dot> = context
        .0
        .iter()
        .filter(|figure| figure.code == code)
        .map(|figure| Dot {
            time: figure.period_text.clone(),
            middle: figure.period.middle(),
            value: figure.value.into(),
            source: figure.source_title.clone(),
            publisher: Publisher::Other,
        })
        .collect();
    dots.push(Dot {
        time: locale.period(own.period),
        middle: own.period.middle(),
        value: own.value.into(),
        source: portal.bureau.clone(),
        publisher: Publisher::Bureau,
    });
    dots.sort_by_key(|dot| dot.middle);
    let (unit, period, value) = (own.unit.symbol(), locale.period(own.period), own.value.to_string());
    let values = [("period", &period[..]), ("quantity", quantity), ("value", &value), ("unit", unit)];
    Some(ChartSpec {
        locale,
        id: code.to_owned(),
        title: fill(texts.daihai_title, &values),
        summary: fill(texts.daihai_summary, &values),
        source: fill(texts.daihai_source, &[("bureau", &portal.bureau)]),
        watermark: None,
        body: Body::DotPlot(DotPlot {
            headings: texts.daihai_headings.map(str::to_owned),
            unit: unit.to_owned(),
            dots,
        }),
    })
}
