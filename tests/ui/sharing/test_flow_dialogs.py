from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.consents.account_review import Known, Round, Seen, Sight, drafts
from persienne.consents.fields import Category, Granularity
from persienne.ui.sharing.flow_dialogs import SwitchesDialog
from persienne.ui.sharing.review_dialog import ReviewDialog, ReviewStart
from persienne.ui.sharing.words import SharingWords
from persienne.ui.style.translation import locale_for
from support.households import throw_away
from support.windows import words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_switch_that_was_noted_as_off_says_so_when_the_dialog_comes_again(qtbot: QtBot, tmp_path: Path) -> None:
    off = Sight(seen=Seen.OFF, category=Category.C2, party="Enedis", granularity=Granularity.HALF_HOUR)
    with throw_away(tmp_path, Slat.HALF) as household:
        register = household.register
        known = Known(register.flows(), register.parties(), register.now(), register.today(), lambda: "own-1")
        register.append_all(drafts(Round((off,), whole=False), known))
        start = ReviewStart(register.today(), register.flows(), register.parties())
    words = SharingWords(locale_for("en"))
    dialog = SwitchesDialog(start, words)
    qtbot.addWidget(dialog)
    noted = f"Noted as off on {words.numbers.day(start.on)}. "
    assert dialog.collection.accessibleDescription().startswith(noted)
    assert "Noted as off" not in dialog.recording.accessibleDescription()


def test_another_operator_is_named_and_its_switches_are_not_called_by_the_names_of_enedis(
    qtbot: QtBot, tmp_path: Path
) -> None:
    on = Sight(seen=Seen.ON, category=Category.C2, party="GreenAlp", granularity=Granularity.HALF_HOUR)
    with throw_away(tmp_path, Slat.HALF) as household:
        register = household.register
        known = Known(register.flows(), register.parties(), register.now(), register.today(), lambda: "own-1")
        register.append_all(drafts(Round((on,), whole=False), known))
        start = ReviewStart(register.today(), register.flows(), register.parties())
    for made in (SwitchesDialog, ReviewDialog):
        dialog = made(start, SharingWords(locale_for("en")))
        qtbot.addWidget(dialog)
        dialog.show()
        said = words_in(dialog)
        assert "In your online account at GreenAlp, look for the load curve" in said
        for name in ("Gérer l'accès à mes données", "consommation horaire", "In your Enedis account"):
            assert name not in said


def test_the_dialog_follows_the_operator_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        register = household.register
        start = ReviewStart(register.today(), register.flows(), register.parties())
    dialog = SwitchesDialog(start, SharingWords(locale_for("en")))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Close at Enedis" in words_in(dialog)
    assert "In your Enedis account, open “Gérer l’accès à mes données”." in words_in(dialog)
    dialog.choice.choose("greenalp")
    assert "Close at GreenAlp" in words_in(dialog)
    assert "Gérer l'accès" not in words_in(dialog)
    dialog.collection.click()
    assert [sight.party for sight in dialog.round.sights] == ["GreenAlp"]
