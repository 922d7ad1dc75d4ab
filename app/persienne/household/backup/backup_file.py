"""One backup file: an open store and a passphrase come in, the proved file goes out; and back, into a private folder.

A backup is a zip of three stored members, in this order: ``backup.json`` (the label), ``household.keys`` (the slot of
its own passphrase, or the household's lasting ones) and ``household.db`` (a copy of the store under a key of its
own). The label's check is an HMAC under that key over all that the label says, the digest of the database included:
no byte can change unnoticed. Bytes are described in docs/formats.md, "Backups". Which household a backup is of, and
which are kept, is not known here.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import hmac
import json
import os
import re
import secrets
import shutil
import stat
import struct
import tempfile
import time
import zipfile
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from persienne.base import disks
from persienne.base.disks import remove, remove_tree
from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.base.system_errors import user_errors
from persienne.base.undoing import afterwards
from persienne.household.backup.backup_ways import opened_by, sealed
from persienne.store.connection import STORE_FILE, copy_store, prove
from persienne.store.pages import PAGE_BYTES
from persienne.store.schema import SCHEMA_VERSION
from persienne.vault import KEYS_FILE, LARGEST_FILE, ways_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.household.backup.backup_ways import Opener, OwnWays
    from persienne.store.driver import Connection
    from persienne.vault import Credential, Identity, Slot, SlotKind

FORMAT: Final = 1
LABEL: Final = "backup.json"
MEMBERS: Final = (LABEL, KEYS_FILE, STORE_FILE)

_ZIP_HEAD: Final = b"PK\x03\x04"
_LONGEST_LABEL: Final = 64 * 1024
"""Bytes that the label may have."""

_LONGEST_DIRECTORY: Final = 4096
_PIECE: Final = 1 << 20
_MARGIN: Final = 1 << 20
"""Bytes that must stay free beside what is written."""

# Why a file that begins as a backup can't be read as one; zipfile raises each of these on bytes that are not a zip's.
_NOT_A_ZIP = (
    zipfile.BadZipFile,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    struct.error,
)
_DAMAGED: Final = ("keys_damaged", "passphrase_not_set", "recovery_not_set")
"""What is wrong with the keys of a backup whose bytes are not as they were written."""

_LEFT_AFTER: Final = 3600.0
"""Seconds without a change after which what was being written is a killed program's."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself: no number, no name. ``at`` is UTC epoch seconds, ``database`` a SHA-256 (hex)."""

    app: str
    schema: int
    at: int
    database_bytes: int
    database: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Written:
    """A backup that stands on the disk and has been opened: its label, rows by table, size, SHA-256 of its bytes."""

    path: Path
    label: Label
    rows: Mapping[str, int]
    size: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup's store in a private folder, still encrypted, with its key; proved against the label's digest.

    ``shown``: its passphrase vouches for the household that has signed it; a former version's backup shows nothing.
    ``generation`` is that of the household's key file when it was made.
    """

    label: Label
    store: Path
    key: bytes
    shown: bool
    generation: int


def write_backup(
    conn: Connection, target: Path, opens: Credential | OwnWays, identity: Identity, *, generation: int, at: int
) -> Written:
    """Write what ``conn`` holds to the new file ``target`` (0600), which gets its name once it has been opened again.

    ``opens`` is a passphrase of its own or the household's ways in; the latter are proved to be sealed by the key
    in hand, as their secrets are not there. The household signs it by its ``identity``, as of the ``generation``
    of its key file. Raises ``backup_exists`` rather than replace a file, ``backup_folder`` where the folder can't
    be written to, ``backup_no_room`` (needed, free: MB), ``disk_full``, ``disk_error``, ``backup_unproved`` where
    what was read back is not what was written, and what ``opens`` raises. Nothing is left then.
    """
    with _errors_of(target.parent):
        if target.exists():
            raise UserError("backup_exists", file=target.name)
        (pages,) = conn.execute("PRAGMA page_count").fetchone()
        require_room(target.parent, 2 * pages * PAGE_BYTES)  # the copy, and the file that it is put into
        partial = target.with_name(f"{target.name}.{secrets.token_hex(4)}.partial")
        with afterwards(lambda: remove(partial, missing_ok=True)):
            with _scratch(target.parent) as folder:
                key, opener = sealed(folder, opens, identity, generation)
                rows = copy_store(conn, folder / STORE_FILE, key)
                label = _label(folder / STORE_FILE, at)
                _pack(partial, folder, label, key)
            written = _proved(partial, opener, label, rows)
            _give_name(partial, target)
    return Written(target, label, rows, *written)


@contextlib.contextmanager
def unpacked(file: Path, opens: Credential, beside: Path | None = None) -> Iterator[Unpacked]:
    """Unpack ``file`` into a private folder, in ``beside`` or else the system's temporary one, for the block alone.

    Raises ``backup_missing``, ``backup_unreadable``, ``backup_empty``, ``backup_unknown`` (no backup), ``backup_newer``
    (version, known), ``backup_damaged``, ``backup_passphrase_wrong``, ``backup_words_wrong``, ``backup_keys_foreign``
    (what ``opens`` it vouches for another household than the one that signed), ``backup_no_room``; each with ``file``.
    """
    if beside is None:
        _sweep_scratch(Path(tempfile.gettempdir()), time.time())
    with _unpacked(file, opened_by(opens), beside) as found:
        yield found


def ways_of(file: Path) -> frozenset[SlotKind]:
    """The kinds of what opens the backup ``file``; see :func:`slots_of`."""
    return frozenset(slot.kind for slot in slots_of(file))


def slots_of(file: Path) -> tuple[Slot, ...]:
    """The slots of the backup ``file``, read without any secret, and so not authenticated.

    Raises what :func:`label_of` raises.
    """
    with _archive(file) as archive, _scratch(None) as folder:
        _read_label(archive, file)
        with _said_of(file):
            _write(folder / KEYS_FILE, archive.read(KEYS_FILE))
            return ways_in(folder)


@contextlib.contextmanager
def _unpacked(file: Path, opener: Opener, beside: Path | None) -> Iterator[Unpacked]:
    with _archive(file) as archive, _scratch(beside) as folder:
        label = _read_label(archive, file)
        with _said_of(file):
            keys = archive.read(KEYS_FILE)
        with user_errors():
            _write(folder / KEYS_FILE, keys)
        with _said_of(file):
            opened = opener(folder)
        if not hmac.compare_digest(_check(label, opened.key), bytes.fromhex(_said(archive)["check"])):
            raise UserError("backup_damaged", file=file.name)
        if label.schema > SCHEMA_VERSION:
            raise UserError("backup_newer", file=file.name, version=label.schema, known=SCHEMA_VERSION)
        require_room(folder, label.database_bytes)
        with _said_of(file), user_errors(), archive.open(STORE_FILE) as member:
            digest = _copied(member, folder / STORE_FILE)
        if digest != label.database:
            raise UserError("backup_damaged", file=file.name)
        yield Unpacked(label, folder / STORE_FILE, opened.key, opened.shown, generation=opened.generation)


def label_of(file: Path) -> Label:
    """The label of a backup, read without its passphrase, and so not authenticated.

    Raises ``backup_missing`` and the other errors of :func:`unpacked` that need no passphrase.
    """
    with _archive(file) as archive:
        return _read_label(archive, file)


def sweep(folder: Path, *, now: float) -> None:
    """Remove what killed programs left in ``folder`` while they wrote or proved a backup: whole copies, encrypted.

    Only what has the names that this module gives, and for an hour of ``now`` (epoch seconds) nobody has changed.
    """
    _sweep_scratch(folder, now)
    for left in _left(folder, r".+\.[0-9a-f]{8}\.partial", now):
        with contextlib.suppress(OSError):
            if left.is_file() and _begins(left):
                remove(left)


def _sweep_scratch(folder: Path, now: float) -> None:
    for left in _left(folder, r"\.persienne-\w{8}", now):
        with contextlib.suppress(OSError):  # another account's
            names = {file.name for file in left.iterdir()}
            if all(name.startswith((STORE_FILE, KEYS_FILE)) for name in names):
                remove_tree(left)


def _left(folder: Path, shape: str, now: float) -> list[Path]:
    """What has a name of this shape in ``folder``, is no link, and was not changed for an hour."""
    found = []
    with contextlib.suppress(OSError):
        for entry in folder.iterdir():
            if re.fullmatch(shape, entry.name) and not entry.is_symlink():
                with contextlib.suppress(OSError):
                    if now - entry.lstat().st_mtime >= _LEFT_AFTER:
                        found.append(entry)
    return found


def _begins(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) in (_ZIP_HEAD, b"")


def digest_of(file: Path) -> bytes:
    """The SHA-256 of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def require_room(folder: Path, needed: int) -> None:
    """``backup_no_room`` (needed, free: MB) unless the disk of ``folder`` has room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed + _MARGIN:
        raise UserError("backup_no_room", needed=-(-(needed + _MARGIN) // 10**6), free=free // 10**6)


def sync(path: Path) -> None:
    """Have what was written to a file, or the names in a folder, reach the disk, where that can be told to sync."""
    with contextlib.suppress(OSError):  # a share or a stick that can't be told
        disks.sync(path)


# --- writing ---------------------------------------------------------------------------------------------------------


def _label(store: Path, at: int) -> Label:
    return Label(version("persienne"), SCHEMA_VERSION, at, store.stat().st_size, database=digest_of(store).hex())


def _pack(partial: Path, folder: Path, label: Label, key: bytes) -> None:
    said = {**asdict(label), "check": _check(label, key).hex()}
    with (
        os.fdopen(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive,
    ):
        disks.write_in_place(stream.fileno())  # the key file that is in it is gone once the backup is
        for name in MEMBERS:
            info = zipfile.ZipInfo(name)  # of 1980: the label has the time
            info.external_attr = 0o600 << 16
            if name == LABEL:
                archive.writestr(info, json.dumps(said, indent=2) + "\n")
                continue
            info.file_size = (folder / name).stat().st_size  # says whether zip64 is needed
            with (folder / name).open("rb") as source, archive.open(info, "w") as member:
                shutil.copyfileobj(source, member, _PIECE)
    sync(partial)


def _proved(partial: Path, opener: Opener, label: Label, rows: Mapping[str, int]) -> tuple[int, bytes]:
    """The size and digest of the file, once it has been opened as a restore would and holds the rows that it should."""
    try:
        with _unpacked(partial, opener, partial.parent) as found:
            same = found.label == label and prove(found.store, found.key) == rows
    except UserError as error:
        if error.code not in ("backup_damaged", "backup_passphrase_wrong", "store_damaged"):
            raise
        same = False
    if not same:
        raise UserError("backup_unproved")
    return partial.stat().st_size, digest_of(partial)


def _give_name(partial: Path, target: Path) -> None:
    try:
        os.link(partial, target)  # a rename would replace a file that has come meanwhile
    except FileExistsError:
        raise UserError("backup_exists", file=target.name) from None
    except OSError:  # exFAT and its like have no links
        partial.rename(target)
    sync(target.parent)


@contextlib.contextmanager
def _errors_of(folder: Path) -> Iterator[None]:
    """Errors of the disk that the backup goes to: it need not be the household's."""
    try:
        with user_errors():
            yield
    except UserError as error:
        if error.code not in ("folder_read_only", "folder_changed"):
            raise
        raise UserError("backup_folder", folder=folder.name) from error
    except OSError as error:  # a stick that was pulled out, a share that went away
        raise UserError("disk_error") from error


