"""Pictures of the page Meter & data and of its dialogs, of backups by themselves, a move, new files in a folder.

What the invented home does not have (a passphrase, a stick, downloads) is shown as a household's would be.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.demo.household import first_day
from persienne.household.access.always_on import Means, Reader
from persienne.household.backup.backups import KnownBackup, Move
from persienne.household.backup.due import Due
from persienne.household.backup.plan import Plan, PlanView, Trouble
from persienne.household.backup.restore import Preview
from persienne.household.household import LOCKS_AFTER
from persienne.household.measures.watched_folder import Found, Watching
from persienne.importers.file_reader import ReadFile
from persienne.importers.job import ParsedFile
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.contract import Option
from persienne.store.erase import Level, Scope
from persienne.store.wire import LastReading
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.keys import METER
from persienne.ui.frame.notices import ReminderStrip
from persienne.ui.meter.automatic_lever import BackupPlanDialog
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.erasure_lever import ErasingDialog
from persienne.ui.meter.import_dialogs import DeleteReadFilesDialog, NewFilesDialog, OlderDialog
from persienne.ui.meter.moving_lever import MoveView, MovingDialog
from persienne.ui.meter.vault_dialogs import NoSheetDialog, PassphraseDialog, RecoveryDialog, RestoringDialog
from persienne.ui.meter.view import Unattended, read_keeping
from persienne.ui.page_pictures import settle
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.scroll import ScrollBox
from persienne.vault import SlotKind
from persienne.vault.household_keys import Way
from pictures.importing import draw_importing, draw_tables

if TYPE_CHECKING:
    from datetime import date

    from persienne.ui.meter.page import MeterDataPage
    from pictures.camera import Camera

WORDS = (
    *("abaisser", "bagage", "citron", "dauphin", "énergie", "flairer"),
    *("girafe", "habitude", "ivoire", "jardin", "lampe", "mobile"),
)
"""Of the list, and of nobody's sheet."""


def draw_meter(camera: Camera, today: date) -> None:
    """Draw the page, its levers at work, and the page again with what they have left in its journal."""
    camera.window.go(METER)
    desk = camera.window.desk(MeterDesk)
    pictures = _Pictures(camera, desk, desk.page)
    camera.take("meter")
    camera.wait(lambda: not desk.page.missing.isHidden())  # what it is made from is read while the page stands
    desk.show_missing()
    camera.take("meter-missing")
    draw_importing(camera, desk.page, today)
    draw_tables(camera, desk.page, today)
    pictures.slats()
    pictures.vault(today)
    pictures.erasing(today)
    camera.bring(desk.page.journal)
    camera.take("meter-2")
    pictures.household(today)


class _Pictures:
    def __init__(self, camera: Camera, desk: MeterDesk, page: MeterDataPage) -> None:
        self._camera, self._desk, self._page = camera, desk, page

    @property
    def _box(self) -> ScrollBox:
        return next(box for box in self._page.findChildren(ScrollBox) if not box.accessibleName())

    def slats(self) -> None:
        """What is asked when the shutter is moved, and when files reach far back."""
        page = self._page
        self._camera.question("closing", page.stop.wanted, None, Slat.CLOSED)
        self._camera.question("widening", page.stop.wanted, None, Slat.OPEN)
        page.meters.contract_wanted.emit(page.stop.meters[0])
        contract = self._camera.asked(ContractDialog)
        contract.choose(Option.HPHC, "22:30 – 6:30")
        self._camera.over("contract", contract)
        self._camera.over("older", OlderDialog(11, self._camera.window))

    def vault(self, today: date) -> None:
        """The recovery sheet, a backup and what is in it."""
        window, words = self._camera.window, self._page.erasing_words
        sheet = RecoveryDialog(WORDS, (2, 7), lambda place, said: said == WORDS[place], window, none_yet=True)
        self._camera.over("recovery", sheet, keep_open=True)
        sheet.go_on()
        self._camera.over("recovery-check", sheet)
        self._camera.over("recovery-declined", NoSheetDialog({SlotKind.KEYRING}, window))
        self._page.vault.remake_wanted.emit()
        passphrase = self._camera.asked(PassphraseDialog)
        passphrase.fields.first.edit.setText("quatre volets au soleil")
        passphrase.fields.judge()
        self._camera.over("backup-passphrase", passphrase)
        day = today.toordinal() - 40
        first, points = first_day(today).toordinal(), (FICTIONAL_POINT,)
        found = Preview("", _noon(day), "", 0, 1_640_000, points, first, day, {}, frozenset(), shown=True)
        restoring = RestoringDialog("persienne.backup", window)
        restoring.open()
        restoring.type("quatre volets au soleil")
        lost = self._page.backup_words.lost({"batch": 3, "day": 40, "request": 1, "event": 2})
        restoring.show_preview(words.preview(found), brings_back=True, shown=True, lost=lost)
        self._camera.over("restore", restoring)

    def erasing(self, today: date) -> None:
        """A month is chosen and erased, its certificate read; and everything could go."""
        page = self._page
        page.journal.erase_wanted.emit()
        erasing = self._camera.asked(ErasingDialog)
        last = today.replace(day=1) - timedelta(days=1)
        first = last.replace(day=1)
        erasing.choose(first, last)
        self._camera.wait(lambda: erasing.counted)
        self._camera.over("erasing", erasing)
        self._camera.question("erase-everything", page.everything_wanted)
        self._desk.erasing.erase(Scope(Level.CURVE, first.toordinal(), last.toordinal()))
        self._camera.over("certificate")

    def household(self, today: date) -> None:
        """The page as a household with keys and backups of its own has it."""
        for _ in range(2):  # what was erased has the page read anew, and that has its levers read anew
            self._camera.rest()
            settle()
        read = self._camera.ask(partial(read_keeping, now=self._camera.now, outside=None))
        self._camera.rest()
        at, before = self._camera.now, _noon(today.toordinal() - 40)
        ways = (
            Way(SlotKind.KEYRING, "Secret Service", "1"),
            Way(SlotKind.PASSPHRASE, None, "2"),
            Way(SlotKind.RECOVERY, None, "3", confirmed=False),
        )
        backups = (
            KnownBackup(2, Path("persienne-2.backup"), at, 1_650_000, b"", exists=True, holds_erased=False),
            KnownBackup(1, Path("persienne-1.backup"), before, 1_640_000, b"", exists=True, holds_erased=True),
        )
        locks = frozenset({"sleep", "screen"})
        reader = Reader(Means.UNIT, Path("persienne-collect.service"), "/usr/bin/persienne", lost=False)
        last = LastReading(today.toordinal(), at)
        unattended = Unattended((reader,), "/dev/ttyUSB0", there=True, open=True, last=last)
        levers = replace(read, always_on=unattended, locks_after=LOCKS_AFTER[0], locks_on=locks)
        view = replace(levers, ways=ways, backups=backups, keyring="Secret Service")
        self._page.show_keeping(view, example=False, opened_by=SlotKind.KEYRING.value)
        self._camera.bring(self._page.vault)
        self._camera.take("meter-vault")
        self._camera.bring(self._page.always_on)
        self._camera.take("meter-unattended")
        draw_elsewhere(self._camera, self._page, self._box)


