"""The four questions that lead to a letter: the answers so far come in, each screen changes one of them."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.energy_market import Energy, Role
from persienne.base.placeholders import fill
from persienne.letters.facts import Channel
from persienne.letters.guide import channels, goals
from persienne.letters.guide import words as guide_words
from persienne.telling.sending_words import AddressWords, TenancyWords, sends_bills
from persienne.ui.letters.wish import FOLLOWING, fits
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Wish

USUAL: Final = 6
"""The goals that are shown at first; the others are one click away."""
_OTHER: Final = ""
"""The entry of a list of bodies that stands for one that is not in it."""


class Question(QWidget):
    """One question of a new request, on a screen of its own.

    ``changed`` is emitted when another answer is given; ``ready`` is whether the question has one.
    """

    changed = Signal()
    body_wanted = Signal(object, object)
    """A Role and a Party, or None: a body is to be named, or its address to be typed."""
    tenancy_wanted = Signal(object, object)
    """An Energy and a number, or None: it is to be said where that meter is, and who holds its contract."""

    name = ""

    def __init__(self, wish: Wish, words: LettersWords) -> None:
        super().__init__()
        self.wish, self.words = wish, words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 4, 8, 4)  # room for the ring of the focus
        self.column.setSpacing(12)
        self.build()
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """The question."""
        return guide_words()[f"ask.{self.name}"].of(self.words.language)

    @property
    def ready(self) -> bool:
        """Whether one may go on."""
        return True

    @abstractmethod
    def build(self) -> None:
        """Put the answers in."""

    def word(self, name: str) -> str:
        """A word of the guide."""
        return guide_words()[name].of(self.words.language)


class GoalQuestion(Question):
    """What do you want? The usual wishes first."""

    name = "goal"

    def build(self) -> None:
        """The usual wishes, and the others behind a word."""
        self._goals = {one.goal: one for one in goals() if one.goal not in FOLLOWING}
        names = list(self._goals)
        chosen = self.wish.goal.goal
        self._show(names if chosen in names[USUAL:] else names[:USUAL], chosen)
        if chosen in names[:USUAL]:
            self._more = LinkButton(self.tr("%n other request(s)", "", len(names) - USUAL), "plus")
            self._more.clicked.connect(self._show_all)
            self.column.addWidget(self._more)

    def _show(self, names: list[str], chosen: str) -> None:
        language = self.words.language
        rows = [(name, self._goals[name].text.of(language), self.words.hint(name)) for name in names]
        self.options = Options(self.title, rows, chosen)
        self.options.chosen.connect(self._on_chosen)
        self.column.insertWidget(0, self.options)

    def _show_all(self) -> None:
        before = self.options
        self._show(list(self._goals), before.key)
        before.hide()
        before.deleteLater()
        self._more.hide()

    def _on_chosen(self, key: str) -> None:
        self.wish.set_goal(self._goals[key])
        self.changed.emit()


class BodyQuestion(Question):
    """From whom? A role, and a body of that role."""

    name = "role"

    def build(self) -> None:
        """The roles, and the bodies of the chosen one."""
        rows = [(role.value, self.word(f"roles.{role}"), self._hint(role)) for role in self.wish.roles]
        self.options = Options(self.title, rows, self.wish.role.value)
        self.options.chosen.connect(self._on_role)
        self.column.addWidget(self.options)
        self._which = Label(self.tr("Its name"), fonts.CAPTION_MEDIUM, "ink2")
        self.choice = Choice(self.tr("Name of the body"))
        self.choice.activated.connect(self._on_body)
        self._which.setBuddy(self.choice)
        self.column.addWidget(self._which)
        self.column.addWidget(self.choice)
        self._known = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.column.addWidget(self._known)
        self._address = LinkButton("", "edit")
        self._address.clicked.connect(self._on_address)
        self.column.addWidget(self._address)
        self._fill()

    @property
    def ready(self) -> bool:
        """A body is named."""
        return self.wish.body() is not None

    def _hint(self, role: Role) -> str:
        return {
            Role.OPERATOR: self.tr("It reads the meter and holds the curve."),
            Role.SUPPLIER: self.tr("It holds what the operator gave it."),
            Role.THIRD_PARTY: self.tr("It holds what you let it have."),
            Role.ASSISTANT: self.tr("What it reads by your tools goes to who runs it."),
            Role.GATEWAY: self.tr("It fetches from the operator for your own tools."),
        }.get(role, "")

    def _on_role(self, key: str) -> None:
        self.wish.set_role(Role(key))
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        bodies, chosen = self.wish.bodies(), self.wish.body()
        self.choice.clear()
        if chosen is None:
            self.choice.addItem(self.tr("Choose…"), None)
        for party in bodies:
            self.choice.addItem(party.name, party.id)
        if chosen is not None and chosen not in bodies:
            self.choice.addItem(chosen.name, chosen.id)
        self.choice.addItem(self.tr("Another one…"), _OTHER)
        if chosen is not None:
            self.choice.setCurrentIndex(self.choice.findData(chosen.id))
        self._say()

    def _say(self) -> None:
        party = self.wish.body()
        self._known.setVisible(party is not None)
        self._address.setVisible(party is not None)
        if party is None:
            return
        today = self.wish.known.today
        self._known.setText(AddressWords(self.words.speech, self.words.figures).known(party, today))
        if party.address_for_letter(today) is not None:
            self._address.setText(self.tr("Another address…"))
        elif party.address:
            self._address.setText(self.tr("Check the address that is known…"))
        else:
            bill = sends_bills(self.wish.role, party)
            self._address.setText(self.tr("Type the address of a bill…") if bill else self.tr("Type its address…"))

    def _on_body(self, _index: int) -> None:
        party_id = self.choice.currentData()
        if party_id is None:
            return
        if party_id == _OTHER:
            self._fill()
            self.body_wanted.emit(self.wish.role, None)
            return
        self.wish.set_body(self.wish.known.bodies.party(party_id))
        self._fill()
        self.changed.emit()

    def _on_address(self) -> None:
        self.body_wanted.emit(self.wish.role, self.wish.body())


class MeterQuestion(Question):
    """Which meter? One of the household, or a number from a bill."""

    name = "energy"

    def build(self) -> None:
        """The meters of the household, and one whose number is typed."""
        wish = self.wish
        self._points = {f"{energy}:{point}": (energy, point) for energy, point in wish.known.points}
        rows = [
            (key, self.word(f"energies.{energy}"), fill(self.tr("no. {point}, as your files say"), point=point))
            for key, (energy, point) in self._points.items()
        ]
        known = {energy for energy, _ in wish.known.points}
        for energy in Energy:
            name = self.word(f"energies.{energy}")
            other = self.tr("another meter, whose number is on the bill") if energy in known else self._on_bill(energy)
            rows.append((f"{energy}:", name, other))
        mine = f"{wish.energy}:{wish.point or ''}"
        chosen = mine if mine in self._points else f"{wish.energy}:"
        self.options = Options(self.title, rows, chosen)
        self.options.chosen.connect(self._on_meter)
        self.column.addWidget(self.options)
        self.number = Field(self.tr("Its number"), text="" if mine in self._points else wish.point or "")
        self.number.changed.connect(self._on_number)
        self.column.addWidget(self.number)
        self._where = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.column.addWidget(self._where)
        self.place = LinkButton(self.tr("Place and holders…"), "edit")
        self.place.clicked.connect(lambda: self.tenancy_wanted.emit(wish.energy, wish.point))
        self.column.addWidget(self.place)
        self._nothing = Banner("warn", self.tr("Not for this meter"))
        self.column.addWidget(self._nothing)
        self._say()

    def _on_bill(self, energy: Energy) -> str:
        if energy is Energy.GAS:
            return self.tr("metering point (PCE): 14 digits, or GI and 6 digits, on the bill")
        return self.tr("delivery point (PRM or PDL): 14 digits, on the bill")

    @property
    def ready(self) -> bool:
        """There is a letter for this meter, and its number is one or still blank."""
        wish = self.wish
        return not wish.guidance.nothing and (wish.point is None or fits(wish.point, wish.energy))

    def _on_meter(self, key: str) -> None:
        energy, point = self._points.get(key, (Energy(key.partition(":")[0]), None))
        self.wish.set_meter(energy, point)
        if point is None:
            self.wish.set_point(None)
            self._on_number(self.number.text)
        self._say()
        self.changed.emit()

    def _on_number(self, text: str) -> None:
        digits = "".join(text.split())
        self.wish.set_point(digits if fits(digits, self.wish.energy) else None)
        wrong = bool(digits) and self.wish.point is None
        self.number.show_error(self.tr("It has 14 digits; without it the letter has a blank.") if wrong else "")
        self.place.setVisible(not wrong)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.number.setVisible(self.options.key not in self._points)
        held, unsaid = self.wish.tenancy, self.tr("Nobody said where this meter is: the letter has a blank.")
        words = TenancyWords(self.words.speech, self.words.figures)
        said = self.tr("The letter says: {tenancy}")
        self._where.setText(unsaid if held is None else fill(said, tenancy=words.of(held)))
        nothing = self.wish.guidance.nothing
        self._nothing.setVisible(bool(nothing))
        if nothing:
            self._nothing.set_words("warn", self.tr("Not for this meter"), self.word(f"nothing.{nothing}"))


class ChannelQuestion(Question):
    """How will you send it? It is the household that sends."""

    name = "channel"

    def build(self) -> None:
        """The ways, the surest first."""
        rows = [(one.value, self.word(f"channels.{one}"), self._hint(one)) for one in channels(self.wish.role)]
        self.options = Options(self.title, rows, self.wish.channel.value)
        self.options.chosen.connect(self._on_channel)
        self.column.addWidget(self.options)
        said = self.tr("Persienne sends nothing: you print, sign and send it, or paste it where it goes.")
        self.column.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))

    def _hint(self, channel: Channel) -> str:
        return {
            Channel.REGISTERED: self.tr("The surest: the signed receipt proves the day on which it arrived."),
            Channel.ELECTRONIC_REGISTERED: self.tr(
                "Worth a registered letter; save its proof, they keep it for a year."
            ),
            Channel.POST: self.tr("Cheap, but nothing proves that it came."),
            Channel.EMAIL: self.tr("Quick; ask for an acknowledgement and keep it."),
            Channel.FORM: self.tr("On their website; keep a picture of the confirmation."),
        }[channel]

    def _on_channel(self, key: str) -> None:
        self.wish.channel = Channel(key)
        self.changed.emit()


QUESTIONS: Final = (GoalQuestion, BodyQuestion, MeterQuestion, ChannelQuestion)
