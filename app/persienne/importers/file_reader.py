"""Paths come in, what stands in their files goes out: every file is read once here and parsed in a limited child.

The bytes that are hashed are the bytes that are parsed. One child reads the files of a batch; it is made anew where it
has died, was too slow, answered what is no answer, or has too little processor time left for one more file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from persienne.base.errors import UserError
from persienne.base.limited_child import ChildGoneError, ChildTooSlowError, LimitedChild
from persienne.base.localtime import FRANCE
from persienne.importers.archives import MAX_MEMBERS, PLACES
from persienne.importers.child import command as child_command
from persienne.importers.files import INSIDE, MAX_NAME, FileBytes, open_file, plain_name, shown_name
from persienne.importers.job import AnswerError, Job, never
from persienne.meters.tic.readings import SLOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.base.frames import Frame
    from persienne.importers.job import ParsedFile
    from persienne.importers.mapping import Mapping, TableLook

MAX_DEATHS = 5
"""Children that one archive may cost before the rest of it is refused."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was recognised: its shown name, the SHA-256 of its bytes, and what stood in it."""

    name: str
    digest: bytes
    parsed: ParsedFile

    @property
    def has_readings(self) -> bool:
        """Whether it gives any value at all, or would if its time were said.

        The operator writes files whose every value is missing. A recording of less than a half-hour in which no index
        rises tells nothing either, whenever it was saved.
        """
        parsed = self.parsed
        rises = any(index.last > index.first for index in parsed.undated)
        tells_rest = bool(parsed.undated) and parsed.least_seconds >= SLOT
        return rises or tells_rest or any(len(block) for block in parsed.blocks)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of which nothing was read, and why.

    ``look`` is what a table of no known format looks like, ``path`` where its file (or archive) is.
    """

    file: str
    error: UserError
    look: TableLook | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that the child may take: to start and take the bytes of a file; then, for each file, to answer."""

    start: float = 120.0
    answer: float = 90.0


