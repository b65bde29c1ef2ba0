"""Unknown persons whom a reporting verb introduces."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.line import Token
from timeline.actors.memory import Memory
from timeline.actors.people import Matches, unknown_at
from timeline.actors.vocabulary import has, vocabulary

_OPENERS = frozenset("ان ان الي بان".split())


def spoken_at(line: Sequence[Token], matches: Matches, at: int, memory: Memory) -> int:
    """The end of an unknown name that begins at a token after a reporting verb; the token itself where none does."""
    words = vocabulary("ar")
    if at == 0 or line[at].gap or not has(words["verb"], line[at - 1].fold):
        return at
    if line[at].fold not in memory.lexicon.given and line[at].fold not in words["kunya"]:
        return at
    return unknown_at(line, matches, at, memory, False)
