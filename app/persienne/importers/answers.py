"""What was read of a file travels as JSON and columns; what comes back is checked, as the child may be in other hands.

:func:`pack` and :func:`unpack` follow the fields and types of :class:`~persienne.importers.job.ParsedFile`, so that
a field added there travels without a line here. Arrays travel as little-endian int64 behind the JSON, one that holds a
single value as its length and that value: the steps and the qualities of a curve take no memory then on either side.
"""

from __future__ import annotations

import dataclasses
import types
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from persienne.base import reading
from persienne.base.errors import UserError
from persienne.base.frames import MAX_BODY
from persienne.base.reading import LONGEST_DAY, Block, Kind, Made, Quality
from persienne.importers import job as parsed_module
from persienne.importers.job import AnswerError, ParsedFile
from persienne.importers.mapping import MAX_COLUMNS, MOST_ROWS, TableLook, mapping_from

if TYPE_CHECKING:
    from collections.abc import Callable

    Decoder = Callable[[Any, "_Columns"], Any]

CODES = frozenset({"file_damaged", "file_too_large", "file_unknown", "file_unreadable_values"})
"""The errors that reading the content of a file may end in."""

MAX_TEXT = 65_536
"""Signs of one text; the calendar lines of an index file have two thousand."""

MAX_START = 1 << 40
MAX_DURATION = 1 << 32

_INT64 = 1 << 63
_COLUMN = np.dtype("<i8")


def pack(parsed: ParsedFile) -> tuple[dict[str, Any], list[memoryview]]:
    """A parsed file as a JSON object and the columns that it points to."""
    columns: list[memoryview] = []
    said = _encoded(parsed, columns)
    assert isinstance(said, dict)
    return said, columns


def unpack(said: object, body: bytes | bytearray) -> ParsedFile:
    """The parsed file that :func:`pack` made, if it is one and keeps its promises.

    Raises AnswerError.
    """
    columns = _Columns(body)
    parsed: ParsedFile = _decoder(ParsedFile)(said, columns)
    columns.end()
    check(parsed)
    return parsed


def pack_error(error: UserError) -> dict[str, Any]:
    """An error as a JSON object. Raises TypeError for a fact that is no text, whole number or tuple of texts."""
    for fact in error.facts.values():
        several = isinstance(fact, tuple) and all(isinstance(each, str) for each in fact)
        if not several and not (isinstance(fact, (str, int)) and not isinstance(fact, bool)):
            raise TypeError(f"{error.code}: {fact!r}")
    return {"code": error.code, "facts": error.facts}


def unpack_error(said: object, file: str) -> UserError:
    """The error that :func:`pack_error` made; its fact ``file`` is what we call the file, whatever the answer says.

    Raises AnswerError.
    """
    if not isinstance(said, dict) or said.keys() != {"code", "facts"} or not isinstance(said["facts"], dict):
        raise AnswerError("no error")
    code = said["code"]
    if not isinstance(code, str) or code not in CODES:
        raise AnswerError("an unknown error")
    facts = {str(name): _fact(fact) for name, fact in said["facts"].items()}
    return UserError(code, **facts | {"file": file})


def pack_look(look: TableLook) -> dict[str, Any]:
    """A look at a table as a JSON object."""
    said = _encoded(look, [])
    assert isinstance(said, dict)
    return said


def unpack_look(said: object) -> TableLook:
    """The look that :func:`pack_look` made, if it is one and no larger than one is. Raises AnswerError."""
    look: TableLook = _decoder(TableLook)(said, _Columns(b""))
    if len(look.rows) > MOST_ROWS or any(len(row) > MAX_COLUMNS for row in (*look.rows, look.titles)):
        raise AnswerError("too large a look")
    if not look.proposals:
        raise AnswerError("a look without a proposal")
    for proposal in look.proposals:
        try:
            mapping_from(proposal.mapping.to_dict())
        except ValueError as error:
            raise AnswerError("no mapping") from error
    return look


def check(parsed: ParsedFile) -> None:
    """Hold a parsed file to its own promises; raises AnswerError."""
    if parsed.rows < 0 or parsed.duplicates < 0:
        raise AnswerError("a negative count")
    for hole in (
        *parsed.holes,
        *parsed.replaced,
        *parsed.partial,
        *([parsed.missing_end] if parsed.missing_end else []),
    ):
        if not 0 <= hole.start < hole.end <= MAX_START:
            raise AnswerError("a hole without a length")
    for block in parsed.blocks:
        _check_block(block)
    for index in parsed.undated:
        if not 0 <= index.first <= index.last < MAX_START:
            raise AnswerError("an index that goes back")


