"""What Persienne says of itself: all that it is made of is named with its licence, and nothing of the household."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from fnmatch import fnmatch
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from persienne.ui.settings.about import AboutCard, read_about
from support.windows import click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

ROOT = Path(__file__).parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED = re.findall(
    r"^([a-z0-9-]+)==", (ROOT / "packaging" / "locks" / "run.txt").read_text(encoding="utf-8"), re.MULTILINE
)


def said() -> list[dict[str, Any]]:
    text = (files("persienne_resources") / "about" / "components.json").read_text(encoding="utf-8")
    components: list[dict[str, Any]] = json.loads(text)["components"]
    return components


def plain(requirement: str) -> str:
    """The name of a package as the locks write it."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_every_package_that_is_installed_with_it_is_named() -> None:
    named = {one.get("package") for one in said()}
    assert {plain(requirement) for requirement in PROJECT["dependencies"]} - named == set()
    assert set(LOCKED) - named == set()
    assert named - set(LOCKED) == {None}


def test_every_font_and_the_icons_are_named() -> None:
    holds = [pattern for one in said() for pattern in one.get("holds", ())]
    fonts = files("persienne_resources") / "fonts"
    found = [entry.name for entry in fonts.iterdir()] + [f"paper/{one.name}" for one in (fonts / "paper").iterdir()]
    assert [name for name in found if name.endswith(".otf") and not any(fnmatch(name, one) for one in holds)] == []
    assert "icons" in holds


def test_every_component_has_a_licence_and_words_in_both_languages() -> None:
    for one in said():
        assert one["name"], one
        assert one["licence"], one
        assert one["fr"], one
        assert one["en"], one
        assert one["fr"] != one["en"], one


def test_the_version_is_that_of_the_project_and_a_report_holds_nothing_else() -> None:
    about = read_about()
    assert about.version == f"Persienne {PROJECT['version']}"
    lines = about.for_a_report().splitlines()
    assert [line.split()[0] for line in lines] == ["Persienne", "Python", "Qt", "Tables"]


def test_where_no_page_lists_the_versions_none_is_offered(qtbot: QtBot) -> None:
    card = AboutCard(replace(read_about(), releases=None), Path("/home/of/somebody"))
    qtbot.addWidget(card)
    card.show()
    assert "Persienne never looks by itself. Look where you got it from" in words_in(card)
    assert "Copy the address" not in words_in(card)
    assert "/home/of/somebody" in words_in(card)


def test_a_page_that_lists_the_versions_is_opened_or_copied_when_asked_for(qtbot: QtBot) -> None:
    card = AboutCard(replace(read_about(), releases="https://example.org/releases"), None)
    qtbot.addWidget(card)
    card.show()
    assert "https://example.org/releases" in words_in(card)
    assert "Where your data are" not in words_in(card)
    with qtbot.waitSignal(card.releases_wanted):
        click(qtbot, card, "Open")
    with qtbot.waitSignal(card.address_wanted):
        click(qtbot, card, "Copy the address")
