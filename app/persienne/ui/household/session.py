"""One open household in the window: what a person asks goes in, what is on the disk comes back as signals."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from persienne.base.errors import UserError
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.read_files import keep_described_table, read_files
from persienne.ui.household.overview import read_overview
from persienne.ui.household.worker import Scribe, SideThread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_files import Looked
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.importers.mapping import Mapping
    from persienne.ui.household.overview import Overview
    from persienne.ui.household.worker import Call


Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class PendingImport:
    """Files that were read, what must be answered before they are stored, and what was answered already.

    Where no file waits any more, it is asked what becomes of what is older than the retention keeps.
    """

    read: tuple[ReadFile | Refusal, ...]
    looked: Looked
    answers: Answers
    described: Mapping | None = None
    """What was said of tables among them that no format knows."""


DAY = 86_400_000
"""Milliseconds between two runs of the retention's job in a window that stays open."""


class Session(QObject):
    """The verbs of the pages, each a call queued on the scribe; every change ends in ``overview_read``."""

    opened = Signal(object, object)
    """Once, when it is open and before it is first shown: the port that the household chose (a path, or None), and a
    function that opens the household again in another thread."""
    overview_read = Signal(object)
    """An Overview: the household as it now stands."""
    opening_failed = Signal(object)
    """A UserError: the household could not be opened, and nothing else will follow."""
    refused = Signal(object)
    """A UserError that ended something that a person had asked for: it was not done."""
    reading_failed = Signal(object)
    """A UserError: the household could not be read anew. What was done before the reading is done."""
    import_progressed = Signal(int, int, str)
    """Files done, files in all, and the name of the one that is read now."""
    import_asked = Signal(object)
    """A PendingImport: what must be answered before files that were read are stored."""
    imported = Signal(object)
    """An ImportOutcome."""
    broken = Signal(object)
    """An exception that no household can act on."""

    def __init__(
        self,
        open_household: Callable[[], Household],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scribe = Scribe(open_household, self)
        self._scribe.broken.connect(self._on_broken)
        self._side = SideThread(self)
        self._side.broken.connect(self._on_broken)
        self._imports: dict[Call[ImportOutcome | PendingImport], threading.Event] = {}
        self._day = QTimer(self, interval=DAY)
        self._day.timeout.connect(self._tidy)
        self.ready = False
        """Whether the household is open, and could be read."""
        self.overview: Overview | None = None
        """The household as it was last read; None before."""

    def open(self) -> None:
        """Open the household and read it for the first time, or once more where something was refused."""
        self._scribe.call(_first_look, self._on_opened, self.opening_failed.emit)

    def prepare(self) -> None:
        """Have the household opened ahead, without a word; what keeps it shut is told by :meth:`open`."""
        self._scribe.call(lambda _household: None, lambda _none: None, lambda _error: None)

    def read(self) -> None:
        """Read the household again."""
        self._scribe.call(read_overview, self._on_overview, self.reading_failed.emit)

    def choose_port(self, device: str) -> None:
        """Read the meter on ``device`` from now on."""
        self._scribe.call(partial(_choose_port, device=device), lambda _none: None, self.refused.emit)

    def forget_port(self) -> None:
        """Read the meter on no port from now on."""
        self._scribe.call(_forget_port, lambda _none: None, self.refused.emit)

    def import_files(self, paths: Sequence[Path], described: Mapping | None = None) -> None:
        """Read files and folders and import them as one batch, after those that were asked for before.

        Tables that no format knows are read as ``described`` says; it is kept once something of them is stored. Where
        something must be answered first nothing is stored: ``import_asked``, then :meth:`store_import`.
        """
        from persienne.household.measures.import_files import look_through  # noqa: PLC0415 - on use

        answers, chosen, cancel = Answers(int(self._clock())), tuple(paths), threading.Event()

        def work(household: Household) -> ImportOutcome | PendingImport:
            # Emitted in the scribe's thread: Qt queues it for the receivers, which live in the main one.
            progress, conn = self.import_progressed.emit, household.conn
            read = read_files(conn, chosen, progress=progress, cancelled=cancel.is_set, described=described)
            looked = look_through(conn, read, answers, cancelled=cancel.is_set)
            if looked.waiting or looked.older_months:
                return PendingImport(read, looked, answers, described)
            return _stored(household, PendingImport(read, looked, answers, described), answers, cancel)

        self._import(work, cancel)

    def store_import(self, pending: PendingImport, answers: Answers) -> None:
        """Store the files of an import that waited, as far as ``answers`` lets them be stored.

        An answer may bring up another question, as whose meter it is does with the values that are stored of it: then
        it is ``import_asked`` again, and still nothing is stored.
        """
        from persienne.household.measures.import_files import look_through  # noqa: PLC0415 - on use

        cancel, older_said = threading.Event(), not pending.looked.waiting

        def work(household: Household) -> ImportOutcome | PendingImport:
            conn = household.conn
            looked = look_through(conn, pending.read, answers, cancelled=cancel.is_set)
            if looked.waiting or (looked.older_months and not older_said):
                return replace(pending, looked=looked, answers=answers)
            return _stored(household, pending, answers, cancel)

        self._import(work, cancel)

    def _import(self, work: Callable[[Household], ImportOutcome | PendingImport], cancel: threading.Event) -> None:
        def done(outcome: ImportOutcome | PendingImport) -> None:
            del self._imports[call]
            if isinstance(outcome, PendingImport):
                self.import_asked.emit(outcome)
                return
            self.imported.emit(outcome)
            self.read()

        def failed(error: UserError) -> None:
            del self._imports[call]
            self.refused.emit(error)

        call = self._scribe.call(work, done, failed)
        self._imports[call] = cancel

    @property
    def busy(self) -> bool:
        """Whether something is being done on the household, or waits to be."""
        return self._scribe.busy

    @property
    def busy_aside(self) -> bool:
        """Whether something is done aside: nothing of the household waits for that, and a lock drops it."""
        return self._side.busy

    @Slot()
    def cancel_import(self) -> None:
        """Ask the import that runs, and those that wait, to end; nothing of them will have been stored."""
        for cancel in self._imports.values():
            cancel.set()

    def undo_import(self, batch_id: int, file: int | None = None) -> None:
        """Take out all that an import brought, or one file of it."""
        self.change(partial(_undo, batch_id=batch_id, file=file), lambda _none: None)

    def ask(
        self,
        work: Callable[[Household], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None] | None = None,
        broke: Callable[[], None] = lambda: None,
    ) -> None:
        """Have ``work`` read or change the household; its answer goes to ``done``, in the main thread."""
        self._scribe.call(work, done, failed or self.refused.emit, broke)

    def aside(
        self,
        work: Callable[[Callable[[], None]], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None] | None = None,
        broke: Callable[[], None] = lambda: None,
    ) -> None:
        """Have ``work`` do what takes long, without the household; its answer goes to ``done``, in the main thread.

        It calls what it is given all the while, which raises once the household is being closed.
        """
        self._side.ask(work, done, failed or self.refused.emit, broke)

    def change(
        self,
        work: Callable[[Household], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None] | None = None,
        broke: Callable[[], None] = lambda: None,
    ) -> None:
        """Have ``work`` change what the pages show: the household is read anew before ``done`` is told.

        Where that reading fails, the change is done all the same: ``done`` is told, then ``reading_failed``.
        """

        def both(household: Household) -> tuple[Answer, Overview | UserError]:
            answer = work(household)
            try:
                return answer, read_overview(household)
            except UserError as error:
                return answer, error

        def shown(answers: tuple[Answer, Overview | UserError]) -> None:
            answer, read = answers
            if not isinstance(read, UserError):
                self._on_overview(read)
            done(answer)
            if isinstance(read, UserError):
                self.reading_failed.emit(read)

        self._scribe.call(both, shown, failed or self.refused.emit, broke)

    def show_again(self) -> None:
        """Say once more how the household stands, to whoever has come since it was read."""
        if self.overview is not None:
            self.overview_read.emit(self.overview)

    def close(self) -> None:
        """End what runs and close the household; what is done aside is dropped."""
        self._day.stop()
        self.cancel_import()
        self._side.close()
        self._scribe.close()

    def _on_opened(self, seen: tuple[Overview, str | None, Callable[[], Household]]) -> None:
        overview, port, reopen = seen
        first, self.ready = not self.ready, True
        if first:
            self._day.start()
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.applicationStateChanged.connect(self._on_state)
            self.opened.emit(port, reopen)
        self._on_overview(overview)
        if first:
            self._tidy()

    def _on_overview(self, overview: Overview) -> None:
        self.overview = overview
        self.overview_read.emit(overview)

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Who comes back from a command or another program sees what it wrote; a closed session looks no more."""
        if state is Qt.ApplicationState.ApplicationActive and self._day.isActive() and self.overview is not None:
            look = partial(_read_if_written, version=self.overview.version)
            self._scribe.call(look, self._on_looked, _nothing_new)

    def _on_looked(self, overview: Overview | None) -> None:
        if overview is not None:
            self._on_overview(overview)

    @Slot()
    def _tidy(self) -> None:
        self._scribe.call(partial(_tidy, at=int(self._clock())), self._on_tidied, self.refused.emit)

    def _on_tidied(self, has_news: bool) -> None:
        if has_news:
            self.read()

    @Slot(object, object)
    def _on_broken(self, call: Call[Any], error: Exception) -> None:
        self._imports.pop(call, None)
        self.broken.emit(error)


def _first_look(household: Household) -> tuple[Overview, str | None, Callable[[], Household]]:
    return read_overview(household), household.port, household.reopen


def _read_if_written(household: Household, *, version: int) -> Overview | None:
    """The household as it stands where somebody else has written to it since it was of ``version``."""
    return None if household.version == version else read_overview(household)


def _nothing_new(_error: UserError) -> None:
    """Whatever keeps it from being read is said of what a person asks for."""


def _tidy(household: Household, *, at: int) -> bool:
    """Remove what the retention no longer keeps, also where nobody collects any more; whether there is news to show.

    News is that something went, or that it waits because the date is in doubt: the household is asked about it.
    """
    if household.file.read_only:
        return False
    return bool(household.tidy(at).gone) or household.retention.waiting() is not None


def _choose_port(household: Household, *, device: str) -> None:
    household.choose_port(device)


def _forget_port(household: Household) -> None:
    household.forget_port()


def _stored(household: Household, pending: PendingImport, answers: Answers, cancel: threading.Event) -> ImportOutcome:
    """Store the files, and keep what was said of tables where something of them was stored."""
    from persienne.household.measures.import_files import store_files  # noqa: PLC0415 - on use

    outcome = store_files(household.conn, pending.read, answers, cancelled=cancel.is_set)
    described = pending.described
    if described is not None and any(report.columns == described.titles for report in outcome.reports):
        keep_described_table(household.conn, described)
    return outcome


def _undo(household: Household, *, batch_id: int, file: int | None) -> None:
    from persienne.household.measures.import_files import undo_import  # noqa: PLC0415 - on use

    undo_import(household.conn, batch_id, file)
