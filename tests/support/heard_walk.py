"""A walk through the real window by keys alone, and what a screen reader says at each step.

``make transcript`` walks, and writes what was heard into ``docs/accessibility.md``.
"""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from support.households import PASSPHRASE, make_cheap
from support.real_windows import RealWindow
from support.screen_reader import desktop_that_is_heard
from support.windows import curve_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.screen_reader import Heard, ScreenReader

PAGE = Path(__file__).parents[2] / "docs" / "accessibility.md"
BEGIN, END = "<!-- transcript -->\n", "<!-- end of the transcript -->\n"
SAID = "announcement"
MOST = 40
"""Presses of one key after which what is looked for counts as out of reach."""
_NAMES = "lun|mar|mer|jeu|ven|sam|dim|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc"
_ENDS = "di|credi|dredi|edi|anche|ier|il|let|embre|obre"
_DAYS = re.compile(rf"\b(?:{_NAMES})(?:{_ENDS})?\b\.?( \d{{4}}\b)?", re.IGNORECASE)
_FIGURES = re.compile(r"\d[\d\u202f\u00a0]*(?:,\d+|er\b)?(?: h\b(?: \d\d\b)?)?")
"""A first of the month is a figure as the others are; so is a time, whose full hour says no minutes. A year is said in
some places of a span, and not in others."""


@dataclass
class Step:
    """A key, how often it was pressed, and what was heard up to what it was pressed for; or what was typed."""

    key: str
    heard: list[Heard]
    times: int = 1

    def told(self) -> str:
        """The step in one line."""
        key = self.key if self.key.startswith(("«", "(")) else f"`{_shown(self.key)}`"
        often = f" {self.times} times" if self.times > 1 else ""
        heard = "; then: ".join(_short(one.said) for one in self.heard)
        return f"- {key}{often}: {heard or 'nothing'}"


@dataclass
class Task:
    """What a person wants, and how it goes."""

    title: str
    steps: list[Step] = field(default_factory=list)

    @property
    def keys(self) -> int:
        """How many keys it takes, but for what is typed into fields."""
        return sum(step.times for step in self.steps if not step.key.startswith(("«", "(")))

    def told(self) -> str:
        """The task for the page."""
        return "\n".join([f"### {self.title}", "", f"{self.keys} keys.", "", *(step.told() for step in self.steps), ""])


def _shown(key: str) -> str:
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in key.split("+"))


def _short(said: str) -> str:
    """In one line, and of a whole letter its beginning."""
    line = " ".join(said.split())
    return line if len(line) < 300 else f"{line[:160]}… (and so on, all of it)"


def gist(told: str) -> list[str]:
    """What stays of tasks from day to day: each key and what it leads to, without figures, days, and descriptions."""
    found = []
    for line in told.splitlines():
        if line.startswith("### "):
            found.append(line)
        elif line.startswith("- "):
            key, _, heard = line.partition(": ")
            last = re.sub(r"(button|checked|box|panel|chart|document), .*", r"\1", heard.rpartition("; then: ")[2])
            found.append(_FIGURES.sub("0", _DAYS.sub("…", f"{key.partition(' ')[0]} {last}")))
    return found


class Walk:
    """The keyboard of a person who sees nothing."""

    def __init__(self, window: RealWindow, reader: ScreenReader) -> None:
        self._window, self._reader = window, reader
        self.tasks: list[Task] = []

    def begin(self, title: str) -> None:
        """What follows is another task."""
        self._reader.so_far()
        self.tasks.append(Task(title))

    def press(self, key: str, until: str = "", why: str = "focus") -> None:
        """Press a key and listen until these words are said, for this reason."""
        self._window.press(key)
        self._steps.append(Step(key, self._listen(key, until, why)))

    def go(self, key: str, words: str) -> None:
        """Press a key until the keyboard comes to what is called so."""
        way: list[Heard] = []
        for times in range(1, MOST + 1):
            self._window.press(key)
            way += self._listen(key, "", "focus")
            if words in way[-1].said:
                self._steps.append(Step(key, way, times))
                return
        raise AssertionError(f"{key} does not lead to {words}: {way}")

    def type(self, text: str, shown: str = "") -> None:
        """Type into what has the keyboard; the page shows what stays from day to day."""
        self._window.enter(text)
        self._steps.append(Step(f"«{shown or text}»", []))

    def hear(self, words: str, why: str = SAID) -> None:
        """Wait for what comes by itself."""
        self._steps.append(Step("(wait)", self._listen("(wait)", words, why)))

    @property
    def _steps(self) -> list[Step]:
        return self.tasks[-1].steps

    def _listen(self, key: str, until: str, why: str) -> list[Heard]:
        return self._reader.until(lambda heard: until in heard.said and heard.why == why, f"{key}: {until}")


