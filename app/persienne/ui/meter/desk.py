"""The desk of the page Meter and data: imports are undone, meters are named and numbered; its levers do the rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.household.measures.meter_names import give_names
from persienne.ui.frame.desk import Desk, Lever, open_site, tell_where
from persienne.ui.frame.tenancy_lever import TenancyLever
from persienne.ui.household.deeds import deed
from persienne.ui.meter.automatic_lever import AlwaysOnLever, BackupPlanLever, WatchingLever
from persienne.ui.meter.erasure_lever import ErasingLever
from persienne.ui.meter.import_dialogs import BatchDialog
from persienne.ui.meter.moving_lever import MovingLever
from persienne.ui.meter.page import MeterDataPage
from persienne.ui.meter.slat_lever import SlatLever
from persienne.ui.meter.table_lever import TableLever
from persienne.ui.meter.vault_lever import VaultLever
from persienne.ui.meter.view import read_keeping
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.measures.import_report import ImportBatch, ImportOutcome
    from persienne.importers.mapping import Mapping
    from persienne.meters.meter_status import MeterStatus
    from persienne.store.meters import StoredMeter
    from persienne.ui.household.overview import Overview
    from persienne.ui.meter.background import Background, Watcher


OF_NUMBER = frozenset({"meter_number", "point_known", "point_taken"})
"""Errors of the number; the others are the name's."""


class MeterNameDialog(Form):
    """A name, and for a meter whose files do not say it, its number; ``named`` is what it is called now.

    It stays open until who does it has said that it was done, or what is wrong.
    """

    keep_wanted = Signal()

    def __init__(self, meter: StoredMeter, named: str, parent: QWidget | None = None) -> None:
        super().__init__(named, parent)
        self.meter = meter
        self.add_words(self.tr("The name stays on this computer. It stands wherever the meter is spoken of."))
        name = self.tr("Its name (may stay empty)")
        self._name = self.add_field(name, text=meter.label, hint=self.tr("Home, barn…"))
        prm = self.tr("Its number (PRM, 14 digits), once you know it")
        pce = self.tr("Its number (PCE, on the gas bill), once you know it")
        self._point = self.add_field(pce if meter.energy is Energy.GAS else prm)
        self._point.setVisible(meter.meter.point is None)
        self.ends(self.tr("Keep"), "check", self.keep_wanted.emit)
        self._name.setFocus()

    @property
    def name(self) -> str:
        """What it is to be called."""
        return self._name.text

    @property
    def point(self) -> str | None:
        """The delivery point that was typed for a meter without one; None where nothing was typed."""
        return "".join(self._point.text.split()) or None

    def choose(self, name: str, point: str = "") -> None:
        """Fill it in, as a person would."""
        self._name.edit.setText(name)
        self._point.edit.setText(point)

    def show_error(self, sentence: str, *, of_number: bool = False) -> None:
        """Say what is wrong, under the field that it is about."""
        (self._point if of_number else self._name).show_error(sentence)
        self.fit()


