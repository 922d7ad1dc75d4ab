"""The three doors of the first five minutes, walked in the real window by names, as a person reads them.

A walk counts its acts: a click, a key, a text that is typed. It takes the time until the end is seen, and reckons what
a person would need beside it. ``cd tests && python -m support.door_walk`` writes the table of first-five-minutes.md.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from support.collectors import wait_for
from support.households import PASSPHRASE
from support.programs import started
from support.real_windows import PROGRAM, RealWindow
from support.screen_reader import RefusedError, desktop_that_is_heard
from support.windows import curve_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from support.screen_reader import ScreenReader, Thing

    Start = Callable[[Path, Mapping[str, str]], Sequence[str]]

PAGE = Path(__file__).parents[2] / "docs" / "first-five-minutes.md"
BEGIN, END = "<!-- walked -->\n", "<!-- end of what was walked -->\n"

THINKING, POINTING, CLICKING, KEY = 1.35, 1.1, 0.2, 0.28
"""Seconds of the keystroke-level model (Card, Moran, Newell): of a mind, a hand, a button, a key of a slow typist."""

CHART, NO_SHEET = "Graphique de l’historique", "Pas encore de feuille de secours"


class Act(NamedTuple):
    """What a person did, and what the model reckons for it (seconds)."""

    what: str
    seconds: float


@dataclass
class Door:
    """One way in, from the welcome page to its end."""

    title: str
    begun: float
    acts: list[Act] = field(default_factory=list)
    seconds: float = 0.0
    """From the first act to the end, by the script."""

    @property
    def person(self) -> float:
        """The seconds of a person: the model's, and all that the script waited for."""
        return self.seconds + sum(act.seconds for act in self.acts)

    def told(self) -> str:
        """A row of the page's table."""
        return f"| {self.title} | {len(self.acts)} | {self.seconds:.0f} s | {self.person:.0f} s |"

    def way(self) -> str:
        """Its acts, in their order."""
        return f"- **{self.title}**: {'; '.join(act.what for act in self.acts)}."


