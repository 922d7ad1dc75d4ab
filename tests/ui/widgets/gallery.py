"""Every part of the window on one sheet: a Theme comes in, a widget to be looked at goes out (see test_gallery)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.telling.steps import Step, StepState
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner, ProgressBanner
from persienne.ui.widgets.buttons import DangerButton, IconButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.chip import Chip, ChipButton
from persienne.ui.widgets.chrome import style_sheet
from persienne.ui.widgets.drop import DropOverlay
from persienne.ui.widgets.empty import EmptyState
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.focus import FocusRing
from persienne.ui.widgets.label import ElidedLabel, FigureLabel, Label
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.segmented import Segmented
from persienne.ui.widgets.slat_choice import SlatChoice
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.stop_slider import StopSlider
from persienne.ui.widgets.storage import StorageBar, StoragePart
from persienne.ui.widgets.table import TableView
from persienne.ui.widgets.themed import Themed
from persienne.ui.widgets.timeline import StepDots, Timeline

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

ITEMS = (
    RailItem("today", "sun", "Aujourd’hui"),
    RailItem("history", "history", "Historique"),
    RailItem("mirror", "mirror", "Miroir"),
    RailItem("sharing", "share", "Partages"),
    RailItem("letters", "mail", "Lettres"),
    RailItem("data", "gauge", "Compteur et données"),
)


STEPS = (
    Step(StepState.DONE, "Reçu le 6 novembre", "avis signé, le mois commence"),
    Step(StepState.NOW, "Réponse au plus tard le 7 décembre", "13 jours, le 6 est un dimanche"),
    Step(StepState.TO_COME, "Relance possible le 8 décembre"),
)


class Lines(QAbstractTableModel):
    """Three lines of an erasure journal."""

    HEAD = ("Quand", "Quoi", "Mesures")
    ROWS = (
        ("1 nov., 3 h 12", "Demi-heures de sept. 2025 réduites", "1 440"),
        ("1 oct., 3 h 10", "Demi-heures d’août 2025 réduites", "1 488"),
        ("14 août, 18 h 41", "Import annulé, fichier Enedis", "336"),
    )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.HEAD)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.ROWS[index.row()][index.column()]
        return self._alignment(index.column(), role)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.HEAD[section]
        return self._alignment(section, role)

    def _alignment(self, column: int, role: int) -> Qt.AlignmentFlag | None:
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 2:
            return Qt.AlignmentFlag.AlignRight
        return None


class Sheet(Themed, QWidget):
    """The paper that everything lies on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self).fillRect(self.rect(), self.theme.color("paper"))


def gallery(theme: Theme, size: QSize) -> Sheet:
    """The whole sheet in ``theme``."""
    sheet = Sheet(theme)
    sheet.setStyleSheet(style_sheet(theme))
    sheet.resize(size)
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail(ITEMS, theme)
    rail.set_stop(Slat.HALF)
    rail.select("data")
    row.addWidget(rail)
    page = QHBoxLayout()
    page.setContentsMargins(32, 24, 32, 24)
    page.setSpacing(16)
    for column in (_left(theme), _right(theme)):
        page.addLayout(column, 1)
    row.addLayout(page, 1)
    return sheet


