"""A dialog put together by verbs: each adds a part in its place, and ``refresh`` answers a change of any of them."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.choices import HEIGHT, Choice, Segmented
from persienne.ui.widgets.day_fields import DayField, DaySpan
from persienne.ui.widgets.dialog import WIDTH, Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_row
from persienne.ui.widgets.options import Options, Tick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

Part = TypeVar("Part", bound=QWidget)
Button = TypeVar("Button", bound=QPushButton)

ANYWHERE = Qt.AlignmentFlag(0)
AROUND = 29
"""Pixels of the frame and the margins around the lines of a text: no line is shown in part."""


class Form(Dialog):
    """Parts stand in the order in which verbs add them: one under the other, and side by side in ``with beside()``.

    ``ends`` adds the buttons. From then on a change of a part that a verb has made calls ``refresh``.
    """

    action: QPushButton
    """The button that the form is for."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(title, parent, width=width)
        self._filled: QLayout = self.body
        self._has_ended = False

    def refresh(self) -> None:
        """Show what follows from the values of the parts."""

    def _on_part(self, *_values: object) -> None:
        if self._has_ended:
            self.refresh()

    # Places

    @contextmanager
    def inside(self, layout: QLayout, *, left: bool = False) -> Iterator[None]:
        """Have parts added to ``layout``; ``left``: room is left after them."""
        before, self._filled = self._filled, layout
        yield
        self._filled = before
        if left and isinstance(layout, QBoxLayout):
            layout.addStretch(1)

    @contextmanager
    def beside(self, gap: int = 12, *, left: bool = False, layout: QLayout | None = None) -> Iterator[None]:
        """Have parts stand side by side, or as ``layout`` puts them; ``left``: at the left of their row."""
        row = QHBoxLayout() if layout is None else layout
        row.setSpacing(gap)
        assert isinstance(self._filled, QBoxLayout)
        self._filled.addLayout(row)
        with self.inside(row, left=left):
            yield

    def under(self, gap: int = 0) -> AbstractContextManager[None]:
        """Have parts stand close under each other."""
        return self.beside(gap, layout=QVBoxLayout())

    @contextmanager
    def together(self, gap: int = 12, *, left: bool = False) -> Iterator[QWidget]:
        """Have parts stand side by side in one widget, by which they are shown and hidden."""
        holder = self.add(QWidget())
        with self.inside(bare_row(holder, gap), left=left):
            yield holder

    # Parts

    def add(self, part: Part, room: int = 0, at: Qt.AlignmentFlag = ANYWHERE) -> Part:
        """Add any part; ``room`` is its share of what is left over."""
        if isinstance(self._filled, QBoxLayout):
            self._filled.addWidget(part, room, at)
        else:
            self._filled.addWidget(part)
        return part

    def add_words(self, text: str = "", role: str = "ink2", step: fonts.Type = fonts.BODY, room: int = 0) -> Label:
        """Add a paragraph."""
        return self.add(Label(text, step, role, wrap=True), room)

    def add_caption(self, name: str, part: QWidget | None = None) -> Label:
        """Add the name of the part that follows."""
        label = self.add(Label(name, fonts.CAPTION_MEDIUM, "ink2"))
        if part is not None:
            label.setBuddy(part)
        return label

    def add_captioned(self, name: str, part: Part) -> Part:
        """Add a part close under its name."""
        with self.beside(4, left=True, layout=QVBoxLayout()):
            self.add_caption(name, part)
            return self.add(part)

    def add_options(self, name: str, rows: Sequence[tuple[str, str, str]], chosen: str = "") -> Options:
        """Add a group of options: the key, the name and the sentence of each."""
        made = self.add(Options(name, rows, chosen))
        made.chosen.connect(self._on_part)
        return made

    def add_segments(
        self, name: str, rows: Sequence[tuple[str, str]], chosen: str = "", *, small: bool = False
    ) -> Segmented:
        """Add a few choices side by side: the key and the name of each."""
        made = self.add(Segmented(rows, name, chosen=chosen, small=small))
        made.chosen.connect(self._on_part)
        return made

    def add_choice(
        self,
        name: str,
        rows: Iterable[tuple[str, Any]] = (),
        chosen: Any = None,  # noqa: ANN401 - the key of any entry
        *,
        high: int = HEIGHT,
        captioned: bool = False,
    ) -> Choice:
        """Add a list, the name and the key of each entry; ``captioned``: its own name stands over it."""
        made = Choice(name, high)
        for text, key in rows:
            made.addItem(text, key)
        if chosen is not None:
            made.setCurrentIndex(max(0, made.findData(chosen)))
        made.currentIndexChanged.connect(self._on_part)
        return self.add_captioned(name, made) if captioned else self.add(made)

    def add_day(self, name: str, day: date, *, first: date | None = None, last: date | None = None) -> DayField:
        """Add a day from ``first`` to ``last``."""
        made = self.add(DayField(name, day, first=first, last=last))
        made.changed.connect(self._on_part)
        return made

    def add_days(self, days: tuple[date, date], within: tuple[date, date], *, stays_one: bool = False) -> DaySpan:
        """Add a first and a last day."""
        made = self.add(DaySpan(days, within, stays_one=stays_one))
        made.changed.connect(self._on_part)
        return made

    def add_tick(self, name: str, sentence: str = "", *, checked: bool = False) -> Tick:
        """Add something to be taken or left."""
        made = self.add(Tick(name, sentence, checked=checked))
        made.toggled.connect(self._on_part)
        return made

    def add_field(self, name: str, *, text: str = "", hint: str = "") -> Field:
        """Add a line to be typed."""
        made = self.add(Field(name, text=text, hint=hint))
        made.changed.connect(self._on_part)
        return made

    def add_link(self, text: str, act: Callable[[], object], icon: str = "") -> LinkButton:
        """Add a link, at the left."""
        return self.add(acting(LinkButton(text, icon), act), at=Qt.AlignmentFlag.AlignLeft)

    def add_button(self, text: str, act: Callable[[], object], icon: str = "") -> SecondaryButton:
        """Add a button."""
        return self.add(acting(SecondaryButton(text, icon), act))

    # The foot

    def add_foot(self, text: str, act: Callable[[], object], icon: str = "", *, first: bool = False) -> SecondaryButton:
        """Add a button to the foot, after those that stand there; ``first``: at its left end."""
        made = acting(SecondaryButton(text, icon), act)
        self.foot.insertWidget(0 if first else self.foot.count(), made)
        return made

    def ends(
        self,
        text: str,
        icon: str = "",
        act: Callable[[], object] | None = None,
        *,
        cancel: str = "",
        danger: bool = False,
    ) -> None:
        """Add « Cancel » and the button that the form is for, as ``concludes`` does."""
        self.add_cancel(cancel)
        self.concludes(text, icon, act, danger=danger)

    def concludes(
        self, text: str, icon: str = "", act: Callable[[], object] | None = None, *, danger: bool = False
    ) -> None:
        """Add the button that the form is for: it does ``act``, or accepts. Then ``refresh``."""
        self._refusal = self.add_error()
        self.action = DangerButton(text, icon or "trash") if danger else PrimaryButton(text, icon)
        if act is not None:
            self.action.clicked.connect(lambda _on=False: act())
        self.add_action(self.action, accepts=act is None)
        self._has_ended = True
        self.refresh()

    def closes(self, text: str) -> None:
        """Add the one button of a form that keeps nothing; then ``refresh``."""
        self.add_cancel(text)
        self._has_ended = True
        self.refresh()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong, under all parts."""
        self._refusal.say(sentence)
        self.show_part(self._refusal)


def acting(button: Button, act: Callable[[], object]) -> Button:
    """A button that does ``act``; Return presses it only where the keyboard is on it."""
    button.setAutoDefault(False)
    button.clicked.connect(lambda _on=False: act())
    return button


def text_of(name: str, text: str, lines: int) -> QPlainTextEdit:
    """A text to be typed, of which so many lines are seen."""
    made = QPlainTextEdit(text)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + AROUND)
    return made
