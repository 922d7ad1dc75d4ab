"""What goes out comes back to the same chain; a touched file names its first broken row; no cell becomes a formula."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.consents import chain
from persienne.consents.chain import GENESIS, Head
from persienne.consents.events import canonical, digest
from persienne.consents.exports import json_ld, read, table
from support.chance import cases
from support.events import RECORDED, a_story, chained, redacted, registers
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.consents.chain import Row

ROWS = chained(a_story())
SECTION = "persienne:register"


def put(folder: Path, content: bytes) -> Path:
    path = folder / "register.jsonld"
    path.write_bytes(content)
    return path


def edited(folder: Path, edit: Callable[[dict[str, Any]], object], rows: Sequence[Row] = ROWS) -> Path:
    document = json.loads(json_ld(rows, created=RECORDED))
    edit(document[SECTION])
    return put(folder, json.dumps(document).encode())


def broken_row(path: Path) -> object:
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "register_file_broken"
    return caught.value.facts["number"]


def test_the_storys_chain_comes_back_row_by_row_with_its_head(tmp_path: Path) -> None:
    found = read(put(tmp_path, json_ld(ROWS, created=RECORDED)))
    assert found.rows == ROWS
    assert found.head == Head(ROWS[-1].hash, 5)


@pytest.mark.slow
@settings(max_examples=cases(30))
@given(rows=registers())
def test_every_register_comes_back_to_the_same_chain(
    rows: tuple[Row, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = put(tmp_path_factory.getbasetemp(), json_ld(rows, created=RECORDED))
    found = read(path)
    assert found.rows == rows
    assert chain.verify(found.rows, expected=found.head).holds
    assert json_ld(found.rows, created=RECORDED) == path.read_bytes()


def test_an_empty_register_is_a_file_too(tmp_path: Path) -> None:
    found = read(put(tmp_path, json_ld((), created=RECORDED)))
    assert (found.rows, found.head) == ((), Head(GENESIS, 0))


def test_a_name_that_was_erased_is_nowhere_in_the_file(tmp_path: Path) -> None:
    rows = tuple(redacted(row, "holder") if "holder" in json.loads(row.personal) else row for row in ROWS)
    content = json_ld(rows, created=RECORDED)
    assert "Ferrand" in json_ld(ROWS, created=RECORDED).decode()
    assert "Ferrand" not in content.decode()
    assert read(put(tmp_path, content)).rows == rows


@pytest.mark.for_each(
    ("edit", "number"),
    [
        (lambda told: told["rows"][2].update(body=told["rows"][2]["body"].replace("2024", "2023")), 3),
        (lambda told: told["rows"][3].update(hash="0" * 64), 4),
        (lambda told: told["rows"][1].update(personal=told["rows"][1]["personal"].replace("Zoé", "Léa")), 2),
        (lambda told: told["rows"].pop(1), 2),
        (lambda told: told["rows"].insert(1, told["rows"][1]), 2),
        (lambda told: told["rows"].pop(), 5),
        (lambda told: told.update(head="0" * 64), 5),
        (lambda told: told["rows"].__setitem__(2, "no row"), 3),
        (lambda told: told["rows"][4].update(body="[" * 100_000), 5),
        (lambda told: told["rows"].reverse(), 1),
    ],
)
def test_a_touched_file_names_its_first_broken_row(
    tmp_path: Path, edit: Callable[[dict[str, Any]], object], number: int
) -> None:
    assert broken_row(edited(tmp_path, edit)) == number


@pytest.mark.parametrize(
    "told",
    [b"[" * 100_000, b'{"persienne:register": {"format": NaN, "rows": [], "count": 0, "head": ""}}'],
    ids=["deep", "no number"],
)
def test_json_that_is_none_is_no_register(tmp_path: Path, told: bytes) -> None:
    assert code_of(lambda: read(put(tmp_path, told))) == "register_file_unknown"


def test_of_two_broken_rows_the_first_is_named_even_if_the_second_is_no_row(tmp_path: Path) -> None:
    def edit(told: dict[str, Any]) -> None:
        told["rows"][1]["hash"] = "f" * 64
        told["rows"][3] = None

    assert broken_row(edited(tmp_path, edit)) == 2


@given(place=st.integers(0, 4), at=st.integers(0), sign=st.characters(exclude_categories=("Cs",)))
def test_one_changed_sign_anywhere_in_a_row_is_found(
    place: int, at: int, sign: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def edit(told: dict[str, Any]) -> None:
        body = told["rows"][place]["body"]
        where = at % len(body)
        told["rows"][place]["body"] = body[:where] + sign + body[where + 1 :]

    path = edited(tmp_path_factory.getbasetemp(), edit)
    if read_or_none(path) is None:
        assert broken_row(path) == place + 1
    else:
        assert json.loads(path.read_text())[SECTION]["rows"][place]["body"] == ROWS[place].body


def read_or_none(path: Path) -> object:
    try:
        return read(path)
    except UserError:
        return None


@pytest.mark.parametrize(
    "change",
    [{"event_time": "hier"}, {"note": 7}, {"event_state": "danced"}, {"expires_on": "2020-01-01"}, {"recorded_at": ""}],
)
def test_a_chain_that_holds_and_says_nonsense_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    body = json.loads(ROWS[1].body)
    personal = json.loads(ROWS[1].personal)
    if "note" in change:
        personal["note"] = {"salt": "0" * 32, "value": 7}
        body["commitments"]["note"] = chain.commitment("0" * 32, 7)
    else:
        body |= change
    text = canonical(body)
    made = chain.row(text, canonical(personal), digest(text)) if "recorded_at" not in change else None
    if made is None:
        made = ROWS[1]._replace(body=text, hash=digest(text))
    assert broken_row(put(tmp_path, json_ld_of_rows((ROWS[0], made)))) == 2


def _resealed(row: Row, edit: Callable[[dict[str, Any]], object]) -> Row:
    """The row after ``edit`` of what it says, under a hash that holds."""
    body = json.loads(row.body)
    written = edit(body)
    text = (
        written
        if isinstance(written, str)
        else json.dumps(body, ensure_ascii=False, sort_keys=True, separators=_NO_BLANKS)
    )
    return row._replace(body=text, hash=digest(text))


_NO_BLANKS = (",", ":")


@pytest.mark.for_each(
    "edit",
    [
        json.dumps,
        lambda said: f'{canonical(said)[:-1]},"seq":2}}',
        lambda said: said.update(seq=2.0),
        lambda said: said.update(holder="Zoé"),
        lambda said: said["commitments"].update(holder="Zoé"),
        lambda said: said.update(commitments={"nickname": "0" * 64}),
        lambda said: said.update(event_id="Zoé"),
        lambda said: said.update(event_id=json.loads(ROWS[0].body)["event_id"]),
        lambda said: said.update(consent_id="Zoé Ferrand"),
        lambda said: said.update(recorded_at="2026-11-24"),
        lambda said: said.update(authority="Zoé Ferrand"),
        lambda said: said.update(evidence=[{"id": "e1", "sha256": 5, "size": "x", "mime": "text/html"}]),
    ],
)
def test_a_chain_that_holds_and_that_we_would_not_write_is_refused(
    tmp_path: Path, edit: Callable[[dict[str, Any]], object]
) -> None:
    assert broken_row(put(tmp_path, json_ld_of_rows((ROWS[0], _resealed(ROWS[1], edit))))) == 2


def test_a_text_that_no_file_can_hold_is_a_broken_row(tmp_path: Path) -> None:
    def edit(told: dict[str, Any]) -> None:
        told["rows"][1]["body"] = told["rows"][1]["body"].replace("CNIL", "\ud800")

    assert broken_row(edited(tmp_path, edit)) == 2


def test_one_proof_is_one_file_wherever_it_is_named(tmp_path: Path) -> None:
    story = a_story()
    other = replace(story[3].evidence[0], size=7)
    rows = chained((*story, replace(story[4], event_time="2026-10-01", evidence=(other,), evidence_names=("x",))))
    assert broken_row(put(tmp_path, json_ld_of_rows(rows))) == 6


def json_ld_of_rows(rows: Sequence[Row]) -> bytes:
    """A file with rows that no register would make records of."""
    told = {
        "format": 1,
        "head": rows[-1].hash,
        "count": len(rows),
        "rows": [{"body": row.body, "personal": row.personal, "hash": row.hash} for row in rows],
    }
    return json.dumps({SECTION: told}).encode()


@pytest.mark.for_each(
    ("content", "code"),
    [
        (b"", "register_file_unknown"),
        (b"\xff\xfe\x00", "register_file_unknown"),
        (b"[]", "register_file_unknown"),
        (b"[" * 200_000, "register_file_unknown"),
        (b'{"persienne:register": {"format": "x"}}', "register_file_unknown"),
        (b'{"persienne:register": {"format": 1, "head": "", "count": true, "rows": []}}', "register_file_unknown"),
        (b'{"persienne:register": {"format": 1, "head": "", "count": 0, "rows": 7}}', "register_file_unknown"),
        (b'{"persienne:register": {"format": 2}}', "register_file_newer"),
    ],
)
def test_another_file_is_told_apart(tmp_path: Path, content: bytes, code: str) -> None:
    assert code_of(lambda: read(put(tmp_path, content))) == code


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    assert code_of(lambda: read(tmp_path / "none")) == "file_missing"
    assert code_of(lambda: read(tmp_path)) == "file_unreadable"
    large = tmp_path / "large"
    with large.open("wb") as stream:
        stream.truncate(200_000_000)
    assert code_of(lambda: read(large)) == "register_file_too_large"


def cells(rows: Sequence[Row]) -> list[dict[str, str]]:
    content = table(chain.event(row.body, row.personal, row.hash) for row in rows)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_table_has_one_line_an_event_with_numbers_and_days_as_they_are() -> None:
    _, collected, _, advised, _ = cells(ROWS)
    assert (collected["seq"], collected["event_time"], collected["data_category"]) == ("2", "2024-05-01", "C2")
    assert advised["expires_on"] == "2027-02-02"
    assert advised["evidence"] == f"{'a' * 64} 1234 application/pdf"
    assert advised["evidence_names"] == "accord.pdf"
    assert cells(ROWS)[0]["counts"] == "days: 3 | rows: 12"


FORMULAS = ["=1+1", "+33 1", "-1", "@SUM(A1)", "\t=1", "\n1", " =1", "\u00a0\t=1", "\u200b=1"]
FORMULAS += ["\u00ad=1", "\u180e=1", "\u202e=1", "\u2066 @A1", "\ue000+1"]
WIDE = ["＝1+1", "＋1", "－1", "＠A1"]


@pytest.mark.for_each("text", FORMULAS + WIDE)
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    first = replace(a_story()[1], holder=text, recipients=(text, "b"), note="a=b")
    (line,) = cells(chained([first]))
    assert line["holder"] == f"'{text}"
    assert line["recipients"] == f"'{text} | b"
    assert line["note"] == "a=b"


@pytest.mark.slow
@settings(max_examples=cases(30))
@given(rows=registers())
def test_no_cell_of_any_register_begins_like_a_formula(rows: tuple[Row, ...]) -> None:
    for line in cells(rows):
        assert not [cell for cell in line.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
