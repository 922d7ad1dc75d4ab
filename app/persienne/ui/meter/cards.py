"""Small cards of the page Meter and data: other places, exported files, the journal of erasures, the network."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.base.fence import Barrier
from persienne.base.placeholders import fill
from persienne.store.erasures import State
from persienne.ui.meter.import_dialogs import name_of
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from persienne.consents.exports import Exported
    from persienne.household.backup.backups import Move
    from persienne.household.measures.watched_folder import Watching
    from persienne.store.erasures import ErasureEntry
    from persienne.ui.meter.erasure_words import ErasingWords
    from persienne.ui.style.translation import Numbers

TONES = {
    State.BEGUN: "home",
    State.DELETED: "home",
    State.WAITING_FOR_ROOM: "home",
    State.DOUBTFUL: "alert",
}
"""The tone of the row of an erasure that is not over, or not proved."""


class ElsewhereCard(Card):
    """A folder whose new exports are looked for, and the move to another computer."""

    folder_wanted = Signal()
    watch_no_more = Signal()
    ask_again = Signal()
    """Files that were read without a question are to be asked about from now on."""
    look_wanted = Signal()
    moving_wanted = Signal()

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self.body.addWidget(Label(self.tr("New files in a folder"), fonts.CARD))
        self._watched = Label("", fonts.BODY, "ink2", wrap=True)
        self._alone = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._watched)
        self.body.addWidget(self._alone)
        ways = Flow()
        self._choose = SecondaryButton("", "folder")
        self._choose.clicked.connect(self.folder_wanted)
        ways.addWidget(self._choose)
        self._look = self._link(self.tr("Look now"), self.look_wanted)
        self._ask = self._link(self.tr("Ask me again"), self.ask_again)
        self._end = self._link("", self.watch_no_more)
        for link in (self._look, self._ask, self._end):
            ways.addWidget(link)
        self.body.addLayout(ways)
        self.body.addSpacing(12)
        self.body.addWidget(Label(self.tr("Another computer"), fonts.CARD))
        self._move = Label("", fonts.BODY, "ink2", wrap=True)
        self.body.addWidget(self._move)
        self._moving = SecondaryButton("", "monitor")
        self._moving.clicked.connect(self.moving_wanted)
        self.body.addWidget(self._moving, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, watching: Watching, move: Move) -> None:
        """Show them as they stand."""
        folder, before = watching.folder, watching.before
        if before is not None:
            said = self.tr(
                "No folder is watched since this household was restored: the folder chosen before, {folder}, may "
                "be another computer’s. You can choose anew."
            )
            said = fill(said, folder=before)
        elif folder is None:
            said = self.tr(
                "Persienne can look for new exports in a folder, that of your downloads for instance, while this "
                "window is open. It tells you of them, and reads none without asking."
            )
        elif not watching.there:
            said = fill(self.tr("{folder} is not there now: nothing is found until it is back."), folder=folder)
        else:
            said = fill(self.tr("New exports in {folder} are looked for while this window is open."), folder=folder)
        self._watched.setText(said)
        names = [name_of(code) for code in sorted(watching.alone)]
        kinds = self._numbers.listed([fill(self.tr("“{name}”"), name=name) for name in names])
        self._alone.setText(fill(self.tr("Read without asking, unless something is in doubt: {kinds}."), kinds=kinds))
        for part in (self._alone, self._ask):
            part.setVisible(folder is not None and bool(watching.alone))
        self._look.setVisible(folder is not None)
        self._end.setVisible(folder is not None or before is not None)
        self._end.setText(self.tr("Watch no more") if before is None else self.tr("Leave it off"))
        self._choose.setText(self.tr("Choose the folder…") if folder is None else self.tr("Another folder…"))
        if move.begun:
            self._move.setText(self.tr("A move is under way: the backup is made, and the household is still here."))
            self._moving.setText(self.tr("Go on with the move…"))
        else:
            self._move.setText(
                self.tr(
                    "Everything goes along in one encrypted file, in four steps that can be left and taken up again."
                )
            )
            self._moving.setText(self.tr("Move to another computer…"))

    def _link(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text)
        link.clicked.connect(signal)
        return link


SHOWN = 5
"""Exports on the page, the last first; the command line tells them all."""


class ExportsCard(Card):
    """What was exported, of which days, where to and when; hidden where the register knows of none."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Files that you exported"), fonts.CARD))
        head.addStretch(1)
        head.addWidget(Label(self.tr("anyone can read them"), fonts.CAPTION, "ink2"))
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._more = Label("", fonts.CAPTION, "ink2")
        self.body.addWidget(self._more)
        self.hide()

    def show_exports(self, known: Sequence[Exported]) -> None:
        """Show the last ones, and how many there are besides."""
        clear(self._rows)
        shown, more = known[:SHOWN], len(known) - SHOWN
        for one in shown:
            self._rows.addWidget(self._row(one, last=one is shown[-1]))
        if more > 0:
            self._more.setText(self._numbers.counted(self.tr("and %n other(s)", "files", more), more))
        self._more.setVisible(more > 0)
        self.setVisible(bool(known))

    def _row(self, one: Exported, *, last: bool) -> Row:
        span, day = self._numbers.span(one.first, one.last), self._numbers.day(date.fromisoformat(one.at[:10]))
        if one.where is None:
            title, detail = self.tr("The register no longer tells where"), span
        else:
            place = PurePath(one.where)
            title, detail = place.name, fill(self.tr("{span}, in {folder}"), span=span, folder=place.parent)
        return Row("download", title, detail, right=day, last=last)


