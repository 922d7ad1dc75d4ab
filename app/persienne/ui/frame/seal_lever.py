"""Seals of days from any page: files are asked for, read and sealed; nothing else of them is stored."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.measures.read_files import read_files
from persienne.store.meters import every_meter
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_files
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech, translated
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.drop import TakenFiles
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.privacy.day_seals import SealedFile
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk


class SealFilesDialog(Dialog):
    """What a seal is, the files, and the meter where there are several; what became of each file stands there after."""

    choose_wanted = Signal()
    """Files are to be chosen; :meth:`add_files` hands them back."""
    seal_wanted = Signal()
    """The days of ``files.paths`` are to be sealed for ``meter``."""

    def __init__(
        self,
        meters: Sequence[StoredMeter],
        chosen: StoredMeter,
        words: DeletionCheckWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Keep seals of files, without storing them"), parent)
        self._meters, self._words = tuple(meters), words
        self.add_words(
            self.tr(
                "After a deletion there, seals tell day by day whether what they give is still the same curve. "
                "Keep them before their answer: later ones rest on your word alone."
            ),
            "ink",
        )
        self.add_words(words.of_seals())
        self._add_meter(chosen)
        said = self.tr("They are read for their seals, and not stored")
        self.files = TakenFiles(self, words, self.tr("Seal the days of these files"), said)
        self.files.choose_wanted.connect(self.choose_wanted)
        self.files.changed.connect(self._on_changed)
        self.body.addWidget(self.files)
        self._results = QVBoxLayout()
        self._results.setSpacing(0)
        self.body.addLayout(self._results)
        self._told = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._told.hide()
        self.add_standing(self._told)
        self.add_cancel(self.tr("Close"))
        self._seal = PrimaryButton(self.tr("Seal the days"), "lock")
        self._seal.setEnabled(False)
        self._seal.clicked.connect(self._on_seal)
        self.add_action(self._seal, accepts=False)

    def _add_meter(self, chosen: StoredMeter) -> None:
        self._choice = Choice(self.tr("Meter"))
        self._choice.addItems([title_of(meter, translated) for meter in self._meters])
        self._choice.setCurrentIndex([meter.id for meter in self._meters].index(chosen.id))
        label = Label(self.tr("Meter"), fonts.BODY_STRONG)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self._choice)
        row.addStretch(1)
        self.body.addLayout(row)
        for part in (label, self._choice):
            part.setVisible(len(self._meters) > 1)

    @property
    def meter(self) -> StoredMeter:
        """The meter whose curve the files give."""
        return self._meters[self._choice.currentIndex()]

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files that were chosen."""
        self.files.add(paths)

    def _on_changed(self) -> None:
        clear(self._results)
        self._told.hide()
        self._seal.setEnabled(bool(self.files.paths))

    def _on_seal(self) -> None:
        self._seal.setEnabled(False)
        self.show_progress(0, 0)
        self.seal_wanted.emit()

    def show_progress(self, done: int, of: int) -> None:
        """Say how many files of how many were read."""
        said = self.tr("Reading the files…")
        counted = fill(self.tr("{number} of {count} files"), number=done, count=of) if of > 1 else ""
        self._tell(f"{said} {counted}".strip(), "ink2")

    def refuse(self, sentence: str) -> None:
        """Say why nothing was sealed; the files stay."""
        self._seal.setEnabled(True)
        self._tell(sentence, "alert")

    def _tell(self, sentence: str, role: str) -> None:
        self._told.set_role(role)
        self._told.setText(sentence)
        self._told.show()

    def show_sealed(self, files: Sequence[SealedFile], say: Callable[[UserError], str]) -> None:
        """Show how many days of each file have a seal, or why none has."""
        self._told.hide()
        clear(self._results)
        for one in files:
            if one.refusal is None:
                said, icon, tone = self._words.sealed(one.days), "check", "ok"
            else:
                said, icon, tone = say(one.refusal), "alert-triangle", "alert"
            row = Row(icon, one.name, said, tone=tone, last=one is files[-1])
            self._results.addWidget(row)
        self.fit()


class SealLever(Lever):
    """Asks for files and has their days sealed, from any page."""

    sealed = Signal()
    """Days were sealed."""
    _progressed = Signal(object, int, int)
    """The dialog, files done, files in all: emitted in the thread that reads, received in the window's."""

    def __init__(self, desk: Desk[Any]) -> None:
        super().__init__(desk)
        self._progressed.connect(_show_progress)

    @deed
    async def ask(self, page: QWidget, point: str | None = None) -> None:
        """Open the dialog over ``page``; the meter of the delivery point ``point`` is the likeliest."""
        meters = await self.work(_meters)
        if not meters:
            said = self.tr("A seal belongs to a meter, and none is known yet. Import one of its files first.")
            self.tools.tell("info", self.tr("Nothing to seal yet"), said)
            return
        words = DeletionCheckWords(QtSpeech(), Numbers(self.tools.locale))
        likely = next((meter for meter in meters if point is not None and meter.meter.point == point), meters[0])
        dialog = SealFilesDialog(meters, likely, words, page.window())
        dialog.choose_wanted.connect(lambda: dialog.add_files(ask_for_files(dialog)))
        dialog.seal_wanted.connect(lambda: self._seal(dialog))
        dialog.open()

    @deed
    async def _seal(self, dialog: SealFilesDialog) -> None:
        """Read the files and seal their days; closing the dialog ends it before anything was sealed."""
        cancel = threading.Event()
        dialog.finished.connect(lambda _result: cancel.set())
        work = partial(
            _sealed,
            meter=dialog.meter,
            paths=dialog.files.paths,
            progress=lambda count, of, _name: self._progressed.emit(dialog, count, of),
            cancelled=cancel.is_set,
        )
        try:
            files = await self.work(work)
        except UserError as error:
            if isValid(dialog):
                dialog.refuse(self.tools.say(error))
            return
        if isValid(dialog):
            dialog.show_sealed(files, self.tools.say)
        self.sealed.emit()


def _show_progress(dialog: SealFilesDialog, done: int, of: int) -> None:
    if isValid(dialog):
        dialog.show_progress(done, of)


def _meters(household: Household) -> tuple[StoredMeter, ...]:
    return tuple(meter for meter in every_meter(household.conn) if meter.energy is Energy.ELECTRICITY)


def _sealed(
    household: Household,
    *,
    meter: StoredMeter,
    paths: tuple[Path, ...],
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> tuple[SealedFile, ...]:
    read = read_files(household.conn, paths, progress=progress, cancelled=cancelled)
    return household.day_seals.seal(meter, read)
