"""``persienne collect``: its arguments are checked, and the process that collects takes the place of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.collect_options import CollectOptions
from persienne.cli.collector_process import start
from persienne.ports.port_kind import require_kind, require_place
from persienne.words import COLLECTING

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.words import Translate


def collect(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Collect until a signal, another program, or ``--for`` ends it."""
    if parsed.install or parsed.uninstall:
        from persienne.cli.commands.always_on import install, uninstall  # noqa: PLC0415 - not on the way to collecting

        _require_no_other_options(parsed)
        if parsed.install:
            install(home, parsed.port, translate)
        else:
            uninstall(home, translate)
        return
    point = parsed.meter
    if point is not None and not (point.isdecimal() and len(point) == 14):
        raise UserError("meter_number")
    if parsed.port is not None:
        require_kind(parsed.port)
        if not parsed.wait:
            require_place(parsed.port)
    start(
        CollectOptions(
            str(home),
            parsed.language,
            parsed.port,
            parsed.seconds,
            point,
            say=parsed.say is not None,
            say_to=parsed.say_to,
            live=parsed.live,
            wait=parsed.wait,
            while_there=parsed.while_there,
            details=parsed.show_details,
            sentences={state: translate("CommandLine", words) for state, words in COLLECTING.items()},
        )
    )


def _require_no_other_options(parsed: argparse.Namespace) -> None:
    """What the service would not do is refused before anything is written: ``service_options``."""
    said = {
        "--for": parsed.seconds,
        "--meter": parsed.meter,
        "--say": parsed.say,
        "--say-to": parsed.say_to,
        "--live": parsed.live,
        "--while": parsed.while_there,
        "--port": None if parsed.install else parsed.port,
    }
    options = [option for option, value in said.items() if value not in (None, False)]
    if options:
        service = "--install" if parsed.install else "--uninstall"
        raise UserError("service_options", service=service, options=", ".join(options))
