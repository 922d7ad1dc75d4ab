"""The two ends of one connection of the collector's channel: bytes come in, messages go out; none is understood here.

A message is its length (four bytes, the first one highest) and so many bytes. Before any other, both ends prove that
they know the channel's key, each with what the other could not foresee:

    collector -> program     32 random bytes, C
    program -> collector     32 random bytes, P, and HMAC-SHA256(key, "program" C P)
    collector -> program     HMAC-SHA256(key, "collector" C P)

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


class Peer:
    """A program that has called the collector, as the collector sees it. ``caller`` must not block."""

    def __init__(self, caller: socket.socket, key: bytes, called_at: float) -> None:
        self.socket = caller
        self.called_at = called_at
        self.proven = False
        """Whether it has proved that it knows the key."""
        self._key = key
        self._challenge = secrets.token_bytes(_CHALLENGE_BYTES)
        self._waiting = bytearray()
        self.say(self._challenge)

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
            if self.proven:
                messages.append(message)
            else:
                self._prove(message)
        return messages

    def say(self, message: bytes) -> None:
        """Send one message; raises PeerGoneError where there is no room, for the other end has not read the others."""
        data = _framed(message)
        try:
            sent = self.socket.send(data)
        except OSError as error:
            raise PeerGoneError from error
        if sent < len(data):
            raise PeerGoneError

    def _prove(self, message: bytes) -> None:
        theirs, proof = message[:_CHALLENGE_BYTES], message[_CHALLENGE_BYTES:]
        if not hmac.compare_digest(proof, _proof(self._key, b"program", self._challenge, theirs)):
            raise PeerGoneError
        self.proven = True
        self.say(_proof(self._key, b"collector", self._challenge, theirs))


class Talk:
    """The calling program's end, which waits for what it is told for as long as ``called`` does."""

    def __init__(self, called: socket.socket, key: bytes) -> None:
        """Prove to each other that the key is known; PeerGoneError where that fails."""
        self._socket = called
        self._waiting = bytearray()
        theirs = self.receive()
        ours = secrets.token_bytes(_CHALLENGE_BYTES)
        self.send(ours + _proof(key, b"program", theirs, ours))
        if not hmac.compare_digest(self.receive(), _proof(key, b"collector", theirs, ours)):
            raise PeerGoneError

    def send(self, message: bytes) -> None:
        """Send one message; raises PeerGoneError."""
        try:
            self._socket.sendall(_framed(message))
        except OSError as error:
            raise PeerGoneError from error

    def receive(self) -> bytes:
        """The next message; raises PeerGoneError, also where the other end takes longer than the socket waits."""
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
