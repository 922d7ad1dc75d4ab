"""The collector as a service of the account: a household's folder comes in, it reads without a window or does no more.

Off until it is asked for. It runs ``persienne collect --wait`` while somebody is logged in, with the household's own
port. One of three means does it, and never two: a systemd user unit of our own; the unit that a package of the system
has brought, which reads the usual household; and, in a desktop without systemd, an entry of its autostart.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.own_program import own_program
from persienne.base.undoing import undoing
from persienne.base.usual_folder import usual_folder
from persienne.household.access.login_programs import (
    Autostart,
    UserUnits,
    begin,
    entry_command,
    entry_text,
    unit_command,
    unit_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

PACKAGED_UNIT: Final = "persienne-collect.service"
"""The unit of a package of the system; off until an account enables it."""

_ADAPTERS: Final = (
    'ATTRS{idVendor}=="0403", ATTRS{idProduct}=="6015", ATTRS{serial}=="TINFO-*"',
    'ATTRS{idVendor}=="1a86", ATTRS{idProduct}=="55d4", ATTRS{serial}=="TINFO-*"',
)
"""Adapters that say by themselves that they are made for a French meter; other devices share their numbers."""

RULES_FILE: Final = "/etc/udev/rules.d/70-persienne-tic.rules"
PACKAGED_RULES_FILE: Final = "/usr/lib/udev/rules.d/70-persienne-tic.rules"
"""Where a package of the system puts the same rules."""


class Means(StrEnum):
    """What begins the collector at each login."""

    UNIT = "unit"
    """A systemd user unit of our own."""
    PACKAGE = "package"
    """That of the package, enabled."""
    AUTOSTART = "autostart"
    """An entry of the desktop's autostart."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What begins the collector of a household at each login.

    ``file`` goes when it is switched off. ``program`` is what it starts; it is ``lost`` where that is not there.
    """

    means: Means
    file: Path
    program: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of switching it on: by which ``means``, the ``file`` that stands for it, whether it has ``started``.

    ``verdict`` is what systemd-analyze finds wrong with the unit (empty: nothing; None: it is not there to ask).
    """

    means: Means
    file: Path
    started: bool
    verdict: str | None


