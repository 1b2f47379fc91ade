use super::Colour;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The colours of a picture.
///
/// A published picture is drawn once, in [`LIGHT`](Self::LIGHT); on a dark page the style sheet replaces each colour by
/// the one of the same role in [`DARK`](Self::DARK) (`style/chart-dark.css`). That is why each role has a colour that
/// no other role has, if only by a shade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What it is drawn on.
    pub paper: Rgb,
    /// Text, and the frames of what is emphasised.
    pub ink: Rgb,
    /// Secondary text: at least 4.5:1 on the paper (WCAG 2.1, 1.4.3).
    pub grey: Rgb,
    /// Grid lines.
    pub hairline: Rgb,
    /// The edges of coloured areas: a level may be nearly as pale or as dark as the paper.
    pub edge: Rgb,
    /// The ground of what is not done or has no value.
    pub ground: Rgb,
    /// The one accent: limits, targets and focus.
    pub accent: Rgb,
    /// The six levels of the AQI, and nothing else: the same on any paper.
    pub aqi: [Rgb; 6],
    /// The six water classes, and nothing else: the same on any paper.
    pub water: [Rgb; 6],
    /// The neutral scale for everything else, of different lightness, the strongest first.
    pub neutral: [Rgb; 5],
    /// Text on the strong part of the neutral scale.
    pub on_strong: Rgb,
    /// Text on the pale part of it, and on the ground.
    pub on_pale: Rgb,
}

/// How a watermark is set across what is drawn, which must remain visible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WatermarkStyle {
    /// The colour of the text.
    pub text: Rgb,
    /// The colour of its shadow, which keeps it legible across light and dark.
    pub shadow: Rgb,
    /// The opacity of the text, from 0 to 1.
    pub opacity: f64,
}

/// The level colours of HJ 633, table 2 (优, 良, 轻度, 中度, 重度, 严重污染).
const AQI: [Rgb; 6] =
    [Rgb(0, 228, 0), Rgb(255, 255, 0), Rgb(255, 126, 0), Rgb(255, 0, 0), Rgb(153, 0, 76), Rgb(126, 0, 35)];

/// The class colours of the surface-water quality reports (Ⅰ to Ⅴ, inferior to Ⅴ).
const WATER: [Rgb; 6] =
    [Rgb(204, 255, 255), Rgb(0, 204, 255), Rgb(0, 255, 0), Rgb(255, 255, 0), Rgb(255, 155, 0), Rgb(255, 0, 0)];

/// Text on the colours of a standard, which no theme changes.
const BLACK: Rgb = Rgb(0, 0, 0);
/// Text on the dark ones among them, the last two levels of the AQI.
const WHITE: Rgb = Rgb(254, 254, 254);

/// So many colours of the neutral scale are strong.
const STRONG: usize = 2;

impl Theme {
    /// Ink on white paper.
    pub const LIGHT: Self = Self {
        paper: Rgb(255, 255, 255),
        ink: Rgb(26, 26, 26),
        grey: Rgb(92, 99, 106),
        hairline: Rgb(214, 219, 224),
        edge: Rgb(205, 211, 217),
        ground: Rgb(233, 236, 239),
        accent: Rgb(176, 58, 36),
        aqi: AQI,
        water: WATER,
        neutral: [Rgb(31, 58, 86), Rgb(79, 114, 148), Rgb(133, 163, 190), Rgb(182, 201, 217), Rgb(216, 227, 236)],
        on_strong: Rgb(253, 253, 253),
        on_pale: Rgb(1, 1, 1),
    };

    /// Pale ink on dark paper, which is the page's.
    pub const DARK: Self = Self {
        paper: Rgb(18, 23, 28),
        ink: Rgb(230, 233, 236),
        grey: Rgb(173, 182, 191),
        hairline: Rgb(52, 61, 70),
        edge: Rgb(107, 118, 129),
        ground: Rgb(41, 49, 58),
        accent: Rgb(240, 140, 116),
        aqi: AQI,
        water: WATER,
        neutral: [Rgb(201, 221, 238), Rgb(138, 180, 216), Rgb(78, 110, 142), Rgb(58, 82, 107), Rgb(42, 60, 79)],
        on_strong: Rgb(13, 18, 22),
        on_pale: Rgb(244, 246, 248),
    };

    /// The colour of a datum.
    pub fn colour(&self, colour: Colour) -> Rgb {
        match colour {
            Colour::Aqi(level) => self.aqi[level as usize],
            Colour::Water(class) => self.water[class as usize],
            Colour::Neutral(index) => self.neutral[usize::from(index) % self.neutral.len()],
            Colour::Missing => self.ground,
        }
    }

    /// The colour of text on an area of this colour: at least 4.5:1.
    pub fn text_on(&self, area: Rgb) -> Rgb {
        if self.neutral[..STRONG].contains(&area) {
            self.on_strong
        } else if self.is_dark_level(area) {
            WHITE
        } else if self.is_of_a_standard(area) {
            BLACK
        } else {
            self.on_pale
        }
    }

    /// The style of a watermark across an area of this colour.
    pub(super) fn watermark_on(&self, area: Rgb) -> WatermarkStyle {
        let (text, shadow, opacity) = if self.neutral[..STRONG].contains(&area) {
            (self.paper, self.ink, 0.55)
        } else if self.is_dark_level(area) {
            (WHITE, BLACK, 0.55)
        } else if self.is_of_a_standard(area) {
            (BLACK, WHITE, 0.4)
        } else {
            (self.ink, self.paper, 0.4)
        };
        WatermarkStyle { text, shadow, opacity }
    }

