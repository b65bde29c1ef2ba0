"""Files and folders to reports: what can't be read is named with its reason, and the rest is still read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline import config
from timeline.errors import InputError
from timeline.read.decode import Decoded, Undecodable, decode

ENDINGS = (".txt",)


@dataclass(frozen=True, slots=True)
class Found:
    """A report's file and its text, not yet analysed."""

    name: str
    text: str
    warning: str = ""


def collect(paths: Iterable[Path | str]) -> Iterator[Found | InputError]:
    """The reports in files and folders, in order of name within a folder; an InputError in the place of each that can't be read.

    A file that is given twice, by itself or in a folder, is read once, where it comes first.
    """
    read: set[Path] = set()
    for path in map(Path, paths):
        if path.is_dir():
            yield from _folder(path, read)
        elif _is_new(path, read):
            yield _try(path)


def _is_new(path: Path, read: set[Path]) -> bool:
    """True for a file that is not among those read, which it then is. Two ways to one file, such as a link, are one file."""
    file = path.resolve()
    is_new = file not in read
    read.add(file)
    return is_new


def _folder(folder: Path, read: set[Path]) -> Iterator[Found | InputError]:
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if not files:
        yield InputError(folder, f"the folder holds no report ({', '.join(ENDINGS)})")
    for path in files:
        if not _is_new(path, read):
            continue
        found = _try(path)
        # Within a folder a report goes by its path below it, so that two of one name stay apart.
        yield Found(path.relative_to(folder).as_posix(), found.text, found.warning) if isinstance(found, Found) else found


def _try(path: Path) -> Found | InputError:
    try:
        return read_file(path)
    except InputError as error:
        return error


def read_file(path: Path) -> Found:
    """The text of one file.

    Raises:
        InputError: missing, unreadable, too large, empty, binary, or in an unknown encoding.
    """
    try:
        size = path.stat().st_size
        if size > config.number("file_bytes"):
            raise InputError(path, f"{size:,} bytes are more than the limit of {config.number('file_bytes'):,}")
        decoded = decode(path.read_bytes())
    except FileNotFoundError:
        raise InputError(path, "no such file or folder") from None
    except OSError as error:
        raise InputError(path, f"can't be read: {error.strerror or error}") from None
    except Undecodable as error:
        raise InputError(path, str(error)) from None
    return Found(path.name, _short_enough(path, decoded), decoded.warning)


def _short_enough(path: Path, decoded: Decoded) -> str:
    if len(decoded.text) > config.number("text_characters"):
        raise InputError(path, f"{len(decoded.text):,} characters are more than the limit of {config.number('text_characters'):,}")
    if not any(char.isalnum() for char in decoded.text):
        raise InputError(path, "the file holds no words")
    return decoded.text
