"""Pictures of the page Sharing: with its register and without, the history of a flow, a withdrawal, the review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.consents.fields import Category
from persienne.consents.flows import Home
from persienne.consents.states import by_law
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.ui.frame.keys import SHARING
from persienne.ui.sharing.confirm_dialog import ConfirmingDialog
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.sharing.flow_history_dialog import FlowHistoryDialog
from persienne.ui.sharing.note_dialog import NotingDialog
from persienne.ui.sharing.review_dialog import SUPPLIER, ReviewDialog
from persienne.ui.sharing.switches_dialog import SwitchesDialog
from persienne.ui.sharing.withdraw_dialog import WithdrawingDialog

if TYPE_CHECKING:
    from datetime import date

    from pictures.camera import Camera


def draw_sharing(camera: Camera, today: date) -> None:
    """Draw them; the page is as it was afterwards."""
    camera.window.go(SHARING)
    desk = camera.window.desk(SharingDesk)
    camera.wait(lambda: desk.view is not None)
    camera.take("sharing")
    view, page = desk.view, desk.page
    assert view is not None
    page.history_wanted.emit(next(flow for flow in view.flows if flow.category is Category.C2))
    camera.over("sharing-history", camera.asked(FlowHistoryDialog))
    given = (flow for flow in view.flows if flow.category is Category.E and flow.ended_on is None)
    flow = next(given)
    page.withdrawal_wanted.emit(flow)
    camera.over("sharing-withdraw", camera.asked(WithdrawingDialog))
    page.confirmation_wanted.emit(flow)
    camera.over("sharing-confirm", camera.asked(ConfirmingDialog))
    words = (page.words, HistoryOfFlowWords(page.words))
    camera.over("sharing-note", NotingDialog(flow, words, today, camera.window.theme, camera.window))
    page.review_wanted.emit()
    camera.over("sharing-round", camera.asked(ReviewDialog))
    page.review_wanted.emit()
    review = camera.asked(ReviewDialog)
    review.show_account(SUPPLIER)
    camera.over("sharing-round-supplier", review)
    page.switches_wanted.emit()
    camera.over("sharing-switches", camera.asked(SwitchesDialog))
    law = tuple(by_law(Home(Energy.ELECTRICITY), ()))
    page.set_view(replace(view, flows=law, reminders=()))
    camera.take("sharing-empty")
    page.set_view(view)
