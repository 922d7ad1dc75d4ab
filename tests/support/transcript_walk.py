"""What each golden transcript goes through: a stage comes in, and has noted a page in its states and its dialogs.

A page leaves the household as it was: its transcript is the same whichever page was gone through before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.consents.fields import Category
from persienne.consents.flows import Home
from persienne.consents.states import not_known
from persienne.exporters.formats import Format
from persienne.household.notifications import Topic
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.letters.complaint import MEDIATOR
from persienne.letters.moves import Move
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus
from persienne.meters.tic.contract import Option
from persienne.ports.serial_port import PortInfo
from persienne.telling.cost_view import NoContract
from persienne.telling.mirror.view import TooLittle
from persienne.ui.costs.bill_table import OriginDialog
from persienne.ui.costs.compare_lever import BillCheckDialog
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.needed_lever import NeededDialog
from persienne.ui.costs.terms_lever import TermsDialog
from persienne.ui.frame import keys
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_lever import GasContractDialog
from persienne.ui.frame.page import HelpDialog, Page
from persienne.ui.frame.shortcuts import Shortcuts
from persienne.ui.guide.dialog import GuideDialog
from persienne.ui.guide.pages import KEY_LIST
from persienne.ui.history.aside_dialog import AsideDialog
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.export_lever import ExportDialog
from persienne.ui.history.notes_lever import NoteDayDialog, NotesDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.earlier_dialog import EarlierLetterDialog
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.law import LawDialog
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.letters.printing_dialogs import ComplaintDialog, LetterBodyDialog, MessageDialog
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.erasure_lever import EraseAllDialog, ErasingDialog
from persienne.ui.meter.slat_lever import ClosingDialog, WideningDialog
from persienne.ui.meter.vault_dialogs import PassphraseDialog
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.mirror.dialogs import HowDialog, WeekDialog
from persienne.ui.pages import PAGES
from persienne.ui.settings.about import LicencesDialog
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.settings.page import LockView, NotificationsView
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.flow_dialogs import ConfirmingDialog, SwitchesDialog, WithdrawingDialog
from persienne.ui.sharing.flow_history_dialog import FlowHistoryDialog
from persienne.ui.sharing.review_dialog import SUPPLIER, ReviewDialog
from persienne.ui.today.desk import TodayDesk
from persienne.ui.today.port_page import PortPathDialog
from persienne.ui.today.port_words import PortWords
from support.days import LIVE, clock, counted
from support.mirror_views import closed_view, heated_view, made_view
from support.reform_reports import made_reform, year_with_tank
from support.transcript_dialogs import walk_dialogs
from support.transcript_stage import make_empty, make_furnished, make_gas, wait
from support.windows import TODAY, typed_offer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.ui.today.page import TodayPage
    from support.transcript_stage import Stage

LAST = date(2026, 10, 31).toordinal()
"""The last day of the month before."""


def walk_today(stage: Stage) -> None:
    """Without a meter, with one, with each of its troubles; then the ports."""
    stage.window.go(keys.TODAY)
    desk = stage.window.desk(TodayDesk)
    desk.end()
    stage.take("no port")
    today, now = desk.today, desk.today.now
    live = replace(
        LIVE,
        last_frame_at=now - 2,
        stored_at=now - 60,
        since=now - 17_000,
        point="09999999999998",
        maximum=4310,
        maximum_at=clock(8, 12),
        overrun_count=1,
        overrun_seconds=40,
        volts=(231,),
        option="H PLEINE/CREUSE",
        tariff="HEURE  PLEINE",
        counted=counted(clock(0), clock(12, 30), now, 9_812, 10_240),
    )
    today.set_live(live)
    stage.take("the meter is read", whole=True)
    _troubles(stage, today, live)
    today.set_live(MeterStatus())
    _ports(stage, desk, live)
    desk.settle()


def _troubles(stage: Stage, today: TodayPage, live: MeterStatus) -> None:
    now = today.now
    since, last = now - 3600, now - 7200
    weak = replace(live, quality=81.2).troubled(UserError("port_weak", port=live.port, quality=81.2), since)
    old = replace(live, mode="historique", volts=(), maximum=None)
    gone = replace(live, state=MeterState.UNPLUGGED, power=None)
    refused = replace(live, state=MeterState.REFUSED, power=None)
    for name, status in {
        "silent": replace(live, state=MeterState.SILENT, power=None, since=last, last_frame_at=last),
        "unplugged": replace(gone, since=last, last_frame_at=last),
        "never plugged in": replace(gone, last_frame_at=None).troubled(UserError("port_missing", port=live.port)),
        "denied": refused.troubled(UserError("port_denied", port=live.port, group="uucp"), since),
        "busy": refused.troubled(UserError("port_busy", port=live.port), since),
        "file damaged": refused.troubled(UserError("store_damaged"), since),
        "stopped": replace(live, state=MeterState.STOPPED, power=None),
        "paused": replace(live, paused=True),
        **{
            f"not kept: {code}": replace(live, stored_at=now - 18_000).unkept(UserError(code), now)
            for code in ("disk_full", "folder_read_only", "store_busy", "disk_error")
        },
        "weak": weak,
        "eight bits": live.troubled(UserError("port_eight_bits", port=live.port), since),
        "eight bits, all read": replace(live, quality=100.0).troubled(UserError("port_eight_bits", port="p"), since),
        "its clock ahead": replace(live, clock_offset=180, clock_since=since),
        "its clock behind": replace(live, clock_offset=-7200, clock_since=since),
        "its clock lost": replace(live, clock_degraded=True, clock_since=since),
        "clock went back": replace(live, clock_went_back=10_800, clock_since=since),
        "clock went back, without the meter's": replace(old, clock_went_back=10_800, clock_since=since),
        "which date": replace(old, waits_for=now + 108_000, clock_since=since),
        "three troubles": replace(weak, clock_offset=180).unkept(UserError("folder_read_only"), now),
        "injecting": replace(live, power=0, powers={"SINSTS": 0, "SINSTI": 1_480}),
        "red, off-peak, three phases": replace(
            live,
            volts=(229, 231, 236),
            tempo_today="red",
            tempo_tomorrow="white",
            tariff="HEURE  CREUSE",
            overrun_count=0,
        ),
    }.items():
        today.set_live(status)
        stage.take(name)


def _ports(stage: Stage, desk: TodayDesk, live: MeterStatus) -> None:
    ports, words = desk.ports, PortWords()
    desk.today.port_wanted.emit()
    found = (
        PortInfo("/dev/ttyACM0", "uTinfo-V3.0", "CH2i", "TINFO-0042", (0x1A86, 0x55D4), None),
        PortInfo("/dev/ttyUSB0", "FT232R USB UART", "FTDI", "A50285BI", (0x0403, 0x6001), None),
    )
    ports.set_ports([words.port(one, used=one is found[0]) for one in found])
    stage.take("ports", whole=True)
    stage.over("a port by its path", PortPathDialog(stage.window))
    ports.set_ports([])
    stage.take("no port is there")
    ports.show_listening(words.port(found[0], used=True))
    ports.show_trying(9600, 512)
    stage.take("listening")
    ports.show_trying(1200, 0)
    stage.take("listening, slower")
    ports.show_found(FoundMeter("9998", live))
    stage.take("found")
    for code in ("denied", "busy", "missing", "silent", "wrong_speed", "weak", "eight_bits"):
        heard = {"quality": 42.0} if code == "weak" else {"group": "dialout"} if code == "denied" else {}
        ports.show_failure(UserError(f"port_{code}", port="ttyACM0", **heard))
        stage.take(code.replace("_", " "))


def walk_history(stage: Stage) -> None:
    """Each period, the table, in euros, and what asks."""
    stage.window.go(keys.HISTORY)
    page = stage.window.desk(HistoryDesk).page
    stage.take("this month")
    for span in Span:
        page.show_span(span, None if span is Span.ALL else LAST)
        stage.take(span.value)
    page.show_span(Span.MONTH, LAST)
    page.show_table(shown=True)
    stage.take("table")
    page.euros.choose(euros=True)
    stage.take("table in euros")
    page.show_table(shown=False)
    stage.take("euros")
    page.euros.choose(euros=False)
    page.notes.write_wanted.emit(LAST, LAST)
    stage.over("a note", stage.asked(NoteDayDialog))
    page.notes.list_wanted.emit()
    stage.over("all notes", stage.asked(NotesDialog))
    page.export_button.click()
    export = stage.asked(ExportDialog)
    stage.over("export", export, stays=True)
    export.choose(Format.PNG)
    stage.over("export of the picture", export)
    page.set_aside_button.click()
    stage.over("days set aside", stage.asked(AsideDialog))
    page.show_span(Span.MONTH, TODAY.toordinal())


def walk_costs(stage: Stage) -> None:
    """A month, a year, without taxes, without a contract, and what asks."""
    stage.window.go(keys.COSTS)
    page = stage.window.desk(CostsDesk).page
    page.show_period(Span.MONTH, LAST)
    stage.take("month")
    page.bill.table.rows[1].click()
    stage.over("where a figure comes from", stage.asked(OriginDialog))
    page.deeds.check_wanted.emit()
    stage.over("check a bill", stage.asked(BillCheckDialog))
    page.deeds.needed_wanted.emit()
    needed = stage.asked(NeededDialog)
    needed.choose(Option.BASE)
    stage.over("what is needed", needed)
    page.deeds.terms_wanted.emit()
    stage.over("payments", stage.asked(TermsDialog))
    asked = page.asked
    assert asked is not None
    page.contract_wanted.emit(asked.meter)
    contract = stage.asked(ContractDialog)
    stage.over("contract", contract, stays=True)
    contract.choose_own_prices()
    stage.over("own prices", contract, stays=True)
    typed_offer(contract)
    stage.over("an offer of its own", contract)
    page.show_route(Route.HT)
    stage.take("without taxes")
    page.show_route(Route.TTC)
    page.show_period(Span.YEAR, LAST)
    stage.take("year")
    page.show_view(NoContract(asked, "HP/HC, 6 kVA", has_power=True))
    stage.take("no contract")
    reform = stage.window.desk(CostsDesk).reform
    reform.show(asked.meter)
    stage.take("the reform", whole=True)
    reform.page.show_report(made_reform(year_with_tank(), language=stage.language))
    stage.take("the reform, with a letter", whole=True)
    page.show_period(Span.MONTH, TODAY.toordinal())


def walk_mirror(stage: Stage) -> None:
    """Before it is asked for, at each stop, and what asks; the readings are made ones."""
    stage.window.go(keys.MIRROR)
    page = stage.window.desk(MirrorDesk).page
    stage.take("asked for")
    page.show_too_little(TooLittle(3, 7))
    stage.take("too little")
    page.show_waiting()
    stage.take("waiting")
    language = stage.language
    page.show_view(made_view(language))
    stage.take("readings", whole=True)
    page.board.table.rows[0].click()
    stage.over("how it is read", stage.asked(HowDialog))
    page.board.week.list_wanted.emit()
    stage.over("the week as a list", stage.asked(WeekDialog))
    for stop in Slat:
        page.board.try_stop(stop)
        stage.take(f"tried: {stop.value}")
    page.show_view(closed_view(language))
    stage.take("closed home")
    page.show_view(heated_view(language))
    stage.take("heated home")
    page.show_nothing()


def walk_sharing(stage: Stage) -> None:
    """The register, and without one; what asks."""
    stage.window.go(keys.SHARING)
    desk = stage.window.desk(SharingDesk)
    wait(lambda: desk.view is not None)
    stage.take("register")
    view, page = desk.view, desk.page
    assert view is not None
    given = next(flow for flow in view.flows if flow.category is Category.E and flow.ended_on is None)
    page.history_wanted.emit(next(flow for flow in view.flows if flow.category is Category.C2))
    stage.over("the history of a flow", stage.asked(FlowHistoryDialog))
    page.withdrawal_wanted.emit(given)
    stage.over("withdraw", stage.asked(WithdrawingDialog))
    page.confirmation_wanted.emit(given)
    stage.over("confirm", stage.asked(ConfirmingDialog))
    page.review_wanted.emit()
    stage.over("round of accounts", stage.asked(ReviewDialog))
    page.review_wanted.emit()
    review = stage.asked(ReviewDialog)
    review.show_account(SUPPLIER)
    stage.over("round of accounts, supplier", review)
    page.switches_wanted.emit()
    stage.over("switches", stage.asked(SwitchesDialog))
    page.set_view(replace(view, flows=tuple(not_known(Home(Energy.ELECTRICITY), ())), reminders=()))
    stage.take("empty register")
    page.set_view(view)


def walk_letters(stage: Stage) -> None:
    """The requests, each step of a new one, none at all; what asks."""
    stage.window.go(keys.LETTERS)
    desk = stage.window.desk(LettersDesk)
    page = desk.page
    wait(lambda: page.view is not None)
    view = page.view
    assert view is not None
    stage.take("requests")
    under_way = next(one for one in view.requests if not one.over)
    for one in view.requests:
        page.open_request(one.reference)
        stage.take(f"open: {one.reference}")
    page.open_request(under_way.reference)
    page.paper.message_wanted.emit()
    stage.over("as a message", stage.asked(MessageDialog))
    page.earlier_wanted.emit()
    stage.over("an earlier letter", stage.asked(EarlierLetterDialog))
    page.law_wanted.emit()
    stage.over("the law", stage.asked(LawDialog))
    desk.room.printing.complain(under_way.reference)
    stage.over("complaint", stage.asked(ComplaintDialog))
    desk.room.printing.complain(under_way.reference, MEDIATOR)
    stage.over("mediator", stage.asked(ComplaintDialog))
    page.moved.emit(under_way.reference, Move.ANSWER)
    stage.over("answer", stage.asked(LetterEventDialog))
    desk.room.begin_goal("")
    for number in range(1, REVIEW + 2):
        stage.take(f"new letter, {number}", whole=number == 1)
        if number == REVIEW:
            page.new.body_wanted.emit(Role.SUPPLIER, None)
            stage.over("an organisation", stage.asked(LetterBodyDialog))
        if number <= REVIEW:
            page.new.go_on()
    page.show_letters(replace(view, requests=(), tasks=()))
    page.leave_new("")
    stage.take("no request", whole=True)
    page.show_letters(view)


def walk_meter(stage: Stage) -> None:
    """The page, and what asks before anything is done."""
    stage.window.go(keys.METER)
    page = stage.window.desk(MeterDesk).page
    stage.rest()
    stage.take("page")
    page.stop.wanted.emit(None, Slat.CLOSED)
    stage.over("closing", stage.asked(ClosingDialog))
    page.stop.wanted.emit(None, Slat.OPEN)
    stage.over("opening", stage.asked(WideningDialog))
    page.vault.remake_wanted.emit()
    stage.over("passphrase of a backup", stage.asked(PassphraseDialog))
    page.journal.erase_wanted.emit()
    erasing = stage.asked(ErasingDialog)
    erasing.choose(date(2026, 10, 1), date(2026, 10, 31))
    wait(lambda: erasing.counted)
    stage.over("erase a period", erasing)
    page.everything_wanted.emit()
    stage.over("erase everything", stage.asked(EraseAllDialog))


def walk_settings(stage: Stage) -> None:
    """As a new household has them, and with all that can be chosen."""
    stage.window.go(keys.SETTINGS)
    page = stage.window.desk(SettingsDesk).page
    stage.take("as they are")
    page.show_lock(LockView(15, frozenset({"screen", "sleep"}), passphrase=True))
    page.show_notifications(NotificationsView(frozenset(Topic), detailed=True))
    page.show_preferences(replace(stage.window.preferences.now, tray=True, text_size=150), tray=True)
    stage.take("chosen")
    page.show_lock(LockView(None, frozenset(), passphrase=False))
    stage.take("without a passphrase")
    page.about.licences_wanted.emit()
    stage.over("licences", stage.asked(LicencesDialog))
    page.show_lock(LockView(None, frozenset(), passphrase=True))
    page.show_notifications(NotificationsView(frozenset(), detailed=False))
    page.show_preferences(stage.window.preferences.now)


def walk_window(stage: Stage) -> None:
    """What stands around a page, what is told, help and guide."""
    window = stage.window
    window.go(keys.SETTINGS)
    stage.take("around", around=True)
    for entry in PAGES:
        window.go(entry.key)
        stage.rest()
        next(page for page in window.findChildren(Page) if page.isVisible()).show_help()
        stage.over(f"help: {entry.key}", stage.asked(HelpDialog))
    shortcuts = window.findChild(Shortcuts)
    assert shortcuts is not None
    shortcuts.show_guide(KEY_LIST)
    stage.over("keys", stage.asked(GuideDialog))


def walk_all(stage: Stage) -> None:
    """Every page as it stands."""
    for entry in PAGES:
        stage.window.go(entry.key)
        stage.take(entry.key, whole=True)


def walk_discreet(stage: Stage) -> None:
    """Every page in discreet mode."""
    stage.window.discretion.set_on(True)
    walk_all(stage)
    stage.window.discretion.set_on(False)


def walk_slats(stage: Stage) -> None:
    """The pages that hang on the slats, of a home that is opened, and closed again."""
    for slat in (Slat.OPEN, Slat.CLOSED):
        stage.session.change(lambda household, to=slat: household.slats.move(None, to), lambda _moved: None)
        stage.rest()
        for key in (keys.TODAY, keys.HISTORY, keys.METER):
            stage.window.go(key)
            stage.take(f"{slat.value}: {key}", whole=True)


def walk_gas(stage: Stage) -> None:
    """The pages that tell of gas, and the dialog that asks for its contract."""
    for key in (keys.TODAY, keys.HISTORY, keys.COSTS, keys.METER):
        stage.window.go(key)
        stage.take(key, whole=True)
    history = stage.window.desk(HistoryDesk).page
    stage.window.go(keys.HISTORY)
    history.show_span(Span.ALL)
    stage.take("all", whole=True)
    history.show_table(shown=True)
    stage.take("table")
    costs = stage.window.desk(CostsDesk).page
    assert costs.asked is not None
    costs.contract_wanted.emit(costs.asked.meter)
    stage.over("contract", stage.asked(GasContractDialog))


def walk_welcome(stage: Stage) -> None:
    """The ways in."""
    start = stage.window.entrance.show_page()
    start.show_welcome()
    stage.take("welcome", around=True)
    start.show_creation("")
    stage.take("creation", whole=True)
    start.show_creation("Secret Service")
    stage.take("creation, with a keyring")
    start.show_restoring("persienne.backup", "")
    stage.take("restoring")
    ways = {"keyring", "passphrase", "recovery"}
    start.show_unlocking(ways)
    stage.take("unlocking", whole=True)
    start.show_unlocking_error(stage.window.say(UserError("passphrase_wrong")))
    stage.take("wrong passphrase")
    start.show_unlocking(ways - {"passphrase"}, stage.window.say(UserError("keyring_locked", way_back="recovery")))
    stage.take("sheet")
    older = UserError("household_older_erased", folder="persienne", erasures="2026-11-12, 2026-11-20")
    start.show_failure(stage.window.say(older), may_be_trusted=True)
    stage.take("older")
    start.show_failure(stage.window.say(UserError("keys_former", folder="persienne")), may_be_trusted=True)
    stage.take("of a former version")


WALKS: dict[str, Callable[[Stage], None]] = {
    "today": walk_today,
    "history": walk_history,
    "costs": walk_costs,
    "mirror": walk_mirror,
    "sharing": walk_sharing,
    "letters": walk_letters,
    "meter": walk_meter,
    "settings": walk_settings,
    "window": walk_window,
    "dialogs": walk_dialogs,
}
OTHERS: dict[str, tuple[Callable[[Path], None], Callable[[Stage], None]]] = {
    "slats": (make_furnished, walk_slats),
    "discreet": (make_furnished, walk_discreet),
    "gas": (make_gas, walk_gas),
    "new": (make_empty, walk_all),
    "welcome": (make_empty, walk_welcome),
}
