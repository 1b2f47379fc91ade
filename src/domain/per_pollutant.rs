use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

use super::Pollutant;

/// One value for each of the six basic pollutants, on the wire an array in the order of [`Pollutant::ALL`].
///
/// ```
/// use mingcha::domain::{PerPollutant, Pollutant};
///
/// let mut days = PerPollutant::from_fn(|_| 0);
/// days[Pollutant::O3] += 1;
/// assert_eq!(days, PerPollutant::from([0, 0, 0, 1, 0, 0]));
/// let exceeded: Vec<_> = days.iter().filter(|(_, days)| **days > 0).collect();
/// assert_eq!(exceeded, [(Pollutant::O3, &1)]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PerPollutant<T>([T; Pollutant::ALL.len()]);

impl<T> PerPollutant<T> {
    /// The value that `value` gives for each pollutant.
    pub fn from_fn(value: impl FnMut(Pollutant) -> T) -> Self {
        Self(Pollutant::ALL.map(value))
    }

    /// Each pollutant with its value, in the order of [`Pollutant::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Pollutant, &T)> {
        Pollutant::ALL.into_iter().zip(&self.0)
    }

    /// The values, in the order of [`Pollutant::ALL`].
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// What `value` makes of each value.
    pub fn map<U>(self, value: impl FnMut(T) -> U) -> PerPollutant<U> {
        PerPollutant(self.0.map(value))
    }
}

impl<T> PerPollutant<Option<T>> {
    /// The six values; `None` where one of them is missing.
    pub fn transpose(self) -> Option<PerPollutant<T>> {
        let [Some(so2), Some(no2), Some(co), Some(o3), Some(pm10), Some(pm25)] = self.0 else { return None };
        Some(PerPollutant([so2, no2, co, o3, pm10, pm25]))
    }
}

/// Values in the order of [`Pollutant::ALL`].
impl<T> From<[T; Pollutant::ALL.len()]> for PerPollutant<T> {
    fn from(values: [T; Pollutant::ALL.len()]) -> Self {
        Self(values)
    }
}

impl<T> Index<Pollutant> for PerPollutant<T> {
    type Output = T;

    fn index(&self, pollutant: Pollutant) -> &T {
        &self.0[pollutant as usize]
    }
}

impl<T> IndexMut<Pollutant> for PerPollutant<T> {
    fn index_mut(&mut self, pollutant: Pollutant) -> &mut T {
        &mut self.0[pollutant as usize]
    }
}

impl<T> IntoIterator for PerPollutant<T> {
    type Item = (Pollutant, T);
    type IntoIter = std::iter::Zip<std::array::IntoIter<Pollutant, 6>, std::array::IntoIter<T, 6>>;

    fn into_iter(self) -> Self::IntoIter {
        Pollutant::ALL.into_iter().zip(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_the_wire_it_is_an_array_in_the_standards_order() {
        let columns = PerPollutant::from_fn(Pollutant::column);
        let json = serde_json::to_string(&columns).unwrap();
        assert_eq!(json, r#"["so2","no2","co","o3","pm10","pm25"]"#);
        assert_eq!(serde_json::from_str::<PerPollutant<&str>>(&json).unwrap(), columns);
        assert!(serde_json::from_str::<PerPollutant<u8>>("[1,2,3,4,5]").is_err());
        assert!(Pollutant::ALL.into_iter().all(|pollutant| columns[pollutant] == pollutant.column()));
    }
}
