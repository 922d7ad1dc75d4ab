"""The arguments of the commands of backups, of restoring and of the check-up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.cli.arguments.numbers import whole
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add the commands; ``say`` puts a text of ``HELP`` into the reader's language."""
    backup = commands.add_parser("backup", help=say(HELP["backup"]))
    backup.add_argument("target", nargs="?", type=Path, metavar="TARGET", help=say(HELP["backup-target"]))
    backup.add_argument("--list", action="store_true", help=say(HELP["backup-list"]))
    _add_passphrase_file(backup, say)
    backup.add_argument("--own-ways", action="store_true", help=say(HELP["backup-own-ways"]))
    backup.add_argument("--every", choices=("never", "week", "month"), help=say(HELP["backup-every"]))
    backup.add_argument("--keep", type=whole, metavar="N", help=say(HELP["backup-keep"]))
    backup.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    restore = commands.add_parser("restore", help=say(HELP["restore"]))
    restore.add_argument("file", type=Path, metavar="FILE", help=say(HELP["restore-file"]))
    _add_passphrase_file(restore, say)
    restore.add_argument("--preview", action="store_true", help=say(HELP["preview"]))
    restore.add_argument("--yes", action="store_true", help=say(HELP["yes"]))
    restore.add_argument("--trust", action="store_true", help=say(HELP["trust"]))
    restore.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    doctor = commands.add_parser("doctor", help=say(HELP["doctor"]))
    doctor.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))


def _add_passphrase_file(command: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    names = ("--backup-passphrase-file", "--passphrase-file")
    command.add_argument(*names, type=Path, metavar="F", help=say(HELP["backup-passphrase-file"]))
