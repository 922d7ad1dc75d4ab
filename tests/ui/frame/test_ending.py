"""A signal that ends the program closes its window: what was the example’s folder is gone with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.programs import started

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.gui]

WINDOW = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from persienne.ui.app import make_application
from persienne.ui.app import Ending
from persienne.ui.household.opening import Opening
from persienne.ui.style.translation import locale_for
from persienne.ui.style import translation
from persienne.ui.window import MainWindow

app = make_application()
translation.install(app, "fr")
window = MainWindow(Opening(Path("nowhere"), date(2026, 11, 24), demo=True), locale_for("fr"))
ending = Ending(app.quit, app)
look = QTimer(interval=50)
look.timeout.connect(lambda: window.session and window.session.ready and (print("made", flush=True), look.stop()))
look.start()
window.show()
app.exec()
window.close()
print("closed", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals that a program can hear are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_window_that_is_ended_by_a_signal_leaves_no_folder_behind(tmp_path: Path, number: signal.Signals) -> None:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    with started([sys.executable, "-c", WINDOW], env=env, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "made\n"
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith("persienne-demo-")]
        running.send_signal(number)
        assert running.stdout.read() == "closed\n"
        assert running.wait() == 0
    assert list(tmp_path.glob("persienne-demo-*")) == []


LOCKING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from persienne.ui.app import restarted
from persienne.ui.frame.desktop import Desktop
from persienne.ui.app import Ending
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.household.handover import Handover
from persienne.ui.household.locking import Reason

app = QCoreApplication([])
ending = Ending(app.quit, app)
assert not ending.asked
os.kill(os.getpid(), int(sys.argv[1]))  # as a session that ends does, while the household is being closed
nowhere = Path("nowhere")
restarted(nowhere, KeptPreferences(nowhere), Desktop(None), lambda: ending.asked, Handover(Reason.ASKED), details=False)
assert ending.asked
print("not begun anew", flush=True)
app.exec()
print("ended", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals that a program can hear are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_comes_while_a_window_locks_itself_ends_it_and_is_not_lost(
    number: signal.Signals,
) -> None:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with started([sys.executable, "-c", LOCKING, str(int(number))], env=env, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.read() == "not begun anew\nended\n"
        assert running.wait() == 0
