use leptos::prelude::*;

use crate::{
    locale::fill,
    ui::{
        Route,
        context::{use_publication, use_site},
    },
};

/// The head of every page: whose portal it is, and the menu.
#[component]
pub fn Header(
    /// The page; `None` for the page of an address that does not exist.
    route: Option<Route>,
) -> impl IntoView {
    let (site, portal) = (use_site(), use_publication().snapshots.portal);
    let texts = site.locale.site();
    let item = |item: Route| {
        let current = (route.map(Route::in_menu) == Some(item)).then_some("page");
        view! {
            <li>
                <a class="menu__link" href=site.href(item) aria-current=current>{item.texts(site.locale).name}</a>
            </li>
        }
    };
    let menu = Route::MENU.map(item).collect_view();
    view! {
        <header class="header">
            <a class="skip-link" href="#main">{texts.skip}</a>
            <div class="header__inner">
                <p>
                    <a class="header__home" href=site.href(Route::Home)>
                        <span class="header__title">{fill(texts.title, &[("city", &portal.city)])}</span>
                        <span class="header__bureau">{portal.bureau.clone()}</span>
                    </a>
                </p>
                <nav class="menu" aria-label=texts.menu>
                    <ul class="menu__list">{menu}</ul>
                </nav>
            </div>
        </header>
    }
}