@contextlib.contextmanager
def _scratch(beside: Path | None) -> Iterator[Path]:
    """A folder of our own (0700) that goes with all that is in it."""
    folder = Path(tempfile.mkdtemp(prefix=".persienne-", dir=beside))
    try:
        yield folder
    finally:
        with contextlib.suppress(OSError):  # the next sweep does it
            remove_tree(folder)


# --- reading ---------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _archive(file: Path) -> Iterator[zipfile.ZipFile]:
    """The zip of a backup, held to what we write before anything in it is believed."""
    try:
        stream = _opened(file)
    except FileNotFoundError:
        raise UserError("backup_missing", file=file.name) from None
    except OSError as error:
        raise UserError("backup_unreadable", file=file.name) from error
    with stream:
        _require_begun(stream, file)
        with _said_of(file):
            _require_small_directory(stream)
            archive = zipfile.ZipFile(stream)
        with archive:
            if not all(map(_is_ours, archive.infolist())) or tuple(archive.namelist()) != MEMBERS:
                raise UserError("backup_damaged", file=file.name)
            yield archive


def _opened(file: Path) -> IO[bytes]:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)  # a folder, or a pipe that nobody writes to
    raise UserError("backup_unknown", file=file.name)


def _require_begun(stream: IO[bytes], file: Path) -> None:
    """Refuse what does not begin as a backup: whatever does is one, and may be damaged."""
    head = stream.read(30 + len(LABEL))
    if not head:
        raise UserError("backup_empty", file=file.name)
    if head[:4] != _ZIP_HEAD or head[30:] != LABEL.encode():
        raise UserError("backup_unknown", file=file.name)


