"""The command line: arguments come in, an exit code goes out; the window is started when no command is given.

With ``--json`` standard output holds JSON alone. Only ``cli`` and ``ui`` put codes into words.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.base.usual_folder import usual_folder
from persienne.cli.ending import INTERNAL, ended
from persienne.cli.parsing import loaded, parser
from persienne.cli.visible_streams import visible_streams
from persienne.words import Catalogue, MissingTranslationError, sentence
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.words import Speech, Translate

    Understand = Callable[[Sequence[str] | None, argparse.Namespace], argparse.Namespace]

SAID = table("command_line.said")


def main(arguments: Sequence[str] | None = None, *, enclose: Callable[[], None] = lambda: None) -> int:
    """Run one command and return its exit code.

    ``enclose`` closes this process off: before the module of a typed command is loaded, and for the window once the
    desktop helper runs, which must stay outside.
    """
    language = spoken_language(sys.argv[1:] if arguments is None else arguments)
    try:
        translate, understand = spoken(language)
    except MissingTranslationError as error:
        print(error, file=sys.stderr)
        return INTERNAL
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without accents must not hide what was done
    parsed = understand(arguments, argparse.Namespace(enclose=enclose))
    parsed.language = language  # a document is in the reader's language even where --lang was not said
    with visible_streams(json=getattr(parsed, "json", False)):
        return ended(lambda: run(parsed, translate, enclose), translate, details=parsed.show_details)


@cache
def spoken(language: str) -> tuple[Speech, Understand]:
    """The sentences of ``language`` and the reader of its command line: both are made once in a process.

    Raises MissingTranslationError.
    """
    translate = Catalogue(language)
    return translate, parser(translate, whole=False).parse_args


def run(parsed: argparse.Namespace, translate: Speech, enclose: Callable[[], None]) -> None:
    """Run the command that ``parsed`` names, or open the window."""
    if parsed.command is None:
        open_window(parsed, translate, enclose)
        return
    from persienne.cli.declared import Say  # noqa: PLC0415 - the window needs none

    loaded(parsed.command)(home(parsed), parsed, Say(translate, parsed.language))


def open_window(parsed: argparse.Namespace, translate: Translate, enclose: Callable[[], None]) -> None:
    """Open the window, or draw its pages; the desktop helper is started first, and comes up while Qt loads."""
    from persienne.base.system_errors import LIBRARIES, SCREEN_LIBRARIES, lacking  # noqa: PLC0415 - on use
    from persienne.desktop.helper import started  # noqa: PLC0415 - the window alone has one
    from persienne.ui.frame.screen import needs_x11, remote_bus  # noqa: PLC0415 - without Qt

    on_screen = parsed.snapshot is None and needs_x11(os.environ)
    if (absent := lacking({**LIBRARIES, **SCREEN_LIBRARIES} if on_screen else LIBRARIES)) is not None:
        raise absent
    with contextlib.ExitStack() as stack:
        helper = started(parsed.helper) if parsed.snapshot is None else None
        if helper is not None:
            stack.callback(helper.close)
        enclose()
        from persienne.ui.app import start  # noqa: PLC0415 - commands that need no window load no Qt
        from persienne.ui.household.handover import Handover  # noqa: PLC0415 - the same

        if parsed.snapshot is None and remote_bus(os.environ):
            print(sentence(UserError("remote_bus"), translate), file=sys.stderr)
        pictures = start(
            home(parsed),
            demo=parsed.demo,
            snapshot=parsed.snapshot,
            language=parsed.lang,
            details=parsed.show_details,
            helper=helper,
            handover=None if parsed.locked is None else Handover.heard(parsed.locked),
        )
    if parsed.snapshot is not None:
        print(fill(translate("CommandLine", SAID["pictures"]), count=pictures, folder=parsed.snapshot))


def home(parsed: argparse.Namespace) -> Path:
    """The household's folder: said, else PERSIENNE_HOME, else the system's place for application data."""
    if parsed.home is not None:
        return Path(parsed.home)
    if said := os.environ.get("PERSIENNE_HOME"):
        return Path(said)
    return usual_folder()


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
