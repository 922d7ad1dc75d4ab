"""New exports in a folder are offered, or read where nothing is in doubt; of what else is there nothing is kept."""

from __future__ import annotations

import os
import time
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.household.measures.watched_folder import Deleted, Sifted, Watching, delete, look_into
from persienne.store.erase import Level, Scope
from support.households import POINT, CheapPassphrase, bring, count, make_cheap, put, weeks
from support.rows import rows
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.measures.watched_folder import FolderLook

NOW = int(time.time())
LONG_AGO = NOW - 3600
TODAY = datetime.fromtimestamp(NOW, UTC).date()
FIRST, NEXT = (weeks((TODAY - timedelta(days=ago)).isoformat(), days=3) for ago in (10, 7))
CURVE = "enedis.curve.csv"


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    """An open household with three days of its meter."""
    folder = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "before.csv", FIRST.curve), at=LONG_AGO)
    with closing(Household.open(folder, CheapPassphrase())) as found:
        yield found


@pytest.fixture
def downloads(household: Household, tmp_path: Path) -> Path:
    """A watched folder."""
    folder = tmp_path / "Downloads"
    folder.mkdir()
    household.watched_folder.choose(folder)
    return folder


def laid(path: Path, at: int = LONG_AGO) -> Path:
    os.utime(path, (at, at))
    return path


def look(household: Household, folder: Path) -> FolderLook:
    return look_into(folder, household.watched_folder.answered, {}, now=NOW, cancelled=lambda: False)


def sift(household: Household, folder: Path) -> Sifted:
    return household.watched_folder.sift(look(household, folder).found, NOW)


def names(sifted: Sifted) -> tuple[list[str], list[str]]:
    return sorted(one.path.name for one in sifted.offered), sorted(one.path.name for one in sifted.alone)


def test_no_folder_is_watched_until_it_is_asked(household: Household, tmp_path: Path) -> None:
    watched = household.watched_folder
    assert watched.chosen.folder is None
    assert code_of(lambda: watched.choose(tmp_path / "nowhere")) == "watched_folder"
    watched.choose(tmp_path)
    watched.choose(None)
    assert rows(household, "SELECT key FROM setting WHERE key = 'watched_folder'") == []


@pytest.mark.slow
def test_a_restored_household_watches_no_folder_until_one_is_chosen_anew(
    household: Household, downloads: Path, tmp_path: Path
) -> None:
    household.watched_folder.read_alone([CURVE])
    carried = household.backups.make(tmp_path / "stick", household.backups.own_ways(), NOW).path
    restore(carried, CheapPassphrase(), tmp_path / "there", CheapPassphrase())
    with closing(Household.open(tmp_path / "there", CheapPassphrase())) as there:
        assert there.watched_folder.chosen == Watching(None, frozenset({CURVE}), before=downloads)
        there.watched_folder.choose(downloads)
        assert there.watched_folder.chosen == Watching(downloads, frozenset({CURVE}))
    assert household.watched_folder.chosen.folder == downloads


@pytest.mark.slow
def test_a_new_file_of_the_meter_is_offered_and_nothing_else_is(household: Household, downloads: Path) -> None:
    laid(put(downloads, "export.csv", NEXT.curve))
    laid(put(downloads, "bank.csv", "Date;Amount\n" + "2024-01-01;-12,50\n" * 9000))
    laid(put(downloads, "photo.jpg", b"\xff\xd8\xff"))
    laid(put(downloads, "letter.pdf", b"%PDF-1.7"))
    assert names(sift(household, downloads)) == (["export.csv"], [])


@pytest.mark.slow
@pytest.mark.parametrize("beside", [".part", ".crdownload"])
def test_what_is_still_downloaded_waits(household: Household, downloads: Path, beside: str) -> None:
    laid(put(downloads, "export.csv", NEXT.curve))
    part = laid(put(downloads, f"export.csv{beside}", b""))
    assert (look(household, downloads).found, look(household, downloads).waits) == ((), True)
    part.unlink()
    assert len(look(household, downloads).found) == 1


def test_what_was_written_this_second_waits(household: Household, downloads: Path) -> None:
    laid(put(downloads, "export.csv", NEXT.curve), NOW)
    assert (look(household, downloads).found, look(household, downloads).waits) == ((), True)


@pytest.mark.slow
def test_what_was_imported_is_known_under_any_name(household: Household, downloads: Path) -> None:
    laid(put(downloads, "again (1).csv", FIRST.curve))
    assert names(sift(household, downloads)) == ([], [])


@pytest.mark.slow
def test_the_same_values_saved_anew_are_known_too(household: Household, downloads: Path) -> None:
    content = put(downloads, "x.csv", FIRST.curve).read_bytes()
    (downloads / "x.csv").unlink()
    laid(put(downloads, "saved-anew.csv", content + b"\r\n"))
    assert names(sift(household, downloads)) == ([], [])


@pytest.mark.slow
def test_what_was_declined_is_not_offered_again(household: Household, downloads: Path) -> None:
    laid(put(downloads, "export.csv", NEXT.curve))
    household.watched_folder.answer(sift(household, downloads).offered)
    assert look(household, downloads).found == ()
    laid((downloads / "export.csv").rename(downloads / "other.csv"))
    assert look(household, downloads).found == ()


