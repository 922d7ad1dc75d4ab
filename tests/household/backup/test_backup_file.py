"""A backup is one encrypted file, opened again before it counts; whatever happened to it since is said by its name."""

from __future__ import annotations

import io
import json
import os
import stat
import tempfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.household.backup.backup_file import MEMBERS, digest_of, label_of, sweep, unpacked, write_backup
from persienne.store.connection import prove, row_counts
from persienne.store.schema import SCHEMA_VERSION
from support.backups import HOME, NOON, SECRET, BackupPassphrase, filled, flip
from support.chance import cases
from support.households import POINT, mounted, readable
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from persienne.household.backup.backup_file import Written
    from persienne.household.household import Household


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    yield from filled(tmp_path / "household", tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for backups."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def backed_up(household: Household, target: Path, passphrase: BackupPassphrase = SECRET) -> Written:
    return write_backup(household.conn, target, passphrase, household.file.identity, generation=1, at=NOON)


@pytest.fixture
def made(household: Household, stick: Path) -> Written:
    return backed_up(household, stick / "a.backup", SECRET)


@pytest.fixture
def lax(household: Household) -> Iterator[None]:  # noqa: ARG001 - an open household makes the process strict
    """A process whose new files anybody may read and write, unless they are made otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def opened(path: Path) -> object:
    with unpacked(path, SECRET) as found:
        return found.label, prove(found.store, found.key)


# --- what is written -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_backup_opens_again_with_all_its_rows(household: Household, made: Written) -> None:
    assert opened(made.path) == (made.label, made.rows)
    assert made.rows == row_counts(household.conn)
    assert made.rows["curve"] == 3
    assert (made.size, made.digest) == (made.path.stat().st_size, digest_of(made.path))


@pytest.mark.slow
def test_its_label_says_no_more_than_what_made_it_and_not_when_its_files_were_written(made: Written) -> None:
    with zipfile.ZipFile(made.path) as archive:
        assert tuple(archive.namelist()) == MEMBERS
        said = json.loads(archive.read("backup.json"))
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(said) == {"format", "app", "schema", "at", "database", "database_bytes", "check"}
    assert (said["schema"], said["at"]) == (SCHEMA_VERSION, NOON)
    assert label_of(made.path) == made.label


@pytest.mark.usefixtures("lax")
def test_nothing_in_it_is_readable_and_nobody_else_may_try(made: Written, stick: Path) -> None:
    assert HOME.curve.meter.point == POINT
    assert readable(stick, POINT, "SQLite format 3", "before.csv", "une autre phrase") == []
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert [file.name for file in stick.iterdir()] == ["a.backup"]


@pytest.mark.slow
@pytest.mark.usefixtures("lax")
def test_what_any_zip_tool_takes_out_of_it_is_its_owners_alone(made: Written, tmp_path: Path) -> None:
    with zipfile.ZipFile(made.path) as archive:
        assert {name: stat.S_IMODE(archive.getinfo(name).external_attr >> 16) for name in archive.namelist()} == (
            dict.fromkeys(MEMBERS, 0o600)
        )
    with unpacked(made.path, SECRET, tmp_path) as found:
        assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in found.store.parent.iterdir()} == {
            "household.keys": 0o600,
            "household.db": 0o600,
        }


@pytest.mark.slow
def test_its_key_is_not_the_households(household: Household, made: Written) -> None:
    with unpacked(made.path, SECRET) as found:
        assert found.key != household.file.key.current
    again = backed_up(household, made.path.with_name("b.backup"), SECRET)
    with unpacked(made.path, SECRET) as one, unpacked(again.path, SECRET) as other:
        assert one.key != other.key


@pytest.mark.slow
def test_nothing_lies_about_where_it_was_unpacked(made: Written, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    with unpacked(made.path, SECRET, place) as found:
        assert stat.S_IMODE(found.store.parent.stat().st_mode) == 0o700
        assert readable(place, POINT, "SQLite format 3") == []
    assert list(place.iterdir()) == []


def test_a_file_is_never_replaced(household: Household, made: Written, stick: Path) -> None:
    before = made.path.read_bytes()
    assert code_of(lambda: backed_up(household, made.path, SECRET)) == "backup_exists"
    assert made.path.read_bytes() == before
    assert [file.name for file in stick.iterdir()] == ["a.backup"]


@pytest.mark.parametrize(
    ("target", "passphrase", "code"),
    [("nowhere/a.backup", SECRET, "backup_folder"), ("a.backup", BackupPassphrase("short"), "passphrase_too_short")],
)
def test_a_backup_that_fails_leaves_nothing(
    household: Household, stick: Path, target: str, passphrase: BackupPassphrase, code: str
) -> None:
    code_found = code_of(lambda: backed_up(household, stick / target, passphrase_at_cost(passphrase)))
    assert code_found == code
    assert list(stick.iterdir()) == []


def passphrase_at_cost(passphrase: BackupPassphrase) -> BackupPassphrase:
    """The real check of its length where it is too short."""
    if len(passphrase._passphrase) < 8:
        passphrase.make_slot = super(BackupPassphrase, passphrase).make_slot  # type: ignore[method-assign]
    return passphrase


def test_a_disk_without_room_is_told_before_anything_is_written(household: Household, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=1m", "none")) as disk:
        with pytest.raises(UserError) as caught:
            backed_up(household, disk / "a.backup", SECRET)
        assert caught.value.code == "backup_no_room"
        assert caught.value.facts == {"needed": 2, "free": 1}
        assert list(disk.iterdir()) == []


def test_a_read_only_disk_is_told(household: Household, tmp_path: Path, stick: Path) -> None:
    with mounted(tmp_path / "view", ("mount", "--bind", str(stick)), ("mount", "-o", "remount,bind,ro")) as view:
        assert code_of(lambda: backed_up(household, view / "a.backup", SECRET)) == "backup_folder"


def test_what_killed_programs_left_goes_after_an_hour_and_nothing_else(stick: Path, made: Written) -> None:
    kept = ["a.backup", "b.partial", "c.backup.0badcafe.partial", ".persienne-notebook", ".persienne-abcdefgh"]
    (stick / "b.partial").write_bytes(b"PK\x03\x04")
    (stick / kept[2]).write_bytes(b"a novel of somebody's")
    for folder in kept[3:]:
        (stick / folder).mkdir()
        (stick / folder / "poem.txt").touch()
    left = stick / "persienne-2026-10-01.backup.0badcafe.partial"
    left.write_bytes(made.path.read_bytes()[:1000])
    (stick / ".persienne-01234567").mkdir()
    (stick / ".persienne-01234567" / "household.db").touch()
    for file in stick.iterdir():
        os.utime(file, (NOON, NOON))
    sweep(stick, now=NOON + 3599)
    assert len(list(stick.iterdir())) == len(kept) + 2
    sweep(stick, now=NOON + 3600)
    assert sorted(file.name for file in stick.iterdir()) == sorted(kept)


def test_a_link_that_stands_where_a_killed_program_s_folder_would_is_not_followed(stick: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "household.db").write_bytes(b"a household")
    (stick / ".persienne-01234567").symlink_to(theirs)
    os.utime(stick / ".persienne-01234567", (NOON, NOON), follow_symlinks=False)
    sweep(stick, now=NOON + 3600)
    assert (theirs / "household.db").read_bytes() == b"a household"


def test_what_a_killed_program_left_in_the_system_s_folder_goes_with_the_next_look_into_a_backup(
    made: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / "temporary" / ".persienne-01234567"
    left.mkdir(parents=True)
    (left / "household.keys").touch()
    (left.parent / "somebody.zip.0badcafe.partial").write_bytes(b"PK\x03\x04")
    for file in left.parent.iterdir():
        os.utime(file, (NOON, NOON))
    monkeypatch.setattr(tempfile, "tempdir", str(left.parent))
    with unpacked(made.path, SECRET):
        pass
    assert [file.name for file in left.parent.iterdir()] == ["somebody.zip.0badcafe.partial"]


# --- what is read ----------------------------------------------------------------------------------------------------


def rebuilt(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The same backup with other members."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def relabelled(members: dict[str, bytes], **said: object) -> None:
    members["backup.json"] = json.dumps({**json.loads(members["backup.json"]), **said}).encode()


def cut(path: Path, share: float) -> None:
    os.truncate(path, int(path.stat().st_size * share))


def compressed(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def long_directory(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(100):
            archive.writestr(f"{number:08}", b"")


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no file": (lambda path: path.unlink(), "backup_missing"),
    "a folder": (folder_instead, "backup_unknown"),
    "0 bytes": (lambda path: path.write_bytes(b""), "backup_empty"),
    "a text": (lambda path: path.write_text("Chère Madame,\n" * 99), "backup_unknown"),
    "another zip": (lambda path: zipfile.ZipFile(path, "w").writestr("poem.txt", "x"), "backup_unknown"),
    "cut in half": (lambda path: cut(path, 0.5), "backup_damaged"),
    "cut at its end": (lambda path: os.truncate(path, path.stat().st_size - 1), "backup_damaged"),
    "longer": (lambda path: path.write_bytes(path.read_bytes() + b"x"), "backup_damaged"),
    "compressed": (compressed, "backup_damaged"),
    "a long directory": (long_directory, "backup_damaged"),
    "one member more": (lambda path: zipfile.ZipFile(path, "a").writestr("../../evil", "x"), "backup_damaged"),
    "no label to speak of": (lambda path: rebuilt(path, lambda m: m.update({"backup.json": b"[]"})), "backup_damaged"),
    "a huge label": (
        lambda path: rebuilt(path, lambda m: m.update({"backup.json": b" " * 70_000})),
        "backup_damaged",
    ),
    "of a later format": (lambda path: rebuilt(path, lambda m: relabelled(m, format=2)), "backup_newer"),
    "another time": (lambda path: rebuilt(path, lambda m: relabelled(m, at=1)), "backup_damaged"),
    "a label of more": (lambda path: rebuilt(path, lambda m: relabelled(m, mood="good")), "backup_damaged"),
    "other keys": (lambda path: rebuilt(path, lambda m: m.update({"household.keys": b"{}"})), "backup_damaged"),
    "another store": (lambda path: rebuilt(path, another_store), "backup_damaged"),
    "the store of a page before": (lambda path: rebuilt(path, shorter_store), "backup_damaged"),
}


def another_store(members: dict[str, bytes]) -> None:
    members["household.db"] = bytes(len(members["household.db"]))


def shorter_store(members: dict[str, bytes]) -> None:
    members["household.db"] = members["household.db"][:-4096]
    relabelled(members, database_bytes=len(members["household.db"]))


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_wrong_with_a_backup_has_its_own_name(made: Written, name: str) -> None:
    change, code = DAMAGE[name]
    change(made.path)
    with pytest.raises(UserError) as caught:
        opened(made.path)
    assert (caught.value.code, caught.value.facts["file"]) == (code, "a.backup")


def test_a_backup_of_a_later_schema_is_told_from_a_damaged_one(
    household: Household, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr("persienne.household.backup.backup_file.SCHEMA_VERSION", SCHEMA_VERSION + 1)
        backed_up(household, stick / "a.backup", SECRET)
    with pytest.raises(UserError) as caught:
        opened(stick / "a.backup")
    assert caught.value.code == "backup_newer"
    assert caught.value.facts == {"file": "a.backup", "version": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}


def test_a_household_whose_tables_another_program_changed_while_it_was_open_is_not_backed_up(
    household: Household, stick: Path
) -> None:
    household.conn.execute("CREATE TRIGGER spy AFTER INSERT ON curve BEGIN DELETE FROM setting; END")
    assert code_of(lambda: backed_up(household, stick / "a.backup")) == "schema_foreign"
    assert list(stick.iterdir()) == []


@pytest.mark.slow
def test_two_gibibytes_that_begin_as_a_backup_are_refused_at_once(made: Written) -> None:
    os.truncate(made.path, 2 << 30)
    assert code_of(lambda: opened(made.path)) == "backup_damaged"


def test_a_pipe_that_nobody_writes_to_is_refused(stick: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes (os.mkfifo)")
    os.mkfifo(stick / "pipe")
    assert code_of(lambda: opened(stick / "pipe")) == "backup_unknown"


@pytest.mark.slow
def test_no_bit_of_the_zips_end_leads_anywhere(made: Written) -> None:
    whole = made.path.read_bytes()
    codes = set()
    for at in range(len(whole) - 22, len(whole)):
        for bit in range(8):
            made.path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
            codes.add(code_of(lambda: label_of(made.path)) if damages(made.path) else "read as before")
    assert codes == {"backup_damaged", "read as before"}


def damages(path: Path) -> bool:
    try:
        label_of(path)
    except UserError:
        return True
    return False


@pytest.mark.slow
@settings(max_examples=cases(80), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bit_changes_unnoticed(made: Written, data: st.DataObject) -> None:
    """Every byte of the label and the keys is covered, and of the zip around them all that bears on what is read."""
    whole = made.path.read_bytes()
    at = data.draw(st.one_of(st.integers(0, 1500), st.integers(0, 400).map(lambda n: len(whole) - 1 - n)))
    flip(made.path, at)
    told: object
    try:
        told = opened(made.path)
    except UserError as error:
        told = error.code
    made.path.write_bytes(whole)
    unnoticed = (made.label, made.rows)  # a time stamp, an attribute: nothing that is read
    assert told in ("backup_damaged", "backup_unknown", "backup_newer", "backup_passphrase_wrong", unnoticed)


@settings(max_examples=cases(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=st.binary(max_size=300))
def test_junk_after_a_backups_head_is_damage(tmp_path: Path, junk: bytes) -> None:
    head = io.BytesIO()
    with zipfile.ZipFile(head, "w") as archive:
        archive.writestr("backup.json", "{}")
    (tmp_path / "a.backup").write_bytes(head.getvalue()[:45] + junk)
    assert code_of(lambda: opened(tmp_path / "a.backup")) == "backup_damaged"
