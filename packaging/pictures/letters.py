"""Pictures of the page Letters: its requests, the check of a deletion, a new letter, and before the first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import FRANCE
from persienne.demo.papers import delivered_on, sent_on
from persienne.exporters.enedis_csv import write_curve
from persienne.household.correspondence.drafting import Asked
from persienne.letters.clock import last_working_day
from persienne.letters.earlier import possible_grounds
from persienne.letters.events import What
from persienne.letters.law import diff
from persienne.letters.moves import Move
from persienne.meters.fictional_home import FICTIONAL_POINT, fictional_home
from persienne.ui.frame.keys import LETTERS
from persienne.ui.letters.deletion_check_lever import DeletionCheckDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.law import GroundsDialog, LawChangesDialog
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.letters.printing_dialogs import ApartDialog
from persienne.ui.letters.view import read_letters
from persienne.ui.paper.exhibit_reading import Prepared

if TYPE_CHECKING:
    from datetime import date

    from persienne.household.household import Household
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.view import LettersView
    from pictures.camera import Camera


def draw_letters(camera: Camera, today: date) -> None:
    """Draw them; those that were made are there afterwards."""
    camera.window.go(LETTERS)
    desk = camera.window.desk(LettersDesk)
    page = desk.page
    camera.wait(lambda: page.view is not None)
    assert page.view is not None
    camera.take("letters")
    _draw_questions(camera, page)
    camera.question("letters-message", page.paper.message_wanted)
    camera.question("letters-earlier", page.earlier_wanted)
    under_way = next(one for one in page.view.requests if not one.over)
    desk.room.printing.complain(under_way.reference)
    camera.over("letters-complaint")
    draw_deletion_checks(camera, page, today)
    desk.room.begin_goal("")
    camera.question("letters-body", page.new.body_wanted, Role.SUPPLIER, None)
    for number in range(1, REVIEW + 2):
        camera.take(f"letters-new-{number}" if number <= REVIEW else "letters-new-check")
        if number <= REVIEW:
            page.new.go_on()
    camera.question("letters-tenancy", page.new.tenancy_wanted, Energy.ELECTRICITY, FICTIONAL_POINT)
    assert page.new.wish is not None
    page.new.wish.sender = replace(page.new.wish.sender, mandatary="Dominique Durand")
    camera.question("letters-mandate", page.new.mandate_wanted, page.new.wish)
    page.show_letters(replace(page.view, requests=(), tasks=()))
    page.leave_new("")
    camera.take("letters-empty")


def _draw_questions(camera: Camera, page: LettersPage) -> None:
    """The law and what is new in it, what becomes of a request, and which proofs are left apart."""
    window = camera.window
    assert page.view is not None
    camera.question("letters-law", page.law_wanted)
    law = page.view.known.law
    name, newer = next((name, one) for name, one in law.references.items() if one.read_on is not None)
    assert newer.read_on is not None
    after = replace(
        law, references={**law.references, name: replace(newer, read_on=newer.read_on + timedelta(days=90))}
    )
    camera.over("letters-law-changes", LawChangesDialog(after, diff(law, after), page.words, window))
    under_way = next(one for one in page.view.requests if not one.over)
    camera.question("letters-answer", page.moved, under_way.reference, Move.ANSWER)
    request = under_way.request
    possible = possible_grounds(request.draft, law, page.view.today)
    camera.over("letters-grounds", GroundsDialog(request, possible, law, page.words, window))
    left = [
        (str(at), Prepared(name, sha256(name.encode()).hexdigest(), 1, hidden=why))
        for at, (name, why) in enumerate((("enveloppe.heic", "heic"), ("reponse-enedis.pdf", "damaged")), 1)
    ]
    camera.over("letters-apart", ApartDialog(left, page.words, window))


SENT, GRANTED = 40, 9
"""How many days ago, or a little more, the letter was sent and granted: both are working days."""
FIRST, LAST = 92, 60
"""How many days before today the first and the last day is that they give all the same."""
BEGIN = 120
"""The same of the first day that was to be deleted."""


def draw_deletion_checks(camera: Camera, page: LettersPage, today: date) -> None:
    """Draw the request, the question, what was found and the request as it is noted."""
    reference, view = camera.ask(partial(_ask_for_deletion, today=today))
    page.show_letters(view)
    page.open_request(reference)
    camera.take("letters-deletion")
    page.moved.emit(reference, Move.CHECK)
    dialog = camera.asked(DeletionCheckDialog)
    with TemporaryDirectory(prefix="persienne-demo-") as folder:
        path = Path(folder) / "reponse-enedis.eml"
        days = fictional_home(today - timedelta(days=FIRST), today - timedelta(days=LAST))
        mail = EmailMessage()  # by which the file is known to be younger than their yes
        mail["From"], mail["Date"] = "dpo@enedis.fr", datetime.combine(today - timedelta(days=1), time(10))
        mail.add_attachment(write_curve(days.curve), "text", "csv", filename="reponse-enedis.csv")
        path.write_bytes(mail.as_bytes())
        dialog.add_files([path])
        camera.over("letters-check", dialog, keep_open=True)
        dialog.check_wanted.emit()
        camera.wait(lambda: dialog.check is not None)
    assert dialog.check is not None
    before = page.view
    camera.over("letters-check-found", dialog, keep_open=True)
    dialog.note_wanted.emit(dialog.check)
    camera.wait(lambda: page.view is not before)
    camera.take("letters-checked")
    camera.window.desk(LettersDesk).tools.let_pass()


def _ask_for_deletion(household: Household, *, today: date) -> tuple[str, LettersView]:
    now = household.correspondence.today()
    sent = sent_on(now, SENT)
    made = datetime.combine(sent, time(10, 30), ZoneInfo(FRANCE)).timestamp()
    letters = household.correspondence_at(lambda: made)
    operator = next(one for one in household.register.parties() if one.name == "Enedis")
    values = {"begin": today - timedelta(days=BEGIN)}
    request = letters.draft(Asked("erase-collected", operator.id, values, FICTIONAL_POINT))
    letters.freeze(request.reference, letters.letter(request))
    for what, on in (
        (What.SENT, sent),
        (What.RECEIVED, delivered_on(sent)),
        (What.ANSWERED_FULL, last_working_day(now - timedelta(days=GRANTED))),
    ):
        household.correspondence.note(request.reference, what, on)
    return request.reference, read_letters(household)
