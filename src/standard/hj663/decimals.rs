use crate::domain::Pollutant;

/// The decimals that results are rounded to, once, by GB/T 8170.
///
/// Provisional: neither version's clause was read. The default is [`Decimals::HJ663_2013`], which is how cities have
/// published so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimals {
    /// Of concentrations in µg/m³.
    pub concentration: u32,
    /// Of carbon monoxide, mg/m³.
    pub carbon_monoxide: u32,
    /// Of exceedance multiples (超标倍数).
    pub multiple: u32,
    /// Of rates, percent.
    pub rate: u32,
}

impl Decimals {
    /// Those of HJ 663-2013. Provisional: from memory.
    pub const HJ663_2013: Self = Self { concentration: 0, carbon_monoxide: 1, multiple: 2, rate: 1 };

    /// Those of HJ 663-2026. Provisional: as others claim them.
    pub const HJ663_2026: Self = Self { concentration: 1, carbon_monoxide: 2, multiple: 2, rate: 1 };

    /// Those that a year's values are rounded to: by the version of 2013 up to 2025, by that of 2026 from then on.
    ///
    /// Provisional: that a year is rounded by the version in force at its end. A day's values are not asked for here.
    ///
    /// ```
    /// use mingcha::{domain::Pollutant, standard::hj663::Decimals};
    ///
    /// assert_eq!(Decimals::of_year(2025).of(Pollutant::Pm25), 0);
    /// assert_eq!(Decimals::of_year(2026).of(Pollutant::Pm25), 1);
    /// ```
    pub fn of_year(year: i16) -> Self {
        if year < 2026 { Self::HJ663_2013 } else { Self::HJ663_2026 }
    }

    /// Those of a pollutant's concentration.
    pub fn of(self, pollutant: Pollutant) -> u32 {
        if pollutant == Pollutant::Co { self.carbon_monoxide } else { self.concentration }
    }
}

impl Default for Decimals {
    fn default() -> Self {
        Self::HJ663_2013
    }
}
