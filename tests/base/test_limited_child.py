from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base import limited_child
from persienne.base.limited_child import ChildGoneError, ChildTooSlowError, LimitedChild

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LONG = 60.0
FRAMES = "import os, sys, time\nfrom persienne.base.frames import pieces, read_frame\n"
SAY = "def say(header, body=b''):\n    for piece in pieces(header, body): sys.stdout.buffer.write(piece)\n"
FLUSH = "    sys.stdout.buffer.flush()\n"
STARTS_SLOWLY = "time.sleep(0.5)\n"
"""In the child: as on a slow machine, the parent fills the pipe before anyone reads it. No test waits for it."""

HANGS = "time.sleep(600)\n"
"""In the child: what hangs until it is killed, as a parser may. No test waits for it."""

ECHO = "while (frame := read_frame(sys.stdin.buffer)) is not None:\n    say(frame.header, frame.body)\n"

SEES = """
from persienne.base.own_limits import limit_process
here, kept = os.getcwd(), limit_process(memory=1 << 30, processor=60)
try: folder = os.listdir(here) and "read" if kept else "refused"
except PermissionError: folder = "refused"
say({"path": "here" if [one for one in sys.path if one.startswith(here)] else "elsewhere", "folder": folder})
"""
"""In the child: whether the current folder offers modules, and is read (with Landlock)."""


def child(code: str) -> LimitedChild:
    return LimitedChild([sys.executable, "-c", FRAMES + SAY + FLUSH + code])


def unasked() -> None:
    """No wish to stop."""


def after(times: int) -> Callable[[], None]:
    left = iter(range(times))

    def check() -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    return check


def test_a_child_answers_message_after_message() -> None:
    with closing(child(ECHO)) as running:
        for number in range(3):
            running.ask({"n": number}, bytes(number), unasked)
            frame = running.answer(LONG, unasked)
            assert (frame.header, frame.body) == ({"n": number}, bytes(number))


def test_no_child_takes_modules_out_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "beside").mkdir()
    monkeypatch.chdir(tmp_path)
    for paths in ("", ":/usr/nowhere", "/usr/nowhere::beside", "."):
        monkeypatch.setenv("PYTHONPATH", paths)
        with closing(LimitedChild([sys.executable, "-P", "-c", FRAMES + SAY + FLUSH + SEES])) as running:
            assert running.answer(LONG, unasked).header == {"path": "elsewhere", "folder": "refused"}


@pytest.mark.slow
def test_nothing_that_a_child_says_on_standard_error_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    says = "print('Dupont Jeanne', file=sys.stderr)\nraise ValueError('Dupont Jeanne')"
    with closing(child(says)) as running, pytest.raises(ChildGoneError):
        running.answer(LONG, unasked)
    assert capfd.readouterr() == ("", "")


@pytest.mark.slow
def test_a_child_that_starts_slowly_gets_every_byte_of_a_large_message() -> None:
    body = os.urandom(4 << 20)
    with closing(child(STARTS_SLOWLY + ECHO)) as running:
        running.ask({}, body, unasked)
        assert running.answer(LONG, unasked).body == body


class Pieces:
    """A body of 2 MiB in pieces, of which some may be missing."""

    def __init__(self, there: int) -> None:
        self._there = there

    def __len__(self) -> int:
        return 2 << 20

    def pieces(self) -> Iterator[bytes]:
        for _ in range(self._there):
            yield b"x" * (1 << 20)
        if self._there < 2:
            raise OSError


@pytest.mark.slow
def test_a_body_is_sent_piece_by_piece_and_one_that_ends_too_early_ends_the_child() -> None:
    with closing(child(ECHO)) as running:
        running.ask({}, Pieces(2), unasked)
        assert running.answer(LONG, unasked).body == b"x" * (2 << 20)
        running.ask({}, Pieces(1), unasked)
        with pytest.raises(ChildGoneError):
            running.answer(LONG, unasked)


