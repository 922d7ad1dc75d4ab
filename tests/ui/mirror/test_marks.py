from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.insight.mirror.verdict import Word
from persienne.ui.mirror.marks import WordMark
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


@pytest.mark.usefixtures("theme")
def test_every_word_has_its_own_mark_in_the_chosen_column(qtbot: QtBot) -> None:
    words, images = MirrorWords(locale_for("en")), []
    for word in Word:
        mark = WordMark(word, words)
        qtbot.addWidget(mark)
        mark.resize(14, 14)
        images.append(mark.grab().toImage())
    assert all(one != other for at, one in enumerate(images) for other in images[at + 1 :])
