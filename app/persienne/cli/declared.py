"""Commands that say their own arguments: a function comes in, its parser and its run go out.

A command is a function of ``cli.commands``. Each parameter whose type bears a :class:`Flag` or a :class:`Place` is an
argument: the type says how the value is read, the mark says the rest, and a parameter with a default may be left out.

    LAST = Flag("day-notes-to", "D", "--to", read=ordinal_of)

    @command("day-notes-add", json="json-object")
    def add(
        household: Household,
        say: Say,
        *,
        since: Annotated[int, Place("day-notes-day", "D", read=ordinal_of)],
        text: Annotated[str, Place("day-notes-text", "TEXT")],
        until: Annotated[int | None, LAST] = None,
    ) -> Telling:
        note = household.day_notes.add(since, until or since, text)
        yield Told(say(SAID["added"], number=note.id), note_object(note))

Types and how they are read:

    bool             a flag without a value
    int, Path        a value of that type; any other is a misuse
    an Enum          one of its members
    Literal[...]     one of these
    Sequence[...]    several values, each after the flag anew, or (of a place) one after the other
    ``arguments``    each field of such a class is an argument; the function is given one value of the class, and its
                     ``__post_init__`` refuses contradictions before the household is opened

Help texts and errors are named as in ``words``; ``command`` and ``Verbs`` stand in the table of :mod:`.parsing`, which
loads the module of the typed command alone. Parameters without a mark are given by the driver, by their name:

    household        the household of ``--home``, opened; lines are printed after closing the household
    home             the folder, for a command that opens the household later (:func:`.unlocking.opened`) or never
    say              the words of the reader's language (:class:`Say`)
    as_json          whether ``--json`` was typed
    details          whether ``--show-details`` was

A command yields its answer: a text is for people, :class:`Told` is for people and, with ``--json``, for scripts. A
refusal is raised as UserError. A command prints to standard error, and asks its questions, by itself.
"""

from __future__ import annotations

import argparse
import inspect
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from persienne.base.placeholders import fill
from persienne.cli.choices import in_words, spelling_of
from persienne.telling.spoken import facts
from persienne.words import HELP
from persienne.words.english import table
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.cli.choices import Tables
    from persienne.words import Speech
    from persienne.words.numbers import Figures

SAID = table("sharing.said")


class Told(NamedTuple):
    """A part of the answer: a text for people, and an object for scripts; None is left out.

    A text in the place of the object is JSON already.
    """

    to_people: str | None
    to_scripts: object | None = None


Kind = TypeVar("Kind")
Telling: TypeAlias = Iterable[str | Told]
"""The answer of a command, part by part."""


class Say:
    """The words of the reader's language: called with a text of ``CommandLine`` and its facts, it is the sentence."""

    def __init__(self, translate: Speech, language: str) -> None:
        self.translate = translate
        self.language = language

    def __call__(self, text: str, /, **facts: object) -> str:
        """The text, translated, with its facts."""
        said = self.translate("CommandLine", text)
        return fill(said, facts) if facts else said

    @cached_property
    def figures(self) -> Figures:
        """Numbers and days in the reader's language."""
        return figures_of(self.translate)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def arguments(kind: type[Kind]) -> type[Kind]:
    """Make a class of arguments that belong together."""
    return dataclass(frozen=True, kw_only=True)(kind)


def columns(*cells: object) -> str:
    """One line of a table."""
    return "\t".join(map(str, cells))


@dataclass(frozen=True, slots=True)
class Flag:
    """A named argument: its help and metavar; ``names`` where the flag is not called like the parameter.

    ``type`` reads the value, and ValueError is a misuse; ``read`` reads it later, and may raise UserError. ``choices``
    are the accepted values, where the type does not say them; ``words`` are their words in the reader's language, also
    accepted, and listed in the help unless ``told``. ``lists`` makes further entries of the help. Flags that
    exclude each other name the same ``group``. ``together`` lets several values follow one flag.
    """

    help: str
    metavar: str | None = None
    names: str = ""
    type: Callable[[str], object] | None = None
    read: Callable[[str], object] | None = None
    choices: Iterable[object] = ()
    words: Tables = ()
    told: bool = False
    lists: Callable[[Speech], Iterable[str]] | None = None
    group: str = ""
    together: bool = False


class Place(Flag):
    """A positional argument."""


