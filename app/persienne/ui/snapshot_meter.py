"""Pictures of the page Meter & data and of its dialogs: a window on the invented home comes in, PNG files go out.

What the invented home does not have (a passphrase, backups, a recovery sheet) is shown as a household's would be.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog

from persienne.backups import KnownBackup
from persienne.keys import Way
from persienne.localtime import local_days
from persienne.meters.tic.contract import Option
from persienne.restoring import Preview
from persienne.slats import Slat
from persienne.store.erase import Level, Scope
from persienne.ui.desks.meter import MeterDesk
from persienne.ui.dialogs.certificate import CertificateDialog
from persienne.ui.dialogs.closing import ClosingDialog
from persienne.ui.dialogs.contract import ContractDialog
from persienne.ui.dialogs.erase_all import EraseAllDialog
from persienne.ui.dialogs.erasing import ErasingDialog
from persienne.ui.dialogs.older import OlderDialog
from persienne.ui.dialogs.passphrase import PassphraseDialog
from persienne.ui.dialogs.recovery import RecoveryDialog
from persienne.ui.dialogs.restoring import RestoringDialog
from persienne.ui.dialogs.widening import WideningDialog
from persienne.ui.keeping_view import KeepingView, read_keeping
from persienne.ui.pages.meter_data import MeterDataPage
from persienne.ui.widgets import paint
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.window import METER
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPixmap

    from persienne.ui.window import MainWindow

    Wait = Callable[[Callable[[], bool]], None]

Asked = TypeVar("Asked", bound=QDialog)

WORDS = (
    *("abaisser", "bagage", "citron", "dauphin", "énergie", "flairer"),
    *("girafe", "habitude", "ivoire", "jardin", "lampe", "mobile"),
)
"""Of the list, and of nobody's sheet."""
VEIL, DARK_VEIL = 0.35, 0.6
RADIUS = 12
SETTLING = 6


def draw_meter(window: MainWindow, today: date, keep: Callable[[str, Callable[[], QPixmap]], None], wait: Wait) -> None:
    """Draw the page, its levers at work, and the page again with what they have left in its journal."""
    window.go(METER)
    desk = window.desk(METER)
    assert isinstance(desk, MeterDesk)
    assert isinstance(desk.page, MeterDataPage)
    pictures = _Pictures(window, desk, desk.page, keep, wait)
    pictures.page("meter", 0.0)
    pictures.slats()
    pictures.vault(today)
    pictures.erasing(today)
    pictures.page("meter-2", 1.0)
    pictures.household(today)


