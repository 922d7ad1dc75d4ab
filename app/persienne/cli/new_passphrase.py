"""A new passphrase on the command line: a file or a terminal gives it, and a weak one is told, and asked once more."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.unlocking import passphrase
from persienne.vault import strength
from persienne.words.english import numbered, table

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.words import Translate

EASY_TO_GUESS = table("privacy.easy_to_guess")
PROMPTS = table("privacy.prompts")
STRENGTH = numbered("privacy.strength")
SAID = table("privacy.said")


def new_passphrase(file: Path | None, prompt: str, nowhere: str, translate: Translate) -> str:
    """The first line of ``file``, else what a terminal says twice (``prompt``), or three times where it is weak.

    Raises ``nowhere`` where there is neither, ``passphrases_differ``, ``passphrase_weak``. A script is told on standard
    error that its passphrase is weak, and asked nothing.
    """
    if file is not None:
        said = passphrase(file) or ""
        tell_weak(said, translate)
        return said
    if not sys.stdin.isatty():
        raise UserError(nowhere)
    said = getpass.getpass(translate("CommandLine", prompt) + " ")
    if said != getpass.getpass(translate("CommandLine", PROMPTS["again"]) + " "):
        raise UserError("passphrases_differ")
    if tell_weak(said, translate) and said != getpass.getpass(translate("CommandLine", PROMPTS["weak"]) + " "):
        raise UserError("passphrase_weak")
    return said


def tell_weak(said: str, translate: Translate) -> bool:
    """Say on standard error that a passphrase is easy to guess, and why; whether it is. One too short is refused."""
    found = strength(said)
    if not found.weak:
        return False
    grade = translate("Strength", STRENGTH[found.score])
    print(fill(translate("CommandLine", SAID["weak"]), strength=grade), file=sys.stderr)
    for code in found.codes:
        print(translate("Strength", EASY_TO_GUESS[code]), file=sys.stderr)
    return True
