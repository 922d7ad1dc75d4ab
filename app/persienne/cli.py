"""The command line: arguments come in, an exit code goes out; the window is started when no command is given.

Exit codes: 0 done, 1 the household can act on it (one clear line on standard error), 2 usage, 3 internal error. With
``--json`` standard output holds JSON alone. Only this module and ``ui`` put codes into words.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.bugreport import bug_report
from persienne.errors import UserError
from persienne.slats import Slat
from persienne.words import HELP, PICTURES, Catalogue, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.words import Translate

DONE, HOUSEHOLD, USAGE, INTERNAL = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    translate = Catalogue(spoken_language(sys.argv[1:] if arguments is None else arguments)).translate
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without accents must not hide what was done
    parsed = parser(translate).parse_args(arguments)
    try:
        run(parsed, translate)
        print(end="", flush=True)  # a reader that is gone is noticed here, and not while the interpreter shuts down
    except UserError as error:
        print(sentence(error, translate), file=sys.stderr)
        return HOUSEHOLD
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return HOUSEHOLD
    except Exception as error:  # noqa: BLE001 - the thread's edge: whatever else it is, it is a bug and is reported
        print(bug_report(error), file=sys.stderr)
        return INTERNAL
    return DONE


class _Version(argparse.Action):
    """Prints the version and ends."""

    def __call__(self, parser: argparse.ArgumentParser, *_said: object) -> None:
        """Ask the installation: what knows the version takes 20 ms to load, and every command would pay them."""
        from importlib.metadata import version  # noqa: PLC0415 - on use

        print(f"Persienne {version('persienne')}")
        parser.exit()


def parser(translate: Translate) -> argparse.ArgumentParser:
    """The arguments of every command (architecture, 11), explained in the reader's language."""

    def say(text: str) -> str:
        return translate("CommandLine", text).replace("%", "%%")

    top = argparse.ArgumentParser(prog="persienne", description=say(HELP["persienne"]))
    top.add_argument("--version", action=_Version, nargs=0)
    top.add_argument("--home", type=Path, metavar="DIR", help=say(HELP["home"]))
    top.add_argument("--lang", choices=("fr", "en"), help=say(HELP["lang"]))
    top.add_argument("--demo", action="store_true", help=say(HELP["demo"]))
    top.add_argument("--snapshot", type=Path, metavar="DIR", help=say(HELP["snapshot"]))
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    make = commands.add_parser("init", help=say(HELP["init"]))
    make.add_argument("--slat", choices=[str(slat) for slat in Slat], default=str(Slat.CLOSED), help=say(HELP["slat"]))
    make.add_argument("--passphrase-file", type=Path, metavar="F", help=say(HELP["passphrase-file"]))

    bring = commands.add_parser("import", help=say(HELP["import"]))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE", help=say(HELP["files"]))
    bring.add_argument("--dry-run", action="store_true", help=say(HELP["dry-run"]))
    bring.add_argument("--meter", metavar="M", help=say(HELP["meter-of-file"]))
    bring.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    listing = commands.add_parser("imports", help=say(HELP["imports"]))
    listing.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
    commands.add_parser("undo", help=say(HELP["undo"])).add_argument("batch", type=int, metavar="IMPORT")

    read = commands.add_parser("collect", help=say(HELP["collect"]))
    read.add_argument("--port", required=True, metavar="P", help=say(HELP["port"]))
    read.add_argument("--for", dest="seconds", type=positive, metavar="S", help=say(HELP["for"]))
    read.add_argument("--meter", metavar="M", help=say(HELP["meter-of-port"]))

    tell = commands.add_parser("series", help=say(HELP["series"]))
    tell.add_argument("--level", required=True, choices=("day", "curve", "live", "period"), help=say(HELP["level"]))
    tell.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    tell.add_argument("--register", default="EAST", metavar="R", help=say(HELP["register"]))
    tell.add_argument("--from", dest="since", metavar="D", help=say(HELP["from"]))
    tell.add_argument("--to", dest="until", metavar="D", help=say(HELP["to"]))
    tell.add_argument("--json", action="store_true", help=say(HELP["json-array"]))

    wire_parsers(commands, say)
    return top


