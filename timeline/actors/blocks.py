"""The blocks of an actor file, read by one pattern: a fifth of tomllib's time for the two megabytes of the directory."""

from __future__ import annotations

import re

from timeline import facts

# What the files consist of: headers, texts, lists of texts on one line or one a line, blank lines and comments. No escapes, no other TOML.
_TEXT = r'"[^"\\\n]*"'
_PIECE = re.compile(
    rf'\["(?P<quoted>[^"\\\n]+)"\]\n|\[(?P<key>[\w-]+)\]\n|(?P<name>\w+) = (?:"(?P<text>[^"\\\n]*)"\n'
    rf"|\[(?P<row>(?:{_TEXT}, )*{_TEXT})\]\n|\[\n(?P<column>(?: +{_TEXT},\n)+)\]\n)|(?:#[^\n]*)?\n"
)
_STRING = re.compile(_TEXT)


def parse(source: facts.Source) -> dict[str, facts.Block]:
    """The blocks of the file by key, as tomllib gives them; a file that holds anything else than plain blocks is left to tomllib.

    Raises:
        KnowledgeError: the file is not valid TOML, or holds characters that must not be there.
    """
    facts.check_lines(source)
    blocks = _plain(source.text)
    return facts.parse(source) if blocks is None else blocks


def _plain(text: str) -> dict[str, facts.Block] | None:
    blocks: dict[str, facts.Block] = {}
    block: facts.Block = {}
    at = 0
    for piece in _PIECE.finditer(text):
        if piece.start() != at:
            return None
        at = piece.end()
        quoted, key, name, value, row, column = piece.groups()
        if name:
            if name in block or not blocks:
                return None
            block[name] = value if value is not None else [string[1:-1] for string in _STRING.findall(row or column)]
        elif quoted or key:
            if (quoted or key) in blocks:
                return None
            block = blocks[quoted or key] = {}
    return blocks if at == len(text) else None
