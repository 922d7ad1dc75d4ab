"""The cards of where measures come from: meters, the port, reading without the window, the report of an import."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.household.measures.import_questions import Unanswered
from persienne.household.measures.import_report import ImportOutcome, ImportReport
from persienne.household.measures.reports_together import as_one, groups_of
from persienne.insight.tariff import Timeline
from persienne.meters.meter_status import MeterState
from persienne.ports.serial_port import port_name
from persienne.telling.question_words import QuestionWords
from persienne.telling.table_words import TableWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets.buttons import LinkButton, add_link
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.row import GAP, TILE, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from persienne.importers.file_reader import Refusal
    from persienne.meters.meter_status import MeterStatus
    from persienne.store.meters import StoredMeter
    from persienne.telling.import_words import ImportWords
    from persienne.ui.meter.slat_words import KeepingWords
    from persienne.ui.meter.view import Unattended
    from persienne.ui.style.translation import Numbers


MOST_ALIKE = 3
"""Files of one meter that say the same, each with a row of its own; more of them are one row."""


class AlwaysOnCard(Card):
    """The switch for reading while the window is closed, with what it does and any obstacle."""

    wanted = Signal(bool)
    """Whether it is to be read while the window is closed."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self.body.addWidget(Label(self.tr("While the window is closed"), fonts.CARD))
        self.switch = Tick(self.tr("Keep reading when the window is closed"), "")
        self.switch.clicked.connect(self.wanted)
        self.body.addWidget(self.switch)
        self._trouble = Label("", fonts.BODY, "alert", wrap=True)
        self._about = Label("", fonts.BODY, "ink2", wrap=True)
        self._key = Label("", fonts.CAPTION, "ink2", wrap=True)
        for label in (self._trouble, self._about, self._key):
            self.body.addWidget(label)

    def show_state(self, view: Unattended, *, keyring: bool) -> None:
        """Show how it stands, and whether the keyring holds the key that it would need.

        Switched off counts what starts a program that is gone: the switch mends it.
        """
        self.switch.setChecked(view.on)
        self.switch.set_sentence(
            self.tr("It reads from your login on, and waits while this window does.")
            if view.on
            else self.tr("The meter is read only while this window is open.")
        )
        trouble = "\n".join(self._troubles(view))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        bounds = self.tr(
            "It does not read while the computer sleeps or is off: what you use meanwhile is known as one total."
        )
        self._about.setText(" ".join(filter(None, (self._last(view), bounds))))
        self._key.setText(
            self.tr("Its key comes from your keyring; while that is locked, it waits.")
            if keyring
            else self.tr("It needs the household’s key in your keyring, which is not there yet.")
        )

    def _last(self, view: Unattended) -> str:
        """When something was stored last that the meter said."""
        if view.last is None:
            return ""
        if view.last.at is None:
            said = self._numbers.day(date.fromordinal(view.last.day))
        else:
            said = self._numbers.instant(local_days().wall(view.last.at))
        return fill(self.tr("Last reading stored: {when}."), when=said)

    def _troubles(self, view: Unattended) -> Iterator[str]:
        """What keeps it from reading, or may."""
        lost = next((reader for reader in view.readers if reader.lost), None)
        if lost is not None:
            said = self.tr(
                "It was on, but starts a program that is not there any more: {program}. Switch it on, and it starts "
                "this one."
            )
            yield fill(said, program=lost.program)
        if len(view.readers) > 1:
            yield self.tr(
                "It is set up twice; one waits for the other, and nothing is read twice. Switched off and on again, "
                "it is set up once."
            )
        if not view.readers:
            return
        if view.port is None:
            yield self.tr("No port is chosen yet: it waits until one is, on the page Today.")
        elif not view.there:
            said = self.tr("{port} is not plugged in now: it waits until it is.")
            yield fill(said, port=port_name(view.port))
        elif not view.open:
            said = self.tr("You may not open {port} now: it tries again until you may.")
            yield fill(said, port=port_name(view.port))