class FileReader:
    """Reads the files of one batch. ``zone`` is that of naive local stamps; ``cancelled`` is asked all the while.

    ``mappings`` are what the household says of tables that no format knows. ``command`` starts the child.
    """

    def __init__(
        self,
        *,
        zone: str = FRANCE,
        cancelled: Callable[[], bool] = never,
        command: Sequence[str] | None = None,
        patience: Patience | None = None,
        mappings: Sequence[Mapping] = (),
    ) -> None:
        self._zone = zone
        self._mappings = tuple(mappings)
        self._cancelled = cancelled
        self._command = list(command or child_command())
        self._patience = patience or Patience()
        self._child: LimitedChild | None = None

    def __enter__(self) -> Self:
        """The reader itself; the child starts with the first file."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child, if there is one; the next file would start another."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def read(self, path: Path) -> list[ReadFile | Refusal]:
        """What stands in a file: one entry, or one for each file of an archive and for each meter of a file.

        Raises ``UserError`` (``cancelled``) alone. A refusal is ``file_missing``, ``file_unreadable``, an error of
        :func:`~persienne.importers.formats.read_content` or :func:`~persienne.importers.archives.files_in_archive`,
        ``file_too_slow``, or ``file_damaged`` with the detail ``crashed``: the child has died of it.
        """
        job = Job(shown_name(path), self._zone, self._cancelled, self._mappings)
        try:
            with open_file(path, job) as content:
                job.check()
                entries = self._parsed(content, job)
            return [replace(one, path=path) if isinstance(one, Refusal) and one.look else one for one in entries]
        except UserError as error:
            if error.code == "cancelled":
                self.close()
                raise
            return [Refusal(job.file, error)]

    def is_worth_reading(self, path: Path) -> bool:
        """Whether a file begins as one that is read: its head alone goes to the child (all of a shorter file).

        Of a ZIP the head tells no more than that it is one. Raises ``UserError`` (``cancelled``) alone.
        """
        job = Job(shown_name(path), self._zone, self._cancelled, self._mappings)
        try:
            with open_file(path, job, head_alone=True) as content:
                job.check()
                entries = self._parsed(content, job)
        except UserError as error:
            if error.code == "cancelled":
                self.close()
                raise
            return False
        return any(isinstance(one, ReadFile) or one.error.code == "file_too_large" for one in entries)

    def _parsed(self, content: FileBytes, job: Job) -> list[ReadFile | Refusal]:
        """Have the bytes of one file parsed, by as many children as that takes."""
        heard = _Heard(job.file)
        deaths = 0
        while deaths < MAX_DEATHS:
            reused, entries_before = self._child is not None, len(heard.entries)
            error = self._failure(content, job, heard)
            if heard.ended:
                return heard.entries
            if error is None and len(heard.entries) > entries_before:
                continue  # it did its part, and another child goes on
            deaths += 1
            if error is None or (reused and not heard.got):
                continue  # this file had no part in the end of that child
            if heard.waits:
                heard.refuse(error)
            if heard.place is None:
                return heard.entries
        return [*heard.entries, Refusal(job.file, UserError("file_damaged", file=job.file, detail="crashed"))]

    def _failure(self, content: FileBytes, job: Job, heard: _Heard) -> UserError | None:
        """Read all that one child answers about a file; the error to refuse it with, None where it did not fail."""
        try:
            self._converse(content, job, heard)
        except ChildTooSlowError:
            return UserError("file_too_slow", file=heard.file)
        except (ChildGoneError, AnswerError, OSError):
            if content.failed:
                raise UserError("file_unreadable", file=job.file) from None
            return UserError("file_damaged", file=heard.file, detail="crashed")
        return None

    def _converse(self, content: FileBytes, job: Job, heard: _Heard) -> None:
        """Ask the child for the file, from where another child has left off, and hear it out."""
        if self._child is None:
            self._child = LimitedChild(self._command)
        request = {"name": job.file, "zone": job.zone, "size": content.size, "first": heard.next_place}
        request["mappings"] = [mapping.to_dict() for mapping in job.mappings]
        try:
            self._child.ask(request, content, job.check)
            heard.begin(self._child.answer(self._patience.start, job.check), content.digest)
            while heard.take(self._child.answer(self._patience.answer, job.check)):
                pass
        finally:
            if not heard.ended:  # what it still has to say would be taken for the answer to another file
                self.close()


class _Heard:
    """What has been heard of one file: its entries so far; ``place`` is that of what in it is being read.

    ``file`` is the shown name of what is being read, ``waits`` tells whether its answer is still to come. The answers
    are held to their order; AnswerError where they break it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._digest: bytes | None = None
        self.waits = True
        self.file = name
        self.place: int | None = None
        self.got = False
        self.ended = False
        self.entries: list[ReadFile | Refusal] = []

    @property
    def next_place(self) -> int:
        """The place from which a new child has to go on: the next meter of a file that is read by its meters."""
        return 0 if self.place is None else self.place + 1 if self.place % PLACES else self.place + PLACES

    def begin(self, frame: Frame, digest: bytes | None) -> None:
        """Hear that a child has all bytes, whose SHA-256 this is."""
        if frame.header.keys() != {"got"} or digest is None:
            raise AnswerError("it does not say what it got")
        if self._digest not in (None, digest):
            raise AnswerError("it got another file than the child before it")
        self._digest, self.got = digest, True

    def take(self, frame: Frame) -> bool:
        """Hear the next answer; whether this child has more to say."""
        # numpy, which takes as long to load as a child does to read a file: until now the child was at work.
        from persienne.importers.answers import unpack, unpack_error, unpack_look  # noqa: PLC0415 - see above

        said = frame.header
        if said == {"end": True} and not self.waits:
            self.ended = True
            return False
        if said == {"end": False} and self.waits == (self.place is None):
            return False
        if said.keys() == {"began", "name"}:
            self._next_member(said["began"], said["name"])
        elif self.waits and said.keys() == {"refused"}:
            self.refuse(unpack_error(said["refused"], self.file))
        elif self.waits and said.keys() == {"refused", "look"}:
            self.refuse(unpack_error(said["refused"], self.file), unpack_look(said["look"]))
        elif self.waits and said.keys() == ({"parsed"} if self.place is None else {"parsed", "digest"}):
            digest = self._digest if self.place is None else _digest(said["digest"])
            assert digest is not None  # nothing is taken before it has begun
            self._add(ReadFile(self.file, digest, unpack(said["parsed"], frame.body)))
        else:
            raise AnswerError("out of turn")
        return True

    def refuse(self, error: UserError, look: TableLook | None = None) -> None:
        """Note why there is nothing of what is being read."""
        self.got = False
        self._add(Refusal(self.file, error, look))

    def _add(self, entry: ReadFile | Refusal) -> None:
        self.entries.append(entry)
        self.waits = False

    def _next_member(self, place: object, name: object) -> None:
        if type(place) is not int or place not in self._following() or place >= MAX_MEMBERS * PLACES:
            raise AnswerError("a file of an archive out of turn")
        start = self._name + INSIDE
        if not isinstance(name, str) or not name.startswith(start) or not _is_plain(name[len(start) :]):
            raise AnswerError("not the name of a file in this archive")
        self.place, self.file, self.waits = place, name, True

    def _following(self) -> tuple[int, ...]:
        """The places that may begin now: a file that is waited for may turn out to be read by its meters."""
        if self.place is None:
            return () if self.entries else (0, 1)
        first_meter = self.place + 1
        if self.waits:
            return () if self.place % PLACES else (first_meter,)
        next_file = (self.place // PLACES + 1) * PLACES
        return (first_meter, next_file) if self.place % PLACES and first_meter < next_file else (next_file,)


def _is_plain(name: str) -> bool:
    """Whether it is the name of a file in an archive, or that and one of a meter in it."""
    parts = name.split(INSIDE)
    return len(name) <= 2 * MAX_NAME + len(INSIDE) and all(part == plain_name(part) for part in parts)


def _digest(said: object) -> bytes:
    try:
        digest = bytes.fromhex(str(said))
    except ValueError:
        digest = b""
    if len(digest) != hashlib.sha256().digest_size:
        raise AnswerError("no digest")
    return digest
