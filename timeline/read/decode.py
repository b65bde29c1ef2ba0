"""Bytes to text, by a ladder from the surest sign of an encoding to the weakest."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from charset_normalizer import from_bytes

# Only the encodings that Arabic, English and French news comes in: unrestricted guessing takes French for Polish.
_GUESSED = ["cp1256", "iso8859_6", "cp1252"]
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)


class Decoded(NamedTuple):
    """The text, the encoding that gave it, and what was lost on the way, in words."""

    text: str
    encoding: str
    warning: str = ""


class Undecodable(ValueError):
    """The bytes are no text that can be read; the message says why."""


def decode(data: bytes) -> Decoded:
    """The text of a report file. A leading byte order mark stays in it, since offsets count it.

    Raises:
        Undecodable: empty, binary, or in an encoding that can't be told.
    """
    _refuse_what_is_no_text(data)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _by_mark(data, encoding)
    if encoding := _utf16_without_mark(data):
        return Decoded(data.decode(encoding, "replace"), encoding)
    try:
        return Decoded(_text(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _guessed(data)


def _refuse_what_is_no_text(data: bytes) -> None:
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise Undecodable("the file is empty")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise Undecodable(f"this is {kind}, not a text file")


def _by_mark(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_text(data.decode(encoding)), encoding)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, "some bytes could not be read and show as \ufffd")


def _utf16_without_mark(data: bytes) -> str:
    # Arabic in UTF-16 is often valid UTF-8 too, so this comes first: the high bytes of its letters and spaces are 06 or 00.
    if len(data) < 4 or len(data) % 2:
        return ""
    for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if sum(byte in (0, 6) for byte in high) > 0.7 * len(high) and any(high):
            return encoding
        if high.count(0) > 0.9 * len(high) and len(set(data)) > 2:
            return encoding
    return ""


def _mostly_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    bad, good = text.count("\ufffd"), sum(ord(char) > 127 for char in text) - text.count("\ufffd")
    if good >= 5 * bad and bad <= max(3, len(text) // 100):
        return Decoded(_text(text), "utf-8", f"{bad} damaged bytes show as \ufffd")
    return None


def _guessed(data: bytes) -> Decoded:
    best = from_bytes(data, cp_isolation=_GUESSED).best()
    if best is None:
        raise Undecodable("the encoding can't be told; save the file as UTF-8")
    return Decoded(_text(data.decode(best.encoding)), best.encoding, f"read as {best.encoding}, which the file does not say")


def _text(text: str) -> str:
    controls = sum(char < " " and char not in "\t\r\n\f" for char in text)
    if controls > max(2, len(text) // 50):
        raise Undecodable("this is a binary file, not text")
    return text
