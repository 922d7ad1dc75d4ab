"""Reading while the window is closed: how it stands comes in, the wish to have it or to end it goes out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.ports.serial_port import port_name
from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.ui.meter.view import Unattended
    from persienne.ui.style.translation import Numbers


class AlwaysOnCard(Card):
    """The switch for reading while the window is closed, with what it does and any obstacle."""

    wanted = Signal(bool)
    """Whether it is to be read while the window is closed."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self.body.addWidget(Label(self.tr("While the window is closed"), fonts.CARD))
        self.switch = Tick(self.tr("Keep reading when the window is closed"), "")
        self.switch.clicked.connect(self.wanted)
        self.body.addWidget(self.switch)
        self._trouble = Label("", fonts.BODY, "alert", wrap=True)
        self._about = Label("", fonts.BODY, "ink2", wrap=True)
        self._key = Label("", fonts.CAPTION, "ink2", wrap=True)
        for label in (self._trouble, self._about, self._key):
            self.body.addWidget(label)

    def show_state(self, view: Unattended, *, keyring: bool) -> None:
        """Show how it stands, and whether the keyring holds the key that it would need.

        Switched off counts what starts a program that is gone: the switch mends it.
        """
        self.switch.setChecked(view.on)
        self.switch.set_sentence(
            self.tr("It reads from your login on, and waits while this window does.")
            if view.on
            else self.tr("The meter is read only while this window is open.")
        )
        trouble = "\n".join(self._troubles(view))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        bounds = self.tr(
            "It does not read while the computer sleeps or is off: what you use meanwhile is known as one total."
        )
        self._about.setText(" ".join(filter(None, (self._last(view), bounds))))
        self._key.setText(
            self.tr("Its key comes from your keyring; while that is locked, it waits.")
            if keyring
            else self.tr("It needs the household’s key in your keyring, which is not there yet.")
        )

    def _last(self, view: Unattended) -> str:
        """When something was stored last that the meter said."""
        if view.last is None:
            return ""
        if view.last.at is None:
            said = self._numbers.day(date.fromordinal(view.last.day))
        else:
            said = self._numbers.instant(local_days().wall(view.last.at))
        return fill(self.tr("Last reading stored: {when}."), when=said)

    def _troubles(self, view: Unattended) -> Iterator[str]:
        """What keeps it from reading, or may."""
        lost = next((reader for reader in view.readers if reader.lost), None)
        if lost is not None:
            said = self.tr(
                "It was on, but starts a program that is not there any more: {program}. Switch it on, and it starts "
                "this one."
            )
            yield fill(said, program=lost.program)
        if len(view.readers) > 1:
            yield self.tr(
                "It is set up twice; one waits for the other, and nothing is read twice. Switched off and on again, "
                "it is set up once."
            )
        if not view.readers:
            return
        if view.port is None:
            yield self.tr("No port is chosen yet: it waits until one is, on the page Today.")
        elif not view.there:
            said = self.tr("{port} is not plugged in now: it waits until it is.")
            yield fill(said, port=port_name(view.port))
        elif not view.open:
            said = self.tr("You may not open {port} now: it tries again until you may.")
            yield fill(said, port=port_name(view.port))
