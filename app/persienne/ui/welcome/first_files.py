"""Files given before a household exists: their kind is found out and shown; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.ui.household.worker import SideThread
from persienne.ui.style.translation import translated
from persienne.ui.widgets.banner import Banner, in_one
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.measures.import_report import ImportReport
    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.ui.style.translation import Numbers

    Look = tuple[list[ImportReport], list[Refusal]]
    Entries = tuple[ReadFile | Refusal, ...]


class FilesStrip(QWidget):
    """Hidden until files are given. Where none of them is read it offers to choose others."""

    others_wanted = Signal()
    """Other files are to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._names = ""
        self._banner = Banner("info", "")
        self._banner.activated.connect(self.others_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_reading(self, names: Sequence[str]) -> None:
        """Say that files of these names are being looked at."""
        more = self.tr("%n other(s)", "", len(names) - 1) if len(names) > 1 else ""
        self._names = ", ".join(filter(None, (names[0], more)))
        self._say("info", self.tr("Looking at the file…"), self._names)

    def show_found(self, kind: str, holds: str, wrong: str) -> None:
        """Show the files' format and contents. ``wrong`` is the message about the files that can't be read."""
        self._say("warn" if wrong else "ok", kind, in_one(holds, wrong))

    def show_refused(self, why: str) -> None:
        """Say that none of them is read; without a reason, leave it to the import."""
        if not why:
            self.hide()
            return
        self._say("alert", why, self._names, self.tr("Choose another file"))

    def _say(self, kind: str, title: str, line: str, link: str = "") -> None:
        self._banner.set_words(kind, title, line, link)
        self.show()
        if kind != "alert":  # a fault is read out by the banner
            announce(self, in_one(title, line))


class FirstFiles(QObject):
    """Looks at files in a thread of its own; they are parsed in the limited child, as an import would."""

    found = Signal(str, str, str)
    """What the files are, what they hold, and what is said of those that are not read (or empty)."""
    refused = Signal(str)
    """Why none of them is read."""

    def __init__(self, figures: Numbers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._thread = SideThread(self)
        self._thread.broken.connect(self._say_nothing)

    def begin(self, files: Sequence[Path]) -> None:
        """Look at ``files``."""
        self._thread.ask(lambda check: _look(files, check), self._tell, self._say_nothing)

    def end(self) -> None:
        """The answer is not wanted any more."""
        self._thread.close()
        self.deleteLater()

    def _say_nothing(self, *_fault: object) -> None:
        """The import meets the same fault, and reports it."""
        self._thread.close()
        self.refused.emit("")

    def _tell(self, seen: Look) -> None:
        from persienne.telling.import_words import ImportWords  # noqa: PLC0415 - on use: it loads numpy

        self._thread.close()
        words, (reports, refusals) = ImportWords(translated, self._figures), seen
        wrong = words.error(refusals[0].error) if refusals else ""
        if not reports:
            self.refused.emit(wrong)
        elif len(reports) == 1:
            (one,) = reports
            self.found.emit(f"{words.kind(one)}, {words.meter(one)}", words.detail(one), wrong)
        else:
            self.found.emit(words.files(reports), words.brought(reports), wrong)


def _look(files: Sequence[Path], check: Callable[[], None]) -> Look:
    from persienne.household.measures.import_delivery import report_before_storing  # noqa: PLC0415 - on use
    from persienne.household.measures.read_files import read_paths  # noqa: PLC0415
    from persienne.importers.file_reader import Refusal  # noqa: PLC0415

    def over() -> bool:
        try:
            check()
        except UserError:
            return True
        return False

    read: Entries = read_paths(files, progress=lambda *_: None, cancelled=over)
    refusals = [one for one in read if isinstance(one, Refusal)]
    return [report_before_storing(one) for one in read if not isinstance(one, Refusal)], refusals
