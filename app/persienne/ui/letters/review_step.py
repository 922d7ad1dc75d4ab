"""Before printing: the letters that go together, the questions they still ask, who writes, and what to know; then go.

Everything may stay blank: a letter has a ruled blank for it, and this screen says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.letters import sender
from persienne.letters.catalogue import Ask
from persienne.telling.sending_words import AddressWords
from persienne.ui.letters.questions import Question
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.options import Options, Tick

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.letters.catalogue import Question as LetterQuestion
    from persienne.letters.facts import Value
    from persienne.letters.guide import Offer
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Wish


_TO_COME = frozenset({"leaving_on", "end", "until"})
"""Days that may lie ahead."""

_SPANS_NAMED: Final = 3
"""Stretches of days that are named; more are counted."""
_SHOWN_APART: Final = frozenset({"pitfall", "archive_first", "recipient_address_missing", "online_first"})
"""Notices that have a place of their own here."""


class LetterFactsForm(QWidget):
    """One letter's own questions, those that must be answered first; others appear as answers call for them."""

    changed = Signal()

    def __init__(self, wish: Wish, offer: Offer, words: LettersWords) -> None:
        super().__init__()
        self._wish, self._offer, self._words = wish, offer, words
        self._shown: tuple[str, ...] = ()
        self._column = bare_column(self, 10)
        self._fill()

    @property
    def asks(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self._shown)

    def _fill(self) -> None:
        questions = sorted(self._wish.questions(self._offer), key=lambda one: not one.required)
        self._shown = tuple(one.name for one in questions)
        clear(self._column)
        for question in questions:
            self._column.addWidget(self._asked(question))

    def _asked(self, question: LetterQuestion) -> QWidget:
        text = question.text.of(self._words.language)
        value = self._wish.value(self._offer, question.name)
        match question.ask:
            case Ask.TEXT | Ask.PARAGRAPH:
                field = Field(text, text=value if isinstance(value, str) else "")
                field.changed.connect(lambda typed: self._answer(question, " ".join(typed.split())))
                return field
            case Ask.DATE:
                last = None if question.name in _TO_COME else self._wish.known.today
                today = self._wish.known.today
                day = MaybeDay(text, self.tr("Not said"), today, last=last, note=self._source(question))
                day.set_day(value if not isinstance(value, str | bool | tuple) else None)
                day.changed.connect(lambda: self._answer(question, day.day))
                return day
            case Ask.YES:
                tick = Tick(text, "", checked=value is True)
                tick.toggled.connect(lambda on: self._answer(question, on or None))
                return tick
            case Ask.CHOICE:
                return self._choice(question, text, value)
            case Ask.CHOICES:
                return self._choices(question, text, value)

    def _source(self, question: LetterQuestion) -> str:
        """Where the day comes from that is proposed."""
        noted = self._wish.noted(self._offer, question.name)
        if noted is None:
            return ""
        return fill(self.tr("{day} is the day in your register (page Sharing)."), day=self._words.day(noted))

    def _choice(self, question: LetterQuestion, text: str, value: Value | None) -> QWidget:
        rows = [(one.value, _raised(one.label.of(self._words.language)), "") for one in question.options]
        if value is None:
            self._wish.answer(self._offer, question.name, rows[0][0])
        options = Options(text, rows, value if isinstance(value, str) else "")
        options.chosen.connect(lambda key: self._answer(question, key))
        return _under(text, options)

    def _choices(self, question: LetterQuestion, text: str, value: Value | None) -> QWidget:
        chosen = list(value) if isinstance(value, tuple) else []
        ticks = []
        for option in question.options:
            if option.energy not in (None, self._wish.energy):
                continue
            label = _raised(option.label.of(self._words.language))
            tick = Tick(label, "", checked=option.value in chosen)
            ticks.append((option.value, tick))
        for _name, tick in ticks:
            tick.toggled.connect(
                lambda _on: self._answer(question, tuple(name for name, tick in ticks if tick.isChecked()))
            )
        return _under(text, *(tick for _name, tick in ticks))

    def _answer(self, question: LetterQuestion, value: Value | None) -> None:
        self._wish.answer(self._offer, question.name, value)
        asked = {one.name for one in self._wish.questions(self._offer)}
        if asked != set(self._shown):
            self._fill()
        self.changed.emit()


