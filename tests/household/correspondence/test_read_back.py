"""The file for the CNIL is read back sentence by sentence against the events that made it.

Histories are noted through the doors of the letters. Every sentence is that of one event, gap, right or exhibit, with
its day, its points, its reference and its exhibits; and each of those has its sentence.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.letters.events import What
from support.chance import cases
from support.followed_letters import KINDS, Door, play
from support.read_complaints import SENTENCES, NoOwnerError, Told, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from support.sharing import Clock
    from support.told_histories import History


@pytest.fixture
def door(letters: Correspondence, clock: Clock, tmp_path: Path) -> Callable[..., Door]:
    def made(kind: str = "erase-collected", *, ours: bool = True) -> Door:
        letters.purge()
        return Door(letters, clock, tmp_path, kind, ours=ours)

    return made


def unnumbered(told: list[Told]) -> Counter[Told]:
    """Without the numbers of the sentences of part 5, which follow from their order."""
    return Counter(replace(one, exhibits=()) if one.what.startswith("gap") else one for one in told)


def faults(history: History, said: list[str]) -> str:
    """What is wrong with a file of that history: a sentence without an owner, or one that is owed; nothing else."""
    try:
        found = read(said)
    except NoOwnerError as error:
        return str(error)
    told = unnumbered([one for one in found.of("fact", "step", "gap", "list") if one.what not in FRAME])
    owed = unnumbered(history.told())
    if told != owed:
        return f"told: {list((told - owed).elements())}; owed: {list((owed - told).elements())}"
    if [one.exhibits[0] for one in found.of("gap")] != list(range(1, len(found.of("gap")) + 1)):
        return "the sentences of part 5 are not numbered from 1"
    if found.requests != history.requests:
        return f"other requests: {found.requests}"
    count = Counter(one.what for one in found.told)
    (dated,) = (one for one in found.told if one.what == "head: dated")
    once = [name for name in ONCE if count[name] != 1]
    return f"not once: {once}" if once else "" if dated.days == (history.today,) else "another day"


def held(door: Door, on: date) -> list[str]:
    """The lines of the file of a day, each sentence of which has its owner, and each of those its sentence."""
    said = door.file(on)
    if isinstance(said, str):
        if door.history.leaves_to_the_cnil():
            assert (said, door.history.gaps()) == ("complaint_without_gap", [])
        else:  # the latter where all that was not answered is an acknowledgement that came
            assert said in ("complaint_left_not_personal", "complaint_without_gap")
        return []
    assert faults(door.history, said) == ""
    return said


FRAME: Final = frozenset({"list: digest", "list: law of", "list: template"})
ONCE: Final = (
    *("head: dated", "head: subject", "head: reference", "head: intro", "head: elements", "who: name", "who: quality"),
    *("body: name", "body: siren", "ask: asks", "ask: closing", "ask: signature"),
)


@pytest.mark.slow
@settings(max_examples=cases(60), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 1 << 32), st.sampled_from(sorted(KINDS)))
def test_every_sentence_is_that_of_one_event_and_every_event_has_its_sentence(
    door: Callable[..., Door], seed: int, kind: str
) -> None:
    followed = door(kind)
    held(followed, play(followed, random.Random(seed)))


Step = tuple[What, str, int, dict[str, str]]
W = What
SENT: Final[Step] = (W.SENT, "06-01", 1, {"channel": "registered", "slip": "1A 7"})
RECEIVED: Final[Step] = (W.RECEIVED, "06-03", 1, {})
COMPLAINED: Final[Step] = (W.WRITTEN_COMPLAINT, "07-10", 1, {})
READ: Final = {"reasons": "no", "remedies": "no"}
FIRST: Final = {"verdicts": "granted,refused,refused,partial,refused,unanswered"}
STORIES: Final[dict[str, tuple[str, list[Step], str]]] = {
    "silence after an acknowledgement, reminded of": (
        "erase-collected",
        [SENT, RECEIVED, (W.ACKNOWLEDGED, "06-10", 2, {}), (W.REMINDED, "07-08", 0, {}), COMPLAINED],
        "07-20",
    ),
    "silence after two questions and two notices that do not count": (
        "erase-collected",
        [
            *(SENT, RECEIVED, (W.IDENTITY_ASKED, "06-05", 1, {"doubt": "no"}), (W.IDENTITY_ANSWERED, "06-08", 1, {})),
            *((W.IDENTITY_ASKED, "06-12", 0, {}), (W.IDENTITY_ANSWERED, "06-15", 0, {})),
            *((W.EXTENDED, "06-20", 1, {"reasons": "no"}), (W.EXTENDED, "07-20", 0, {"reasons": "yes"})),
        ],
        "07-30",
    ),
    "an extended time that ended in silence after a question": (
        "access",
        [
            *(SENT, RECEIVED, (W.EXTENDED, "06-10", 0, {"reasons": "yes"})),
            *((W.IDENTITY_ASKED, "07-20", 0, {"doubt": "yes"}), (W.IDENTITY_ANSWERED, "07-24", 0, {})),
        ],
        "09-20",
    ),
    "several answers, each with its own points, and three looks": (
        "access",
        [
            *(SENT, RECEIVED),
            (
                W.ANSWERED_PARTIAL,
                "06-20",
                2,
                {"verdicts": "granted,refused,refused,partial,refused,unanswered", **READ},
            ),
            (W.EFFECT_CHECKED, "06-24", 0, {"seen": "yes", "note": "Tout est là"}),
            (W.ANSWERED_PARTIAL, "06-28", 1, {"verdicts": "unanswered,granted,unanswered,granted,refused,partial"}),
            (W.REFUSED, "07-02", 1, READ),
            (
                W.EFFECT_CHECKED,
                "07-09",
                1,
                {"seen": "no", "undone": "1,2,4", "note": "La courbe de mai est toujours là"},
            ),
        ],
        "07-10",
    ),
    "answers that were not read point by point": (
        "erase-collected",
        [
            *(SENT, RECEIVED, (W.ANSWERED_PARTIAL, "06-20", 1, {"reasons": "no"}), (W.REFUSED, "06-25", 1, READ)),
            (W.EFFECT_CHECKED, "06-28", 0, {"seen": "no"}),
        ],
        "06-29",
    ),
    "a letter that came back, and silence after the second": (
        "erase-collected",
        [
            *(SENT, RECEIVED, (W.UNDELIVERED, "06-09", 1, {}), (W.SENT, "06-12", 1, {"channel": "email"})),
            (W.RECEIVED, "06-13", 0, {}),
        ],
        "07-20",
    ),
    "a refusal of what rests on the energy code, and of what rests on the GDPR": (
        "close-access",
        [SENT, RECEIVED, (W.REFUSED, "06-09", 1, READ)],
        "06-20",
    ),
    "a switch in the account, and a refusal": (
        "erase-collected",
        [(W.SENT, "06-01", 1, {"channel": "online_switch"}), RECEIVED, (W.REFUSED, "06-09", 1, READ)],
        "06-20",
    ),
}


def told(door: Callable[..., Door], name: str) -> tuple[History, list[str]]:
    """A story as it was noted, and its file, which holds."""
    kind, steps, on = STORIES[name]
    followed = door(kind)
    for what, day, files, texts in steps:
        assert followed.note(what, date.fromisoformat(f"2026-{day}"), files, **texts)
    return followed.history, held(followed, date.fromisoformat(f"2026-{on}"))


@pytest.mark.slow
def test_each_story_is_told_by_its_file_and_together_they_have_every_sentence(door: Callable[..., Door]) -> None:
    found = {one.what for name in STORIES for one in read(told(door, name)[1]).told}
    older = door(ours=False)
    assert older.note(W.RECEIVED, date(2026, 6, 3))
    silent = read(held(older, date(2026, 7, 20)))
    assert "list: no exhibit" in {one.what for one in silent.told}
    assert found | {one.what for one in silent.told} >= SENTENCES


@pytest.mark.parametrize("name", STORIES)
def test_a_wrong_number_a_lost_sentence_and_one_too_many_are_caught(door: Callable[..., Door], name: str) -> None:
    history, said = told(door, name)
    begin, end = said.index("3. Faits"), said.index("6. Ce que je demande à la CNIL")
    listed = [place for place, line in enumerate(said) if line.startswith("Pièce n°")]
    for place in (*range(begin, end), *listed):
        for number in re.finditer(r"(?<![\d-])\d{1,4}(?![\d-])", said[place]):
            wrong = said[place][: number.start()] + str(int(number[0]) + 1) + said[place][number.end() :]
            assert faults(history, [*said[:place], wrong, *said[place + 1 :]]), wrong
        if "PERS-" in said[place]:
            wrong = re.sub(r"PERS-(\d{4})-\d{4}", r"PERS-\1-0999", said[place])
            assert faults(history, [*said[:place], wrong, *said[place + 1 :]]), wrong
        if said[place].strip() and said[place] != "Date | Fait | Pièce":
            assert faults(history, [*said[:place], *said[place + 1 :]]), said[place]
            assert faults(history, [*said[:place], said[place], *said[place:]]), said[place]
    assert faults(history, [*said[:end], "Leur silence est illégal.", *said[end:]])
    assert faults(history, said) == ""


def test_where_the_points_of_the_energy_code_alone_are_left_no_file_is_made(door: Callable[..., Door]) -> None:
    followed = door("close-access")
    answer = (W.ANSWERED_PARTIAL, "06-09", 1, {"verdicts": "granted,refused,granted,granted", **READ})
    for what, day, files, texts in (SENT, RECEIVED, answer):
        assert followed.note(what, date.fromisoformat(f"2026-{day}"), files, **texts)
    assert held(followed, date(2026, 6, 20)) == []
    assert not followed.history.leaves_to_the_cnil()


def test_the_letters_that_follow_a_request_have_their_events_and_their_exhibits(door: Callable[..., Door]) -> None:
    followed = door()
    for what, day, files, texts in (SENT, RECEIVED, (W.IDENTITY_ASKED, "06-10", 1, {"doubt": "yes"})):
        assert followed.note(what, date.fromisoformat(f"2026-{day}"), files, **texts)
    identity = followed.follow("identity-answer", date(2026, 6, 15), 1)
    assert followed.note(W.RECEIVED, date(2026, 6, 17), 1, "identity", identity)
    reminder = followed.follow("reminder", date(2026, 7, 20), 2)
    assert followed.note(W.RECEIVED, date(2026, 7, 22), 1, "reminder", reminder)
    assert followed.note(W.ACKNOWLEDGED, date(2026, 7, 23), 0, "reminder", reminder)
    written = followed.follow("written-complaint", date(2026, 7, 24), 1)
    assert followed.note(W.RECEIVED, date(2026, 7, 25), 1, "written", written)
    said = {"verdicts": "granted,refused,partial", **READ}
    assert followed.note(W.ANSWERED_PARTIAL, date(2026, 7, 28), 1, "reminder", reminder, **said)
    found = read(held(followed, date(2026, 7, 29)))
    assert [one.what for one in found.of("fact")][-4:] == [
        *("fact: acknowledged", "fact: complained", "fact: received", "fact: answered"),
    ]
