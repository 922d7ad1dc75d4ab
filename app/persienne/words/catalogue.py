"""A code and its facts come in, a sentence in the reader's language goes out; the sentences stand beside; no Qt.

Who speaks brings the translator: the window Qt's, the command line :class:`Catalogue`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.placeholders import fill
from persienne.words.english import compiled, table, together
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from persienne.base.errors import UserError
    from persienne.words.marking import Translate

ERRORS = together("errors")
"""Every code of :class:`UserError`, its sentence, and what to do."""

HELP = together("help")
"""What each command and argument does."""

DOUBTS = frozenset(
    (
        *("household_unrecognised", "household_other"),
        *("household_older", "household_older_erased", "household_forked", "household_forked_erased"),
    )
)
"""The errors that a person may answer by opening the household all the same."""

MIGRATED = frozenset(("keys_former",))
"""The same, of keys that no household has signed: one command asks it, and the window."""

BEGINNING = 40
"""Characters that are shown of a file that nobody knows, and of a name in a database."""

NAMED_PARTS = 3
"""Parts of a database that are named of each difference."""

_DETAILS = table("letters.details")
_FIELD = {"field": ("Register", table("register.fields"))}
_EVENT = ("LetterEvent", table("letters.events"))
_WORDS_OF = {
    "event_state": {"state": ("Register", table("register.states")), "kind": ("Register", table("register.kinds"))},
    "gas_no_curve": {"category": ("Register", table("register.categories"))},
    **dict.fromkeys(("text_unreadable", "text_too_long", "field_malformed", "nothing_to_redact"), _FIELD),
    "letter_event_needs": {"event": _EVENT, "needed": _EVENT},
    "letter_event_order": {"event": _EVENT, "before": _EVENT},
    "letter_event_twice": {"event": _EVENT},
    "letter_detail_unknown": {"event": _EVENT},
    "letter_detail_unfit": {"name": ("LetterDetail", _DETAILS)},
}
"""The facts of errors that are codes, with their words; what a person typed as a field's name is left as it is."""

_SAID = (
    ("LettersWords", table("letters.sent_by")),
    ("LettersWords", table("letters.closings")),
    ("MoveWords", table("letters.outcomes")),
    ("CommandLine", table("letters.yes_no")),
)
"""What fits an event or a question of a letter, with the context of its words."""


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_OPTION = re.compile(r"(--[a-z-]+ )\{([a-z_]+)\}")
_TYPED = frozenset({"answer", "text", "value"})
"""Facts that are shown as somebody typed them."""


def sentence(error: UserError, translate: Translate) -> str:
    """The sentence for ``error``, its facts filled in as plain text; codes among them are put into words too."""
    facts = dict(error.facts)
    if error.code == "file_unknown":
        if (named := table("seen.named").get(str(facts["seen"]))) is not None:
            return fill(translate("Named", named), facts)
        facts["seen"] = translate("Seen", table("seen.seen")[str(facts["seen"])])
        if beginning := _beginning(facts.get("columns")):
            facts["seen"] = fill(
                translate("Seen", table("seen.said")["seen_columns"]), {"what": facts["seen"], "columns": beginning}
            )
    if error.code in ("schema_foreign", "backup_foreign"):
        facts["found"] = _differences(facts, translate)
    if "detail" in facts:
        facts["detail"] = translate("Damage", table("seen.damage")[str(facts["detail"])])
    for name, (context, words) in _WORDS_OF.get(error.code, {}).items():
        codes = str(facts[name]).split(" / ")
        facts[name] = " / ".join(translate(context, words.get(code, code)) for code in codes)
    if error.code in ("letter_detail_unfit", "letter_answer_unfit"):
        facts["wanted"] = _in_words(str(facts["wanted"]), translate)
    if error.code == "letter_detail_unknown":  # names are typed as they are, with their words beside
        facts["wanted"] = ", ".join(
            f"{name} ({translate('LetterDetail', _DETAILS[name])})" for name in str(facts["wanted"]).split(", ")
        )
    said = filled(translate("UserError", ERRORS[error.code]), facts, translate)
    return " ".join((said, *_more(facts, translate)))


