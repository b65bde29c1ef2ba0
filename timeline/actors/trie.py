"""A token trie: the longest known phrase that begins at a word, with attached particles set aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.actors.line import Token
from timeline.language.fold import fold
from timeline.language.particles import readings
from timeline.language.words import split


class Sense(NamedTuple):
    """One thing that a phrase can be: `type` says what, `id` whose. `form` and `definite` describe an adjective.

    `written` is the alias as written where it is Latin, whose capitals the text must share; else empty.
    """

    type: str
    id: str
    form: str = ""
    definite: bool = True
    written: str = ""


class Match(NamedTuple):
    """Tokens `[first, end)` of a line that are a known phrase. `skip` letters of the first token are particles."""

    first: int
    end: int
    skip: int
    particles: str
    senses: tuple[Sense, ...]

    def of(self, *types: str) -> Sense | None:
        """The first sense of one of the types."""
        return next((sense for sense in self.senses if sense.type in types), None)


class Node:
    """A step in the trie."""

    __slots__ = ("next", "senses")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.senses: tuple[Sense, ...] = ()


class Trie:
    """Phrases by their folded words. Marks inside an alias (hyphens, quotes, apostrophes) are no part of it."""

    def __init__(self) -> None:
        self._root: dict[str, Node] = {}

    def add(self, phrase: str, sense: Sense) -> None:
        """Makes `phrase` findable with this sense; a sense that it has already is not added again."""
        words = [word.fold for word in split(fold(phrase)) if word.kind != "mark"]
        if not words:
            return
        node = self._root.setdefault(words[0], Node())
        for word in words[1:]:
            node = node.next.setdefault(word, Node())
        if sense not in node.senses:
            node.senses = (*node.senses, sense)

    def add_all(self, phrases: Iterable[str], sense: Sense) -> None:
        """Adds many phrases of one sense."""
        for phrase in phrases:
            self.add(phrase, sense)

    def match(self, line: Sequence[Token], first: int) -> Match | None:
        """The longest phrase that begins at token `first`, the whole word before the stripped one."""
        best: Match | None = None
        for reading in readings(line[first].fold):
            node = self._root.get(reading.form)
            if node is not None:
                found = self._walk(line, first, node)
                if found and (best is None or found[0] > best.end):
                    best = Match(first, found[0], reading.skip, reading.particles, found[1])
        return best

    def whole(self, line: Sequence[Token], first: int) -> Match | None:
        """The longest phrase that begins at token `first` with nothing set aside."""
        node = self._root.get(line[first].fold)
        found = self._walk(line, first, node) if node else None
        return Match(first, found[0], 0, "", found[1]) if found else None

    def _walk(self, line: Sequence[Token], first: int, node: Node) -> tuple[int, tuple[Sense, ...]] | None:
        best = None
        at = first + 1
        while True:
            if node.senses:
                senses = tuple(s for s in node.senses if not s.written or _same_case(s.written, line, first))
                best = (at, senses) if senses else best
            if at >= len(line) or line[at].gap not in ("", "q"):
                return best
            following = node.next.get(line[at].fold)
            if following is None:
                return best
            node, at = following, at + 1


def _same_case(written: str, line: Sequence[Token], first: int) -> bool:
    """True where the text has a capital wherever the alias has one: `US` is no `us`, `Turkey` no `turkey`."""
    at = first
    for word in split(written):
        if word.kind == "mark":
            continue
        text = line[at].text
        if word.text[:1].isupper() and not text[:1].isupper():
            return False
        if len(word.text) > 1 and word.text.isupper() and len(text) == len(word.text) and len(text) < 4 and not text.isupper():
            return False
        at += 1
    return True