class MeterLever(Lever):
    """Asks what a meter is called; what the household refuses is said in the dialog, which stays."""

    reads_anew = False

    def __init__(self, desk: Desk[Any], page: MeterDataPage) -> None:
        super().__init__(desk)
        self._page = page
        self._words = page.keeping_words
        page.meters.name_wanted.connect(self._ask)
        page.meters.joined.connect(self._join)
        page.meters.kept_apart.connect(self._keep_apart)
        tenancy = TenancyLever(desk)
        page.meters.tenancy_wanted.connect(lambda meter: tenancy.ask(meter.energy, meter.meter.point, page))

    def _ask(self, meter: StoredMeter) -> None:
        dialog = MeterNameDialog(meter, self._words.title(meter), self._page.window())
        dialog.keep_wanted.connect(lambda: self._name(dialog))
        dialog.open()

    @deed
    async def _name(self, dialog: MeterNameDialog) -> None:
        meter, name, point = dialog.meter, dialog.name, dialog.point
        try:
            await self.change(lambda household: give_names(household.conn, meter, name, point=point), over=dialog)
        except UserError as error:
            dialog.show_error(self.tools.say(error), of_number=error.code in OF_NUMBER)
        else:
            dialog.accept()

    @deed
    async def _join(self, meter: StoredMeter, other: StoredMeter) -> None:
        """Ten seconds to change one's mind: two meters that were put together are never parted."""
        from persienne.household.measures.corrections import join_meters  # noqa: PLC0415 - on use

        said = self.tr("Joining the meter on the port to this one in {seconds} s: {meter}")
        text = fill(said, seconds=COUNTED_DOWN, meter=self._words.title(other))
        if await self.tools.waiting.stands(("join", meter.id), text):
            await self.change(lambda household: join_meters(household.conn, meter, other))

    @deed
    async def _keep_apart(self, meter: StoredMeter, other: StoredMeter) -> None:
        from persienne.household.measures.corrections import keep_meters_apart  # noqa: PLC0415 - on use

        await self.change(lambda household: keep_meters_apart(household.conn, meter, other))


