"""The CNIL’s open list: the latest designation by SIREN, no person's mailbox, nothing applied that was not shown."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.consents import dpo_list
from persienne.consents.directory import Directory, shipped
from persienne.consents.dpo_list import SOURCE, DpoContact, DpoList, applied, changes, find, is_function_mailbox, read
from persienne.consents.parties import Confidence, Noted
from support.parties import TODAY, a_party, typed
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEADER = (
    "SIREN organisme désignant",
    "Nom organisme désignant",
    "Type de DPO",
    "Date de la désignation",
    "SIREN organisme désigné",
    "Nom organisme désigné",
    "Moyen contact DPO email",
    "Moyen contact DPO url",
    "Moyen contact DPO téléphone",
    "Moyen contact DPO adresse postale",
    "Moyen contact DPO code postal",
    "Moyen contact DPO ville",
)
EDF = "552081317"
ENI = "451225692"


def row(
    siren: str = EDF,
    name: str = "EDF",
    on: str = "25/05/2018",
    email: str = "dpo@edf.example",
    url: str = "",
    address: tuple[str, str, str] = ("", "", ""),
) -> tuple[str, ...]:
    return (siren, name, "Personne physique", on, "", "", email, url, "0601020304", *address)


def written(folder: Path, rows: Sequence[Sequence[str]], *, encoding: str = "utf-8-sig", day: date = TODAY) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([HEADER, *rows])
    return put(folder, text.getvalue().encode(encoding), day=day)


def put(folder: Path, content: bytes, *, day: date = TODAY) -> Path:
    path = folder / "opencnil.csv"
    path.write_bytes(content)
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()
    os.utime(path, (at, at))
    return path


def test_the_latest_designation_of_a_siren_is_kept(tmp_path: Path) -> None:
    rows = [
        row(on="01/02/2024", email="dpo@new.example"),
        row(on="25/05/2018"),
        row(ENI, "Eni", email="rgpd@eni.example"),
    ]
    found = read(written(tmp_path, rows), today=TODAY)
    assert found.contacts[EDF] == DpoContact(EDF, "EDF", "dpo@new.example", None, (), date(2024, 2, 1))
    assert (found.rows, found.refused, found.personal, len(found.contacts)) == (3, 0, 0, 2)


def test_of_two_designations_of_one_day_the_later_row_is_kept(tmp_path: Path) -> None:
    found = read(written(tmp_path, [row(email="dpo@a.example"), row(email="dpo@b.example")]), today=TODAY)
    assert found.contacts[EDF].email == "dpo@b.example"


def test_an_older_function_mailbox_does_not_come_back_when_the_latest_is_a_persons(tmp_path: Path) -> None:
    rows = [row(), row(on="01/01/2025", email="jeanne.martin@edf.example", url="www.edf.example/rgpd")]
    found = read(written(tmp_path, rows), today=TODAY)
    assert (found.contacts[EDF].email, found.contacts[EDF].url) == (None, "https://www.edf.example/rgpd")
    assert found.personal == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_the_list_is_read_as_spreadsheets_save_it(tmp_path: Path, encoding: str) -> None:
    found = read(written(tmp_path, [row(name="Électricité")], encoding=encoding), today=TODAY)
    assert found.contacts[EDF].name == "Électricité"


def test_an_address_becomes_the_block_of_an_envelope(tmp_path: Path) -> None:
    parts = ("Tour \u202eExemple\n22, avenue de Wagram", "75008", "PARIS")
    found = read(written(tmp_path, [row(address=parts)]), today=TODAY)
    assert found.contacts[EDF].address == (
        "EDF",
        "Délégué à la protection des données",
        "Tour Exemple",
        "22",
        "avenue de Wagram",
        "75008 PARIS",
    )


def test_an_address_that_fits_no_envelope_is_left_out(tmp_path: Path) -> None:
    rows = [row(address=("\n".join("abcdef"), "75008", "PARIS")), row(ENI, address=("1 rue", "", ""))]
    found = read(written(tmp_path, rows), today=TODAY)
    assert [contact.address for contact in found.contacts.values()] == [(), ()]


def test_a_row_that_is_cut_or_without_a_siren_is_counted_and_left_out(tmp_path: Path) -> None:
    rows = [row("000000001"), row("55208131"), (EDF, "EDF"), row(ENI, "Eni")]
    found = read(written(tmp_path, rows), today=TODAY)
    assert (found.refused, list(found.contacts)) == (3, [ENI])


def test_a_quote_that_is_never_closed_costs_its_own_line_only(tmp_path: Path) -> None:
    lines = [";".join(HEADER), f'{EDF};"Société ouverte;;01/01/2020;;;dpo@x.example;;;;;']
    lines += [";".join(row(ENI, "Eni"))] + [";".join(row(EDF, email=f"dpo@e{n}.example")) for n in range(20)]
    found = read(put(tmp_path, "\n".join(lines).encode()), today=TODAY)
    assert (found.refused, found.rows, sorted(found.contacts)) == (1, 22, [ENI, EDF])


def test_a_line_too_long_to_be_one_is_skipped_unread(tmp_path: Path) -> None:
    lines = [";".join(HEADER), "x" * 100_000, ";".join(row()), "y" * 8_192]
    found = read(put(tmp_path, "\n".join(lines).encode()), today=TODAY)
    assert (found.refused, list(found.contacts)) == (2, [EDF])


@pytest.mark.for_each(
    "content", [b"", b"\x00\x01\x02", b"PK\x03\x04\x00", b"a;b;c\n1;2;3\n", "\x81\x8d".encode("latin-1"), b"\xff\xfea"]
)
def test_another_file_is_told_apart(tmp_path: Path, content: bytes) -> None:
    assert code_of(lambda: read(put(tmp_path, content), today=TODAY)) == "dpo_list_unknown"


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert code_of(lambda: read(tmp_path / "none.csv", today=TODAY)) == "file_missing"
    assert code_of(lambda: read(tmp_path, today=TODAY)) == "file_unreadable"


def test_a_file_of_more_than_two_hundred_megabytes_is_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as large:
        large.truncate(200_000_001)
    assert code_of(lambda: read(path, today=TODAY)) == "dpo_list_too_large"


def test_only_wanted_bodies_are_kept_in_memory(tmp_path: Path) -> None:
    found = read(written(tmp_path, [row(), row(ENI)]), today=TODAY, wanted={ENI})
    assert list(found.contacts) == [ENI]


def test_the_list_is_as_old_as_its_file_and_never_younger_than_today(tmp_path: Path) -> None:
    assert read(written(tmp_path, [row()], day=date(2026, 3, 1)), today=TODAY).as_of == date(2026, 3, 1)
    assert read(written(tmp_path, [row()], day=date(2030, 3, 1)), today=TODAY).as_of == TODAY


def test_a_body_is_found_by_words_of_its_name_whatever_its_accents_and_apostrophes(tmp_path: Path) -> None:
    path = written(tmp_path, [row(name="L’Énergie du  Modèle"), row(ENI, "Eni")])
    for name in ("energie", "MODÈLE l'énergie", "modele  energie"):
        assert list(find(path, name, today=TODAY).contacts) == [EDF]
    for name in ("energie eni", "nobody", " ", ""):
        assert find(path, name, today=TODAY).contacts == {}


def test_a_body_is_found_by_a_former_name_and_told_under_its_latest(tmp_path: Path) -> None:
    rows = [row(name="Nouveau nom", on="01/02/2024", email="dpo@new.example"), row(name="Ancien nom")]
    (found,) = find(written(tmp_path, rows), "ancien", today=TODAY).by_name
    assert (found.name, found.email) == ("Nouveau nom", "dpo@new.example")


def test_what_was_found_is_told_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, [row(EDF, "Électricité exemple"), row(ENI, "Bois exemple")])
    assert [one.name for one in find(path, "exemple", today=TODAY).by_name] == ["Bois exemple", "Électricité exemple"]


@pytest.mark.for_each(
    "email",
    [
        "dpo@edf.fr",
        "DPO@edf.fr",
        "privacy@fr.eni.com",
        "rgpd@x.fr",
        "donneespersonnelles@x.fr",
        "contact.dpo@x.fr",
        "dpo2@x.fr",
        "informatique-et-libertes@edf.fr",
        "protectiondesdonnees@geredis.fr",
        "protection_des_donnees@x.fr",
        "service-dpo-france@x.fr",
    ],
)
def test_a_functions_mailbox_is_kept(email: str) -> None:
    assert is_function_mailbox(email)


@pytest.mark.for_each(
    "email",
    [
        "jeanne.martin@x.fr",
        "dpo.martin@x.fr",
        "jmartin-dpo@x.fr",
        "m.dpo@x.fr",
        "dpo-acme@acme.fr",
        "contact@x.fr",
        "info@x.fr",
        "dpo",
        "",
        "dpo@x.fr jeanne@x.fr",
        "martindpo@x.fr",
    ],
)
def test_a_persons_mailbox_and_one_of_no_such_function_are_dropped(email: str) -> None:
    assert not is_function_mailbox(email)


@pytest.mark.slow
@given(st.from_regex(r"[a-z]{2,12}[._-][a-z]{4,14}@x\.fr", fullmatch=True))
def test_words_that_are_on_no_list_never_pass(email: str) -> None:
    words = set(email.partition("@")[0].replace("_", ".").replace("-", ".").split("."))
    listed = dpo_list._SAYS_PROTECTION | dpo_list._MAY_STAND_BESIDE
    assert is_function_mailbox(email) <= (words <= listed)


def a_list(**said: object) -> DpoList:
    fields = {"email": "dpo@edf.example", "url": None, "address": (), "designated_on": None, **said}
    return DpoList({EDF: DpoContact(EDF, "EDF", **fields)}, date(2026, 11, 1), 1, 0, 0)  # type: ignore[arg-type]


def test_the_difference_is_shown_field_by_field_and_by_siren_only() -> None:
    directory = Directory([*shipped(), a_party(id="other", name="EDF bis")])
    block = ("EDF", "Délégué à la protection des données", "1 rue", "75008 PARIS")
    found = changes(directory, a_list(url="https://edf.example/rgpd", address=block))
    assert [(change.party.id, change.field, change.before, change.after) for change in found] == [
        ("edf", "email", "informatique-et-libertes@edf.fr", "dpo@edf.example"),
        ("edf", "address", "EDF\n22-30 avenue de Wagram\n75008 PARIS", "\n".join(block)),
        ("edf", "form_url", "", "https://edf.example/rgpd"),
    ]


def test_what_is_agreed_to_becomes_the_households_own_with_the_lists_date() -> None:
    directory = Directory(shipped())
    email, *_ = changes(directory, a_list())
    (stored,) = applied([email], date(2026, 11, 1))
    assert stored.email_noted == Noted(Confidence.OWN, SOURCE, date(2026, 11, 1))
    assert stored.address == ()
    edf = Directory(shipped(), [stored]).party("edf")
    assert (edf.email, edf.email_noted.usable(TODAY)) == ("dpo@edf.example", True)
    assert edf.address_for_letter(TODAY) is None
    assert changes(Directory(shipped(), [stored]), a_list()) == ()


def test_two_changes_of_one_body_are_one_row() -> None:
    found = changes(Directory(shipped()), a_list(address=("EDF", "1 rue", "75008 PARIS")))
    (stored,) = applied(found, date(2026, 11, 1))
    assert (stored.email, stored.address) == ("dpo@edf.example", ("EDF", "1 rue", "75008 PARIS"))


def test_what_the_household_read_later_is_left_alone() -> None:
    known = Directory(shipped())
    own = known.adding(typed(email="dpo@mine.example"), today=TODAY, new_id="own-1", party_id="edf")
    told = a_list(address=("EDF", "1 rue", "75008 PARIS"))
    assert changes(Directory(shipped(), [own]), told) == ()


@pytest.mark.turning
def test_a_hundred_thousand_rows_are_read_in_a_few_seconds(tmp_path: Path) -> None:
    rows = [row(EDF if number % 2 else ENI, email="dpo@x.example") for number in range(100_000)]
    assert read(written(tmp_path, rows), today=TODAY).rows == 100_000
