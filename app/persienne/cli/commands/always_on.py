"""``persienne collect --install`` and ``--uninstall``: the service that reads the meter all the time comes and goes."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.unlocking import opened
from persienne.household.access.always_on import RULES_FILE, AlwaysOn, Means, rules_in_force, udev_rules
from persienne.household.household import household_exists
from persienne.ports.serial_port import STANDARD_INPUT, lasting_name, port_name
from persienne.ports.stream_line import require_kind
from persienne.vault import SlotKind, slot_kinds
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.cli.declared import Say

ALWAYS_ON = table("command_line.always_on")


def installed(home: Path, port: str | None, say: Say) -> Iterator[str]:
    """Have the meter read whenever this account is logged in, on ``port`` from now on if one is named.

    What can never work is refused before anything is written: ``service_input``, ``port_is_file``, ``port_not_serial``.
    """
    if sys.platform != "linux":
        raise UserError("service_unsupported")
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    if port == STANDARD_INPUT:
        raise UserError("service_input")
    if port is not None:
        require_kind(port)
        with closing(opened(home, say.translate)) as household:
            household.choose_port(lasting_name(port))
    service = AlwaysOn(home)
    done = service.install()
    yield say(ALWAYS_ON["enabled" if done.means is Means.PACKAGE else "written"], file=done.file)
    if done.verdict is not None:
        yield say(ALWAYS_ON["faulty" if done.verdict else "sound"], verdict=done.verdict)
    if done.means is Means.AUTOSTART:
        yield say(ALWAYS_ON["autostart" if done.started else "autostart_later"])
    else:
        yield say(ALWAYS_ON["started" if done.started else "not_started"], command=shlex.join(service.command))
    yield from _of_port(port, say)
    if SlotKind.KEYRING not in slot_kinds(home):
        yield say(ALWAYS_ON["no_keyring"])
    yield from _of_others(service, say)
    if not rules_in_force():
        yield say(ALWAYS_ON["rules"], file=RULES_FILE)
        yield udev_rules().removesuffix("\n")


def uninstalled(home: Path, say: Say) -> Iterator[str]:
    """Stop that service and take it away."""
    service = AlwaysOn(home)
    file = service.file
    yield say(ALWAYS_ON["removed" if service.remove() else "absent"], file=file)
    yield from _of_others(service, say)


def _of_others(service: AlwaysOn, say: Say) -> Iterator[str]:
    """The services of folders where there is no household now: one that was moved leaves its own behind."""
    for folder in service.other_folders():
        with suppress(UserError):  # somebody else's, or closed: a household may be there
            if not household_exists(folder):
                command = shlex.join(("persienne", "--home", str(folder), "collect", "--uninstall"))
                yield say(ALWAYS_ON["moved"], folder=folder, command=command)


def _of_port(port: str | None, say: Say) -> Iterator[str]:
    """What the service will wait for, as far as it is seen now."""
    if port is None:
        yield say(ALWAYS_ON["own_port"])
    elif not os.path.lexists(port):
        yield say(ALWAYS_ON["port_awaited"], port=port_name(port))
    elif not os.access(port, os.R_OK | os.W_OK):
        yield say(ALWAYS_ON["port_closed"], port=port_name(port))
