"""A name that somebody else chose is shown as it is, and not obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.letters.cards import ProofRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_kept_file_with_html_in_its_name_is_named_to_the_letter(qtbot: QtBot) -> None:
    row = ProofRow("Receipt", "1 kB", "<img src='x'><h1>fdp.exe")
    qtbot.addWidget(row)
    assert row.toolTip() == "<span>&lt;img src=&#x27;x&#x27;&gt;&lt;h1&gt;fdp.exe</span>"
