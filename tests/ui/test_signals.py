"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each call of a Python slot (PYSIDE-3474)."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from support.patience import PATIENCE

EMIT = """
import json, sys
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

class Receiver(QObject):
    told = Signal(object, bool)

    def __init__(self):
        super().__init__()
        self.heard = 0

    @Slot(object, bool)
    def hear(self, what, loud):
        self.heard += 1

app = QCoreApplication([])
receiver = Receiver()
receiver.told.connect(receiver.hear)
receiver.told.connect(receiver.hear, Qt.ConnectionType.QueuedConnection)
receiver.told.connect(lambda what, loud: None)
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(5000):
    receiver.told.emit(None, True)
    app.processEvents()
after = sys.getrefcount(None), sys.getrefcount(True)
print(json.dumps([receiver.heard, [old - new for old, new in zip(before, after)]]))
"""


@pytest.mark.slow
def test_five_thousand_signals_lose_no_reference_and_do_not_abort_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    heard, lost = json.loads(done.stdout)
    assert heard == 10_000
    assert all(count < 100 for count in lost), lost
