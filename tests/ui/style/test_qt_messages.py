from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType

from persienne.ui.style.qt_messages import line

SAID = "QFile: '/home/jeanne/Dupont.csv' is open"
WARNING = QtMsgType.QtWarningMsg


def test_a_message_of_qt_s_tells_where_it_comes_from_and_nothing_else() -> None:
    assert line(WARNING, "default", SAID, details=False) == "WARNING default"
    assert line(WARNING, "default", SAID, details=True) == "WARNING default: xxxxx: '/xxxx/xxxxxx/xxxxxx.xxx' is open"
    assert line(QtMsgType.QtDebugMsg, "default", SAID, details=True) is None
    assert line(WARNING, "qt.qpa.theme", "This plugin does not support raise()", details=True) is None


def test_why_there_is_no_window_is_said_in_qt_s_words() -> None:
    said = 'Could not find the Qt platform plugin "xcb" in "/home/jeanne/lib"'
    assert line(WARNING, "qt.qpa.plugin", said, details=False) == (
        'WARNING qt.qpa.plugin: Could not find the Qt platform plugin "xcb" in "<path>"'
    )


SAYS = """
from persienne.ui.style import qt_messages
qt_messages.install()
from PySide6.QtCore import QFile, QIODevice, QObject, qWarning
qWarning("of Dupont Jeanne")
QFile("/home/jeanne/Dupont").write(b"x")
"""


@pytest.mark.slow
@pytest.mark.gui
def test_qt_itself_prints_nothing_else_once_it_is_installed() -> None:
    done = subprocess.run([sys.executable, "-c", SAYS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines() == ["WARNING default"] * 2


@pytest.mark.slow
@pytest.mark.gui
def test_a_platform_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "persienne", "--home", str(tmp_path)],
        env={"HOME": str(tmp_path), "QT_QPA_PLATFORM": "none-such"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert 'Could not find the Qt platform plugin "none-such"' in done.stderr
    assert str(Path.home()) not in done.stderr
