"""What begins with an account's login: XDG autostart entries and systemd user units, written, looked at and removed.

The systemd units of an account: a command comes in, a unit is written, begun at login, ended, and looked at.
What works without a mount namespace closes a unit in: a user's systemd may not always make one.

Programs that a desktop begins at each login (XDG autostart): a command comes in, an entry is written or removed.
It is what is left where no systemd runs for an account. A desktop's settings may switch an entry off.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from persienne.base.atomic_write import save
from persienne.base.disks import file_is_there
from persienne.base.system_errors import user_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


_UNIT: Final = """\
# {comment}
[Unit]
Description=Persienne reads the electricity meter
StartLimitIntervalSec=3600
StartLimitBurst=10

[Service]
ExecStart={command}
Restart=on-failure
RestartSec=60
UMask=0077
NoNewPrivileges=yes
RestrictAddressFamilies=AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
LimitCORE=0
Nice=5

[Install]
WantedBy=default.target
"""

_SIGNS: Final = (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$"), ("\n", "\\n"), ("\r", "\\r"))
"""What ExecStart gives a meaning, and how it is written; either of the last two ends a line."""

_NO_PROGRAM: Final = re.compile(r"""[$'"\\\x00-\x1f\x7f]""")
"""What systemd refuses in the path of the program that it starts, or reads otherwise there than in an argument."""

_COMMAND: Final = re.compile(r'^ExecStart=((?:"(?:[^"\\]|\\.)*" ?)+)$', re.MULTILINE)
_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')

_WANTS: Final = Path("default.target.wants")
_MASK: Final = Path("/dev/null")
"""What a unit points to that may not run."""

_PATIENCE: Final = 30
"""Seconds that systemd is waited for."""


class UserUnits:
    """The units of the account whose folders ``environment`` names."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @property
    def runs(self) -> bool:
        """Whether a systemd runs for this account; the session of another one (``su``) may not be looked into."""
        session = self._environment.get("XDG_RUNTIME_DIR")
        try:
            return bool(session) and (Path(session or "") / "systemd" / "private").exists()
        except OSError:
            return False

    @property
    def folder(self) -> Path:
        """Where the account's own units are."""
        said = self._environment.get("XDG_CONFIG_HOME")
        config = Path(said) if said else Path.home() / ".config"
        return config / "systemd" / "user"

    def shipped(self, name: str) -> Path | None:
        """The unit of this name that a package of the system has brought; None where there is none."""
        data = (self._environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
        places = [*(f"{one}/systemd/user" for one in data), "/usr/local/lib/systemd/user", "/usr/lib/systemd/user"]
        return next((file for place in places if file_is_there(file := Path(place) / name)), None)

    def link(self, name: str) -> Path:
        """What ``systemctl enable`` makes; made by hand, it works where no systemd runs now."""
        return self.folder / _WANTS / name

    def enabled(self, name: str) -> Path | None:
        """What has the unit begin at login: the account's own link, or that of whoever keeps the computer."""
        if self._masked(name):
            return None
        links = [self.link(name), *self._for_everyone(name)]
        return next((link for link in links if link.is_symlink() or link.exists()), None)

    def write(self, name: str, text: bytes) -> None:
        """Write a unit of the account's own, for it alone."""
        with user_errors():
            self.folder.mkdir(parents=True, exist_ok=True)
            save(self.folder / name, text)

    def enable(self, name: str, unit: Path) -> bool:
        """Have ``unit`` begin at each login, and now where systemd runs; whether it did."""
        link = self.link(name)
        with user_errors():
            link.parent.mkdir(parents=True, exist_ok=True)
            if self._masked(name):
                (self.folder / name).unlink()
            link.unlink(missing_ok=True)
            link.symlink_to(unit)
        return self.ask("daemon-reload") and self.ask("restart", name)

    def disable(self, name: str) -> None:
        """Stop it, and have it begin no more; where everybody's begins it, the account's is closed to it."""
        self.ask("stop", name)
        with user_errors():
            self.link(name).unlink(missing_ok=True)
            if not self._masked(name) and self._for_everyone(name):
                self.folder.mkdir(parents=True, exist_ok=True)
                (self.folder / name).symlink_to(_MASK)
        self.ask("daemon-reload")

    def remove(self, name: str) -> None:
        """Stop a unit of the account's own and take it away."""
        self.ask("stop", name)
        with user_errors():
            for file in (self.link(name), self.folder / name):
                file.unlink(missing_ok=True)
        self.ask("daemon-reload")

    def ask(self, *what: str) -> bool:
        """Ask the account's systemd, where one runs; whether it did that."""
        done = self._run("systemctl", "--user", *what) if self.runs else None
        return done is not None and done.returncode == 0

    def verdict(self, name: str) -> str | None:
        """What systemd-analyze finds wrong with a unit (empty: nothing; None: it is not there to ask)."""
        with TemporaryDirectory() as nowhere:  # where the account has no session, it still wants a folder for one
            session = self._environment.get("XDG_RUNTIME_DIR", nowhere)
            done = self._run("systemd-analyze", "--user", "verify", str(self.folder / name), session=session)
        if done is None:
            return None
        ours = [line for line in done.stderr.splitlines() if name in line]
        return "\n".join(ours) if ours or done.returncode == 0 else None

    def _masked(self, name: str) -> bool:
        own = self.folder / name
        return own.is_symlink() and own.resolve() == _MASK

    def _for_everyone(self, name: str) -> list[Path]:
        """The links by which whoever keeps the computer has it begin in every account."""
        places = [*(self._environment.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":"), "/etc"]
        links = [Path(place) / "systemd" / "user" / _WANTS / name for place in places]
        return [link for link in links if link.is_symlink() or link.exists()]

    def _run(
        self, program: str, *arguments: str, session: str | None = None
    ) -> subprocess.CompletedProcess[str] | None:
        found = shutil.which(program)
        if found is None:
            return None
        with suppress(OSError, subprocess.TimeoutExpired):
            return subprocess.run(  # noqa: S603 - systemd's own program
                [found, *arguments],
                env={**self._environment, **({} if session is None else {"XDG_RUNTIME_DIR": session})},
                capture_output=True,
                text=True,
                check=False,
                timeout=_PATIENCE,
            )
        return None


def unit_text(
    command: Sequence[str], comment: str = "Written by Persienne; `persienne collect --uninstall` removes it."
) -> str:
    """The unit that runs ``command``, beneath a line that says where it comes from."""
    words = by_shell(command) if _NO_PROGRAM.search(command[0]) else command
    return _UNIT.format(comment=comment, command=" ".join(map(_quoted, words)))


def unit_command(unit: Path) -> tuple[str, ...]:
    """What a unit runs that :func:`unit_text` made; empty where it is none of these."""
    with suppress(OSError, UnicodeDecodeError):
        if said := _COMMAND.search(unit.read_text(encoding="utf-8")):
            return without_shell(tuple(_words(said[1])))
    return ()


def _words(line: str) -> Iterator[str]:
    signs = {said: sign for sign, said in _SIGNS}
    for word in _WORD.findall(line):
        yield re.sub(r'\\["\\nr]|%%|\$\$', lambda found: signs[found[0]], word)


def _quoted(word: str) -> str:
    """A word of ExecStart as systemd reads it."""
    for sign, said in _SIGNS:
        word = word.replace(sign, said)
    return f'"{word}"'


_SHELL: Final = ("/bin/sh", "-c", 'exec "$0" "$@"')
"""What puts a program in its own place: the path of that one is an argument, which may hold any sign."""


def by_shell(command: Sequence[str]) -> tuple[str, ...]:
    """``command`` with a shell in front that replaces itself by it (``exec``)."""
    return (*_SHELL, *command)


def without_shell(command: Sequence[str]) -> tuple[str, ...]:
    """Undo :func:`by_shell`: the command without the shell in front; unchanged where there is none."""
    return tuple(command[len(_SHELL) :] if tuple(command[: len(_SHELL)]) == _SHELL else command)


_ENTRY: Final = """\
[Desktop Entry]
Type=Application
Name=Persienne reads the electricity meter
Name[fr]=Persienne lit le compteur électrique
Exec={command}
Icon=persienne
Terminal=false
NoDisplay=true
"""

_OFF: Final = re.compile(
    r"^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE | re.IGNORECASE
)
_EXEC: Final = re.compile(r"^Exec=(.*)$", re.MULTILINE)

_ENTRY_HAS_NO_PROGRAM: Final = re.compile("[%=]")
"""What the path of a program may not hold there: desktops look for the file before they read ``%%`` as a sign."""

_LETTERS: Final = {"\n": "n", "\t": "t", "\r": "r", "\\": "\\"}
"""What a value may not hold as it is, and the letter that stands for it after a backslash."""


class Autostart:
    """The entries of the account whose folders ``environment`` names."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @property
    def runs(self) -> bool:
        """Whether this account is in a desktop's session, on a system without systemd."""
        shown = any(self._environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
        return shown and not Path("/run/systemd/system").exists()

    def file(self, name: str) -> Path:
        """Where the entry is, or would be."""
        said = self._environment.get("XDG_CONFIG_HOME")
        config = Path(said) if said else Path.home() / ".config"
        return config / "autostart" / name

    def enabled(self, name: str) -> bool:
        """Whether the entry is there, and nobody switched it off in the desktop's settings."""
        with suppress(OSError, UnicodeDecodeError):
            return _OFF.search(self.file(name).read_text(encoding="utf-8")) is None
        return False

    def write(self, name: str, text: bytes) -> None:
        """Write the entry."""
        with user_errors():
            self.file(name).parent.mkdir(parents=True, exist_ok=True)
            save(self.file(name), text)

    def remove(self, name: str) -> None:
        """Take it away: what it has begun ends by itself (``collect --while``)."""
        with user_errors():
            self.file(name).unlink(missing_ok=True)


def entry_text(command: Sequence[str]) -> str:
    """The entry that runs ``command``."""
    words = by_shell(command) if _ENTRY_HAS_NO_PROGRAM.search(command[0]) else command
    return _ENTRY.format(command=_value(" ".join(map(_quoted_entry, words))))


def entry_command(entry: Path) -> tuple[str, ...]:
    """What an entry runs that :func:`entry_text` made; empty where it is none of these."""
    with suppress(OSError, UnicodeDecodeError):
        if said := _EXEC.search(entry.read_text(encoding="utf-8")):
            letters = {letter: sign for sign, letter in _LETTERS.items()}
            line = re.sub(r"\\([ntr\\])", lambda found: letters[found[1]], said[1])
            words = [re.sub(r"\\(.)|%%", lambda found: found[1] or "%", word) for word in _WORD.findall(line)]
            return without_shell(words)
    return ()


def begin(command: Sequence[str]) -> bool:
    """Have ``command`` run apart from this program, which may end before it; whether it began."""
    silent = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    with suppress(OSError, NotImplementedError):  # Python says the latter where the system has no ``setsid`` for it
        os.posix_spawn(command[0], list(command), os.environ, file_actions=silent, setsid=True)
        return True
    return False


def _quoted_entry(word: str) -> str:
    """A word as ``Exec`` reads it."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%") + '"'


def _value(text: str) -> str:
    """A text as the value of a key."""
    return re.sub("[\n\t\r\\\\]", lambda found: f"\\{_LETTERS[found[0]]}", text)
