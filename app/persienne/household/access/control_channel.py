"""The control channel of the collector: other programs send requests, the collector answers each with its status.

A household has one collector at most: it holds a lock on ``collector.lock`` in the household's folder, which the system
releases when the process ends. It answers on a socket of the family AF_UNIX, mode 0600, whose path it writes into the
lock's file. The socket is ``collector.sock`` beside the lock; where that path is longer than some systems allow
(``LONGEST_PATH``), the socket is in a private folder of the session (XDG_RUNTIME_DIR, else the system's temporary
folder, else /tmp: the first whose path is short enough). Both ends prove that they know the household's channel key
(:mod:`.channel_peer`), and messages are JSON. There is no thread: the collector answers while it waits, and never waits
for a program that says nothing. Windows has the lock alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import selectors
import socket
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing
from persienne.household.access.channel_peer import Peer, PeerGoneError, Talk
from persienne.meters.meter_status import MeterStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOCK_FILE: Final = "collector.lock"
SOCKET_FILE: Final = "collector.sock"
LONGEST_PATH: Final = 100
"""Bytes: sockaddr_un holds 108 on Linux and 104 on macOS, the ending zero included."""

STRANGER_FOR: Final = 5.0
"""Seconds in which a program has to prove that it knows the key; meanwhile nobody waits for it."""

MOST_STRANGERS: Final = 32
"""Programs that have not proved it yet; of more, the one that has taken longest is let go."""

_PATIENCE: Final = 20.0
"""Seconds that an answer may take: to let the file go, the collector may have to wait for another program first."""

_LOOK_LASTS: Final = 0.01
"""Seconds; who looks whether somebody collects holds the lock for less."""

_LOOKS: Final = 10
"""Looks that are waited for in a row: several programs may look."""


class CollectorLock:
    """The right to collect for the household in ``folder``; ``collector_running`` where another program has it.

    Raises ``folder_read_only`` and ``disk_full`` too. ``sleep`` waits while another program looks at the lock, which
    takes it for an instant.
    """

    def __init__(self, folder: Path, *, sleep: Callable[[float], None] = time.sleep) -> None:
        no_link = getattr(os, "O_NOFOLLOW", 0)
        with user_errors():
            self._descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT | no_link, 0o600)
        for tries_left in reversed(range(_LOOKS + 1)):
            try:
                _lock(self._descriptor)
                break
            except OSError as error:
                if not tries_left:
                    os.close(self._descriptor)
                    raise UserError("collector_running") from error
            sleep(_LOOK_LASTS)
        self.say("")

    def say(self, address: str) -> None:
        """Tell other programs where to ask; the lock itself is on the file, not in it."""
        with user_errors():
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, os.fsencode(address))

    def release(self) -> None:
        """Let another collector begin."""
        os.close(self._descriptor)


class Channel:
    """The collector's end. ``key`` is the household's channel key; a new file key brings a new one."""

    def __init__(
        self, folder: Path, lock: CollectorLock, key: bytes, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.key = key
        self.path = channel_path(folder)
        self._clock = clock
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with undoing(self._socket.close), user_errors():
            self.path.unlink(missing_ok=True)  # of one that was killed: we hold the lock
            self._socket.bind(os.fsencode(self.path))
            self.path.chmod(0o600)
            self._socket.listen()
        self._socket.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._socket, selectors.EVENT_READ)
        self._peers: list[Peer] = []
        self._holders: set[Peer] = set()
        lock.say(str(self.path))

    def serve(self, seconds: float, answer: Callable[[str], MeterStatus]) -> None:
        """Wait for ``seconds``, or until someone says something, and answer what is asked then.

        ``answer`` is given ``status``, ``pause``, ``resume`` or ``stop``. Who has paused and goes away has resumed.
        Nothing else takes time: who is slow, or says nothing, is come back to at the next call.
        """
        ready = self._selector.select(seconds)
        for selected, _ in ready:
            if selected.data is None:
                self._welcome()
            elif selected.data in self._peers:
                self._hear(selected.data, answer)
        self._let_strangers_go(answer)

    def close(self) -> None:
        """Hang up and take the socket away."""
        self._selector.close()
        for peer in self._peers:
            peer.socket.close()
        self._socket.close()
        self.path.unlink(missing_ok=True)

    def _welcome(self) -> None:
        with contextlib.suppress(OSError):  # it hung up before it was answered
            caller, _ = self._socket.accept()
            caller.setblocking(False)
            try:
                peer = Peer(caller, self.key, self._clock())
            except PeerGoneError:
                caller.close()
                return
            self._peers.append(peer)
            self._selector.register(caller, selectors.EVENT_READ, peer)

    def _hear(self, peer: Peer, answer: Callable[[str], MeterStatus]) -> None:
        try:
            for message in peer.hear():
                asked = str(read_json(message))
                peer.say(json.dumps(self._reply(peer, asked, answer).to_json()).encode())
        except (PeerGoneError, ValueError):
            self._hang_up(peer, answer)

    def _reply(self, peer: Peer, asked: str, answer: Callable[[str], MeterStatus]) -> MeterStatus:
        if asked == "pause":
            self._holders.add(peer)
        if asked == "resume":
            self._let_go(peer, answer)
            asked = "status"
        return answer(asked)

    def _let_strangers_go(self, answer: Callable[[str], MeterStatus]) -> None:
        strangers = [peer for peer in self._peers if not peer.proven]
        late = [peer for peer in strangers if self._clock() - peer.called_at > STRANGER_FOR]
        for peer in {*late, *strangers[:-MOST_STRANGERS]}:
            self._hang_up(peer, answer)

    def _hang_up(self, peer: Peer, answer: Callable[[str], MeterStatus]) -> None:
        self._peers.remove(peer)
        self._selector.unregister(peer.socket)
        peer.socket.close()
        self._let_go(peer, answer)

    def _let_go(self, peer: Peer, answer: Callable[[str], MeterStatus]) -> None:
        if peer in self._holders:
            self._holders.remove(peer)
            if not self._holders:
                answer("resume")


class CollectorLink:
    """The end of a program that asks the collector of a household; every request returns its status."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    @classmethod
    def to(cls, folder: Path, key: bytes) -> Self | None:
        """A link to the collector of ``folder``, or None where none runs. Raises ``collector_mute``."""
        try:
            path = os.fsdecode((folder / LOCK_FILE).read_bytes())
            peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        except (OSError, AttributeError):
            return None
        peer.settimeout(_PATIENCE)
        try:
            peer.connect(path)
        except (TimeoutError, BlockingIOError) as error:  # nobody takes in the many who call: it was stopped
            peer.close()
            raise UserError("collector_mute") from error
        except OSError:
            peer.close()
            return None
        try:
            return cls(Talk(peer, key))
        except PeerGoneError as error:
            peer.close()
            raise UserError("collector_mute") from error

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
        self._talk.close()

    def _ask(self, what: str) -> MeterStatus:
        try:
            self._talk.send(json.dumps(what).encode())
            return MeterStatus.from_json(read_json(self._talk.receive()))
        except (PeerGoneError, ValueError, TypeError) as error:
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
    name = f"{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]}.sock"
    private = next(place for place in _private_places() if len(os.fsencode(place / name)) <= LONGEST_PATH)
    with user_errors():
        private.mkdir(mode=0o700, exist_ok=True)
    found = private.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise UserError("channel_unsafe", folder=private.name)
    return private / name


def _private_places() -> Iterator[Path]:
    """Folders that may be this account's alone, the best first; the last one's path is short."""
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and os.access(session, os.W_OK | os.X_OK):  # it may be that of a session that is over, or another's
        yield Path(session) / "persienne"
    import tempfile  # noqa: PLC0415 - a session has a folder of its own

    for temporary in (tempfile.gettempdir(), "/tmp"):  # noqa: S108 - looked at before anything is put there
        yield Path(temporary) / f"persienne-{os.getuid()}"


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