def _more(facts: Mapping[str, object], translate: Translate) -> Iterator[str]:
    """More sentences: other ways into the household, why a credential may have failed, the last day of a copy."""
    if "way_back" in facts:
        yield translate("UserError", table("privacy.ways_back")[str(facts["way_back"])])
    for name, words in table("recognising.more").items():
        if name in facts:
            yield filled(translate("UserError", words), facts, translate)


def filled(said: str, facts: Mapping[str, object], translate: Translate) -> str:
    """The sentence with its facts: ISO days among them are days in words, but where a command is to be typed."""
    day = figures_of(translate).day
    days = {name: found for name, fact in facts.items() if name not in _TYPED and (found := _days_in(str(fact)))}
    typed = _OPTION.sub(lambda found: f"{found[1]}{facts[found[2]]}" if found[2] in days else found[0], said)
    return fill(typed, {**facts, **{name: ", ".join(map(day, found)) for name, found in days.items()}})


def _days_in(text: str) -> list[date]:
    """The days that ``text`` is, with commas between; none where it is anything else."""
    parts = text.split(", ")
    try:
        return [date.fromisoformat(part) for part in parts] if all(map(_ISO_DAY.match, parts)) else []
    except ValueError:
        return []


def _in_words(codes: str, translate: Translate) -> str:
    """Codes that fit, separated by commas, in words; what is no code, such as « 1, 2, 3 », stays as it is."""
    told = codes.split(", ")
    for context, words in _SAID:
        if set(told) <= set(words):
            return ", ".join(translate(context, words[code]) for code in told)
    return codes


def _differences(facts: Mapping[str, Any], translate: Translate) -> str:
    """What a database has more, less and otherwise; its names are anybody's, and shown as plain text."""
    return " / ".join(
        fill(translate("Schema", words), {"parts": _parts(facts[name], translate)})
        for name, words in table("seen.differences").items()
        if facts[name]
    )


def _parts(parts: Sequence[tuple[str, str]], translate: Translate) -> str:
    words = table("seen.parts")
    said = [
        fill(translate("Schema", words.get(kind, words[""])), {"name": _shown(name)})
        for kind, name in parts[:NAMED_PARTS]
    ]
    return ", ".join([*said, "…"] if len(parts) > NAMED_PARTS else said)


def _shown(name: str) -> str:
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name[: BEGINNING + 1])
    return text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1]}…"


def _beginning(columns: object) -> str:
    """The first cells of a file that nobody knows, cut short; nothing where they can't be read."""
    cells = columns if isinstance(columns, tuple) else (columns or "",)
    text = ", ".join(map(str, cells))
    if not all(sign.isprintable() and sign != "\N{REPLACEMENT CHARACTER}" for sign in text):
        return ""
    return text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1].rstrip()}…"


class Catalogue:
    """The sentences of one language, for where no Qt is loaded; called, it translates.

    They are read from the file that packaging/qttools.py compiles from the .ts file and the catalogues. ``folder``
    holds the compiled files; by default it is the installed resources. Raises MissingTranslationError: English
    sentences in a French command would otherwise be the only sign.
    """

    def __init__(self, language: str, folder: Path | None = None) -> None:
        self._entries: dict[str, dict[str, str | list[str]]] = compiled(f"persienne_{language}.json", folder)
        self._french = language == "fr"

    def translate(self, context: str, source: str) -> str:
        """``source`` in this language; itself where there is no translation."""
        found = self._entries.get(context, {}).get(source, source)
        return found if isinstance(found, str) else source

    __call__ = translate

    def every(self) -> Iterator[tuple[str, str]]:
        """Each text with its context, in English and in this language, in all its forms."""
        for context, texts in self._entries.items():
            for source, said in texts.items():
                yield context, source
                yield from ((context, form) for form in ((said,) if isinstance(said, str) else said))

    def counted(self, context: str, source: str, count: int, figure: str) -> str:
        """``source`` in the form that ``count`` asks for, with ``figure`` in the place of its ``%n``."""
        forms = self._entries.get(context, {}).get(source, source)
        if not isinstance(forms, str):
            forms = forms[count > 1 if self._french else count != 1]  # nought is singular in French
        return forms.replace("%n", figure)
