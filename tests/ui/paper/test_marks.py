from __future__ import annotations

from importlib.resources import files

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from persienne.ui.paper import marks
from persienne.ui.paper.marks import set_line

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

FACES = [face for face in vars(marks).values() if isinstance(face, marks.Face)]
FRENCH = "éèêëàâîïôûüùçœŒÉÀ«»’–—…€°²³×→\u00a0\u202f\u2212ÂÆÇÈÊËÎÏÔÙÛÜŸæÿ"


@pytest.mark.for_each("face", FACES)
def test_each_face_is_drawn_in_a_bundled_family_and_has_every_french_letter(face: marks.Face) -> None:
    info = QFontInfo(face.font)
    raw = QRawFont.fromFont(face.font)
    wanted = FRENCH if face.family == marks.SERIF else FRENCH.replace("→", "")
    assert info.family().startswith(face.family)
    assert (info.weight(), raw.weight()) == (face.weight, face.weight)
    assert [sign for sign in wanted if not raw.supportsCharacter(ord(sign))] == []


def test_ligatures_are_off_and_thousands_are_seen_apart() -> None:
    words = set_line("effacement", marks.BODY)
    (run,) = words.line.glyphRuns()
    assert len(run.glyphIndexes()) == len("effacement")
    metrics = QFontMetricsF(marks.BODY.font)
    assert metrics.horizontalAdvance("\u202f") > 0.65 * metrics.horizontalAdvance("\u00a0")


def test_keys_are_copied_in_letters_of_one_width() -> None:
    metrics = QFontMetricsF(marks.FIXED.font)
    assert len({metrics.horizontalAdvance(sign) for sign in "0OIl1i. 8B"}) == 1


def test_the_fonts_of_paper_are_light_and_licensed() -> None:
    folder = files("persienne_resources") / "fonts"
    sizes = [len(entry.read_bytes()) for entry in (folder / "paper").iterdir() if entry.name.endswith(".otf")]
    assert len(sizes) == 4
    assert sum(sizes) < 300_000
    for name in ("SourceSerif4", "SourceCodePro", "Inter"):
        assert "SIL OPEN FONT LICENSE" in (folder / f"{name}-LICENSE.txt").read_text(encoding="utf-8")