class _Pictures:
    def __init__(
        self,
        window: MainWindow,
        desk: MeterDesk,
        page: MeterDataPage,
        keep: Callable[[str, Callable[[], QPixmap]], None],
        wait: Wait,
    ) -> None:
        self._window, self._desk, self._page, self._keep, self._wait = window, desk, page, keep, wait

    def page(self, name: str, share: float) -> None:
        """The page scrolled down by ``share`` of its length."""
        _settle()
        bar = next(box for box in self._page.findChildren(ScrollBox) if not box.accessibleName()).verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        _settle()
        self._keep(name, self._window.grab)

    def slats(self) -> None:
        """What is asked when the shutter is moved, and when files reach far back."""
        page, theme = self._page, self._window.theme
        page.stop.wanted.emit(None, Slat.CLOSED)
        self._over("closing", self._asked(ClosingDialog))
        page.stop.wanted.emit(None, Slat.OPEN)
        self._over("widening", self._asked(WideningDialog))
        page.stop.contract_wanted.emit(page.stop.meters[0])
        contract = self._asked(ContractDialog)
        contract.choose(Option.HPHC, "22:30 – 6:30")
        self._over("contract", contract)
        older = OlderDialog(11, theme, self._window)
        older.open()
        self._over("older", older)

    def vault(self, today: date) -> None:
        """The recovery sheet, a backup and what is in it."""
        theme, window, words = self._window.theme, self._window, self._page.erasing_words
        sheet = RecoveryDialog(WORDS, (2, 7), lambda place, said: said == WORDS[place], theme, window, first=True)
        sheet.open()
        self._over("recovery", sheet, keep_open=True)
        sheet.go_on()
        self._over("recovery-check", sheet)
        self._page.vault.remake_wanted.emit()
        passphrase = self._asked(PassphraseDialog)
        passphrase.fields.first.edit.setText("quatre volets au soleil")
        passphrase.fields.judge()
        self._over("backup-passphrase", passphrase)
        day = today.toordinal() - 40
        found = Preview("", _noon(day), "", 0, 1_640_000, ("…0000",), day - 1030, day, {}, frozenset())
        restoring = RestoringDialog("persienne.backup", theme, window)
        restoring.open()
        restoring.show_preview(words.preview(found), brings_back=True)
        self._over("restore", restoring)

    def erasing(self, today: date) -> None:
        """A month is chosen and erased, its certificate read; and everything could go."""
        page = self._page
        page.journal.erase_wanted.emit()
        erasing = self._asked(ErasingDialog)
        last = today.replace(day=1) - timedelta(days=1)
        first = last.replace(day=1)
        erasing.choose(first, last)
        self._wait(lambda: erasing.counted)
        self._over("erasing", erasing)
        page.everything_wanted.emit()
        self._over("erase-everything", self._asked(EraseAllDialog))
        self._desk.erasing.erase(Scope(Level.CURVE, first.toordinal(), last.toordinal()))
        self._over("certificate", self._asked(CertificateDialog))

    def household(self, today: date) -> None:
        """The page as a household with keys and backups of its own has it."""
        assert self._window.session is not None
        read: list[KeepingView] = []
        self._window.session.ask(read_keeping, read.append)
        self._wait(lambda: bool(read))
        at, before = (_noon(today.toordinal() - ago) for ago in (0, 40))
        ways = (Way(SlotKind.KEYRING, "Secret Service", "1"), Way(SlotKind.RECOVERY, None, "2"))
        backups = (
            KnownBackup(2, Path("persienne-2.backup"), at, 1_650_000, b"", exists=True, holds_erased=False),
            KnownBackup(1, Path("persienne-1.backup"), before, 1_640_000, b"", exists=True, holds_erased=True),
        )
        view = replace(read[0], ways=ways, backups=backups, keyring="Secret Service")
        self._page.show_keeping(view, example=False, opened_by=SlotKind.KEYRING.value)
        self.page("meter-vault", 0.72)

    def _asked(self, kind: type[Asked]) -> Asked:
        self._wait(lambda: any(dialog.isVisible() for dialog in self._window.findChildren(kind)))
        return next(dialog for dialog in self._window.findChildren(kind) if dialog.isVisible())

    def _over(self, name: str, dialog: QDialog, *, keep_open: bool = False) -> None:
        """Paint ``dialog`` where a desktop would show it, over the window."""
        _settle()
        self._keep(name, lambda: self._both(dialog))
        if not keep_open:
            dialog.reject()
            _settle()

    def _both(self, dialog: QDialog) -> QPixmap:
        behind, above, theme = self._window.grab(), dialog.grab(), self._window.theme
        painter = paint.smooth(QPainter(behind))
        painter.fillRect(behind.rect(), theme.color("paper", DARK_VEIL) if theme.dark else theme.color("ink", VEIL))
        place = QRectF(above.rect())
        place.moveCenter(QRectF(behind.rect()).center().toPoint().toPointF())
        painter.setClipPath(paint.round_path(place, RADIUS))
        painter.drawPixmap(place.topLeft(), above)
        painter.setClipping(False)
        painter.setPen(theme.color("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        return behind


def _noon(day: int) -> int:
    return local_days().midnight(day) + 12 * 3600


def _settle() -> None:
    for _ in range(SETTLING):
        QApplication.processEvents()
