"""The letters' fonts: the OTF folders of two font packages come in, three renamed subsets go out (needs fonttools).

Usage: python packaging/make_fonts.py SOURCE_SERIF_OTF_FOLDER SOURCE_CODE_OTF_FOLDER OUTPUT_FOLDER
Why they are renamed and what is changed stands in resources/persienne_resources/fonts/paper/README.md.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

LATIN = "20-7E,A0-17F,2010-2026,202F,20AC,2212"
SERIF_SIGNS = (
    f"{LATIN},300-304,306-308,30A,30C,327,328,2C6-2DD,2002-200A,2030,2032,2033,2039,203A,2044,2070-209C,2116,2122,"
    "2190-2193,2248,2260,2264,2265,25CF,2713"
)
MONO_SIGNS = "20-7E,A0-FF,152,153,178,2010-2015,2018-201E,2022,2026,202F,20AC,2192,2212"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "pnum", "case", "sups", "subs", "frac", "zero"]
NARROW = 0x202F
NARROW_WIDTH = 175
STYLE_NAMES = (7, 16, 17, 18, 21, 22, 25)


def make(source: Path, family: str, style: str, signs: str, folder: Path) -> None:
    """Write ``source``, subset to ``signs`` and named ``family``, to ``folder``."""
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.glyph_names = True
    options.layout_features = FEATURES
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(signs))
    subsetter.subset(font)
    _rename(font, family, style)
    _widen(font)
    font.save(folder / f"{family.replace(' ', '')}-{style}.otf")


def _rename(font: TTFont, family: str, style: str) -> None:
    name = f"{family.replace(' ', '')}-{style}"
    table = font["name"]
    for number in STYLE_NAMES:
        table.removeNames(nameID=number)
    said = {1: family, 2: "Regular", 3: f"{name};Persienne", 4: f"{family} {style}", 6: name}
    if style != "Regular":
        said |= {1: f"{family} {style}", 16: family, 17: style}
    for number, text in said.items():
        table.setName(text, number, 3, 1, 0x409)
    shapes = font["CFF "].cff
    shapes.fontNames = [name]
    shapes.topDictIndex[0].FullName, shapes.topDictIndex[0].FamilyName = f"{family} {style}", family


def _widen(font: TTFont) -> None:
    """Give the narrow space its width, where it has less."""
    glyph = font.getBestCmap()[NARROW]
    if font["hmtx"][glyph][0] >= NARROW_WIDTH:
        return
    font["hmtx"][glyph] = (NARROW_WIDTH, 0)
    shapes = font["CFF "].cff.topDictIndex[0].CharStrings
    old = shapes[glyph]
    pen = T2CharStringPen(NARROW_WIDTH - old.private.nominalWidthX, None)
    shapes[glyph] = pen.getCharString(old.private, old.globalSubrs)


def main() -> None:
    """Make the three fonts."""
    serif, code, folder = (Path(name) for name in sys.argv[1:4])
    for style in ("Regular", "Semibold"):
        make(serif / f"SourceSerif4-{style}.otf", "Persienne Serif", style, SERIF_SIGNS, folder)
    make(code / "SourceCodePro-Regular.otf", "Persienne Mono", "Regular", MONO_SIGNS, folder)


if __name__ == "__main__":
    main()
