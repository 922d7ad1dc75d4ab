"""The dialogs that no walk through a page opens: a stage comes in, and has noted what each of them says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.consents.fields import Category
from persienne.household.backup.backups import KnownBackup, Move
from persienne.household.measures.watched_folder import Found
from persienne.ui.costs.compare_lever import CompareDialog
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.reform_lever import ReformDialog
from persienne.ui.costs.terms_lever import PricesDialog
from persienne.ui.frame import keys
from persienne.ui.frame.bug_dialog import BugDialog
from persienne.ui.frame.contract_lever import ContractEffectDialog
from persienne.ui.letters.deletion_check_lever import DeletionCheckDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.law import GroundsDialog
from persienne.ui.letters.printing_dialogs import ApartDialog, MandateDialog
from persienne.ui.meter.automatic_lever import BackupPlanDialog
from persienne.ui.meter.desk import MeterDesk, MeterNameDialog
from persienne.ui.meter.import_dialogs import (
    BatchDialog,
    DeleteReadFilesDialog,
    NewFilesDialog,
    OlderDialog,
    OlderKeptDialog,
)
from persienne.ui.meter.moving_lever import MoveView, MovingDialog
from persienne.ui.meter.slat_lever import ClosingDialog
from persienne.ui.meter.table_lever import TablesDialog
from persienne.ui.meter.vault_dialogs import NoSheetDialog, PassphraseDialog, RecoveryDialog, RestoringDialog
from persienne.ui.paper.exhibit_reading import Prepared
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.flow_dialogs import NotingDialog
from persienne.ui.sharing.flow_history_dialog import FlowHistoryDialog
from persienne.ui.style.translation import Numbers
from persienne.ui.today.dialogs import DateDialog, ReadingStopsDialog
from persienne.vault.slots import SlotKind
from support.transcript_stage import NOW, wait
from support.windows import TODAY

if TYPE_CHECKING:
    from support.transcript_stage import Stage

MADE = KnownBackup(
    1, Path("/media/stick/persienne.backup"), NOW - 3600, 1_000_000, b"1", exists=True, holds_erased=False
)
LASTING = frozenset({SlotKind.PASSPHRASE, SlotKind.RECOVERY})


def walk_dialogs(stage: Stage) -> None:
    """Page by page, then what stands over any page."""
    _meter(stage)
    _costs(stage)
    _letters(stage)
    stage.window.go(keys.SHARING)
    sharing = stage.window.desk(SharingDesk)
    wait(lambda: sharing.view is not None)
    assert sharing.view is not None
    for category in (Category.C2, Category.E):
        sharing.page.history_wanted.emit(next(flow for flow in sharing.view.flows if flow.category is category))
        history = stage.asked(FlowHistoryDialog)
        stage.rest()
        history.acted.emit("note", next(flow for flow in sharing.view.flows if flow.category is category))
        stage.over(f"noting: {category.value}", stage.asked(NotingDialog))
        history.reject()
    window = stage.window
    stage.over("which date", DateDialog("2 nov.", "1 nov.", window))
    for offers in (True, False):
        stage.over(f"reading stops, {offers}", ReadingStopsDialog(window, goes_on=not offers, offers=offers))
    stage.over("a fault", BugDialog("report", "details", window))


def _meter(stage: Stage) -> None:
    window = stage.window
    window.go(keys.METER)
    page, numbers = window.desk(MeterDesk).page, Numbers(window.locale())
    stage.rest()
    page.elsewhere.moving_wanted.emit()
    moving = stage.asked(MovingDialog)
    stage.over("moving", moving, stays=True)
    for name, move in {
        "a backup of today": Move(fresh=MADE),
        "carried": Move(MADE, carried=NOW),
        "behind": Move(MADE, MADE, behind=True),
        "replaced": Move(MADE, replaced=True),
        "opened": Move(MADE, carried=NOW, opened=NOW),
    }.items():
        moving.show_view(
            MoveView(move, LASTING if move.carried is None else frozenset(), service=move.opened is not None)
        )
        stage.over(f"moving: {name}", moving, stays=True)
    moving.reject()
    page.vault.plan_wanted.emit()
    plan = stage.asked(BackupPlanDialog)
    stage.over("plan of backups", plan)
    page.vault.passphrase_wanted.emit()
    stage.over("passphrase", stage.asked(PassphraseDialog))
    stage.over("closing halfway", ClosingDialog(Slat.HALF, "3", "", TODAY, window))
    words = tuple(f"mot{number}" for number in range(12))
    for none_yet in (False, True):
        sheet = RecoveryDialog(words, (2, 8), lambda _place, said: said == "mot2", window, none_yet=none_yet)
        stage.over(f"recovery sheet, {none_yet}", sheet)
    for ways in ({SlotKind.PASSPHRASE}, {SlotKind.KEYRING}, set(SlotKind)):
        stage.over("no sheet", NoSheetDialog(ways, window))
    stage.over("restoring", RestoringDialog("persienne.backup", window))
    page.tables_wanted.emit()
    stage.over("tables", stage.asked(TablesDialog))
    found = [Found(Path(f"/downloads/{name}.csv"), (10, 10), name, ()) for name in ("one", "two")]
    stage.over("new files", NewFilesDialog(found, numbers, window, here=frozenset({"two"})))
    stage.over("delete files that were read", DeleteReadFilesDialog(found, window))
    assert stage.session.overview is not None
    page.batch_wanted.emit(stage.session.overview.imports[0])
    stage.over("files of an import", stage.asked(BatchDialog))
    stage.over("older", OlderDialog(36, window))
    stage.over("older, kept", OlderKeptDialog("3 ans", window))


def _costs(stage: Stage) -> None:
    window = stage.window
    window.go(keys.COSTS)
    desk = window.desk(CostsDesk)
    stage.rest()
    asked = desk.page.asked
    assert asked is not None
    desk.page.deeds.compare_wanted.emit()
    stage.over("compare", stage.asked(CompareDialog))
    desk.reform.show(asked.meter)
    stage.rest()
    desk.reform.page.acted.emit("hours")
    stage.over("hours of the reform", stage.asked(ReformDialog))
    for keeps in (True, False):
        stage.over(f"prices, {keeps}", PricesDialog("prix.csv", ["une ligne"] * 61, window, keeps=keeps))
        stage.over(f"effect, {keeps}", ContractEffectDialog(["une ligne"], window, removes=keeps))
    window.go(keys.METER)
    page = window.desk(MeterDesk).page
    page.meters.name_wanted.emit(asked.meter)
    stage.over("name of a meter", stage.asked(MeterNameDialog))


def _letters(stage: Stage) -> None:
    window = stage.window
    window.go(keys.LETTERS)
    desk = window.desk(LettersDesk)
    page = desk.page
    wait(lambda: page.view is not None)
    assert page.view is not None
    law, words = page.view.known.law, page.words
    request = page.view.requests[0]
    desk.room.following.checking.ask(request.reference)
    stage.over("check of a deletion", stage.asked(DeletionCheckDialog))
    shown = page.shown(request.reference)
    assert shown is not None
    stage.over("grounds", GroundsDialog(shown.request, tuple(law.references)[:3], law, words, window))
    left = Prepared("facture.pdf", "a" * 64, 1000, hidden="locked")
    stage.over("exhibits apart", ApartDialog([("1", left)], words, window))
    desk.room.begin_goal("")
    stage.over("mandate", MandateDialog(page.new.wish, words, window))
    page.leave_new("")
