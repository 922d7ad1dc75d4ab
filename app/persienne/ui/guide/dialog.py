"""The guide over the window: a page to begin with and the list of keys come in; it is read, and leads nowhere else.

It is no question: the window can be used while it is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from persienne.ui.guide.pages import KEY_LIST, PAGES, Paragraph, page_texts, parts_of
from persienne.ui.guide.sheets import ContentsSheet, Entry, KeysSheet, PageSheet
from persienne.ui.style import discreet
from persienne.ui.style.translation import spoken_language
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from persienne.ui.guide.sheets import Sheet

CONTENTS: Final = "contents"
_ICONS = ("sun", "history", "persienne", "share", "mail", "mirror")
"""Those of the pages, in their order."""
WIDTH = 720
LINE = 40
"""Pixels that an arrow scrolls."""


class GuideDialog(Dialog):
    """Shows one page at a time, the contents or the keys; Back leads to what was shown before."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``keys`` are each key as the system writes it, and what it does."""
        super().__init__(self.tr("Guide"), parent, width=WIDTH)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._keys, self._language = keys, spoken_language()
        self._pages = {page: parts_of(text) for page, text in page_texts(self._language).items()}
        discreet.know(part.words for parts in self._pages.values() for part in parts)
        discreet.know(text for key in keys for text in key)
        self._sheet: Sheet | None = None
        self._shown: list[str] = []
        """What was shown, the last one now."""
        self._back = SecondaryButton(self.tr("Back"), "arrow-left")
        self._back.clicked.connect(self.go_back)
        self._contents = SecondaryButton(self.tr("Contents"))
        self._contents.clicked.connect(lambda: self.show_page(CONTENTS))
        for button in (self._back, self._contents):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        self.add_cancel(self.tr("Close"))
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)

    @property
    def page(self) -> str:
        """What is shown: a page of the guide, :data:`CONTENTS` or :data:`KEY_LIST`; empty before the first."""
        return self._shown[-1] if self._shown else ""

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Show ``page``, scrolled to its top; an unknown name shows the contents."""
        page = page if page in (*PAGES, KEY_LIST) else CONTENTS
        if page != self.page:
            self._shown.append(page)
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Show what was shown before."""
        if len(self._shown) > 1:
            self._shown.pop()
            self._show()

    def _show(self) -> None:
        sheet = self._made(self.page)
        sheet.page_wanted.connect(self.show_page)
        if self._sheet is not None:
            self.body.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self.body.addWidget(sheet)
        sheet.show()
        self._back.setEnabled(len(self._shown) > 1)
        self._contents.setEnabled(self.page != CONTENTS)
        self.grow()
        self._box.begin()
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sheet.accessibleName())

    def _made(self, page: str) -> Sheet:
        if page == KEY_LIST:
            return KeysSheet(self._keys_title(), self._keys_words(), self._keys)
        if page == CONTENTS:
            return ContentsSheet(self.tr("Contents"), self._entries())
        return PageSheet(self._pages[page], self._language)

    def _entries(self) -> list[Entry]:
        entries = []
        for (page, parts), icon in zip(self._pages.items(), _ICONS, strict=True):
            question = next(part.words for part in parts if isinstance(part, Paragraph))
            entries.append(Entry(page, icon, parts[0].words, question))
        return [*entries, Entry(KEY_LIST, "table", self._keys_title(), self._keys_words())]

    def _keys_title(self) -> str:
        return self.tr("Keys")

    def _keys_words(self) -> str:
        return self.tr("What can be done with the keyboard")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have the arrows scroll what is read, where no button takes them."""
        bar = self._box.verticalScrollBar()
        places = {
            Qt.Key.Key_Up: bar.value() - LINE,
            Qt.Key.Key_Down: bar.value() + LINE,
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() in places:
            bar.setValue(places[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
