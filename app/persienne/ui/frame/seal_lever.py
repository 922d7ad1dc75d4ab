"""Seals of days from any page: files are asked for, read and sealed; nothing else of them is stored."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from shiboken6 import isValid

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.household.measures.read_files import read_files
from persienne.store.meters import every_meter
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.seal_files_dialog import SealFilesDialog
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_files
from persienne.ui.style.translation import Numbers, QtSpeech

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.household.privacy.day_seals import SealedFile
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk


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
