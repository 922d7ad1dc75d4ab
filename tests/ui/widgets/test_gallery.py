from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from persienne.ui.style.theme import DARK, LIGHT, Theme
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.label import ElidedLabel
from persienne.ui.widgets.themed import Themed, apply_theme

if TYPE_CHECKING:
    from types import ModuleType

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

SIZE = QSize(1440, 1180)


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    """The sheet’s module, beside this one (the tests are no package)."""
    spec = importlib.util.spec_from_file_location("gallery", Path(__file__).with_name("gallery.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(sheet: QWidget) -> list[QWidget]:
    """Every visible widget of ``sheet``."""
    return [widget for widget in sheet.findChildren(QWidget) if widget.isVisibleTo(sheet)]


@pytest.mark.slow
def test_the_sheet_is_a_picture_in_both_palettes(gallery: ModuleType, tmp_path: Path) -> None:
    for theme in (LIGHT, DARK):
        picture = gallery.picture(theme, SIZE)
        path = tmp_path / f"gallery-{theme.name}.png"
        assert picture.save(str(path))
        corner = picture.toImage().pixelColor(picture.width() - 2, 2)
        assert corner.name().upper() == theme.paper


@pytest.mark.slow
def test_the_drop_overlay_covers_the_sheet(gallery: ModuleType, tmp_path: Path) -> None:
    plain, veiled = gallery.picture(LIGHT, SIZE), gallery.drop_picture(LIGHT, SIZE)
    assert veiled.save(str(tmp_path / "drop.png"))
    assert plain.toImage().pixelColor(700, 60) != veiled.toImage().pixelColor(700, 60)


def test_one_call_repaints_every_part(gallery: ModuleType, theme: Theme) -> None:
    sheet = gallery.gallery(LIGHT if theme is DARK else DARK, SIZE)
    apply_theme(sheet, theme)
    themed = [widget for widget in (sheet, *sheet.findChildren(QWidget)) if isinstance(widget, Themed)]
    assert len(themed) > 40
    assert {widget.theme.name for widget in themed} == {theme.name}


def test_whatever_the_keyboard_reaches_has_a_name(gallery: ModuleType) -> None:
    sheet = gallery.gallery(LIGHT, SIZE)
    reached = [widget for widget in shown(sheet) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) > 15  # of a choice, what is chosen
    nameless = [
        widget for widget in reached if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_targets_are_at_least_32_pixels_high(gallery: ModuleType) -> None:
    sheet = gallery.gallery(LIGHT, SIZE)
    sheet.show()
    buttons = [widget for widget in shown(sheet) if isinstance(widget, QAbstractButton)]
    assert [(button, button.size()) for button in buttons if button.height() < 32] == []


@pytest.mark.slow
@pytest.mark.usefixtures("large_text")
def test_nothing_is_cut_at_twice_the_text_size(gallery: ModuleType) -> None:
    sheet = gallery.gallery(LIGHT, QSize(1024, 2160))
    sheet.show()
    QApplication.processEvents()
    cut: list[QWidget] = []
    for widget in shown(sheet):
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = widget.wordWrap() or widget.width() >= widget.sizeHint().width()
            cut += [] if wide and widget.height() >= needed else [widget]
        elif isinstance(widget, ElidedLabel | Chip | QAbstractButton):
            cut += [] if widget.height() >= widget.minimumSizeHint().height() else [widget]
    assert cut == []
