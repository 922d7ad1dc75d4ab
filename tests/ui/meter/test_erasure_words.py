from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from persienne.household.backup.backups import KnownBackup
from persienne.household.backup.restore import Preview
from persienne.household.privacy.certificate import Certificate, Proof
from persienne.household.privacy.erasure import Remain
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS, OF_SCOPE
from persienne.household.remove_household import Removed
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay, ErasureEntry, State
from persienne.ui.meter.erasure_words import ErasingWords
from persienne.ui.style.translation import locale_for

WORDS = ErasingWords(locale_for("en"))
FIRST, LAST = date(2026, 10, 1).toordinal(), date(2026, 10, 31).toordinal()
AT = 1_790_000_000
EVERYTHING = Certificate(
    id="0f" * 16,
    at=AT,
    app="1.0",
    sqlcipher="4.19.0",
    sqlite="3.53.4",
    level="day",
    kind="period",
    first=FIRST,
    last=LAST,
    state="done",
    deleted={"curve": 31},
    tables=(),
    bytes_before=2,
    bytes_after=1,
    log_bytes=0,
    free_pages=0,
    unsound=0,
    key_before="aa" * 8,
    key_after="bb" * 8,
    steps=(),
    proof=None,
    limits=(),
)


def entry(kind: str, scope: Scope = Scope(Level.CURVE, FIRST, LAST), **counts: int) -> ErasureEntry:  # noqa: B008 - it is frozen
    return ErasureEntry(1, AT, scope, kind, State.DONE, counts, None)


@pytest.mark.for_each(
    ("kind", "said"),
    [
        ("period", "Finer than a day, 1\u00a0– 31 Oct 2026"),
        ("meter", "Finer than a day, of a meter, 1\u00a0– 31 Oct 2026"),
        ("import", "Finer than a day, of an import, 1\u00a0– 31 Oct 2026"),
        (ByTheWay.UNDO, "An import undone, 1\u00a0– 31 Oct 2026"),
    ],
)
def test_every_kind_of_erasure_has_a_name(kind: str, said: str) -> None:
    assert WORDS.told.what(entry(kind)) == said


def test_an_end_that_is_open_is_not_invented() -> None:
    assert WORDS.told.what(entry("all", Scope(Level.DAY))) == "Everything"
    assert WORDS.told.what(entry("period", Scope(Level.LIVE, FIRST))) == "Live values, from 1 Oct 2026"
    assert WORDS.told.what(entry("period", Scope(Level.LIVE, None, LAST))) == "Live values, until 31 Oct 2026"


@pytest.mark.for_each(
    ("kind", "counts", "said"),
    [
        ("period", {"curve": 1000, "maximum": 234}, "1,234 rows of the file"),
        (ByTheWay.UNDO, {"curve": 48}, "48 values"),
        (ByTheWay.SEALS, {"day_seal": 42}, "42 seals of days"),
        (ByTheWay.NOTES, {"day_note": 1}, "1 note"),
        (ByTheWay.RETENTION, {"values": 48, "marked_day": 1}, "48 measures and 1 marked day"),
        (ByTheWay.SLATS, {"values": 7, "hours": 2}, "7 measures and the time of 2 peaks or overruns"),
    ],
)
def test_rows_of_an_erasure_and_what_went_by_the_way_are_counted(kind: str, counts: dict[str, int], said: str) -> None:
    assert WORDS.told.went(entry(kind, **counts)) == said


def test_every_state_and_every_limit_of_a_certificate_has_words() -> None:
    assert len(set(map(WORDS.told.state, State))) == len(State)
    limits = (*ALWAYS, *OF_KEYS, *OF_SCOPE)
    assert len(set(WORDS.told.remains([Remain(code) for code in limits]))) == len(limits)
    assert "2" in WORDS.told.remains([Remain("backups", 2)])[0]


def test_a_backup_that_holds_what_was_erased_or_is_not_there_says_so() -> None:
    sound = KnownBackup(1, Path("a.backup"), AT, 1_640_000, b"", exists=True, holds_erased=False)
    assert WORDS.backup(sound) == "a.backup, 1.6\u00a0MB"
    assert WORDS.backup_state(sound) == ""
    stale = KnownBackup(1, Path("a.backup"), AT, 1, b"", exists=True, holds_erased=True)
    assert WORDS.backup_state(stale) == "still holds what was erased since"
    gone = KnownBackup(1, Path("a.backup"), AT, 1, b"", exists=False, holds_erased=True)
    assert WORDS.backup_state(gone) == "not found where it was put"


def test_a_preview_shows_no_more_of_a_meter_than_its_last_digits() -> None:
    lines = WORDS.preview(
        Preview("a", AT, "", 1, 2_000, ("09999999999998", ""), FIRST, LAST, {}, frozenset(), shown=True)
    )
    assert lines[1:] == ["meters: …9998", "1\u00a0– 31 Oct 2026", "2\u00a0kB"]


@pytest.mark.parametrize("keyring", [True, False, None])
def test_everything_that_went_is_told_with_what_stays_elsewhere(keyring: bool | None) -> None:
    title, said = WORDS.everything(Removed((), keyring, True, (Remain("prints"), Remain("exports"))))
    assert title == "This household is gone from this computer, and its keys with it"
    assert "what you printed, letters included; what you exported" in said
    assert ("password manager" in said) == (keyring is False)


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        (Proof(10, 0, 900, 0, 0), "decrypted: 10; found: 0."),
        (Proof(0, 0, 900, 0, 0, interrupted=True, again=AT), "carry the new key alone"),
        (Proof(0, 0, 900, 2, 0, interrupted=True, again=AT), "not under the new key"),
        (Proof(0, 0, 900, 0, 0, interrupted=True, again=AT, found_before=48), "could not be looked for again"),
    ],
)
def test_a_proof_says_no_more_than_was_seen(proof: Proof, said: str) -> None:
    assert said in WORDS.told.proof(replace(EVERYTHING, state=State.DOUBTFUL.value, proof=proof))
