"""The two ends of one connection of the collector's channel: bytes come in, messages go out; none is understood here.

A message is its length (four bytes, the first one highest) and so many bytes. Before any other, both ends prove that
they know the channel's key, each with what the other could not foresee:

    collector -> program     32 random bytes, C
    program -> collector     32 random bytes, P, and HMAC-SHA256(key, "program" C P)
    collector -> program     HMAC-SHA256(key, "collector" C P)

Whoever passes these on learns nothing and changes nothing: every later message is sealed (ChaCha20-Poly1305, RFC 8439)
with a key of this connection and direction, HMAC-SHA256(key, "by program" C P) or (key, "by collector" C P), and the
number of the message as nonce.

The collector's end never waits: whoever says nothing, or half a message, is kept beside the others.
"""

from __future__ import annotations

import hmac
import secrets
import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import socket

LONGEST_MESSAGE: Final = 1 << 16

_LENGTH: Final = struct.Struct(">I")
_CHALLENGE_BYTES: Final = 32
_PIECE: Final = 1 << 14


class PeerGoneError(Exception):
    """The other end hung up, does not know the key, says what is no message, or does not read what it is told."""


class _Seal:
    """What the messages of one direction are sealed and opened with, each once and in their order."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - on use

        self._cipher = ChaCha20Poly1305(key)
        self._count = 0

    def close(self, message: bytes) -> bytes:
        """The next message, sealed."""
        return self._cipher.encrypt(self._nonce(), message, None)

    def open(self, sealed: bytes) -> bytes:
        """The next message; PeerGoneError where the other end did not seal it, or sealed another one before."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - on use

        try:
            return self._cipher.decrypt(self._nonce(), sealed, None)
        except InvalidTag as error:
            raise PeerGoneError from error

    def _nonce(self) -> bytes:
        self._count += 1
        return self._count.to_bytes(12, "big")


class Peer:
    """A program that has called the collector, as the collector sees it. ``caller`` must not block."""

    def __init__(self, caller: socket.socket, key: bytes, called_at: float) -> None:
        self.socket = caller
        self.called_at = called_at
        self._key = key
        self._seals: tuple[_Seal, _Seal] | None = None
        self._challenge = secrets.token_bytes(_CHALLENGE_BYTES)
        self._waiting = bytearray()
        self._send(self._challenge)

    @property
    def proven(self) -> bool:
        """Whether the program has proved that it knows the key."""
        return self._seals is not None

    def hear(self) -> list[bytes]:
        """The messages that have come since the last call, its proof left out; raises PeerGoneError."""
        try:
            piece = self.socket.recv(_PIECE)
        except BlockingIOError:
            return []
        except OSError as error:
            raise PeerGoneError from error
        if not piece:
            raise PeerGoneError
        self._waiting += piece
        messages = []
        while (message := _taken(self._waiting)) is not None:
            if self._seals is None:
                self._seals = self._prove(message)
            else:
                messages.append(self._seals[0].open(message))
        return messages

    def say(self, message: bytes) -> None:
        """Send one message to who has proved the key; raises PeerGoneError where the others were not read: no room."""
        assert self._seals is not None
        self._send(self._seals[1].close(message))

    def _send(self, message: bytes) -> None:
        data = _framed(message)
        try:
            sent = self.socket.send(data)
        except OSError as error:
            raise PeerGoneError from error
        if sent < len(data):
            raise PeerGoneError

    def _prove(self, message: bytes) -> tuple[_Seal, _Seal]:
        theirs, proof = message[:_CHALLENGE_BYTES], message[_CHALLENGE_BYTES:]
        if not hmac.compare_digest(proof, _proof(self._key, b"program", self._challenge, theirs)):
            raise PeerGoneError
        self._send(_proof(self._key, b"collector", self._challenge, theirs))
        return _seals(self._key, self._challenge, theirs)


class Talk:
    """The calling program's end, which waits for what it is told for as long as ``called`` does."""

    def __init__(self, called: socket.socket, key: bytes) -> None:
        """Prove to each other that the key is known; PeerGoneError where that fails."""
        self._socket = called
        self._waiting = bytearray()
        theirs = self._heard()
        ours = secrets.token_bytes(_CHALLENGE_BYTES)
        self._say(ours + _proof(key, b"program", theirs, ours))
        if not hmac.compare_digest(self._heard(), _proof(key, b"collector", theirs, ours)):
            raise PeerGoneError
        self._ours, self._theirs = _seals(key, theirs, ours)

    def send(self, message: bytes) -> None:
        """Send one message; raises PeerGoneError."""
        self._say(self._ours.close(message))

    def receive(self) -> bytes:
        """The next message; raises PeerGoneError, also where the other end takes longer than the socket waits."""
        return self._theirs.open(self._heard())

    def _say(self, message: bytes) -> None:
        try:
            self._socket.sendall(_framed(message))
        except OSError as error:
            raise PeerGoneError from error

    def _heard(self) -> bytes:
        while (message := _taken(self._waiting)) is None:
            try:
                piece = self._socket.recv(_PIECE)
            except OSError as error:
                raise PeerGoneError from error
            if not piece:
                raise PeerGoneError
            self._waiting += piece
        return message

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


def _framed(message: bytes) -> bytes:
    return _LENGTH.pack(len(message)) + message


def _taken(waiting: bytearray) -> bytes | None:
    """The first message, taken out of ``waiting``; None while it is not whole, PeerGoneError where it is too long."""
    if len(waiting) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack_from(waiting)
    if length > LONGEST_MESSAGE:
        raise PeerGoneError
    end = _LENGTH.size + length
    if len(waiting) < end:
        return None
    message = bytes(waiting[_LENGTH.size : end])
    del waiting[:end]
    return message


def _proof(key: bytes, who: bytes, collectors: bytes, programs: bytes) -> bytes:
    return hmac.digest(key, who + collectors + programs, "sha256")


def _seals(key: bytes, collectors: bytes, programs: bytes) -> tuple[_Seal, _Seal]:
    """The seals of the program's messages and of the collector's, of the connection with these two challenges."""
    program, collector = (_proof(key, who, collectors, programs) for who in (b"by program", b"by collector"))
    return _Seal(program), _Seal(collector)
