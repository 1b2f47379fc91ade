use crate::locale::{PageTexts, SiteTexts};

pub static SITE: SiteTexts = SiteTexts {
    title: "{city}生态环境公开",
    window_title: "{page} · {city}生态环境公开 · {bureau}",
    skip: "跳到正文",
    menu: "栏目",
    contacts: "举报和咨询电话",
    published: "{bureau}主办，{date}发布。",
    privacy: "本站不用Cookie，不记录谁看了什么。",
    not_found: PageTexts {
        name: "没有这一页",
        heading: "没有这一页",
        description: "网址可能写错了，或者这一页已经搬走。",
    },
};
