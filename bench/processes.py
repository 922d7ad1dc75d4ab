"""Other processes of the bench: a command of ours or of a peer comes in, what it took and said goes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import NotDone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.figures import Took
    from bench.homes import Place

HERE = Path(__file__).parent
PANDAS_PEER, ENEDIS_PEER = "pandas_peer.py", "enedis_peer.py"


@contextmanager
def asked(place: Place, script: str) -> Iterator[Callable[..., Took] | None]:
    """What asks a warm process of a peer and waits for the answer; None where the peer is absent."""
    if place.peer is None:
        yield None
        return
    command = [place.peer, HERE / script]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:  # noqa: S603 - ours
        said, heard = peer.stdin, peer.stdout
        assert said is not None
        assert heard is not None

        def ask(**question: str) -> Took:
            said.write(json.dumps(question) + "\n")
            said.flush()
            answer: Took = json.loads(heard.readline())
            return answer

        yield ask


def launched(place: Place, command: Sequence[str | Path]) -> tuple[Took, str]:
    """What one command took (``bench/launch.py``), and what it said."""
    said = place.folder / "said"
    took = _told(place, [sys.executable, "-S", "-E", HERE / "launch.py", said, *command])
    return took, said.read_text(encoding="utf-8")


def noted(place: Place, module: str, arguments: Sequence[str]) -> Took:
    """What a process of one of our modules says of itself."""
    return _told(place, [sys.executable, "-m", module, *arguments])


def _told(place: Place, command: Sequence[str | Path]) -> Took:
    environment = {**os.environ, **place.secret, "BENCH_BEGAN": str(time.monotonic())}
    # Offscreen Qt says at each window that it cannot raise it.
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own modules
    if done.returncode:
        raise NotDone(f"{command} ended with {done.returncode}: {done.stderr}")
    told: Took = json.loads(done.stdout)
    return told