ENTRIES_SHOWN = 8
"""Entries on the page; the command line tells them all."""


class JournalCard(Card):
    """What was erased, when, and how it was proven; at its foot the way to erase more."""

    certificate_wanted = Signal(object)
    """An ErasureEntry that has a certificate."""
    erase_wanted = Signal()

    def __init__(self, words: ErasingWords) -> None:
        super().__init__()
        self._words = words
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Journal of erasures"), fonts.CARD))
        head.addStretch(1)
        head.addWidget(Label(self.tr("no values, no meter number"), fonts.CAPTION, "ink2"))
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        erase = SecondaryButton(self.tr("Erase a period…"), "trash")
        erase.clicked.connect(self.erase_wanted)
        row = QHBoxLayout()
        row.addWidget(erase)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_entries(self, entries: Sequence[ErasureEntry]) -> None:
        """Show the last ones."""
        clear(self._rows)
        if not entries:
            self._rows.addWidget(Label(self.tr("The journal holds no erasure."), fonts.BODY, "ink2"))
        for entry in entries[:ENTRIES_SHOWN]:
            self._rows.addWidget(self._row(entry, last=entry is entries[:ENTRIES_SHOWN][-1]))

    def _row(self, entry: ErasureEntry, *, last: bool) -> Row:
        told, tone = self._words.told, TONES.get(entry.state, "neutral")
        icon = "trash" if tone == "neutral" else "alert-triangle"
        detail = f"{self._words.day(entry.at)}, {told.went(entry)}, {told.state(entry.state)}"
        row = Row(icon, told.what(entry), detail, tone=tone, last=last)
        if entry.certificate is not None:
            show = LinkButton(self.tr("Certificate"))
            show.setAccessibleName(fill(self.tr("Certificate: {what}"), what=told.what(entry)))
            show.clicked.connect(lambda: self.certificate_wanted.emit(entry))
            row.add_action(show)
        return row


class NetworkCard(Card):
    """The card that says what keeps the program from the network, and what it does not keep."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("The network"), fonts.CARD))
        self._holds = Label("", fonts.BODY, wrap=True)
        self.body.addWidget(self._holds)
        self._more = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._more)

    def show_barrier(self, barrier: Barrier) -> None:
        """Say what holds at this moment."""
        holds = self.tr("No barrier of the kernel here.")
        if barrier.is_the_kernels:
            holds = self.tr("Persienne opens no connection; the kernel refuses it.")
        more = {
            Barrier.KERNEL: self.tr(
                "Outside stands the helper that opens the links you click: Persienne can’t write into its "
                "memory. So do the programs that Persienne talks to: the screen, the desktop, the keyring."
            ),
            Barrier.FILTER: self.tr(
                "But this kernel leaves the memory of your other programs open to Persienne, that of the helper "
                "too, which stands outside to open the links you click."
            ),
            Barrier.PYTHON: self.tr(
                "No code of Persienne opens a connection, and Python refuses it any. A library in another language "
                "could open one all the same."
            ),
            Barrier.NONE: self.tr("No code of Persienne opens a connection. Nothing else prevents it."),
        }[barrier]
        self._holds.setText(holds)
        self._more.setText(more)
