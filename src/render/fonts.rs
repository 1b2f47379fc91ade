use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};
use skrifa::{FontRef, MetadataProvider};

/// The only fonts of the pictures, whatever the machine has; `assets/fonts/README.md` says how they are made.
const FAMILY: &str = "Mingcha Sans";
const FILES: [&[u8]; 2] = [
    include_bytes!("../../assets/fonts/MingchaSans-Regular.otf"),
    include_bytes!("../../assets/fonts/MingchaSans-Bold.otf"),
];

/// The fonts, found by the generic family at the end of [`crate::chart::FONTS`]; the others of that list are not loaded.
pub fn database() -> Arc<Database> {
    let mut database = Database::new();
    for file in FILES {
        database.load_font_source(Source::Binary(Arc::new(file)));
    }
    database.set_sans_serif_family(FAMILY);
    Arc::new(database)
}

/// Whether neither font has a glyph for a character, so that a box would be drawn in its place.
pub fn lacks_glyph(character: char) -> bool {
    let shows = |file| FontRef::new(file).is_ok_and(|font| font.charmap().map(character).is_some());
    // In an SVG they are spaces.
    !character.is_control() && !FILES.into_iter().any(shows)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use walkdir::WalkDir;

    use super::*;
    use crate::chart::FONTS;

    #[test]
    fn both_weights_are_found_by_the_generic_family() {
        let database = database();
        let weights: Vec<_> = database.faces().map(|face| (face.families[0].0.as_str(), face.weight.0)).collect();
        assert_eq!(weights, [(FAMILY, 400), (FAMILY, 700)]);
        assert!(FONTS.ends_with(",sans-serif") && !FONTS.contains(FAMILY));
    }

    #[test]
    fn the_texts_of_the_portal_can_be_shown() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/locale/zh_cn");
        let files = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
        let texts: String = files.map(|file| fs::read_to_string(file.path()).unwrap()).collect();
        let lacking: String = texts.chars().filter(|character| lacks_glyph(*character)).collect();
        assert_eq!(lacking, "");
        assert!(
            texts.contains("首页") && texts.contains("逐小时浓度"),
            "the texts are not where this test looks for them"
        );
        assert!("SO₂、O₃、PM₂.₅ 10⁸ µg/m³ ⅠⅡⅢⅣⅤ ≤≥±×·‰℃".chars().all(|character| !lacks_glyph(character)));
    }

    #[test]
    fn a_character_of_neither_font_lacks_a_glyph() {
        assert!(lacks_glyph('𱁬') && lacks_glyph('😀') && !lacks_glyph('\n'));
    }
}
