"""What goes on by itself, switched from the page: reading while the window is closed, backups, a watched folder."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal, Slot

from persienne.base.disks import same_disk
from persienne.base.placeholders import fill
from persienne.household.backup.plan import NEVER
from persienne.household.measures.watched_folder import delete
from persienne.store.meters import every_meter
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_folder
from persienne.ui.meter.import_dialogs import DeleteReadFilesDialog, NewFilesDialog, formats_of
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.household.access.always_on import Installed
    from persienne.household.backup.plan import Plan
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.household.measures.watched_folder import Deleted, Found
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.background import Watcher
    from persienne.ui.meter.backup_words import BackupWords
    from persienne.ui.meter.page import MeterDataPage


KEEPS: Final = (1, 2, 3, 5, 10)


class AlwaysOnLever(Lever):
    """Does it at once: it takes nothing away, and the same switch takes it back."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, read: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._read = read
        page.always_on.wanted.connect(self.switch)

    @deed
    async def switch(self, on: bool) -> None:
        """Have the meter read while the window is closed, or no more."""
        done = await self.work(partial(_switch, on=on))
        self._read()
        if done is not None and not done.started:
            title = self.tr("It is set up, and does not run yet")
            self.tools.tell("warn", title, self.tr("It begins at your next login, where your session can begin it."))

    def refused(self, error: UserError) -> None:
        """The switch stands where it stood."""
        self._read()
        self.tools.tell_refused(error)


def _switch(household: Household, *, on: bool) -> Installed | None:
    if on:
        return household.always_on.install()
    household.always_on.remove()
    return None


