"""Proofs as files: those dropped on the card of a request are taken, put in the order of their pages, and looked at.

Other files that are dropped are left to the window, which imports them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent

from persienne.base.placeholders import fill
from persienne.consents.proof import ENDINGS
from persienne.ui.paper.exhibits import AT_HAND, cautions
from persienne.ui.widgets.drop import DropOverlay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.ui.household.deeds import Doer


_DIGITS = re.compile(r"(\d+)")


class ProofDrop(QObject):
    """Lets proofs be dropped on ``card``; ``title`` says what that does while they hang over it."""

    dropped = Signal(object)
    """The paths of the files, at least one."""

    def __init__(self, card: QWidget, title: str) -> None:
        super().__init__(card)
        self._title = title
        self._overlay = DropOverlay(card)
        card.setAcceptDrops(True)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what holds nothing but proofs; the rest goes on to the window."""
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if not files or len(files) < len(urls) or any(path.suffix.lower() not in ENDINGS for path in files):
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._overlay.hide()
            self.dropped.emit(files)
        elif event.type() == QEvent.Type.DragEnter:
            self._overlay.announce(self._title)
        return True


def in_page_order(paths: Iterable[Path]) -> list[Path]:
    """Files by their names, ``IMG_9`` before ``IMG_10``: a camera and a scanner number what they make."""

    def place(path: Path) -> list[tuple[int, str]]:
        return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(path.name.casefold())]

    return sorted(paths, key=place)


def proof_filter() -> str:
    """What a dialog of files offers where a proof is asked for."""
    kinds = QCoreApplication.translate("Proofs", "Scans, pictures, e-mails ({endings})")
    return fill(kinds, endings=" ".join(f"*{one}" for one in ENDINGS))


async def look_at(doer: Doer, files: Sequence[Path], *, over: QObject | None = None) -> Sequence[UserError]:
    """What :func:`.proof_check.cautions` finds of files, which are read in the limited child; a step of a deed."""
    return await doer.aside(lambda check: cautions(files, replace(AT_HAND, check=check)), over=over)
