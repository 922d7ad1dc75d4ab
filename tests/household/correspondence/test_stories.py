"""Stories of a letter, day by day: where it stands, what there is to do, what a reminder and the CNIL’s file say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from support.letter_rows import printed
from support.paper_texts import text

if TYPE_CHECKING:
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.lifecycle import RequestStatus
    from support.sharing import Clock

TO_DO = ("due_soon", "due", "overdue", "identity", "answer", "effect", "undone", "reminder")
"""What the stories are about; the acknowledgement that is owed is not."""


class Follower:
    """A letter of three points, sent on 1 June and received on the 3rd; everything is noted on its own day."""

    def __init__(self, letters: Correspondence, clock: Clock) -> None:
        self._letters, self._clock = letters, clock
        clock.put("2026-06-01")
        self._reference = printed(letters).reference
        self.note(What.SENT, "2026-06-01", slip="1A 234")
        self.note(What.RECEIVED, "2026-06-03")

    def note(self, what: What, on: str, corrects: int | None = None, **texts: str) -> None:
        self._clock.put(on)
        self._letters.note(self._reference, what, date.fromisoformat(on), texts, (), corrects)

    def status(self, on: str) -> RequestStatus:
        self._clock.put(on)
        return self._letters.request(self._reference).status(self._letters.today())

    def at(self, on: str) -> tuple[str, str | None, list[str]]:
        """The state, the last day to answer and what there is to do on a day."""
        status = self.status(on)
        tasks = [task.what.value for task in self._letters.todo() if task.what.value in TO_DO]
        return status.state.value, None if status.due is None else status.due.isoformat(), tasks

    def reminder(self, on: str) -> str:
        """The reminder of a day on one line, or the code with which it is refused."""
        self._clock.put(on)
        try:
            made = self._letters.draft(Asked("reminder", "enedis", about=self._reference))
        except UserError as error:
            return error.code
        said = plain(self._letters.letter(made).sheet)
        self._letters.discard(made.reference)
        return said

    def file(self, on: str) -> str:
        """The file for the CNIL of a day on one line, or the code with which it is refused."""
        self._clock.put(on)
        try:
            complaint = self._letters.complaint(self._reference)
        except UserError as error:
            return error.code
        case = self._letters.case(self._reference)
        said = plain(
            self._letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * len(case.attached)).sheet
        )
        self._letters.discard(complaint.reference)
        return said


@pytest.fixture
def letter(letters: Correspondence, clock: Clock) -> Follower:
    return Follower(letters, clock)


def plain(sheet: Sheet) -> str:
    return " ".join(text(sheet).split())


def gaps(file: str) -> str:
    """The part of the file that says what is missing."""
    return file[file.index("5. Ce qui manque") : file.index("6. Ce que je demande")]


def test_they_said_yes_and_did_nothing(letter: Follower) -> None:
    letter.note(What.ANSWERED_FULL, "2026-06-20")
    letter.note(What.EFFECT_CHECKED, "2026-06-28", seen="no", undone="1,3", note="La courbe de mai est toujours là.")
    reminder = letter.reminder("2026-06-28")
    granted = "vous avez accepté d’y donner suite, en tout ou partie (points n° 1 et 3)."
    assert f"Par votre réponse du 20 juin 2026, {granted}" in reminder
    assert "Le 28 juin 2026, cela n’était pas fait." in reminder
    assert "a pris fin" not in reminder
    file = letter.file("2026-06-28")
    yes = "ce que l’organisme a accepté le 20 juin 2026 n’était pas fait le 28 juin 2026"
    assert f"Au regard de l’article 17 § 1 b) du RGPD : {yes} (point n° 1)." in gaps(file)
    assert f"Au regard de l’article 19 du RGPD : {yes} (point n° 3)." in gaps(file)
    assert "point n° 2" not in gaps(file)
    assert "1 | acceptée, mais non suivie d’effet 2 | il y a été donné suite 3 | acceptée" in file
    assert "effet non constaté (points n° 1 et 3) ; note : « La courbe de mai est toujours là. »" in file
    assert "objet : suppression de ma courbe de charge collectée" in file


@pytest.mark.slow
@pytest.mark.parametrize("doubt", ["yes", "no"])
def test_identity_asked_and_answered(letter: Follower, doubt: str) -> None:
    letter.note(What.IDENTITY_ASKED, "2026-06-10", doubt=doubt)
    letter.note(What.IDENTITY_ANSWERED, "2026-06-19")
    unexplained = (
        "des informations d’identité ont été demandées le 10 juin 2026 sans qu’un doute raisonnable soit exposé"
    )
    said = letter.reminder("2026-07-14")
    assert "J’ai répondu le 19 juin 2026 à la question sur mon identité que vous m’avez posée le 10 juin 2026." in said
    assert "Compte tenu de cet échange, le délai d’un mois" in said
    assert "a pris fin le 13 juillet 2026" in said
    file = letter.file("2026-07-14")
    exchange = "compte tenu de l’échange sur mon identité (question du 10 juin 2026, réponse du 19 juin 2026)"
    assert f"{exchange}, aucune réponse" in gaps(file)
    assert (unexplained in gaps(file)) is (doubt == "no")
    assert f"Fin du délai de réponse à la demande PERS-2026-0001, {exchange}" in file

    letter.note(What.ANSWERED_PARTIAL, "2026-07-16", verdicts="granted,refused,granted")
    assert f"{exchange}, aucune réponse" in gaps(letter.file("2026-07-16"))
    assert "Compte tenu de cet échange, le délai de réponse" in letter.reminder("2026-07-16")


def test_two_questions_about_identity_and_a_late_notice(letter: Follower) -> None:
    for asked, answered in (("2026-06-10", "2026-06-12"), ("2026-06-20", "2026-06-23")):
        letter.note(What.IDENTITY_ASKED, asked)
        letter.note(What.IDENTITY_ANSWERED, answered)
    letter.note(What.EXTENDED, "2026-07-10", reasons="yes")
    letter.note(What.EXTENDED, "2026-07-20", reasons="yes")
    assert letter.at("2026-07-20") == ("overdue", "2026-07-08", ["overdue"])
    said = letter.reminder("2026-07-20")
    assert "J’ai répondu le 12 juin 2026 à la question sur mon identité que vous m’avez posée le 10 juin 2026," in said
    assert "puis le 23 juin 2026 à celle du 20 juin 2026." in said
    assert "Compte tenu de ces échanges" in said
    assert "La prolongation que vous m’avez annoncée le 10 juillet 2026 l’a été après ce délai." in said
    missing = gaps(letter.file("2026-07-20"))
    assert (
        "(question du 10 juin 2026, réponse du 12 juin 2026 ; question du 20 juin 2026, réponse du 23 juin 2026)"
        in missing
    )


def test_an_extension_and_a_question_about_identity(letter: Follower) -> None:
    letter.note(What.EXTENDED, "2026-06-10")
    letter.note(What.IDENTITY_ASKED, "2026-07-20")
    letter.note(What.IDENTITY_ANSWERED, "2026-07-24")
    assert letter.at("2026-09-08") == ("overdue", "2026-09-07", ["overdue"])
    said = letter.reminder("2026-09-08")
    assert "Compte tenu de cet échange, le délai ainsi porté à trois mois" in said
    exchange = "compte tenu de l’échange sur mon identité (question du 20 juillet 2026, réponse du 24 juillet 2026)"
    assert f"{exchange}, le délai prolongé a pris fin le 7 septembre 2026" in gaps(letter.file("2026-09-08"))


def test_a_receipt_that_is_corrected_after_the_answer(letter: Follower) -> None:
    letter.note(What.ANSWERED_PARTIAL, "2026-07-06", verdicts="granted,refused,granted")
    assert letter.status("2026-07-06").days_late == 3
    assert "aucune réponse ni annonce motivée" in gaps(letter.file("2026-07-06"))
    assert "a pris fin le 3 juillet 2026" in letter.reminder("2026-07-06")
    with pytest.raises(UserError) as refused:
        letter.note(What.RECEIVED, "2026-06-05")
    assert refused.value.code == "letter_event_twice"
    letter.note(What.RECEIVED, "2026-06-05", corrects=3)
    status = letter.status("2026-07-06")
    assert (status.days_late, status.overdue, status.received_on) == (0, False, date(2026, 6, 5))
    assert "aucune réponse ni annonce motivée" not in gaps(letter.file("2026-07-06"))
    said = letter.reminder("2026-07-06")
    assert "vous est parvenue le 5 juin 2026" in said
    assert "a pris fin" not in said
    assert "laisse sans suite, en tout ou partie, le point n° 2." in said
