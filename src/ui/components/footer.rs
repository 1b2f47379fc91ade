use leptos::prelude::*;

use crate::{
    locale::fill,
    ui::{
        Route,
        context::{use_publication, use_site},
    },
};

/// The foot of every page: whom to call, who publishes, since when, and how it is made.
#[component]
pub fn Footer() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let texts = site.locale.site();
    let contact = |contact: &crate::domain::Contact| {
        view! {
            <li class="footer__contact">
                <span>{contact.name.clone()}</span>
                <a class="link number" href=format!("tel:{}", contact.telephone)>{contact.telephone.clone()}</a>
            </li>
        }
    };
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <ul class="footer__contacts" aria-label=texts.contacts>
                    {published.snapshots.portal.contacts.iter().map(contact).collect_view()}
                </ul>
                <p>
                    {fill(
                        texts.published,
                        &[("bureau", &published.snapshots.portal.bureau), ("date", &site.locale.date(published.manifest.published))],
                    )}
                </p>
                <p>
                    {texts.privacy} " "
                    <a class="link" href=site.href(Route::About)>{site.locale.about().page.name}</a>
                </p>
            </div>
        </footer>
    }
}
