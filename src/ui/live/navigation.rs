//! Goes from page to page without loading one.
//!
//! The next page is its published HTML, fetched and put in place of the present one: what a reader sees is to the byte
//! what was published, however the page was reached. Where anything goes wrong the browser follows the link itself.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Document, Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration,
    XmlHttpRequest, XmlHttpRequestResponseType,
};

use super::{
    browser::{document, window},
    listener::Listener,
    live_page::{LivePage, data_element},
};
use crate::ui::Route;

/// The present page, shared by everything that may replace it.
struct CurrentPage {
    live: Option<LivePage>,
    base: Box<str>,
    /// Its address, without fragment and parameters.
    url: String,
    /// The request for the next page, if one is under way; a newer one ends it.
    request: Option<XmlHttpRequest>,
}

type Current = Rc<RefCell<CurrentPage>>;

/// How a page is reached.
#[derive(Clone, Copy)]
enum Arrival {
    /// By a link: a new entry of the history, seen from its top or its fragment.
    Link,
    /// By back or forward: seen where it was left.
    History { scroll: f64 },
}

/// Follows links within the portal, and the history.
pub fn start(live: LivePage) {
    let base = live.site.base.as_ref().into();
    let url = page_address(&window().location().href().unwrap_or_default());
    let current = Rc::new(RefCell::new(CurrentPage { live: Some(live), base, url, request: None }));
    // Where a page was left is kept with its entry, since it can be restored only when the page is there again.
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    Listener::new(vec![(window().into(), &["click", "popstate"])], move |event| {
        match event.dyn_into::<PopStateEvent>() {
            Ok(event) => travel(&current, &event),
            Err(event) => click(&current, event.unchecked_ref()),
        }
    })
    .keep();
}

fn click(current: &Current, event: &MouseEvent) {
    let url = followed(event, &current.borrow().base);
    if let Some(url) = url {
        event.prevent_default();
        go(current, url, Arrival::Link);
    }
}

fn travel(current: &Current, event: &PopStateEvent) {
    let Ok(url) = window().location().href() else { return };
    let scroll = event.state().as_f64();
    if page_address(&url) != current.borrow().url {
        go(current, url, Arrival::History { scroll: scroll.unwrap_or(0.0) });
    } else if let Some(scroll) = scroll {
        // Only the fragment has changed, and the browser has gone to it unless the reader comes back from it.
        window().scroll_to_with_x_and_y(0.0, scroll);
    }
}

/// The address of the portal's page that a click leads to, where it is an ordinary click on an ordinary link to one.
fn followed(event: &MouseEvent, base: &str) -> Option<String> {
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) && event.button() == 0;
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let location = window().location();
    let elsewhere = link.has_attribute("download") || link.rel().contains("external") || !link.target().is_empty();
    let same_page = link.pathname() == location.pathname().ok()? && !link.hash().is_empty();
    let ours = link.origin() == location.origin().ok()? && Route::at(base, &link.pathname()).is_some();
    (plain && !elsewhere && !same_page && ours && !event.default_prevented()).then(|| link.href())
}

/// Fetches the page and, when it is there, shows it.
fn go(current: &Current, url: String, arrival: Arrival) {
    if let Some(request) = current.borrow_mut().request.take() {
        let _ = request.abort();
    }
    let Ok(request) = XmlHttpRequest::new() else { return leave(&url) };
    let ended = {
        let (current, request, url) = (Rc::clone(current), request.clone(), url.clone());
        Closure::once_into_js(move |_: Event| {
            let document = request.response_xml().ok().flatten().filter(|_| request.status() == Ok(200));
            if document.and_then(|document| show(&current, &document, &url, arrival)).is_none() {
                leave(&url);
            }
        })
    };
    let sent = {
        request.set_onload(Some(ended.unchecked_ref()));
        request.set_onerror(Some(ended.unchecked_ref()));
        let opened = request.open("GET", &page_address(&url));
        // The browser parses the answer itself: no string becomes markup in a script.
        request.set_response_type(XmlHttpRequestResponseType::Document);
        opened.and_then(|()| request.send())
    };
    if sent.is_ok() {
        current.borrow_mut().request = Some(request);
    }
}

/// Lets the browser follow the link as if there were no script.
fn leave(url: &str) {
    // An address that cannot be followed leaves the page as it is.
    let _ = window().location().assign(url);
}

/// The address without fragment and parameters.
fn page_address(url: &str) -> String {
    url.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Puts the next page in the present one's place; `None` where it is not a page of this portal.
fn show(current: &Current, next: &Document, url: &str, arrival: Arrival) -> Option<()> {
    // Taken out first: a script element is not to be moved into a document by a script, not even one that holds data.
    let data_element = data_element(next)?;
    let data = data_element.text_content()?;
    data_element.remove();
    let document = document();
    // A page of a later publication may come with another program, which only a load can bring.
    if program(next) != program(&document) {
        return None;
    }
    let body = document.body()?;
    let new = document.import_node_with_deep(&next.body()?.into(), true).ok()?;
    if matches!(arrival, Arrival::Link) {
        let history = window().history().ok()?;
        let scroll = JsValue::from_f64(window().scroll_y().unwrap_or(0.0));
        history.replace_state(&scroll, "").ok()?;
        history.push_state_with_url(&JsValue::NULL, "", Some(&page_address(url))).ok()?;
    }
    // The charts end their life while their elements are still there.
    current.borrow_mut().live = None;
    document.document_element()?.replace_child(&new, &body).ok()?;
    document.set_title(&next.title());
    current.borrow_mut().url = page_address(url);
    current.borrow_mut().live = LivePage::attach(&document, &data);
    arrive(&document, url, arrival);
    Some(())
}

/// The address of the program that a page loads.
fn program(document: &Document) -> Option<String> {
    document.query_selector("link[rel=modulepreload]").ok()??.get_attribute("href")
}

/// Takes the eye and the keyboard where a full load would.
fn arrive(document: &Document, url: &str, arrival: Arrival) {
    if let Some(main) = document.get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
    match arrival {
        Arrival::History { scroll } => window().scroll_to_with_x_and_y(0.0, scroll),
        Arrival::Link => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if url.contains('#') {
                // Going to the fragment only now lets the browser find it, and mark it for the style sheet.
                let _ = window().location().replace(url);
            }
        }
    }
}
