from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.desktop.messages import Appearance
from persienne.ui.app import dress, theme_of
from persienne.ui.style import fonts
from persienne.ui.style.preferences import Preferences
from support.patience import PATIENCE
from support.windows import PASSPHRASE, curve_file, make_home

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FIRST_PAINT = """
import json, sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from persienne.ui.style import translation
from persienne.ui.app import make_application
from persienne.ui.style.translation import locale_for
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
window = MainWindow(Opening(Path(sys.argv[1]), date(2026, 11, 24), demo=False), locale_for("fr"))
watch = Watch()
app.installEventFilter(watch)
window.show()
while window.entrance.page is None:
    app.processEvents()
print(json.dumps(loaded))
"""

APPEARANCES = [
    (Appearance(), Preferences(), False),
    (Appearance(reduced_motion=True), Preferences(), True),
    (Appearance(reduced_motion=True), Preferences(motion="full"), False),
    (Appearance(reduced_motion=False), Preferences(motion="reduced"), True),
]


@pytest.mark.gui
@pytest.mark.parametrize(("appearance", "preferences", "still"), APPEARANCES)
def test_motion_is_as_the_person_prefers_else_as_the_desktop_does(
    dressed: QApplication, appearance: Appearance, preferences: Preferences, still: bool
) -> None:
    assert theme_of(dressed, appearance, preferences).still == still


@pytest.mark.gui
@pytest.mark.parametrize(
    ("appearance", "preferences", "dark"),
    [
        (Appearance(dark=True), Preferences(), True),
        (Appearance(dark=True), Preferences(palette="light"), False),
        (Appearance(dark=False), Preferences(palette="dark"), True),
    ],
)
def test_the_palette_is_as_the_person_prefers_else_as_the_desktop_does(
    dressed: QApplication, appearance: Appearance, preferences: Preferences, dark: bool
) -> None:
    assert theme_of(dressed, appearance, preferences).dark == dark


@pytest.mark.gui
def test_the_size_of_text_multiplies_what_the_desktop_asks_for(dressed: QApplication) -> None:
    try:
        dress(dressed, Appearance(text_scale=1.5), Preferences(text_size=200))
        assert fonts.text_scale() == 3.0
    finally:
        dress(dressed, Appearance())


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
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[]]


FIRST_CHART = """
import json, linecache, sys
from bench.start_child import start
start(["--home", sys.argv[1]], weigh=False)
read = [path for path in linecache.cache if "/persienne/ui/" in path]
print(json.dumps([[name for name in sys.argv[2:] if name in sys.modules], read]))
"""
OF_OTHERS = (
    *(f"persienne.ui.{page}.desk" for page in ("today", "costs", "mirror", "sharing", "letters", "meter", "settings")),
    "persienne.exporters.workbook",
    "persienne.insight.mirror.reflection",
    "persienne.meters.virtual.meter",
    "persienne.ui.frame.contract_dialog",
    "persienne.ui.paper.pages",
    "numpy.random",
    "urllib.request",
    "email",
    "keyring",
    "sqlite_utils",
)


@pytest.fixture(scope="module")
def at_first_chart(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """What of OF_OTHERS was loaded, and which of our sources were read, in a window whose first chart was painted."""
    folder = tmp_path_factory.mktemp("first-chart")
    home = make_home(folder / "home", curve_file(folder / "curve.csv", date(2026, 10, 1), date(2026, 10, 31)))
    passphrase = folder / "passphrase"
    passphrase.write_text(PASSPHRASE)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_CHART, str(home), *OF_OTHERS],
        env=os.environ
        | {"QT_QPA_PLATFORM": "offscreen", "PERSIENNE_PASSPHRASE_FILE": str(passphrase), "BENCH_BEGAN": "0"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    loaded, read = json.loads(done.stdout.splitlines()[-1])
    return loaded, read


@pytest.mark.slow
def test_what_other_pages_need_is_not_loaded_before_the_first_chart(
    at_first_chart: tuple[list[str], list[str]],
) -> None:
    assert at_first_chart[0] == []


@pytest.mark.slow
def test_no_source_of_ours_is_read_to_import_it(at_first_chart: tuple[list[str], list[str]]) -> None:
    assert at_first_chart[1] == []
