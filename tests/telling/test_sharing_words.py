"""What is said of a flow without Qt: its step, purpose, ground and standing, what is due, and how it is stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.consents.chain import Break, Head, Verdict
from persienne.consents.directory import shipped
from persienne.consents.events import Counterparty, Event, Evidence
from persienne.consents.fields import Basis, Category, Granularity, Method, Purpose, State
from persienne.consents.flows import Due, Flow, Home, Reminder, Status
from persienne.consents.states import not_known
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.telling.sharing_words import OperatorWords, SharingWords, article
from persienne.words import Catalogue
from persienne.words.numbers import DASH, Figures
from support.sharing import IN_A_FILE
from support.told import tell

EN = SharingWords(Catalogue("en"), Figures(french=False))
FR = SharingWords(Catalogue("fr"), Figures(french=True))
HISTORY = HistoryOfFlowWords(EN)
ON = date(2026, 11, 27)
APP = Counterparty("own-1", Role.THIRD_PARTY, "Watt et Moi")
FLOW = Flow(
    status=Status.ACTIVE,
    category=Category.E,
    energy=Energy.ELECTRICITY,
    consent_id="c",
    counterparty=APP,
    since=date(2025, 3, 1),
)
ENEDIS, GEREDIS = (next(one for one in shipped() if one.id == name) for name in ("enedis", "geredis"))


def event(state: State = State.GIVEN, **said: object) -> Event:
    known = {
        "event_state": state,
        "event_time": "2026-03-01",
        "seq": 4,
        "event_id": "e",
        "recorded_at": "2026-03-01T10:00:00Z",
        "schema_version": "1",
        "law_ref_version": "2026-04-03",
        "prev_hash": "",
        "hash": "",
        "consent_id": "c",
    }
    return Event(**{**known, **said})


@pytest.mark.for_each(
    ("changes", "said"),
    [
        ({"status": Status.NOT_NOTED, "category": Category.C1, "consent_id": None}, "Not known"),
        ({"status": Status.BY_LAW, "category": Category.C1}, "Seen active"),
        ({"status": Status.NOT_YET, "since": date(2026, 12, 1)}, "Begins on 1 Dec"),
        ({"status": Status.NOT_YET, "since": None}, f"Begins on {DASH}"),
        ({"status": Status.EXPIRING, "until": ON}, "Expires today"),
        ({"status": Status.EXPIRING, "until": date(2026, 11, 28)}, "Expires in 1 day"),
        ({"status": Status.EXPIRING, "until": date(2026, 12, 10)}, "Expires in 13 days"),
        ({"status": Status.EXPIRED}, "Expired"),
        ({"status": Status.EXPIRED, "history": (event(State.EFFECT_CONFIRMED),)}, "Ended"),
        ({"status": Status.REFUSED, "category": Category.C2}, "Off"),
        ({"status": Status.REFUSED}, "Refused"),
    ],
)
def test_where_a_flow_stands_is_said_with_its_days(changes: dict[str, object], said: str) -> None:
    assert EN.stands(replace(FLOW, **changes), ON) == said


def test_what_was_seen_is_told_with_its_day_and_where() -> None:
    shown = replace(FLOW, status=Status.SEEN, seen=IN_A_FILE)
    assert EN.seen(shown) == "seen in your file, up to 29 Nov 2026"
    assert EN.seen(shown, ON) == "seen in your file, up to 29 Nov"
    assert FR.seen(shown) == "vu dans votre fichier, jusqu’au 29 nov. 2026"
    assert EN.seen(replace(shown, seen=replace(IN_A_FILE, party=None))).startswith("seen on the meter,")
    assert ("Seen", EN.seen(shown)) in HISTORY.facts(shown)
    assert (EN.step(shown), EN.seen(FLOW)) == ("Half-hour", "")


def test_every_closed_list_of_a_flow_is_said_in_both_languages() -> None:
    for status in Status:
        english, french = (words.stands(replace(FLOW, status=status), ON) for words in (EN, FR))
        assert english != french, status
    for step in Granularity:
        assert EN.named_step(step, Category.E) != FR.named_step(step, Category.E)
    for basis in Basis:
        assert EN.basis(replace(FLOW, basis=basis)) != FR.basis(replace(FLOW, basis=basis))
    named = {purpose: EN.named_purpose(purpose) for purpose in Purpose}
    assert [purpose for purpose, said in named.items() if said == DASH] == [Purpose.UNKNOWN]
    for role in Role:
        assert EN.role(role) != FR.role(role)


def test_what_is_not_known_is_said_to_be_so() -> None:
    tell(EN.party(replace(FLOW, counterparty=None)))
    nameless = replace(FLOW, counterparty=Counterparty("own-1", Role.THIRD_PARTY))
    assert EN.party(nameless) == "own-1"
    assert EN.party(replace(nameless, history=(event(redacted=("counterparty_name",)),))) == "name erased"
    tell(EN.step(replace(FLOW, category=Category.C2)))
    assert (EN.step(FLOW), EN.purpose(FLOW), EN.role(None)) == ("Step not noted", DASH, "third party")
    assert EN.purpose(replace(FLOW, purpose=Purpose.OTHER, purpose_text="to see")) == "to see"
    assert (EN.since(None), EN.until(None), EN.until(FLOW)) == (DASH, DASH, DASH)


def test_the_end_of_a_flow_is_its_last_day_or_that_of_a_contract() -> None:
    assert EN.until(replace(FLOW, until=date(2026, 12, 20))) == "20 Dec 2026"
    assert EN.until(replace(FLOW, status=Status.WITHDRAWN, ended_on=date(2026, 5, 1))) == "1 May 2026"
    tell(EN.until(replace(FLOW, category=Category.D)))
    assert EN.until(replace(FLOW, status=Status.REFUSED, since=None)) == DASH


def test_a_ground_bears_its_article() -> None:
    assert EN.basis(replace(FLOW, basis=Basis.LAW, legal_ref="R341-5")) == "The law (art. R.\u00a0341-5)"
    (unknown, *_) = not_known(Home(Energy.ELECTRICITY), ())
    assert EN.basis(unknown) == "By default: the law (art. R.\u00a0341-5)"
    assert FR.basis(unknown) == "Par défaut\u00a0: la loi (art. R.\u00a0341-5)"
    assert [article(one) for one in ("D341-22", "6(1)(a)", "")] == ["D.\u00a0341-22", "6(1)(a)", ""]


@pytest.mark.parametrize(
    ("what", "changes", "title", "line"),
    [
        (Due.EXPIRES_SOON, {"until": date(2026, 12, 10)}, "What you allowed Watt et Moi ends in 13 days", "Renew"),
        (Due.EXPIRES_TODAY, {"until": ON}, "What you allowed Watt et Moi ends today", "Renew it only"),
        (
            Due.WITHDRAWAL_UNANSWERED,
            {"requested_on": date(2026, 10, 1)},
            "No answer noted from Watt et Moi",
            "You asked for the stop on 1 Oct 2026",
        ),
        (Due.EFFECT_CHECK, {"ended_on": date(2026, 11, 1)}, "Look whether Watt et Moi has", "Off since 1 Nov 2026"),
    ],
)
def test_what_is_due_names_the_body_and_the_day(what: Due, changes: dict[str, object], title: str, line: str) -> None:
    told = EN.reminder(Reminder(what, ON, replace(FLOW, **changes)), ON)
    assert told[0].startswith(title)
    assert told[1].startswith(line)


def test_the_review_of_the_accounts_is_due_after_six_months() -> None:
    tell(EN.reminder(Reminder(Due.ROUND, ON), ON)[0])


def test_what_the_law_lets_pass_is_explained_with_its_article() -> None:
    read = replace(FLOW, category=Category.A, counterparty=None, legal_ref="R341-5")
    tell(EN.explained(read), EN.explained(replace(read, category=Category.B))[0])
    bill = replace(read, category=Category.F, energy=Energy.GAS, legal_ref=None)
    tell(EN.explained(bill)[0])


# --- the history -----------------------------------------------------------------------------------------------------


def test_a_history_is_called_by_the_body_or_by_the_switch() -> None:
    recording, collection = (replace(FLOW, category=one) for one in (Category.C1, Category.C2))
    tell([HISTORY.title(one) for one in (recording, collection, FLOW)])
    assert (HISTORY.short(collection), HISTORY.short(FLOW)) == ("At Watt et Moi: collection", f"Step not noted, {DASH}")
    assert [bool(HISTORY.explanation(one)) for one in (recording, collection, FLOW)] == [True, True, False]
    assert HISTORY.explanation(replace(FLOW, category=Category.D)).startswith("Your offer may need these data")


@pytest.mark.for_each("state", list(State))
def test_every_kind_of_entry_is_told(state: State) -> None:
    assert HISTORY.what(event(state)) != HistoryOfFlowWords(FR).what(event(state))


def test_an_entry_says_all_that_was_noted_with_it() -> None:
    proof = Evidence("p", "00", 2048, "application/pdf")
    one = event(
        granularity=Granularity.DAY,
        withdrawal_method=Method.LETTER,
        withdrawal_request_id="PERS-2026-0001",
        expires_on=date(2027, 1, 1),
        evidence=(proof,),
        note="vu au guichet",
        redacted=("holder",),
        recorded_at="2026-06-01T10:00:00Z",
    )
    assert HISTORY.detail(one, 7).split("; ") == [
        "corrected by entry 7, counts no more",
        "total by day",
        "by letter",
        "PERS-2026-0001",
        "until 1 Jan 2027",
        "1 proof",
        "“vu au guichet”",
        "the holder’s name erased",
        "noted afterwards, on 1 Jun 2026",
    ]
    assert HISTORY.proof(proof) == "PDF, 2\u00a0kB"
    tell(
        HISTORY.erasable(event(note="x", counterparty_name="Zoé", redacted=())),
        HISTORY.waits(event(counterparty_name="Zoé"), "note"),
    )
    refused = event(State.REFUSED, data_category=Category.C1)
    tell(HISTORY.happened(refused))


def test_the_facts_of_a_flow_say_where_it_works_and_what_it_keeps_as_they_were_noted_last() -> None:
    noted = (event(storage_location="chez lui"), event(storage_location="chez elle", retention_stated="un an"))
    facts = dict(HISTORY.facts(replace(FLOW, history=noted)))
    assert (facts["Where it works"], facts["What it keeps"]) == ("chez elle", "un an")
    tell(next(iter(dict(HISTORY.facts(replace(FLOW, category=Category.C1))))))


def test_what_waits_and_what_is_to_come_is_told() -> None:
    waits = replace(
        FLOW, status=Status.WITHDRAWAL_REQUESTED, requested_on=ON, check_on=date(2026, 12, 4), until=date(2026, 12, 20)
    )
    assert [(title, due) for title, _, due in HISTORY.next_steps(waits)] == [
        ("Answer awaited", True),
        ("See whether it has stopped", True),
        ("20 Dec 2026: last day", False),
    ]


def test_the_register_is_said_to_hold_or_where_it_does_not() -> None:
    head = Head("ab" * 32, 3)
    assert HISTORY.verdict(Verdict(head)) == (f"Register intact: 3 entries, fingerprint {'ab' * 8}", True)
    broken = Verdict(head, first_broken=2, why=Break.CHANGED)
    assert HISTORY.verdict(broken) == ("Entry 2 of the register is not as it was noted", False)
    tell(HISTORY.chain())


def letters(flow: Flow) -> list[str]:
    return [kind for kind, _asks, _to in HISTORY.letters(flow, ENEDIS)]


def test_the_letters_that_stop_a_flow_go_to_the_holder_and_to_the_source() -> None:
    assert letters(replace(FLOW, category=Category.C1)) == ["stop-recording"]
    assert letters(replace(FLOW, category=Category.C2)) == ["stop-collection", "erase-collected", "stop-recording"]
    assert letters(FLOW) == ["withdraw-consent", "close-access"]
    assert letters(replace(FLOW, status=Status.UNEXPLAINED)) == ["never-authorised", "close-access"]
    supplier = replace(APP, role=Role.SUPPLIER)
    assert letters(replace(FLOW, counterparty=supplier)) == ["withdraw-consent"]
    assert letters(replace(FLOW, counterparty=replace(APP, role=Role.ASSISTANT))) == ["withdraw-consent"]
    assert letters(replace(FLOW, counterparty=replace(APP, role=Role.GATEWAY))) == ["withdraw-consent", "close-access"]


def test_where_one_switches_off_oneself_is_told_as_far_as_it_is_known() -> None:
    curve = replace(FLOW, category=Category.C2)
    tell(HISTORY.where_to_switch(curve, ENEDIS))
    assert HISTORY.where_to_switch(curve, None).startswith("In the operator’s account, where it speaks")
    assert HISTORY.where_to_switch(FLOW, ENEDIS).startswith("In your Enedis account, among the third parties")
    assert HISTORY.where_to_switch(FLOW, None).startswith("In the operator’s account, among the third parties")
    assistant = replace(FLOW, counterparty=replace(APP, role=Role.ASSISTANT))
    assert HISTORY.where_to_switch(assistant, ENEDIS).startswith("In the assistant’s own settings")


def test_an_operator_whose_switches_are_not_known_is_told_in_neutral_words() -> None:
    known, other = (OperatorWords(one, EN.speech, EN.figures) for one in (ENEDIS, GEREDIS))
    assert (known.no_switch, bool(other.no_switch)) == ("", True)
    assert (other.recording, other.collection) == ("", "")
    assert known.recording_off == f"I have switched off {known.recording}"
    assert known.collection_off == f"I have switched off {known.collection}"
    tell(other.recording_off)
    assert other.collection_off == f"I have switched off the collection at {GEREDIS.name}"
    for words in (known, other):
        assert all("%" not in said for said in (words.where, words.third_parties, words.place))
