use std::io::{self, Read};

/// Why a part was not read further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It is larger than such a part may be.
    Size,
    /// It unpacks to a great many times its packed size.
    Ratio,
    /// One cell or one piece of markup is larger than any that Excel writes.
    Piece,
}

/// Unpacked bytes, counted as they come: what a file declares of itself is not to be trusted.
pub(super) struct Meter<R> {
    inner: R,
    packed: u64,
    most: u64,
    total: u64,
    piece: u64,
    /// Why reading ended with an error, where it was this meter that ended it.
    pub stop: Option<Stop>,
}

impl<R> Meter<R> {
    /// The longest piece, in bytes: thirty times the longest text of a cell.
    const MAX_PIECE: u64 = 1 << 20;
    /// What may be unpacked before the ratio counts, in bytes.
    const MIN_UNPACKED: u64 = 16 << 20;
    /// The ratio of unpacked to packed bytes. A sheet has 10 to 30, one of nothing but coloured cells up to 100; a
    /// bomb has 1000.
    const MAX_RATIO: u64 = 200;

    /// Meters a part of so many packed bytes that may unpack to `most`.
    pub fn new(inner: R, packed: u64, most: u64) -> Self {
        Self { inner, packed, most, total: 0, piece: 0, stop: None }
    }

    /// Ends a piece: what was read until now needs no more memory.
    pub fn end_piece(&mut self) {
        self.piece = 0;
    }

    /// How many unpacked bytes came until now.
    pub fn total(&self) -> u64 {
        self.total
    }

    fn exceeded(&self) -> Option<Stop> {
        if self.total > self.most {
            Some(Stop::Size)
        } else if self.total > Self::MIN_UNPACKED && self.total / Self::MAX_RATIO > self.packed {
            Some(Stop::Ratio)
        } else if self.piece > Self::MAX_PIECE {
            Some(Stop::Piece)
        } else {
            None
        }
    }
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.total += read as u64;
        self.piece += read as u64;
        self.stop = self.exceeded();
        if self.stop.is_some() { Err(io::Error::other("metered")) } else { Ok(read) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, repeat};

    use super::*;

    /// Reads an endless part to where it is stopped.
    fn stop(packed: u64, most: u64, pieces: bool) -> (Option<Stop>, u64) {
        let mut meter = Meter::new(BufReader::new(repeat(b' ')), packed, most);
        let mut buffer = [0; 8192];
        while meter.read(&mut buffer).is_ok() {
            if pieces {
                meter.end_piece();
            }
        }
        (meter.stop, meter.total)
    }

    #[test]
    fn an_endless_part_is_stopped_at_the_limit_whatever_it_declares() {
        let (stopped, read) = stop(u64::MAX, 32 << 20, true);
        assert_eq!(stopped, Some(Stop::Size));
        assert!(read <= (32 << 20) + 8192, "{read}");
    }

    #[test]
    fn a_part_that_unpacks_to_too_many_times_its_size_is_stopped() {
        let (stopped, read) = stop(1000, u64::MAX, true);
        assert_eq!(stopped, Some(Stop::Ratio));
        assert!(read <= (16 << 20) + 8192, "{read}");
    }

    #[test]
    fn a_piece_that_never_ends_is_stopped() {
        let (stopped, read) = stop(u64::MAX, u64::MAX, false);
        assert_eq!(stopped, Some(Stop::Piece));
        assert!(read <= (1 << 20) + 8192, "{read}");
    }
}
