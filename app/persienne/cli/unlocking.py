"""How a command opens the household: a folder comes in, a credential or the open household goes out."""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from persienne.base.errors import UserError
from persienne.household.household import Household, household_exists
from persienne.vault import (
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    open_keys,
    slot_kinds,
)
from persienne.words import sentence
from persienne.words.privacy import PROMPTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.vault import Credential
    from persienne.words import Translate

    Given = TypeVar("Given")


def _english(_context: str, source: str) -> str:
    return source


def opened(home: Path, translate: Translate = _english) -> Household:
    """The household, by the first of its ways that is at hand (see :func:`credential`)."""
    return _by_first_way(home, translate, lambda way: Household.open(home, way))


def credential(home: Path, translate: Translate = _english) -> Credential:
    """What opens the household: a passphrase where one is given, the keyring, recovery words where a file has them.

    A keyring that fails is not the end where there is another way: a terminal is asked at last, and told why. With none
    at hand the keyring's error is raised; it says what else opens the household.
    """

    def proved(way: Credential) -> Credential:
        if way.kind is SlotKind.KEYRING:
            open_keys(home, way)
        return way

    return _by_first_way(home, translate, proved)


def passphrase(file: Path | None) -> str | None:
    """The first line of ``file``, else of the file that PERSIENNE_PASSPHRASE_FILE names, else None."""
    named = file or os.environ.get("PERSIENNE_PASSPHRASE_FILE")
    if not named:
        return None
    text = _text_of(Path(named), "passphrase_file")
    return text.splitlines()[0] if text else ""


def _by_first_way(home: Path, translate: Translate, use: Callable[[Credential], Given]) -> Given:
    said = passphrase(None)
    if said is not None:
        return use(PassphraseCredential(said))
    kinds = set(slot_kinds(home)) if household_exists(home) else {SlotKind.KEYRING}
    failure: UserError | None = None
    if SlotKind.KEYRING in kinds:
        try:
            return use(KeyringCredential())
        except UserError as error:
            if not error.code.startswith("keyring_"):
                raise
            failure = error
    named = os.environ.get("PERSIENNE_RECOVERY_FILE")
    if named and SlotKind.RECOVERY in kinds:
        return use(RecoveryCredential(_text_of(Path(named), "recovery_file")))
    if kinds - {SlotKind.KEYRING} and sys.stdin.isatty():
        if failure is not None:
            sys.stderr.write(f"{sentence(failure, translate)}\n")
        return use(_asked(kinds, translate))
    # What is missing has its words: a passphrase, a sheet, or what the keyring lacks.
    raise failure or UserError("passphrase_needed" if SlotKind.PASSPHRASE in kinds else "recovery_needed")


def _asked(kinds: set[SlotKind], translate: Translate) -> Credential:
    """What someone types; with both a passphrase and a sheet, twelve words that go together are the sheet's."""
    wanted = kinds - {SlotKind.KEYRING}
    prompt = PROMPTS["either" if len(wanted) > 1 else next(iter(wanted)).value]
    said = getpass.getpass(f"{translate('CommandLine', prompt)} ")
    if SlotKind.PASSPHRASE not in wanted:
        return RecoveryCredential(said)
    if SlotKind.RECOVERY in wanted:
        with suppress(UserError):
            return RecoveryCredential(said)
    return PassphraseCredential(said)


def _text_of(file: Path, code: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(code, file=file.name) from None
