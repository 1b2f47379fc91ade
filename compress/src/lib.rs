//! Brotli, as the publisher uses it.
//!
//! The encoder is generic over its allocator and its writer, so that it is compiled where it is called, as that crate is:
//! called from the publisher itself, a debug build would take a minute over a site that this crate, which the main
//! package's `Cargo.toml` always optimises, compresses in seconds.

use std::io::Write;

use brotli::CompressorWriter;

/// The encoder. Another one may make other bytes of the same content.
pub const ENCODER: &str = "brotli 8.0.4";

/// The largest window that every browser reads: 16 MiB.
const WINDOW: u32 = 24;

/// The content compressed with this quality, from 0 to 11.
pub fn compress(content: &[u8], quality: u32) -> Vec<u8> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, quality, WINDOW);
    // Writing to memory does not fail.
    let _ = writer.write_all(content);
    writer.into_inner()
}
