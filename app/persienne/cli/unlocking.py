"""How a command opens the household: a credential or a new passphrase is asked for, the open household goes out."""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.access.folder_swap import kinds_that_open
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household, household_exists
from persienne.vault import KeyringCredential, PassphraseCredential, RecoveryCredential, SlotKind, open_keys, strength
from persienne.words import sentence
from persienne.words.english import numbered, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    from persienne.vault import Credential
    from persienne.words import Translate

    Given = TypeVar("Given")

PROMPTS = table("privacy.prompts")


_LONGEST = 1 << 16
"""Bytes of a file with a passphrase or with recovery words."""

EASY_TO_GUESS = table("privacy.easy_to_guess")
STRENGTH = numbered("privacy.strength")
SAID = table("privacy.said")


@dataclass(frozen=True, slots=True)
class Way:
    """One way into the household: its kind, and what was said for it; the keyring is told nothing."""

    kind: SlotKind
    secret: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """The way that ``way`` and ``secret`` of a message name."""
        return cls(SlotKind(told["way"]), told["secret"])

    def credential(self) -> Credential:
        """What opens the household; raises what twelve words raise that are none."""
        if self.secret is None:
            return KeyringCredential()
        return (RecoveryCredential if self.kind is SlotKind.RECOVERY else PassphraseCredential)(self.secret)


def _english(_context: str, source: str) -> str:
    return source


def opened(home: Path, translate: Translate = _english, *, trusted: AbstractSet[str] = frozenset()) -> Household:
    """The household, by the first of its ways that is at hand (see :func:`credential`).

    ``trusted`` are the doubts that a person has answered by opening it all the same (see ``Household.open``).
    """
    return by_first_way(
        home,
        translate,
        lambda way: Household.open(home, way.credential(), seen=LastSeen.of_this_account(), trusted=trusted),
    )


def credential(home: Path, translate: Translate = _english) -> Credential:
    """What opens the household: a passphrase where one is given, the keyring, recovery words where a file has them.

    A keyring that fails is not the end where there is another way: a terminal is asked at last, and told why. With none
    at hand the keyring's error is raised; it says what else opens the household.
    """

    def proved(way: Way) -> Credential:
        found = way.credential()
        if way.kind is SlotKind.KEYRING:
            open_keys(home, found)
        return found

    return by_first_way(home, translate, proved)


def passphrase(file: Path | None) -> str | None:
    """The first line of ``file``, else of the file that PERSIENNE_PASSPHRASE_FILE names, else None."""
    named = file or os.environ.get("PERSIENNE_PASSPHRASE_FILE")
    if not named:
        return None
    text = _text_of(Path(named), "passphrase_file")
    return text.partition("\n")[0].removesuffix("\r")


def by_first_way(home: Path, translate: Translate, use: Callable[[Way], Given]) -> Given:
    """What ``use`` makes of the first way that is at hand (see :func:`credential`)."""
    said = passphrase(None)
    if said is not None:
        return use(Way(SlotKind.PASSPHRASE, said))
    kinds = set(kinds_that_open(home)) if household_exists(home) else {SlotKind.KEYRING}
    failure: UserError | None = None
    if SlotKind.KEYRING in kinds:
        try:
            return use(Way(SlotKind.KEYRING))
        except UserError as error:
            if not error.code.startswith("keyring_"):
                raise
            failure = error
    named = os.environ.get("PERSIENNE_RECOVERY_FILE")
    if named and SlotKind.RECOVERY in kinds:
        return use(Way(SlotKind.RECOVERY, _text_of(Path(named), "recovery_file")))
    if kinds - {SlotKind.KEYRING} and sys.stdin.isatty():
        if failure is not None:
            sys.stderr.write(f"{sentence(failure, translate)}\n")
        return use(_asked(kinds, translate))
    # What is missing has its words: a passphrase, a sheet, or what the keyring lacks.
    raise failure or UserError("passphrase_needed" if SlotKind.PASSPHRASE in kinds else "recovery_needed")


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


def _asked(kinds: set[SlotKind], translate: Translate) -> Way:
    """What someone types; with both a passphrase and a sheet, twelve words that go together are the sheet's."""
    wanted = kinds - {SlotKind.KEYRING}
    prompt = PROMPTS["either" if len(wanted) > 1 else next(iter(wanted)).value]
    said = getpass.getpass(f"{translate('CommandLine', prompt)} ")
    if SlotKind.PASSPHRASE not in wanted:
        return Way(SlotKind.RECOVERY, said)
    if SlotKind.RECOVERY in wanted:
        with suppress(UserError):
            RecoveryCredential(said)
            return Way(SlotKind.RECOVERY, said)
    return Way(SlotKind.PASSPHRASE, said)


def _text_of(file: Path, code: str) -> str:
    """What a file or a pipe says, up to its end, or ``code``: a device would never end."""
    try:
        with file.open("rb") as stream:
            said = stream.read(_LONGEST + 1)
        if len(said) > _LONGEST:
            raise UserError(code, file=file.name)
        return said.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(code, file=file.name) from None
