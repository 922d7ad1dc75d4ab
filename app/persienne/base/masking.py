"""Texts come in, the same without what is the household's goes out; no file, no log.

:func:`mask` is for sentences of ours: it knows what a personal fact looks like, and leaves the rest. :func:`shaped` is
for messages of others, which may hold anything: it leaves the words that such messages are made of
(:data:`PLAIN_WORDS`), and of the rest the shape.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN_WORDS: Final = frozenset(
    """
    a action active add address after all allowed already ambiguous an and annotation append archive are arg args
    argument arguments array as at attribute available backend bad be been before between binary bit bits blocking
    both broken buffer built busy but by byte bytes call callable called can cannot cell cells certificate change
    channels char character characters child class closed code codec column columns command comparison compression
    configure configured connection constraint contain context convert could count create current curve data
    database date datetime day days decode default defined denied device dict dictionary directory disk division do
    does either element elements empty encode encoded encoding end entry enum error escape event exceeded exceeds
    exclusive exist exists expected expression extension failed field fields file files find first flag flags float
    for form format found frame from full function get given got greater group handle has hashable have header
    height host household how if illegal image implementation implemented in incomplete index input instance
    instances instead int integer internal interrupted invalid is it item its key keys keyword know label large last
    least length level library like limit line list literal load lock locked loop lost malformed many marker match
    maximum may meaningful memory message meter method mismatch missing mode module more multiple must mutually name
    named names near need negative neither new newline no node non nor not number object objects of offset on once
    one only open opening operand operands operation option or os other out overwrite package page parameter
    parameters parse passed password path pattern permission pickle pipe platform point points port position
    positional positive prefix private protocol range rate reached read reading readonly received recognized record
    recursion reference refused registered relative replace required requires resource resources response return
    returned row rows running same sample schema seek sequence serial server set sheet should size socket sockets
    source space specified specify ssl start starting state statement stop str stream string strings subclass
    subscriptable such supplied supply support supported sys system table tag temporarily text than that the this
    time timeout to token too tree tuple two type types tzinfo un unexpected unhashable unknown unlock unpack
    unreachable unsupported update url use used user using valid value values version was when while width with
    without workbook write yet you your zero
    """.split()  # noqa: SIM905 - hundreds of words
)
"""Those that Python, its libraries and SQLite say most often, and that tell of nobody."""

_SUFFIX: Final = (
    r"\.(?P<suffix>(?i:csv|tsv|xlsx?|xlsm|ods|zip|txt|log|json|jsonld|pdf|odt|docx?|rtf|eml|msg|mbox|png|jpe?g|heic|tiff?"
    r"|gif|bmp|webp|avif|svg|backup|ics|vcf|html?|xml|p7[ms]|tic|gz|7z|rar|tar))\b"
)
_PLACES: Final = r"'\"«»:;,<>\n"
"""Signs that no name in a sentence reaches over; an apostrophe between two letters is none."""

_APOSTROPHE: Final = r"(?<=\w)'(?=\w)"
_LETTER: Final = rf"(?:[^{_PLACES}]|{_APOSTROPHE})"
_SOLID: Final = rf"(?:[^\s{_PLACES}]|{_APOSTROPHE})"
_PART: Final = rf"(?:[^\s{_PLACES}/\\]|{_APOSTROPHE})"
"""Signs of a path, of its part without blanks, of a name."""

_ROOT: Final = r"(?:/(?!dev/(?:tty[A-Z]{1,6}\d{0,3}|pts/\d+|null)\b)|(?<=:)\\|\\\\)"
"""What a path begins with; the plain devices of Linux are none."""

_BLANK: Final = "[ \u00a0\u2007\u2009\u202f]"

_GROUPED: Final = (r"[ \t\u00a0\u2007\u2009\u202f]{0,2}", r"\.?", "-?", "/?", "_?")
"""What stands between the groups of a number: one of these, from its first group to its last."""

_NUMBER: Final = rf"(?<![\w.])\d[\d.,]{{0,20}}(?:{_BLANK}\d{{3}}(?:[.,]\d{{1,9}})?){{0,5}}"

_MASKS: Final[tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]] = (
    # An adapter's name ends in its serial number; the plain ports of Linux (ttyUSB0) say nothing.
    (r"/dev/(?:serial/)?by-(?:id|path)/[^\s'\"]*\w|\busb-[\w.:+-]*\w|/dev/(?:cu|tty)\.[\w.-]*\w", "<adapter>"),
    (r"[^\s@<>'\"«»(),;:]{1,64}@[^\s@<>'\"«»(),;:]+", "<e-mail>"),
    # A path in quotes goes to its end; any other to its data file's, or to the next blank; then what had blanks in it.
    (r"(?<=['\"«])[  ]?(?:~\w*|file:/|[A-Za-z]:)?[/\\](?:[^'\"«»\n]|(?<=\w)'(?=\w))*", "<path>"),
    (rf"(?<![\w<>])(?:~\w*|file:|[A-Za-z]:)?{_ROOT}(?:{_LETTER}{{0,300}}?{_SUFFIX}|{_SOLID}+)", "<path>"),
    (rf"<path>(?:(?: {_PART}{{1,80}}){{0,5}}[/\\]{_SOLID}*)+", "<path>"),
    # A name may have blanks: it takes the words before it along, back to the last sign that no name reaches over.
    (
        rf"(?:{_PART}{{1,80}}{_BLANK}){{0,8}}{_PART}{{1,200}}{_SUFFIX}",
        lambda found: f"<file>.{found['suffix'].lower()}",
    ),
    # A delivery point (PRM, PCE) has 14 digits, a meter's own address (ADCO, ADSC) 12; people write them in groups.
    (rf"\b[A-Z]{{2}}\d\d(?:{_BLANK}?[A-Z\d]{{4}}){{3,7}}(?:{_BLANK}?[A-Z\d]{{1,3}})?\b", "<IBAN>"),
    ("|".join(rf"(?<!\d)\d(?:{sign}\d){{11,}}" for sign in _GROUPED), lambda found: _last_four(found[0])),
    (rf"(?<!\d)(?:(?:\+|00)33{_BLANK}?(?:\(0\))?|0)[1-9](?:[ ./\u00a0\u202f-]?\d\d){{4}}(?!\d)", "<telephone>"),
    (rf"{_NUMBER}(?P<unit>{_BLANK}?(?:[kMG]?(?:[Ww][Hh]|VAh?|VARh?|W|A|V)\b|watts?\b|EUR\b|€))", r"#\g<unit>"),
)
_RULES: Final = tuple((re.compile(pattern), to) for pattern, to in _MASKS)

_QUOTED: Final = re.compile(
    r"(?<!\w)[bBrRuU]?'.*?(?:'(?!\w)|\Z)|(?<!\w)[bBrRuU]?\".*?(?:\"(?!\w)|\Z)|[«‘“`].*?(?:[»’”`](?!\w)|\Z)", re.DOTALL
)
"""A quotation, to its end or, where that was cut off, to the end of all."""
_WORD: Final = re.compile(r"[(\[]?([a-z]+)[)\].,:;]*")
_KEPT_OF_A_MESSAGE: Final = 400


def mask(text: str) -> str:
    """``text`` without meter numbers (the last four digits stay), paths, names of data files, and the like."""
    for pattern, to in _RULES:
        text = pattern.sub(to, text)
    return text


def shaped(message: str) -> str:
    """``message`` with ``x`` for letters and ``#`` for digits wherever it is not a plain word between quotations.

    What is long is cut.
    """
    said: list[str] = []
    at = 0
    cut = message[:_KEPT_OF_A_MESSAGE]
    for found in _QUOTED.finditer(cut):
        said += [_plain_words(cut[at : found.start()]), _shape(found[0])]
        at = found.end()
    said.append(_plain_words(cut[at:]))
    return "".join(said) + ("…" if len(message) > len(cut) else "")


def _plain_words(text: str) -> str:
    return "".join(part if _is_plain(part) else _shape(part) for part in re.split(r"(\s+)", text))


def _is_plain(part: str) -> bool:
    found = _WORD.fullmatch(part)
    return found is not None and found[1] in PLAIN_WORDS


def _shape(text: str) -> str:
    return re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "#", text))


def _last_four(number: str) -> str:
    digits = "".join(sign for sign in number if sign.isdigit())
    return "*" * (len(digits) - 4) + digits[-4:]
