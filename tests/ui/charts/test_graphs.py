from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import persienne

pytestmark = [pytest.mark.gui, pytest.mark.slow]

ASKED = "QCalendarWidget"
"""A class of Qt that no chart uses."""


def told(script: str) -> Any:
    """What a fresh process prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_name_of_qt_that_no_chart_uses_is_looked_up_when_it_is_asked_for() -> None:
    before, same, after = told(f"""
import json
from PySide6 import QtWidgets
from persienne.ui.charts.graphs import pg
own = pg.QtWidgets
before = "{ASKED}" in vars(own)
same = own.{ASKED} is QtWidgets.{ASKED}
print(json.dumps([before, same, "{ASKED}" in vars(own)]))
""")
    assert (before, same, after) == (False, True, True)


def test_qt_lists_its_names_again_once_the_charts_are_loaded() -> None:
    before, after = told("""
import json
from PySide6 import QtCore, QtGui, QtWidgets
def names():
    return [sorted(set(dir(one))) for one in (QtCore, QtGui, QtWidgets)]
before = names()
import persienne.ui.charts.graphs
print(json.dumps([before, names()]))
""")
    assert after == before
    assert ASKED in after[2]


def test_a_name_that_qt_does_not_have_is_an_error_as_in_qt_itself() -> None:
    assert (
        told("""
import json
from persienne.ui.charts.graphs import pg
print(json.dumps(hasattr(pg.QtCore, "QNowhere")))
""")
        is False
    )


def test_where_pyqtgraph_was_loaded_by_something_else_the_charts_use_that() -> None:
    assert told("""
import json
import pyqtgraph
from persienne.ui.charts.graphs import pg
print(json.dumps(pg is pyqtgraph and pg.QtCore.QObject.__name__ == "QObject"))
""")


def test_no_other_module_of_the_app_imports_pyqtgraph() -> None:
    app = Path(persienne.__file__).parent
    importing = {
        path.relative_to(app).as_posix()
        for path in app.rglob("*.py")
        if re.search(r"^\s*(import|from) pyqtgraph\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert importing == {"ui/charts/graphs.py"}
