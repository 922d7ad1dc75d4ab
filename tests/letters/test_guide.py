"""Four answers lead to the right letters, with what goes along ticked, and never a deletion that nobody asked for."""

from __future__ import annotations

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.letters.catalogue import kinds
from persienne.letters.facts import RECIPIENTS, Channel
from persienne.letters.guide import channels, energies, goal, goals, guide, roles, words

E, G = Energy.ELECTRICITY, Energy.GAS


def offered(name: str, role: Role, energy: Energy = E) -> list[tuple[str, Role, bool]]:
    """What is offered: kind, role, ticked."""
    return [(offer.kind.kind, offer.role, offer.ticked) for offer in guide(goal(name), role, energy).offers]


def test_every_letter_can_be_reached() -> None:
    reached = {
        offer.kind.kind
        for wanted in goals()
        for role in roles(wanted)
        for energy in energies(wanted, role)
        for offer in guide(wanted, role, energy).offers
    }
    assert reached == {one.kind for one in kinds()}


def test_stopping_the_collection_offers_the_two_others_and_ticks_no_deletion() -> None:
    assert offered("stop-collection", Role.OPERATOR) == [
        ("stop-collection", Role.OPERATOR, True),
        ("erase-collected", Role.OPERATOR, False),
        ("stop-recording", Role.OPERATOR, False),
    ]


def test_a_deletion_comes_with_the_end_of_the_collection_and_of_marketing() -> None:
    ticked = [(name, role) for name, role, on in offered("erase", Role.OPERATOR) if on]
    assert ticked == [
        ("erase-collected", Role.OPERATOR),
        ("stop-collection", Role.OPERATOR),
        ("stop-marketing", Role.OPERATOR),
    ]


def test_a_withdrawal_closes_the_access_at_the_operator_too() -> None:
    assert ("close-access", Role.OPERATOR, True) in offered("withdraw", Role.THIRD_PARTY)
    assert ("close-access", Role.OPERATOR, True) in offered("withdraw", Role.THIRD_PARTY, G)
    assert ("withdraw-consent", Role.THIRD_PARTY, False) in offered("close-access", Role.OPERATOR)


def test_the_supplier_is_asked_to_pass_on_what_was_wanted() -> None:
    (offer,) = guide(goal("stop-collection"), Role.SUPPLIER, E).offers
    assert (offer.kind.kind, dict(offer.values)) == ("relay", {"relayed": ("stop-collection",)})


@pytest.mark.parametrize("energy", Energy)
def test_the_supplier_is_asked_to_have_what_it_gets_stopped(energy: Energy) -> None:
    (offer,) = guide(goal("stop-supplier"), Role.SUPPLIER, energy).offers
    assert (offer.kind.kind, dict(offer.values)) == ("relay", {"relayed": ("stop-supplier",)})


@pytest.mark.parametrize("name", ["stop-collection", "stop-recording"])
def test_a_gas_supplier_is_asked_to_pass_nothing_on_about_a_curve(name: str) -> None:
    guidance = guide(goal(name), Role.SUPPLIER, G)
    assert (guidance.offers, guidance.nothing) == ((), "gas_has_no_curve")
    assert energies(goal(name), Role.SUPPLIER) == (E,)


def test_who_is_both_is_not_asked_to_pass_anything_on() -> None:
    assert offered("stop-collection", Role.BOTH)[0] == ("stop-collection", Role.BOTH, True)
    assert "relay" not in {name for name, _, _ in offered("stop-collection", Role.BOTH)}


@pytest.mark.parametrize("name", ["stop-collection", "erase", "stop-recording", "meter-output", "uninvited"])
def test_a_gas_meter_has_no_curve(name: str) -> None:
    guidance = guide(goal(name), Role.OPERATOR, G)
    assert (guidance.offers, guidance.nothing) == ((), "gas_has_no_curve")
    assert energies(goal(name), Role.OPERATOR) == (E,)


def test_gas_never_gets_the_letters_about_the_curve() -> None:
    for wanted in goals():
        for role in Role:
            numbers = {offer.kind.number for offer in guide(wanted, role, G).offers}
            assert numbers & {1, 2, 3} == set()


def test_the_wrong_body_is_told() -> None:
    guidance = guide(goal("complain"), Role.SUPPLIER, E)
    assert (guidance.offers, guidance.nothing) == ((), "not_from_this_body")


def test_a_switch_on_a_website_is_told_first() -> None:
    assert guide(goal("stop-collection"), Role.OPERATOR, E).online_first
    assert not guide(goal("access"), Role.OPERATOR, E).online_first


@pytest.mark.parametrize(("wanted", "role", "energy"), [("export", Role.SUPPLIER, E), ("export", Role.OPERATOR, G)])
def test_no_switch_is_told_of_a_website_that_is_not_known_to_have_one(wanted: str, role: Role, energy: Energy) -> None:
    guidance = guide(goal(wanted), role, energy)
    assert guidance.offers
    assert not guidance.online_first


def test_the_authority_takes_no_complaint_by_e_mail() -> None:
    assert Channel.EMAIL not in channels(Role.AUTHORITY)
    assert channels(Role.SUPPLIER) == tuple(Channel)


def test_every_question_and_option_has_its_words() -> None:
    names = {
        "ask.goal",
        "ask.role",
        "ask.energy",
        "ask.channel",
        "nothing.gas_has_no_curve",
        "nothing.not_from_this_body",
    }
    names |= {f"roles.{role}" for role in RECIPIENTS} | {f"energies.{one}" for one in Energy}
    names |= {f"channels.{channel}" for channel in Channel}
    assert names <= set(words())
    assert all(wanted.text.fr != wanted.text.en for wanted in goals())


def test_who_reads_without_leave_is_asked_for_its_proof_and_closed_at_the_operator() -> None:
    assert offered("never-authorised", Role.THIRD_PARTY) == [
        ("never-authorised", Role.THIRD_PARTY, True),
        ("close-access", Role.OPERATOR, True),
    ]
    assert offered("never-authorised", Role.OPERATOR) == [("never-authorised", Role.OPERATOR, True)]


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.GATEWAY])
def test_an_assistant_and_a_gateway_get_every_letter_to_a_third_party_but_that_about_devices(role: Role) -> None:
    asked = {one.goal for one in goals() if Role.THIRD_PARTY in roles(one)}
    assert asked - {one.goal for one in goals() if role in roles(one)} == {"own-devices"}
    assert all(guide(goal(one), role, E).offers[0].role is role for one in asked - {"own-devices"})


def test_the_operator_is_asked_to_close_what_a_gateway_gets_and_not_what_an_assistant_reads() -> None:
    for wanted in ("withdraw", "never-authorised"):
        assert ("close-access", Role.OPERATOR, True) in offered(wanted, Role.GATEWAY)
        assert "close-access" not in {one for one, _, _ in offered(wanted, Role.ASSISTANT)}
