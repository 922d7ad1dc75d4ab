"""«Check what they hold…» in the window: files are dropped, refused or compared, and the finding is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.letters.events import What
from persienne.letters.lifecycle import State
from persienne.ui.letters.cards import OpenCard
from persienne.ui.letters.deletion_check_lever import DeletionCheckDialog
from persienne.ui.letters.view import read_letters
from persienne.ui.widgets.banner import Banner
from support.deletion_homes import DeletionHome, other_point
from support.read_pdf import text_of
from support.windows import button, click, drop, pick, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from persienne.ui.letters.view import LettersView
    from support.letter_desks import LetterRoom

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


class Deleted:
    """The page Letters of a home whose operator said yes, and files that it gives afterwards."""

    def __init__(self, room: LetterRoom, folder: Path) -> None:
        self.room = room
        self.there = folder / "apres.eml"
        self.others = folder / "voisin.csv"
        self.reference = ""

        def begun(household: Household) -> LettersView:
            home = DeletionHome(folder, household)
            home.imports()
            self.reference = home.asks().reference
            home.mailed(home.file(home.days("2026-03-23", "2026-04-01")))
            home.file(other_point(home.curve), "voisin.csv")
            return read_letters(household)

        room.page.show_letters(room.ask(begun))

    def asks(self) -> DeletionCheckDialog:
        """The dialog, as the button of the card opens it."""
        button(self.room.page.findChild(OpenCard), "Check what they hold…").click()
        dialog: DeletionCheckDialog = self.room.dialog(DeletionCheckDialog)
        return dialog


@pytest.fixture
def deleted(opened: Callable[..., LetterRoom], tmp_path: Path) -> Deleted:
    return Deleted(opened(printed=False), tmp_path)


@pytest.mark.quick
def test_days_that_are_there_are_told_noted_with_their_page_and_reminded_of(qtbot: QtBot, deleted: Deleted) -> None:
    room, dialog = deleted.room, deleted.asks()
    assert not button(dialog, "Compare").isEnabled()
    drop(dialog, deleted.there)
    assert "apres.eml" in words_in(dialog)
    click(qtbot, dialog, "Compare")
    room.until(lambda: dialog.check is not None)
    said = words_in(dialog)
    assert "This holds a curve for 10 day(s)" in said
    assert "A curve is there" in said
    assert "Nothing to be seen" in said
    before = room.page.view
    click(qtbot, dialog, "Note it in the request")
    room.until(lambda: room.page.view is not before)
    shown = room.page.shown(deleted.reference)
    assert shown is not None
    assert shown.status.state is State.EFFECT_MISSING
    (proof,) = [one for one in shown.proofs if one.proves is What.EFFECT_CHECKED]
    content = room.ask(lambda household: household.correspondence.case(deleted.reference)).attached[-1].content
    assert (proof.size, "Constat après une demande de suppression" in text_of(content)) == (len(content), True)
    assert room.told[-1][1] == "Noted: a curve is there"
    room.offered["Remind them"]()
    room.until(lambda: any(one.kind == "reminder" for one in room.requests()))


def test_the_time_to_look_leads_to_it_too(deleted: Deleted) -> None:
    due = next(one for one in deleted.room.page.findChildren(Banner) if one.isVisible())
    assert "Time to check that it was done" in words_in(due)
    button(due, "Check what they hold…").click()
    assert "Check what they hold: Enedis" in words_in(deleted.room.dialog(DeletionCheckDialog))


def test_what_can_t_be_compared_is_said_in_the_dialog_which_stays_with_the_files(
    qtbot: QtBot, deleted: Deleted
) -> None:
    dialog = deleted.asks()
    drop(dialog, deleted.others)
    click(qtbot, dialog, "Compare")
    deleted.room.until(lambda: "of another meter than the letter" in words_in(dialog))
    assert dialog.files.paths == (deleted.others,)
    click(qtbot, dialog, "Take them out")
    assert "of another meter" not in words_in(dialog)
    drop(dialog, deleted.there)
    click(qtbot, dialog, "Compare")
    deleted.room.until(lambda: dialog.check is not None)
    click(qtbot, dialog, "Other files")
    assert dialog.files.paths == (deleted.there,)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert deleted.room.requests()[0].status(deleted.room.today).state is State.ANSWERED_FULL


def test_an_answer_in_writing_is_enough_for_what_an_online_space_can_t_say(qtbot: QtBot, deleted: Deleted) -> None:
    dialog = deleted.asks()
    held = "Their answer says that no load curve is held"
    button(dialog, held).click()
    assert button(dialog, "Compare").isEnabled()
    button(dialog, "Downloaded from their online space").click()
    assert held not in words_in(dialog)
    assert not button(dialog, "Compare").isEnabled()
    button(dialog, "In the answer to an access request").click()
    click(qtbot, dialog, "Compare")
    deleted.room.until(lambda: dialog.check is not None)
    click(qtbot, dialog, "Note it in the request")
    deleted.room.until(lambda: "attach the answer in which they write it" in words_in(dialog))
    assert deleted.room.requests()[0].last(What.NONE_HELD, deleted.room.today) is None


def test_the_page_is_saved_where_the_household_says(qtbot: QtBot, deleted: Deleted, tmp_path: Path) -> None:
    dialog = deleted.asks()
    drop(dialog, deleted.there)
    click(qtbot, dialog, "Compare")
    deleted.room.until(lambda: dialog.check is not None)
    file = tmp_path / "page.pdf"
    deleted.room.saving_to(file)
    click(qtbot, dialog, "Save the page…")
    deleted.room.until(file.exists)
    assert "Finding after a request for deletion" in text_of(file.read_bytes())
    assert dialog.isVisible()


def test_their_written_answer_is_filed_beside_the_page(qtbot: QtBot, deleted: Deleted, tmp_path: Path) -> None:
    answer = tmp_path / "reponse.png"
    answer.write_bytes(b"\x89PNG\r\n\x1a\n")
    room, dialog = deleted.room, deleted.asks()
    button(dialog, "Their answer says that no load curve is held").click()
    click(qtbot, dialog, "Compare")
    room.until(lambda: dialog.check is not None)
    pick(qtbot, answer)
    click(qtbot, dialog, "Add their answer…")
    room.until(lambda: "reponse.png" in words_in(dialog))
    before = room.page.view
    click(qtbot, dialog, "Note it in the request")
    room.until(lambda: room.page.view is not before)
    shown = room.page.shown(deleted.reference)
    assert shown is not None
    assert {one.name for one in shown.proofs if one.proves is What.NONE_HELD} == {
        "reponse.png",
        f"constat-{deleted.reference}-{room.today}.pdf",
    }


def test_a_file_that_nothing_dates_is_shown_and_can_t_be_noted(qtbot: QtBot, deleted: Deleted) -> None:
    dialog = deleted.asks()
    drop(dialog, deleted.there.with_suffix(".csv"))
    assert not dialog.given.isVisible()
    button(dialog, "I know on which day they gave it, or I downloaded it").click()
    assert dialog.given.isVisible()
    click(qtbot, dialog, "Compare")
    deleted.room.until(lambda: dialog.check is not None)
    assert "When this file was made can’t be told" in words_in(dialog)
    assert "Note it in the request" not in words_in(dialog)


def test_an_access_letter_to_the_same_body_is_begun_from_the_dialog(qtbot: QtBot, deleted: Deleted) -> None:
    room, dialog = deleted.room, deleted.asks()
    click(qtbot, dialog, "Write an access letter")
    room.until(lambda: room.page.new.wish is not None)
    wish = room.page.new.wish
    assert wish is not None
    (offer,) = wish.wanted
    body = wish.body(offer.role)
    assert body is not None
    assert (offer.kind.kind, body.id) == ("access", "enedis")
