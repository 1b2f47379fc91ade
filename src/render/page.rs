use std::sync::Arc;

use leptos::prelude::*;

use super::template::{Content, Template};
use crate::{
    chart::{Body, ChartSpec},
    locale::fill,
    ui::{ChartsPage, Collector, Page, Publication, Route, Site},
};

/// Renders the pages of one publication.
pub struct PageRenderer<'a> {
    template: &'a Template,
    site: Site,
    publication: Publication,
}

impl<'a> PageRenderer<'a> {
    /// For a portal at one address and in one language.
    pub fn new(template: &'a Template, site: Site, publication: Publication) -> Self {
        Self { template, site, publication }
    }

    /// The whole HTML of a page; for `None` the page of an address that is not found.
    pub fn page(&self, route: Option<Route>) -> String {
        let texts = self.site.locale.site();
        let portal = &self.publication.snapshots.portal;
        let page = route.map_or(&texts.not_found, |route| route.texts(self.site.locale));
        let values = route.unwrap_or(Route::Home).values(portal, self.site.locale);
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let name = fill(page.name, &values);
        let values: Vec<_> = values.into_iter().chain([("page", name.as_str())]).collect();
        let description = fill(page.description, &values);
        let (site, publication) = (self.site.clone(), self.publication.clone());
        let content = || view! { <Page site=site publication=publication route=route /> };
        let content = render_content(&self.site, content);
        self.template.fill(&fill(texts.window_title, &values), &description, &content)
    }
}

/// The whole HTML of a page of these charts alone.
pub fn charts_page(template: &Template, site: &Site, heading: &str, charts: Vec<ChartSpec>) -> String {
    let content = || view! { <ChartsPage site=site.clone() heading=heading.to_owned() charts=charts /> };
    template.fill(heading, heading, &render_content(site, content))
}

/// A page's content, with the data of its live charts.
fn render_content<V: IntoView>(site: &Site, content: impl FnOnce() -> V) -> Content {
    let owner = Owner::new();
    let content = owner.with(|| {
        let collector = Collector::default();
        provide_context(collector.clone());
        let html = content().into_view().to_html();
        let mut data = collector.take();
        site.base.as_ref().clone_into(&mut data.base);
        // They were gathered in another order than that of the page.
        data.charts.sort_by_cached_key(|chart| html.find(&format!("id=\"{}\"", chart.id)));
        let first = data.charts.first();
        let hints = std::iter::once(first_paint(first)).chain(first.and_then(|chart| preload(chart, site))).collect();
        let data = serde_json::to_string(&data).expect("numbers, texts and lists can be written as JSON");
        let data = for_script(&data);
        let data = format!("<script type=\"application/json\" id=\"page\">{data}</script>");
        Content { hints, body: html, data }
    });
    owner.unset();
    content
}

/// The tile of days of a chart of hours, which the browser's program fetches first: fetched together with the program.
fn preload(chart: &ChartSpec, site: &Site) -> Option<String> {
    let Body::HourlyChart(hours) = &chart.body else { return None };
    let address = site.file_href(&hours.days);
    Some(format!("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{address}\">"))
}

/// What the browser must have read before its first paint: the page's first chart, or the whole page where there is none.
/// It is in the first packets of the server's answer, however slow the line (tests/browser/size), and a browser that
/// paints earlier lays the page out twice.
fn first_paint(first: Option<&Arc<ChartSpec>>) -> String {
    let id = first.map_or("main", |chart| &chart.id);
    format!("<link rel=\"expect\" blocking=\"render\" href=\"#{id}\">")
}

/// JSON for a script element: nothing in it can end the element or begin a comment.
fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::for_script;

    #[test]
    fn data_cannot_end_its_script() {
        assert_eq!(for_script(r#"{"a":"</script><!--"}"#), r#"{"a":"\u003c/script>\u003c!--"}"#);
    }
}