@pytest.mark.slow
def test_a_child_that_answers_while_it_is_fed_does_not_block() -> None:
    with closing(child("for _ in range(64): say({}, bytes(1 << 18))\n" + ECHO)) as running:
        running.ask({"last": 1}, bytes(4 << 20), unasked)
        frames = [running.answer(LONG, unasked) for _ in range(65)]
    assert frames[-1].header == {"last": 1}


def test_a_child_that_is_silent_is_too_slow() -> None:
    with closing(child(HANGS)) as running:
        running.ask({}, bytes(1 << 20), unasked)
        with pytest.raises(ChildTooSlowError):
            running.answer(0.1, unasked)


@pytest.mark.parametrize("code", ["sys.exit(3)", "os.kill(os.getpid(), 9)", "print('no message')", "os.close(1)"])
def test_a_child_that_ends_or_says_what_is_no_message_is_gone_for_ever(code: str) -> None:
    with closing(child(code)) as running:
        for _ in range(2):
            with pytest.raises(ChildGoneError):
                running.answer(LONG, unasked)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits on processor time")
def test_a_child_that_has_used_up_its_processor_time_is_too_slow() -> None:
    spin = "from persienne.base.own_limits import limit_process\nlimit_process(memory=1 << 32, processor=2)\n"
    spin += "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))\nwhile True: pass\n"
    with closing(child(spin)) as running, pytest.raises(ChildTooSlowError):
        running.answer(LONG, unasked)


def test_a_child_that_answers_without_reading_what_it_is_sent_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_child, "GRACE", 0.1)
    with closing(child("say({})\n" + HANGS)) as running:
        running.ask({}, bytes(1 << 20), unasked)
        running.answer(LONG, unasked)
        with pytest.raises(ChildGoneError):
            running.ask({}, bytes(1 << 20), unasked)


def test_who_asks_again_may_give_up_while_the_last_message_is_unread() -> None:
    with closing(child("say({})\n" + HANGS)) as running:
        running.ask({}, bytes(1 << 20), unasked)
        running.answer(LONG, unasked)
        with pytest.raises(KeyboardInterrupt):
            running.ask({}, b"", after(2))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes")
@pytest.mark.parametrize("asked", [False, True])
def test_what_a_child_has_started_ends_with_it_also_when_the_child_is_gone_before(tmp_path: Path, asked: bool) -> None:
    held = tmp_path / "held"
    os.mkfifo(held)
    reading = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    code = "leader = os.getpid()\nif os.fork(): os._exit(0)\n"
    # Nothing tells a process that its parent has ended: the child looks until it has another.
    code += f"held = os.open({str(held)!r}, os.O_WRONLY)\nwhile os.getppid() == leader: time.sleep(0.01)\n"
    running = child(code + ("say({})\nos.close(1)\n" if asked else "say({})\n") + HANGS)
    running.answer(LONG, unasked)
    if asked:
        with pytest.raises(ChildGoneError):
            running.answer(LONG, unasked)
    running.close()
    os.set_blocking(reading, True)
    assert os.read(reading, 1) == b""  # nobody holds the other end any more
    os.close(reading)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no sessions to leave")
def test_nobody_waits_for_a_process_that_has_left_the_group_of_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_child, "GRACE", 0.1)
    code = "if os.fork(): " + HANGS + "os.setsid()\nsay({'pid': os.getpid()})\n" + HANGS
    running = child(code)
    running.ask({}, bytes(1 << 20), unasked)
    pid = running.answer(LONG, unasked).header["pid"]
    running.close()
    os.kill(pid, signal.SIGKILL)


def test_a_child_gets_no_secret_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", "/secret")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/secret")
    with closing(child("say(dict(os.environ))")) as running:
        known = running.answer(LONG, unasked).header
    assert "/secret" not in repr(known)
    assert known["OMP_NUM_THREADS"] == "1"


def test_a_program_that_is_not_there_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match="No such file"):
        LimitedChild(["/nowhere/python"])


def test_no_thread_is_traced_while_this_suite_measures_coverage() -> None:
    """A thread that feeds a child and can't be traced would end before it began (tests/conftest.py)."""
    assert threading.gettrace() is None
