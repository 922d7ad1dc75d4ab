"""An option of a closed list: its code, or the words for it in the reader's language, come in; a code goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.consents.parties import plain
from persienne.telling.spoken import facts
from persienne.words.sharing import ONE_OF

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from persienne.words import Translate

    Tables: TypeAlias = tuple[tuple[str, Mapping[Any, str]], ...]
    """The context and the table of words of a closed list, first the one that is printed."""


class Choices:
    """Such options; ``say`` puts a text of ``HELP`` into the reader's language, ``translate`` any other."""

    def __init__(self, say: Callable[[str], str], translate: Translate) -> None:
        self._say = say
        self._translate = translate

    def add(
        self,
        command: argparse.ArgumentParser,
        *flags: str,
        codes: Iterable[str],
        words: Tables,
        help: str,  # noqa: A002 - as argparse's own
        told: bool = False,
        metavar: str = "CODE",
        **said: Any,  # noqa: ANN401 - argparse's
    ) -> None:
        """Add an option, or an argument, to ``command``; unless ``told``, its help lists the codes with their words."""
        listed = [str(code) for code in codes]
        what = self._say(help) if told else self.listing(help, [self._told(code, words) for code in listed])
        spelt = self._spelt(listed, words)
        command.add_argument(
            *flags,
            metavar=metavar,
            choices=listed,
            type=lambda text: spelt.get(spelling(text), text),
            help=what,
            **said,
        )

    def listing(self, help: str, told: Iterable[str]) -> str:  # noqa: A002 - as argparse's own
        """A text of ``HELP`` with what may be typed."""
        return self._say(ONE_OF).format(what=self._say(help), codes=facts(self._translate, told).replace("%", "%%"))

    def _told(self, code: str, words: Tables) -> str:
        found = self._words(code, words)
        return f"{code} ({found[0]})" if found else code

    def _spelt(self, codes: Sequence[str], words: Tables) -> dict[str, str]:
        return {spelling(word): code for code in codes for word in (*self._words(code, words), code)}

    def _words(self, code: str, words: Tables) -> list[str]:
        return [self._translate(context, table[code]) for context, table in words if code in table]


def spelling(text: str) -> str:
    """A code or its words without case, hyphens, apostrophes' shapes or accents."""
    return plain(text.replace("_", " ").replace("-", " "))
