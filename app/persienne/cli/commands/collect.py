"""``persienne collect``: its arguments are checked, and the process that collects takes the place of this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from persienne.base.errors import UserError
from persienne.cli.collect_options import CollectOptions
from persienne.cli.collector_process import start
from persienne.cli.declared import Flag, Say, Telling, arguments, command
from persienne.cli.numbers import positive
from persienne.ports.stream_line import require_kind, require_place
from persienne.words.english import table

COLLECTING = table("command_line.collecting")


@arguments
class Asked:
    """What is to be read and how, or that a service is to do it."""

    port: Annotated[str | None, Flag("port", "P")] = None
    seconds: Annotated[float | None, Flag("for", "S", "--for", type=positive)] = None
    meter: Annotated[str | None, Flag("meter-of-port", "M")] = None
    say: Annotated[Literal["json"] | None, Flag("say", group="where")] = None
    say_to: Annotated[str | None, Flag("say-to", "F", group="where")] = None
    while_there: Annotated[str | None, Flag("while", "F", "--while")] = None
    wait: Annotated[bool, Flag("wait")] = False
    install: Annotated[bool, Flag("install", group="service")] = False
    uninstall: Annotated[bool, Flag("uninstall", group="service")] = False
    live: Annotated[bool, Flag("live")] = False

    def __post_init__(self) -> None:
        """Refuse what the service would not do before anything is written: ``service_options``."""
        if not (self.install or self.uninstall):
            return
        said = {
            "--for": self.seconds,
            "--meter": self.meter,
            "--say": self.say,
            "--say-to": self.say_to,
            "--live": self.live,
            "--while": self.while_there,
            "--port": None if self.install else self.port,
        }
        options = [option for option, value in said.items() if value not in (None, False)]
        if options:
            service = "--install" if self.install else "--uninstall"
            raise UserError("service_options", service=service, options=", ".join(options))


@command()
def collect(home: Path, say: Say, *, asked: Asked, details: bool) -> Telling:
    """Collect until a signal, another program, or ``--for`` ends it; or have a service do so."""
    if asked.install or asked.uninstall:
        from persienne.cli.commands.always_on import installed, uninstalled  # noqa: PLC0415 - not on the way to collecting

        yield from installed(home, asked.port, say) if asked.install else uninstalled(home, say)
        return
    point = asked.meter
    if point is not None and not (point.isdecimal() and len(point) == 14):
        raise UserError("meter_number")
    if asked.port is not None:
        require_kind(asked.port)
        if not asked.wait:
            require_place(asked.port)
    start(
        CollectOptions(
            str(home),
            say.language,
            asked.port,
            asked.seconds,
            meter=point,
            say=asked.say is not None,
            say_to=asked.say_to,
            live=asked.live,
            wait=asked.wait,
            while_there=asked.while_there,
            details=details,
            sentences={state: say(words) for state, words in COLLECTING.items()},
        )
    )
