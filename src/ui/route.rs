use crate::locale::{Locale, PageTexts};

/// The portal's pages, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// 首页: the year's answers.
    Home,
    /// 空气质量.
    Air,
    /// 水环境.
    Water,
    /// 投诉办理.
    Complaints,
    /// 年度公报: every figure with its sentence.
    Bulletin,
    /// 关于与方法.
    About,
}

impl Route {
    /// All pages, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::Home, Self::Air, Self::Water, Self::Complaints, Self::Bulletin, Self::About];

    /// Its folder below the portal's base; empty for the home page.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Air => "air",
            Self::Water => "water",
            Self::Complaints => "complaints",
            Self::Bulletin => "bulletin",
            Self::About => "about",
        }
    }

    /// Its address on this host, below a base such as `/hbj/portal/`.
    pub fn href(self, base: &str) -> String {
        match self.folder() {
            "" => base.to_owned(),
            folder => format!("{base}{folder}/"),
        }
    }

    /// The page at a path on this host, if there is one.
    pub fn at(base: &str, path: &str) -> Option<Self> {
        let folder = path.strip_prefix(base.trim_end_matches('/'))?.trim_matches('/');
        Self::ALL.into_iter().find(|route| route.folder() == folder)
    }

    /// Its name, heading and description.
    pub fn texts(self, locale: Locale) -> &'static PageTexts {
        match self {
            Self::Home => &locale.home().page,
            Self::Air => &locale.air().page,
            Self::Water => &locale.water().page,
            Self::Complaints => &locale.complaints().page,
            Self::Bulletin => &locale.bulletin().page,
            Self::About => &locale.about().page,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn addresses_lead_back_to_their_pages_at_the_root_and_below_it() {
        for base in ["/", "/hbj/portal/"] {
            for route in Route::ALL {
                assert_eq!(Route::at(base, &route.href(base)), Some(route));
            }
        }
        assert_eq!(Route::at("/hbj/portal/", "/air/"), None);
        assert_eq!(Route::at("/", "/nothing/"), None);
    }
}
