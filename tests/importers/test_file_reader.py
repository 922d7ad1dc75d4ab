from __future__ import annotations

import hashlib
import io
import os
import sys
import zipfile
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.importers.file_reader import FileReader, Patience, ReadFile, Refusal
from persienne.importers.files import HEAD
from persienne.importers.formats import MAX_TEXT
from support.enedis_files import curve_block, curve_csv, curve_workbook
from support.households import put

CURVE = curve_csv([f"2024-01-10T0{hour}:00:00+01:00;{100 + hour}" for hour in range(1, 9)])
LONG_CURVE = curve_csv(
    [f"2024-01-{day:02d}T{hour:02d}:00:00+01:00;{day * hour}" for day in range(1, 32) for hour in range(24)] * 5
)
REAL = "from persienne.importers.child import main\nsys.exit(main())\n"
SAY = (
    "import os, sys, time\nfrom persienne.base.frames import pieces, read_frame\n"
    "def say(header, body=b''):\n"
    "    for piece in pieces(header, body): sys.stdout.buffer.write(piece)\n"
    "    sys.stdout.buffer.flush()\n"
    "def hear(): return read_frame(sys.stdin.buffer)\n"
)


def reader(code: str, **options: Any) -> FileReader:
    """A reader whose child is another program."""
    return FileReader(command=[sys.executable, "-c", SAY + code], **options)


def read(path: Path, code: str = REAL, **options: Any) -> list[ReadFile | Refusal]:
    with reader(code, **options) as files:
        return files.read(path)


def refusal(entries: list[ReadFile | Refusal]) -> tuple[str, object]:
    (entry,) = entries
    assert isinstance(entry, Refusal)
    return entry.error.code, entry.error.facts.get("detail")


def zipped(path: Path, **members: str | bytes) -> Path:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.csv", content)
    path.write_bytes(result.getvalue())
    return path


# --- what was read ---------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_bytes_that_are_hashed_are_those_that_are_parsed(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", CURVE)
    with FileReader() as files:
        (entry,) = files.read(path)
    assert isinstance(entry, ReadFile)
    assert (entry.name, entry.digest) == ("a.csv", hashlib.sha256(path.read_bytes()).digest())
    assert len(entry.parsed.blocks[0]) == 8


