"""Erasing from the window: what is to go is asked and waits ten seconds, a certificate is shown; everything may go."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from persienne.base.atomic_write import save
from persienne.base.placeholders import fill
from persienne.household.measures.import_report import every_import
from persienne.household.privacy.certificate import Certificate, certificate_sheet
from persienne.household.privacy.erasure import State
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter
from persienne.store.slat_rows import reach_of
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.paper.pages import write_pdf
from persienne.ui.paper.view import PaperView
from persienne.ui.style import fonts
from persienne.ui.widgets.day_fields import DaySpan
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.row import Bullet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.documents.document import Sheet
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportBatch
    from persienne.household.privacy.erasure import Plan, Remain
    from persienne.store.erasures import ErasureEntry
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.erasure_words import ErasingWords
    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.widgets.choices import Choice


class ErasingDialog(Form):
    """Which days, how deep, whose; the button waits until something was counted.

    ``meters`` and ``imports`` are numbers and names; ``days`` the first and last of which anything is stored.
    """

    plan_wanted = Signal(object)
    """A Scope whose plan is to be shown."""

    def __init__(
        self,
        meters: Sequence[tuple[int, str]],
        imports: Sequence[tuple[int, str]],
        days: tuple[date, date],
        words: ErasingWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Erase a period"), parent)
        self._words, self._days, self._said_days = words, days, False
        half_hours = self.tr("Half-hours and live values. A day’s total stays where it is stored by itself.")
        all_of_it = self.tr("Totals, indexes and peaks as well: the days will be empty.")
        levels = (
            (Level.CURVE.value, self.tr("What is finer than a day"), half_hours),
            (Level.LIVE.value, self.tr("Live values only"), self.tr("What the meter’s port gave by the second.")),
            (Level.DAY.value, self.tr("Everything of these days"), all_of_it),
        )
        self._level = self.add_options(self.tr("What is erased"), levels)
        self.span = self.add(DaySpan(days, within=days))
        self.span.changed.connect(self._on_days)
        self.add_link(self.tr("All days that are stored"), lambda: self.choose(*days))
        self._meter = self._among(self.tr("Meter"), self.tr("All meters"), meters)
        self._import = self._among(self.tr("Import"), self.tr("Whatever brought them"), imports)
        self._counted = self.add_words("", "ink")
        self._more = (self.add_words("", "warn"), self.add_words("", "ink"))
        for label in self._more:
            label.hide()
        self.add_words(
            self.tr(
                "The file is then written anew under a new key, and up to 2,000 of the deleted values are looked for "
                "in it: you get a certificate. Backups, exports and other people’s copies are not reached."
            )
        )
        self.ends(self.tr("Erase…"), danger=True)

    def _among(self, name: str, every: str, among: Sequence[tuple[int, str]]) -> Choice:
        """One of ``among``, or all of them; where there is one alone there is nothing to choose."""
        choice = self.add_choice(name, [(every, None), *((said, number) for number, said in among)])
        choice.setVisible(len(among) > 1)
        return choice

    @property
    def scope(self) -> Scope:
        """What was chosen; the whole length of what is stored has no ends."""
        first, last = self.span.days
        return Scope(
            Level(self._level.key),
            first.toordinal() if first > self._days[0] else None,
            last.toordinal() if last < self._days[1] else None,
            meter_id=self._meter.currentData(),
            batch_id=self._import.currentData(),
        )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that were chosen."""
        return self.span.days

    @property
    def whose(self) -> tuple[str, ...]:
        """The meter by its name where there are several, all of them too; then the import where one was chosen."""
        meter = [self._meter.currentText()] if self._meter.count() > 2 else []
        brought = [self._import.currentText()] if self._import.currentData() is not None else []
        return (*meter, *brought)

    def choose(self, first: date, last: date) -> None:
        """Choose the days, as a person would."""
        self.span.choose(first, last)
        self._on_days()

    @property
    def counted(self) -> bool:
        """Whether it was counted what goes, and something does."""
        return self.action.isEnabled()

    def begin(self) -> None:
        """Open; no day is meant before a person says which."""
        self.open()
        self.refresh()

    def _on_days(self) -> None:
        self._said_days = True
        self.refresh()

    def show_plan(self, plan: Plan) -> None:
        """Say what the scope would take; a plan of another scope came too late."""
        if self._said_days and plan.scope == self.scope:
            self._counted.setText("\n".join(self._words.told.plan(plan)))
            emptied = self._words.told.emptied(plan)
            for label, said in zip(self._more, (emptied, self._words.exports(plan)), strict=True):
                label.say(said)
            announce(self, " ".join(filter(None, (self._counted.text(), emptied))))
            self.action.setEnabled(bool(plan))
            self.fit()

    def refresh(self) -> None:
        """Have what is chosen counted."""
        self.action.setEnabled(False)
        if self._said_days:
            self.plan_wanted.emit(self.scope)
        else:
            self._counted.setText(
                self.tr("These are all the days that are stored: change a date above, or take them all.")
            )