class MeterDesk(Desk[MeterDataPage]):
    """What comes in, how far the shutter is open, how long things stay, and what opens the household."""

    port_change_wanted = Signal()
    port_stop_wanted = Signal()
    switches_wanted = Signal()
    """A person wants to switch the fine collection off in the operator's account."""
    lock_settings_wanted = Signal()
    """A person wants to change when the window locks itself."""

    unattended_read = Signal(bool)
    """Whether the meter is read while the window is closed, as it was last seen."""

    described = Signal(object, object)
    """Files (paths) are to be imported as a Mapping says."""

    letter_wanted = Signal(object, object, object)
    """A letter is to ask the operator to erase the same days: the first and the last, None where there is no end.

    Then the number of the meter whose days these were, None where that was every meter, or is not known.
    """

    _background: Background | None = None

    def attend(self, background: Background) -> None:
        """Follow what goes on in ``background`` while the household is open."""
        self._background = background
        background.clock.made.connect(self._read_if_built)
        background.watcher.there_changed.connect(self._read_if_built)
        background.watcher.nothing_new.connect(self._say_nothing_new)

    def build(self) -> MeterDataPage:
        """Make the page and its levers."""
        tools = self.tools
        page = MeterDataPage(tools.locale)
        page.files_wanted.connect(tools.choose_files)
        page.vault.lock_settings_wanted.connect(self.lock_settings_wanted)
        page.undo_wanted.connect(self._offer_undo)
        page.batch_wanted.connect(self._show_batch)
        page.folder_wanted.connect(self._open_folder)
        page.live.change_wanted.connect(self.port_change_wanted)
        page.live.stop_wanted.connect(self.port_stop_wanted)
        page.missing.site_wanted.connect(self._open_site)
        page.stop.switches_wanted.connect(self.switches_wanted)
        self._always_on = AlwaysOnLever(self, page, self._read)
        MeterLever(self, page)
        TableLever(self, page).described.connect(self._import_described)
        SlatLever(self, page, self._read_after_loss)
        self._erasing = ErasingLever(self, page, self._read_after_loss)
        self._erasing.letter_wanted.connect(self.letter_wanted)
        self._vault = VaultLever(self, page, self._read)
        BackupPlanLever(self, page, self._read, self._look_at_backups)
        MovingLever(self, page, self._read, self._vault.offer_sheet)
        self._watching = WatchingLever(self, page, self._read, self._watcher)
        self._watching.reading.connect(self.described)
        return page

    @Slot()
    def read_on(self) -> None:
        """Have the meter read while the window is closed too; the page, where that is told and undone, is built."""
        self.page  # noqa: B018 - builds it
        self._always_on.switch(on=True)

    @property
    def erasing(self) -> ErasingLever:
        """What erases; it is built with the page."""
        self.page  # noqa: B018 - builds both
        return self._erasing

    @property
    def vault(self) -> VaultLever:
        """What changes the ways into the household; it is built with the page, over whose window its dialogs stand."""
        self.page  # noqa: B018 - builds both
        return self._vault

    def fill(self, overview: Overview) -> None:
        """Show sources, stop and space at once, and the levers as soon as they are read."""
        self.page.set_overview(overview)
        self._read()

    def show_live(self, status: MeterStatus, now: int, *, own: bool) -> None:
        """Show what is read at the meter's port, on a page that was built; ``own``: by this program."""
        if self._page is not None:
            self._page.live.show_status(status, now, own=own)

    @Slot(str)
    def _open_site(self, address: str) -> None:
        open_site(self.tools, address)

    @Slot()
    def show_missing(self) -> None:
        """Bring what is still to download into sight."""
        self.page.show_missing()

    def show_always_on(self) -> None:
        """Bring what is said of reading without the window into sight."""
        self.page.show_always_on()

    @Slot()
    def show_stop(self) -> None:
        """Bring the stop of the slats into sight."""
        self.page.show_stop()

    @property
    def outcome(self) -> ImportOutcome | None:
        """The import that was the last to be shown, until another one is known."""
        return None if self._page is None else self._page.outcome

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files just imported."""
        self.page.show_outcome(outcome)

    @property
    def watching(self) -> WatchingLever:
        """What offers the files that are found in the watched folder; it is built with the page."""
        self.page  # noqa: B018 - builds both
        return self._watching

    @Slot()
    def _look_at_backups(self) -> None:
        if self._background is not None:
            self._background.clock.look()

    def _watcher(self) -> Watcher | None:
        return None if self._background is None else self._background.watcher

    def _read_after_loss(self) -> None:
        """Something may have gone for good: backups of the plan that still hold it are made anew."""
        self._read()
        self._look_at_backups()

    @Slot(str)
    def _say_nothing_new(self, why: str) -> None:
        self.watching.say_nothing_new(why)

    @Slot()
    def _read_if_built(self) -> None:
        if self._page is not None:
            self._read()

    @deed
    async def _read(self) -> None:
        with self.tools.telling():  # reading the whole household anew would ask the same again
            read = partial(read_keeping, now=self.tools.now(), outside=self.tools.desktop.outside)
            view = await self.work(read)
            if view.always_on is not None:
                self.unattended_read.emit(view.always_on.on and view.opened_by_keyring)
            self.page.show_keeping(view, example=self.tools.example, opened_by=self.tools.opened_by)

    @Slot()
    def _open_folder(self) -> None:
        self.tools.desktop.open_folder(self.tools.folder, partial(tell_where, self.tools, self.tools.folder))

    @Slot(object)
    def _show_batch(self, batch: ImportBatch) -> None:
        dialog = BatchDialog(batch, self.page.import_words, self.page.window())
        dialog.undo_wanted.connect(partial(self._offer_undo_of_file, batch.id))
        dialog.open()

    @Slot(object, object)
    def _import_described(self, files: Sequence[Path], mapping: Mapping) -> None:
        """Have files imported; what else of the last import can be described stays in sight."""
        self.page.keep_tables()
        self.described.emit(files, mapping)

    @Slot(int, str)
    def _offer_undo(self, batch_id: int, name: str) -> None:
        """Ten seconds to change one's mind: until then nothing was done."""
        if self.session is not None:
            text = fill(self.tr("Undoing the import in {seconds} s: {batch}"), seconds=COUNTED_DOWN, batch=name)
            self.tools.waiting.offer(("import", batch_id), text, partial(self.session.undo_import, batch_id))

    def _offer_undo_of_file(self, batch_id: int, file: int, name: str) -> None:
        if self.session is not None:
            text = fill(self.tr("Undoing the file in {seconds} s: {file}"), seconds=COUNTED_DOWN, file=name)
            act = partial(self.session.undo_import, batch_id, file)
            self.tools.waiting.offer(("file", batch_id, file), text, act)
