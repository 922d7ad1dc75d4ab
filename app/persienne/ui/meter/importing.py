"""Files into the household, as the window shows it: files come in, how far it has come and one question are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from persienne.household.measures.import_questions import Answers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.measures.import_report import ImportOutcome
    from persienne.ui.frame.notices import Notices
    from persienne.ui.household.session import PendingImport, Session
    from persienne.ui.household.waiting import Waiting
    from persienne.ui.style.theme import Theme


class Importing(QObject):
    """Asks once for a whole batch what becomes of what is older than the retention; the session does the rest."""

    imported = Signal(object)
    """An ImportOutcome of which something is to be told."""

    def __init__(self, notices: Notices, waiting: Waiting, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self._notices = notices
        self._waiting = waiting
        self._window = window
        self._session: Session | None = None

    def set_session(self, session: Session | None) -> None:
        """Another household, or none."""
        self._session = session
        if session is not None:
            session.import_progressed.connect(self._on_progress)
            session.import_asked.connect(self._on_asked)
            session.imported.connect(self._on_imported)
            self._notices.progress.cancelled.connect(session.cancel_import)

    def start(self, files: Sequence[Path]) -> None:
        """Import ``files`` as one batch."""
        if self._session is None:
            return
        # An undo that waits comes first: what it takes out may be in these files again.
        self._waiting.do_now()
        self._notices.tell("info", "")
        self._session.import_files(files)
        self._on_progress(0, 0)

    @Slot(int, int)
    def _on_progress(self, done: int, of: int) -> None:
        self._show(self.tr("Reading the files…"), done, of)

    def _show(self, what: str, done: int, of: int) -> None:
        detail = self.tr("%1 of %2 files").replace("%1", str(done)).replace("%2", str(of)) if of > 1 else ""
        self._notices.progress.show_progress(what, detail, done / of if of > 1 else None)
        self._notices.progress.show()

    @Slot(object)
    def _on_asked(self, pending: PendingImport) -> None:
        """Nothing of the batch is stored yet."""
        from persienne.ui.meter.older_dialog import OlderDialog  # noqa: PLC0415 - on use

        self._notices.progress.hide()
        dialog = OlderDialog(pending.looked.older_months, self.theme, self._window)
        dialog.accepted.connect(lambda: self._store(pending, Answers(pending.at, older=dialog.older)))
        dialog.rejected.connect(lambda: self._notices.tell("info", self.tr("Nothing was imported")))
        dialog.open()

    def _store(self, pending: PendingImport, answers: Answers) -> None:
        if self._session is not None:
            self._session.store_import(pending, answers)
            self._show(self.tr("Storing the measures…"), 0, 0)

    @Slot(object)
    def _on_imported(self, outcome: ImportOutcome) -> None:
        self._notices.progress.hide()
        if outcome.files:
            self.imported.emit(outcome)
        else:
            self._notices.tell("info", self.tr("There is no file in this folder"))