def _check_block(block: Block) -> None:
    columns = (block.starts, block.durations, block.values, block.qualities)
    if len({len(column) for column in columns}) != 1:
        raise AnswerError("columns of different lengths")
    # Of a day that our own table gives nothing may be known but its energy.
    lasts = block.register.kind not in (Kind.INDEX, Kind.MAXIMUM) and block.source.made is not Made.DAILY
    least = 1 if lasts else 0
    for column, (low, high) in zip(
        columns,
        ((0, MAX_START), (least, MAX_DURATION), (0, _INT64 - 1), (min(Quality), max(Quality))),
        strict=True,
    ):
        if len(column) and not (low <= column.min() and column.max() <= high):
            raise AnswerError("a value out of its bounds")
    apart = np.maximum(block.durations[:-1], 1)
    if block.source.made is Made.DAILY:  # totals of several days may meet within a day, or lie in one another
        apart[apart > LONGEST_DAY] = 1
    apart += block.starts[:-1]
    if (apart > block.starts[1:]).any():
        raise AnswerError("readings that do not follow each other")


class _Columns:
    """The arrays behind the JSON, taken one after the other."""

    def __init__(self, body: bytes | bytearray) -> None:
        self._body = body
        self._at = 0

    def take(self, said: object) -> reading.Longs:
        """A column of so many values, or, of a pair, of so many times the same one."""
        if isinstance(said, list):
            if len(said) != 2 or not 0 <= _whole_number(said[0]) <= MAX_BODY // _COLUMN.itemsize:
                raise AnswerError("no column")
            return np.broadcast_to(np.int64(_whole_number(said[1])), (said[0],))
        size = _whole_number(said) * _COLUMN.itemsize
        if not 0 <= size <= len(self._body) - self._at:
            raise AnswerError("a column that is cut")
        column = np.frombuffer(self._body, _COLUMN, size // _COLUMN.itemsize, self._at)
        self._at += size
        return column.astype(np.int64, copy=False)

    def end(self) -> None:
        if self._at != len(self._body):
            raise AnswerError("bytes that are no column")


def _encoded(value: object, columns: list[memoryview]) -> object:
    if isinstance(value, np.ndarray):
        if len(value) > 1 and (value == value[0]).all():
            return [len(value), int(value[0])]
        columns.append(np.ascontiguousarray(value, _COLUMN).data.cast("B"))
        return len(value)
    if dataclasses.is_dataclass(value):
        return {field.name: _encoded(getattr(value, field.name), columns) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_encoded(each, columns) for each in value]
    if value is None or isinstance(value, (str, bool, int)):
        return value
    raise TypeError(type(value))


@cache
def _decoder(hint: Any) -> Decoder:  # noqa: ANN401 - a type, or what typing makes of one
    """What turns JSON into a value of the type ``hint`` and refuses everything else."""
    arguments = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(*[_decoder(each) for each in arguments if each is not types.NoneType])
    if get_origin(hint) is tuple and arguments[1:] == (...,):
        return _tuple(_decoder(arguments[0]))
    if get_origin(hint) is np.ndarray:
        return lambda said, columns: columns.take(said)
    if dataclasses.is_dataclass(hint):
        return _fields(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda said, _: _member(hint, said)
    simple: dict[Any, Decoder] = {
        str: lambda said, _: _text(said),
        int: lambda said, _: _whole_number(said),
        bool: lambda said, _: _truth(said),
    }
    return simple[hint]


def _optional(inner: Decoder) -> Decoder:
    return lambda said, columns: None if said is None else inner(said, columns)


def _tuple(inner: Decoder) -> Decoder:
    def decode(said: Any, columns: _Columns) -> tuple[Any, ...]:  # noqa: ANN401 - JSON
        if type(said) is not list:
            raise AnswerError("no list")
        return tuple([inner(each, columns) for each in said])

    return decode


def _fields(shape: Any) -> Decoder:  # noqa: ANN401 - a dataclass
    # Most names stand in these two modules for the type checker alone.
    known = vars(reading) | vars(parsed_module) | {"Longs": np.ndarray[Any, np.dtype[np.int64]]}
    hints = get_type_hints(shape, localns=known)
    inner = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(shape)}

    def decode(said: Any, columns: _Columns) -> Any:  # noqa: ANN401 - JSON comes in, a value of the shape goes out
        if type(said) is not dict or said.keys() != inner.keys():
            raise AnswerError("other fields")
        return shape(**{name: each(said[name], columns) for name, each in inner.items()})

    return decode


def _member(values: type[Enum], said: object) -> Enum:
    if type(said) not in (str, int):
        raise AnswerError("no name of a value")
    try:
        return values(said)
    except ValueError as error:
        raise AnswerError("an unknown value") from error


def _text(said: object) -> str:
    if not isinstance(said, str) or len(said) > MAX_TEXT or any("\ud800" <= sign <= "\udfff" for sign in said):
        raise AnswerError("no text")
    return said


def _whole_number(said: object) -> int:
    if type(said) is not int or not -_INT64 <= said < _INT64:
        raise AnswerError("no whole number")
    return said


def _truth(said: object) -> bool:
    if type(said) is not bool:
        raise AnswerError("neither true nor false")
    return said


def _fact(said: object) -> object:
    if isinstance(said, list):
        return tuple(_text(each) for each in said)
    return _text(said) if isinstance(said, str) else _whole_number(said)