def _left(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addWidget(Label("Compteur et données", theme, fonts.TITLE))
    column.addWidget(
        ElidedLabel("19 968 demi-heures, 3,2 Mo, un seul fichier chiffré sur ce disque", theme, fonts.NAV, "ink2")
    )
    column.addLayout(
        _line(
            PrimaryButton("Action", theme, "plus"),
            SecondaryButton("Secondaire", theme),
            LinkButton("Lien", theme, "chevron-right"),
            DangerButton("Effacer…", theme),
            IconButton("chevron-left", "Précédent", theme),
        )
    )
    choices = (("day", "Jour"), ("month", "Mois"), ("year", "Année"))
    column.addLayout(
        _line(
            Segmented(choices, theme, "Période", chosen="month"),
            Segmented((("kwh", "kWh"), ("eur", "€")), theme, "Unité", small=True),
            ChipButton("Octobre 2025", theme, checked=True),
        )
    )
    column.addLayout(
        _line(
            Chip("En cours", theme, "ok", "check"),
            Chip("Expire bientôt", theme, "warn", "clock"),
            Chip("1 jour", theme),
            Chip("Illisible", theme, "alert", "alert-triangle"),
        )
    )
    column.addWidget(
        Banner(
            "info",
            "Le compteur ne répond plus depuis 14 h 12",
            theme,
            "Les mesures déjà reçues sont à l’abri.",
            "Vérifier",
        )
    )
    column.addWidget(
        Banner(
            "warn",
            "Vos heures creuses changent le 1er décembre",
            theme,
            "Nouvelle plage : 23 h – 5 h et 13 h – 16 h.",
            "Simuler",
        )
    )
    column.addWidget(
        Banner("alert", "Ce fichier n’est pas reconnu", theme, "Aucune ligne n’a été importée.", "Détails")
    )
    progress = ProgressBanner(theme)
    progress.show_progress("Import de 3 fichiers", "Enedis_SGE_HDM.csv, 12 400 lignes lues", 0.62)
    column.addWidget(progress)
    empty = EmptyState(
        "Aucune donnée pour l’instant",
        "Un fichier ou la prise du compteur, et la page s’éclaire.",
        theme,
        "Ouvrir un fichier",
        secondary="Voir l’exemple",
    )
    column.addWidget(empty)
    column.addStretch(1)
    column.addSpacing(72)
    return column


def _right(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    sources = Card(theme)
    sources.body.addWidget(Label("D’où viennent les mesures", theme, fonts.CARD))
    sources.body.addWidget(
        Row("plug", "Prise du compteur", "mode standard, lecture 99,2 %", theme, right="il y a 4 min", tone="home")
    )
    sources.body.addWidget(
        Row("file-up", "Fichier Enedis", "1er oct. 2025 – 23 nov. 2026", theme, right="23 nov.", last=True)
    )
    column.addWidget(sources)
    keeps = Card(theme)
    keeps.body.addWidget(Label("Ce que Persienne garde", theme, fonts.CARD))
    choice = SlatChoice(theme, Slat.HALF)
    keeps.body.addWidget(choice)
    keeps.glow_behind(choice.shutter)
    column.addWidget(keeps)
    space = Card(theme, small=True)
    space.body.addWidget(FigureLabel("3,2", "Mo sur ce disque", theme, fonts.SMALL_FIGURE))
    parts = (
        StoragePart("Demi-heures", 1_900_000, "1,9 Mo"),
        StoragePart("Lettres", 800_000, "0,8 Mo", "hc", hatched=True),
        StoragePart("Jours et journal", 500_000, "0,5 Mo", "light"),
    )
    space.body.addWidget(StorageBar(theme, parts))
    column.addWidget(space)
    letter = Card(theme)
    letter.body.addWidget(Timeline(theme, STEPS))
    letter.body.addLayout(_line(StepDots(theme, STEPS), Label("réponse attendue", theme, fonts.CAPTION, "ink2")))
    letter.body.addWidget(StopSlider("Demi-heures", ("13 mois", "25 mois", "37 mois", "sans limite"), theme, 1))
    letter.body.addWidget(Field("Votre nom", theme, hint="comme sur la facture"))
    column.addWidget(letter)
    journal = Card(theme)
    table = TableView(theme, "Journal des effacements")
    model = Lines(table)
    table.setModel(model)
    table.setMinimumHeight(170)
    table.setColumnWidth(0, 120)
    table.setColumnWidth(1, 230)
    table.hovered_row = 1
    table.selectRow(2)
    journal.body.addWidget(table)
    column.addWidget(journal, 1)
    return column


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def picture(theme: Theme, size: QSize) -> QPixmap:
    """The sheet as a picture, with a focus ring and a snackbar as they would be seen."""
    sheet = gallery(theme, size)
    sheet.show()
    ring = FocusRing(sheet, theme)
    ring.surround(sheet.findChild(PrimaryButton))
    snackbar = Snackbar(sheet, theme)
    snackbar.offer("19 968 demi-heures seront réduites dans 10 s", "Annuler")
    snackbar._tick(0.4)
    shot = sheet.grab()
    snackbar._time.stop()
    sheet.close()
    return shot


def drop_picture(theme: Theme, size: QSize) -> QPixmap:
    """The sheet under the drop overlay."""
    sheet = gallery(theme, size)
    overlay = DropOverlay(sheet, theme)
    overlay.announce("Importer 3 fichiers", "Rien n’est gardé avant que le fichier soit reconnu")
    shot = sheet.grab(QRectF(sheet.rect()).toRect())
    sheet.close()
    return shot