def _require_small_directory(stream: IO[bytes]) -> None:
    """Refuse a zip whose directory is longer than ours: the library would read all of it (APPNOTE, 4.3)."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - 98))
    end = stream.read()
    sizes = []
    if end[-22:-18] == b"PK\x05\x06":
        sizes.append(int.from_bytes(end[-10:-6], "little"))
    if end[:4] == b"PK\x06\x06":
        sizes.append(int.from_bytes(end[40:48], "little"))
    if not sizes or max(sizes) > _LONGEST_DIRECTORY:
        raise zipfile.BadZipFile


def _is_ours(member: zipfile.ZipInfo) -> bool:
    stored = member.compress_type == zipfile.ZIP_STORED and member.compress_size == member.file_size
    longest = {LABEL: _LONGEST_LABEL, KEYS_FILE: LARGEST_FILE}.get(member.filename)
    return stored and (longest is None or member.file_size <= longest) and not member.flag_bits & 1


def _said(archive: zipfile.ZipFile) -> dict[str, Any]:
    said: dict[str, Any] = read_json(archive.read(LABEL))
    return said


def _read_label(archive: zipfile.ZipFile, file: Path) -> Label:
    with _said_of(file):
        said = _said(archive)
        number = int(said["format"])
        if number > FORMAT:
            raise UserError("backup_newer", file=file.name, version=number, known=FORMAT)
        bytes.fromhex(said.pop("check"))
        label = Label(
            str(said["app"]),
            int(said["schema"]),
            int(said["at"]),
            int(said["database_bytes"]),
            database=str(said["database"]),
        )
        if asdict(label) != said or label.database_bytes != archive.getinfo(STORE_FILE).file_size:
            raise ValueError(said)
    return label


def _check(label: Label, key: bytes) -> bytes:
    text = json.dumps(asdict(label), sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, b"Persienne backup\0" + text.encode(), hashlib.sha256)


@contextlib.contextmanager
def _said_of(file: Path) -> Iterator[None]:
    """What is wrong with the bytes or the keys of a backup, in the backup's own codes."""
    codes = {
        "passphrase_wrong": "backup_passphrase_wrong",
        "recovery_wrong": "backup_words_wrong",
        "keys_newer": "backup_newer",
        "keys_foreign": "backup_keys_foreign",
    }
    try:
        yield
    except UserError as error:
        code = "backup_damaged" if error.code in _DAMAGED else codes.get(error.code)
        if code is None:
            raise
        facts = {"version": error.facts["format"], "known": error.facts["known"]} if code == "backup_newer" else {}
        raise UserError(code, file=file.name, **facts) from error
    except _NOT_A_ZIP as error:
        raise UserError("backup_damaged", file=file.name) from error
    except OSError as error:  # EINVAL: the zip's own numbers lead to before its beginning
        code = "backup_damaged" if error.errno == errno.EINVAL else "backup_unreadable"
        raise UserError(code, file=file.name) from error


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        disks.write_in_place(stream.fileno())
        stream.write(data)


def _copied(member: IO[bytes], path: Path) -> str:
    """Copy a member to a new file; the SHA-256 (hex) of its bytes."""
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        while piece := member.read(_PIECE):
            digest.update(piece)
            stream.write(piece)
    return digest.hexdigest()
