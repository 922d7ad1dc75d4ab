"""The interface's language: translators for the application, and numbers and dates as that language writes them.

``words.numbers`` makes the numbers and dates. Rich text turns their U+202F into a breakable space, so they belong in
plain labels and in paint.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from persienne.telling import spoken
from persienne.words import MissingTranslationError
from persienne.words.marking import QT_TRANSLATE_NOOP
from persienne.words.numbers import Figures, figures_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.resources.abc import Traversable

    from persienne.base.errors import UserError
    from persienne.documents.typography import Language


_COUNTS = (
    QT_TRANSLATE_NOOP("Counts", "one"),
    QT_TRANSLATE_NOOP("Counts", "two"),
    QT_TRANSLATE_NOOP("Counts", "three"),
    QT_TRANSLATE_NOOP("Counts", "four"),
    QT_TRANSLATE_NOOP("Counts", "five"),
    QT_TRANSLATE_NOOP("Counts", "six"),
    QT_TRANSLATE_NOOP("Counts", "seven"),
    QT_TRANSLATE_NOOP("Counts", "eight"),
    QT_TRANSLATE_NOOP("Counts", "nine"),
    QT_TRANSLATE_NOOP("Counts", "ten"),
    QT_TRANSLATE_NOOP("Counts", "eleven"),
    QT_TRANSLATE_NOOP("Counts", "twelve"),
)

LANGUAGES = ("fr", "en")
DEFAULT = "fr"

QT_LEFT_OUT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""What Qt 6.11 says in its file dialog and does not translate itself; our translator answers for its context too."""


def locale_for(language: str) -> QLocale:
    """The locale of ``language`` ("fr" or "en")."""
    country = QLocale.Country.France if language == "fr" else QLocale.Country.UnitedKingdom
    return QLocale(QLocale.Language.French if language == "fr" else QLocale.Language.English, country)


class Numbers(Figures):
    """Texts of one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(french=locale.language() == QLocale.Language.French)
        self.locale = locale

    def counted(self, said: str, count: int) -> str:
        """``said``, a text with ``%n``, with ``count`` grouped as numbers are here, which Qt does not do for ``%n``."""
        return said.replace(str(count), self.number(count), 1)

    def in_letters(self, said: str, count: int, *, feminine: bool = False) -> str:
        """``said``, a text with ``%n`` filled in, with that ``count`` in letters up to twelve, in figures above.

        ``feminine``: what is counted is of that gender in French.
        """
        if not 1 <= count <= len(_COUNTS):
            return self.counted(said, count)
        if count == 1 and feminine:
            letters = QCoreApplication.translate("FeminineCounts", "one")
        else:
            letters = QCoreApplication.translate("Counts", _COUNTS[count - 1])
        return said.replace(str(count), letters, 1)


def choose_language(system: Sequence[str], override: str | None = None) -> str:
    """The language to speak: ``override`` when we have it, else the first of ``system`` that we have, else French.

    ``system`` is what the system asks for, best first, as ``QLocale.system().uiLanguages()`` gives it ("en-GB").
    """
    for wish in (override or "", *system):
        language = wish.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return DEFAULT


def translated(context: str, source: str) -> str:
    """A sentence of ``words`` in the language of the window."""
    return QCoreApplication.translate(context, source)


def sentence_of(error: UserError) -> str:
    """An error in words, in the language of the window."""
    from persienne.words import sentence  # noqa: PLC0415 - on use

    return sentence(error, translated)


def spoken_language() -> Language:
    """The language of the window, as in :data:`LANGUAGES`."""
    return "fr" if figures_of(translated).french else "en"


class QtSpeech:
    """The window's translator, for words that the command line shares."""

    def __call__(self, context: str, source: str, /) -> str:
        """The sentence in the language of the window."""
        return translated(context, source)

    def counted(self, context: str, source: str, count: int, figure: str, /) -> str:
        """A sentence with ``%n`` in the form that ``count`` asks for, with ``figure`` in its place."""
        return QCoreApplication.translate(context, source, None, count).replace(str(count), figure, 1)


def named(name: str, said: str) -> str:
    """A name and what is said of it, in the language of the window: see ``telling.spoken``."""
    return spoken.named(translated, name, said)


def listed(facts: Iterable[str]) -> str:
    """Several facts in one line of the window: see ``telling.spoken``."""
    return spoken.facts(translated, facts)


def install(app: QCoreApplication, language: str, folder: Traversable | None = None) -> None:
    """Make ``app`` speak ``language`` ("fr" or "en"): our words, Qt's own, and the default number formats.

    ``folder`` holds our compiled files; by default the installed resources.
    Raises MissingTranslationError when our compiled file is missing or unreadable: English buttons in a French window
    would otherwise be the only sign.
    """
    name = f"persienne_{language}.qm"
    source = (folder or files("persienne_resources") / "i18n").joinpath(name)
    if not source.is_file():
        raise MissingTranslationError(name, "is missing")
    ours = QTranslator(app)
    with as_file(source) as path:
        if not ours.load(str(path)):
            raise MissingTranslationError(name, "is not a compiled translation")
    qt = QTranslator(app)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.installTranslator(ours)
    QLocale.setDefault(locale_for(language))


def change(app: QCoreApplication, language: str) -> None:
    """Have ``app`` speak ``language`` in the place of the one that it speaks; raises as :func:`install`."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    install(app, language)