@pytest.mark.slow
def test_only_a_digest_and_a_size_are_kept_of_a_file_and_nothing_of_others(
    household: Household, downloads: Path
) -> None:
    file = laid(put(downloads, "export-of-mine.csv", NEXT.curve))
    laid(put(downloads, "bank.csv", "Date;Amount\n2024-01-01;-12,50\n"))
    household.watched_folder.answer(sift(household, downloads).offered)
    ((kept,),) = rows(household, "SELECT value FROM setting WHERE key = 'watched_folder'")
    assert "export-of-mine" not in kept
    assert "bank" not in kept
    assert list(household.watched_folder.answered.values()) == [file.stat().st_size]


@pytest.mark.quick
@pytest.mark.slow
def test_a_kind_that_may_be_read_alone_is_read_as_it_was_looked_at(household: Household, downloads: Path) -> None:
    household.watched_folder.read_alone([CURVE])
    laid(put(downloads, "export.csv", NEXT.curve))
    sifted = sift(household, downloads)
    assert names(sifted) == ([], ["export.csv"])
    household.watched_folder.store(sifted.alone, NOW)
    assert count(household, "curve") == 6
    assert look(household, downloads).found == ()
    household.watched_folder.read_alone([CURVE], on=False)
    assert household.watched_folder.chosen.alone == frozenset()


@pytest.mark.slow
def test_another_meter_is_asked_about_though_its_kind_is_read_alone(household: Household, downloads: Path) -> None:
    household.watched_folder.read_alone([CURVE])
    other = put(downloads, "export.csv", NEXT.curve)
    text = other.read_bytes()
    laid(put(downloads, "export.csv", text.replace(POINT.encode(), b"98765432109876")))
    assert names(sift(household, downloads)) == (["export.csv"], [])


@pytest.mark.slow
def test_erased_days_do_not_come_back_in_silence(household: Household, downloads: Path) -> None:
    household.watched_folder.read_alone([CURVE])
    laid(put(downloads, "export.csv", FIRST.curve))
    household.erasures.erase(Scope(Level.DAY))
    assert names(sift(household, downloads))[1] == []


@pytest.mark.slow
def test_erased_days_do_not_come_back_in_silence_with_a_file_of_later_either(
    household: Household, downloads: Path
) -> None:
    """An operator's export holds a year; one that is fetched after the erasure holds the erased days again."""
    household.watched_folder.read_alone([CURVE])
    last = TODAY.toordinal() - 8  # of the three days that begin ten days ago
    household.erasures.erase(Scope(Level.DAY, last, last))
    later = int(time.time()) + 60
    laid(put(downloads, "again.csv", FIRST.curve), later)
    laid(put(downloads, "new.csv", NEXT.curve), later)
    found = look_into(downloads, {}, {}, now=later + 60, cancelled=lambda: False).found
    assert names(household.watched_folder.sift(found, later + 60)) == (["again.csv"], ["new.csv"])


@pytest.mark.slow
def test_with_closed_slats_days_alone_are_stored(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "closed", Slat.CLOSED, put(tmp_path, "before.csv", FIRST.curve))
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.watched_folder.choose(downloads)
        household.watched_folder.read_alone([CURVE])
        laid(put(downloads, "export.csv", NEXT.curve))
        household.watched_folder.store(sift(household, downloads).alone, NOW)
        assert (count(household, "curve"), count(household, "day_total")) == (0, 6)


@pytest.mark.slow
def test_an_archive_of_exports_is_offered_and_one_of_a_program_is_not(household: Household, downloads: Path) -> None:
    with zipfile.ZipFile(downloads / "exports.zip", "w") as archive:
        archive.write(put(downloads, "inside.csv", NEXT.curve), "inside.csv")
    (downloads / "inside.csv").unlink()
    with zipfile.ZipFile(downloads / "program.zip", "w") as archive:
        archive.writestr("setup.exe", b"MZ" + bytes(1000))
    for file in downloads.iterdir():
        laid(file)
    assert names(sift(household, downloads)) == (["exports.zip"], [])


@pytest.mark.slow
def test_a_read_file_is_deleted_while_it_is_the_one_that_was_read(household: Household, downloads: Path) -> None:
    laid(put(downloads, "export.csv", NEXT.curve))
    found = look(household, downloads).found
    (downloads / "export.csv").write_bytes(b"something else of the household's")
    assert delete(found) == Deleted(gone=0, bare=0, left=1)
    assert (downloads / "export.csv").read_bytes() == b"something else of the household's"
    laid(put(downloads, "export.csv", NEXT.curve))
    assert delete(look(household, downloads).found) == Deleted(gone=1, bare=0, left=0)
    assert list(downloads.iterdir()) == []


@pytest.mark.slow
def test_a_file_with_a_second_name_goes_without_being_written_over_and_that_is_said(
    household: Household, downloads: Path, tmp_path: Path
) -> None:
    file = laid(put(downloads, "export.csv", NEXT.curve))
    other = tmp_path / "somebody-elses.csv"
    other.hardlink_to(file)
    before = other.read_bytes()
    assert delete(look(household, downloads).found) == Deleted(gone=1, bare=1, left=0)
    assert not file.exists()
    assert other.read_bytes() == before


def test_links_and_a_folder_that_went_are_no_harm(household: Household, downloads: Path, tmp_path: Path) -> None:
    (downloads / "link.csv").symlink_to(laid(put(tmp_path, "elsewhere.csv", NEXT.curve)))
    os.mkfifo(downloads / "pipe.csv")
    assert look(household, downloads).found == ()
    for file in downloads.iterdir():
        file.unlink()
    downloads.rmdir()
    assert not look(household, downloads).there
    bring(household, put(tmp_path, "later.csv", NEXT.curve))