class EraseAllDialog(Form):
    """Names the files that go and the copies that stay elsewhere; the button waits for the word."""

    def __init__(self, goes: Sequence[str], stays: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Erase everything"), parent, width=620)
        self._word = self.tr("ERASE", "the word to be typed before everything is erased")
        said = self.tr("This household goes, and its keys with it: nothing that Persienne keeps will open it again.")
        self.add_words(said, "ink")
        self._list(self.tr("What goes from this computer"), goes)
        self._list(self.tr("What Persienne can’t erase for you"), stays)
        self._field = self.add_field(fill(self.tr("Type {word} to go on"), word=self._word))
        self.ends(self.tr("Erase everything"), danger=True)

    def _list(self, head: str, lines: Sequence[str]) -> None:
        self.add_words(head, "ink", fonts.BODY_STRONG)
        for line in lines:
            self.add(Bullet(line, fonts.BODY, "ink2"))

    def refresh(self) -> None:
        """Let everything be erased once the word is typed."""
        self.action.setEnabled(self._field.text.casefold() == self._word.casefold())


class CertificateDialog(Form):
    """The paper, and the two forms in which it may be kept; an invented home's proves nothing, and is not to be had."""

    pdf_wanted = Signal(object)
    """The Sheet to be saved."""
    json_wanted = Signal(object)
    """The Certificate to be saved."""
    proof_wanted = Signal()
    """A doubtful erasure is to be proved again."""
    letter_wanted = Signal(object, object)
    """The grid operator is to be asked to erase the same: the first and the last day, each None where it has no end."""

    def __init__(
        self,
        certificate: Certificate,
        proof: str,
        language: str,
        parent: QWidget | None = None,
        *,
        example: bool = False,
    ) -> None:
        super().__init__(self.tr("Certificate of erasure"), parent, width=720)
        self.sheet: Sheet = certificate_sheet(certificate, language)
        self.add_words(proof, "ink")
        self._view = self.add(PaperView(), 1)
        self._view.setMinimumHeight(420)
        self._view.set_sheet(self.sheet)
        if certificate.level != Level.LIVE:  # live values never leave the home
            self._add_letter(certificate)
        if not example:
            self.add_foot(self.tr("Save as JSON…"), lambda: self.json_wanted.emit(certificate))
            self.add_foot(self.tr("Save as PDF…"), lambda: self.pdf_wanted.emit(self.sheet), "download")
            if certificate.state == State.DOUBTFUL:
                self.add_foot(self.tr("Prove again"), self._on_again, "refresh")
        self.concludes(self.tr("Close"))

    def _on_again(self) -> None:
        self.proof_wanted.emit()
        self.accept()

    def _add_letter(self, certificate: Certificate) -> None:
        """Nothing was erased but here: a letter asks the operator for the same."""
        days = [None if day is None else date.fromordinal(day) for day in (certificate.first, certificate.last)]

        def write() -> None:
            self.accept()
            self.letter_wanted.emit(*days)

        self.add_link(self.tr("Ask the grid operator by letter to erase the same days…"), write, "mail")


class ErasingLever(Lever):
    """What is erased for good, and the paper that says so."""

    letter_wanted = Signal(object, object, object)
    """The grid operator is to be asked to erase the same days: the first and the last, None where there is no end; the
    number of the meter whose days these were, None where that was every meter, or is not known."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._words = page.erasing_words
        self._keeping_words = page.keeping_words
        self._import_words = page.import_words
        page.journal.erase_wanted.connect(self._ask)
        page.journal.certificate_wanted.connect(self._on_certificate)
        page.everything_wanted.connect(self._ask_everything)

    @deed
    async def _ask(self) -> None:
        """Ask what is to be erased; then ten seconds to change one's mind: until then nothing was done."""
        known = await self.work(_known)
        first, last = known.first, known.last
        if first is None or last is None:
            self.tools.tell("info", self.tr("There is nothing to erase yet."), "")
            return
        days = (date.fromordinal(first), date.fromordinal(last))
        whose = [(meter.id, self._keeping_words.title(meter)) for meter in known.meters]
        imports = [(batch.id, self._named(batch)) for batch in known.imports]
        dialog = ErasingDialog(whose, imports, days, self._words, parent=self._page.window())
        dialog.plan_wanted.connect(partial(self._plan, dialog))
        if await answer(dialog, dialog.begin):
            scope = dialog.scope
            said = self._words.waits(scope.level, dialog.days, dialog.whose)
            self.tools.waiting.offer(("erase", scope), said, partial(self.erase, scope))

    def _named(self, batch: ImportBatch) -> str:
        """An import by its first file and its day."""
        words = self._import_words
        return f"{words.files(batch.reports)}, {words.when(batch)}"

    @deed
    async def _plan(self, dialog: ErasingDialog, scope: Scope) -> None:
        dialog.show_plan(await self.work(lambda household: household.erasures.plan(scope), over=dialog))

    @deed
    async def erase(self, scope: Scope) -> None:
        """Erase it now, and show the certificate."""
        said = self.tr("The file is then written anew, and up to 2,000 of the deleted values are looked for in it.")
        self.tools.tell("busy", self.tr("Erasing…"), said)
        certificate, point = await self.change(partial(_erase, scope=scope, at=self.tools.now()))
        self._show_done(certificate, point)

    @deed
    async def _prove_again(self) -> None:
        """Renew the file and search it again, then show what came of the last erasure that was doubtful."""
        said = self.tr("The file is written anew under a new key, and searched.")
        self.tools.tell("busy", self.tr("Proving…"), said)
        self._show_done(await self.change(lambda household: household.erasures.prove_again()[0]))

    def _show_done(self, certificate: Certificate, point: str | None = None) -> None:
        self.tools.tell("info", "", "")
        self._changed()
        self._show(certificate, point)

    @Slot(object)
    def _on_certificate(self, entry: ErasureEntry) -> None:
        if entry.certificate is not None:
            self._show(Certificate.from_dict(json.loads(entry.certificate)))

    def _show(self, certificate: Certificate, point: str | None = None) -> None:
        """Show a certificate, which names no meter: ``point`` is known right after the erasure alone."""
        proof = self._words.told.proof(certificate)
        tools, window = self.tools, self._page.window()
        dialog = CertificateDialog(certificate, proof, tools.language, window, example=tools.example)
        dialog.pdf_wanted.connect(self._save_pdf)
        dialog.json_wanted.connect(self._save_json)
        dialog.proof_wanted.connect(self._prove_again)
        dialog.letter_wanted.connect(lambda first, last: self.letter_wanted.emit(first, last, point))
        dialog.open()

    @Slot(object)
    def _save_pdf(self, sheet: Sheet) -> None:
        name = self.tr("erasure.pdf", "the name of a file")
        path = ask_where_to_save(self._page, self.tr("Save the certificate"), name, "PDF (*.pdf)")
        if path is not None:
            self._saving(path, partial(write_pdf, sheet, path))

    @Slot(object)
    def _save_json(self, certificate: Certificate) -> None:
        name = self.tr("erasure.json", "the name of a file")
        path = ask_where_to_save(self._page, self.tr("Save the certificate"), name, "JSON (*.json)")
        if path is not None:
            self._saving(path, partial(save, path, certificate.to_json().encode()))

    def _saving(self, path: Path, act: Callable[[], object]) -> None:
        with self.tools.telling():
            act()
            offer_saved(self.tools, fill(self.tr("The certificate is in {file}"), file=path.name), "", path)

    @deed
    async def _ask_everything(self) -> None:
        remains, unit = await self.work(_of_everything)
        goes = [
            self.tr("the measures, the register, the letters and their proofs"),
            self.tr("the key, and its item in the keyring"),
            self.tr("the logs and what this program remembers of files"),
        ]
        if unit:
            goes.append(fill(self.tr("the service that reads the meter all the time: {service}"), service=unit))
        said = self._words.told.remains(remains)
        if await answer(EraseAllDialog(goes, said, self._page.window())):
            self.tools.erase_everything()


@dataclass(frozen=True, slots=True)
class _Known:
    """The meters, the imports, and the first and last day (ordinals) of which something is stored."""

    meters: tuple[StoredMeter, ...]
    imports: tuple[ImportBatch, ...]
    first: int | None
    last: int | None


def _known(household: Household) -> _Known:
    meters = every_meter(household.conn)
    days: list[int] = []
    for meter in meters:
        finer = household.slats.finer(meter)
        days += reach_of(household.conn, meter.id) or ()
        days += [day for day in (finer.first_day, finer.last_day) if day is not None]
    return _Known(meters, every_import(household.conn), min(days, default=None), max(days, default=None))


def _erase(household: Household, *, scope: Scope, at: int) -> tuple[Certificate, str | None]:
    """What was erased, and the number of its meter, which is not kept afterwards."""
    of_scope = (one for one in every_meter(household.conn) if one.id == scope.meter_id)
    point = next((one.meter.point for one in of_scope), None)
    return household.erasures.erase(scope, at=at), point


def _of_everything(household: Household) -> tuple[Sequence[Remain], str]:
    """What stays elsewhere, and the unit of the service that goes; empty where there is none."""
    service = household.always_on
    return household.erasures.remains(None), str(service.file) if service.installed else ""
