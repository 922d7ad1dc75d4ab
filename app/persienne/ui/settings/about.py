"""About Persienne: its version, what it is made of and under which licences, and the place of its data, in a card."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.base.bug_report import program_lines
from persienne.base.placeholders import fill
from persienne.store.schema import SCHEMA_VERSION
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import ElidedLabel, Label
from persienne.vault.keyfile import FORMAT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget


PUBLIC_DOMAIN = "public-domain"

LICENCES_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is shipped or installed with Persienne."""

    name: str
    licence: str
    """SPDX, or :data:`PUBLIC_DOMAIN`."""
    fr: str
    en: str
    """What it is for, in either language."""


@dataclass(frozen=True, slots=True)
class About:
    """The program as it stands here."""

    version: str
    """« Persienne 0.1.0 »."""
    system: str
    """Python and the system."""
    qt: str
    tables: int
    """The version of the tables of the household's file."""
    keys: int
    """The format of its key file."""
    releases: str | None
    """The address of the page that lists the versions; None while there is none."""
    components: tuple[Component, ...]

    def for_a_report(self) -> str:
        """What whoever mends a fault needs to know, and nothing of the household."""
        return f"{self.version}\n{self.system}\nQt {self.qt}\nTables {self.tables}, keys {self.keys}\n"


def read_about() -> About:
    """What is installed here, and the list of components that comes with the resources."""
    text = (files("persienne_resources") / "about" / "components.json").read_text(encoding="utf-8")
    said = json.loads(text)
    components = tuple(Component(one["name"], one["licence"], one["fr"], one["en"]) for one in said["components"])
    version, system = program_lines()
    return About(
        version, system, qVersion(), SCHEMA_VERSION, keys=FORMAT, releases=said["releases"], components=components
    )


class AboutCard(Card):
    """The version, the way to the licences, where the data lie, and where a newer version would be found."""

    folder_wanted = Signal()
    licences_wanted = Signal()
    report_wanted = Signal()
    """What a report of a fault needs is to be copied."""
    releases_wanted = Signal()
    """The page that lists the versions is to be opened."""
    address_wanted = Signal()
    """Its address is to be copied."""

    def __init__(self, about: About, folder: Path | None) -> None:
        """``folder`` is where the household lies; None for the example, which lies nowhere."""
        super().__init__()
        self.body.addWidget(Label(self.tr("About"), fonts.CARD))
        self.body.addWidget(Label(about.version, fonts.LEAD))
        self._say(
            self.tr(
                "Your home’s energy data, encrypted on your own computer, with the shutters closed on everyone else. "
                "Free software under the MIT licence."
            )
        )
        numbers = self.tr("Tables of the file: version {tables}. Key file: format {keys}. Qt {qt}.")
        numbers = fill(numbers, tables=about.tables, keys=about.keys, qt=about.qt)
        self.body.addWidget(Label(numbers, fonts.CAPTION, "ink2", wrap=True))
        self._row(
            self._link(self.tr("Licences…"), self.licences_wanted),
            self._link(self.tr("Copy for a report of a fault"), self.report_wanted),
        )
        if folder is not None:
            self._head(self.tr("Where your data are"))
            self.body.addWidget(Label(str(folder), fonts.BODY, "ink2", wrap=True))
            self._row(self._button(self.tr("Open the folder"), "folder", self.folder_wanted))
        self._head(self.tr("Is there a newer version?"))
        if about.releases is None:
            self._say(
                self.tr(
                    "Persienne never looks by itself. Look where you got it from: a higher number than the one above "
                    "is a newer version."
                )
            )
        else:
            self._say(
                self.tr(
                    "Persienne never looks by itself. This page lists its versions: a higher number than the one above "
                    "is newer."
                )
            )
            address = ElidedLabel(about.releases, fonts.BODY, "ink2")
            self.body.addWidget(address)
            self._row(
                self._button(self.tr("Open"), "", self.releases_wanted),
                self._button(self.tr("Copy the address"), "copy", self.address_wanted),
            )

    def _head(self, words: str) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(Label(words, fonts.BODY_MEDIUM))

    def _say(self, words: str) -> None:
        self.body.addWidget(Label(words, fonts.BODY, "ink2", wrap=True))

    def _row(self, *parts: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.body.addLayout(row)

    def _button(self, words: str, icon: str, signal: SignalInstance) -> SecondaryButton:
        button = SecondaryButton(words, icon)
        button.clicked.connect(signal)
        return button

    def _link(self, words: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(signal)
        return link


class LicencesDialog(Form):
    """Lists the libraries and fonts of the program. Each row has a name, a purpose and a licence."""

    def __init__(self, components: Sequence[Component], language: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Licences"), parent, width=LICENCES_WIDTH)
        self.add_words(self.tr("What Persienne is made of, and under which licence each part of it may be used."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, one in enumerate(components):
            what = QVBoxLayout()
            what.setSpacing(1)
            what.addWidget(Label(one.name, fonts.BODY_STRONG, wrap=True))
            what.addWidget(Label(one.fr if language == "fr" else one.en, fonts.CAPTION, "ink2", wrap=True))
            grid.addLayout(what, row, 0)
            licence = self.tr("public domain") if one.licence == PUBLIC_DOMAIN else one.licence
            grid.addWidget(Label(licence, wrap=True), row, 1)
        self.body.addLayout(grid)
        self.closes(self.tr("Close"))