@pytest.mark.slow
def test_a_file_that_grows_after_it_was_opened_is_read_and_hashed_as_it_was(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", CURVE)
    before = path.read_bytes()

    def grow() -> bool:
        with path.open("a") as file:
            file.write("2024-01-10T09:00:00+01:00;500\n")
        return False

    (entry,) = read(path, cancelled=grow)
    assert isinstance(entry, ReadFile)
    assert (entry.digest, len(entry.parsed.blocks[0])) == (hashlib.sha256(before).digest(), 8)
    (again,) = read(path)
    assert isinstance(again, ReadFile)
    assert again.digest != entry.digest


@pytest.mark.slow
def test_a_file_that_shrinks_after_it_was_opened_cannot_be_read_and_costs_no_other(tmp_path: Path) -> None:
    path, other = put(tmp_path, "a.csv", CURVE), put(tmp_path, "b.csv", CURVE)

    def shrink() -> bool:
        os.truncate(path, 10)
        return False

    with reader(REAL, cancelled=shrink) as files:
        assert refusal(files.read(path)) == ("file_unreadable", None)
        assert isinstance(files.read(other)[0], ReadFile)


@pytest.mark.slow
def test_one_child_reads_a_batch(tmp_path: Path) -> None:
    once = tmp_path / "started"
    code = f"os.mkdir({str(once)!r})\n" + REAL  # a second child would end here
    paths = [put(tmp_path, f"{n}.csv", CURVE) for n in range(3)] + [put(tmp_path, "no.csv", "holiday")]
    with reader(code) as files:
        kinds = [type(entry) for path in paths for entry in files.read(path)]
    assert kinds == [ReadFile] * 3 + [Refusal]


@pytest.mark.slow
def test_each_file_of_an_archive_is_an_entry_of_its_own(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", one=CURVE, two="holiday", three=CURVE)
    one, two, three = read(path)
    assert isinstance(one, ReadFile)
    assert isinstance(two, Refusal)
    assert two.error.code == "file_unknown"
    assert (one.name, two.file) == ("a.zip › one.csv", "a.zip › two.csv")
    assert (two.error.code, two.error.facts["seen"]) == ("file_unknown", "text")
    assert isinstance(three, ReadFile)
    assert one.digest == three.digest == hashlib.sha256(CURVE.encode()).digest()


FLOW = "\n".join(
    [
        "Identifiant PRM;Horodate;Valeur;Pas",
        *(f"9999999999990{n};2024-07-19 0{hour}:30:00;{n}00;PT30M" for hour in range(1, 5) for n in (7, 8)),
        "",
    ]
)


@pytest.mark.slow
def test_each_home_of_a_flow_is_an_entry_of_its_own_in_an_archive_or_not(tmp_path: Path) -> None:
    alone = read(put(tmp_path, "r63.csv", FLOW))
    inside = read(zipped(tmp_path / "a.zip", one=CURVE, r63=FLOW, two=CURVE))
    read_files = [entry for entry in (*alone, *inside) if isinstance(entry, ReadFile)]
    assert [(entry.name, entry.parsed.meter.point) for entry in read_files] == [
        ("r63.csv › 9907", "99999999999907"),
        ("r63.csv › 9908", "99999999999908"),
        ("a.zip › one.csv", "99999999999909"),
        ("a.zip › r63.csv › 9907", "99999999999907"),
        ("a.zip › r63.csv › 9908", "99999999999908"),
        ("a.zip › two.csv", "99999999999909"),
    ]
    assert [entry.digest for entry in read_files[:2]] == [entry.digest for entry in read_files[3:5]]
    assert len(alone) + len(inside) == len(read_files)


@pytest.mark.slow
def test_a_home_of_which_the_child_dies_costs_the_other_nothing(tmp_path: Path) -> None:
    dies = DIES_OF_POISON.replace("'poison' in reads", "'9907' in reads")
    entries = read(zipped(tmp_path / "a.zip", r63=FLOW, two=CURVE), dies)
    assert [type(entry) for entry in entries] == [Refusal, ReadFile, ReadFile]


# --- a large file ----------------------------------------------------------------------------------------------------


@pytest.mark.turning
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_as_large_as_may_be_is_read_within_the_limits_of_the_child(tmp_path: Path, end: str) -> None:
    first = datetime(2002, 1, 1)  # noqa: DTZ001 - these stamps have no zone
    stamps = [f"{first + n * timedelta(minutes=5):%Y-%m-%d %H:%M}" for n in range(MAX_TEXT // (39 + len(end)))]
    rows = [f'{start};{stop};"0,6"' for start, stop in pairwise(stamps)]  # of all formats it takes the most memory
    path = tmp_path / "historique_conso.csv"
    path.write_text(end.join(["debut;fin;kW", *rows, ""]), newline="")
    assert MAX_TEXT * 0.98 < path.stat().st_size <= MAX_TEXT
    with FileReader() as files:
        (entry,) = files.read(path)
    assert isinstance(entry, ReadFile)
    assert entry.parsed.rows == len(rows)


# --- a long batch ----------------------------------------------------------------------------------------------------

TIRES = (
    "from persienne.importers.child_answers import serve\n"
    "left = iter(range(3))\n"
    "serve(sys.stdin.buffer, sys.stdout.buffer, lambda _: next(left, None) is not None)\n"
)


@pytest.mark.slow
def test_a_child_that_has_used_up_its_processor_time_costs_no_file_of_a_batch(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", CURVE)
    with reader(TIRES) as files:
        assert [type(entry) for _ in range(7) for entry in files.read(path)] == [ReadFile] * 7


@pytest.mark.slow
def test_an_archive_is_read_by_as_many_children_as_its_files_take(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", **{f"{n}": CURVE for n in range(13)})
    entries = read(path, TIRES)
    assert [entry.name for entry in entries if isinstance(entry, ReadFile)] == [f"a.zip › {n}.csv" for n in range(13)]
    assert len(entries) == 13


@pytest.mark.slow
def test_children_that_hand_an_archive_on_without_reading_of_it_are_given_up(tmp_path: Path) -> None:
    code = "say({'got': len(hear().body)})\nsay({'end': False})\ntime.sleep(600)"
    assert refusal(read(put(tmp_path, "a.csv", CURVE), code)) == ("file_damaged", "crashed")


# --- a slow computer -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_workbook_is_read_by_a_child_that_takes_half_a_second_to_start(tmp_path: Path) -> None:
    steps = range(4000)
    watts = [n * 7919 % 9000 for n in steps]
    block = curve_block([1_700_006_400 + 1800 * n for n in steps], [1800] * len(steps), watts)
    path = put(tmp_path, "a.xlsx", curve_workbook(block))
    assert path.stat().st_size > 1 << 16  # more than a pipe takes at once
    (entry,) = read(path, "time.sleep(0.5)\n" + REAL)
    assert isinstance(entry, ReadFile)
    assert len(entry.parsed.blocks[0]) == len(steps)


@pytest.mark.parametrize("code", ["time.sleep(600)", "say({'got': len(hear().body)})\ntime.sleep(600)"])
def test_a_child_that_says_nothing_is_too_slow_and_the_file_is_not_called_damaged(tmp_path: Path, code: str) -> None:
    path = put(tmp_path, "a.csv", LONG_CURVE)
    assert path.stat().st_size > 1 << 16
    assert refusal(read(path, code, patience=Patience(1, 0.1))) == ("file_too_slow", None)


@pytest.mark.parametrize("code", ["time.sleep(600)", "say({'got': len(hear().body)})\ntime.sleep(600)"])
def test_a_wish_to_stop_is_heard_while_a_child_is_fed_and_while_it_reads(tmp_path: Path, code: str) -> None:
    path = put(tmp_path, "a.csv", LONG_CURVE)
    left = iter(range(20))
    with pytest.raises(UserError) as caught:
        read(path, code, cancelled=lambda: next(left, None) is None)
    assert caught.value.code == "cancelled"


@pytest.mark.slow
def test_after_whatever_ended_a_read_the_next_file_gets_its_own_answer(tmp_path: Path) -> None:
    class CutShortError(BaseException):
        pass

    left = iter(range(2))

    def interrupted() -> bool:
        if next(left, None) is None:
            raise CutShortError
        return False

    first, second = put(tmp_path, "first.csv", LONG_CURVE), put(tmp_path, "second.csv", CURVE)
    with FileReader(cancelled=interrupted) as files:
        with pytest.raises(CutShortError):
            files.read(first)
        left = iter(range(10_000))
        (entry,) = files.read(second)
    assert isinstance(entry, ReadFile)
    assert (entry.name, len(entry.parsed.blocks[0])) == ("second.csv", 8)


# --- a child that dies or lies ---------------------------------------------------------------------------------------

DIES_OF_POISON = (
    "from persienne.importers.child_answers import answers\n"
    "while (asked := hear()) is not None:\n"
    "    reads = asked.header['name']\n"
    "    for header, columns in answers(asked, lambda _: True):\n"
    "        reads = header.get('name', reads)\n"
    "        if 'poison' in reads and 'parsed' in header: os._exit(9)\n"
    "        say(header, b''.join(columns))\n"
)


@pytest.mark.slow
def test_a_file_that_kills_the_child_costs_no_other_file(tmp_path: Path) -> None:
    paths = [put(tmp_path, name, CURVE) for name in ("a.csv", "poison.csv", "b.csv")]
    with reader(DIES_OF_POISON) as files:
        first, poison, last = (files.read(path) for path in paths)
    assert refusal(poison) == ("file_damaged", "crashed")
    assert isinstance(first[0], ReadFile)
    assert isinstance(last[0], ReadFile)


@pytest.mark.slow
def test_a_file_of_an_archive_that_kills_the_child_costs_no_other_file(tmp_path: Path) -> None:
    entries = read(zipped(tmp_path / "a.zip", one=CURVE, poison=CURVE, two=CURVE), DIES_OF_POISON)
    assert [type(entry) for entry in entries] == [ReadFile, Refusal, ReadFile]


@pytest.mark.slow
def test_an_archive_that_kills_child_after_child_is_given_up(tmp_path: Path) -> None:
    entries = read(zipped(tmp_path / "a.zip", **{f"poison{n}": CURVE for n in range(9)}), DIES_OF_POISON)
    assert {entry.error.code for entry in entries if isinstance(entry, Refusal)} == {"file_damaged"}
    assert len(entries) == 6
    assert isinstance(entries[-1], Refusal)
    assert entries[-1].file == "a.zip"


GOT = "data = hear().body\nsay({'got': len(data)})\n"


@pytest.mark.for_each(
    "code",
    [
        "say({'got': 1, 'more': 1})",
        "print('text')",
        GOT + "say({'end': True})",
        GOT + "say({'parsed': {}})",
        GOT + "say({'parsed': {}, 'digest': '00'})",
        GOT + "say({'refused': {'code': 'household_erased', 'facts': {}}})",
        GOT + "say({'began': 2, 'name': 'a.csv › x'})",
        GOT + "say({'began': 0, 'name': 'a.csv › x'})\nsay({'began': 2, 'name': 'a.csv › x › y'})",
        GOT + "say({'began': 1, 'name': 'a.csv › x'})\nsay({'began': 2, 'name': 'a.csv › y'})",
        GOT + "say({'began': 0, 'name': 'elsewhere › x'})",
        GOT + "say({'began': 0, 'name': 'a.csv › ../x'})\nsay({'began': 0, 'name': 'a.csv › x'})",
        GOT + "say({'began': 0, 'name': 'a.csv › \\x1b[31m'})",
        GOT + "say({'unknown': 1})",
    ],
)
def test_a_child_that_breaks_the_order_of_answers_is_not_believed(tmp_path: Path, code: str) -> None:
    entries = read(put(tmp_path, "a.csv", CURVE), code)
    assert {type(entry) for entry in entries} == {Refusal}
    assert refusal(entries[:1]) == ("file_damaged", "crashed")


def test_a_file_that_is_no_archive_is_not_handed_on(tmp_path: Path) -> None:
    refused = "say({'refused': {'code': 'file_unknown', 'facts': {'file': 'a.csv', 'seen': 'text', 'columns': []}}})\n"
    entries = read(put(tmp_path, "a.csv", CURVE), GOT + refused + "say({'end': False})")
    assert refusal(entries) == ("file_unknown", None)


@pytest.mark.slow
def test_a_child_that_dies_between_two_files_of_an_archive_costs_neither(tmp_path: Path) -> None:
    once = tmp_path / "started"
    code = DIES_OF_POISON.replace(
        "if 'poison' in reads and 'parsed' in header", "if header.get('began') == 64 and first"
    )
    entries = read(
        zipped(tmp_path / "a.zip", one=CURVE, two=CURVE),
        f"first = not os.path.exists({str(once)!r})\nos.makedirs({str(once)!r}, exist_ok=True)\n" + code,
    )
    assert [type(entry) for entry in entries] == [ReadFile, ReadFile]


def test_a_program_that_cannot_be_started_is_no_fault_that_ends_the_batch(tmp_path: Path) -> None:
    with FileReader(command=["/nowhere/python"]) as files:
        assert refusal(files.read(put(tmp_path, "a.csv", CURVE))) == ("file_damaged", "crashed")


def test_a_path_without_a_file_starts_no_child(tmp_path: Path) -> None:
    with FileReader(command=["/nowhere/python"]) as files:
        assert refusal(files.read(tmp_path / "none.csv")) == ("file_missing", None)


@pytest.mark.slow
def test_of_a_file_that_is_none_of_ours_the_head_alone_is_read(tmp_path: Path) -> None:
    told = Path("/proc/self/io")
    if not told.exists():
        pytest.skip("this system does not tell what a process has read")

    def read_so_far() -> int:
        return int(next(line for line in told.read_text().splitlines() if line.startswith("rchar")).split()[1])

    bank = tmp_path / "bank.csv"
    bank.write_text("Date;Amount\n" + "2024-01-01;-12,50\n" * 100_000)  # 1.8 MB
    with FileReader() as reader:
        reader.is_worth_reading(bank)  # loads what it needs, and starts the child
        before = read_so_far()
        assert not reader.is_worth_reading(bank)
        assert read_so_far() - before < 2 * HEAD  # the head, and what the child answers
