"""One collector a household; who knows the key may ask it how it stands, and have it let the file go."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
import threading
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from persienne.household.access.channel_peer import PeerGoneError
from persienne.household.access.control_channel import (
    LOCK_FILE,
    LONGEST_PATH,
    MOST_STRANGERS,
    STRANGER_FOR,
    Channel,
    CollectorLink,
    CollectorLock,
    channel_path,
    collector_paused,
)
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.store.holders import Held, shared_while_looking
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY = b"k" * 32


class Asked:
    """A collector's answers, and what it was asked."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def __call__(self, what: str) -> MeterStatus:
        self.said.append(what)
        paused = "pause" in self.said and "resume" not in self.said
        return MeterStatus(MeterState.READING, paused=paused, powers={"SINSTS": 640})


@contextmanager
def served(folder: Path, asked: Callable[[str], MeterStatus]) -> Iterator[Channel]:
    """A channel that is answered from a thread, as a collector's loop would."""
    lock = CollectorLock(folder)
    channel = Channel(folder, lock, KEY)
    over = threading.Event()

    def loop() -> None:
        while not over.is_set():
            channel.serve(0.02, asked)

    thread = threading.Thread(target=loop)
    thread.start()
    try:
        yield channel
    finally:
        over.set()
        thread.join()
        channel.close()
        lock.release()


_CALLED: list[CollectorLink | socket.socket] = []
"""What the test of now has opened."""


@pytest.fixture(autouse=True)
def hung_up() -> Iterator[None]:
    """Nothing that a test has opened outlives it."""
    yield
    while _CALLED:
        _CALLED.pop().close()


def linked(folder: Path, key: bytes = KEY) -> CollectorLink:
    link = CollectorLink.to(folder, key)
    assert link is not None
    _CALLED.append(link)
    return link


def test_a_second_collector_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    first = CollectorLock(tmp_path)
    assert code_of(lambda: CollectorLock(tmp_path)) == "collector_running"
    first.release()
    CollectorLock(tmp_path).release()


def test_where_no_collector_runs_there_is_no_link(tmp_path: Path) -> None:
    assert CollectorLink.to(tmp_path, KEY) is None
    with served(tmp_path, Asked()):
        pass
    assert CollectorLink.to(tmp_path, KEY) is None
    with collector_paused(tmp_path, KEY):
        pass


def test_the_status_travels(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked) as channel:
        assert stat.S_IMODE(channel.path.stat().st_mode) == 0o600
        link = linked(tmp_path)
        assert link.status() == MeterStatus(MeterState.READING, powers={"SINSTS": 640})
        assert link.stop().state == "reading"
        link.close()
    assert asked.said == ["status", "stop"]
    assert not channel.path.exists()


@pytest.mark.parametrize(
    ("message", "understood"),
    [
        ({"state": "reading", "power": 640, "battery": 3}, MeterStatus(MeterState.READING, power=640)),
        ({"state": "dreaming"}, MeterStatus(MeterState.LISTENING)),
        ({"state": "reading", "off_peak": 7}, None),
    ],
)
def test_a_collector_of_another_version_is_understood_as_far_as_it_goes(
    tmp_path: Path, message: dict[str, Any], understood: MeterStatus | None
) -> None:
    class Sent(MeterStatus):
        def to_json(self) -> dict[str, Any]:
            return message

    with served(tmp_path, lambda _asked: Sent()):
        link = linked(tmp_path)
        if understood is None:
            assert code_of(link.status) == "collector_mute"
        else:
            assert link.status() == understood


def test_a_pause_lasts_until_it_is_given_back(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked):
        link = linked(tmp_path)
        assert link.pause().paused
        assert not link.resume().paused
        link.close()
    assert asked.said == ["pause", "resume", "status"]


def test_a_pause_ends_with_the_program_that_asked_for_it(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked):
        with collector_paused(tmp_path, KEY):
            assert asked.said == ["pause"]
        linked(tmp_path).status()
    assert asked.said == ["pause", "resume", "status"]


def test_the_last_of_two_that_paused_resumes(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked):
        first, second = linked(tmp_path), linked(tmp_path)
        first.pause()
        second.pause()
        first.resume()
        assert "resume" not in asked.said
        second.resume()
        assert "resume" in asked.said


def test_who_does_not_know_the_key_is_not_answered(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked):
        assert code_of(lambda: CollectorLink.to(tmp_path, b"other")) == "collector_mute"
        assert linked(tmp_path).status().state == "reading"
    assert asked.said == ["status"]


HELLO = 60
"""Bytes: what a program says first is longer, each of its requests shorter."""


