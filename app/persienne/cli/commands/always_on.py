"""``persienne collect --install`` and ``--uninstall``: the service that reads the meter all the time comes and goes."""

from __future__ import annotations

import shlex
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.unlocking import opened
from persienne.household.access.always_on import RULES_FILE, AlwaysOn, udev_rules
from persienne.household.household import household_exists
from persienne.ports.serial_port import lasting_name
from persienne.vault import SlotKind, slot_kinds
from persienne.words import ALWAYS_ON

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.words import Translate


def install(home: Path, port: str | None, translate: Translate) -> None:
    """Have the meter read whenever this account is logged in, on ``port`` from now on if one is named."""
    if sys.platform != "linux":
        raise UserError("service_unsupported")
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    if port is not None:
        with closing(opened(home, translate)) as household:
            household.choose_port(lasting_name(port))
    service = AlwaysOn(home)
    done = service.install()
    _say(translate, "written", file=done.file)
    if done.verdict is not None:
        _say(translate, "faulty" if done.verdict else "sound", verdict=done.verdict)
    _say(translate, "started" if done.started else "not_started", command=shlex.join(service.command))
    if SlotKind.KEYRING not in slot_kinds(home):
        _say(translate, "no_keyring")
    _say(translate, "rules", file=RULES_FILE)
    print(udev_rules(), end="")


def uninstall(home: Path, _port: str | None, translate: Translate) -> None:
    """Stop that service and take it away."""
    service = AlwaysOn(home)
    _say(translate, "removed" if service.remove() else "absent", file=service.file)


def _say(translate: Translate, code: str, **facts: object) -> None:
    print(translate("CommandLine", ALWAYS_ON[code]).format(**facts))
