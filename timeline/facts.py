"""Reading knowledge files: TOML checked against a schema, with file and line in every refusal.

Rooms load their own files through `load` and turn the plain blocks into their own records.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from timeline.errors import KnowledgeError

ROOT = Path(__file__).parent / "knowledge"
Block = dict[str, Any]
Schema = Mapping[str, str]

# Presentation forms never match news text; direction controls make a diff lie about what it holds.
_FORBIDDEN = {
    "a presentation form": re.compile("[\ufb50-\ufdff\ufe70-\ufefc]"),
    "a direction control": re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]"),
    "a tatweel": re.compile("\u0640"),
}
# Finds quickly that a file may hold one of these, or an Arabic string beside another; the lines then say whether and where.
_SUSPECT = re.compile(
    "|".join(pattern.pattern for pattern in _FORBIDDEN.values())
    + r'|"[^"\n]*[\u0621-\u064a][^"\n]*"[^"\n]*"|"[^"\n]*"[^"\n]*"[^"\n]*[\u0621-\u064a]'
)
_ARABIC, _LATIN = re.compile("[\u0621-\u064a]"), re.compile("[A-Za-z]")


class Source:
    """A knowledge file and its text, which finds the line to name in a refusal."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KnowledgeError(path, 1, f"can't be read: {error}") from None

    def line(self, key: str, needle: str = "") -> int:
        """The line of `needle` in the block headed `key`, or the line of the header. tomllib keeps no lines, so they are found here."""
        lines = self.text.split("\n")
        heads = (f"[{key}]", f'["{key}"]', f"[[{key}]]", f"{key} ")
        start = next((n for n, line in enumerate(lines) if line.strip().startswith(heads)), 0)
        found = (n for n in range(start, len(lines)) if needle and needle in lines[n])
        return next(found, start) + 1

    def refuse(self, key: str, reason: str, needle: str = "") -> KnowledgeError:
        """The error that names this file and the line of `needle` in block `key`."""
        return KnowledgeError(self._shown(), self.line(key, needle), f"[{key}] {reason}")

    def _shown(self) -> Path:
        return self.path.relative_to(ROOT.parent) if self.path.is_relative_to(ROOT.parent) else self.path


def load(path: Path, schema: Schema) -> tuple[dict[str, Block], Source]:
    """The blocks of a file, each checked against `schema`: key to kind (text, texts, number, flag, date, tables:*, any)."""
    source = Source(path)
    blocks = parse(source)
    for key, block in blocks.items():
        if not isinstance(block, dict):
            raise source.refuse(key, "is not a block of keys", key)
        check_block(source, key, block, schema)
    return blocks, source


def load_list(path: Path, name: str, schema: Schema) -> tuple[list[Block], Source]:
    """The entries of a file that holds one array of tables `[[name]]`, each checked against `schema`."""
    source = Source(path)
    data = parse(source)
    for extra in data.keys() - {name}:
        raise source.refuse(extra, f"unknown block; this file holds [[{name}]]", extra)
    entries: list[Block] = data.get(name, [])
    for entry in entries:
        check_block(source, name, entry, schema)
    return entries, source


def parse(source: Source) -> dict[str, Any]:
    """The file as plain data, after a check of every line for characters that must not be there."""
    check_lines(source)
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise KnowledgeError(source.path, int(at[1]) if at else source.text.count("\n") + 1, f"not valid TOML: {error}") from None


def check_lines(source: Source) -> None:
    """Refuses characters that must not be in a file, and an Arabic string beside another on its line."""
    if _SUSPECT.search(source.text):
        for number, line in enumerate(source.text.split("\n"), 1):
            _check_line(source, number, line)


def _check_line(source: Source, number: int, line: str) -> None:
    for what, pattern in _FORBIDDEN.items():
        if pattern.search(line):
            raise KnowledgeError(source.path, number, f"holds {what}")
    quoted = re.findall(r'"[^"]*"', line.split(" #")[0])
    if len(quoted) > 1 and any(_ARABIC.search(q) for q in quoted):
        raise KnowledgeError(source.path, number, "holds an Arabic string beside another string; one Arabic string a line")


def check_block(source: Source, key: str, block: Block, schema: Schema) -> None:
    """Refuses a key that the schema does not know and a value of the wrong kind."""
    for name, value in block.items():
        if name not in schema:
            raise source.refuse(key, f"unknown key {name!r}", name)
        if not KINDS[schema[name]](value):
            raise source.refuse(key, f"{name} must be {schema[name]}, not {value!r}", name)


def is_date(value: object) -> bool:
    """True for an ISO year, month or day, as text."""
    if not (isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d)?(-\d\d)?", value)):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError:
        return False
    return True


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value == value.strip()


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


KINDS: dict[str, Callable[[object], bool]] = {
    "text": _is_text,
    "texts": _is_texts,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "date": is_date,
    "tables": lambda value: isinstance(value, list) and all(isinstance(item, dict) for item in value),
    "any": lambda value: True,
}
