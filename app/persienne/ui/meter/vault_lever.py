"""The ways into the household and its backups, from the window: what is asked for comes in, the session does it."""

from __future__ import annotations

import random
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.base.placeholders import fill
from persienne.ui.frame.desk import Lever, tell_where
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file, ask_for_folder, ask_where_to_save
from persienne.ui.household.overview import ways_of
from persienne.ui.meter.vault_dialogs import NoSheetDialog, PassphraseDialog, RecoveryDialog, RestoringDialog
from persienne.ui.paper.pages import write_pdf
from persienne.vault import PassphraseCredential, RecoveryCredential, is_word, new_words, two_places
from persienne.vault.recovery_document import recovery_sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.backup.backups import Remade
    from persienne.household.backup.restore import Beside, Preview
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class VaultLever(Lever):
    """A sheet is kept only once two of its words were typed back; a backup counts only once it has been opened."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._words, self._backup_words = page.erasing_words, page.backup_words
        page.vault.sheet_wanted.connect(self._make_sheet)
        page.vault.passphrase_wanted.connect(self._choose_passphrase)
        page.vault.keyring_wanted.connect(self._add_keyring)
        page.vault.backup_wanted.connect(self.make_backup)
        page.vault.restore_wanted.connect(self._restore)
        page.vault.remake_wanted.connect(self._remake)

    # The ways in

    @deed
    async def _make_sheet(self) -> None:
        await self.offer_sheet()

    @deed
    async def make_first_sheet(self) -> None:
        """Make a recovery sheet where there is none: a person may put it off, or have the household do without."""
        await self.offer_sheet(none_yet=True)

    async def offer_sheet(self, *, none_yet: bool = False) -> None:
        """Make a recovery sheet: its words are shown, two of them asked back, and only then do they open anything.

        It ends with the dialog, whatever was decided.
        """
        words = new_words()
        places = two_places(words, random.SystemRandom())
        parent = self._page.window()
        dialog = RecoveryDialog(
            words, places, lambda place, said: is_word(said, words[place]), parent, none_yet=none_yet
        )
        dialog.save_wanted.connect(lambda: self._save_sheet(words, dialog))
        dialog.declined.connect(self._decline)
        if await answer(dialog):
            self._keep_sheet(words)

    @deed
    async def _decline(self) -> None:
        """Ask for the sentence that says what is lost without a sheet; it is of the ways in that there are."""
        ways = await self.work(ways_of)
        if await answer(NoSheetDialog({way.kind for way in ways}, self._page.window())):
            await self.change(lambda household: household.decline_sheet())
            said = self.tr("It can be made at any time on the page Meter and data.")
            self.tools.tell("ok", self.tr("The household does without a recovery sheet"), said)

    def _save_sheet(self, words: tuple[str, ...], dialog: RecoveryDialog) -> None:
        name = self.tr("recovery-sheet.pdf", "the name of a file")
        path = ask_where_to_save(self._page, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if path is None:
            return
        sheet = recovery_sheet(words, date.today(), self.tools.language)  # noqa: DTZ011 - the household's calendar
        with self.tools.telling():
            write_pdf(sheet, path)
            said = self.tr("Print it, then delete the file: whoever reads it can open the household.")
            self.tools.tell("info", fill(self.tr("The sheet is in {file}"), file=path.name), said)
            dialog.show_saved()
            dialog.rejected.connect(lambda: self._tell_void(path))
            unopened = partial(tell_where, self.tools, path)
            dialog.print_wanted.connect(lambda: self.tools.desktop.open_pdf(path, unopened))

    def _tell_void(self, path: Path) -> None:
        """The sheet was saved and then called off: on paper it looks like one that opens the household."""
        said = self.tr("Two of its words were not typed back. Delete the file, and destroy what was printed of it.")
        self.tools.tell("alert", fill(self.tr("The sheet in {file} opens nothing"), file=path.name), said)

    @deed
    async def _keep_sheet(self, words: tuple[str, ...]) -> None:
        await self.change(lambda household: household.keys.keep_sheet(words))  # the window looks again for a sheet
        self.tools.renewed(RecoveryCredential(" ".join(words)))
        self.tools.tell("ok", self.tr("The recovery sheet opens this household from now on"), "")

    @deed
    async def _choose_passphrase(self) -> None:
        said = self.tr("It opens the household beside the keyring and the recovery sheet, on any computer.")
        await self._ask_passphrase(self.tr("A passphrase for this household"), said)

    @deed
    async def offer_passphrase(self, then: Callable[[], None]) -> None:
        """The sheet has opened the household: ask for something handier from now on; ``then`` follows anyway."""
        said = self.tr(
            "The recovery sheet has opened the household. A new passphrase opens it the next time, in the place of a "
            "former one, and the sheet goes back to where you keep it."
        )
        await self._ask_passphrase(self.tr("A new passphrase?"), said, later=self.tr("Later"))
        then()

    async def _ask_passphrase(self, title: str, said: str, later: str = "") -> None:
        action = self.tr("Keep this passphrase")
        dialog = PassphraseDialog(title, said, action, self._page.window(), later=later)
        if await answer(dialog):
            self._set_passphrase(dialog.passphrase)

    @deed
    async def _set_passphrase(self, passphrase: str) -> None:
        await self.work(lambda household: household.keys.set_passphrase(passphrase))
        self.tools.renewed(PassphraseCredential(passphrase))
        self.tools.tell("ok", self.tr("The passphrase opens this household from now on"), "")
        self._changed()

    @deed
    async def _add_keyring(self) -> None:
        await self.work(lambda household: household.keys.add_keyring())
        self._changed()

    # Backups

    @deed
    async def make_backup(self) -> None:
        """Ask where a backup goes and for its passphrase, and make it."""
        folder = ask_for_folder(self._page, self.tr("Where the backup goes: another disk is best"))
        said = self.tr("The backup has one of its own, and nothing else opens it. Write it down.")
        if folder is not None and (passphrase := await self._backup_passphrase(said)) is not None:
            self.back_up(folder, passphrase)

    @deed
    async def back_up(self, folder: Path, passphrase: str) -> None:
        """Make a backup in a folder."""
        now = self.tools.now()
        self._tell_making()
        backup = await self.work(lambda home: home.backups.make(folder, PassphraseCredential(passphrase), now))
        title = fill(self.tr("The backup was made and opened again: {file}"), file=backup.path.name)
        self.tools.tell("ok", title, "")
        self._changed()

    @deed
    async def _remake(self) -> None:
        said = self.tr(
            "Each backup that still holds what was erased is replaced: a new one is made in the same folder, and the "
            "old one is deleted. The new ones have a passphrase of their own, and nothing else opens them. Write it "
            "down."
        )
        passphrase = await self._backup_passphrase(said)
        if passphrase is None:
            return
        self._tell_making()
        remade = await self.work(partial(_remake, passphrase=passphrase, now=self.tools.now()))
        names = ", ".join(backup.path.name for backup in remade.stale)
        gone = fill(self.tr("Those that held what was erased are gone: {names}"), names=names) if names else ""
        self.tools.tell("ok", self.tr("%n backup(s) made anew", "", len(remade.made)), gone)
        self._changed()

    def _tell_making(self) -> None:
        self.tools.tell("busy", self.tr("Making the backup…"), "")

    async def _backup_passphrase(self, said: str) -> str | None:
        title, action = self.tr("A passphrase for the backup"), self.tr("Make the backup")
        dialog = PassphraseDialog(title, said, action, self._page.window())
        return dialog.passphrase if await answer(dialog) else None

    @deed
    async def _restore(self) -> None:
        path = ask_for_file(self._page, self.tr("The backup to restore"), [self.tr("Backups (*.backup)")])
        if path is None:
            return
        dialog = RestoringDialog(path.name, self._page.window())
        dialog.preview_wanted.connect(partial(self._preview, dialog, path))
        if await answer(dialog):
            self.tools.restore(path, dialog.passphrase, dialog.trusted)

    @deed
    async def _preview(self, dialog: RestoringDialog, path: Path, passphrase: str) -> None:
        with self.tools.telling(dialog.show_error):
            found, beside = await self.work(partial(_preview, path=path, passphrase=passphrase), over=dialog)
            said, lost = self._words.preview(found), self._backup_words.lost(beside.lost)
            dialog.show_preview(said, brings_back=beside.brings_back, shown=found.shown, lost=lost)


def _remake(household: Household, *, passphrase: str, now: int) -> Remade:
    """Make new backups, and delete the old ones that still hold what was erased."""
    remade = household.backups.remake(PassphraseCredential(passphrase), now)
    for backup in remade.stale:
        household.backups.delete(backup)
    return remade


def _preview(household: Household, *, path: Path, passphrase: str) -> tuple[Preview, Beside]:
    from persienne.household.backup.restore import preview, what_opens, words_explained  # noqa: PLC0415 - on use

    with words_explained(passphrase):
        found = preview(path, what_opens(path, passphrase))
    return found, household.backups.beside(found)
