//! Detects the encoding of a file, which an export does not name.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8};
use encoding_rs_io::DecodeReaderBytesBuilder;

const BLOCK: usize = 1 << 16;

/// Opens a text file in an encoding and gives it as UTF-8 without a byte order mark.
///
/// # Errors
///
/// Those of the system.
pub(in crate::ingest) fn open(path: &Path, encoding: &'static Encoding) -> io::Result<impl Read> {
    let mut decoder = DecodeReaderBytesBuilder::new();
    decoder.encoding(Some(encoding)).bom_override(true).utf8_passthru(encoding == UTF_8).strip_bom(true);
    Ok(decoder.build(File::open(path)?))
}

/// The encoding of a text file, read from end to end; `None` where it is in none that we read: UTF-8, UTF-16 with a byte
/// order mark, GB18030 (which holds GBK and GB 2312).
///
/// # Errors
///
/// Those of the system.
pub(in crate::ingest) fn of(path: &Path) -> io::Result<Option<&'static Encoding>> {
    let mut beginning = [0; 3];
    let read = File::open(path)?.read(&mut beginning)?;
    if let Some((encoding, _)) = Encoding::for_bom(&beginning[..read]).filter(|(encoding, _)| *encoding != UTF_8) {
        return Ok(Some(encoding));
    }
    for encoding in [UTF_8, GB18030] {
        if is_in(encoding, File::open(path)?)? {
            return Ok(Some(encoding));
        }
    }
    Ok(None)
}

/// Whether every byte belongs to a character of the encoding.
fn is_in(encoding: &'static Encoding, mut input: impl Read) -> io::Result<bool> {
    let mut decoder = encoding.new_decoder();
    let mut block = vec![0; BLOCK];
    let mut text = String::with_capacity(4 * BLOCK);
    loop {
        let read = input.read(&mut block)?;
        text.clear();
        let (result, _) = decoder.decode_to_string_without_replacement(&block[..read], &mut text, read == 0);
        if !matches!(result, DecoderResult::InputEmpty) {
            return Ok(false);
        }
        if read == 0 {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(bytes: &[u8]) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, bytes).unwrap();
        let mut text = String::new();
        open(&path, of(&path).unwrap()?).unwrap().read_to_string(&mut text).unwrap();
        Some(text)
    }

    #[test]
    fn an_export_is_read_in_each_of_its_encodings() {
        let text = "站点,数值\n集宁新区,1㎡€\n";
        let (gb18030, ..) = GB18030.encode(text);
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let marked = format!("\u{feff}{text}");
        for bytes in [text.as_bytes(), marked.as_bytes(), &gb18030, &utf16] {
            assert_eq!(read(bytes).as_deref(), Some(text));
        }
        assert_eq!(read(b"a,b\n1,\xff\xff\n"), None);
    }

    #[test]
    fn a_character_on_the_border_of_two_blocks_is_one_character() {
        let text = format!("{}中", "a".repeat(BLOCK - 1));
        assert_eq!(read(text.as_bytes()).as_deref(), Some(&text[..]));
        let (gb18030, ..) = GB18030.encode(&text);
        assert_eq!(read(&gb18030).as_deref(), Some(&text[..]));
    }
}
