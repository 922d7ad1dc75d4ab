"""The words of exports: formats, steps and what is to be written come in, names and sentences go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.exporters.formats import Format, Step
from persienne.ui.style.translation import Numbers

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from persienne.household.exporting.exports import Content


class ExportWords(QObject):
    """The words, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)

    def invented(self) -> str:
        """What stands on a picture or a page of the invented home."""
        return self.tr("invented example")

    def format(self, written: Format) -> str:
        """What a format is called in a list."""
        return {
            Format.CSV: self.tr("Persienne table (CSV)"),
            Format.ENEDIS: self.tr("Table as Enedis wrote it (CSV)"),
            Format.HOME_ASSISTANT: self.tr("For Home Assistant (TSV)"),
            Format.XLSX: self.tr("Spreadsheet (XLSX)"),
            Format.SQLITE: self.tr("Database (SQLite)"),
            Format.PNG: self.tr("Picture of the chart (PNG)"),
            Format.SVG: self.tr("Drawing of the chart (SVG)"),
            Format.PDF: self.tr("One-page report (PDF)"),
            Format.NEEDED: self.tr("Just what is needed (CSV)"),
        }[written]

    def about(self, written: Format) -> str:
        """What a format is good for."""
        return {
            Format.CSV: self.tr("Everything, without loss: Persienne reads it back as it was."),
            Format.ENEDIS: self.tr("For programs that read Enedis files: one direction a file, whole watts."),
            Format.HOME_ASSISTANT: self.tr("For its integration “Import Statistics”: full hours, a sum that grows."),
            Format.XLSX: self.tr("Real dates and numbers, a sheet for each register."),
            Format.SQLITE: self.tr("Plain tables, for programs of your own."),
            Format.PNG: self.tr("The chart of the days below, with its title and what is not known."),
            Format.SVG: self.tr("The same as lines and areas, sharp at any size."),
            Format.NEEDED: self.tr("A sum for each price of the contract, by month: no habit can be read in it."),
            Format.PDF: self.tr("A month or a year: chart, total, comparison, table, what is known and what is not."),
        }[written]

    def step(self, step: Step) -> str:
        """How finely, in a list."""
        return {
            Step.CURVE: self.tr("Load curve, as finely as it is known"),
            Step.DAY: self.tr("Totals by day"),
            Step.INDEX: self.tr("Meter indexes at midnight"),
            Step.SUMS: self.tr("Sums by price and month"),
        }[step]

    def filter(self, written: Format) -> str:
        """The filter of a file dialog."""
        return f"{self.format(written).split(' (')[0]} (*.{written.suffix})"

    def counted(self, content: Content) -> str:
        """How much is to be written, and what the format can't hold."""
        rows = self.numbers.counted(self.tr("%n row(s)", "", content.rows), content.rows)
        said = [f"{rows}, {self.numbers.size(len(content.content))}."]
        if content.notes:
            said.append(self.numbers.counted(self.tr("%n of your notes with them.", "", content.notes), content.notes))
        if content.left_out:
            energy = str(self.numbers.energy(content.left_out))
            words = self.tr("{energy} known of longer spans only are not in it: the format has no line for them.")
            said.append(fill(words, energy=energy))
        if content.in_part:
            energy = str(self.numbers.energy(content.in_part))
            words = self.tr(
                "{energy} of hours or days that are known in part are not in it: they would pass for whole ones."
            )
            said.append(fill(words, energy=energy))
        if content.rounded:
            energy = str(self.numbers.energy(content.rounded))
            said.append(fill(self.tr("The format rounds to whole watts: the sum differs by {energy}."), energy=energy))
        return " ".join(said)
