"""Programs that a desktop begins at each login (XDG autostart): a command comes in, an entry is written or removed.

It is what is left where no systemd runs for an account. A desktop's settings may switch an entry off.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.atomic_write import save
from persienne.household.access.user_units import by_shell, without_shell
from persienne.store.driver import user_errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')

_NO_PROGRAM: Final = re.compile("[%=]")
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
    words = by_shell(command) if _NO_PROGRAM.search(command[0]) else command
    return _ENTRY.format(command=_value(" ".join(map(_quoted, words))))


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


def _quoted(word: str) -> str:
    """A word as ``Exec`` reads it."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%") + '"'


def _value(text: str) -> str:
    """A text as the value of a key."""
    return re.sub("[\n\t\r\\\\]", lambda found: f"\\{_LETTERS[found[0]]}", text)
