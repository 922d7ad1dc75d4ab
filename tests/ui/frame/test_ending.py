"""A signal that ends the program closes its window: what was the example's folder is gone with it."""

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
from persienne.ui.app import make_application, theme_of
from persienne.ui.frame.ending import on_ending_signal
from persienne.ui.household.opening import Opening
from persienne.ui.style.numbers import locale_for
from persienne.ui.style import translation
from persienne.ui.window import MainWindow

app = make_application()
translation.install(app, "fr")
window = MainWindow(Opening(Path("nowhere"), date(2026, 11, 24), demo=True), theme_of(app), locale_for("fr"))
on_ending_signal(app.quit, app)
look = QTimer(interval=50)
look.timeout.connect(lambda: window._opening._example_folder and (print("made", flush=True), look.stop()))
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