def _under(
    text: str,
    *widgets: QWidget,
) -> QWidget:
    holder = QWidget()
    column = bare_column(holder, 4)
    column.addWidget(Label(text, fonts.CAPTION_MEDIUM, "ink2", wrap=True))
    for widget in widgets:
        column.addWidget(widget)
    return holder


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


class Review(Question):
    """The letters as they will be printed. ``shown`` says which one the page is to show."""

    shown = Signal(object)
    import_wanted = Signal()
    mandate_wanted = Signal()
    """The paper by which somebody else writes for the holder is to be saved."""

    @property
    def title(self) -> str:
        """What is done here."""
        return self.tr("Before you print")

    @property
    def ready(self) -> bool:
        """At least one letter is wanted, each has its body, and all of it can be printed."""
        wanted = self.wish.wanted
        return bool(wanted) and self._fault is None and all(self.wish.body(one.role) is not None for one in wanted)

    def build(self) -> None:
        """Lay the parts out; those that depend on the answers are filled by :meth:`refresh`."""
        self._mistyped: UserError | None = None
        self._fault: UserError | None = None
        self._ticks: list[tuple[Offer, Tick]] = []
        self._archive = Banner("warn", self.tr("Fetch your own copy first"), link=self.tr("Import first"))
        self._archive.activated.connect(self.import_wanted)
        self._address = Banner("info", "", link=self.tr("Type it"))
        self._address.activated.connect(self._on_address)
        self._wrong = Banner("alert", self.tr("That can’t be printed"))
        self._pitfall = Banner("info", self.tr("Good to know before you sign"))
        for banner in (self._pitfall, self._archive, self._address):
            self.column.addWidget(banner)
        if len(self.wish.guidance.offers) > 1:
            self._add_letters()
        self._forms = QVBoxLayout()
        self._forms.setSpacing(12)
        self.column.addLayout(self._forms)
        self._add_sender()
        self.column.addWidget(self._wrong)
        self._notices = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.column.addWidget(self._notices)
        self._fill_forms()
        self.refresh()

    def _heading(self, text: str) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(Label(text, fonts.CARD))

    def _add_letters(self) -> None:
        self._heading(self.tr("What goes together"))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for offer in self.wish.guidance.offers:
            tick = Tick(self.words.title(offer.kind.kind), "", checked=self.wish.ticked(offer))
            tick.toggled.connect(lambda on, offer=offer: self._on_tick(offer, on=on))
            self._ticks.append((offer, tick))
            rows.addWidget(tick)
        self.column.addLayout(rows)
        self._name_bodies()

    def _name_bodies(self) -> None:
        for offer, tick in self._ticks:
            party = self.wish.body(offer.role)
            who = self.word(f"roles.{offer.role}") if party is None else party.name
            said = fill(self.tr("to: {body}"), body=who)
            if tick.isChecked() and offer not in self.wish.wanted[:1]:
                said = f"{said}\n{offer.kind.pitfall.of(self.words.language)}"
            tick.set_sentence(said)

    def _add_sender(self) -> None:
        self._heading(self.tr("Who writes"))
        said = self.tr("Asked once, kept encrypted in this household. What you leave out is a blank to fill by hand.")
        self.column.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        known = self.wish.sender
        *street, town = known.address or ("",)
        self.fields = {
            "name": Field(self.tr("Name of the contract holder"), text=known.name),
            "street": Field(self.tr("Number and street"), text=", ".join(street)),
            "town": Field(self.tr("Postcode and town"), text=town),
            "email": Field(self.tr("E-mail for the answer (if you like)"), text=known.email),
        }
        typed = QWidget()
        column = bare_column(typed, 10)
        for field in self.fields.values():
            field.changed.connect(self._on_sender)
            column.addWidget(field)
        self.column.addWidget(typed)
        if known.name and known.address:
            self._fold(typed, ", ".join((known.name, *known.address)))
        self._add_mandatary()

    def _add_mandatary(self) -> None:
        """Who writes for the holder, behind a word unless it is known."""
        known = self.wish.sender
        *street, town = known.mandatary_address or ("",)
        self.acting = {
            "name": Field(self.tr("Who writes for the holder"), text=known.mandatary),
            "street": Field(self.tr("Their number and street, if others"), text=", ".join(street)),
            "town": Field(self.tr("Their postcode and town"), text=town),
        }
        typed = QWidget()
        column = bare_column(typed, 10)
        for field in self.acting.values():
            field.changed.connect(self._on_sender)
            column.addWidget(field)
        said = self.tr("Else the answers come to you alone, and they get none of your data.")
        may = self.tr("They may receive the answers, a copy of my data included")
        self.answers = Tick(may, said, checked=known.mandatary_answers)
        self.answers.toggled.connect(self._on_sender)
        column.addWidget(self.answers)
        self.mandate = SecondaryButton(self.tr("Save the mandate…"), "download")
        self.mandate.clicked.connect(self.mandate_wanted)
        self.mandate.setEnabled(bool(known.mandatary))
        row = QHBoxLayout()
        row.addWidget(self.mandate)
        row.addStretch(1)
        column.addLayout(row)
        other = LinkButton(self.tr("Somebody else writes for me…"))
        other.clicked.connect(typed.show)
        other.clicked.connect(other.hide)
        self.column.addWidget(other)
        self.column.addWidget(typed)
        typed.setVisible(bool(known.mandatary))
        other.setVisible(not known.mandatary)

    def _fold(self, typed: QWidget, said: str) -> None:
        """What is known already takes one line."""
        typed.hide()
        row = QHBoxLayout()
        row.addWidget(Label(said, fonts.BODY, wrap=True), 1)
        other = LinkButton(self.tr("Change"))
        other.clicked.connect(typed.show)
        other.clicked.connect(other.hide)
        row.addWidget(other)
        self.column.addLayout(row)

    # Changes

    def _on_tick(self, offer: Offer, *, on: bool) -> None:
        self.wish.tick(offer, on=on)
        self._fill_forms()
        if on:
            self.shown.emit(offer)
        self._changed()

    def _on_sender(self) -> None:
        typed = {name: field.text for name, field in self.fields.items()}
        town = typed["town"].lstrip("0123456789 \u00a0")
        texts = {
            "name": typed["name"],
            "address": "\n".join(line for line in (typed["street"], typed["town"]) if line),
            "place": town or self.wish.sender.place,
            "email": typed["email"],
            "mandatary": self.acting["name"].text,
            "mandatary_address": "\n".join(
                one for one in (self.acting[part].text for part in ("street", "town")) if one
            ),
            "mandatary_answers": "yes" if self.answers.isChecked() else "",
        }
        try:
            self.wish.sender = sender.changed(self.wish.sender, texts)
        except UserError as error:
            self._mistyped = error
        else:
            self._mistyped = None
        self.mandate.setEnabled(self._mistyped is None and bool(self.wish.sender.mandatary))
        self._changed()

    def _on_address(self) -> None:
        offer = self._blank()
        if offer is not None:
            self.body_wanted.emit(offer.role, self.wish.body(offer.role))

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _fill_forms(self) -> None:
        clear(self._forms)
        wanted = self.wish.wanted
        for offer in wanted:
            form = LetterFactsForm(self.wish, offer, self.words)
            if form.asks:
                name = self.words.title(offer.kind.kind)
                self._forms.addWidget(Label(name if len(wanted) > 1 else self.tr("Details"), fonts.CARD))
                self._forms.addWidget(form)
            form.changed.connect(self._changed)
            form.changed.connect(lambda offer=offer: self.shown.emit(offer))

    def refresh(self) -> None:
        """Say what is to be known of the letters as they now are."""
        wish, language = self.wish, self.words.language
        self._name_bodies()
        first = next(iter(wish.wanted), None)
        pitfall = "" if first is None else first.kind.pitfall.of(language)
        self._pitfall.set_words("info", self.tr("Good to know before you sign"), pitfall)
        self._pitfall.setVisible(bool(pitfall))
        notices: list[str] = []
        deleting: list[Offer] = []
        self._fault = self._mistyped
        for offer in wish.wanted:
            try:
                letter = wish.letter(offer)
            except UserError as error:
                self._fault = self._fault or error
                continue
            deleting += [offer] if any(one.code == "archive_first" for one in letter.notices) else []
            said = [self.words.notice(one, wish.known.law, letter.kind) for one in letter.notices]
            codes = [one.code for one in letter.notices]
            notices += [text for code, text in zip(codes, said, strict=True) if code not in _SHOWN_APART]
        self._wrong.setVisible(self._fault is not None)
        if self._fault is not None:
            self._wrong.set_words("alert", self.tr("That can’t be printed"), self.words.error(self._fault))
        if not wish.sender.name:
            notices.insert(0, self.tr("Your name is missing: the letter has a blank for it."))
        self._notices.setText("\n".join(f"– {text}" for text in dict.fromkeys(notices)))
        self._notices.setVisible(bool(notices))
        self._archive.setVisible(bool(deleting))
        if deleting:
            lacks = wish.lacks(deleting)
            if wish.lacks_what_was_erased(deleting):
                here = self.tr("You erased this period here; the letter asks for the same there. It is final.")
                self._archive.set_words("info", self.tr("Erased here, to be erased there too"), here)
                self._say_address()
                return
            link = self.tr("Import first") if lacks or not wish.stored else ""
            self._archive.set_words("warn", self.tr("Fetch your own copy first"), self._lacks(lacks), link)
        self._say_address()

    def _say_address(self) -> None:
        blank = self._blank()
        self._address.setVisible(blank is not None)
        if blank is None:
            return
        party = self.wish.body(blank.role)
        if party is None:
            self._address.set_words("warn", self.tr("To whom?"), self.word(f"roles.{blank.role}"), self.tr("Name it"))
            return
        told = AddressWords(self.words.speech, self.words.figures)
        advice = told.advice(blank.role, party, self.wish.known.today)
        by_hand = self.tr("Or write it by hand on the letter.")
        link = self.tr("Check it") if party.address else self.tr("Type it")
        self._address.set_words("info", told.stays_blank(party), f"{advice} {by_hand} {told.page(party)}".strip(), link)

    def _blank(self) -> Offer | None:
        """The first wanted letter whose envelope would have no address."""
        for offer in self.wish.wanted:
            party = self.wish.body(offer.role)
            if party is None:
                return offer
            unknown = party.address_for_letter(self.wish.known.today) is None
            if self.wish.channel.needs_address and unknown:
                return offer
        return None

    def _lacks(self, lacks: Sequence[tuple[date, date]]) -> str:
        """What this household has not of the days that are to be deleted."""
        if not self.wish.stored:
            return self.tr("A deletion is final, and Persienne holds nothing of this meter.")
        if not lacks:
            return self.tr(
                "A deletion is final. Each of these days has measures in Persienne: look in History whether its "
                "half-hours are among them."
            )
        named = [self._span(first, last) for first, last in lacks[-_SPANS_NAMED:]]
        more = len(lacks) - len(named)
        said = self.words.numbers.listed(named)
        if more > 0:
            said = fill(self.tr("{spans}, and %n earlier stretch(es)", "", more), spans=", ".join(named))
        return fill(self.tr("A deletion is final, and nothing is stored here of: {spans}."), spans=said)

    def _span(self, first: date, last: date) -> str:
        return self.words.numbers.span(first, last)
