"""The letters' fonts: OTF files of three families come in, four renamed subsets go out (needs fonttools).

Usage: python packaging/make_fonts.py SOURCE_SERIF_OTF_FOLDER SOURCE_CODE_OTF_FOLDER INTER_OTF_FOLDER OUTPUT_FOLDER
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
SANS_SIGNS = f"{LATIN},300-304,306-308,30A,30C,327,328,2030,2116"
MONO_SIGNS = "20-7E,A0-FF,152,153,178,2010-2015,2018-201E,2022,2026,202F,20AC,2192,2212"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
SERIF_FEATURES = [*FEATURES, "tnum", "lnum", "pnum", "case", "sups", "subs"]
SPACES = {0x09: 0, 0xA0: 0, 0x202F: 175}
"""Spaces that get a glyph of their own, and its least width in thousandths.

A PDF knows glyphs and not letters: what is copied out of it is the first letter that has the glyph, which for a shared
space is the tab. The narrow space of the serif is too narrow to part thousands.
"""
STYLE_NAMES = (7, 16, 17, 18, 21, 22, 25)


def make(source: Path, family: str, signs: str, features: list[str], folder: Path) -> None:
    """Write ``source``, subset to ``signs`` and ``features`` and named ``family``, to ``folder``."""
    style = source.stem.rpartition("-")[2]
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.glyph_names = True
    options.layout_features = features
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(signs))
    subsetter.subset(font)
    _rename(font, family, style)
    for sign, least in SPACES.items():
        _own_space(font, sign, least)
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


def _own_space(font: TTFont, sign: int, least: int) -> None:
    """Give ``sign`` an empty glyph of its own, as wide as before and at least ``least``."""
    cmap = font.getBestCmap()
    width = max(least, font["hmtx"][cmap.get(sign, cmap[0x20])][0])
    name = f"space{sign:04X}"
    top = font["CFF "].cff.topDictIndex[0]
    shapes = top.CharStrings
    private = shapes[cmap[0x20]].private
    glyph = T2CharStringPen(width - private.nominalWidthX, None).getCharString(private, font["CFF "].cff.GlobalSubrs)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    if name not in top.charset:
        top.charset.append(name)
    shapes.charStringsIndex.append(glyph)
    shapes.charStrings[name] = len(shapes.charStringsIndex) - 1
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[sign] = name


def main() -> None:
    """Make the four fonts."""
    serif, code, sans, folder = (Path(name) for name in sys.argv[1:5])
    for style in ("Regular", "Semibold"):
        make(serif / f"SourceSerif4-{style}.otf", "Persienne Serif", SERIF_SIGNS, SERIF_FEATURES, folder)
    make(code / "SourceCodePro-Regular.otf", "Persienne Mono", MONO_SIGNS, FEATURES, folder)
    make(sans / "Inter-Regular.otf", "Persienne Sans", SANS_SIGNS, FEATURES, folder)


if __name__ == "__main__":
    main()
