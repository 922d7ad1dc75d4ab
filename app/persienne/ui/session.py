"""One open household in the window: what a person asks goes in, what is on the disk comes back as signals."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from persienne.ui.overview import read_overview
from persienne.ui.threads.scribe import Scribe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.errors import UserError
    from persienne.household import Household
    from persienne.report import ImportOutcome
    from persienne.slats import Slat
    from persienne.ui.overview import Overview
    from persienne.ui.threads.scribe import Call


class Session(QObject):
    """The verbs of the pages, each a call queued on the scribe; every change ends in ``overview_read``."""

    overview_read = Signal(object)
    """An Overview: the household as it now stands."""
    opening_failed = Signal(object)
    """A UserError: the household could not be opened, and nothing else will follow."""
    refused = Signal(object)
    """A UserError that ended something that a person had asked for."""
    import_progressed = Signal(int, int)
    """Files done, files in all."""
    imported = Signal(object)
    """An ImportOutcome."""
    broken = Signal(object)
    """An exception that no household can act on."""

    def __init__(self, open_household: Callable[[], Household], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scribe = Scribe(open_household, self)
        self._scribe.broken.connect(self.broken)
        self._import: Call[ImportOutcome] | None = None

    def open(self) -> None:
        """Open the household and read it for the first time."""
        self._scribe.call(read_overview, self._on_overview, self.opening_failed.emit)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders as one batch; one import at a time."""
        if self._import is not None:
            return
        at, chosen = int(time.time()), tuple(paths)

        def work(household: Household) -> ImportOutcome:
            # Emitted in the scribe's thread: Qt queues it for the receivers, which live in the main one.
            progress = self.import_progressed.emit
            return household.import_files(chosen, at=at, progress=progress, cancelled=lambda: call.cancelled())  # noqa: PLW0108 - it is made below

        call = self._scribe.call(work, self._on_imported, self._on_import_refused)
        self._import = call

    @Slot()
    def cancel_import(self) -> None:
        """Ask a running import to end; nothing of it will have been stored."""
        if self._import is not None:
            self._import.cancel()

    def undo_import(self, batch_id: int) -> None:
        """Take out all that an import brought."""
        self._change(partial(_undo, batch_id=batch_id))

    def set_slat(self, slat: Slat) -> None:
        """Move the slats of every meter."""
        self._change(partial(_set_slat, slat=slat))

    def close(self) -> None:
        """End what runs and close the household."""
        self.cancel_import()
        self._scribe.close()

    def _change(self, work: Callable[[Household], Overview]) -> None:
        self._scribe.call(work, self._on_overview, self.refused.emit)

    def _on_overview(self, overview: Overview) -> None:
        self.overview_read.emit(overview)

    def _on_imported(self, outcome: ImportOutcome) -> None:
        self._import = None
        self.imported.emit(outcome)
        self._scribe.call(read_overview, self._on_overview, self.refused.emit)

    def _on_import_refused(self, error: UserError) -> None:
        self._import = None
        self.refused.emit(error)


def _undo(household: Household, *, batch_id: int) -> Overview:
    household.undo_import(batch_id)
    return read_overview(household)


def _set_slat(household: Household, *, slat: Slat) -> Overview:
    household.set_slat(slat)
    return read_overview(household)