class AlwaysOn:
    """The service that collects for the household in ``folder``; ``environment`` is where the account's folders are.

    ``launch`` has a command run apart from this program.
    """

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str] | None = None,
        *,
        usual: Path | None = None,
        launch: Callable[[Sequence[str]], bool] = begin,
    ) -> None:
        """``usual`` is the folder of the household that the package's unit reads, where it is not the account's."""
        self._folder = folder.absolute()
        self._usual = usual
        self._launch = launch
        environment = os.environ if environment is None else environment
        self._units, self._autostart = UserUnits(environment), Autostart(environment)

    @property
    def name(self) -> str:
        """The name of our own unit: another household has another one."""
        return f"{self._stem}.service"

    @property
    def file(self) -> Path:
        """What stands for it now, or would: the unit, the link that enables the package's, the desktop's entry."""
        readers = self.readers()
        return readers[0].file if readers else self._place(self._wanted)

    @property
    def installed(self) -> bool:
        """Whether a reader begins with the login, even where its program is gone."""
        return bool(self.readers())

    @property
    def command(self) -> tuple[str, ...]:
        """What our own unit runs; it may be run as it is."""
        return (*own_program(), "--home", str(self._folder), "collect", "--wait")

    def readers(self) -> tuple[Reader, ...]:
        """All that begins a collector of this household at login; more than one where others have set them up."""
        found = []
        if (self._units.folder / self.name).exists() and self._units.enabled(self.name) is not None:
            found.append(_reader(Means.UNIT, self._place(Means.UNIT), unit_command(self._units.folder / self.name)))
        shipped = self._shipped
        if shipped is not None and (link := self._units.enabled(PACKAGED_UNIT)) is not None:
            found.append(_reader(Means.PACKAGE, link, unit_command(shipped)))
        if self._autostart.enabled(self._entry):
            entry = self._place(Means.AUTOSTART)
            found.append(_reader(Means.AUTOSTART, entry, entry_command(entry)))
        return tuple(found)

    def install(self) -> Installed:
        """Have it begin at each login by the means that fits, and by no other, and begin now; twice changes nothing.

        ``service_path`` where a path is none that can be told in a unit or an entry.
        """
        wanted = self._wanted
        text = self._text(wanted)
        for other in Means:
            if other is not wanted:
                self._take(other)
        if wanted is Means.AUTOSTART:
            self._autostart.write(self._entry, text)
            return Installed(wanted, self._place(wanted), self._launch(self._entry_command), None)
        shipped = self._shipped
        if wanted is Means.PACKAGE and shipped is not None:
            started = self._units.enable(PACKAGED_UNIT, shipped)
            return Installed(wanted, self._place(wanted), started, None)
        self._units.write(self.name, text)
        started = self._units.enable(self.name, self._units.folder / self.name)
        return Installed(wanted, self._place(wanted), started, self._units.verdict(self.name))

    @contextmanager
    def held_off(self) -> Iterator[None]:
        """While the block runs, no unit does. They go on where the block fails."""
        names = {Means.UNIT: self.name, Means.PACKAGE: PACKAGED_UNIT}
        with ExitStack() as goes_on:
            for reader in self.readers():
                if (name := names.get(reader.means)) is not None:
                    self._units.ask("stop", name)
                    goes_on.enter_context(undoing(partial(self._units.ask, "start", name)))
            yield

    def remove(self) -> bool:
        """Stop it and have it begin no more; whether it was switched on."""
        there = self.installed
        for means in Means:
            self._take(means)
        return there

    def other_folders(self) -> tuple[Path, ...]:
        """The households of this account's other services, as their units name them: whether they are there or not.

        A folder that was moved is another one for systemd, and the unit of its former place stays.
        """
        folder = self._units.folder
        units = sorted(folder.glob("persienne-collect-*.service")) if folder.is_dir() else []
        said = [_home_of(unit_command(unit)) for unit in units if unit.name != self.name]
        return tuple(home for home in said if home is not None)

    @property
    def _stem(self) -> str:
        said = hashlib.sha256(os.fsencode(os.path.realpath(self._folder))).hexdigest()[:8]
        return f"persienne-collect-{said}"

    @property
    def _entry(self) -> str:
        return f"{self._stem}.desktop"

    @property
    def _entry_command(self) -> tuple[str, ...]:
        """It ends by itself once the entry is taken away: no desktop stops what it has begun."""
        return (*self.command, "--while", str(self._place(Means.AUTOSTART)))

    @property
    def _shipped(self) -> Path | None:
        """The unit of the package, where it reads this household; None where there is none."""
        shipped = self._units.shipped(PACKAGED_UNIT)
        if shipped is None or os.path.realpath(self._usual or usual_folder()) != os.path.realpath(self._folder):
            return None
        return shipped

    @property
    def _wanted(self) -> Means:
        """The means that fits: the package's unit where what it starts is this program, else our own."""
        if not self._units.runs and self._autostart.runs:
            return Means.AUTOSTART
        shipped = self._shipped
        if shipped is not None and _same(unit_command(shipped)[:-2], own_program()):
            return Means.PACKAGE
        return Means.UNIT

    def _place(self, means: Means) -> Path:
        if means is Means.AUTOSTART:
            return self._autostart.file(self._entry)
        return self._units.folder / self.name if means is Means.UNIT else self._units.link(PACKAGED_UNIT)

    def _text(self, means: Means) -> bytes:
        """What is to be written for it; ``service_path`` where a path cannot be."""
        made = entry_text(self._entry_command) if means is Means.AUTOSTART else unit_text(self.command)
        try:
            return made.encode()
        except UnicodeEncodeError as error:
            raise UserError("service_path", path=os.fsencode(self._folder).decode(errors="replace")) from error

    def _take(self, means: Means) -> None:
        """Have it begin no more by this means, where it does."""
        if means is Means.AUTOSTART:
            self._autostart.remove(self._entry)
        elif means is Means.UNIT:
            if (self._units.folder / self.name).exists() or self._units.link(self.name).is_symlink():
                self._units.remove(self.name)
        elif self._shipped is not None and self._units.enabled(PACKAGED_UNIT) is not None:
            self._units.disable(PACKAGED_UNIT)


def rules_in_force() -> bool:
    """Whether this system has the rules already."""
    return any(Path(file).exists() for file in (RULES_FILE, PACKAGED_RULES_FILE))


def udev_rules() -> str:
    """Rules that let who sits at the computer open adapters of French meters, and keep modem programs from them."""
    tags = 'TAG+="uaccess", ENV{ID_MM_DEVICE_IGNORE}="1"'
    return "".join(f'SUBSYSTEM=="tty", {match}, {tags}\n' for match in _ADAPTERS)


def _reader(means: Means, file: Path, command: Sequence[str]) -> Reader:
    program = command[0] if command else ""
    return Reader(means, file, program, lost=bool(program) and not os.access(program, os.X_OK))


def _same(command: Sequence[str], program: Sequence[str]) -> bool:
    """Whether a command is this program; one that is a single file may be called by another of its names."""
    if len(command) == len(program) == 1:  # an interpreter is no program: several checkouts may share one
        return os.path.realpath(command[0]) == os.path.realpath(program[0])
    return tuple(command) == tuple(program)


def _home_of(command: Sequence[str]) -> Path | None:
    """The household's folder in the command of a unit of ours; None where it is none of these."""
    ours = command[-4:-3] == ("--home",) and command[-2:] == ("collect", "--wait")
    return Path(command[-3]) if ours else None
