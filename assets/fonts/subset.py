"""Makes the fonts of the published PNG pictures: `python subset.py`, see README.md. The same sources give the same bytes."""

import argparse
import pathlib

from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection

FAMILY = "Mingcha Sans"
SOURCE_FAMILY = "Noto Sans CJK SC"
WEIGHTS = ("Regular", "Bold")
# Copyright, family, style, identity, full name, version, PostScript name, licence and its address.
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent

# Beside GB 2312: printable ASCII, Latin-1, Greek.
RANGES = [(0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3A9), (0x3B1, 0x3C9)]
# Superscripts and subscripts, roman numerals, dashes, quotes, dots, signs of units and of comparing, full-width punctuation.
SIGNS = (
    "¹²³⁴ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ‐‑‒–—―‘’“”„…‥·•‧・"
    "µμ‰℃℉Ω≤≥≦≧≈≠±×÷−∞√∑∅√←↑→↓■□●○▲△▼▽◆◇★☆、。〈〉《》「」『』【】〔〕〖〗〜"
    + "".join(map(chr, range(0xFF01, 0xFF5F)))
    + "￥￠￡"
)

# Not in the source: made from its digits and signs, in the manner of its ².
SUPERSCRIPTS = dict(zip("⁰⁵⁶⁷⁸⁹⁺⁻", "056789+−"))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+−"))
# How far a subscript's foot stands below the line, in thousandths of the font size.
DROP = 120


def gb2312() -> set[str]:
    """Every character of GB 2312: both levels and the symbols."""
    found = set()
    for row in range(0xA1, 0xF8):
        for column in range(0xA1, 0xFF):
            try:
                found.add(bytes([row, column]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return found


def in_files(*patterns: str) -> set[str]:
    """Every character of the project's texts, in UTF-8 or as Windows writes Chinese."""
    found = set()
    for path in (path for pattern in patterns for path in PROJECT.glob(pattern)):
        content = path.read_bytes()
        try:
            found.update(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            found.update(content.decode("gb18030", errors="ignore"))
    return found


def wanted() -> set[str]:
    characters = gb2312() | set(SIGNS)
    characters.update(chr(code) for first, last in RANGES for code in range(first, last + 1))
    characters |= in_files("src/locale/**/*.rs", "src/standard/**/*.rs", "src/domain/**/*.rs")
    characters |= in_files("bureau/*/**/*.csv", "bureau/*/**/*.toml", "bureau/*/**/*.txt")
    # The no-break and the full-width space are not printable to Python, and are set all the same.
    return {character for character in characters if character.isprintable()} | set("\u00a0\u3000")


def face(folder: pathlib.Path, weight: str):
    fonts = TTCollection(folder / f"NotoSansCJK-{weight}.ttc").fonts
    font = next(font for font in fonts if font["name"].getDebugName(1) == SOURCE_FAMILY)
    font.recalcTimestamp = False
    return font


class Digits:
    """The source's digits and signs in any weight between its two, and a little beyond."""

    def __init__(self, regular, bold):
        self.regular, self.bold = regular, bold

    def draw(self, character: str, weight: float, pen) -> float:
        """Draws a character, from regular (0) to bold (1); gives its advance. Both outlines have the same points."""
        outlines = RecordingPen(), RecordingPen()
        advances = []
        for font, outline in zip((self.regular, self.bold), outlines):
            glyph = font.getGlyphSet()[font.getBestCmap()[ord(character)]]
            glyph.draw(outline)
            advances.append(glyph.width)

        def between(light: float, heavy: float) -> float:
            return light + (heavy - light) * weight

        for (command, light), (_, heavy) in zip(*(outline.value for outline in outlines), strict=True):
            points = [tuple(map(between, *pair)) for pair in zip(light, heavy, strict=True)]
            getattr(pen, command)(*points)
        return between(*advances)


def bounds_and_ink(draw) -> tuple[tuple, float]:
    bounds, area = BoundsPen(None), AreaPen()
    draw(bounds)
    draw(area)
    return bounds.bounds, abs(area.value)


def like_the_two(font, digits: Digits) -> tuple[float, float, float, float]:
    """With what weight and scales (across, up) the digit 2 becomes the font's own ², and where its foot stands."""
    glyph = font.getGlyphSet()[font.getBestCmap()[ord("²")]]
    (left, foot, right, top), ink = bounds_and_ink(glyph.draw)
    low, high = 0.0, 2.0
    for _ in range(30):
        weight = (low + high) / 2
        bounds, full = bounds_and_ink(lambda pen: digits.draw("2", weight, pen))
        across, up = (right - left) / (bounds[2] - bounds[0]), (top - foot) / (bounds[3] - bounds[1])
        low, high = (weight, high) if full * across * up < ink else (low, weight)
    return weight, across, up, foot


def add_small_digits(font, digits: Digits) -> None:
    """Draws the missing superscripts and subscripts over glyphs that no character uses, in the manner of the font's ²."""
    weight, across, up, foot = like_the_two(font, digits)
    used = set(font.getBestCmap().values())
    free = (name for name in font.getGlyphOrder()[1:] if name not in used)
    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings
    for characters, shift in ((SUPERSCRIPTS, foot), (SUBSCRIPTS, -DROP)):
        for character, full in characters.items():
            name, pen, bounds = next(free), T2CharStringPen(None, None), BoundsPen(None)
            small = (across, 0, 0, up, 0, shift)
            advance = digits.draw(full, weight, TransformPen(pen, small))
            digits.draw(full, weight, TransformPen(bounds, small))
            old = charstrings[name]
            charstrings[name] = pen.getCharString(old.private, old.globalSubrs)
            font["hmtx"][name] = (round(advance * across), round(bounds.bounds[0]))
            for table in font["cmap"].tables:
                if table.isUnicode() and table.format != 14:
                    table.cmap[ord(character)] = name


def rename(font, weight: str) -> None:
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    for record in font["name"].names:
        value = {1: FAMILY, 2: weight, 3: f"{postscript};2.004", 4: f"{FAMILY} {weight}", 6: postscript}.get(record.nameID)
        if value is not None:
            record.string = value
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName = f"{FAMILY} {weight}", FAMILY
    for part in top.FDArray:
        part.FontName = f"{postscript}-{part.FontName.rsplit('-', 1)[-1]}"


def subset(font, weight: str, characters: set[str]) -> None:
    absent = sorted(characters - set(map(chr, font.getBestCmap())))
    if absent:
        print(f"{weight}: not in the source: {' '.join(f'{character} (U+{ord(character):04X})' for character in absent)}")
    options = Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    # Each character stands as it is in its own box, which is also how the charts measure text.
    options.layout_features = []
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    options.name_IDs = NAMES
    options.name_languages = [0x409]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(map(ord, characters)))
    subsetter.subset(font)
    rename(font, weight)
    target = HERE / f"MingchaSans-{weight}.otf"
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=pathlib.Path, default=pathlib.Path("/usr/share/fonts/opentype/noto"))
    folder = parser.parse_args().source
    characters = wanted() | set(SUPERSCRIPTS) | set(SUBSCRIPTS)
    digits = Digits(*(face(folder, weight) for weight in WEIGHTS))
    for weight in WEIGHTS:
        font = face(folder, weight)
        add_small_digits(font, digits)
        subset(font, weight, characters)


if __name__ == "__main__":
    main()
