"""The application that widgets are tested in: Fusion, the bundled fonts, one palette or the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.style import fonts
from persienne.ui.style.theme import DARK, LIGHT, Theme, theme_for, wear, worn
from persienne.ui.widgets import heard
from support.patient_bot import PatientBot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

STILL = theme_for(dark=False, still=True)


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
    wear(STILL)
    return qapp


@pytest.fixture(autouse=True)
def _light_again(dressed: QApplication) -> Iterator[None]:  # noqa: ARG001 - it has to be dressed
    """Each test begins in the light palette without motion."""
    yield
    if worn() != STILL:
        wear(STILL)


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest, _light_again: None) -> Theme:
    """Each palette in turn, already given to the application."""
    wanted: Theme = request.param
    wear(wanted)
    return wanted


@pytest.fixture
def light() -> Theme:
    """The palette that is worn: the light one without motion."""
    return worn()


@pytest.fixture
def large_text(dressed: QApplication) -> Iterator[float]:
    """Text at 200 %, and back."""
    dressed.setFont(fonts.make(fonts.BODY, scale=2.0))
    yield 2.0
    dressed.setFont(fonts.make(fonts.BODY, scale=1.0))
