"""Files into the household, as the window shows it: files come in, how far it has come and the questions are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from persienne.base.placeholders import fill
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.household.measures.import_questions import Answers
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.importers.mapping import Mapping
    from persienne.ui.frame.notices import Notices
    from persienne.ui.household.deeds import Waiting
    from persienne.ui.household.session import PendingImport, Session
    from persienne.ui.style.translation import Numbers
    from persienne.ui.widgets.dialog import Dialog


class Importing(QObject):
    """Asks what must be answered, for a whole batch at once; the session does the rest."""

    imported = Signal(object)
    """An ImportOutcome of which something is to be told."""

    def __init__(self, notices: Notices, waiting: Waiting, numbers: Numbers, window: QWidget) -> None:
        super().__init__(window)
        self._numbers = numbers
        self._notices = notices
        self._waiting = waiting
        self._window = window
        self._session: Session | None = None
        self.running = False
        """Whether files were given whose outcome is not told yet."""

    def set_session(self, session: Session | None) -> None:
        """Another household, or none."""
        self._session, self.running = session, False
        if session is not None:
            session.import_progressed.connect(self._on_progress)
            session.import_asked.connect(self._on_asked)
            session.imported.connect(self._on_imported)
            session.refused.connect(self._on_refused)
            self._notices.progress.cancelled.connect(session.cancel_import)

    @Slot(object, object)
    def start(self, files: Sequence[Path], described: Mapping | None = None) -> None:
        """Import ``files`` as one batch, tables that no format knows as ``described`` says."""
        if self._session is None:
            return
        # An undo that waits comes first: what it takes out may be in these files again.
        self._waiting.do_now()
        self._notices.tell("info", "")
        self.running = True
        self._session.import_files(files, described)
        self._on_progress(0, 0, "")

    @Slot(int, int, str)
    def _on_progress(self, done: int, of: int, name: str) -> None:
        if of and done == of:
            self._show(self.tr("Storing the measures…"))
        else:
            self._show(self.tr("Reading the files…"), done, of, name)

    def _show(self, what: str, done: int = 0, of: int = 0, name: str = "") -> None:
        counted = fill(self.tr("{number} of {count} files"), number=done, count=of) if of > 1 else ""
        detail = ", ".join(filter(None, (counted, name)))
        self._notices.progress.show_progress(what, detail, done / of if of > 1 else None)
        self._notices.progress.show()

    @Slot(object)
    def _on_asked(self, pending: PendingImport) -> None:
        """Nothing of the batch is stored yet."""
        self._notices.progress.hide()
        dialog = self._questions(pending) if pending.looked.waiting else self._older(pending)
        dialog.rejected.connect(self._on_rejected)
        dialog.open()

    def _questions(self, pending: PendingImport) -> Dialog:
        from persienne.telling.question_words import QuestionWords  # noqa: PLC0415 - on use: it loads numpy
        from persienne.ui.meter.questions_dialog import QuestionsDialog  # noqa: PLC0415 - on use

        words = QuestionWords(translated, self._numbers)
        dialog = QuestionsDialog(pending.looked, pending.answers, words, self._window)
        dialog.accepted.connect(lambda: self._store(pending, dialog.answers))
        return dialog

    def _older(self, pending: PendingImport) -> Dialog:
        from persienne.ui.meter.import_dialogs import OlderDialog  # noqa: PLC0415 - on use

        dialog = OlderDialog(pending.looked.older_months, self._window)
        dialog.accepted.connect(lambda: self._store(pending, replace(pending.answers, older=dialog.older)))
        return dialog

    def _store(self, pending: PendingImport, answers: Answers) -> None:
        if self._session is not None:
            self._session.store_import(pending, answers)
            self._show(self.tr("Storing the measures…"))

    @Slot(object)
    def _on_refused(self, _error: UserError) -> None:
        self.running = False

    @Slot()
    def _on_rejected(self) -> None:
        self.running = False
        self._notices.tell("info", self.tr("Nothing was imported"))

    @Slot(object)
    def _on_imported(self, outcome: ImportOutcome) -> None:
        self.running = False
        self._notices.progress.hide()
        if outcome.files:
            self.imported.emit(outcome)
        else:
            self._notices.tell("info", self.tr("There is no file in this folder"))
