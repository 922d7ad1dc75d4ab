"""Garbage is collected in the main thread between two events: never while Qt deletes, and in no other thread."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from persienne.ui.app import Garbage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui

DELETED_WITH_ITS_PARENT = """
import gc
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer
from persienne.ui.app import Garbage

class Allocating:
    def __del__(self):
        self.kept = [[] for _ in range(2000)]

class Child(QObject):
    pass

class Parent(QObject):
    def __init__(self):
        super().__init__()
        self.me = self
        child = Child(self)
        child.allocating = Allocating()
        child.deleteLater()

app = QCoreApplication([])
gc.collect()
{garbage}
Parent()
loop = QEventLoop()
QTimer.singleShot(50, loop.quit)
loop.exec()
print("ended well")
"""


@pytest.mark.slow
def test_a_parent_is_not_collected_while_qt_deletes_its_child() -> None:
    program = DELETED_WITH_ITS_PARENT.format(garbage="garbage = Garbage()")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "ended well\n"), done.stderr


class Kept:
    """A cycle that says in which thread it was let go."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self.me = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(threading.current_thread())


def test_what_another_thread_makes_is_collected_in_the_main_thread(qtbot: QtBot) -> None:
    garbage = Garbage()
    gone: list[threading.Thread] = []

    def work() -> None:
        Kept(gone)
        assert [[] for _ in range(20_000)]

    thread = threading.Thread(target=work)
    kept = [[] for _ in range(20_000)]
    thread.start()
    thread.join()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]
    assert kept
    garbage.stop()


@pytest.mark.usefixtures("qapp")
def test_python_collects_again_once_it_is_stopped() -> None:
    garbage = Garbage()
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
