from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FIRST_PAINT = """
import json, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from persienne.ui.style import translation
from persienne.ui.app import make_application, theme_of
from persienne.ui.style.numbers import locale_for
from persienne.ui.household.opening import Opening
from persienne.ui.window import MainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if watched is window and event.type() == QEvent.Type.Paint and not loaded:
            loaded.append([name for name in sys.argv[2:] if name in sys.modules])
        return False

loaded = []
app = make_application()
translation.install(app, "fr")
window = MainWindow(Opening(Path(sys.argv[1]), date(2026, 11, 24), demo=False), theme_of(app), locale_for("fr"))
watch = Watch()
app.installEventFilter(watch)
window.show()
while window.entrance.page is None:
    app.processEvents()
print(json.dumps(loaded))
"""

SLOW = ("numpy", "pyqtgraph", "sqlcipher3", "sqlite_utils", "keyring", "cryptography", "python_calamine")


@pytest.mark.slow
@pytest.mark.parametrize("household", [False, True], ids=["welcome", "locked"])
def test_nothing_slow_is_loaded_before_the_window_is_painted(tmp_path: Path, household: bool) -> None:
    home = tmp_path / "home"
    if household:
        passphrase = tmp_path / "passphrase"
        passphrase.write_text("volets du soir\n")
        init = [sys.executable, "-m", "persienne", "--home", str(home), "init", "--passphrase-file", str(passphrase)]
        subprocess.run(init, check=True, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(home), *SLOW],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[]]
