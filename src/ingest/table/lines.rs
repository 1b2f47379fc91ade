//! Line numbers and a bound for rows, while a CSV is read as a stream.

use std::{
    cell::RefCell,
    error::Error,
    fmt,
    io::{self, Read},
    rc::Rc,
};

/// The longest row in bytes. A longer one is most likely a quotation mark that is never closed.
const MAX_ROW: usize = 1 << 20;

/// A row that is longer than any row may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowTooLong {
    /// The line on which it begins, from 1.
    line: u64,
}

impl fmt::Display for RowTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "从第 {} 行开始的一行太长，超过 1 MiB，可能少了一个英文双引号", self.line)
    }
}

impl Error for RowTooLong {}

/// What was read and not yet passed, to find the line that a row begins on.
pub struct PassedLines {
    bytes: Vec<u8>,
    /// How much of `bytes` is passed.
    begin: usize,
    /// How many bytes were passed in all.
    passed: u64,
    line: u64,
}

impl Default for PassedLines {
    fn default() -> Self {
        Self { bytes: Vec::new(), begin: 0, passed: 0, line: 1 }
    }
}

impl PassedLines {
    /// The line on which the row at or after a place of the reader begins; all before it is forgotten.
    pub fn start_of(&mut self, byte: u64) -> u64 {
        let ahead = usize::try_from(byte.saturating_sub(self.passed)).unwrap_or(usize::MAX);
        self.pass(ahead.min(self.ahead().len()));
        // The crate's place of a row lies before the blank lines and the line feed that it skips.
        let skipped = self.ahead().iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.pass(skipped);
        self.line
    }

    /// Whether all that was read is passed.
    pub fn is_empty(&self) -> bool {
        self.ahead().is_empty()
    }

    fn ahead(&self) -> &[u8] {
        &self.bytes[self.begin..]
    }

    fn pass(&mut self, count: usize) {
        self.line += memchr::memchr_iter(b'\n', &self.ahead()[..count]).count() as u64;
        self.passed += count as u64;
        self.begin += count;
    }

    fn add(&mut self, bytes: &[u8]) {
        self.bytes.drain(..self.begin);
        self.begin = 0;
        self.bytes.extend_from_slice(bytes);
    }
}

/// A stream, remembering what is not passed yet and refusing a row without end.
pub struct LineCounter<R> {
    input: R,
    lines: Rc<RefCell<PassedLines>>,
}

impl<R: Read> LineCounter<R> {
    /// Counts what is read from the input.
    pub fn new(input: R) -> (Self, Rc<RefCell<PassedLines>>) {
        let lines = Rc::new(RefCell::new(PassedLines::default()));
        (Self { input, lines: Rc::clone(&lines) }, lines)
    }
}

impl<R: Read> Read for LineCounter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut lines = self.lines.borrow_mut();
        if lines.ahead().len() > MAX_ROW {
            return Err(io::Error::other(RowTooLong { line: lines.line }));
        }
        let read = self.input.read(buffer)?;
        lines.add(&buffer[..read]);
        Ok(read)
    }
}