@contextmanager
def walking(folder: Path, language: str = "fr") -> Iterator[Walk]:
    """A walk in a household without a measure, whose window asks for the passphrase; a file lies beside it."""
    home = make_cheap(folder / "household", Slat.HALF)
    with desktop_that_is_heard(folder / "desktop") as (environment, reader):
        reader.switch_on()
        window = RealWindow(home, environment, language=language)
        try:
            window.focus()
            reader.until(lambda heard: heard.why == "focus", "the passphrase")
            yield Walk(window, reader)
        finally:
            window.close()


def walk_through(folder: Path) -> list[Task]:
    """A file is imported, read on the chart, the slats are closed, a letter is made and a period is erased."""
    last = date.today() - timedelta(days=1)  # noqa: DTZ011 - as the person's calendar has it
    last -= timedelta(days=last.day == 1)  # a month of one day is told as a day
    file = curve_file(folder / "courbe.csv", last - timedelta(days=40), last)
    with walking(folder) as walk:
        walk.begin("Ouvrir le foyer et importer un fichier")
        walk.type(PASSPHRASE, "la phrase de passe")
        walk.press("Return", "Historique, panel")
        walk.press("ctrl+i", "dialog")
        walk.type(str(file), "…/courbe.csv")
        walk.press("Return", "Fichier Enedis, demi-heures", SAID)
        walk.hear("", "change")

        walk.begin("Lire la consommation du dernier jour sur le graphique")
        walk.go("Tab", "Graphique de l’historique")
        walk.press("End", "kWh", SAID)
        walk.press("Left", "kWh", SAID)
        walk.press("Right", "kWh", SAID)
        walk.press("Return", "1 jour complet", "change")
        walk.press("Left", "kW", SAID)

        walk.begin("Fermer la persienne")
        walk.go("Tab", "Persienne\u00a0: Entrouverte")
        walk.press("Return", "Entrouverte, radio button")
        walk.press("Up", "dialog")
        walk.go("Tab", "Fermer la persienne")
        walk.press("Return", "Réduction dans 10 s", SAID)
        walk.hear("C’est fait")

        walk.begin("Faire une lettre de suppression")
        walk.press("ctrl+6", "Lettres")
        walk.go("Tab", "Qu’on supprime ce qui a été collecté")
        for question in ("De qui", "Quel compteur", "Comment l’enverrez-vous", "Nom du titulaire"):
            walk.press("Return", question)
        walk.type("Camille Exemple")
        for name, typed in (("Numéro et rue", "12 rue des Exemples"), ("Code postal et ville", "69003 Lyon")):
            walk.go("Tab", name)
            walk.type(typed)
        walk.go("Tab", "Enregistrer")
        walk.press("Return", "dialog")
        walk.type(str(folder), "…/lettres")
        walk.press("Return", "3 lettres enregistrées", SAID)

        walk.begin("Effacer une période")
        walk.press("ctrl+7", "Compteur et données")
        walk.go("shift+Tab", "Effacer une période")
        walk.press("Return", "dialog")
        walk.press("Down", "Les valeurs en direct")
        walk.press("Down", "Tout ce qui concerne ces jours")
        walk.go("Tab", "Premier jour")
        walk.go("Tab", "Tous les jours enregistrés")
        walk.press("Return", "", SAID)
        walk.go("Tab", "Effacer…")
        walk.press("Return", "dans 10 s", SAID)
        walk.hear("Certificat d’effacement, document", "focus")
        walk.press("Escape", "Effacer une période")
        return walk.tasks


def transcript(folder: Path) -> str:
    """A walk for the page."""
    return "\n".join(task.told() for task in walk_through(folder)).replace(str(folder), "…")


def committed() -> str:
    """The transcript that the page has."""
    return PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


def main() -> None:
    """Walk, and write down what was heard."""
    with TemporaryDirectory(prefix="heard-") as folder:
        said = transcript(Path(folder))
    before, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{begin}\n{said}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
