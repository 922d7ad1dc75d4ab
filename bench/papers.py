"""A letter composed and printed beside the same words by Qt's own text: a number of runs comes in, rows go out.

Needs a QApplication. Ours composes the letter and its reading version out of the catalogue, the law and what is known
of the household, lays it out and writes an archive's PDF with its own fonts. The peer is given the finished words.
"""

from __future__ import annotations

from datetime import date
from time import perf_counter

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from bench.figures import Row, Spread
from persienne.base.energy_market import Energy, Role
from persienne.documents.plain_text import text
from persienne.letters.catalogue import kind
from persienne.letters.compose import Letter, compose
from persienne.letters.facts import Addressee, Holder, LetterFacts
from persienne.letters.law_table import shipped
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.ui.paper.pdf import pdf_of

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


def paper_rows(runs: int) -> list[Row]:
    """What a letter takes from what is known to the bytes of its PDF; the first, which loads the fonts, is left out."""
    words = text(letter().sheet)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs + 1):
        began = perf_counter()
        pdf_of(letter().sheet)
        between = perf_counter()
        printed(words)
        times[0].append((between - began) * 1000)
        times[1].append((perf_counter() - between) * 1000)
    ours, theirs = (Spread.of(side[1:]) for side in times)
    return [Row("a letter composed and printed as PDF", "ms", ours, theirs, PLAIN)]


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