class BackupPlanDialog(Form):
    """How often, where to, how many stay, and whether a person is told; ``shares_disk`` says what a folder lies on."""

    def __init__(
        self, plan: Plan, words: BackupWords, shares_disk: Callable[[Path], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Automatic backups"), parent)
        self._plan, self._shares_disk = plan, shares_disk
        self.add_words(
            self.tr(
                "They are opened, on any computer, by the passphrase and the recovery sheet of this household as they "
                "are on that day, and not by its keyring. No secret is stored for that."
            )
        )
        when = self.tr("When this window is open, and at once after an erasure.")
        rows = (
            (NEVER, self.tr("Never"), self.tr("You make them yourself.")),
            ("week", self.tr("Each week"), when),
            ("month", self.tr("Each month"), when),
        )
        self._often = self.add_options(self.tr("How often?"), rows, plan.every)
        with self.beside():
            self._folder = self.add_words("", "ink", room=1)
            self.add_button(self.tr("Choose the folder…"), self._on_folder, "folder")
        self._same = self.add_words(words.same_disk(), "warn")
        with self.beside():
            self.add_words(self.tr("How many automatic backups are kept: older ones are deleted"), "ink", room=1)
            keeps = [(str(keep), keep) for keep in sorted({*KEEPS, plan.keep})]
            self._keep = self.add_choice(self.tr("How many are kept"), keeps, plan.keep)
        self._remind = self.add_tick(
            self.tr("Tell me when a backup is due"),
            self.tr("When the last one is thirty days old and something came since, or one of these is a week late."),
            checked=plan.remind,
        )
        self.ends(self.tr("Keep this"))

    @property
    def plan(self) -> Plan:
        """What was chosen."""
        keep, remind = self._keep.currentData(), self._remind.isChecked()
        return replace(self._plan, every=self._often.key, keep=keep, remind=remind)

    def choose_folder(self, folder: Path) -> None:
        """Have backups made in ``folder``."""
        self._plan = replace(self._plan, folder=folder)
        self.refresh()

    def _on_folder(self) -> None:
        folder = ask_for_folder(self, self.tr("Where backups are made: another disk is best"))
        if folder is not None:
            self.choose_folder(folder)

    def refresh(self) -> None:
        """Say what is missing, and where the folder is."""
        folder = self._plan.folder
        self._folder.setText(self.tr("No folder is chosen yet.") if folder is None else str(folder))
        self._same.setVisible(folder is not None and self._shares_disk(folder))
        self.action.setEnabled(self._often.key == NEVER or folder is not None)
        self.fit()


class BackupPlanLever(Lever):
    """Asks how often and where to; ``changed`` has the card shown anew, ``look`` has made at once what is due."""

    def __init__(
        self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None], look: Callable[[], None]
    ) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._look = look
        self._words = page.backup_words
        page.vault.plan_wanted.connect(self._ask)

    @deed
    async def _ask(self) -> None:
        plan = await self.work(lambda household: household.backup_plan.plan)
        dialog = BackupPlanDialog(plan, self._words, self._shares_disk, self._page.window())
        if await answer(dialog):
            chosen = dialog.plan
            with self.tools.telling():
                await self.work(lambda household: household.backup_plan.choose(chosen))
                self._changed()
                self._look()

    def _shares_disk(self, folder: Path) -> bool:
        return same_disk(folder, self.tools.folder)


class WatchingLever(Lever):
    """Offers what a watcher finds; ``changed`` has the card shown anew."""

    reads_anew = False

    reading = Signal(object, object)
    """Files (paths) are to be imported; None is said of tables among them."""

    def __init__(
        self,
        desk: Desk[Any],
        page: MeterDataPage,
        changed: Callable[[], None],
        watcher: Callable[[], Watcher | None],
    ) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._watcher = watcher
        self._numbers = Numbers(desk.tools.locale)
        self._read: tuple[Found, ...] = ()
        """Files that were given to be imported, and whose end is not known yet."""
        self._offered: dict[Path, Found] = {}
        """Files that are told of, by where they lie, until a person looks at them."""
        self._left: tuple[Found, ...] = ()
        """Files that were read, and lie in the folder still."""
        page.elsewhere.folder_wanted.connect(self._on_folder)
        page.elsewhere.watch_no_more.connect(lambda: self._choose(None))
        page.elsewhere.ask_again.connect(lambda: self._do(_ask_again))
        page.elsewhere.look_wanted.connect(self._on_look)

    # What is watched

    @Slot()
    def _on_folder(self) -> None:
        folder = ask_for_folder(self._page, self.tr("The folder where your downloads go"))
        if folder is not None:
            self._choose(folder)

    def _choose(self, folder: Path | None) -> None:
        self._do(lambda household: household.watched_folder.choose(folder))

    @deed
    async def _do(self, work: Callable[[Household], object]) -> None:
        """Have something chosen, and what is watched from then on looked at."""
        await self.work(work)
        self._changed()
        if (watcher := self._watcher()) is not None:
            watcher.follow()

    @Slot()
    def _on_look(self) -> None:
        if (watcher := self._watcher()) is not None:
            watcher.look_anew()

    # What is found

    def say_nothing_new(self, why: str) -> None:
        """Answer a person who had it look; ``why`` is the watcher's."""
        if why == "away":
            said = self.tr("Plug its disk in, or choose another folder.")
            self.tools.tell("warn", self.tr("The folder is not there now"), said)
        elif why == "waits":
            self.tools.tell("info", self.tr("A file is still being written there: it is looked at in a moment"), "")
        else:
            self.tools.tell("info", self.tr("There is no new export in the folder"), "")

    def offer(self, found: tuple[Found, ...]) -> None:
        """Tell of new files, beside those that are told of; nothing of them is stored before a person says so."""
        told = {**self._offered, **{one.path: one for one in found}}
        self._offered = {path: one for path, one in told.items() if path.exists()}
        if number := len(self._offered):
            title = self._numbers.counted(self.tr("%n new export(s) in your folder", "", number), number)
            names = _names(self._numbers, tuple(self._offered.values()))
            self.tools.call("warn", title, names, self.tr("See them…"), act=self._ask)

    @deed
    async def _ask(self) -> None:
        """Show the files that are told of, and read them where a person says so."""
        found, self._offered = tuple(self._offered.values()), {}
        here = await self.work(_points)
        dialog = NewFilesDialog(found, self._numbers, self._page.window(), here=here)
        dialog.declined.connect(lambda: self._decline(found))
        if not await answer(dialog):
            return
        if dialog.alone:
            self._do(lambda household: household.watched_folder.read_alone(formats_of(found)))
        if self.session is not None and not self._read:
            self.session.imported.connect(self._on_imported, Qt.ConnectionType.SingleShotConnection)
        self._read += found
        self.reading.emit([one.path for one in found], None)

    @deed
    async def _decline(self, found: tuple[Found, ...]) -> None:
        await self.work(lambda household: household.watched_folder.answer(found))

    @deed
    async def _on_imported(self, _outcome: ImportOutcome) -> None:
        if self._read:
            given, self._read = self._read, ()
            self._offer_deletion(await self.work(partial(_stored_of, found=given)))

    def say_read(self, found: tuple[Found, ...], others: tuple[Found, ...]) -> None:
        """Tell that ``found`` were read without a question, and offer the ``others`` that were found with them."""
        self._changed()
        if others:
            self._left += found
            self.offer(others)
            return
        title = self._numbers.counted(self.tr("%n new export(s) were read", "", len(found)), len(found))
        self._offer_deletion(found, title)

    # What is left in the folder

    def _offer_deletion(self, found: tuple[Found, ...], title: str = "") -> None:
        left = self._left = tuple(dict.fromkeys((*self._left, *found)))
        if not left:
            return
        said = self.tr("In the folder they still are plain text of your habits: {files}.")
        said = fill(said, files=_names(self._numbers, left))
        title = title or self.tr("The files that were read can go")
        self.tools.call("warn", title, said, self.tr("Delete them…"), act=self._ask_to_delete)

    @deed
    async def _ask_to_delete(self) -> None:
        """Ask about the files that the dialog names, and about none that is read while it is open."""
        named, self._left = self._left, ()
        if await answer(DeleteReadFilesDialog(named, self._page.window())):
            self._tell_deleted(await self.aside(lambda _check: delete(named)))

    def _tell_deleted(self, done: Deleted) -> None:
        numbers, said = self._numbers, []
        if done.bare:
            title = numbers.counted(self.tr("%n file(s) were removed", "", done.gone), done.gone)
            said.append(
                numbers.counted(
                    self.tr(
                        "%n of them could not be written over first: the disk, or another name of the file, may "
                        "still hold what stood there.",
                        "",
                        done.bare,
                    ),
                    done.bare,
                )
            )
        else:
            title = numbers.counted(self.tr("%n file(s) were written over and removed", "", done.gone), done.gone)
        if done.left:
            said.append(
                numbers.counted(
                    self.tr("%n file(s) had changed, or can’t be removed: delete them yourself.", "", done.left),
                    done.left,
                )
            )
        self.tools.tell("warn" if said else "ok", title, " ".join(said))


def _names(numbers: Numbers, found: Sequence[Found]) -> str:
    shown = [one.path.name for one in found[:3]]
    return numbers.listed(shown) if len(found) <= len(shown) else f"{', '.join(shown)}…"


def _points(household: Household) -> frozenset[str]:
    """The numbers of its meters."""
    return frozenset(meter.meter.point for meter in every_meter(household.conn) if meter.meter.point is not None)


def _ask_again(household: Household) -> None:
    watched = household.watched_folder
    watched.read_alone(watched.chosen.alone, on=False)


def _stored_of(household: Household, *, found: Sequence[Found]) -> tuple[Found, ...]:
    """The files of ``found`` that are stored in the household; they are marked as answered."""
    stored = household.watched_folder.stored_of(found)
    household.watched_folder.answer(stored)
    return stored
