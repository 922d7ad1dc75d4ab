"""A new request without a window: answers come in, the letters that they make are looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.consents.account_review import Known as Noted
from persienne.consents.account_review import Round, Seen, Sight, drafts
from persienne.consents.directory import Directory, shipped
from persienne.consents.fields import Category, Granularity, Purpose
from persienne.consents.parties import Typed
from persienne.consents.states import state_on
from persienne.documents.plain_text import text
from persienne.documents.typography import day
from persienne.letters import law
from persienne.letters.facts import Channel
from persienne.letters.framing import RULE
from persienne.letters.guide import goal, goals
from persienne.letters.requests import Draft
from persienne.letters.sender import Sender
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.ui.letters.wish import FOLLOWING, Known, Wish, fits, goal_of
from support.events import noted
from support.households import throw_away
from support.sharing import ADVISER, draft

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)
CAMILLE = Sender("Camille <b>Exemple</b>", ("12 rue des Exemples", "69003 Lyon"), "Lyon")


def known(**changes: Any) -> Known:
    points = ((Energy.ELECTRICITY, FICTIONAL_POINT),)
    made = Known(TODAY, law.shipped(), Directory(shipped()), CAMILLE, points, "PERS-2026-0007")
    return replace(made, **changes)


def with_body(name: str, role: Role, *lines: str) -> Known:
    directory = Directory(shipped())
    row = directory.adding(Typed(name, role, "facture", TODAY, lines), today=TODAY, new_id="own-1")
    return known(bodies=Directory(shipped(), [row]))


def names(wish: Wish) -> list[str]:
    return [offer.kind.kind for offer in wish.wanted]


def said(wish: Wish) -> str:
    return text(wish.letter(wish.wanted[0]).sheet)


@pytest.mark.for_each("name", [one.goal for one in goals() if one.goal not in FOLLOWING])
def test_every_wish_begins_with_a_letter_whatever_else_is_still_to_be_said(name: str) -> None:
    wish = Wish(known(), goal(name))
    assert wish.wanted
    letter = wish.letter(wish.wanted[0])
    assert letter.reference == "PERS-2026-0007"
    assert (FICTIONAL_POINT in text(letter.sheet)) == wish.wanted[0].kind.names_meter


def test_a_name_is_just_a_name() -> None:
    assert "Camille <b>Exemple</b>" in said(Wish(known(), goal("access")))


def test_what_nobody_has_said_is_ruled() -> None:
    wish = Wish(known(sender=Sender(), points=()), goal("stop-collection"))
    letter = wish.letter(wish.wanted[0])
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.sender[0] == RULE
    assert letter.sheet.envelope.recipient[0] == "Enedis"  # the usual operator, whose address nobody has checked
    assert f"n°\u00a0{RULE}" in text(letter.sheet)


def test_an_address_that_the_household_read_is_printed() -> None:
    wish = Wish(with_body("Watt & Moi", Role.THIRD_PARTY, "8 rue du Modèle", "75011 Paris"), goal("withdraw"))
    wish.set_role(Role.THIRD_PARTY)
    letter = wish.letter(wish.wanted[0])
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Watt & Moi", "8 RUE DU MODÈLE", "75011 PARIS")


def test_a_supplier_is_never_guessed() -> None:
    wish = Wish(known(), goal("withdraw"))
    assert (wish.role, wish.body()) == (Role.SUPPLIER, None)
    assert len(wish.bodies()) > 10
    with pytest.raises(KeyError):
        wish.asked(wish.wanted[0])
    wish.set_body(wish.bodies()[0])
    assert wish.asked(wish.wanted[0]).party == wish.bodies()[0].id


def test_gas_has_no_curve_and_says_so() -> None:
    wish = Wish(known(), goal("stop-collection"))
    wish.set_meter(Energy.GAS)
    assert (wish.guidance.nothing, wish.wanted, wish.point) == ("gas_has_no_curve", (), None)
    wish.set_goal(goal("access"))
    wish.set_meter(Energy.GAS, "GI123456")
    assert "GI123456" in said(wish)


def test_what_goes_together_is_ticked_and_a_deletion_never_is() -> None:
    wish = Wish(known(), goal("erase"))
    assert names(wish) == ["erase-collected", "stop-collection", "stop-marketing"]
    wish = Wish(known(), goal("stop-collection"))
    assert names(wish) == ["stop-collection"]
    deletion = next(one for one in wish.guidance.offers if one.kind.kind == "erase-collected")
    wish.tick(deletion, on=True)
    assert names(wish) == ["stop-collection", "erase-collected"]


def test_a_companion_goes_to_its_own_body_and_takes_the_withdrawn_rows_with_it_nowhere_else() -> None:
    wish = Wish(with_body("Watt et Moi", Role.THIRD_PARTY), goal_of("withdraw-consent", Role.THIRD_PARTY), ["c1"])
    wish.set_role(Role.THIRD_PARTY)
    asked = [wish.asked(offer) for offer in wish.wanted]
    assert [(one.kind, one.party, one.consents) for one in asked] == [
        ("withdraw-consent", "own-1", ("c1",)),
        ("close-access", "enedis", ()),
        ("stop-marketing", "own-1", ()),
    ]


def test_questions_follow_from_answers_and_what_is_no_longer_asked_is_forgotten() -> None:
    wish = Wish(known(), goal("stop-collection"))
    wish.set_role(Role.SUPPLIER)
    (relay,) = wish.wanted
    assert wish.value(relay, "relayed") == ("stop-collection",)
    wish.answer(relay, "relayed", ("change-step",))
    wish.answer(relay, "step", "30")
    assert [one.name for one in wish.questions(relay)] == ["relayed", "step"]
    assert wish.facts(relay).values == {"relayed": ("change-step",), "step": "30"}
    wish.answer(relay, "relayed", ("stop-recording",))
    assert wish.facts(relay).values == {"relayed": ("stop-recording",)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("wanted", "kind", "question", "category"),
    [
        ("stop-collection", "stop-collection", "switched_off_on", Category.C2),
        ("erase", "erase-collected", "stopped_on", Category.C2),
        ("stop-recording", "stop-recording", "switched_off_on", Category.C1),
    ],
)
def test_the_day_that_the_register_has_of_a_switch_is_proposed_and_can_be_taken_out(
    tmp_path: Path, wanted: str, kind: str, question: str, category: Category
) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        register = household.register
        before = Noted(register.flows(), register.parties(), register.now(), register.today(), lambda: "own-1")
        off = Sight(seen=Seen.OFF, category=category, party="Enedis")
        register.append_all(drafts(Round((off,), whole=False), before))
        today, flows = register.today(), register.flows()
    wish = Wish(known(today=today, flows=flows), goal(wanted))
    offer = next(one for one in wish.guidance.offers if one.kind.kind == kind)
    assert wish.value(offer, question) == today
    assert day(today, "fr") in text(wish.letter(offer).sheet)
    wish.answer(offer, question, None)
    assert wish.value(offer, question) is None
    assert question not in wish.facts(offer).values


def test_what_is_not_stored_is_told_of_the_days_that_a_letter_asks_to_delete_and_of_no_others() -> None:
    gaps = ((date(2023, 11, 24), date(2026, 9, 30)), (date(2026, 11, 5), date(2026, 11, 20)))
    wish = Wish(known(lacks=((FICTIONAL_POINT, gaps),)), goal("erase"))
    offer = wish.wanted[0]
    assert wish.stored
    assert wish.lacks([offer]) == gaps
    wish.answer(offer, "begin", date(2026, 11, 3))
    wish.answer(offer, "end", date(2026, 11, 9))
    assert wish.lacks([offer]) == ((date(2026, 11, 5), date(2026, 11, 9)),)
    memory = next(one for one in wish.guidance.offers if one.kind.kind == "stop-recording")
    assert wish.lacks([offer, memory]) == gaps  # it names no days
    wish.set_meter(Energy.ELECTRICITY, "12345678901234")
    assert not wish.stored


def test_an_answer_of_the_goal_that_is_taken_out_does_not_come_back() -> None:
    wish = Wish(known(), goal("stop-collection"))
    wish.set_role(Role.SUPPLIER)
    (relay,) = wish.wanted
    wish.answer(relay, "relayed", ())
    assert wish.facts(relay).values == {}


def test_the_operator_is_the_one_that_was_noted(tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        register = household.register
        before = Noted(register.flows(), register.parties(), register.now(), register.today(), lambda: "own-1")
        on = Sight(seen=Seen.ON, category=Category.C2, party="GreenAlp")
        register.append_all(drafts(Round((on,), whole=False), before))
        flows = register.flows()
    body = Wish(known(flows=flows), goal("stop-collection")).body()
    assert body is not None
    assert body.name == "GreenAlp"


def test_what_cant_be_printed_is_refused_and_nothing_is_lost() -> None:
    wish = Wish(known(), goal("correct"))
    (offer, *_) = wish.wanted
    wish.answer(offer, "datum", "index\u202e")
    with pytest.raises(UserError) as refused:
        wish.letter(offer)
    assert refused.value.code == "letter_text_unfit"
    wish.answer(offer, "datum", "index")
    assert "index" in said(wish)


def test_the_way_it_travels_stands_in_its_head() -> None:
    wish = Wish(known(), goal("access"))
    wish.channel = Channel.EMAIL
    assert "Par courriel" in said(wish)


@pytest.mark.for_each(
    ("point", "energy", "may"),
    [
        (FICTIONAL_POINT, Energy.ELECTRICITY, True),
        ("09 999 999 999 998", Energy.ELECTRICITY, True),
        ("1234", Energy.ELECTRICITY, False),
        ("GI123456", Energy.ELECTRICITY, False),
        ("GI123456", Energy.GAS, True),
        ("٠٩٩٩٩٩٩٩٩٩٩٩٩٨", Energy.ELECTRICITY, False),
    ],
)
def test_the_number_of_a_meter(point: str, energy: Energy, *, may: bool) -> None:
    assert fits(point, energy) is may


def test_every_letter_but_the_following_ones_has_a_wish_that_leads_to_it() -> None:
    assert goal_of("close-access").goal == "close-access"
    assert goal_of("withdraw-consent", Role.THIRD_PARTY).goal in {"erase", "withdraw"}
    with pytest.raises(KeyError):
        goal_of("nothing")


# --- what the register says of what is withdrawn ---------------------------------------------------------------------


def sharing(step: Granularity | None, purpose: Purpose, **said: Any) -> Known:
    """A household whose register has what an adviser was given."""
    events = noted(
        draft(consent_id="c", data_category=Category.E, granularity=step, purpose=purpose, **{**ADVISER, **said})
    )
    return known(flows=state_on(events, TODAY))


def test_a_letter_that_begins_at_a_sharing_is_filled_with_what_was_noted_of_it() -> None:
    wish = Wish(sharing(Granularity.HALF_HOUR, Purpose.ADVICE), goal_of("withdraw-consent"), ("c",))
    wish.set_role(Role.THIRD_PARTY)
    (withdrawal,) = [offer for offer in wish.guidance.offers if offer.kind.kind == "withdraw-consent"]
    assert {name: wish.value(withdrawal, name) for name in ("purpose", "categories", "consented_on")} == {
        "purpose": "des conseils d’économies",
        "categories": ("curve",),
        "consented_on": date(2024, 5, 1),
    }
    (access,) = [offer for offer in wish.guidance.offers if offer.kind.kind == "close-access"]
    assert wish.value(access, "third_party_name") == "Conseil & Économies"


def test_what_was_not_noted_is_asked_and_what_is_said_stands_above_the_register() -> None:
    wish = Wish(sharing(None, Purpose.UNKNOWN), goal_of("withdraw-consent"), ("c",))
    wish.set_role(Role.THIRD_PARTY)
    offer = wish.wanted[0]
    assert (wish.value(offer, "purpose"), wish.value(offer, "categories")) == (None, None)
    wish.answer(offer, "consented_on", None)
    assert wish.value(offer, "consented_on") is None
    other = Wish(sharing(Granularity.DAY, Purpose.OTHER, purpose_text="un essai"), goal_of("withdraw-consent"), ("c",))
    other.set_role(Role.THIRD_PARTY)
    assert (other.value(other.wanted[0], "purpose"), other.value(other.wanted[0], "categories")) == (
        "un essai",
        ("daily",),
    )


def test_who_erased_days_here_is_not_told_to_fetch_a_copy_of_them() -> None:
    first, last = date(2026, 11, 3), date(2026, 11, 9)
    lacking = ((FICTIONAL_POINT, ((date(2026, 10, 1), date(2026, 10, 2)), (first, last))),)
    wish = Wish(known(lacks=lacking), goal("erase"))
    offer = wish.wanted[0]
    wish.answer(offer, "begin", first)
    wish.answer(offer, "end", last)
    assert not wish.lacks_what_was_erased([offer]), "nobody erased them"
    wish.erased = (first, last)
    assert wish.lacks_what_was_erased([offer])
    wish.answer(offer, "begin", date(2026, 10, 1))
    assert not wish.lacks_what_was_erased([offer]), "the letter speaks of other days too"


# --- drafts ----------------------------------------------------------------------------------------------------------


@pytest.mark.for_each("name", [one.goal for one in goals() if one.goal not in FOLLOWING])
def test_a_draft_is_taken_up_as_it_was(name: str) -> None:
    wish = Wish(with_body("Solaire d'Exemple", Role.THIRD_PARTY), goal(name))
    if wish.body() is None:
        wish.set_body(wish.bodies()[0])
    wish.channel = Channel.EMAIL
    offer = wish.wanted[0]
    asked = wish.asked(offer)
    facts = replace(wish.facts(offer), reference="PERS-2026-0003")
    kept = Draft(asked.kind, asked.party, wish.addressee(offer), facts, asked.consents)
    again = Wish.of_draft(wish.known, kept)
    assert [one.kind.kind for one in again.wanted] == [kept.kind]
    assert again.asked(again.wanted[0]) == asked
    assert again.changes(again.wanted[0]) == "PERS-2026-0003"
    assert text(again.letter(again.wanted[0]).sheet) == text(wish.letter(offer, "PERS-2026-0003").sheet)


def test_a_letter_that_is_added_to_a_draft_is_a_new_one() -> None:
    wish = Wish(known(), goal("stop-collection"))
    offer = wish.wanted[0]
    kept = Draft(offer.kind.kind, "enedis", wish.addressee(offer), wish.facts(offer))
    again = Wish.of_draft(known(), kept)
    other = next(one for one in again.guidance.offers if one.kind.kind != kept.kind)
    again.tick(other, on=True)
    assert again.changes(other) is None


def test_no_wish_leads_to_a_reminder() -> None:
    wish = Wish(known(), goal("stop-collection"))
    offer = wish.wanted[0]
    with pytest.raises(KeyError):
        Wish.of_draft(known(), Draft("reminder", "enedis", wish.addressee(offer), wish.facts(offer), about="PERS-1"))


class _Counted(tuple[Any, ...]):
    """Flows that count how often they are gone through."""

    __slots__ = ()
    looks: ClassVar[list[int]] = []

    def __iter__(self) -> Any:
        self.looks.append(1)
        return super().__iter__()


def test_what_the_register_answers_is_looked_up_once_for_all_questions_of_a_letter() -> None:
    flows = _Counted()
    wish = Wish(known(flows=flows), goal("stop-collection"))
    (offer,) = wish.wanted
    for _ in range(3):
        for one in offer.kind.questions:
            wish.value(offer, one.name)
        wish.questions(offer)
    once = len(flows.looks)
    wish.value(offer, offer.kind.questions[0].name)
    assert len(flows.looks) == once
    assert once <= 1 + len(offer.kind.questions)
    wish.set_point(None)
    wish.value(offer, offer.kind.questions[0].name)
    assert len(flows.looks) > once


def test_who_is_asked_does_not_change_the_meter() -> None:
    wish = Wish(known(), goal("access"))
    wish.set_meter(Energy.ELECTRICITY, "12345678906789")
    for role in wish.roles:
        wish.set_role(role)
    assert wish.point == "12345678906789"
    wish.set_goal(goal("erase"))
    assert wish.point == FICTIONAL_POINT