class Person:
    """Reads what is on the screen, clicks what has a name, and types."""

    def __init__(self, window: RealWindow, reader: ScreenReader) -> None:
        self._window, self._reader = window, reader
        self.door = Door("", time.monotonic())

    def begin(self, title: str) -> Door:
        """What follows is another way."""
        self.door = Door(title, time.monotonic())
        return self.door

    def end(self) -> Door:
        """The end is seen."""
        self.door.seconds = time.monotonic() - self.door.begun
        return self.door

    def click(self, name: str) -> None:
        """Click in the middle of what is called so, once it is on the screen."""
        wait_for(lambda: self._control(name) is not None)
        thing = self._control(name)
        assert thing is not None
        left, top, wide, high = self._reader.place(thing)
        self._window.click(left + wide // 2, top + high // 2)
        self._act(f"click « {name} »", THINKING + POINTING + CLICKING)

    def type(self, text: str, shown: str = "") -> None:
        """Type it into what has the keyboard."""
        self._window.enter(text)
        self._act(f"type {shown or f'« {text} »'}", THINKING + KEY * len(text))

    def press(self, key: str) -> None:
        """Press a key."""
        self._window.press(key)
        self._act(key, KEY)

    def see(self, words: str) -> None:
        """Wait until these words stand somewhere on the screen."""
        wait_for(lambda: self.sees(words))

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere on the screen now."""
        with suppress(RefusedError):  # something went while it was looked at
            return any(words in name for _, name in self._reader.seen())
        return False

    def _control(self, called: str) -> Thing | None:
        """What is called so, and is no mere text."""
        with suppress(RefusedError):
            found = (one for one, name in self._reader.seen() if name == called)
            return next((one for one in found if self._reader.role(one) != "label"), None)
        return None

    def _act(self, what: str, seconds: float) -> None:
        self.door.acts.append(Act(what, seconds))


def of_the_tree(_folder: Path, _environment: Mapping[str, str]) -> Sequence[str]:
    """How the program is started that these tests are beside."""
    return PROGRAM


@contextmanager
def at_the_door(folder: Path, start: Start) -> Iterator[Person]:
    """Somebody before the window of an account that has no household yet; all of the walk lies in ``folder``."""
    with desktop_that_is_heard(folder / "desktop") as (environment, reader):
        reader.switch_on()
        window = RealWindow(folder / "household", environment, program=start(folder, environment), language="fr")
        try:
            window.focus()
            person = Person(window, reader)
            person.see("Voir, fermer, effacer.")
            yield person
        finally:
            window.close()


@contextmanager
def meter_on_a_port() -> Iterator[str]:
    """The path of a port on which a virtual meter speaks in standard mode."""
    command = [*PROGRAM, "virtual-meter", "--pty", "--seed", "3"]
    with started(command, stdout=subprocess.PIPE) as meter:
        assert meter.stdout is not None
        yield meter.stdout.readline().strip()


def make_household(person: Person) -> None:
    """What a session without a keyring asks for: a passphrase, twice."""
    person.click("Phrase de passe, 8 caractères ou plus")
    person.type(PASSPHRASE, "a passphrase")
    person.press("Return")
    person.type(PASSPHRASE, "the passphrase again")
    person.press("Return")


def nothing_at_hand(folder: Path, start: Start = of_the_tree) -> list[Door]:
    """From the welcome page to what can be guessed about an invented home; then to one's own data."""
    with at_the_door(folder, start) as person:
        person.begin("Nothing at hand: the mirror of the invented home")
        person.click("Visiter l’exemple")
        person.click("Miroir")
        person.click("Regarder dans le miroir")
        person.see("Ce qu’un autre pourrait y lire")
        person.see("Données d’exemple")
        mirror = person.end()
        person.begin("From the example to one's own data")
        person.click("Commencer avec mes données")
        person.see("Voir, fermer, effacer.")
        return [mirror, person.end()]


def a_file(folder: Path, start: Start = of_the_tree) -> list[Door]:
    """From the welcome page to one's own curve; then to a household that does without a sheet."""
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - as the person's calendar has it
    file = curve_file(folder / "courbe.csv", yesterday - timedelta(days=365), yesterday)
    with at_the_door(folder, start) as person:
        person.begin("A file: one's own curve")
        person.click("Choisir un fichier")
        wait_for(lambda: person.sees("courbe.csv") or person.sees("Annuler"))
        person.type(str(file), "the file’s path")
        person.press("Return")
        person.see("Fichier Enedis, demi-heures")
        person.click("Entrouverte")
        make_household(person)
        person.see(CHART)
        curve = person.end()
        person.see(NO_SHEET)
        person.begin("Do without a recovery sheet, in words")
        person.click("La faire ou s’en passer")
        person.click("Me passer de feuille…")
        person.click("Sans cette feuille, si j’oublie ma phrase de passe, mes données sont perdues.")
        person.click("Me passer de feuille")
        wait_for(lambda: not person.sees(NO_SHEET))
        return [curve, person.end()]


def a_plug(folder: Path, start: Start = of_the_tree) -> list[Door]:
    """From the welcome page to the power of now, on a port that is in no list."""
    with meter_on_a_port() as port, at_the_door(folder, start) as person:
        person.begin("A plug: the power of now")
        person.click("Chercher la prise")
        person.click("Ouverte")
        make_household(person)
        person.see("Deux fils au compteur")
        person.click("Il n’est pas dans la liste…")
        person.see("Chemin du port")
        person.type(port, "the port's path")
        person.press("Return")
        person.see("Compteur trouvé\u00a0: mode standard")
        person.click("C’est mon compteur")
        person.see("en ce moment, lu à la prise du compteur")
        return [person.end()]


@contextmanager
def listening_to(port: str, folder: Path) -> Iterator[Person]:
    """Somebody who has had ``port`` listened to, in a household that was just made."""
    with at_the_door(folder, of_the_tree) as person:
        person.click("Chercher la prise")
        make_household(person)
        person.click("Il n’est pas dans la liste…")
        person.see("Chemin du port")
        person.type(port)
        person.press("Return")
        yield person


WALKS = ((nothing_at_hand, (3, 1)), (a_file, (9, 4)), (a_plug, (11,)))
"""Each walk, and in how many acts it comes to each of its ends."""


def walked(folder: Path) -> list[Door]:
    """All of them, each in a folder of its own."""
    doors: list[Door] = []
    for walk, _ in WALKS:
        own = folder / walk.__name__
        own.mkdir()
        doors += walk(own)
    return doors


def main() -> None:
    """Walk, and write the table."""
    with TemporaryDirectory(prefix="doors-") as folder:
        doors = walked(Path(folder))
    head = ["| door | acts | by the script | a person, reckoned |", "|---|---|---|---|"]
    rows = [*head, *(door.told() for door in doors)]
    said = "\n".join([*rows, "", *(door.way() for door in doors)])
    before, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(f"{before}{begin}\n{said}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    sys.stdout.write("\n".join([*rows, ""]))


if __name__ == "__main__":
    sys.exit(main())
