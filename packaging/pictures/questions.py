"""Pictures of the questions that few acts lead to: on the invented home, or with made facts where it has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from persienne.base.energy_market import Role
from persienne.base.localtime import local_days
from persienne.consents.fields import Category
from persienne.household.privacy.retention import OlderKept
from persienne.letters.earlier import possible_grounds
from persienne.letters.law import diff
from persienne.letters.moves import Move
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.ui.frame.keys import LETTERS, METER, SHARING, TODAY
from persienne.ui.frame.shortcuts import Shortcuts
from persienne.ui.guide.dialog import CONTENTS, GuideDialog
from persienne.ui.guide.files import KEY_LIST
from persienne.ui.letters.apart_dialog import ApartDialog
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.event_dialog import LetterEventDialog
from persienne.ui.letters.grounds_dialog import GroundsDialog
from persienne.ui.letters.law_dialog import LawChangesDialog, LawDialog
from persienne.ui.letters.organisation_dialog import LetterBodyDialog
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.older_dialog import OlderKeptDialog
from persienne.ui.paper.exhibit_reading import Prepared
from persienne.ui.sharing.confirm_dialog import ConfirmingDialog
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.note_dialog import NotingDialog
from persienne.ui.today.date_dialog import DateDialog
from persienne.ui.today.reading_stops_dialog import ReadingStopsDialog

if TYPE_CHECKING:
    from datetime import date

    from pictures.camera import Camera


def draw_questions(camera: Camera, today: date) -> None:
    """Draw them; every page is as it was afterwards."""
    shortcuts = camera.window.findChild(Shortcuts)
    assert shortcuts is not None
    for name, page in (("guide", CONTENTS), ("guide-page", "mirror"), ("keys", KEY_LIST)):
        shortcuts.show_guide(page)
        camera.over(name, camera.asked(GuideDialog))
    _draw_letters(camera)
    _draw_sharing(camera, today)
    _draw_others(camera, today)


def _draw_letters(camera: Camera) -> None:
    window = camera.window
    window.go(LETTERS)
    page = window.desk(LettersDesk).page
    camera.wait(lambda: page.view is not None)
    assert page.view is not None
    page.law_wanted.emit()
    camera.over("letters-law", camera.asked(LawDialog))
    law = page.view.known.law
    name, newer = next((name, one) for name, one in law.references.items() if one.read_on is not None)
    assert newer.read_on is not None
    after = replace(
        law, references={**law.references, name: replace(newer, read_on=newer.read_on + timedelta(days=90))}
    )
    changes = LawChangesDialog(after, diff(law, after), page.words, window.theme, window)
    changes.open()
    camera.over("letters-law-changes", changes)
    under_way = next(one for one in page.view.requests if not one.over)
    page.moved.emit(under_way.reference, Move.ANSWER)
    camera.over("letters-answer", camera.asked(LetterEventDialog))
    request = under_way.request
    possible = possible_grounds(request.draft, law, page.view.today)
    grounds = GroundsDialog(request, possible, law, page.words, window.theme, window)
    grounds.open()
    camera.over("letters-grounds", grounds)
    left = [
        (str(at), Prepared(name, sha256(name.encode()).hexdigest(), 1, hidden=why))
        for at, (name, why) in enumerate((("enveloppe.heic", "heic"), ("reponse-enedis.pdf", "damaged")), 1)
    ]
    apart = ApartDialog(left, page.words, window.theme, window)
    apart.open()
    camera.over("letters-apart", apart)
    window.desk(LettersDesk).room.begin_goal("")
    page.new.body_wanted.emit(Role.SUPPLIER, None)
    camera.over("letters-body", camera.asked(LetterBodyDialog))
    page.leave_new("")


def _draw_sharing(camera: Camera, today: date) -> None:
    window = camera.window
    window.go(SHARING)
    desk = window.desk(SharingDesk)
    camera.wait(lambda: desk.view is not None)
    assert desk.view is not None
    flow = next(flow for flow in desk.view.flows if flow.category is Category.E and flow.ended_on is None)
    desk.page.confirmation_wanted.emit(flow)
    camera.over("sharing-confirm", camera.asked(ConfirmingDialog))
    words = desk.page.words
    noting = NotingDialog(flow, (words, HistoryOfFlowWords(words)), today, window.theme, window)
    noting.open()
    camera.over("sharing-note", noting)


def _draw_others(camera: Camera, today: date) -> None:
    window = camera.window
    window.go(METER)
    words = window.desk(MeterDesk).page.keeping_words
    kept = words.older_kept(OlderKept(40, today.toordinal() - 800))
    older = OlderKeptDialog(kept, window.theme, window)
    older.open()
    camera.over("meter-older-kept", older)
    window.go(TODAY)
    now = local_days().wall(camera.now)
    instants = [words.numbers.instant(now + timedelta(days=days)) for days in (0, 3)]
    doubt = DateDialog(instants[0], instants[1], window.theme, window)
    doubt.open()
    camera.over("today-date", doubt)
    stops = ReadingStopsDialog(window.theme, window)
    stops.open()
    camera.over("today-reading-stops", stops)
