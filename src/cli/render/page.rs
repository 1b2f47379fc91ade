use leptos::prelude::*;

use super::template::Template;
use crate::{
    locale::fill,
    ui::{Page, Publication, Route, Site, live::Collector},
};

/// Renders the pages of one publication.
pub struct Renderer<'a> {
    template: &'a Template,
    site: Site,
    publication: Publication,
}

impl<'a> Renderer<'a> {
    /// For a portal at one place and in one language.
    pub fn new(template: &'a Template, site: Site, publication: Publication) -> Self {
        Self { template, site, publication }
    }

    /// The whole HTML of a page; of the one that says that there is none, for `None`.
    pub fn page(&self, route: Option<Route>) -> String {
        let texts = self.site.locale.site();
        let portal = &self.publication.set.portal;
        let page = route.map_or(&texts.not_found, |route| route.texts(self.site.locale));
        let values = route.unwrap_or(Route::Home).values(portal, self.site.locale);
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let name = fill(page.name, &values);
        let values: Vec<_> = values.into_iter().chain([("page", name.as_str())]).collect();
        let description = fill(page.description, &values);
        let (body, data) = self.body(route);
        self.template.fill(
            &fill(texts.window_title, &values),
            &description,
            &body,
            &format!("<script type=\"application/json\" id=\"page\">{}</script>", for_script(&data)),
        )
    }

    /// The page's content, and as JSON what will make it live.
    fn body(&self, route: Option<Route>) -> (String, String) {
        let owner = Owner::new();
        let rendered = owner.with(|| {
            let collector = Collector::default();
            provide_context(collector.clone());
            let (site, publication) = (self.site.clone(), self.publication.clone());
            let html = view! { <Page site=site publication=publication route=route /> }.to_html();
            let mut live = collector.take();
            self.site.base.as_ref().clone_into(&mut live.base);
            // Data of numbers, texts and lists becomes JSON without fail.
            (html, serde_json::to_string(&live).unwrap_or_default())
        });
        owner.unset();
        rendered
    }
}

/// JSON that can stand in a script element: nothing in it can end the element or open a comment.
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