    fn is_dark_level(&self, area: Rgb) -> bool {
        self.aqi[4..].contains(&area)
    }

    fn is_of_a_standard(&self, area: Rgb) -> bool {
        self.aqi.contains(&area) || self.water.contains(&area)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    use crate::domain::{AqiLevel, WaterClass};

    const STYLE: &str = include_str!("../../style/chart-dark.css");
    const SETTINGS: &str = include_str!("../../style/settings.css");

    impl Theme {
        /// What a dark page replaces, in one order.
        fn roles(&self) -> Vec<Rgb> {
            let Self { paper, ink, grey, hairline, edge, ground, accent, aqi: _, water: _, .. } = self;
            let single = [paper, ink, grey, hairline, edge, ground, accent, &self.on_strong, &self.on_pale];
            single.into_iter().chain(&self.neutral).copied().collect()
        }
    }

    /// Relative luminance (WCAG 2.1), with the exponent taken as 2.2.
    fn luminance(colour: Rgb) -> f64 {
        let linear = |channel: u8| (f64::from(channel) / 255.0).powf(2.2);
        0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
    }

    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    fn hex(Rgb(red, green, blue): Rgb) -> String {
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    #[test]
    fn text_on_every_colour_is_legible() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for area in theme.aqi.iter().chain(&theme.water).chain(&theme.neutral).chain([&theme.ground]) {
                assert!(contrast(*area, theme.text_on(*area)) >= 4.5, "{area:?}");
                let WatermarkStyle { text, shadow, .. } = theme.watermark_on(*area);
                assert!(contrast(*area, text) >= 3.0 && contrast(text, shadow) >= 7.0, "across {area:?}");
            }
            for text in [theme.ink, theme.grey, theme.accent] {
                assert!(contrast(text, theme.paper) >= 4.5, "{text:?}");
            }
            assert!(contrast(theme.ink, theme.paper) >= 7.0);
            assert!(contrast(theme.grey, theme.ground) >= 4.5);
        }
    }

    #[test]
    fn neutral_colours_differ_in_lightness() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for pair in theme.neutral.windows(2) {
                assert!(contrast(pair[0], pair[1]) > 1.25, "{pair:?}");
            }
        }
    }

    #[test]
    fn a_dark_level_has_an_edge_on_dark_paper() {
        assert!(contrast(Theme::DARK.edge, Theme::DARK.paper) >= 3.0);
        // The palest of all is the first water class.
        assert!(contrast(Theme::LIGHT.edge, Theme::LIGHT.paper) > contrast(WATER[0], Theme::LIGHT.paper));
    }

    #[test]
    fn levels_have_the_colours_of_the_standard() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            assert_eq!(theme.colour(Colour::Aqi(AqiLevel::LightPollution)), Rgb(255, 126, 0));
            assert_eq!(theme.colour(Colour::Water(WaterClass::Inferior)), Rgb(255, 0, 0));
            assert_eq!(theme.colour(Colour::Neutral(7)), theme.neutral[2]);
        }
    }

    #[test]
    fn no_two_roles_share_a_colour() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let mut seen = BTreeMap::new();
            for (role, colour) in theme.roles().into_iter().enumerate() {
                assert_eq!(seen.insert(hex(colour), role), None, "{colour:?}");
            }
            for colour in AQI.iter().chain(&WATER).chain([&BLACK, &WHITE]) {
                assert!(!seen.contains_key(&hex(*colour)), "a role has {colour:?}, which no theme changes");
            }
        }
    }

    #[test]
    fn the_style_sheet_replaces_each_role_by_the_dark_one() {
        let rule = |rule: &str| {
            let (selector, colour) = rule.split_once("{ ")?;
            let (attribute, light) = selector.trim().strip_prefix(".chart__picture [")?.split_once("=\"")?;
            let dark = colour.trim().strip_prefix(&format!("{attribute}: "))?.strip_suffix(';')?;
            Some((attribute.to_owned(), light.strip_suffix("\"]")?.to_owned(), dark.to_owned()))
        };
        let (_, rules) = STYLE.split_once("@media screen and (prefers-color-scheme: dark) {").unwrap();
        let rules: Vec<_> = rules.split('}').map(str::trim).filter(|text| !text.is_empty()).collect();
        let mut found: Vec<_> = rules.iter().map(|text| rule(text).unwrap_or_else(|| panic!("{text}"))).collect();
        let pairs: Vec<_> = Theme::LIGHT.roles().into_iter().zip(Theme::DARK.roles()).collect();
        let mut due: Vec<_> = ["fill", "stroke"]
            .iter()
            .flat_map(|attribute| pairs.iter().map(|(light, dark)| ((*attribute).to_owned(), hex(*light), hex(*dark))))
            .collect();
        found.sort();
        due.sort();
        assert_eq!(found, due);
    }

    #[test]
    fn paper_is_the_pages() {
        let (light, dark) = SETTINGS.split_once("(prefers-color-scheme: dark)").unwrap();
        assert!(light.contains("--paper: #fff;") && dark.contains(&format!("--paper: {};", hex(Theme::DARK.paper))));
    }
}
