"""The ways into the household and its backups, from the window: what is asked for comes in, the session does it."""

from __future__ import annotations

import random
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.base.errors import UserError
from persienne.base.placeholders import fill_counted
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import tell_where
from persienne.ui.frame.ways import ways_of
from persienne.ui.household.files import ask_for_file, ask_for_folder, ask_where_to_save
from persienne.ui.meter.no_sheet_dialog import NoSheetDialog
from persienne.ui.meter.passphrase_dialog import PassphraseDialog
from persienne.ui.meter.recovery_dialog import RecoveryDialog
from persienne.ui.meter.restore_dialog import RestoringDialog
from persienne.ui.paper.pdf import write_pdf
from persienne.vault import PassphraseCredential, RecoveryCredential, is_word, new_words, two_places
from persienne.vault.recovery_document import recovery_sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.backup.backups import Backup, Remade
    from persienne.household.backup.restore import Beside, Preview
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage
    from persienne.vault.household_keys import Way


class VaultLever(Lever):
    """A sheet is kept only once two of its words were typed back; a backup counts only once it has been opened."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk, page)
        self._changed = changed
        self._words, self._backup_words = page.erasing_words, page.backup_words
        page.vault.sheet_wanted.connect(self.make_sheet)
        page.vault.passphrase_wanted.connect(self._on_passphrase)
        page.vault.keyring_wanted.connect(self._on_keyring)
        page.vault.backup_wanted.connect(self.make_backup)
        page.vault.restore_wanted.connect(self._on_restore)
        page.vault.remake_wanted.connect(self._on_remake)

    # The ways in

    @Slot()
    def make_sheet(self, *, then: Callable[[], None] | None = None) -> None:
        """Make a recovery sheet: its words are shown, two of them asked back, and only then do they open anything.

        ``then`` follows, whatever was decided.
        """
        dialog = self._make_sheet(none_yet=False)
        if then is not None:
            dialog.finished.connect(lambda _result: then())

    @Slot()
    def make_first_sheet(self) -> None:
        """The same where there is none: a person may put it off, or say that the household does without."""
        self._make_sheet(none_yet=True)

    def _make_sheet(self, *, none_yet: bool) -> RecoveryDialog:
        words = new_words()
        places = two_places(words, random.SystemRandom())
        parent = self._page.window()
        dialog = RecoveryDialog(
            words, places, lambda place, said: is_word(said, words[place]), parent, none_yet=none_yet
        )
        dialog.save_wanted.connect(lambda: self._save_sheet(words, dialog))
        dialog.accepted.connect(lambda: self._keep_sheet(words))
        dialog.declined.connect(self._ask_to_decline)
        dialog.open()
        return dialog

    @Slot()
    def _ask_to_decline(self) -> None:
        """Ask for the sentence that says what is lost without a sheet; it is of the ways in that there are."""

        def ask(ways: tuple[Way, ...]) -> None:
            dialog = NoSheetDialog({way.kind for way in ways}, self._page.window())
            dialog.accepted.connect(self._decline)
            dialog.open()

        if self.session is not None:
            self.session.ask(ways_of, ask)

    def _decline(self) -> None:
        def noted(_none: None) -> None:
            said = self.tr("It can be made at any time on the page Meter and data.")
            self.tools.tell("ok", self.tr("The household does without a recovery sheet"), said)

        if self.session is not None:
            self.session.change(_decline_sheet, noted)

    def _save_sheet(self, words: tuple[str, ...], dialog: RecoveryDialog) -> None:
        name = self.tr("recovery-sheet.pdf", "the name of a file")
        path = ask_where_to_save(self._page, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if path is None:
            return
        sheet = recovery_sheet(words, date.today(), self.tools.language)  # noqa: DTZ011 - the household's calendar
        try:
            write_pdf(sheet, path)
        except UserError as error:
            self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))
        else:
            said = self.tr("Print it, then delete the file: whoever reads it can open the household.")
            self.tools.tell("info", self.tr("The sheet is in %1").replace("%1", path.name), said)
            dialog.show_saved()
            dialog.rejected.connect(lambda: self._tell_void(path))
            dialog.print_wanted.connect(
                lambda: self.tools.desktop.open_pdf(path, partial(tell_where, self.tools, path))
            )

    def _tell_void(self, path: Path) -> None:
        """The sheet was saved and then called off: on paper it looks like one that opens the household."""
        said = self.tr("Two of its words were not typed back. Delete the file, and destroy what was printed of it.")
        self.tools.tell("alert", fill_counted(self.tr("The sheet in %1 opens nothing"), path.name), said)

    def _keep_sheet(self, words: tuple[str, ...]) -> None:
        def kept(_none: None) -> None:
            self.tools.renewed(RecoveryCredential(" ".join(words)))
            self.tools.tell("ok", self.tr("The recovery sheet opens this household from now on"), "")

        if self.session is not None:
            # The window looks again whether there is a sheet.
            self.session.change(partial(_keep_sheet, words=words), kept)

    @Slot()
    def _on_passphrase(self) -> None:
        said = self.tr("It opens the household beside the keyring and the recovery sheet, on any computer.")
        self._ask_passphrase(self.tr("A passphrase for this household"), said)

    def offer_passphrase(self, then: Callable[[], None]) -> None:
        """The sheet has opened the household: ask for something handier from now on; ``then`` follows anyway."""
        said = self.tr(
            "The recovery sheet has opened the household. A new passphrase opens it the next time, in the place of a "
            "former one, and the sheet goes back to where you keep it."
        )
        dialog = self._ask_passphrase(self.tr("A new passphrase?"), said, later=self.tr("Later"))
        dialog.finished.connect(lambda _result: then())

    def _ask_passphrase(self, title: str, said: str, later: str = "") -> PassphraseDialog:
        action = self.tr("Keep this passphrase")
        dialog = PassphraseDialog(title, said, action, self._page.window(), later=later)
        dialog.accepted.connect(lambda: self._set_passphrase(dialog.passphrase))
        dialog.open()
        return dialog

    def _set_passphrase(self, passphrase: str) -> None:
        def kept(_none: None) -> None:
            self.tools.renewed(PassphraseCredential(passphrase))
            self.tools.tell("ok", self.tr("The passphrase opens this household from now on"), "")
            self._changed()

        if self.session is not None:
            self.session.ask(partial(_set_passphrase, passphrase=passphrase), kept)

    @Slot()
    def _on_keyring(self) -> None:
        if self.session is not None:
            self.session.ask(_add_keyring, lambda _none: self._changed())

    # Backups

    @Slot()
    def make_backup(self) -> None:
        """Ask where a backup goes and for its passphrase, and make it."""
        folder = ask_for_folder(self._page, self.tr("Where the backup goes: another disk is best"))
        if folder is not None:
            said = self.tr("The backup has one of its own, and nothing else opens it. Write it down.")
            self._ask_backup_passphrase(said, partial(self._make_backup, folder))

    @Slot()
    def _on_remake(self) -> None:
        said = self.tr(
            "Each backup that still holds what was erased is replaced: a new one is made in the same folder, and the "
            "old one is deleted. The new ones have a passphrase of their own, and nothing else opens them. Write it "
            "down."
        )
        self._ask_backup_passphrase(said, self._remake)

    def _ask_backup_passphrase(self, said: str, then: Callable[[str], None]) -> None:
        title, action = self.tr("A passphrase for the backup"), self.tr("Make the backup")
        dialog = PassphraseDialog(title, said, action, self._page.window())
        dialog.accepted.connect(lambda: then(dialog.passphrase))
        dialog.open()

    def _make_backup(self, folder: Path, passphrase: str) -> None:
        if self.session is not None:
            self.tools.tell("busy", self.tr("Making the backup…"), "")
            self.session.ask(
                partial(_back_up, folder=folder, passphrase=passphrase, now=self.tools.now()), self._on_made
            )

    def _on_made(self, backup: Backup) -> None:
        title = self.tr("The backup was made and opened again: %1").replace("%1", backup.path.name)
        self.tools.tell("ok", title, "")
        self._changed()

    def _remake(self, passphrase: str) -> None:
        if self.session is not None:
            self.tools.tell("busy", self.tr("Making the backup…"), "")
            self.session.ask(partial(_remake, passphrase=passphrase, now=self.tools.now()), self._on_remade)

    def _on_remade(self, remade: Remade) -> None:
        names = ", ".join(backup.path.name for backup in remade.stale)
        self.tools.tell(
            "ok",
            self.tr("%n backup(s) made anew", "", len(remade.made)),
            self.tr("Those that held what was erased are gone: %1").replace("%1", names) if names else "",
        )
        self._changed()

    @Slot()
    def _on_restore(self) -> None:
        path = ask_for_file(self._page, self.tr("The backup to restore"), [self.tr("Backups (*.backup)")])
        if path is None:
            return
        dialog = RestoringDialog(path.name, self._page.window())
        dialog.preview_wanted.connect(partial(self._preview, dialog, path))
        dialog.accepted.connect(lambda: self.tools.restore(path, dialog.passphrase, dialog.trusted))
        dialog.open()

    def _preview(self, dialog: RestoringDialog, path: Path, passphrase: str) -> None:
        if self.session is None:
            return

        def shown(seen: tuple[Preview, Beside]) -> None:
            found, beside = seen
            lost = self._backup_words.lost(beside.lost)
            dialog.show_preview(
                self._words.preview(found), brings_back=beside.brings_back, shown=found.shown, lost=lost
            )

        def failed(error: UserError) -> None:
            dialog.show_error(self.tools.say(error))

        self.session.ask(partial(_preview, path=path, passphrase=passphrase), shown, failed)


def _keep_sheet(household: Household, *, words: tuple[str, ...]) -> None:
    household.keys.keep_sheet(words)


def _decline_sheet(household: Household) -> None:
    household.decline_sheet()


def _set_passphrase(household: Household, *, passphrase: str) -> None:
    household.keys.set_passphrase(passphrase)


def _add_keyring(household: Household) -> None:
    household.keys.add_keyring()


def _back_up(household: Household, *, folder: Path, passphrase: str, now: int) -> Backup:
    return household.backups.make(folder, PassphraseCredential(passphrase), now)


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
