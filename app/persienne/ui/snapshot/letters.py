"""Pictures of the page Letters: its requests, the questions of a new one, and before the first; a letter as PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.letters.complaint import MEDIATOR
from persienne.ui.frame.keys import LETTERS
from persienne.ui.letters.complaint_dialog import ComplaintDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.earlier_dialog import EarlierLetterDialog
from persienne.ui.letters.mandate_dialog import MandateDialog
from persienne.ui.letters.message_dialog import MessageDialog
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.paper.pdf import write_pdf
from persienne.ui.snapshot.deletion_checks import draw_deletion_checks

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from persienne.ui.snapshot.camera import Camera

LETTER: Final = "letter.pdf"
"""The one page that is drawn as paper."""


def draw_letters(camera: Camera, folder: Path, today: date) -> None:
    """Draw them, and write the letter that is shown to ``folder``."""
    camera.window.go(LETTERS)
    desk = camera.window.desk(LettersDesk)
    page = desk.page
    camera.wait(lambda: page.view is not None)
    assert page.view is not None
    camera.take("letters")
    paper = page.paper.paper
    assert paper is not None
    write_pdf(paper.sheet, folder / LETTER)
    page.paper.message_wanted.emit()
    camera.over("letters-message", camera.asked(MessageDialog))
    page.earlier_wanted.emit()
    camera.over("letters-earlier", camera.asked(EarlierLetterDialog))
    under_way = next(one for one in page.view.requests if not one.over)
    desk.room.printing.complain(under_way.reference)
    camera.over("letters-complaint", camera.asked(ComplaintDialog))
    desk.room.printing.complain(under_way.reference, MEDIATOR)
    camera.over("letters-mediator", camera.asked(ComplaintDialog))
    draw_deletion_checks(camera, page, today)
    desk.room.begin_goal("")
    for number in range(1, REVIEW + 2):
        camera.take(f"letters-new-{number}" if number <= REVIEW else "letters-new-check")
        if number <= REVIEW:
            page.new.go_on()
    assert page.new.wish is not None
    page.new.wish.sender = replace(page.new.wish.sender, mandatary="Dominique Durand")
    page.new.mandate_wanted.emit(page.new.wish)
    camera.over("letters-mandate", camera.asked(MandateDialog))
    page.show_letters(replace(page.view, requests=(), tasks=()))
    page.leave_new("")
    camera.take("letters-empty")
