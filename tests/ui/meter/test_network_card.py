from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.fence import Barrier
from persienne.ui.meter.cards import NetworkCard
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


@pytest.mark.parametrize("barrier", Barrier)
def test_the_kernel_is_named_as_keeper_only_where_it_keeps(qtbot: QtBot, barrier: Barrier) -> None:
    card = NetworkCard()
    qtbot.addWidget(card)
    card.show()
    card.show_barrier(barrier)
    holds = barrier in (Barrier.KERNEL, Barrier.FILTER)
    assert ("opens no connection; the kernel refuses it" in words_in(card)) is holds
    assert ("No barrier of the kernel here" in words_in(card)) is not holds
    assert ("Persienne can’t write into its memory" in words_in(card)) is (barrier is Barrier.KERNEL)
    assert ("leaves the memory of your other programs open" in words_in(card)) is (barrier is Barrier.FILTER)
    assert ("Python refuses it any" in words_in(card)) is (barrier is Barrier.PYTHON)
