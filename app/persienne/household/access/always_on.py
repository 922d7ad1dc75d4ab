"""The collector as a service of the account: a household's folder comes in, a systemd user unit is written or removed.

Off until it is asked for. It runs ``persienne collect --wait`` while somebody is logged in, with the household's own
port. What works without a mount namespace closes it in: a user's systemd may not always make one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.own_program import own_program
from persienne.base.undoing import undoing
from persienne.store.driver import user_errors

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

_ADAPTERS: Final = (
    'ATTRS{idVendor}=="0403", ATTRS{idProduct}=="6015", ATTRS{serial}=="TINFO-*"',
    'ATTRS{idVendor}=="1a86", ATTRS{idProduct}=="55d4", ATTRS{serial}=="TINFO-*"',
)
"""Adapters that say by themselves that they are made for a French meter; other devices share their numbers."""

_SIGNS: Final = (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$"), ("\n", "\\n"))
"""What ExecStart gives a meaning, and how it is written."""

_HOME: Final = re.compile(r'^ExecStart=.* "--home" "((?:[^"\\]|\\.)*)" "collect" "--wait"$', re.MULTILINE)

RULES_FILE: Final = "/etc/udev/rules.d/70-persienne-tic.rules"
PACKAGED_RULES_FILE: Final = "/usr/lib/udev/rules.d/70-persienne-tic.rules"
"""Where a package of the system puts the same rules."""

_PATIENCE: Final = 30
"""Seconds that systemd is waited for."""


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of writing the unit: ``file``, whether systemd runs for this account and has ``started`` it.

    ``verdict`` is what systemd-analyze finds wrong with the unit (empty: nothing; None: it is not there to ask).
    """

    file: Path
    started: bool
    verdict: str | None


class AlwaysOn:
    """The service that collects for the household in ``folder``; ``environment`` is where systemd's folders are."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self._folder = folder.absolute()
        self._environment = os.environ if environment is None else environment

    @property
    def name(self) -> str:
        """The unit's name: another household has another one."""
        said = hashlib.sha256(os.fsencode(os.path.realpath(self._folder))).hexdigest()[:8]
        return _name(said)

    @property
    def file(self) -> Path:
        """Where the unit is, or would be."""
        return self._units / self.name

    @property
    def installed(self) -> bool:
        """Whether the unit is there."""
        return self.file.exists()

    @property
    def command(self) -> tuple[str, ...]:
        """What the unit runs; it may be run as it is."""
        return (*own_program(), "--home", str(self._folder), "collect", "--wait")

    def install(self) -> Installed:
        """Write the unit, have it started at each login, and start it where systemd runs; twice changes nothing.

        ``service_path`` where a path is none that systemd understands.
        """
        try:
            unit = unit_text(self.command).encode()
        except UnicodeEncodeError as error:
            raise UserError("service_path", path=os.fsencode(self._folder).decode(errors="replace")) from error
        with user_errors():
            self._wanted.parent.mkdir(parents=True, exist_ok=True)
            save(self.file, unit)
            self._wanted.unlink(missing_ok=True)
            self._wanted.symlink_to(self.file)
        started = self._ask("daemon-reload") and self._ask("restart", self.name)
        return Installed(self.file, started, self._verdict())

    @contextmanager
    def held_off(self) -> Iterator[None]:
        """While the block runs, the service does not. It goes on where the block fails."""
        there = self.installed
        if there:
            self._ask("stop", self.name)
        with undoing(partial(self._ask, "start", self.name)) if there else nullcontext():
            yield

    def remove(self) -> bool:
        """Stop the service and take the unit away; whether there was one."""
        there = self.installed
        if there:
            self._ask("stop", self.name)
        with user_errors():
            for file in (self._wanted, self.file):
                file.unlink(missing_ok=True)
        if there:
            self._ask("daemon-reload")
        return there

    def other_folders(self) -> tuple[Path, ...]:
        """The households of this account's other services, as their units name them: whether they are there or not.

        A folder that was moved is another one for systemd, and the unit of its former place stays.
        """
        units = sorted(self._units.glob(_name("*"))) if self._units.is_dir() else []
        said = [_home_of(unit) for unit in units if unit != self.file]
        return tuple(home for home in said if home is not None)

    @property
    def _units(self) -> Path:
        said = self._environment.get("XDG_CONFIG_HOME")
        config = Path(said) if said else Path.home() / ".config"
        return config / "systemd" / "user"

    @property
    def _wanted(self) -> Path:
        """What ``systemctl enable`` would make; made by hand, it works where no systemd runs now."""
        return self._units / "default.target.wants" / self.name

    def _ask(self, *what: str) -> bool:
        """Ask the account's systemd, where one runs; whether it did that."""
        session = self._environment.get("XDG_RUNTIME_DIR")
        if not session or not (Path(session) / "systemd" / "private").exists():
            return False
        done = self._run("systemctl", "--user", *what)
        return done is not None and done.returncode == 0

    def _verdict(self) -> str | None:
        with TemporaryDirectory() as nowhere:  # where the account has no session, it still wants a folder for one
            session = self._environment.get("XDG_RUNTIME_DIR", nowhere)
            done = self._run("systemd-analyze", "--user", "verify", str(self.file), session=session)
        if done is None:
            return None
        ours = [line for line in done.stderr.splitlines() if self.name in line]
        return "\n".join(ours) if ours or done.returncode == 0 else None

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
    return _UNIT.format(comment=comment, command=" ".join(map(_quoted, command)))


def rules_in_force() -> bool:
    """Whether this system has the rules already."""
    return any(Path(file).exists() for file in (RULES_FILE, PACKAGED_RULES_FILE))


def udev_rules() -> str:
    """Rules that let who sits at the computer open adapters of French meters, and keep modem programs from them."""
    tags = 'TAG+="uaccess", ENV{ID_MM_DEVICE_IGNORE}="1"'
    return "".join(f'SUBSYSTEM=="tty", {match}, {tags}\n' for match in _ADAPTERS)


def _name(said: str) -> str:
    return f"persienne-collect-{said}.service"


def _home_of(unit: Path) -> Path | None:
    """The household's folder in a unit that :meth:`AlwaysOn.install` wrote; None where it is none of these."""
    with suppress(OSError, UnicodeDecodeError):
        if said := _HOME.search(unit.read_text(encoding="utf-8")):
            return Path(_unquoted(said[1]))
    return None


def _quoted(word: str) -> str:
    """A word of ExecStart as systemd reads it."""
    for sign, said in _SIGNS:
        word = word.replace(sign, said)
    return f'"{word}"'


def _unquoted(word: str) -> str:
    """What :func:`_quoted` was given, of what stands between its quotes."""
    signs = {said: sign for sign, said in _SIGNS}
    return re.sub(r'\\["\\n]|%%|\$\$', lambda found: signs[found[0]], word)
