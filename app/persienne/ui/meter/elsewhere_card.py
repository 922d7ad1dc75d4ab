"""What comes from elsewhere and where the household may go: a watched folder and a move come in, wishes go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.ui.meter.new_files_dialog import name_of
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from persienne.household.backup.moving import Move
    from persienne.household.measures.watched_folder import Watching
    from persienne.ui.style.numbers import Numbers


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
                "No folder is watched since this household was restored: the folder chosen before, %1, may be another "
                "computer’s. You can choose anew."
            ).replace("%1", str(before))
        elif folder is None:
            said = self.tr(
                "Persienne can look for new exports in a folder, that of your downloads for instance, while this "
                "window is open. It tells you of them, and reads none without asking."
            )
        elif not watching.there:
            said = self.tr("%1 is not there now: nothing is found until it is back.").replace("%1", str(folder))
        else:
            said = self.tr("New exports in %1 are looked for while this window is open.").replace("%1", str(folder))
        self._watched.setText(said)
        names = [name_of(code) for code in sorted(watching.alone)]
        kinds = self._numbers.listed([self.tr("“%1”").replace("%1", name) for name in names])
        self._alone.setText(self.tr("Read without asking, unless something is in doubt: %1.").replace("%1", kinds))
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
