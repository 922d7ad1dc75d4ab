"""A letter speaks of one tenancy of a meter: where it is, who holds the contract, and of which days once it is over."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.guide import goal, guide
from persienne.letters.law import shipped
from persienne.letters.tenancy import Tenancies, Tenancy, ended_on, from_json, placed, tenancies_of, to_json, without
from support.letter_homes import ADDRESS, POINT, TODAY, answers, body, facts
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.letters.facts import LetterFacts

PRM = POINT[Energy.ELECTRICITY]
LEFT = date(2026, 6, 30)
HOME = Tenancy(Energy.ELECTRICITY, PRM, ADDRESS)
OURS = replace(HOME, holders=("Camille Exemple", "Dominique Modèle"), begin=date(2020, 5, 1), end=LEFT)
THEIRS = Tenancy(Energy.ELECTRICITY, PRM, ADDRESS, ("Dominique Modèle",), begin=date(2026, 7, 1))


def said(held: Tenancy | None, slug: str = "erase-collected", language: str = "fr", **more: object) -> str:
    """The words of a letter to the operator about a meter whose contract is held so."""
    told = {} if slug in ("erase-collected", "access") else answers(slug, Energy.ELECTRICITY)
    known: LetterFacts = replace(facts(**told), tenancy=held, **more)  # type: ignore[arg-type]
    made = compose(kind(slug), known, body(Role.OPERATOR), shipped(), TODAY)
    return " ".join(text(made.sheet if language == "fr" else made.reading).replace("\u00a0", " ").split())


def test_a_contract_that_goes_on_is_held_at_the_address_of_its_meter() -> None:
    assert f"Je suis titulaire du contrat d’électricité pour le point de livraison (PRM) n° {PRM}, situé" in said(HOME)
    assert "situé 12 rue des Exemples, 69003 Lyon." in said(HOME)


def test_nobody_is_said_to_hold_a_contract_that_is_over() -> None:
    told = said(replace(HOME, begin=date(2020, 5, 1), end=LEFT))
    assert "Je suis titulaire" not in told
    assert "J’ai été titulaire du contrat d’électricité" in told
    assert "du 1er mai 2020 au 30 juin 2026. Ma demande porte sur cette seule période." in told
    assert "(consommations au pas horaire ou plus fin), du 1er mai 2020 au 30 juin 2026" in told
    english = said(replace(HOME, end=LEFT), language="en")
    assert "I held the electricity contract for delivery point (PRM) no." in english
    assert "until 30 June 2026. My request concerns that period alone." in english


def test_a_letter_after_the_end_says_nothing_of_the_number_of_a_contract() -> None:
    told = replace(facts(), tenancy=replace(HOME, end=LEFT), contract="C-NEW")
    made = compose(kind("access"), replace(told, values={}), body(Role.SUPPLIER), shipped(), TODAY)
    assert "C-NEW" not in text(made.sheet)


def test_joint_holders_are_named_and_who_stays_is_said() -> None:
    assert "Je suis titulaire, avec Dominique Modèle, du contrat" in said(replace(OURS, end=None))
    left = said(OURS, staying=Tenancies((OURS, THEIRS)).staying(OURS, "Camille Exemple"))
    assert "Ma demande porte sur cette seule période. Dominique Modèle en reste titulaire." in left
    assert "reste titulaire" not in said(OURS)
    assert "Dominique Modèle still holds it." in said(OURS, language="en", staying=("Dominique Modèle",))


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("erase-collected", None),
        ("access", None),
        ("stop-collection", "letter_tenancy_ended"),
        ("stop-recording", "letter_tenancy_ended"),
        ("close-access", "letter_tenancy_ended"),
        ("export", "letter_tenancy_ended"),
        ("meter-output", "letter_tenancy_ended"),
        ("leaving", "letter_tenancy_ended"),
    ],
)
def test_after_the_end_only_data_of_that_time_can_be_asked_for(slug: str, code: str | None) -> None:
    told = replace(facts(**answers(slug, Energy.ELECTRICITY)), tenancy=replace(HOME, end=LEFT))
    told = replace(told, values={} if code is None else told.values)
    make = lambda: compose(kind(slug), told, body(Role.OPERATOR), shipped(), TODAY)  # noqa: E731
    if code is None:
        assert "télé-information" not in text(make().sheet)
    else:
        assert code_of(make) == code


def test_the_guide_offers_no_letter_that_could_not_be_written_any_more() -> None:
    offered = guide(goal("erase"), Role.OPERATOR, Energy.ELECTRICITY, ended=True).offers
    assert [one.kind.kind for one in offered] == ["erase-collected"]
    assert guide(goal("stop-recording"), Role.OPERATOR, Energy.ELECTRICITY, ended=True).nothing == "tenancy_over"


@pytest.mark.parametrize(
    ("held", "days", "code"),
    [
        (replace(HOME, begin=date(2027, 1, 1)), {}, "letter_tenancy_to_come"),
        (replace(HOME, holders=("Dominique Modèle",)), {}, "tenancy_not_held"),
        (OURS, {"begin": date(2020, 4, 30)}, "letter_day_before_contract"),
        (OURS, {"end": date(2026, 7, 1)}, "letter_day_after_contract"),
        (OURS, {"begin": date(2020, 5, 1), "end": LEFT}, None),
    ],
)
def test_nobody_asks_for_days_of_a_contract_that_is_not_theirs(
    held: Tenancy, days: dict[str, date], code: str | None
) -> None:
    told = replace(facts(**days), tenancy=held)
    make = lambda: compose(kind("erase-collected"), told, body(Role.OPERATOR), shipped(), TODAY)  # noqa: E731
    if code is None:
        make()
    else:
        assert code_of(make) == code


def test_two_contracts_of_one_meter_share_no_day_and_none_ends_before_it_begins() -> None:
    assert placed((OURS,), THEIRS) == (OURS, THEIRS)
    assert code_of(lambda: placed((OURS,), replace(THEIRS, begin=LEFT))) == "tenancy_overlaps"
    assert code_of(lambda: placed((OURS,), HOME)) == "tenancy_overlaps"
    assert code_of(lambda: placed((), replace(OURS, end=date(2020, 4, 30)))) == "tenancy_ends_first"
    assert placed((OURS,), replace(OURS, end=None), OURS) == (replace(OURS, end=None),)
    elsewhere = replace(HOME, point="10987654321098")
    assert placed((OURS,), elsewhere) == (OURS, elsewhere)
    assert without((OURS, THEIRS), OURS) == (THEIRS,)


def test_the_writers_address_is_said_of_the_only_meter_alone() -> None:
    here = ("3 quai de l'Exemple", "69002 Lyon")

    def place(known: Tenancies, point: str | None = PRM) -> tuple[str, ...] | None:
        held = known.of(Energy.ELECTRICITY, point, TODAY, "Camille Exemple", address=here)
        return None if held is None else held.address

    other = (Energy.ELECTRICITY, "10987654321098")
    assert place(Tenancies(points=((Energy.ELECTRICITY, PRM), (Energy.GAS, POINT[Energy.GAS])))) == here
    assert place(Tenancies(points=((Energy.ELECTRICITY, PRM), other))) is None
    assert place(Tenancies(points=((Energy.ELECTRICITY, PRM),)), other[1]) is None
    assert place(Tenancies((replace(HOME, end=LEFT),), points=((Energy.ELECTRICITY, PRM),)), other[1]) == here
    assert place(Tenancies(sent=(HOME,))) == ADDRESS
    assert place(Tenancies((replace(HOME, address=("ici",)),), sent=(HOME,))) == ("ici",)
    assert place(Tenancies(), None) == here


def test_a_letter_that_says_one_leaves_ends_the_tenancy_of_its_meter() -> None:
    gas = Tenancy(Energy.GAS, POINT[Energy.GAS], ADDRESS)
    assert ended_on((HOME, gas), Energy.ELECTRICITY, PRM, LEFT) == (replace(HOME, end=LEFT), gas)
    assert ended_on((OURS,), Energy.ELECTRICITY, PRM, date(2026, 9, 1)) == (OURS,)


def test_what_is_kept_is_read_again() -> None:
    assert from_json(to_json((OURS, THEIRS, HOME))) == (OURS, THEIRS, HOME)
    assert from_json(None) == ()


def test_ten_thousand_made_lives_of_a_meter_speak_of_the_contract_of_their_day() -> None:
    """Beside a plain list of days, each with who held the contract on it."""
    chance = random.Random("tenancies")
    first = date(2024, 1, 1)
    for _ in range(10_000):
        held: list[str | None] = [None] * 60
        known: tuple[Tenancy, ...] = ()
        for _tried in range(chance.randint(1, 4)):
            begin, length = chance.randrange(60), chance.randint(1, 40)
            days = range(begin, min(begin + length, 60))
            name = chance.choice(("Camille", "Dominique"))
            one = Tenancy(Energy.ELECTRICITY, PRM, (), (name,), first + timedelta(begin), first + timedelta(days[-1]))
            if any(held[day] for day in days):
                assert code_of(lambda: placed(known, one)) == "tenancy_overlaps"  # noqa: B023
            else:
                known = placed(known, one)
                for day in days:
                    held[day] = name
        asked = chance.randrange(60)
        spoken = Tenancies(known).of(Energy.ELECTRICITY, PRM, first + timedelta(asked), "Camille", address=())
        mine = [day for day in range(60) if held[day] == "Camille"]
        if not mine:
            assert spoken == tenancies_of(known, Energy.ELECTRICITY, PRM)[-1] or not spoken.is_held_by("Camille")
            continue
        assert spoken is not None
        assert spoken.begin is not None
        assert spoken.end is not None
        assert spoken.is_held_by("Camille")
        near = max((day for day in mine if day <= asked), default=min(mine))
        assert spoken.begin <= first + timedelta(near) <= spoken.end
