"""Erasing from the window: a scope comes in, it waits ten seconds, a certificate is shown; everything may go too."""

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
from persienne.household.privacy.certificate import Certificate
from persienne.store.meters import every_meter
from persienne.store.slat_rows import reach_of
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.meter.erase_dialogs import CertificateDialog, EraseAllDialog, ErasingDialog
from persienne.ui.paper.pages import write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.documents.document import Sheet
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportBatch
    from persienne.household.privacy.erasure import Remain
    from persienne.store.erase import Scope
    from persienne.store.erasures import ErasureEntry
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


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
        dialog = ErasingDialog(whose, imports, days, self._words, self._page.window())
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
        proof = self._words.proof(certificate)
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
        said = self._words.remains(remains)
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
