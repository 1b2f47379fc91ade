/// The name of a page in the menu, its heading, and what it is about.
#[derive(Debug)]
pub struct PageTexts {
    pub name: &'static str,
    pub heading: &'static str,
    pub description: &'static str,
}
