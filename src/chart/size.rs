/// How wide a picture is to be; its height follows from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In CSS pixels. Below 240 it is drawn as if 240 wide, above 2000 as if 2000.
    pub width_px: u32,
}
