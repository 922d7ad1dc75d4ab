"""Every page and dialog of the invented home in discreet mode: what is drawn is read back, and gives nothing away."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from persienne.ui.guide.dialog import GuideDialog
from persienne.ui.style.preferences import SIZES
from pictures.pages import WALKS, Walk, walk_through
from support.drawn_faults import shown, widgets_in
from support.drawn_texts import written
from support.scripts import translated
from support.windows import TODAY, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.turning, pytest.mark.gui, pytest.mark.usefixtures("light")]

NAMES = (
    "Camille",
    "Durand",
    "Tilleuls",
    "Sceaux",
    "Soléa",
    "Thermo",
    "Watt et Moi",
    "SOL-",
    "Tour Enedis",
    "Corolles",
    ".csv",
    ".eml",
    "@",
)
"""What the invented home holds of persons, places, organisations and files."""

READ_IN_THE_CURVE = (
    "chauffe-eau",
    "water heater",
    "chauffage électrique",
    "electric heating",
    "aucun signe",
    "no sign",
)

SIZE_OF_TEXT = ("Text size", "Taille du texte")
SIZES_OF_TEXT = {f"{size}{space}%" for size in SIZES for space in ("", "\u202f")}
"""The sizes of text are the same for everyone."""

LEAST = 4
"""Letters and figures by which a piece of a text is known again."""


def plain(text: str) -> str:
    """Letters and figures alone: lines are wrapped and shortened, and their spaces and quotes are typeset."""
    return "".join(filter(str.isalnum, text)).casefold()


def strings(entry: object) -> Iterator[str]:
    """Every text of a resource."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for one in entry.values() if isinstance(entry, dict) else entry:
            yield from strings(one)


def interface() -> str:
    """All texts of the window that hold a figure by themselves, as they are written in their sources."""
    root: Traversable = files("persienne_resources")
    said = [text for _, source, forms in translated("fr") for text in (source, *forms)]
    for entry in (root / "letters").iterdir():
        if entry.name.endswith(".toml"):
            said += strings(tomllib.loads(entry.read_text(encoding="utf-8")))
    return "\n".join(plain(text) for text in said if re.search(r"\d", text) and "%" not in text)


def given_away(window: MainWindow, known: str) -> Iterator[str]:
    """What of the household can be read on the screen: in the window, in a dialog over it, in titles.

    The guide is read as it is: its pages are the same for everyone.
    """
    tops = [top for top in {window, shown(window)} if not isinstance(top, GuideDialog)]
    pairs = [(one, line.text) for top in tops for one in widgets_in(top) for line in written(one)]
    lines = [text for one, text in pairs if not (one.accessibleName() in SIZE_OF_TEXT and text in SIZES_OF_TEXT)]
    lines += [top.windowTitle() for top in QApplication.topLevelWidgets()]
    for line in lines:
        folded = line.casefold()
        sentences = [one for one in re.split(r"(?<=[.!?…])\s", line) if re.search(r"\d", one)]
        if any(len(plain(one)) < LEAST or plain(one) not in known for one in sentences):
            yield line
        if any(name.casefold() in folded for name in NAMES) or any(said in folded for said in READ_IN_THE_CURVE):
            yield line


@pytest.mark.parametrize("walk", WALKS[:2], ids=lambda walk: walk.language)
def test_no_figure_and_no_name_is_drawn_on_any_page_or_dialog(
    dressed: QApplication, tmp_path: Path, walk: Walk
) -> None:
    known, seen = interface(), 0
    found: dict[str, list[str]] = {}

    def look(window: MainWindow, name: str, _grab: Callable[[], QPixmap]) -> None:
        nonlocal seen
        window.discretion.set_on(True)
        seen += 1
        if lines := sorted(set(given_away(window, known))):
            found[name] = lines

    one = walk._replace(themes=walk.themes[:1])
    with spoken(dressed, one.language):
        walk_through(dressed, tmp_path, TODAY, one, look)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not found, "\n".join(f"{name}: {lines}" for name, lines in found.items())
    assert seen > 50
