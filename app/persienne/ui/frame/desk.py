"""A desk: an entry of the rail with its page, what feeds it, and its levers, each one thing that the page asks for."""

from __future__ import annotations

import time
from abc import abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.ui.household.deeds import Deeds, Doer
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.style.translation import Numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from PySide6.QtCore import QLocale

    from persienne.household.exporting.exports import Content
    from persienne.household.exporting.extracts import Wish
    from persienne.importers.mapping import Mapping
    from persienne.ui.frame.desktop import Desktop, Tray
    from persienne.ui.frame.kept_preferences import KeptPreferences
    from persienne.ui.household.deeds import Waiting
    from persienne.ui.household.overview import Overview
    from persienne.ui.household.session import Session
    from persienne.ui.widgets.layouts import Stack
    from persienne.vault import Credential


PageT = TypeVar("PageT", bound=QWidget)


class Call(Protocol):
    """Says what comes by itself (:class:`.CallStrip`)."""

    def __call__(
        self,
        kind: str,
        title: str,
        sentence: str = "",
        link: str = "",
        act: Callable[[], None] | None = None,
        read: Callable[[], None] | None = None,
    ) -> None:
        """Say it; see there."""


class Offer(Protocol):
    """Says what a link goes with (:meth:`.Notices.offer`)."""

    def __call__(self, kind: str, title: str, sentence: str, link: str, act: Callable[[], None]) -> None:
        """Say it; see there."""


@dataclass(slots=True)
class Tools:
    """What the window lends to every desk."""

    locale: QLocale
    pages: Stack
    """Where the pages stand, one of them in front; a desk adds its page when it has built it."""
    waiting: Waiting
    go: Callable[[str], None]
    """Shows the page of a key."""
    choose_files: Callable[[], None]
    """Asks for files to import."""
    import_described: Callable[[Sequence[Path], Mapping], None]
    """Imports files as a Mapping says."""
    begin_example: Callable[[], None]
    """Opens the invented home in the place of the household."""
    tell: Callable[[str, str, str], None]
    """Shows a banner over the pages: its kind (info, warn, alert), a title, a sentence; no title takes it away."""
    let_pass: Callable[[], None]
    """Takes away a message that passes by, before its time is over; what stays until it is closed stays."""
    offer: Offer
    """The same, with the words of a link at its end and what the link does."""
    call: Call
    """The same of what comes by itself: it waits for its turn, and no later word takes it away; no title ends all."""
    say: Callable[[UserError], str]
    """Puts an error into words."""
    report: Callable[[BaseException], None]
    """Shows the report of a fault of the program."""
    folder: Path
    """Where the household lies."""
    desktop: Desktop
    """Opens links, folders and PDFs."""
    restore: Callable[[Path, str, bool], None]
    """Puts a backup in the place of the household that is open: its path, its passphrase, and whether it is trusted.

    A backup is trusted where nothing shows whose it is, and a person who was told so restores it all the same.
    """
    erase_everything: Callable[[], None]
    """Removes the household that is open, and goes back to the beginning."""
    renewed: Callable[[Credential], None]
    """What opens the household was changed, and is this from now on."""
    lock_when: Callable[[int | None, AbstractSet[str]], None]
    """The window locks itself after so many minutes without a person, or never, and at these events (``LOCKS_ON``)."""
    lock_now: Callable[[], None]
    """Locks the household that is open."""
    preferences: KeptPreferences
    """How a person wants the window."""
    clock: Callable[[], float] = time.time
    """What the computer's clock says (epoch seconds)."""
    example: bool = False
    """Whether this is the invented home, of which nothing is kept."""
    tray: Tray | None = None
    """The icon in the desktop's tray; it may stand there or not."""
    opened_by: str = ""
    """The kind of what opened the household (``vault.SlotKind``)."""

    def now(self) -> int:
        """The present by the computer's clock (epoch seconds)."""
        return int(self.clock())

    def tell_refused(self, error: UserError) -> None:
        """Show in a banner what was refused."""
        self.tell("alert", QCoreApplication.translate("Tools", "That did not work"), self.say(error))

    @contextmanager
    def telling(self, show: Callable[[str], object] | None = None, over: QWidget | None = None) -> Iterator[None]:
        """Give what is refused in the block to ``show``, in words; without that, show it in a banner.

        Where ``over``, a dialog, was closed meanwhile, it is shown in a banner too, unless that has called it off.
        """
        try:
            yield
        except UserError as error:
            if show is not None and (over is None or (isValid(over) and over.isVisible())):
                show(self.say(error))
            elif error.code != "cancelled":
                self.tell_refused(error)

    @property
    def language(self) -> str:
        """The language of documents that are made: ``fr`` or ``en``."""
        return "fr" if Numbers(self.locale).french else "en"


