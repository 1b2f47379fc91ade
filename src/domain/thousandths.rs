use serde::{Deserialize, Serialize};

/// A concentration in thousandths of its pollutant's unit: at most 99,999 µg/m³ (mg/m³ for carbon monoxide).
///
/// ```
/// use mingcha::domain::Thousandths;
///
/// let value = Thousandths::new(12_500).ok_or("too high")?;
/// assert_eq!((value.get(), value.decimals()), (12_500, 1));
/// assert_eq!(value.in_last_decimal(1), 125);
/// assert_eq!(Thousandths::new(Thousandths::MAX.get() + 1), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Thousandths(u32);

impl Thousandths {
    /// The highest concentration that is accepted. The sum of 24 of them is less than 2³².
    pub const MAX: Self = Self(99_999_000);

    /// A concentration of so many thousandths; `None` above [`Self::MAX`].
    pub const fn new(thousandths: u32) -> Option<Self> {
        if thousandths <= Self::MAX.0 { Some(Self(thousandths)) } else { None }
    }

    /// The number of thousandths.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The decimals that the value needs, 0 to 3.
    pub fn decimals(self) -> u8 {
        match self.0 {
            value if value % 1000 == 0 => 0,
            value if value % 100 == 0 => 1,
            value if value % 10 == 0 => 2,
            _ => 3,
        }
    }

    /// The value as a multiple of the last of `decimals`, cut off there.
    ///
    /// # Panics
    ///
    /// If there are more than three decimals.
    pub fn in_last_decimal(self, decimals: u8) -> i32 {
        let dropped = 3_u8.checked_sub(decimals).expect("thousandths have three decimals");
        i32::try_from(self.0 / 10_u32.pow(dropped.into())).expect("the maximum is an i32")
    }
}

impl TryFrom<u32> for Thousandths {
    type Error = &'static str;

    fn try_from(thousandths: u32) -> Result<Self, &'static str> {
        Self::new(thousandths).ok_or("a concentration above the highest that is accepted")
    }
}

impl From<Thousandths> for u32 {
    fn from(value: Thousandths) -> Self {
        value.0
    }
}
