from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.limited_child import ChildGoneError, ChildTooSlowError, LimitedChild

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = 60.0
FRAMES = "import os, sys, time\nfrom persienne.base.frames import pieces, read_frame\n"
SAY = "def say(header, body=b''):\n    for piece in pieces(header, body): sys.stdout.buffer.write(piece)\n"
FLUSH = "    sys.stdout.buffer.flush()\n"
ECHO = "while (frame := read_frame(sys.stdin.buffer)) is not None:\n    say(frame.header, frame.body)\n"


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
            running.ask({"n": number}, bytes(number))
            frame = running.answer(LONG, unasked)
            assert (frame.header, frame.body) == ({"n": number}, bytes(number))


def test_a_child_that_starts_slowly_gets_every_byte_of_a_large_message() -> None:
    body = os.urandom(4 << 20)
    with closing(child("time.sleep(0.5)\n" + ECHO)) as running:
        running.ask({}, body)
        assert running.answer(LONG, unasked).body == body


def test_a_child_that_answers_while_it_is_fed_does_not_block() -> None:
    with closing(child("for _ in range(64): say({}, bytes(1 << 18))\n" + ECHO)) as running:
        running.ask({"last": 1}, bytes(4 << 20))
        frames = [running.answer(LONG, unasked) for _ in range(65)]
    assert frames[-1].header == {"last": 1}


def test_a_child_that_is_silent_is_too_slow() -> None:
    with closing(child("time.sleep(600)")) as running:
        running.ask({}, bytes(1 << 20))
        with pytest.raises(ChildTooSlowError):
            running.answer(0.1, unasked)


def test_who_waits_may_give_up_while_a_child_is_fed() -> None:
    with closing(child("time.sleep(600)")) as running:
        running.ask({}, bytes(1 << 20))
        with pytest.raises(KeyboardInterrupt):
            running.answer(LONG, after(2))


@pytest.mark.parametrize("code", ["sys.exit(3)", "os.kill(os.getpid(), 9)", "print('no message')", "os.close(1)"])
def test_a_child_that_ends_or_says_what_is_no_message_is_gone_for_ever(code: str) -> None:
    with closing(child(code)) as running:
        for _ in range(2):
            with pytest.raises(ChildGoneError):
                running.answer(LONG, unasked)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits on processor time")
def test_a_child_that_has_used_up_its_processor_time_is_too_slow() -> None:
    spin = "from persienne.base.own_limits import limit_process\nlimit_process(memory=1 << 32, processor=2)\n"
    spin += "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))\nwhile True: pass\n"
    with closing(child(spin)) as running, pytest.raises(ChildTooSlowError):
        running.answer(LONG, unasked)


def test_a_child_that_was_closed_is_no_longer_there() -> None:
    running = child("say({'pid': os.getpid()})\ntime.sleep(600)")
    pid = running.answer(LONG, unasked).header["pid"]
    running.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


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