class Command:
    """A command, or a verb of a command; a call runs the function."""

    def __init__(
        self,
        run: Callable[..., Telling | None],
        help: str,  # noqa: A002 - as argparse's
        json: str,
        *,
        rows: bool,
    ) -> None:
        self.run = run
        self.help = help
        self._json = json
        self._rows = rows

    @cached_property
    def _parameters(self) -> list[_Argument | _Bundle | str]:
        """The parameters of the function; the name alone where the driver gives the value."""
        hints = get_type_hints(self.run, include_extras=True)
        found = inspect.signature(self.run).parameters
        return [_parameter(name, hints[name], needed=one.default is one.empty) for name, one in found.items()]

    def add_arguments(self, parser: argparse.ArgumentParser, translate: Speech) -> None:
        """Add the arguments, explained in the reader's language, to ``parser``."""
        texts = HelpTexts(translate)
        groups: dict[str, argparse._ActionsContainer] = {"": parser}
        for parameter in self._parameters:
            for one in parameter.arguments if isinstance(parameter, _Bundle) else (parameter,):
                if isinstance(one, _Argument):
                    if one.mark.group not in groups:
                        groups[one.mark.group] = parser.add_mutually_exclusive_group()
                    one.add(groups[one.mark.group], texts)
        if self._json:
            help_of_json = texts.help(self._json)
            parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=help_of_json)

    def __call__(self, home: Path, parsed: argparse.Namespace, say: Say) -> None:
        """Run the typed command, and print the answer."""
        as_json = getattr(parsed, "json", False)
        given = {"home": home, "say": say, "as_json": as_json, "details": parsed.show_details}
        values = {name: value for name, value in given.items() if name in self._parameters}
        for one in self._parameters:
            if not isinstance(one, str):
                values |= one.given(parsed)
        if "household" not in self._parameters:
            for line in self._lines(self.run(**values), as_json=as_json):
                print(line)
            return
        from persienne.cli.unlocking import opened  # noqa: PLC0415 - what opens no household loads none

        kept: list[str] = []
        try:
            with closing(opened(home, say.translate)) as household:
                for line in self._lines(self.run(household=household, **values), as_json=as_json):
                    kept.append(line)  # noqa: PERF402 - what was told before a refusal is printed too
        finally:
            for line in kept:
                print(line)

    def _lines(self, telling: Telling | None, *, as_json: bool) -> Iterator[str]:
        """The printed lines, for people or for scripts."""
        lines = _json_lines(telling or ()) if as_json else _text_lines(telling or ())
        if as_json and self._rows:
            yield f"[{', '.join(lines)}]"
        else:
            yield from lines


class Verbs:
    """A command of several verbs, each a command with a help of its own; ``otherwise`` is meant where none is typed."""

    def __init__(self, verbs: Mapping[str, Command], otherwise: str = "") -> None:
        self._verbs = verbs
        self._otherwise = otherwise

    def add_arguments(self, parser: argparse.ArgumentParser, translate: Speech) -> None:
        """Add the arguments of each verb."""
        if self._otherwise:
            self._verbs[self._otherwise].add_arguments(parser, translate)
        verbs = parser.add_subparsers(dest="verb", metavar="WHAT", required=not self._otherwise)
        for name, one in self._verbs.items():
            one.add_arguments(verbs.add_parser(name, help=HelpTexts(translate).help(one.help)), translate)

    def __call__(self, home: Path, parsed: argparse.Namespace, say: Say) -> None:
        """Run the verb that was typed."""
        self._verbs[parsed.verb or self._otherwise](home, parsed, say)


def command(
    help: str = "",  # noqa: A002 - as argparse's
    json: str = "",
    *,
    rows: bool | None = None,
) -> Callable[[Callable[..., Telling | None]], Command]:
    """Make a command of a function: ``help`` names the text of a verb, ``json`` that of ``--json`` where there is one.

    The help of a command without verbs stands in the table of :mod:`.parsing`. With ``rows`` what it tells scripts are
    the rows of one array, as they are of ``json-array`` unless it says otherwise.
    """
    return lambda run: Command(run, help, json, rows=json == "json-array" if rows is None else rows)


# --- how it is done --------------------------------------------------------------------------------------------------


class HelpTexts:
    """The help texts in the reader's language, for argparse, which fills in what follows a percent sign."""

    def __init__(self, translate: Speech) -> None:
        self.translate = translate

    def help(self, name: str) -> str:
        """A text of ``words.HELP``."""
        return self.translate("CommandLine", HELP[name]).replace("%", "%%")

    def of(self, mark: Flag, taken: Iterable[str]) -> str:
        """The help of an argument, with what may be typed where that is listed."""
        if mark.lists is not None:
            told = mark.lists(self.translate)
        elif mark.words and not mark.told:
            told = in_words(taken, mark.words, self.translate)
        else:
            return self.help(mark.help)
        listed = facts(self.translate, told).replace("%", "%%")
        return fill(self.translate("CommandLine", SAID["one_of"]), what=self.help(mark.help), codes=listed)


