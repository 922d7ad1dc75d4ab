"""The application that widgets are tested in: Fusion, the bundled fonts, one palette or the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.style import fonts
from persienne.ui.style.theme import DARK, LIGHT, Theme, theme_for, wear
from persienne.ui.widgets import heard
from support.patient_bot import PatientBot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> QApplication:
    """One for all: what draws paper would make one that is none for windows."""
    return qapp


@pytest.fixture
def qtbot(_application: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with the patience of all other tests."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its style and its fonts."""
    qapp.setStyle("Fusion")
    fonts.install_fonts(qapp)
    heard.install()
    return qapp


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest, dressed: QApplication) -> Theme:
    """Each palette in turn, already given to the application."""
    wanted: Theme = request.param
    wear(wanted)
    return wanted


@pytest.fixture
def light(dressed: QApplication) -> Theme:
    """The light palette without motion, for tests that look at no colour."""
    still = theme_for(dark=False, still=True)
    wear(still)
    return still


@pytest.fixture
def large_text(dressed: QApplication) -> Iterator[float]:
    """Text at 200 %, and back."""
    dressed.setFont(fonts.make(fonts.BODY, scale=2.0))
    yield 2.0
    dressed.setFont(fonts.make(fonts.BODY, scale=1.0))
