"""Files that were given before there is a household come in, what they are goes out in words; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from persienne.base.errors import UserError
from persienne.ui.household.side_thread import SideThread
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.household.measures.import_report import ImportReport
    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.ui.style.numbers import Numbers

    Entries = tuple[ReadFile | Refusal, ...]
    Look = tuple[list[ImportReport], list[Refusal]]


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