@dataclass(frozen=True, slots=True)
class _Argument:
    """A parameter of the function as an argument of the parser."""

    name: str
    mark: Flag
    kind: Any
    needed: bool
    several: bool

    def add(self, group: argparse._ActionsContainer, texts: HelpTexts) -> None:
        """Add this argument to a parser, or to a group of one."""
        names, said = self._form()
        mark, taken = self.mark, self._taken()
        if self.kind is not bool:
            said |= {"metavar": mark.metavar, "type": self._type()} | ({"choices": taken} if taken else {})
        if mark.words:
            said |= {"metavar": mark.metavar or "CODE", "type": spelling_of(taken, mark.words, texts.translate)}
        group.add_argument(*names, help=texts.of(mark, taken), **said)

    def given(self, parsed: argparse.Namespace) -> dict[str, object]:
        """What the function is given for what was typed; nothing where its default stands."""
        typed = getattr(parsed, self.name, None)
        if typed is None:
            return {}
        return {self.name: [self._value(one) for one in typed] if self.several else self._value(typed)}

    def _form(self) -> tuple[list[str], dict[str, Any]]:
        """How the argument is typed."""
        if isinstance(self.mark, Place):
            return [self.name], {"nargs": "+"} if self.several else {} if self.needed else {"nargs": "?"}
        said: dict[str, Any] = {"dest": self.name, "default": argparse.SUPPRESS, "required": self.needed}
        if self.kind is bool:
            said["action"] = "store_true"
        elif self.several:
            said |= {"action": "extend", "nargs": "+"} if self.mark.together else {"action": "append"}
        return self.mark.names.split() or ["--" + self.name.replace("_", "-")], said

    @property
    def _is_enum(self) -> bool:
        return isinstance(self.kind, type) and issubclass(self.kind, Enum)

    def _taken(self) -> list[Any]:
        literal = get_args(self.kind) if get_origin(self.kind) is Literal else ()
        taken = self.mark.choices or literal or (self.kind if self._is_enum else ())
        return [one.value if isinstance(one, Enum) else one for one in taken]

    def _type(self) -> Callable[[str], object]:
        if self.mark.type is not None:
            return self.mark.type
        if self.kind in (int, Path) and self.mark.read is None:
            return self.kind  # type: ignore[no-any-return] # either of them
        return int if isinstance(next(iter(self._taken()), None), int) else str

    def _value(self, typed: Any) -> object:  # noqa: ANN401 - what argparse made of it
        if self.mark.read is not None:
            return self.mark.read(typed)
        return self.kind(typed) if self._is_enum else typed


class _Bundle(NamedTuple):
    """Arguments that the function is given as one dataclass."""

    name: str
    kind: Callable[..., object]
    arguments: list[_Argument]

    def given(self, parsed: argparse.Namespace) -> dict[str, object]:
        """The dataclass, made of what was typed."""
        values: dict[str, object] = {}
        for one in self.arguments:
            values |= one.given(parsed)
        return {self.name: self.kind(**values)}


def _parameter(name: str, hint: Any, *, needed: bool) -> _Argument | _Bundle | str:  # noqa: ANN401 - any type
    """The argument, or the arguments, that a parameter or a field of this type is; its name where it is none."""
    if get_origin(hint) is Annotated:
        kind, mark = get_args(hint)[:2]
        return _argument(name, mark, kind, needed=needed)
    if not is_dataclass(hint):
        return name
    hints = get_type_hints(hint, include_extras=True)
    return _Bundle(
        name,
        hint,  # type: ignore[arg-type] # a class
        [
            found
            for one in fields(hint)
            if isinstance(found := _parameter(one.name, hints[one.name], needed=one.default is MISSING), _Argument)
        ],
    )


def _argument(name: str, mark: Flag, kind: Any, *, needed: bool) -> _Argument:  # noqa: ANN401 - any type
    if get_origin(kind) in (Union, UnionType):
        (kind,) = (one for one in get_args(kind) if one is not NoneType)
    several = get_origin(kind) is Sequence
    return _Argument(name, mark, get_args(kind)[0] if several else kind, needed=needed, several=several)


def _text_lines(telling: Telling) -> Iterator[str]:
    for one in telling:
        text = one if isinstance(one, str) else one.to_people
        if text is not None:
            yield text


def _json_lines(telling: Telling) -> Iterator[str]:
    for one in telling:
        said = None if isinstance(one, str) else one.to_scripts
        if said is not None:
            yield said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
