"""``persienne keys``: ways into the household are listed, a recovery sheet is made, a passphrase or a keyring set."""

from __future__ import annotations

import json
import os
import random
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.overwriting import remove
from persienne.base.undoing import undoing
from persienne.cli.commands.asking import agreed
from persienne.cli.new_passphrase import new_passphrase
from persienne.cli.unlocking import opened
from persienne.documents.plain_text import text
from persienne.household.household import household_exists
from persienne.vault import RecoveryCredential, is_word, keyring_name, new_words, strength, two_places
from persienne.vault.household_keys import ways
from persienne.vault.recovery_document import recovery_sheet, sheet_number
from persienne.words import sentence
from persienne.words.privacy import KEYS, PROMPTS, STRENGTH, WAYS
from persienne.words.recognising import DOUBTS, KEY_DUE, MIGRATED, TRUSTING, UNCONFIRMED

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.documents.document import Sheet
    from persienne.vault.household_keys import Keys
    from persienne.words import Translate

_TRIES = 3


def keys(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """List the ways in, which needs no key, or open the household and change them."""
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    if parsed.keys is None or parsed.keys == "list":
        _list(home, parsed, translate)
        return
    if parsed.keys in ("trust", "migrate"):
        _trust(home, parsed, translate)
        return
    act = {"sheet": _sheet, "passphrase": _passphrase, "keyring": _keyring}[parsed.keys]
    with closing(opened(home, translate)) as household:
        act(household.keys, parsed, translate)
        if household.key_is_due:
            print(translate("Checkup", KEY_DUE))


def _list(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    for way in ways(home):
        if parsed.json:
            said = {"kind": way.kind.value, "keyring": way.keyring, "id": way.id, "confirmed": way.confirmed}
            print(json.dumps(said))
        else:
            words = translate("CommandLine", WAYS[way.kind.value])
            line = words.format(keyring=way.keyring, number=sheet_number(way.id))
            print(line if way.confirmed else f"{line} ({translate('CommandLine', UNCONFIRMED[way.kind.value])})")


def _trust(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what stands against the household, one thing after the other, and open it where a person says so to each.

    Of ``migrate`` the first of them is that nobody has signed the keys; ``trust`` takes no yes to that.
    """
    migrates, answered = parsed.keys == "migrate", set[str]()
    answerable = MIGRATED if migrates else DOUBTS
    while True:
        try:
            opened(home, translate, trusted=answered).close()
        except UserError as error:
            if error.code not in answerable:
                raise
            print(sentence(error, translate), file=sys.stderr)
            if not (parsed.yes or agreed(TRUSTING["ask"], translate)):
                raise UserError("trust_unconfirmed") from error
            answered.add(str(error.facts["told"]))
            answerable |= DOUBTS
        else:
            print(translate("CommandLine", TRUSTING["done" if answered else "signed" if migrates else "nothing"]))
            return


def _sheet(household_keys: Keys, parsed: argparse.Namespace, translate: Translate) -> None:
    """A new sheet: into files, or shown on the terminal and two of its words asked back, and kept only then."""
    files = [file for file in (parsed.txt, parsed.pdf) if file is not None]
    if not files and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("recovery_nowhere")
    words = new_words()
    number = sheet_number(RecoveryCredential(" ".join(words)).slot_id)
    if files:
        today = datetime.now(UTC).astimezone().date()
        _into_files(household_keys, words, recovery_sheet(words, today, parsed.language), parsed)
        for file in files:
            print(translate("CommandLine", KEYS["sheet_in_file"]).format(file=file))
    else:
        print(translate("CommandLine", KEYS["copy_the_words"]))
        for place, word in enumerate(words, start=1):
            print(f"{place:4}  {word}")
        _ask_back(words, translate)
        household_keys.keep_sheet(words)
    print(translate("CommandLine", KEYS["sheet_kept"]).format(number=number))


def _ask_back(words: tuple[str, ...], translate: Translate) -> None:
    """Two of the words, each until it is right; ``recovery_unread`` after some tries."""
    for place in two_places(words, random.SystemRandom()):
        for _ in range(_TRIES):
            if is_word(input(translate("CommandLine", PROMPTS["word"]).format(place=place + 1) + " "), words[place]):
                break
            print(translate("CommandLine", KEYS["not_that_word"]))
        else:
            raise UserError("recovery_unread")


def _into_files(household_keys: Keys, words: tuple[str, ...], sheet: Sheet, parsed: argparse.Namespace) -> None:
    """The files first: a sheet that opens nothing yet is no harm, a slot whose words nobody has is."""
    made: list[Path] = []

    def take_back() -> None:
        if not _may_open(household_keys, words):
            for file in made:
                with suppress(OSError):  # the other one goes all the same
                    remove(file, missing_ok=True)

    with undoing(take_back):
        for file in (parsed.txt, parsed.pdf):
            if file is not None:
                _claim(file)
                made.append(file)
        if parsed.txt is not None:
            save(parsed.txt, text(sheet).encode())
        if parsed.pdf is not None:
            _write_pdf(sheet, parsed.pdf)
        household_keys.keep_sheet(words)


def _may_open(household_keys: Keys, words: tuple[str, ...]) -> bool:
    """Whether ``words`` are the sheet's of now, or may be: an error may come after the keys have got their name."""
    try:
        return any(way.id == RecoveryCredential(" ".join(words)).slot_id for way in household_keys.ways())
    except UserError:
        return True


def _claim(file: Path) -> None:
    """Make ``file``, closed to others; another one of this name is never written over."""
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise UserError("sheet_file_exists", file=file.name) from None
    except OSError:
        raise UserError("file_unwritable", file=file.name) from None


def _write_pdf(sheet: Sheet, file: Path) -> None:
    from persienne.ui.paper.pdf import write_pdf  # noqa: PLC0415 - the one thing here that needs Qt

    write_pdf(sheet, file)


def _passphrase(household_keys: Keys, parsed: argparse.Namespace, translate: Translate) -> None:
    if parsed.remove:
        household_keys.remove_passphrase()
        print(translate("CommandLine", KEYS["passphrase_removed"]))
        return
    said = new_passphrase(parsed.passphrase_file, PROMPTS["new_passphrase"], "passphrase_nowhere", translate)
    household_keys.set_passphrase(said)
    print(translate("CommandLine", KEYS["passphrase_set"]))
    grade = translate("Strength", STRENGTH[strength(said).score])
    print(translate("CommandLine", KEYS["strength"]).format(strength=grade))


def _keyring(household_keys: Keys, _parsed: argparse.Namespace, translate: Translate) -> None:
    household_keys.add_keyring()
    print(translate("CommandLine", KEYS["keyring_set"]).format(keyring=keyring_name()))