@contextmanager
def between(channel: Channel, change: Callable[[bytes], bytes]) -> Iterator[list[bytes]]:
    """A program without the key, in the place of the socket, passes on to the collector what ``change`` makes of it.

    Yields all that it heard. It hangs up when the block ends.
    """
    heard: list[bytes] = []
    behind = channel.path.with_name("behind")
    channel.path.rename(behind)
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(channel.path))
    door.listen()
    inside = socket.socket(socket.AF_UNIX)
    inside.connect(str(behind))

    def carry(source: socket.socket, goal: socket.socket, made: Callable[[bytes], bytes]) -> None:
        with suppress(OSError):
            while said := source.recv(1 << 16):
                heard.append(said)
                goal.sendall(made(said))
        for end in (source, goal):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def relay() -> None:
        caller, _ = door.accept()
        answers = threading.Thread(target=carry, args=(inside, caller, bytes))
        answers.start()
        carry(caller, inside, change)
        answers.join()
        caller.close()

    thread = threading.Thread(target=relay)
    thread.start()
    try:
        yield heard
    finally:
        inside.shutdown(socket.SHUT_RDWR)
        thread.join()
        inside.close()
        door.close()
        behind.rename(channel.path)


def test_who_stands_between_reads_nothing(tmp_path: Path) -> None:
    with served(tmp_path, Asked()) as channel, between(channel, bytes) as heard:
        assert linked(tmp_path).status().powers == {"SINSTS": 640}
        assert len(heard) >= 5
        assert not any(word in b"".join(heard) for word in (b"status", b"reading", b"SINSTS", b"640"))


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said if len(said) > HELLO else b'\x00\x00\x00\x06"stop"',
        lambda said: said if len(said) > HELLO else b'\x00\x00\x00\x06"stop"' + said,
        lambda said: said if len(said) > HELLO else said[:-1] + bytes([said[-1] ^ 1]),
        lambda said: said if len(said) > HELLO else said + said,
    ],
    ids=["another request", "one before", "a changed bit", "the same twice"],
)
def test_who_stands_between_changes_nothing(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    asked = Asked()
    with served(tmp_path, asked) as channel:
        with between(channel, change):
            code_of(linked(tmp_path).pause)
        assert linked(tmp_path).status().state == "reading"
    assert "stop" not in asked.said
    assert asked.said.count("pause") <= 1


def test_a_new_key_is_asked_for_from_then_on(tmp_path: Path) -> None:
    with served(tmp_path, Asked()) as channel:
        channel.key = b"new"
        assert linked(tmp_path, b"new").status().state == "reading"
        assert code_of(lambda: CollectorLink.to(tmp_path, KEY)) == "collector_mute"


def test_rubbish_on_the_socket_harms_nobody(tmp_path: Path) -> None:
    with served(tmp_path, Asked()) as channel:
        for rubbish in (b"", b"GET / HTTP/1.1\r\n\r\n", b"\x00\x00\x00\x04null"):
            peer = socket.socket(socket.AF_UNIX)
            peer.connect(str(channel.path))
            peer.sendall(rubbish)
            peer.close()
        link = linked(tmp_path)
        link._talk.send(b"not JSON")
        assert code_of(link.status) == "collector_mute"
        assert linked(tmp_path).status().state == "reading"


@pytest.mark.parametrize("said", [b"[" * 60_000, b"NaN"], ids=["deep", "no number"])
def test_json_that_is_none_ends_the_talk_and_not_the_collector(tmp_path: Path, said: bytes) -> None:
    with served(tmp_path, Asked()):
        link = linked(tmp_path)
        link._talk.send(said)
        assert code_of(link.status) == "collector_mute"
        assert linked(tmp_path).status().state == "reading"


def silent(channel: Channel, count: int) -> list[socket.socket]:
    """Programs that have called and say nothing."""
    strangers = [socket.socket(socket.AF_UNIX) for _ in range(count)]
    for stranger in strangers:
        stranger.connect(str(channel.path))
        stranger.setblocking(False)
    _CALLED.extend(strangers)
    return strangers


def hung_up_on(stranger: socket.socket) -> bool:
    """Whether the other end has closed, after whatever it had said."""
    try:
        while stranger.recv(1 << 12):
            pass
    except BlockingIOError:
        return False
    return True


def test_twenty_that_say_nothing_are_not_waited_for(tmp_path: Path) -> None:
    asked, now = Asked(), [0.0]
    lock = CollectorLock(tmp_path)
    channel = Channel(tmp_path, lock, KEY, clock=lambda: now[0])
    strangers = silent(channel, 20)
    for _ in strangers:
        channel.serve(0, asked)
    told: list[MeterStatus] = []
    program = threading.Thread(target=lambda: told.append(linked(tmp_path).status()))
    program.start()
    while program.is_alive():
        channel.serve(0.02, asked)
    assert told == [MeterStatus(MeterState.READING, powers={"SINSTS": 640})]
    assert not any(map(hung_up_on, strangers)), "the others may still prove that they know the key"
    now[0] += STRANGER_FOR + 1
    channel.serve(0, asked)
    assert all(map(hung_up_on, strangers))
    channel.close()
    lock.release()


def call_without_end(channel: Channel) -> None:
    while True:
        _CALLED.append(stranger := socket.socket(socket.AF_UNIX))
        stranger.setblocking(False)
        stranger.connect(str(channel.path))


def test_a_collector_that_was_stopped_while_many_call_is_not_waited_for(tmp_path: Path) -> None:
    lock = CollectorLock(tmp_path)
    channel = Channel(tmp_path, lock, KEY)
    with pytest.raises(BlockingIOError):
        call_without_end(channel)
    assert code_of(lambda: CollectorLink.to(tmp_path, KEY)) == "collector_mute"
    channel.close()
    lock.release()


def test_who_looks_whether_somebody_collects_is_waited_for(tmp_path: Path) -> None:
    CollectorLock(tmp_path).release()
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        looking.close()

    with ExitStack() as looking:
        assert looking.enter_context(shared_while_looking(tmp_path / LOCK_FILE)) is Held.FREE
        lock = CollectorLock(tmp_path, sleep=wait)
    assert len(waited) == 1
    assert code_of(lambda: CollectorLock(tmp_path, sleep=waited.append)) == "collector_running"
    assert sum(waited) < 0.2
    lock.release()


def test_half_a_proof_and_half_a_request_are_not_waited_for(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked) as channel:
        (stranger,) = silent(channel, 1)
        stranger.send(b"\x00\x00\x00\x40half")
        with between(channel, lambda said: said if len(said) > HELLO else said[:9]):
            slow = threading.Thread(target=code_of, args=(linked(tmp_path).status,))
            slow.start()
        assert linked(tmp_path).status().state == "reading"
        slow.join()
        stranger.close()
    assert asked.said == ["status"]


def test_of_too_many_that_say_nothing_the_first_is_let_go(tmp_path: Path) -> None:
    lock = CollectorLock(tmp_path)
    channel = Channel(tmp_path, lock, KEY, clock=lambda: 0)
    strangers = silent(channel, MOST_STRANGERS + 3)
    for _ in strangers:
        channel.serve(0, Asked())
    assert [hung_up_on(stranger) for stranger in strangers] == [True] * 3 + [False] * MOST_STRANGERS
    channel.close()
    lock.release()


def ask_without_end(link: CollectorLink) -> None:
    while True:
        link._talk.send(b'"status"')


def test_who_does_not_read_its_answers_is_hung_up_on(tmp_path: Path) -> None:
    asked = Asked()
    with served(tmp_path, asked):
        link = linked(tmp_path)
        with pytest.raises(PeerGoneError):
            ask_without_end(link)
        assert linked(tmp_path).status().state == "reading"


def test_a_socket_that_a_killed_collector_left_is_no_obstacle(tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(channel_path(tmp_path)))
    left.close()
    with served(tmp_path, Asked()):
        assert linked(tmp_path).status().state == "reading"


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A private folder whose path leaves room for a socket's, wherever the tests' own folders lie."""
    with tempfile.TemporaryDirectory(prefix="persienne-") as folder:
        yield Path(folder)


def test_a_long_path_goes_to_a_private_folder_of_the_session(
    tmp_path: Path, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = short_folder
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    deep = tmp_path / ("d" * LONGEST_PATH)
    deep.mkdir()
    path = channel_path(deep)
    assert path.parent == session / "persienne"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with served(deep, Asked()):
        monkeypatch.delenv("XDG_RUNTIME_DIR")  # the lock's file says where it is
        assert linked(deep).status().state == "reading"
        assert path.exists()
    path.parent.chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    assert code_of(lambda: channel_path(deep)) == "channel_unsafe"
    assert len(os.fsencode(path)) <= LONGEST_PATH


def test_a_session_that_is_over_is_no_place_and_no_obstacle(
    tmp_path: Path, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder / "gone"))
    monkeypatch.setattr(tempfile, "tempdir", str(short_folder))
    deep = tmp_path / ("d" * LONGEST_PATH)
    deep.mkdir()
    with served(deep, Asked()):
        assert channel_path(deep).parent.parent == short_folder
        assert linked(deep).status().state == "reading"


@pytest.mark.parametrize("temporary", [False, True], ids=["session", "session and temporary folder"])
def test_a_session_whose_own_path_is_too_long_is_no_place_and_no_obstacle(
    tmp_path: Path, short_folder: Path, monkeypatch: pytest.MonkeyPatch, *, temporary: bool
) -> None:
    deep = tmp_path / ("d" * LONGEST_PATH)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setattr(tempfile, "tempdir", str(deep if temporary else short_folder))
    with served(deep, Asked()):
        path = channel_path(deep)
        assert len(os.fsencode(path)) <= LONGEST_PATH
        assert path.parent.parent == (Path("/tmp") if temporary else short_folder)
        assert linked(deep).status().state == "reading"
    assert [file.name for file in deep.iterdir()] == [LOCK_FILE]


def test_a_folder_in_which_no_lock_can_be_made_is_said(tmp_path: Path) -> None:
    assert code_of(lambda: CollectorLock(tmp_path / ("d" * 300))) == "folder_read_only"
