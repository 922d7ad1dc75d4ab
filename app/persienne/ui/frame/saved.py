"""What was written for the household to take along: where it lies comes in, it is told, and one click opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.base.placeholders import fill

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.ui.frame.desk import Tools


def offer_saved(tools: Tools, title: str, sentence: str, where: Path) -> None:
    """Tell that it was saved; a PDF can be printed, by the program that shows it, and a folder can be shown."""
    translate = QCoreApplication.translate
    if where.is_dir():
        act = partial(tools.desktop.open_folder, where, partial(tell_where, tools, where))
        tools.offer("ok", title, sentence, translate("Saved", "Open the folder"), act)
    elif where.suffix.lower() == ".pdf":
        act = partial(tools.desktop.open_pdf, where, partial(tell_where, tools, where))
        tools.offer("ok", title, sentence, translate("Saved", "Print…"), act)
    else:
        tools.tell("ok", title, sentence)


def tell_where(tools: Tools, where: Path) -> None:
    """Show a notice that the file or folder ``where`` could not be opened, with its path."""
    said = fill(QCoreApplication.translate("Saved", "Open it yourself. It is here: {file}"), file=where)
    tools.tell("alert", QCoreApplication.translate("Saved", "It could not be opened from here"), said)