def wire_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """The commands of the meter's wire."""
    read = commands.add_parser("decode", help=say(HELP["decode"]))
    read.add_argument("file", metavar="FILE", help=say(HELP["recording"]))
    read.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    meter = commands.add_parser("virtual-meter", help=say(HELP["virtual-meter"]))
    meter.add_argument("--mode", choices=("standard", "historique"), default="standard", help=say(HELP["mode"]))
    meter.add_argument("--contract", choices=("base", "hphc", "tempo"), default="hphc", help=say(HELP["contract"]))
    meter.add_argument("--phases", type=int, choices=(1, 3), default=1, help=say(HELP["phases"]))
    meter.add_argument("--begin", metavar="T", help=say(HELP["begin"]))
    meter.add_argument("--speed", type=positive, metavar="X", help=say(HELP["speed"]))
    meter.add_argument("--noise", type=probability, default=0.0, metavar="P", help=say(HELP["noise"]))
    meter.add_argument("--seed", type=int, default=0, metavar="N", help=say(HELP["seed"]))
    meter.add_argument("--frames", type=whole, metavar="N", help=say(HELP["frames"]))
    where = meter.add_mutually_exclusive_group()
    where.add_argument("--pty", action="store_true", help=say(HELP["pty"]))
    where.add_argument("--out", metavar="F", help=say(HELP["out"]))


def positive(text: str) -> float:
    """A number above 0, and not without end; ``ValueError`` for another."""
    if not 0 < (value := float(text)) < math.inf:
        raise ValueError(text)
    return value


def probability(text: str) -> float:
    """A number from 0 to 1; ``ValueError`` for another."""
    if not 0 <= (value := float(text)) <= 1:
        raise ValueError(text)
    return value


def whole(text: str) -> int:
    """A whole number, 0 or more; ``ValueError`` for another."""
    if (value := int(text)) < 0:
        raise ValueError(text)
    return value


def run(parsed: argparse.Namespace, translate: Translate) -> None:
    """Run the command that ``parsed`` names; what only one of them needs is loaded only then."""
    if parsed.command is None:
        from persienne.ui.app import start  # noqa: PLC0415 - commands that need no window load no Qt

        pictures = start(home(parsed), demo=parsed.demo, snapshot=parsed.snapshot, language=parsed.lang)
        if parsed.snapshot is not None:
            print(translate("CommandLine", PICTURES).format(count=pictures, folder=parsed.snapshot))
        return
    if parsed.command == "collect":
        from persienne.command_collect import collect  # noqa: PLC0415 - it runs for months, and loads nothing else

        collect(home(parsed), parsed, translate)
        return
    if parsed.command in ("decode", "virtual-meter"):
        from persienne import commands_meter  # noqa: PLC0415 - the wire needs no household

        wire_verb = commands_meter.decode if parsed.command == "decode" else commands_meter.virtual_meter
        wire_verb(home(parsed), parsed, translate)
        return
    from persienne import commands  # noqa: PLC0415 - the window does not need them

    verb = {
        "init": commands.init,
        "import": commands.bring,
        "imports": commands.imports,
        "undo": commands.undo,
        "series": commands.series,
    }[parsed.command]
    verb(home(parsed), parsed, translate)


def home(parsed: argparse.Namespace) -> Path:
    """The household's folder: said, else PERSIENNE_HOME, else the system's place for application data."""
    if parsed.home is not None:
        return Path(parsed.home)
    if said := os.environ.get("PERSIENNE_HOME"):
        return Path(said)
    from platformdirs import user_data_path  # noqa: PLC0415 - scripts say where

    return user_data_path("persienne", appauthor=False)


def spoken_language(arguments: Sequence[str]) -> str:
    """``--lang``, else French unless the session is in another language that we have (architecture, 9)."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang")
    # The real parser tells of a --lang without its language, in the language of the session.
    with contextlib.suppress(argparse.ArgumentError):
        said = early.parse_known_args(arguments)[0].lang
        if said in ("fr", "en"):
            return str(said)
    session = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if session.startswith("en") else "fr"
