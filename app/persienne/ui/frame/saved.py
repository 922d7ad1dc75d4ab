"""What was written for the household to take along: where it lies comes in, it is told, and one click opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.ui.household.files import ask_where_to_save

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.exporting.exports import Content
    from persienne.household.exporting.extracts import Wish
    from persienne.ui.frame.desk import Tools
    from persienne.ui.frame.lever import Lever


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


def readable_by_anyone() -> str:
    """What becomes of an exported file."""
    return QCoreApplication.translate(
        "Saved",
        "Whoever gets the file can read it: it is not encrypted, and Persienne can’t erase it. The register notes "
        "what was exported, when and where to.",
    )


async def save_export(lever: Lever, parent: QWidget, wish: Wish, content: Content, *, kind: str) -> None:
    """Ask where an export is to be written, the file dialog before another file is replaced; write and tell it."""
    from persienne.household.exporting.exports import default_name  # noqa: PLC0415 - on use

    translate = QCoreApplication.translate
    name = default_name(wish, lever.tools.language)
    if lever.tools.example:
        name = name.replace("persienne-", translate("Saved", "persienne-example-", "the beginning of a file's name"), 1)
    path = ask_where_to_save(parent, translate("Saved", "Export to"), name, kind)
    if path is not None:
        await lever.change(lambda household: household.exports.save(wish, path, content, replace=True))
        offer_saved(lever.tools, translate("Saved", "Exported: anyone can read this file"), str(path), path)


def open_site(tools: Tools, address: str) -> None:
    """Have a web page opened by a program of the desktop; its address is shown where there is none."""
    title = QCoreApplication.translate("Saved", "No program opens web pages here")
    tools.desktop.open_link(address, partial(tools.tell, "info", title, address))


def tell_where(tools: Tools, where: Path) -> None:
    """Show a notice that the file or folder ``where`` could not be opened, with its path."""
    said = QCoreApplication.translate("Saved", "Open it yourself. It is here: %1").replace("%1", str(where))
    tools.tell("alert", QCoreApplication.translate("Saved", "It could not be opened from here"), said)
