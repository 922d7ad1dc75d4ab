"""The control channel of the collector: other programs send requests, the collector answers each with its status.

A household has one collector at most: it holds a lock on ``collector.lock`` in the household's folder, which the system
releases when the process ends. It answers on a socket of the family AF_UNIX, mode 0600, whose path it writes into the
lock's file. The socket is ``collector.sock`` beside the lock; where that path is longer than the 104 bytes that some
systems allow, the socket is in a private folder of the session (XDG_RUNTIME_DIR, else the system's temporary folder).
Both ends prove that they know the household's channel key, and messages are JSON, never pickles. There is no thread:
the collector answers while it waits. Windows has the lock alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import socket
import stat
import struct
import sys
import tempfile
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, answer_challenge, deliver_challenge, wait
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from persienne.base.errors import UserError
from persienne.meters.meter_status import MeterStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOCK_FILE: Final = "collector.lock"
SOCKET_FILE: Final = "collector.sock"
LONGEST_PATH: Final = 100
"""Bytes: sockaddr_un holds 108 on Linux and 104 on macOS, the ending zero included."""

_LONGEST_MESSAGE: Final = 1 << 16
_SLOWEST_PEER: Final = struct.pack("ll", 1, 0)
"""A second for the other end to say the rest of what it began: a stopped program does not stop the collector."""

_PATIENCE: Final = 20.0
"""Seconds that an answer may take: to let the file go, the collector may have to wait for another program first."""


class CollectorLock:
    """The right to collect for the household in ``folder``; ``collector_running`` where another program has it."""

    def __init__(self, folder: Path) -> None:
        self._descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise UserError("collector_running") from error
        self.say("")

    def say(self, address: str) -> None:
        """Tell other programs where to ask; the lock itself is on the file, not in it."""
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, os.fsencode(address))

    def release(self) -> None:
        """Let another collector begin."""
        os.close(self._descriptor)


class Channel:
    """The collector's end. ``key`` is the household's channel key; a new file key brings a new one."""

    def __init__(self, folder: Path, lock: CollectorLock, key: bytes) -> None:
        self.key = key
        self.path = channel_path(folder)
        self.path.unlink(missing_ok=True)  # of one that was killed: we hold the lock
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.bind(os.fsencode(self.path))
        self.path.chmod(0o600)
        self._socket.listen()
        self._clients: list[Connection] = []
        self._holders: set[Connection] = set()
        lock.say(str(self.path))

    def serve(self, seconds: float, answer: Callable[[str], MeterStatus]) -> None:
        """Wait for ``seconds``, or until someone asks, and then answer.

        ``answer`` is given ``status``, ``pause``, ``resume`` or ``stop``. Who has paused and goes away has resumed.
        """
        for ready in wait([self._socket, *self._clients], seconds):
            if ready is self._socket:
                self._welcome()
            elif isinstance(ready, Connection):
                self._hear(ready, answer)

    def close(self) -> None:
        """Hang up and take the socket away."""
        for client in self._clients:
            client.close()
        self._socket.close()
        self.path.unlink(missing_ok=True)

    def _welcome(self) -> None:
        peer, _ = self._socket.accept()
        for limit in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            peer.setsockopt(socket.SOL_SOCKET, limit, _SLOWEST_PEER)
        client = Connection(peer.detach())
        try:
            deliver_challenge(client, self.key)
            answer_challenge(client, self.key)
        except (AuthenticationError, EOFError, OSError):
            client.close()
            return
        self._clients.append(client)

    def _hear(self, client: Connection, answer: Callable[[str], MeterStatus]) -> None:
        try:
            asked = json.loads(client.recv_bytes(_LONGEST_MESSAGE))
            client.send_bytes(json.dumps(self._reply(client, str(asked), answer).to_json()).encode())
        except (EOFError, OSError, ValueError):
            self._clients.remove(client)
            client.close()
            self._let_go(client, answer)

    def _reply(self, client: Connection, asked: str, answer: Callable[[str], MeterStatus]) -> MeterStatus:
        if asked == "pause":
            self._holders.add(client)
        if asked == "resume":
            self._let_go(client, answer)
            asked = "status"
        return answer(asked)

    def _let_go(self, client: Connection, answer: Callable[[str], MeterStatus]) -> None:
        if client in self._holders:
            self._holders.remove(client)
            if not self._holders:
                answer("resume")


class CollectorLink:
    """The end of a program that asks the collector of a household; every request returns its status."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def to(cls, folder: Path, key: bytes) -> Self | None:
        """A link to the collector of ``folder``, or None where none runs; ``collector_mute`` where it knows no us."""
        try:
            path = os.fsdecode((folder / LOCK_FILE).read_bytes())
            peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        except (OSError, AttributeError):
            return None
        try:
            peer.connect(path)
        except OSError:
            peer.close()
            return None
        for limit in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            peer.setsockopt(socket.SOL_SOCKET, limit, struct.pack("ll", int(_PATIENCE), 0))
        connection = Connection(peer.detach())
        try:
            answer_challenge(connection, key)
            deliver_challenge(connection, key)
        except (AuthenticationError, EOFError, OSError) as error:
            connection.close()
            raise UserError("collector_mute") from error
        return cls(connection)

    def status(self) -> MeterStatus:
        """What the collector is doing."""
        return self._ask("status")

    def pause(self) -> MeterStatus:
        """Have it store what it has and let the file go; it goes on reading. Lasts until ``resume`` or ``close``."""
        return self._ask("pause")

    def resume(self) -> MeterStatus:
        """Have it open the file again, with the key of then, and store what it has read meanwhile."""
        return self._ask("resume")

    def stop(self) -> MeterStatus:
        """Ask the collector to store its readings and to end."""
        return self._ask("stop")

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _ask(self, what: str) -> MeterStatus:
        try:
            self._connection.send_bytes(json.dumps(what).encode())
            return MeterStatus.from_json(json.loads(self._connection.recv_bytes(_LONGEST_MESSAGE)))
        except (EOFError, OSError, ValueError, TypeError) as error:
            raise UserError("collector_mute") from error


@contextlib.contextmanager
def collector_paused(folder: Path, key: bytes) -> Iterator[None]:
    """While the block runs, the collector of ``folder``, if there is one, does not have the file open."""
    link = CollectorLink.to(folder, key)
    if link is None:
        yield
        return
    try:
        link.pause()
        yield
    finally:
        link.close()


def channel_path(folder: Path) -> Path:
    """Where the socket of the household in ``folder`` goes; ``channel_unsafe`` where the only place is not private."""
    beside = folder.resolve() / SOCKET_FILE
    if len(os.fsencode(beside)) <= LONGEST_PATH:
        return beside
    session = os.environ.get("XDG_RUNTIME_DIR")
    private = Path(session) / "persienne" if session else Path(tempfile.gettempdir()) / f"persienne-{os.getuid()}"
    private.mkdir(mode=0o700, exist_ok=True)
    found = private.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise UserError("channel_unsafe", folder=private.name)
    return private / f"{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]}.sock"


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
