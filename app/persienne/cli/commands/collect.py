"""``persienne collect``: its arguments are checked, and the process that collects takes the place of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.cli.collect_options import CollectOptions
from persienne.cli.collector_process import start
from persienne.words import COLLECTING

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.words import Translate


def collect(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Collect until a signal, another program, or ``--for`` ends it."""
    if parsed.install or parsed.uninstall:
        from persienne.cli.commands.always_on import install, uninstall  # noqa: PLC0415 - not on the way to collecting

        (install if parsed.install else uninstall)(home, parsed.port, translate)
        return
    point = parsed.meter
    if point is not None and not (point.isdecimal() and len(point) == 14):
        raise UserError("meter_number")
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
            details=parsed.show_details,
            sentences={state: translate("CommandLine", words) for state, words in COLLECTING.items()},
        )
    )
