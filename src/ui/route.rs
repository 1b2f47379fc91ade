use std::borrow::Cow;

use crate::{
    domain::Portal,
    locale::{Locale, PageTexts},
};

/// The portal's pages: those of the menu, in its order, then those below them.
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
    /// 逐小时浓度.
    AirHours,
    /// 空气质量, one month of the portal's year day by day.
    AirMonth {
        /// The year.
        year: i16,
        /// The month, from 1.
        month: i8,
    },
}

impl Route {
    /// The pages of the menu, in its order.
    pub const MENU: [Self; 6] = [Self::Home, Self::Air, Self::Water, Self::Complaints, Self::Bulletin, Self::About];

    /// Its folder below the portal's base; empty for the home page.
    pub fn folder(self) -> Cow<'static, str> {
        let folder = match self {
            Self::Home => "",
            Self::Air => "air",
            Self::Water => "water",
            Self::Complaints => "complaints",
            Self::Bulletin => "bulletin",
            Self::About => "about",
            Self::AirHours => "air/hours",
            Self::AirMonth { year, month } => return format!("air/{year:04}-{month:02}").into(),
        };
        folder.into()
    }

    /// The page of the menu that it belongs to.
    #[must_use]
    pub fn in_menu(self) -> Self {
        if matches!(self, Self::AirHours | Self::AirMonth { .. }) { Self::Air } else { self }
    }

    /// Its address on this host, below a base such as `/hbj/portal/`.
    pub fn href(self, base: &str) -> String {
        let folder = self.folder();
        let end = if folder.is_empty() { "" } else { "/" };
        [base, &folder, end].concat()
    }

    /// The page at a path on this host, if there is one.
    pub fn at(base: &str, path: &str) -> Option<Self> {
        let folder = path.strip_prefix(base.trim_end_matches('/'))?.trim_matches('/');
        Self::MENU.into_iter().chain([Self::AirHours]).find(|route| route.folder() == folder).or_else(|| {
            let (year, month) = folder.strip_prefix("air/")?.split_once('-')?;
            let route = Self::AirMonth { year: year.parse().ok()?, month: month.parse().ok()? };
            (route.folder() == folder).then_some(route)
        })
    }

    /// The values that its name, heading and description may contain.
    pub fn values(self, portal: &Portal, locale: Locale) -> [(&'static str, String); 4] {
        let (year, month) = match self {
            Self::AirMonth { year, month } => (year, locale.month(month)),
            _ => (portal.year, String::new()),
        };
        let (city, bureau) = (portal.city.clone(), portal.bureau.clone());
        [("year", year.to_string()), ("month", month), ("city", city), ("bureau", bureau)]
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
            Self::AirHours => &locale.air_hours().page,
            Self::AirMonth { .. } => &locale.air().month_page,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn addresses_lead_back_to_their_pages_at_the_root_and_below_it() {
        for base in ["/", "/hbj/portal/"] {
            for route in Route::MENU.into_iter().chain([Route::AirHours, Route::AirMonth { year: 2021, month: 3 }]) {
                assert_eq!(Route::at(base, &route.href(base)), Some(route));
            }
        }
        assert_eq!(Route::at("/hbj/portal/", "/air/"), None);
        for path in ["/nothing/", "/air/2021-3/", "/air/2021-03-01/"] {
            assert_eq!(Route::at("/", path), None);
        }
    }
}
