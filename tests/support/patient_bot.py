"""pytest-qt's bot with the patience of all other tests: its own five seconds are too short on a busy machine."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

from support.patience import PATIENCE

MILLISECONDS = round(PATIENCE * 1000)


class PatientBot(QtBot):
    """A wait ends with what it waits for; a test that asks for another ``timeout`` gets it."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
    waitSignal = partialmethod(QtBot.waitSignal, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
    waitSignals = partialmethod(QtBot.waitSignals, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
    waitCallback = partialmethod(QtBot.waitCallback, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
    waitExposed = partialmethod(QtBot.waitExposed, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
    waitActive = partialmethod(QtBot.waitActive, timeout=MILLISECONDS)  # noqa: N815 - pytest-qt's name