class Desk(Doer, QObject, Generic[PageT]):
    """Builds its page when it is first wanted, and keeps it up to date while a household is open."""

    session: Session | None = None

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.deeds = Deeds()
        self._page: PageT | None = None
        self._overview: Overview | None = None

    @property
    def page(self) -> PageT:
        """The page; the first time that it is wanted it is built, added to those of the window, and filled."""
        if self._page is None:
            self._page = self.build()
            self.tools.pages.addWidget(self._page)
            if self._overview is not None:
                self.fill(self._overview)
        return self._page

    def set_session(self, session: Session | None) -> None:
        """Another household, or none; what was under way on the one before ends, with that of the levers."""
        self.deeds.end()
        self.session = session

    def set_overview(self, overview: Overview) -> None:
        """The household as it now stands."""
        self._overview = overview
        if self._page is not None:
            self.fill(overview)

    def settle(self) -> None:
        """End what the page had begun and nobody confirmed: a page of the rail is gone to, this one or another."""

    def keep_unfinished(self) -> bool:
        """Have the household keep what is being written on the page; False where that cannot be kept as it stands."""
        return True

    def take_keyboard(self) -> None:
        """Give the keyboard to what has had the page built anew."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @abstractmethod
    def build(self) -> PageT:
        """Make the page and connect what it asks for."""

    @abstractmethod
    def fill(self, overview: Overview) -> None:
        """Show the household as it stands on the page, which is built."""


class Lever(Doer, QObject):
    """Lives as long as its desk, which ends its deeds with its own; does nothing while no household is open."""

    reads_anew = True
    """Whether the household is read anew where something was refused, by the window, which tells it."""

    def __init__(self, desk: Desk[Any]) -> None:
        super().__init__(desk)
        self._desk = desk
        self.deeds = desk.deeds

    @property
    def tools(self) -> Tools:
        """What the window lends."""
        return self._desk.tools

    @property
    def session(self) -> Session | None:
        """The household that is open."""
        return self._desk.session

    def refused(self, error: UserError) -> None:
        """Tell what ended a deed."""
        if self.reads_anew:
            super().refused(error)
        else:
            self.tools.tell_refused(error)


def offer_saved(tools: Tools, title: str, sentence: str, where: Path) -> None:
    """Tell that it was saved; a PDF can be printed, by the program that shows it, and a folder can be shown."""
    translate = QCoreApplication.translate
    if where.is_dir():
        act = partial(tools.desktop.open_folder, where, partial(tell_where, tools, where))
        tools.offer("ok", title, sentence, translate("Saved", "Open the folder"), act=act)
    elif where.suffix.lower() == ".pdf":
        act = partial(tools.desktop.open_pdf, where, partial(tell_where, tools, where))
        tools.offer("ok", title, sentence, translate("Saved", "Print…"), act=act)
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
    said = fill(QCoreApplication.translate("Saved", "Open it yourself. It is here: {file}"), file=where)
    tools.tell("alert", QCoreApplication.translate("Saved", "It could not be opened from here"), said)