class LiveSource(QWidget):
    """One row while a port is read or was chosen; ``own``: this program reads it, and may stop."""

    change_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._row = Row("plug", self.tr("The meter’s port"), "", tone="home")
        self._change = LinkButton(self.tr("Change…"))
        self._change.setAccessibleName(self.tr("Change the meter’s port"))
        self._change.clicked.connect(self.change_wanted)
        self._stop = LinkButton(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop reading the meter’s port"))
        self._stop.clicked.connect(self.stop_wanted)
        for button in (self._change, self._stop):
            self._row.add_action(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.hide()

    def show_status(self, status: MeterStatus, now: int, *, own: bool) -> None:
        """Show what is read at ``now`` (epoch seconds)."""
        self.setVisible(own or status.state is not MeterState.NONE)
        self._stop.setVisible(own)
        self._change.setVisible(own)
        read = status.last_frame_at
        ago = "" if read is None else self._numbers.duration(max(1, now - read))
        self._row.set_words(self._detail(status, own=own), fill(self.tr("{duration} ago"), duration=ago) if ago else "")

    def _detail(self, status: MeterStatus, *, own: bool) -> str:
        """The port, the mode, and who reads it where it is another program."""
        modes = {"standard": self.tr("standard mode"), "historique": self.tr("historique mode")}
        parts = [status.port or "", modes.get(status.mode or "", "")]
        if not own:
            parts.append(self.tr("read by another program of this household"))
        return ", ".join(filter(None, parts)) or self.tr("nothing has been read yet")


class MetersCard(Card):
    """One row for each meter: its name, and its contract if one is known. Without a meter the card is hidden."""

    name_wanted = Signal(object)
    """The StoredMeter that is to be called something else."""
    contract_wanted = Signal(object)
    """The StoredMeter whose contract is to be said."""
    tenancy_wanted = Signal(object)
    """The StoredMeter of which it is to be said where it is, and who holds its contract."""
    joined = Signal(object, object)
    """The StoredMeter without a number, and the one that it is."""
    kept_apart = Signal(object, object)
    """The same two, where they are not one."""

    def __init__(self, words: KeepingWords) -> None:
        super().__init__()
        self._words = words
        self._contracts: dict[int, Label] = {}
        self.body.addWidget(Label(self.tr("Your meters"), fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._question = QVBoxLayout()
        self.body.addLayout(self._question)
        self.body.addLayout(self._rows)
        self.hide()

    def show_meters(self, meters: Sequence[StoredMeter], only_inject: Collection[int] = ()) -> None:
        """Show them as they stand; gas and those of the numbers ``only_inject`` have no contract of consumption."""
        clear(self._rows)
        self._contracts = {}
        for meter in meters:
            self._rows.addWidget(self._row(meter))
            if meter.id not in only_inject and meter.energy is Energy.ELECTRICITY:
                self._rows.addWidget(self._contract_row(meter, last=meter is meters[-1]))
        self.setVisible(bool(meters))

    def show_contracts(self, contracts: Mapping[int, Timeline], today: int) -> None:
        """Show the contract of each meter, by the meter's number; ``today`` is an ordinal."""
        for number, label in self._contracts.items():
            label.setText(self._words.contract_of(contracts.get(number, Timeline()), today))

    def ask_whether_one(self, pair: tuple[StoredMeter, StoredMeter] | None) -> None:
        """Ask whether the meter on the port, which says no number, is another one of the household's."""
        clear(self._question)
        if pair is None:
            return
        title = fill(self.tr("Is the meter on the port {meter}?"), meter=self._words.within(pair[1]))
        detail = self.tr("It says no number in this mode. If it is, both become one meter.")
        row = Row("plug", title, detail, tone="home")
        for text, signal in ((self.tr("Yes, it is"), self.joined), (self.tr("No"), self.kept_apart)):
            button = LinkButton(text)
            button.setAccessibleName(f"{title} {text}")
            button.clicked.connect(lambda _checked=False, said=signal: said.emit(*pair))
            row.add_action(button)
        self._question.addWidget(row)

    def _row(self, meter: StoredMeter) -> Row:
        title = self._words.title(meter)
        row = Row("gauge", title, self._words.number_of(meter), last=True)
        acts = (
            (self.tr("Place and holders…"), self.tr("Place and holders of the meter: {meter}"), self.tenancy_wanted),
            (self.tr("Name it…"), self.tr("Name the meter: {meter}"), self.name_wanted),
        )
        for text, heard, wanted in acts:
            link = LinkButton(text)
            link.setAccessibleName(fill(heard, meter=title))
            link.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit(meter))
            row.add_action(link)
        return row

    def _contract_row(self, meter: StoredMeter, *, last: bool) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(TILE + GAP, 0, 0, 0 if last else 12)
        line.setSpacing(12)
        label = self._contracts[meter.id] = Label("", fonts.CAPTION, "ink2", wrap=True)
        ask = LinkButton(self.tr("Contract…"))
        said = self.tr("Say the electricity contract of the meter: {meter}")
        ask.setAccessibleName(fill(said, meter=self._words.title(meter)))
        ask.clicked.connect(lambda: self.contract_wanted.emit(meter))
        line.addWidget(label, 1)
        line.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
        return holder


class ReportCard(Card):
    """The report of the last import: a row for each file, and below it the sentences of its report.

    What was not imported comes first, then what is doubtful; of the rest, files that say the same are one row.
    """

    describe_wanted = Signal(object)
    """Refused files with the same columns, of which a person wants to say what they hold; the clearest first."""
    tables_wanted = Signal()
    """The tables that were described are to be shown."""
    missing_wanted = Signal()
    """What is still to download is to be shown."""

    def __init__(self, words: ImportWords) -> None:
        super().__init__()
        self._words = words
        self._outcome = ImportOutcome(None, ())
        self._each_file = False
        self._questions = QuestionWords(words.translate, words.figures)
        self._tables = TableWords(words.translate, words.figures)
        self.body.addWidget(Label(self.tr("The last import"), fonts.CARD))
        self.setAccessibleName(self.tr("Report of the last import"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self.body.addLayout(self._files)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files of a batch, those that were not imported first."""
        told = self.accessibleDescription()
        if outcome.batch_id != self._outcome.batch_id:
            self._each_file = False
        self._outcome = outcome
        clear(self._files)
        files = outcome.files
        if len(files) > 1:
            self._add_words(self._words.summary(outcome), "ink")
        for entry in sorted((one for one in files if not isinstance(one, ImportReport)), key=_place):
            if isinstance(entry, Unanswered):
                self._add_waiting(entry)
            elif entry.look is not None:
                self._add_table(entry, outcome)
            else:
                self._add_refusal(entry)
        self._add_reports(outcome.reports)
        for gap in outcome.gaps:
            self._add_words(self._words.gap(gap))
        if outcome.gaps or any(report.holes or report.missing_end for report in outcome.reports):
            add_link(self._files, self.tr("See what is still to download"), self.missing_wanted.emit)
        self.setAccessibleDescription(listed(map(self._spoken, files)))
        if self.accessibleDescription() != told:
            announce(self, self._words.summary(outcome) if len(files) > 1 else self.accessibleDescription())

    def _add_reports(self, reports: Sequence[ImportReport]) -> None:
        doubtful = [one for one in reports if self._words.doubtful(one)]
        for report in doubtful:
            self._add_report(report)
        together = False
        for group in groups_of(one for one in reports if one not in doubtful):
            if len(group) > MOST_ALIKE and not self._each_file:
                self._add_group(group)
                together = True
            else:
                for report in group:
                    self._add_report(report)
        if together:
            add_link(self._files, self.tr("Show each file"), self._show_each_file)

    def _show_each_file(self) -> None:
        self._each_file = True
        self.show_outcome(self._outcome)

    def _add_group(self, group: Sequence[ImportReport]) -> None:
        words, whole = self._words, as_one(group)
        title, detail = (
            f"{words.kind(whole)}, {words.meter(whole)}",
            words.of_file(words.files(group), words.detail(whole)),
        )
        self._files.addWidget(Row("check", title, detail, right=words.energy(whole), tone="ok", last=True))
        self._add_facts(whole)

    def _add_facts(self, report: ImportReport) -> None:
        for fact in self._words.facts(report):
            self._add_words(fact)
        if report.columns:
            add_link(self._files, self.tr("Change or forget this reading…"), self.tables_wanted.emit)

    def _add_report(self, report: ImportReport) -> None:
        doubtful = self._words.doubtful(report)
        self._files.addWidget(
            Row(
                "alert-triangle" if doubtful else "check",
                f"{self._words.kind(report)}, {self._words.meter(report)}",
                self._words.of_file(report.file, self._words.detail(report)),
                right=self._words.energy(report),
                tone="home" if doubtful else "ok",
                last=True,
            )
        )
        self._add_facts(report)

    def _add_refusal(self, refusal: Refusal) -> None:
        name = refusal.file
        row = Row("alert-triangle", name, self.tr("Nothing was imported from it"), tone="alert", last=True)
        self._files.addWidget(row)
        self._add_words(self._words.error(refusal.error))

    def _add_table(self, refusal: Refusal, outcome: ImportOutcome) -> None:
        """Tables with the same columns are one row, with the link to say what they hold."""
        look = refusal.look
        assert look is not None
        alike = [one for one in outcome.tables if one.look and one.look.titles == look.titles]
        alike = alike if any(look.titles) else [refusal]
        if alike[0] is not refusal:
            return
        name = self._tables.files([one.file for one in alike])
        said = self.tr("Nothing was imported from it") if len(alike) == 1 else self.tr("Nothing was imported from them")
        self._files.addWidget(Row("alert-triangle", name, said, tone="home", last=True))
        self._add_words(self._tables.unknown(look))
        link = self.tr("Say what this file holds…") if len(alike) == 1 else self.tr("Say what these files hold…")
        # The file of a 3rd does not tell days from months, that of a 13th does.
        clearest = tuple(sorted(alike, key=_doubts))
        add_link(self._files, link, lambda: self.describe_wanted.emit(clearest))

    def _add_waiting(self, waiting: Unanswered) -> None:
        said = self._questions.not_stored(waiting)
        icon, tone = ("alert-triangle", "alert") if waiting.questions else ("archive", "neutral")
        self._files.addWidget(Row(icon, waiting.file, said, tone=tone, last=True))
        for question in waiting.questions:
            self._add_words(self._questions.asked(question))

    def _add_words(self, text: str, role: str = "ink2") -> None:
        self._files.addWidget(Label(text, fonts.CAPTION, role, wrap=True))

    def _spoken(self, entry: ImportReport | Refusal | Unanswered) -> str:
        if isinstance(entry, ImportReport):
            return f"{self._words.kind(entry)}, {self._words.detail(entry)}, {self._words.energy(entry)}"
        if isinstance(entry, Unanswered):
            return listed([self._questions.not_stored(entry), *map(self._questions.asked, entry.questions)])
        return self._words.error(entry.error)


def _place(entry: Refusal | Unanswered) -> bool:
    """The tables that a person can describe first."""
    return getattr(entry, "look", None) is None


def _doubts(refusal: Refusal) -> int:
    return 0 if refusal.look is None else len(refusal.look.proposals[0].doubts)
