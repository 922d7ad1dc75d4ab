"""A move to another computer, step by step: what is done and due is shown, and each step is asked for.

The move to another computer in four steps: how far it is comes in, what a person did or wants goes out.
It stays open from step to step, and whoever closes it takes it up again where it was left.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.household.files import ask_for_folder
from persienne.ui.household.overview import ways_of
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import DangerButton, PrimaryButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.layouts import Flow, bare_column, clear
from persienne.ui.widgets.row import GAP, TILE, Row
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from persienne.household.backup.backups import Move
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.erasure_words import ErasingWords
    from persienne.ui.meter.page import MeterDataPage


@dataclass(frozen=True, slots=True)
class MoveView:
    """How far a move is; ``ways`` opens the household by its secret alone, ``service``: one reads the meter here."""

    move: Move
    ways: frozenset[SlotKind]
    service: bool


class MovingDialog(Form):
    """Each step is ticked by what was done; where this computer can't know, by a person's word."""

    backup_wanted = Signal()
    fresh_wanted = Signal()
    """The backup that was made today is what is carried."""
    sheet_wanted = Signal()
    said = Signal(str, bool)
    """A step (``carried``, ``opened``), and whether a person says that it is done."""
    service_unwanted = Signal()
    erase_wanted = Signal()
    kept = Signal()
    """The household stays here too, and the move is over."""

    def __init__(self, view: MoveView, words: ErasingWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Move to another computer"), parent, width=640)
        self._words = words
        self._steps = bare_column(self.add(QWidget()), 4)
        self.closes(self.tr("Close, and go on later"))
        self.show_view(view)

    def show_view(self, view: MoveView) -> None:
        """Show how far the move is."""
        clear(self._steps)
        with self.inside(self._steps):
            self._first(view)
            if view.move.backup is not None:
                self._second(view)
                self._third(view.move)
                self._fourth(view)
        self.fit()

    def _first(self, view: MoveView) -> None:
        move = view.move
        if not view.ways:
            said = self.tr(
                "Only the keyring of this computer opens the household, and it does not go along. Make a recovery "
                "sheet first: its twelve words open the backup on any computer."
            )
            self._step(1, self.tr("Make the backup here"), said, done=False)
            with self._below():
                self.add(acting(PrimaryButton(self.tr("Make the sheet…")), self.sheet_wanted.emit))
            return
        if move.backup is None:
            said = self.tr("Everything in one encrypted file: measures, letters, register, notes, settings.")
            self._step(1, self.tr("Make the backup here"), said, done=False)
            with self._below():
                self.add(acting(PrimaryButton(self.tr("Make it…")), self.backup_wanted.emit))
                if move.fresh is not None:
                    use = fill(self.tr("Use today’s backup: {file}"), file=move.fresh.path.name)
                    self.add_link(use, self.fresh_wanted.emit)
            return
        said = self.tr("Made and read again whole: {backup}, in {folder}.")
        said = fill(said, backup=self._words.backup(move.backup), folder=move.backup.path.parent)
        if move.behind:
            said += " " + self.tr("Something came in or went since: it is not in that backup.")
        elif not move.backup.exists:
            said += " " + self.tr("It is not there any more, or its disk is not.")
        if move.replaced:
            said += " " + self.tr(
                "Another passphrase or recovery sheet came since, and does not open it: make another one."
            )
        self._step(1, self.tr("The backup is made"), said, done=not (move.behind or move.replaced))
        with self._below():
            self.add_link(self.tr("Make another one…"), self.backup_wanted.emit)

    def _second(self, view: MoveView) -> None:
        if view.move.replaced:
            ways = self.tr("the passphrase or the recovery sheet of the day when it was made")
        elif view.ways >= {SlotKind.PASSPHRASE, SlotKind.RECOVERY}:
            ways = self.tr("the passphrase of this household, or its recovery sheet")
        elif SlotKind.PASSPHRASE in view.ways:
            ways = self.tr("the passphrase of this household")
        else:
            ways = self.tr("its recovery sheet")
        said = self.tr(
            "The file, on a stick or by your own network, and what opens it there: {ways}. The keyring of this "
            "computer does not go along. Keep sheet and file apart on the way: together they are the whole household."
        )
        said = fill(said, ways=ways)
        self._step(2, self.tr("Carry it over"), said, done=view.move.carried is not None)
        self._tick("carried", self.tr("Both are on the way, or there"), done=view.move.carried is not None)

    def _third(self, move: Move) -> None:
        said = self.tr(
            "There, install Persienne. Its first page asks “Do you have a backup?”: choose the file, and type the "
            "passphrase or the twelve words. Make a new recovery sheet when it asks for one: the old sheet opens this "
            "backup, but not the new household."
        )
        self._step(3, self.tr("Open it there"), said, done=move.opened is not None)
        self._tick("opened", self.tr("It is open there, with its charts and letters"), done=move.opened is not None)

    def _fourth(self, view: MoveView) -> None:
        said = self.tr(
            "If both computers go on storing measures, neither learns what the other one stores. A backup of one, put "
            "in the place of the other, loses what came there since. Persienne says when a household is older than the "
            "one seen last. It can’t say which of two is right."
        )
        self._step(4, self.tr("Close here"), said, done=False)
        if view.service:
            with self._below():
                self.add_button(self.tr("End the service that reads the meter here"), self.service_unwanted.emit)
        stays = self.tr(
            "Here stay, until you erase them: the household with its keys, exported files, and older backups."
        )
        with self._below(flows=False):
            self.add_words(stays, "ink2", fonts.CAPTION)
        with self._below():
            erase = self.add(acting(DangerButton(self.tr("Erase everything here…")), self.erase_wanted.emit))
            erase.setEnabled(view.move.opened is not None)  # nothing goes before a person has seen it there
            self.add_button(self.tr("Keep it here too: the move is over"), self.kept.emit)

    def _step(self, number: int, title: str, said: str, *, done: bool) -> None:
        icon, tone = ("check", "ok") if done else ("chevron-right", "info")
        self.add(Row(icon, f"{number}. {title}", said, tone=tone, last=True))

    def _tick(self, step: str, name: str, *, done: bool) -> None:
        with self._below(flows=False):
            tick = self.add_tick(name, checked=done)
        tick.shows_only = True
        tick.clicked.connect(lambda on: self.said.emit(step, on))

    @contextmanager
    def _below(self, *, flows: bool = True) -> Iterator[None]:
        """Have parts added under the words of the step, side by side; ``flows=False``: as wide, so that words wrap."""
        column = QVBoxLayout(self.add(QWidget()))
        column.setContentsMargins(TILE + GAP, 0, 0, 8)
        with self.inside(column), self.beside(8, layout=Flow()) if flows else nullcontext():
            yield


class MovingLever(Lever):
    """Shows the steps; ``offer_sheet`` makes a recovery sheet, ``changed`` has the page shown anew."""

    reads_anew = False

    def __init__(
        self,
        desk: Desk[Any],
        page: MeterDataPage,
        changed: Callable[[], None],
        offer_sheet: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._offer_sheet = offer_sheet
        page.elsewhere.moving_wanted.connect(self._show)

    @deed
    async def _show(self) -> None:
        """Show the steps; what takes the dialog's place begins once that is closed."""
        now = self.tools.now
        view = await self.work(partial(_view, now=now()))
        dialog = MovingDialog(view, self._page.erasing_words, self._page.window())
        dialog.backup_wanted.connect(partial(self._carry, dialog))
        dialog.fresh_wanted.connect(lambda: self._do(dialog, partial(_carry_fresh, now=now())))
        dialog.sheet_wanted.connect(lambda: self._make_sheet(dialog))
        dialog.said.connect(lambda step, done: self._do(dialog, lambda home: home.moving.say(step, now(), done=done)))
        dialog.service_unwanted.connect(lambda: self._do(dialog, lambda home: home.always_on.remove()))
        dialog.erase_wanted.connect(lambda: self._erase(dialog))
        dialog.kept.connect(lambda: self._end(dialog))
        dialog.open()

    def _carry(self, dialog: MovingDialog) -> None:
        folder = ask_for_folder(self._page, self.tr("Where the backup goes that is carried: a stick, for instance"))
        if folder is not None:
            self._do(dialog, partial(_carry, folder=folder, now=self.tools.now()))

    @deed
    async def _make_sheet(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        await self._offer_sheet()
        self._show()

    def _erase(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        self._page.everything_wanted.emit()

    def _end(self, dialog: MovingDialog) -> None:
        dialog.done(0)
        self._do(dialog, lambda home: home.moving.end())

    @deed
    async def _do(self, dialog: MovingDialog, work: Callable[[Household], object]) -> None:
        """Have a step done, and show how far the move is then."""
        await self.work(work)
        self._changed()
        dialog.show_view(await self.work(partial(_view, now=self.tools.now()), over=dialog))


def _view(household: Household, *, now: int) -> MoveView:
    ways = frozenset(way.kind for way in ways_of(household) if way.kind.lasts and way.confirmed)
    return MoveView(household.moving.at(now), ways, household.always_on.installed)


def _carry(household: Household, *, folder: Path, now: int) -> None:
    household.moving.carry(household.backups.make_one(folder, household.backups.own_ways(), now))


def _carry_fresh(household: Household, *, now: int) -> None:
    fresh = household.moving.at(now).fresh
    if fresh is not None:
        household.moving.carry(fresh)
