"""Pictures of what goes elsewhere and comes from there: backups by themselves, a move, new files in a folder.

What the invented home does not have (a stick, downloads, a backup that is carried) is shown as a household's would be.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.household.backup.backups import KnownBackup
from persienne.household.backup.due import Due
from persienne.household.backup.moving import Move
from persienne.household.backup.plan import Plan, PlanView, Trouble
from persienne.household.measures.folder_look import Found
from persienne.household.measures.watched_folder import Watching
from persienne.importers.file_reader import ReadFile
from persienne.importers.parsed import ParsedFile
from persienne.ui.frame.reminder_strip import ReminderStrip
from persienne.ui.meter.moving_dialog import MoveView, MovingDialog
from persienne.ui.meter.new_files_dialog import DeleteReadFilesDialog, NewFilesDialog
from persienne.ui.meter.plan_dialog import BackupPlanDialog
from persienne.ui.snapshot.camera import Camera, settle
from persienne.ui.style.numbers import Numbers
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.widgets.scroll import ScrollBox

STICK: Final = Path("/media/usb")
SAME_DISK: Final = Path("/home/maison/Sauvegardes")
"""A folder beside the household, which is the answer that is warned of."""
DOWNLOADS: Final = Path("/home/maison/Downloads")
WAYS: Final = frozenset({SlotKind.PASSPHRASE, SlotKind.RECOVERY})


def draw_elsewhere(camera: Camera, page: MeterDataPage, box: ScrollBox) -> None:
    """Draw the cards as a household has them, the dialogs over the page, and the strip that calls for a backup."""
    _cards(camera, page, camera.now, partial(box.bring, head=True))
    _dialogs(camera, page, camera.now)
    strip = camera.window.findChildren(ReminderStrip)[0]
    strip.say(*page.backup_words.due(Due("old", 34, {"curve": 33, "request": 2})))
    box.moving_bar().setValue(0)
    settle()
    camera.take("meter-backup-due")
    strip.take_away()
    settle()


def _cards(camera: Camera, page: MeterDataPage, now: int, bring: Callable[[QWidget], None]) -> None:
    plan = Plan("week", STICK)
    away = Trouble(UserError("backup_away", folder=STICK.name), now - 9 * 86_400)
    page.vault.show_plan(PlanView(plan, now - 16 * 86_400, away))
    page.elsewhere.show_state(
        Watching(DOWNLOADS, frozenset({"enedis.curve.csv", "grdf.gas.xlsx"})), Move(backup=_backup(now))
    )
    settle()
    bring(page.elsewhere)
    settle()
    camera.take("meter-elsewhere")
    page.vault.show_plan(PlanView(Plan("week", STICK, restored=True)))
    page.elsewhere.show_state(Watching(before=DOWNLOADS), Move())
    settle()
    bring(page.elsewhere)
    settle()
    camera.take("meter-restored")


def _dialogs(camera: Camera, page: MeterDataPage, now: int) -> None:
    window = camera.window
    theme, numbers = window.theme, Numbers(page.locale())
    plan = BackupPlanDialog(Plan("week", SAME_DISK), page.backup_words, lambda _folder: True, theme, window)
    plan.open()
    camera.over("backup-plan", plan)
    for name, move, ways in (
        ("moving", Move(fresh=_backup(now)), WAYS),
        ("moving-2", Move(_backup(now), carried=now, opened=now), WAYS),
        ("moving-no-way", Move(), frozenset[SlotKind]()),
    ):
        moving = MovingDialog(MoveView(move, ways, service=True), page.erasing_words, theme, window)
        moving.open()
        camera.over(name, moving)
    found = [
        _found("mes-puissances-atteintes-30min.csv", "enedis.curve.csv", 412_000),
        _found("gaz.xlsx", "grdf.gas.xlsx", 38_000),
    ]
    new = NewFilesDialog(found, numbers, theme, window)
    new.open()
    camera.over("new-files", new)
    delete = DeleteReadFilesDialog(found, theme, window)
    delete.open()
    camera.over("new-files-delete", delete)


def _backup(at: int) -> KnownBackup:
    return KnownBackup(3, STICK / "persienne-3.backup", at, 1_650_000, b"", exists=True, holds_erased=False)


def _found(name: str, code: str, size: int) -> Found:
    parsed = ParsedFile(code, Meter(None), 0, ())
    return Found(DOWNLOADS / name, (size, 0), name, (ReadFile(name, b"", parsed),))
