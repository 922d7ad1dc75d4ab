"""What keeps the program from the network, by the kernel's word: a barrier comes in, nothing goes out."""

from __future__ import annotations

from persienne.base.fence import Barrier
from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label


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
        if barrier.is_the_kernels:
            holds = self.tr("Persienne opens no connection; the kernel refuses it.")
            more = (
                self.tr(
                    "Outside stands the helper that opens the links you click: Persienne can’t write into its "
                    "memory. So do the programs that Persienne talks to: the screen, the desktop, the keyring."
                )
                if barrier is Barrier.KERNEL
                else self.tr(
                    "But this kernel leaves the memory of your other programs open to Persienne, that of the helper "
                    "too, which stands outside to open the links you click."
                )
            )
        elif barrier is Barrier.PYTHON:
            holds = self.tr("No barrier of the kernel here.")
            more = self.tr(
                "No code of Persienne opens a connection, and Python refuses it any. A library in another language "
                "could open one all the same."
            )
        else:
            holds = self.tr("No barrier of the kernel here.")
            more = self.tr("No code of Persienne opens a connection. Nothing else prevents it.")
        self._holds.setText(holds)
        self._more.setText(more)
