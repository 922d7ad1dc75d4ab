"""The dialogs around an import: new files of a folder, what reaches too far back, the file that is to be undone.

They store nothing. Whether older half-hours stay is asked once for a whole batch before it is stored, and of what
imports have kept since when a person wants to decide anew. After new files were read it is asked whether they go: they
are plain text of when somebody is at home.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from persienne.base.placeholders import fill
from persienne.base.slats import Older
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.row import Bullet, Row
from persienne.words.english import table
from persienne.words.meters import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget

    from persienne.household.measures.import_report import ImportBatch, ImportReport
    from persienne.household.measures.watched_folder import Found
    from persienne.telling.import_words import ImportWords
    from persienne.ui.style.translation import Numbers


BATCH_WIDTH = 680

FORMATS = table("seen.formats")


class BatchDialog(Form):
    """One row a file, each with its « Undo »; the ten seconds to think again come after it."""

    undo_wanted = Signal(int, str)
    """The number of a file, its name and its days; the dialog is closed."""

    def __init__(self, batch: ImportBatch, words: ImportWords, parent: QWidget | None = None) -> None:
        title = fill(self.tr("The import of {when}"), when=words.instant(batch))
        super().__init__(title, parent, width=BATCH_WIDTH)
        self._words = words
        self.add_words(self.tr("Undoing one file takes out what it brought. What other files gave stays."))
        with self.under():
            for number, report in zip(batch.files, batch.reports, strict=True):
                self.add(self._row(number, report, last=report is batch.reports[-1]))
        self.closes(self.tr("Close"))

    def _row(self, number: int, report: ImportReport, *, last: bool) -> Row:
        words = self._words
        detail = f"{words.kind(report)}, {words.meter(report)}, {words.detail(report)}"
        row = Row("file-up", report.file, detail, right=words.energy(report), last=last)
        named = f"{report.file}, {words.detail(report)}"
        undo = acting(LinkButton(self.tr("Undo")), lambda: self._on_undo(number, named))
        undo.setAccessibleName(fill(self.tr("Undo the file {file}"), file=report.file))
        row.add_action(undo)
        return row

    def _on_undo(self, number: int, file: str) -> None:
        self.undo_wanted.emit(number, file)
        self.accept()


def formats_of(found: Sequence[Found]) -> tuple[str, ...]:
    """The formats of all that was read, each once."""
    return tuple(dict.fromkeys(entry.parsed.format for one in found for entry in one.read))


def _points_of(one: Found) -> frozenset[str]:
    """The numbers of the meters in it, as far as they are said there."""
    return frozenset(entry.parsed.meter.point for entry in one.read if entry.parsed.meter.point is not None)


def name_of(code: str) -> str:
    """What a format is called."""
    return translated("Format", FORMATS.get(code, code))


class NewFilesDialog(Form):
    """The files, and whether such ones are read without asking from now on."""

    declined = Signal()
    """They are not to be offered again."""

    def __init__(
        self,
        found: Sequence[Found],
        numbers: Numbers,
        parent: QWidget | None = None,
        *,
        here: AbstractSet[str] = frozenset(),
    ) -> None:
        """``here`` are the numbers of the household's meters; where it has none, each would be its first."""
        super().__init__(self.tr("New exports in your folder; nothing of them is stored yet"), parent)
        with self.under():
            for one in found:
                kinds = numbers.listed([name_of(code) for code in formats_of([one])])
                detail = f"{kinds}, {numbers.size(one.stamp[0])}"
                if strange := sorted(_points_of(one) - here) if here else []:
                    ends = numbers.listed([f"…{point[-SHOWN_DIGITS:]}" for point in strange])
                    detail += "\n" + fill(self.tr("Of a meter that is not in this household: {numbers}"), numbers=ends)
                self.add(Row("file-up", one.path.name, detail, last=one is found[-1]))
        self._alone = self.add_tick(
            self.tr("From now on, read files of these kinds automatically"),
            self.tr("Only those of a meter that is here and that leave no question; any other is asked about."),
        )
        policy = self._alone.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # else it is as high as in a narrow card, and is cut
        self._alone.setSizePolicy(policy)
        self.add_cancel(self.tr("Later"))
        self.add_foot(self.tr("Not these"), self._on_decline)
        self.concludes(self.tr("Read them"), "file-up")

    @property
    def alone(self) -> bool:
        """Whether such files are read without asking from now on."""
        return self._alone.isChecked()

    def _on_decline(self) -> None:
        self.declined.emit()
        self.reject()


class DeleteReadFilesDialog(Form):
    """Files whose measures are stored by now. Accepted, they go."""

    def __init__(self, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Delete the files that were read?"), parent)
        self.add_words(
            self.tr(
                "Their measures are in your encrypted household now. In the folder they are plain text, and tell "
                "whoever opens them when you are at home."
            )
        )
        for one in found:
            self.add(Bullet(one.path.name, fonts.BODY))
        self.add_words(
            self.tr(
                "They are written over where the disk lets that, and removed; they do not go to the trash. Copies that "
                "another program made of them stay: a backup of your disk, a folder in a cloud."
            )
        )
        self.ends(self.tr("Delete them"), cancel=self.tr("Leave them"), danger=True)


class OlderDialog(Form):
    """``months`` of the half-hours in the files are older than the household keeps them."""

    def __init__(self, months: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("These files reach further back than you keep"), parent)
        self.add_words(
            self.tr("%n month(s) of the half-hours in them are older than what this household keeps.", "", months),
            "ink",
        )
        stay = self.tr("The half-hours of these files stay until you close the shutter or erase them.")
        totals = self.tr(
            "One total a day, exact to the Wh; the hours of these days are not stored, and without your "
            "contract peak and off-peak hours are not told apart."
        )
        rows = (
            (Older.KEEP.value, self.tr("Keep all"), stay),
            (Older.REDUCE.value, self.tr("Reduce to totals what is older"), totals),
        )
        self._options = self.add_options(self.tr("What becomes of what is older?"), rows, Older.REDUCE.value)
        self.ends(self.tr("Import"), "file-up", cancel=self.tr("Import nothing"))
        give(self._options.button)

    @property
    def older(self) -> Older:
        """The answer."""
        return Older(self._options.key)


class OlderKeptDialog(Form):
    """What imports keep beyond the retention: ``said`` is how much and since when. Accepted, it goes."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Older than you keep"), parent)
        self.add_words(said, "ink")
        self.add_words(
            self.tr(
                "When they were imported, these half-hours were to stay whatever the retention is. They can become one "
                "total a day, exact to the Wh; their hours are then gone for good."
            )
        )
        self.ends(self.tr("Reduce them to totals"), cancel=self.tr("Keep them"))
