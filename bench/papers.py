"""A letter composed and printed beside the same words by Qt's own text: a place comes in, rows go out.

Needs a QApplication. Ours composes the letter and its reading version out of the catalogue, the law and what is known
of the household, lays it out and writes an archive's PDF with its own fonts. The peer is given the finished words.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from bench.figures import Row, expect, in_turns, timed
from persienne.base.energy_market import Energy, Role
from persienne.documents.plain_text import text
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, compose
from persienne.letters.facts import Addressee, Holder, LetterFacts
from persienne.letters.law_table import shipped
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.ui.paper.pdf import pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.figures import Took
    from bench.homes import Place

PLAIN = "Qt: QTextDocument.setPlainText of the same words, printed to a QPdfWriter"
TODAY = date(2026, 11, 24)
ADDRESS = ("12 rue des Exemples", "69003 Lyon")
BODY = ("Service clients", "1 place du Modèle", "75000 Paris")


def letter() -> Letter:
    """The request to stop the collection, from the invented home to its operator."""
    known = LetterFacts(
        "PERS-2026-0007", Holder("Camille Exemple", ADDRESS, place="Lyon"), Energy.ELECTRICITY, FICTIONAL_POINT, ADDRESS
    )
    operator = Addressee("Réseau d'Exemple", Role.OPERATOR, BODY, verified=True, source="facture", seen_on=TODAY)
    return compose(kind("stop-collection"), known, operator, shipped(), TODAY)


def paper_rows(place: Place) -> list[Row]:
    """What a letter takes from what is known to the bytes of its PDF; the peer prints the same words."""
    words = text(letter().sheet)

    def side(print_: Callable[[], bytes]) -> Took:
        pdf, took = timed(print_)
        said = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        expect("words that lack in the PDF", [word for word in re.findall(r"\w+", words) if word not in said], [])
        return took

    ours, peer = in_turns(
        place.scale, partial(side, lambda: pdf_of(letter().sheet)[0]), partial(side, partial(printed, words))
    )
    return [Row("a letter composed and printed as PDF", "ms", ours["wall"], peer["wall"], PLAIN)]


def printed(words: str) -> bytes:
    """The PDF that Qt makes of plain text."""
    document = QTextDocument()
    document.setPlainText(words)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)
    return bytes(buffer.data().data())
