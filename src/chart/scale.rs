/// A linear scale with ticks at 1, 2 or 5 times a power of ten, for any input whatever.
///
/// Own code, because plotters' key points can go on for ever on extreme ranges and its empty ranges leave the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The value at its beginning: the first tick.
    pub low: f64,
    /// The value at its end: the last tick, always above `low`.
    pub high: f64,
    /// The ticks, in rising order.
    pub ticks: Vec<Tick>,
}

/// A value of a scale that is written beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// As printed.
    pub text: String,
}

/// Where a scale begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// Zero is part of the scale, as bars need it.
    Zero,
    /// Near the data: zero is part of the scale where that costs less than about half of its height.
    Data,
}

/// No published number is greater, and no difference of smaller ones overflows.
const FARTHEST: f64 = 1e100;

impl Scale {
    /// A scale that holds all values and has about `most` ticks, never more than `most + 1`. Values that are not finite
    /// are ignored.
    pub fn new(values: &[f64], baseline: Baseline, most: u32) -> Self {
        let from_zero = baseline == Baseline::Zero;
        let (mut low, mut high) = extent(values);
        if from_zero || (low > 0.0 && low < 0.6 * high) {
            low = low.min(0.0);
        }
        if from_zero || (high < 0.0 && high > 0.6 * low) {
            high = high.max(0.0);
        }
        let magnitude = low.abs().max(high.abs());
        // Nearer to each other than this, ticks between them would be printed alike.
        if high - low <= magnitude * 1e-9 {
            let pad = if magnitude == 0.0 { 1.0 } else { magnitude / 10.0 };
            high += pad;
            if !(from_zero || magnitude == 0.0) {
                low -= pad;
            }
        }
        let gaps = f64::from(most.max(2) - 1);
        let (factor, exponent) = nice((high - low) / gaps);
        let step = factor as f64 * 10_f64.powi(exponent);
        let first = (low / step + 1e-9).floor() as i64;
        let last = (high / step - 1e-9).ceil() as i64;
        let ticks: Vec<_> = (first..=last)
            .map(|count| Tick { value: count as f64 * step, text: printed(count * factor, exponent) })
            .collect();
        Self { low: first as f64 * step, high: last as f64 * step, ticks }
    }
}

/// The least and greatest of the finite values; 0 and 0 where there are none.
fn extent(values: &[f64]) -> (f64, f64) {
    let mut extent: Option<(f64, f64)> = None;
    for value in values.iter().filter(|value| value.is_finite()) {
        let value = if value.abs() < 1.0 / FARTHEST { 0.0 } else { value.clamp(-FARTHEST, FARTHEST) };
        extent = Some(extent.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
    }
    extent.unwrap_or_default()
}

/// The least of 1, 2, 5 or 10 × a power of ten that is not less than `raw`, as factor and exponent.
fn nice(raw: f64) -> (i64, i32) {
    let exponent = raw.log10().floor() as i32;
    let mantissa = raw / 10_f64.powi(exponent);
    // The margin takes in the error of the logarithm, so that a step of exactly 2 stays 2.
    let factor = [1, 2, 5].into_iter().find(|factor| mantissa <= f64::from(*factor) + 1e-9);
    factor.map_or((1, exponent + 1), |factor| (i64::from(factor), exponent))
}

/// `digits` × 10^`exponent`, exactly, without floats.
fn printed(digits: i64, exponent: i32) -> String {
    if digits == 0 {
        return "0".to_owned();
    }
    let mut text = digits.unsigned_abs().to_string();
    match exponent {
        0..=9 => text.extend(std::iter::repeat_n('0', exponent as usize)),
        -9..=-1 => {
            let decimals = exponent.unsigned_abs() as usize;
            while text.len() <= decimals {
                text.insert(0, '0');
            }
            text.insert(text.len() - decimals, '.');
        }
        _ => {
            text.push('e');
            text.push_str(&exponent.to_string());
        }
    }
    if digits < 0 {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[f64], baseline: Baseline, most: u32) -> Vec<String> {
        Scale::new(values, baseline, most).ticks.into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_all_values() {
        assert_eq!(ticks(&[12.0, 35.0], Baseline::Zero, 5), ["0", "10", "20", "30", "40"]);
        assert_eq!(ticks(&[0.2, 0.9], Baseline::Data, 6), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
        assert_eq!(ticks(&[-12.0, 5.0], Baseline::Zero, 5), ["-15", "-10", "-5", "0", "5"]);
        assert_eq!(ticks(&[1220.5, 1223.0], Baseline::Data, 4), ["1220", "1221", "1222", "1223"]);
    }

    #[test]
    fn a_constant_is_padded() {
        let scale = Scale::new(&[7.0, 7.0], Baseline::Data, 5);
        assert!(scale.low < 7.0 && scale.high > 7.0, "{scale:?}");
        assert_eq!(ticks(&[0.0], Baseline::Zero, 3), ["0", "0.5", "1.0"]);
        assert_eq!(Scale::new(&[], Baseline::Zero, 3), Scale::new(&[0.0], Baseline::Zero, 3));
    }

    #[test]
    fn no_input_makes_it_hang_or_print_many_ticks() {
        let extremes = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            f64::MIN,
            f64::MIN_POSITIVE,
            5e-324,
            -5e-324,
            0.0,
            1e15,
            1e15 + 1.0,
            1e-9,
            1e300,
            123_456_789.123,
        ];
        for first in extremes {
            for second in extremes {
                for most in 0..9 {
                    for baseline in [Baseline::Data, Baseline::Zero] {
                        let scale = Scale::new(&[first, second], baseline, most);
                        assert!(scale.low.is_finite() && scale.high > scale.low, "{first} {second} {scale:?}");
                        assert!(scale.ticks.len() <= most.max(2) as usize + 1, "{first} {second} {most} {scale:?}");
                        assert!(scale.ticks.iter().all(|tick| tick.text.len() < 24), "{scale:?}");
                    }
                }
            }
        }
    }
}
