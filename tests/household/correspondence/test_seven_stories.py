"""Nine stories, walked day by day: on every date the state, the days, the acts and the register are those of each.

Their diaries are in ``tests/data/diaries``; what a line of one holds is told in ``support/diaries.py``. All letters are
of a home in Lyon.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from persienne.base.energy_market import Energy
from persienne.consents.fields import Basis, Category, Granularity, State
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import SentBy, What
from persienne.letters.requests import Pages
from support.diaries import Diary
from support.letter_homes import POINT
from support.letter_rows import PDF, asked
from support.sharing import draft
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from support.sharing import Clock


DIARIES: Final = Path(__file__).parents[2] / "data" / "diaries"


class Home:
    """The household: its letters, its register and its clock."""

    def __init__(self, letters: Correspondence, sharing: ConsentRegister, clock: Clock) -> None:
        self.letters, self.sharing, self.clock = letters, sharing, clock
        letters.set_sender({"name": "Camille Exemple", "address": "12 rue des Exemples;69003 Lyon", "place": "Lyon"})

    def letter(self, wanted: Asked) -> Diary:
        """A letter that is printed on 1 June."""
        self.clock.put("2026-06-01")
        request = self.letters.draft(wanted)
        self.letters.freeze(request.reference, self.letters.letter(request), Pages(PDF, count=1))
        return self.follow(request.reference)

    def follow(self, reference: str) -> Diary:
        return Diary(self.letters, self.sharing, self.clock, reference)

    def consent(self, state: State = State.GIVEN, **said: Any) -> str:
        """A consent of the register, noted on 1 May 2024."""
        return str(self.sharing.append(draft(state, **said)).consent_id)


@pytest.fixture
def home(letters: Correspondence, sharing: ConsentRegister, clock: Clock) -> Home:
    return Home(letters, sharing, clock)


def never_authorised(home: Home) -> str:
    told = {"third_party_name": "Conseils d'Exemple", "seen_on": date(2026, 5, 30)}
    found = home.consent(State.FOUND, on="2026-05-30", legal_basis=Basis.UNKNOWN, data_category=Category.E)
    story = home.letter(Asked("never-authorised", "enedis", told, POINT[Energy.ELECTRICITY], consents=(found,)))
    partly = "granted,refused,granted,granted,granted"
    acts = {
        "06-01": story.note(What.SENT, channel="registered", slip="1A 7"),
        "06-03": story.note(What.RECEIVED),
        "06-25": story.note(What.ANSWERED_PARTIAL, verdicts=partly, reasons="no"),
        "07-03": story.note(What.EFFECT_CHECKED, seen="yes"),
        "07-06": lambda: story.follow("reminder"),
        "07-27": story.note(What.COMPLAINT, receipt="26-1"),
        "08-03": story.note(What.ANSWERED_FULL),
        "08-04": story.note(What.CLOSED, closing="satisfied"),
    }
    return story.lines(acts, "08-10")


def yes_and_nothing_done(home: Home) -> str:
    story = home.letter(asked(consents=(home.consent(),)))
    acts = {
        "06-01": story.note(What.SENT, channel="registered", slip="1A 7"),
        "06-03": story.note(What.RECEIVED),
        "06-08": story.note(What.ACKNOWLEDGED),
        "06-15": story.note(What.ANSWERED_PARTIAL, verdicts="granted,granted,unanswered"),
        "06-20": story.note(What.ANSWERED_PARTIAL, verdicts="unanswered,unanswered,granted"),
        "06-28": story.note(What.EFFECT_CHECKED, seen="no", undone="1,3"),
        "06-29": lambda: story.follow("reminder"),
        "07-15": story.note(What.EFFECT_CHECKED, seen="no", undone="1"),
        "07-16": story.note(What.COMPLAINT, receipt="26-1"),
        "10-20": story.note(What.EFFECT_CHECKED, seen="yes"),
        "10-21": story.note(What.CLOSED, closing="satisfied"),
    }
    return story.lines(acts, "10-25")


def two_holding_notices(home: Home) -> str:
    story = home.letter(asked(consents=(home.consent(),)))
    acts = {
        "06-01": story.note(What.SENT, channel="registered", slip="1A 7"),
        "06-03": story.note(What.RECEIVED),
        "06-25": story.note(What.EXTENDED, reasons="yes"),
        "07-20": story.note(What.EXTENDED, reasons="no"),
        "09-07": lambda: story.follow("reminder"),
        "09-10": story.note(What.REFUSED, reasons="yes", remedies="no"),
        "09-11": story.note(What.CLOSED, closing="abandoned"),
    }
    return story.lines(acts, "09-15")


def identity_asked(home: Home) -> str:
    story = home.letter(asked(consents=(home.consent(),)))
    acts = {
        "06-01": story.note(What.SENT, channel="registered", slip="1A 7"),
        "06-03": story.note(What.RECEIVED),
        "06-10": story.note(What.IDENTITY_ASKED, doubt="no"),
        "06-19": lambda: story.follow("identity-answer"),
        "07-15": story.note(What.IDENTITY_ASKED, doubt="yes"),
        "07-17": lambda: story.follow("identity-answer"),
        "07-20": lambda: story.follow("reminder"),
    }
    return story.lines(acts, "08-10")


def gas_operator(home: Home) -> str:
    told = {"third_party_name": "Conseils d'Exemple"}
    gas: dict[str, Any] = {"energy": Energy.GAS, "meter_ref": POINT[Energy.GAS]}
    gas |= {"data_category": Category.E, "granularity": Granularity.DAY}
    given = home.consent(**gas, counterparty_id="grdf", counterparty_name="GRDF")
    story = home.letter(Asked("close-access", "grdf", told, POINT[Energy.GAS], Energy.GAS, consents=(given,)))
    acts = {
        "06-01": story.note(What.SENT, channel="email"),
        "06-02": story.note(What.RECEIVED),
        "07-06": lambda: story.follow("reminder"),
        "07-24": story.note(What.COMPLAINT, receipt="26-2"),
    }
    return story.lines(acts, "10-26")


def gas_supplier_relay(home: Home) -> str:
    told = {"relayed": ("stop-supplier",)}
    story = home.letter(Asked("relay", "engie", told, POINT[Energy.GAS], Energy.GAS))
    acts = {
        "06-01": story.note(What.SENT, channel="email"),
        "06-02": story.note(What.RECEIVED),
        "06-25": story.note(What.ACKNOWLEDGED),
        "07-10": story.note(What.ANSWERED_FULL),
        "07-18": story.note(What.EFFECT_CHECKED, seen="yes"),
        "07-19": story.note(What.CLOSED, closing="satisfied"),
    }
    return story.lines(acts, "07-20")


def meter_output_and_the_mediator(home: Home) -> str:
    story = home.letter(asked(kind="meter-output", values={"mode": "standard"}))
    written: list[str] = []
    acts = {
        "06-01": story.note(What.SENT, channel="registered", slip="1A 7"),
        "06-03": story.note(What.RECEIVED),
        "07-06": lambda: written.append(story.follow("written-complaint")),
        "07-08": lambda: home.letters.note(written[0], What.RECEIVED),
        "09-10": story.refer,
        "11-02": story.note(What.ANSWERED_FULL),
        "11-10": story.note(What.EFFECT_CHECKED, seen="yes"),
        "11-11": story.note(What.CLOSED, closing="satisfied"),
    }
    return story.lines(acts, "11-12")


def older_than_persienne(home: Home) -> str:
    home.clock.put("2026-06-20")
    points = ("Supprimer ma courbe de charge.", "Me dire ce qui est conservé.", "Prévenir les destinataires.")
    told = Earlier("erase-collected", "enedis", date(2026, 6, 3), SentBy.POST, points)
    told = replace(told, point=POINT[Energy.ELECTRICITY], rests_on=("rgpd-17-1-b", "cenergie-D341-24"))
    story = home.follow(home.letters.take_earlier(told).reference)
    acts = {
        "06-20": lambda: home.letters.note(story.reference, What.RECEIVED, date(2026, 6, 5)),
        "07-08": lambda: story.follow("reminder"),
        "07-20": story.note(What.ANSWERED_PARTIAL, verdicts="granted,refused,granted", reasons="no"),
        "07-28": story.note(What.EFFECT_CHECKED, seen="no"),
    }
    return story.lines(acts, "08-01", "06-20")


def silent_mail(home: Home) -> str:
    story = home.letter(asked(consents=(home.consent(),)))
    acts = {
        "06-01": story.note(What.SENT, channel="email"),
        "07-06": lambda: story.follow("reminder"),
        "07-27": story.note(What.COMPLAINT, receipt="26-3"),
    }
    return story.lines(acts, "08-01")


STORIES: Final = (
    never_authorised,
    yes_and_nothing_done,
    two_holding_notices,
    identity_asked,
    gas_operator,
    gas_supplier_relay,
    meter_output_and_the_mediator,
    older_than_persienne,
    silent_mail,
)


@pytest.mark.turning
@pytest.mark.parametrize("story", STORIES)
def test_every_day_of_a_story_shows_what_the_story_says(home: Home, story: Callable[[Home], str]) -> None:
    expected = DIARIES / f"{story.__name__}.txt"
    assert story(home).splitlines() == expected.read_text(encoding="utf-8").splitlines()


def of_gas(home: Home, kind: str, party: str, **values: Any) -> Diary:
    """A letter about a gas meter that was sent on 1 June and received on the 2nd."""
    story = home.letter(Asked(kind, party, values, POINT[Energy.GAS], Energy.GAS))
    for on, what in (("2026-06-01", What.SENT), ("2026-06-02", What.RECEIVED)):
        home.clock.put(on)
        story.note(what)()
    home.clock.put("2026-06-20")
    return story


def test_a_gas_supplier_is_reminded_of_its_acknowledgement_and_not_complained_of_to_the_cnil(home: Home) -> None:
    story = of_gas(home, "relay", "engie", relayed=("stop-supplier",))
    said = story.text("reminder")
    assert "ni accusé de réception (article D. 224-27 du code de la consommation), ni réponse" in said
    assert "CNIL" not in said
    assert code_of(lambda: home.letters.complaint(story.reference)) == "complaint_not_personal"


def test_the_file_about_the_gas_operator_leaves_out_what_is_no_matter_of_the_cnil(home: Home) -> None:
    story = of_gas(home, "close-access", "grdf", third_party_name="Conseils d'Exemple")
    story.note(What.REFUSED, reasons="no")()
    said = [line.replace("\u00a0", " ") for line in story.file()]
    gaps = said[
        said.index("5. Ce qui manque au regard de chaque article") : said.index("6. Ce que je demande à la CNIL")
    ]
    assert [line for line in gaps[1:] if line] == [
        "1. Au regard de l’article 12 § 4 du RGPD : le refus du 20 juin 2026 n’indique pas ses motifs (point n° 3).",
        "2. Au regard de l’article 15 § 1 c) du RGPD : il n’a pas été donné suite à ma demande (point n° 3).",
    ]
    assert [line for line in said if line.endswith(" | refus")] == [f"{point} | refus" for point in (1, 2, 3, 4)]


def test_the_mode_of_the_meters_output_is_nothing_for_the_cnil(home: Home) -> None:
    story = home.letter(asked(kind="meter-output", values={"mode": "standard"}))
    for on, what in (("2026-06-01", What.SENT), ("2026-06-03", What.RECEIVED)):
        home.clock.put(on)
        story.note(what)()
    home.clock.put("2026-06-18")
    said = story.text("reminder")
    assert "ni accusé de réception (article D. 341-24 du code de l’énergie), ni réponse" in said
    assert "RGPD (" not in said
    home.clock.put("2026-07-20")
    assert code_of(lambda: home.letters.complaint(story.reference)) == "complaint_not_personal"