def _noon(day: int) -> int:
    return local_days().midnight(day) + 12 * 3600


STICK: Final = Path("/media/usb")
SAME_DISK: Final = Path("/home/maison/Sauvegardes")
"""A folder beside the household, which is the answer that is warned of."""
DOWNLOADS: Final = Path("/home/maison/Downloads")
WAYS: Final = frozenset({SlotKind.PASSPHRASE, SlotKind.RECOVERY})


def draw_elsewhere(camera: Camera, page: MeterDataPage, box: ScrollBox) -> None:
    """Draw the cards as a household has them, the dialogs over the page, and the strip that calls for a backup."""
    _cards(camera, page, camera.now)
    _dialogs(camera, page, camera.now)
    strip = camera.window.findChildren(ReminderStrip)[0]
    strip.say(*page.backup_words.due(Due("old", 34, {"curve": 33, "request": 2})))
    box.moving_bar().setValue(0)
    camera.take("meter-backup-due")
    strip.take_away()
    settle()


def _cards(camera: Camera, page: MeterDataPage, now: int) -> None:
    plan = Plan("week", STICK)
    away = Trouble(UserError("backup_away", folder=STICK.name), now - 9 * 86_400)
    page.vault.show_plan(PlanView(plan, now - 16 * 86_400, away))
    page.elsewhere.show_state(
        Watching(DOWNLOADS, frozenset({"enedis.curve.csv", "grdf.gas.xlsx"})), Move(backup=_backup(now))
    )
    camera.bring(page.elsewhere)
    camera.take("meter-elsewhere")


def _dialogs(camera: Camera, page: MeterDataPage, now: int) -> None:
    window = camera.window
    numbers = Numbers(page.locale())
    plan = BackupPlanDialog(Plan("week", SAME_DISK), page.backup_words, lambda _folder: True, window)
    camera.over("backup-plan", plan)
    for name, move, ways in (
        ("moving", Move(fresh=_backup(now)), WAYS),
        ("moving-no-way", Move(), frozenset[SlotKind]()),
    ):
        moving = MovingDialog(MoveView(move, ways, service=True), page.erasing_words, window)
        camera.over(name, moving)
    found = [
        _found("mes-puissances-atteintes-30min.csv", "enedis.curve.csv", 412_000),
        _found("gaz.xlsx", "grdf.gas.xlsx", 38_000),
    ]
    new = NewFilesDialog(found, numbers, window)
    camera.over("new-files", new)
    camera.over("new-files-delete", DeleteReadFilesDialog(found, window))


def _backup(at: int) -> KnownBackup:
    return KnownBackup(3, STICK / "persienne-3.backup", at, 1_650_000, b"", exists=True, holds_erased=False)


def _found(name: str, code: str, size: int) -> Found:
    parsed = ParsedFile(code, Meter(None), 0, ())
    return Found(DOWNLOADS / name, (size, 0), name, (ReadFile(name, b"", parsed),))
