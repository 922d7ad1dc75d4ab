"""The register on the command line: its JSON, its exit codes, and that what it prints is safe."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.consents.chain import Break
from persienne.consents.events import FIELDS as FIELDS_OF_AN_EVENT
from persienne.consents.fields import Category, Granularity, Kind, State
from persienne.consents.flows import Status
from persienne.household.household import Household
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.words.english import table
from support.households import CheapPassphrase, put, weeks
from support.sharing import METER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

    Run = Callable[..., Said]


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]]) -> Run:
    """Run ``consents`` on an empty household of this test, in English."""
    return partial(made()[1], "consents")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "state", "category"),
    [
        (("--party", "Enedis"), "given", "C2"),
        (("--party", "EDF"), "given", "D"),
        (("--party", "Watt et Moi"), "given", "E"),
        (("--party", "Enedis", "--category", "c1"), "found", "C1"),
    ],
)
def test_little_has_to_be_said(run: Run, said: tuple[str, ...], state: str, category: str) -> None:
    event = run("add", *said, "--json").json
    assert (event["event_state"], event["data_category"], event["legal_basis"]) == (state, category, "unknown")


def test_a_body_of_gas_alone_is_about_gas(run: Run) -> None:
    event = run("add", "--party", "GRDF", "--category", "A", "--state", "found", "--json").json
    assert (event["energy"], event["counterparty_role"]) == ("gas", "operator")
    assert (
        "A gas meter has no such data (half-hours or hours collected by the operator)"
        in run("add", "--party", "GRDF").err
    )


@pytest.mark.slow
def test_the_foot_of_a_printed_copy_is_enough_to_compare_with(run: Run) -> None:
    run("add", "--party", "enedis", "--on", "2024-05-01")
    head = run("verify", "--json").json["head"]
    run("add", "--party", "EDF", "--on", "2024-06-01")
    for said in (head[:16], f"{head[:8].upper()} {head[8:16]}", head):
        assert run("verify", "--head", said, "--count", "1").code == 0
    other = ("0" if head[0] != "0" else "1") + head[1:16]
    assert "is not the one of that copy" in run("verify", "--head", other, "--count", "1").err
    for said in (head[:15], head + "0", "nothing"):
        assert run("verify", "--head", said, "--count", "1").code == 1


def test_codes_are_taken_in_any_spelling_and_options_under_their_other_names(run: Run) -> None:
    said = ("--state", "FOUND", "--step", "Half_Hour", "--from", "2024-05-01", "--to", "2027-05-01", "--note", "vu")
    event = run("add", "--party", "enedis", "--category", "c2", *said, "--json").json
    assert (event["granularity"], event["event_time"], event["expires_on"]) == ("half-hour", "2024-05-01", "2027-05-01")
    assert (event["event_state"], event["note"]) == ("found", "vu")


@pytest.mark.slow
def test_a_consent_is_named_by_who_gets_the_data_too(run: Run) -> None:
    consent = run("add", "--party", "Watt et Moi", "--on", "2024-05-01", "--json").json["consent_id"]
    run("add", "--party", "enedis", "--on", "2024-05-01")
    run("add", "--party", "enedis", "--category", "C1", "--on", "2024-05-01")
    assert run("withdraw", "watt et moi", "--method", "letter", "--json").json["consent_id"] == consent
    assert run("confirm", "WATT ET MOI", "--json").json["consent_id"] == consent
    assert "Several entries" in run("withdraw", "Enedis").err
    assert run("withdraw", "Enedis", "--category", "C2", "--json").json["data_category"] == "C2"
    assert "Nothing in the register begins with Nobody" in run("withdraw", "Nobody").err


@pytest.mark.slow
def test_of_two_meters_the_one_is_named_an_ambiguous_one_refused_and_no_way_is_made_up(run: Run) -> None:
    """The row of the other meter was taken, and « by the switch of the account » noted, which nobody had said."""
    for meter in ("09999999999998", "09999999999990"):
        run("add", "--party", "Enedis", "--category", "C2", "--meter", meter)
    rows = [line.split("\t") for line in run("list").out.splitlines() if "Enedis" in line]
    assert {cell for row in rows for cell in row} >= {"09999999999998", "09999999999990"}
    assert "Several entries" in run("withdraw", "Enedis").err
    noted = run("withdraw", "Enedis", "--meter", "09999999999990", "--json").json
    assert (noted["meter_ref"], noted.get("withdrawal_method")) == ("09999999999990", None)
    assert "Several entries" in run("withdraw", "Enedis").err, "that one of them has ended makes the other no likelier"
    stands = {flow["meter"]: flow["status"] for flow in run("list", "--json").json if flow["category"] == "C2"}
    assert stands == {"09999999999998": "active", "09999999999990": "withdrawn_unconfirmed"}


def test_what_was_erased_is_told_and_a_number_that_is_not_there_erases_nothing(run: Run) -> None:
    run("add", "--party", "enedis", "--note", "Zoé")
    assert run("redact", "1", "note").out == "Erased from entry 1: note\n"
    assert run("redact", "2", "note").code == 1
    assert run("redact", "1", "name of the body").out == "Erased from entry 1: name of the body\n"
    assert run("purge", "--yes").out == "The register and its proofs are gone. Entries: 1\n"


@pytest.mark.slow
def test_a_file_that_another_entry_keeps_is_said_to_stay(run: Run, tmp_path: Path) -> None:
    accord = put(tmp_path, "accord.txt", "Vous nous autorisez.")
    run("add", "--party", "enedis", "--proof", accord)
    run("add", "--party", "EDF", "--proof", accord)
    assert run("redact", "1", "evidence_names").out == (
        "Erased from entry 1: names of the kept files\n"
        "The name of the file stays here, because it is also kept by: entry 2.\n"
    )
    assert run("redact", "1", "evidence").out == (
        "Erased from entry 1: kept files\nThe file itself stays here, because it is also kept by: entry 2.\n"
    )
    erased = "Erased from entry 1: kept files"
    assert erased in run("verify").out
    (gone,) = run("verify", "--json").json["gone_proofs"]
    assert gone["seq"] == 1
    assert run("proof", gone["id"], tmp_path / "copy.txt").code == 0
    assert run("redact", "2", "evidence").out == "Erased from entry 2: kept files\n"
    said = run("proof", gone["id"], tmp_path / "again.txt")
    assert (said.code, "This proof was erased" in said.err) == (1, True)
    assert run("verify").out.count("kept files") == 4


@pytest.mark.slow
def test_emptying_says_which_letters_keep_their_proofs(run: Run, tmp_path: Path) -> None:
    answer = put(tmp_path, "reponse.txt", "Nous refusons.")
    run("add", "--party", "enedis", "--proof", answer)
    letters = ("--lang", "en", "letters")
    asked = ("--to", "enedis", "--meter", FICTIONAL_POINT, "--set", "begin=2024-01-01")
    assert main([*letters, "new", "erase-collected", *asked]) == 0
    assert main([*letters, "event", "PERS", "sent", "--evidence", str(answer)]) == 0
    (reference,) = letters_of(tmp_path)
    run("list")
    assert run("purge", "--yes").out == (
        f"The register and its proofs are gone. Entries: 1\nProofs stay here that are kept by: letter {reference}.\n"
    )


def letters_of(folder: Path) -> list[str]:
    with closing(Household.open(folder / "household", CheapPassphrase())) as household:
        return [one.reference for one in household.correspondence.requests()]


HALF_HOURS = ("--category", "C2", "--party", "enedis", "--granularity", "half-hour", "--meter", METER)
GIVEN = ("add", *HALF_HOURS, "--state", "given", "--on", "2024-05-01", "--json")


@pytest.mark.slow
def test_what_was_added_is_told_and_listed(run: Run) -> None:
    event = run(
        *GIVEN,
        "--purpose",
        "display",
        "--until",
        "2027-04-30",
        "--basis",
        "consent",
        "--holder",
        "Zoé",
        "--set",
        "note=a=b",
    ).json
    assert (event["event_state"], event["seq"], event["backdated"]) == ("given", 1, True)
    assert (event["counterparty_name"], event["counterparty_role"]) == ("Enedis", "operator")
    assert (event["expires_on"], event["expiry_source"], event["note"]) == ("2027-04-30", "stated", "a=b")
    flow = run("list", "--on", "2026-01-01", "--json").json[0]
    assert (flow["consent"], flow["status"], flow["passes"]) == (event["consent_id"], "active", True)
    assert (flow["since"], flow["until"], flow["granularity"]) == ("2024-05-01", "2027-04-30", "half-hour")
    assert run("list", "--on", "2024-04-30", "--json").json[0]["status"] == "not_noted"
    assert [one["event_id"] for one in run("list", "--events", "--json").json] == [event["event_id"]]


@pytest.mark.slow
def test_an_empty_register_says_that_nothing_is_known_and_what_the_law_lets_pass_as_such(run: Run) -> None:
    flows = run("list", "--json").json
    assert [(flow["category"], flow["basis"]) for flow in flows] == [
        ("A", "law"),
        ("B", "law"),
        ("C1", "opt_out"),
        ("C2", "consent"),
    ]
    told = {(flow["status"], flow["passes"], flow["granularity"], flow["seen"]) for flow in flows}
    assert told == {("not_noted", False, None, None)}
    assert "\tNot known\tconsumption of each day\t" in run("list").out
    assert "\tBy default: the law (art. R.\u00a0341-5)\t" in run("list").out
    said = run("list", "--events")
    assert (said.code, said.out) == (0, "")
    assert run("list", "--events", "--json").json == []


@pytest.mark.slow
def test_a_file_of_the_operator_is_listed_as_seen(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(put(tmp_path, "a.csv", weeks().curve))
    flow = run("consents", "list", "--json").json[0]
    assert (flow["status"], flow["passes"], flow["consent"], flow["party"]["id"]) == ("seen", True, None, "enedis")
    assert (flow["granularity"], flow["seen"]) == (None, {"granularity": "half-hour", "last": "2024-11-03"})
    assert "\tVu\tvu dans votre fichier, jusqu’au 3 nov. 2024\t" in run("consents", "list", lang="fr").out
    assert run("consents", "withdraw", "enedis").code == 1


@pytest.mark.slow
def test_a_withdrawal_is_asked_for_then_confirmed_by_the_beginning_of_its_number(run: Run) -> None:
    short = run(*GIVEN).json["consent_id"][:6]
    assert run("withdraw", short, "--on", "2024-06-01", "--method", "letter", "--request", "PERS-1").code == 0
    assert run("list", "--json").json[0]["status"] == "withdrawal_requested"
    assert run("confirm", short, "--on", "2024-07-02", "--json").json["effect_confirmed_on"] == "2024-07-02"
    assert run("list", "--json").json[0]["status"] == "withdrawn"
    again = run("withdraw", short)
    assert (again.code, again.out) == (1, "")
    assert "nothing to withdraw" in again.err


@pytest.mark.slow
def test_an_event_is_corrected_and_taken_back_by_its_number(run: Run) -> None:
    run(*GIVEN)
    assert run("correct", "1", "--set", "granularity=hour", "--json").json["corrects"]
    assert run("list", "--json").json[0]["granularity"] == "hour"
    assert run("retract", "2").code == 0
    assert run("list", "--json").json[-1]["status"] == "not_noted"


@pytest.mark.slow
def test_a_photo_from_an_iphone_is_kept_and_it_is_told_what_to_do(run: Run, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_1.HEIC"
    photo.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    done = run(*GIVEN, "--proof", photo)
    assert done.code == 0
    assert done.json["evidence"][0]["mime"] == "image/heic"
    assert done.err.startswith("IMG_1.HEIC: a photo in the format HEIC is kept")
    assert "Settings > Camera > Formats > Most Compatible" in done.err


@pytest.mark.slow
def test_verify_says_that_it_holds_what_was_erased_and_what_a_copy_knows_better(run: Run) -> None:
    run(*GIVEN, "--holder", "Zoé")
    run("add", *HALF_HOURS, "--state", "renewed", "--on", "2024-06-01")
    assert run("redact", "1", "holder").code == 0
    verdict = run("verify", "--json")
    assert (verdict.code, verdict.json["holds"], verdict.json["count"]) == (0, True, 2)
    assert verdict.json["redacted"] == [{"seq": 1, "field": "holder"}]
    assert "Erased from entry 1: holder of the contract" in run("verify").out
    head = verdict.json["head"]
    grouped = " ".join(head[place : place + 4].upper() for place in range(0, 64, 4))
    assert run("verify", "--head", grouped, "--count", "2").code == 0
    longer = run("verify", "--head", head, "--count", "3", "--json")
    assert (longer.code, longer.json["first_broken"], longer.json["why"]) == (1, 3, "tail")
    assert "From entry 3 on" in longer.err


def test_what_a_person_typed_does_not_steer_the_terminal(run: Run) -> None:
    name = "<b>Zoé</b> \u202e\u200b"
    run("add", "--category", "E", "--party", name, "--state", "given", "--on", "2024-05-01")
    line = run("list").out.splitlines()[0]
    assert "<b>Zoé</b>" in line
    assert "\u202e" not in line
    assert len(line.split("\t")) == 9


@pytest.mark.for_each(
    ("arguments", "words"),
    [
        ([*GIVEN[:-3], "--on", "2099-01-01"], "still to come"),
        ([*GIVEN, "--until", "2024-04-01"], "comes before the beginning"),
        ([*GIVEN, "--until", "soon"], "not a date"),
        ([*GIVEN, "--set", "colour=red"], "no field colour"),
        ([*GIVEN, "--set", "kind=slat"], "no field kind"),
        ([*GIVEN, "--set", "given_how=pigeon"], "“way in which it was given”"),
        ([*GIVEN, "--set", "acting_person=" + "x" * 5000], "“who did it”: this text is too long"),
        ([*GIVEN, "--proof", "/nowhere/a.pdf"], "no such file"),
        (["add", "--category", "C1", "--party", "enedis", "--state", "given", "--basis", "consent"], "not a consent"),
        (["add", "--category", "C2", "--party", "GRDF", "--state", "given", "--energy", "gas"], "gas meter"),
        (["add", "--state", "given"], "which data"),
        (["withdraw", "abc"], "abc"),
        (["confirm", "abc"], "abc"),
        (["redact", "7", "holder"], "no event 7"),
        (["verify", "--head", "00"], "both --head and --count"),
        (["list", "--on", "yesterday"], "not a date"),
    ],
)
def test_what_the_household_can_act_on_is_one_line_and_exit_one(run: Run, arguments: list[str], words: str) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (1, "")
    assert words in said.err
    assert said.err.count("\n") == 1
    assert run("list", "--events").out == ""


def test_the_register_is_emptied_only_when_that_is_said(run: Run) -> None:
    run(*GIVEN)
    with pytest.raises(SystemExit) as caught:
        run("purge")
    assert caught.value.code == 2
    assert run("purge", "--yes", "--tombstone").code == 0
    (stone,) = run("list", "--events", "--json").json
    assert (stone["event_state"], stone["counts"]) == ("purged", {"events": 1})


@pytest.mark.slow
def test_events_are_listed_in_words(run: Run) -> None:
    run(*GIVEN)
    main(["slat", "open"])
    given, moved = run("list", "--events").out.splitlines()[-2:]
    assert given.split("\t")[1:3] == ["1 May 2024", "you allowed it"]
    assert [moved.split("\t")[at] for at in (2, 4)] == ["slats moved on this computer", "half-open > open"]


def test_options_take_the_words_of_the_lists_as_they_take_codes(run: Run) -> None:
    data = ("--category", "consumption passed to a third party", "--step", "By the half-hour", "--role", "gateway")
    why = ("--purpose", "comparing offers", "--basis", "your consent", "--state", "seen in an account")
    event = run("add", "--party", "Appli", *data, *why, "--json").json
    said = ("data_category", "granularity", "counterparty_role", "purpose", "legal_basis", "event_state")
    assert [event[name] for name in said] == ["E", "half-hour", "gateway", "offer", "consent", "found"]
    assert run("withdraw", "Appli", "--method", "by e-mail", "--json").json["withdrawal_method"] == "email"


@pytest.mark.quick
@pytest.mark.slow
def test_one_consent_is_shown_with_its_history_its_proofs_and_what_would_stop_it(run: Run, tmp_path: Path) -> None:
    run("add", "--party", "Watt et Moi", "--on", "2024-05-01", "--step", "day", "--purpose", "advice")
    kept = put(tmp_path, "accord.txt", "oui")
    assert run("note", "Watt et Moi", "--proof", kept).err == ""
    assert run("correct", "1", "--on", "2024-05-02").err == ""
    out = run("show", "watt et moi").out
    for words in (
        "Watt et Moi\tIn force",
        "  What it receives: Total by day",
        "  1\t1 May 2024: you allowed it\tcorrected by entry 3, counts no more",
        "\taccord.txt\ttext, 3",
        "  2\t",
        "third parties, and at the body itself",
        "Withdraw the consent and have the data erased\tWatt et Moi, the holder\twithdraw-consent",
        "close-access",
    ):
        assert words in out
    told = run("show", "Watt et Moi", "--json").json
    assert (told["status"], len(told["history"]), told["history"][0]["seq"]) == ("active", 3, 1)
    assert run("show", "nobody").code == 1


def test_what_happened_since_is_noted_of_a_consent_by_its_name(run: Run) -> None:
    run("add", "--party", "Watt et Moi", "--on", "2024-05-01", "--step", "day")
    said = ("--state", "contested", "--note", "jamais dit oui")
    event = run("note", "Watt et Moi", *said, "--json").json
    assert (event["event_state"], event["granularity"], event["note"]) == ("contested", "day", "jamais dit oui")
    renewed = run("note", "Watt et Moi", "--state", "renewed", "--until", "2030-01-01", "--json").json
    assert (renewed["expires_on"], renewed["expiry_source"]) == ("2030-01-01", "stated")


@pytest.mark.slow
def test_what_is_due_is_told_in_words_with_the_review_of_the_accounts(run: Run) -> None:
    run("add", "--party", "Watt et Moi", "--on", "2024-05-01", "--until", "2026-01-20", "--step", "day")
    run("add", "--state", "round_done", "--on", "2025-06-30")
    ends, review = run("todo", "--on", "2026-01-10").out.splitlines()
    if "round" in ends:
        ends, review = review, ends
    assert "\tWhat you allowed Watt et Moi ends in 10 day" in ends
    assert review.split("\t")[:3] == ["30 Dec 2025", "–", "Six months have passed since your last round"]
    told = run("todo", "--on", "2026-01-10", "--json").json
    assert {one["what"]: one["on"] for one in told} == {"expires_soon": "2025-12-21", "round": "2025-12-30"}


def test_every_code_that_a_list_prints_has_its_words() -> None:
    from persienne.cli.commands.register import _BROKEN, _NOT_SET  # noqa: PLC0415 - what is looked at from inside

    assert set(table("register.states")) == set(State)
    assert set(table("register.kinds")) == set(Kind)
    assert set(table("register.fields")) == set(FIELDS_OF_AN_EVENT) - _NOT_SET | {"evidence", "evidence_names"}
    assert set(table("register.slats")) == set(Slat)
    assert set(table("register.statuses")) == set(Status)
    assert set(table("register.categories")) == set(Category)
    assert set(table("register.steps")) == set(Granularity)
    assert set(_BROKEN) == set(Break)


@pytest.mark.slow
def test_an_assistant_and_a_gateway_are_noted_as_what_they_are_with_where_they_work(run: Run) -> None:
    said = ("--role", "assistant", "--runs", "cloud", "--keeps", "yes", "--step", "day", "--until", "2030-01-31")
    event = run("add", "--party", "Réponse Tout SA", *said, "--json").json
    assert (event["counterparty_role"], event["data_category"], event["granularity"]) == ("assistant", "E", "day")
    assert (event["storage_location"], event["retention_stated"]) == (
        table("register.places")["cloud"],
        table("register.keeping")["yes"],
    )
    gateway = run("add", "--party", "Passe Données", "--role", "gateway", "--json").json
    assert gateway["counterparty_role"] == "gateway"
    assert [flow["party"]["role"] for flow in run("list", "--json").json if flow["party"]] == ["assistant", "gateway"]


def test_what_works_on_a_machine_of_ones_own_is_no_third_party_and_not_noted(run: Run) -> None:
    assistant = run("add", "--party", "Modèle local", "--role", "assistant", "--runs", "own-machine")
    assert (assistant.code, run("list", "--events", "--json").json) == (1, [])
    assert "there is no third party, nobody to write to" in assistant.err
    assert run("add", "--party", "EDF", "--runs", "cloud").code == 1
