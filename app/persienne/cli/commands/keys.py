"""``persienne keys``: ways into the household are listed, a recovery sheet is made, a passphrase or a keyring set."""

from __future__ import annotations

import os
import random
import sys
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from persienne.base.atomic_write import save
from persienne.base.disks import remove
from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.cli.commands.asking import agreed
from persienne.cli.declared import Flag, Say, Telling, Told, Verbs, command
from persienne.cli.unlocking import new_passphrase, opened
from persienne.documents.plain_text import text
from persienne.household.household import household_exists
from persienne.vault import RecoveryCredential, is_word, keyring_name, new_words, strength, two_places
from persienne.vault.household_keys import ways
from persienne.vault.recovery_document import recovery_sheet, sheet_number
from persienne.words import sentence
from persienne.words.catalogue import DOUBTS, MIGRATED
from persienne.words.english import numbered, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.documents.document import Sheet
    from persienne.vault.household_keys import Keys

KEYS = table("privacy.keys")
PROMPTS = table("privacy.prompts")
STRENGTH = numbered("privacy.strength")
WAYS = table("privacy.ways")
SAID = table("recognising.said")
TRUSTING = table("recognising.trusting")
UNCONFIRMED = table("recognising.unconfirmed")

_TRIES = 3


def _require(home: Path) -> None:
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)


@command("keys-list", json="json-lines")
def listing(home: Path, say: Say) -> Telling:
    """List the ways in, which needs no key."""
    _require(home)
    for way in ways(home):
        line = say(WAYS[way.kind.value], keyring=way.keyring, number=sheet_number(way.id))
        text = line if way.confirmed else f"{line} ({say(UNCONFIRMED[way.kind.value])})"
        yield Told(text, {"kind": way.kind.value, "keyring": way.keyring, "id": way.id, "confirmed": way.confirmed})


Yes = Annotated[bool, Flag("trust-yes")]


@command("keys-trust")
def trust(home: Path, say: Say, *, yes: Yes = False) -> Telling:
    """Open the household in spite of what stands against it, where a person says so."""
    return _trusted(home, say, DOUBTS, "nothing", yes=yes)


@command("keys-migrate")
def migrate(home: Path, say: Say, *, yes: Yes = False) -> Telling:
    """Sign the keys that nobody has signed: the one doubt to which ``trust`` takes no yes."""
    return _trusted(home, say, MIGRATED, "signed", yes=yes)


def _trusted(home: Path, say: Say, answerable: frozenset[str], without: str, *, yes: bool) -> Telling:
    """Say what stands against the household, one thing after the other, and open it where a person says so to each."""
    _require(home)
    answered = set[str]()
    while True:
        try:
            opened(home, say.translate, trusted=answered).close()
        except UserError as error:
            if error.code not in answerable:
                raise
            print(sentence(error, say.translate), file=sys.stderr)
            if not (yes or agreed(TRUSTING["ask"], say.translate)):
                raise UserError("trust_unconfirmed") from error
            answered.add(str(error.facts["told"]))
            answerable |= DOUBTS
        else:
            yield say(TRUSTING["done" if answered else without])
            return


@contextmanager
def _keys(home: Path, say: Say) -> Iterator[Keys]:
    """The keys of the household, opened; whoever changed them is told where the file's own key is due."""
    _require(home)
    with closing(opened(home, say.translate)) as household:
        yield household.keys
        if household.key_is_due:
            print(say.translate("Checkup", SAID["key_due"]))


@command("keys-sheet")
def sheet(
    home: Path,
    say: Say,
    *,
    txt: Annotated[Path | None, Flag("sheet-txt", "F")] = None,
    pdf: Annotated[Path | None, Flag("sheet-pdf", "F")] = None,
) -> Telling:
    """A new sheet: into files, or shown on the terminal and two of its words asked back, and kept only then."""
    with _keys(home, say) as household_keys:
        if txt is pdf is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UserError("recovery_nowhere")
        words = new_words()
        number = sheet_number(RecoveryCredential(" ".join(words)).slot_id)
        if txt is pdf is None:
            yield say(KEYS["copy_the_words"])
            yield from (f"{place:4}  {word}" for place, word in enumerate(words, start=1))
            _ask_back(words, say)
            household_keys.keep_sheet(words)
        else:
            today = datetime.now(UTC).astimezone().date()
            _into_files(household_keys, words, recovery_sheet(words, today, say.language), txt, pdf=pdf)
            yield from (say(KEYS["sheet_in_file"], file=file) for file in (txt, pdf) if file is not None)
        yield say(KEYS["sheet_kept"], number=number)


def _ask_back(words: tuple[str, ...], say: Say) -> None:
    """Two of the words, each until it is right; ``recovery_unread`` after some tries."""
    for place in two_places(words, random.SystemRandom()):
        for _ in range(_TRIES):
            if is_word(input(say(PROMPTS["word"], place=place + 1) + " "), words[place]):
                break
            print(say(KEYS["not_that_word"]))
        else:
            raise UserError("recovery_unread")


def _into_files(household_keys: Keys, words: tuple[str, ...], sheet: Sheet, txt: Path | None, pdf: Path | None) -> None:
    """The files first: a sheet that opens nothing yet is no harm, a slot whose words nobody has is."""
    made: list[Path] = []

    def take_back() -> None:
        if not _may_open(household_keys, words):
            for file in made:
                with suppress(OSError):  # the other one goes all the same
                    remove(file, missing_ok=True)

    with undoing(take_back):
        for file in (txt, pdf):
            if file is not None:
                _claim(file)
                made.append(file)
        if txt is not None:
            save(txt, text(sheet).encode())
        if pdf is not None:
            _write_pdf(sheet, pdf)
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
    from persienne.ui.paper.pages import write_pdf  # noqa: PLC0415 - the one thing here that needs Qt

    write_pdf(sheet, file)


@command("keys-passphrase")
def passphrase(
    home: Path,
    say: Say,
    *,
    passphrase_file: Annotated[Path | None, Flag("new-passphrase-file", "F", group="how")] = None,
    remove_it: Annotated[bool, Flag("remove-passphrase", names="--remove", group="how")] = False,
) -> Telling:
    """Set a passphrase, or remove it."""
    with _keys(home, say) as household_keys:
        if remove_it:
            household_keys.remove_passphrase()
            yield say(KEYS["passphrase_removed"])
            return
        prompt = PROMPTS["new_passphrase"]
        said = new_passphrase(passphrase_file, prompt, "passphrase_nowhere", say.translate)
        household_keys.set_passphrase(said)
        yield say(KEYS["passphrase_set"])
        yield say(KEYS["strength"], strength=say.translate("Strength", STRENGTH[strength(said).score]))


@command("keys-keyring")
def keyring(home: Path, say: Say) -> Telling:
    """Have the system's keyring open the household too."""
    with _keys(home, say) as household_keys:
        household_keys.add_keyring()
        yield say(KEYS["keyring_set"], keyring=keyring_name())


keys = Verbs(
    {
        "list": listing,
        "sheet": sheet,
        "passphrase": passphrase,
        "keyring": keyring,
        "trust": trust,
        "migrate": migrate,
    },
    otherwise="list",
)
