use super::Colour;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The colours of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What it is drawn on.
    pub paper: Rgb,
    /// Text, and the frames of what is emphasised.
    pub ink: Rgb,
    /// Secondary text: at least 4.5:1 on the paper (WCAG 2.1, 1.4.3).
    pub grey: Rgb,
    /// Grid lines and the edges of cells.
    pub hairline: Rgb,
    /// The ground of what is not done or has no value.
    pub ground: Rgb,
    /// The one accent: limits, targets and focus.
    pub accent: Rgb,
    /// The six levels of the AQI, and nothing else.
    pub aqi: [Rgb; 6],
    /// The six water classes, and nothing else.
    pub water: [Rgb; 6],
    /// The calm scale for everything else, told apart by lightness, the strongest first.
    pub neutral: [Rgb; 5],
}

/// The level colours of HJ 633, table 2 (优, 良, 轻度, 中度, 重度, 严重污染).
const AQI: [Rgb; 6] =
    [Rgb(0, 228, 0), Rgb(255, 255, 0), Rgb(255, 126, 0), Rgb(255, 0, 0), Rgb(153, 0, 76), Rgb(126, 0, 35)];

/// The class colours of the surface-water quality reports (Ⅰ to Ⅴ, inferior to Ⅴ).
const WATER: [Rgb; 6] =
    [Rgb(204, 255, 255), Rgb(0, 204, 255), Rgb(0, 255, 0), Rgb(255, 255, 0), Rgb(255, 155, 0), Rgb(255, 0, 0)];

impl Theme {
    /// Ink on white paper.
    pub const LIGHT: Self = Self {
        paper: Rgb(255, 255, 255),
        ink: Rgb(26, 26, 26),
        grey: Rgb(92, 99, 106),
        hairline: Rgb(214, 219, 224),
        ground: Rgb(233, 236, 239),
        accent: Rgb(176, 58, 36),
        aqi: AQI,
        water: WATER,
        neutral: [Rgb(31, 58, 86), Rgb(79, 114, 148), Rgb(133, 163, 190), Rgb(182, 201, 217), Rgb(216, 227, 236)],
    };

    /// The colour of a mark.
    pub fn colour(&self, colour: Colour) -> Rgb {
        match colour {
            Colour::Aqi(level) => self.aqi[usize::from(level.clamp(1, 6)) - 1],
            Colour::Water(class) => self.water[usize::from(class.clamp(1, 6)) - 1],
            Colour::Neutral(index) => self.neutral[usize::from(index) % self.neutral.len()],
            Colour::Missing => self.ground,
        }
    }
}

impl Rgb {
    /// Black or white, whichever is read better on this colour: at least 4.58:1 on any.
    #[must_use]
    pub fn text(self) -> Self {
        // At this luminance black and white are equally far.
        if self.luminance() > 0.179 { Self(0, 0, 0) } else { Self(255, 255, 255) }
    }

    /// Relative luminance (WCAG 2.1), with the exponent taken as 2.2.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| (f64::from(channel) / 255.0).powf(2.2);
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn text_on_every_colour_is_legible() {
        let theme = Theme::LIGHT;
        for colour in theme.aqi.iter().chain(&theme.water).chain(&theme.neutral).chain([&theme.ground]) {
            assert!(contrast(*colour, colour.text()) >= 4.5, "{colour:?}");
        }
        for text in [theme.ink, theme.grey, theme.accent] {
            assert!(contrast(text, theme.paper) >= 4.5, "{text:?}");
        }
        assert!(contrast(theme.grey, theme.ground) >= 4.5);
    }

    #[test]
    fn neutral_colours_differ_in_lightness() {
        for pair in Theme::LIGHT.neutral.windows(2) {
            assert!(contrast(pair[0], pair[1]) > 1.25, "{pair:?}");
        }
    }

    #[test]
    fn levels_have_the_colours_of_the_standard() {
        assert_eq!(Theme::LIGHT.colour(Colour::Aqi(3)), Rgb(255, 126, 0));
        assert_eq!(Theme::LIGHT.colour(Colour::Water(6)), Rgb(255, 0, 0));
        assert_eq!(Theme::LIGHT.colour(Colour::Neutral(7)), Theme::LIGHT.neutral[2]);
    }
}
