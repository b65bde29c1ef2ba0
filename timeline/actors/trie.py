"""A token trie: the longest known phrase that begins at a word, with attached particles set aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.actors.line import Token
from timeline.actors.naming import parts
from timeline.actors.vocabulary import vocabulary
from timeline.language.particles import readings
from timeline.language.words import split

_LEAST = 2  # letters that must remain of a first word where particles are set aside


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
        for sense in self.senses:
            if sense.type in types:
                return sense
        return None


class Node(dict[str, "Node"]):
    """A step in the trie: the steps after it by word, and the senses of the phrase that ends here."""

    __slots__ = ("senses",)
    senses: tuple[Sense, ...]

    def __missing__(self, word: str) -> Node:
        """A new step, made where a phrase goes on with a new word."""
        node = self[word] = Node()
        node.senses = ()
        return node


class Trie:
    """Phrases by their folded words. Marks inside an alias (hyphens, quotes, apostrophes) are no part of it."""

    def __init__(self) -> None:
        self._root = Node()

    def add(self, phrase: str, sense: Sense) -> None:
        """Makes `phrase` findable with this sense; a sense that it has already is not added again."""
        node = self._root
        for word in parts(phrase):
            node = node[word]
        if node is not self._root and sense not in node.senses:
            node.senses = (*node.senses, sense)

    def add_all(self, phrases: Iterable[str], sense: Sense) -> None:
        """Adds many phrases of one sense."""
        for phrase in phrases:
            self.add(phrase, sense)

    def opens(self, word: str) -> bool:
        """True where a phrase begins with the folded word, particles set aside or not."""
        return any(reading.form in self._root for reading in readings(word))

    def names(self, word: str) -> bool:
        """True where the folded word alone is the name of somebody."""
        node = self._root.get(word)
        return node is not None and any(sense.type in ("name", "capital", "short") for sense in node.senses)

    def match(self, line: Sequence[Token], first: int) -> Match | None:
        """The longest phrase that begins at token `first`, the whole word before the stripped one."""
        best: Match | None = None
        root = self._root
        for skip, particles, form in readings(line[first].fold, _LEAST):
            if form in root:
                found = self._walk(line, first, root[form])
                if found and found[0] == first + 1 and skip and len(form) <= _LEAST:
                    continue  # two letters are a name's beginning (وتل أبيب), never the whole of it
                if found and (best is None or found[0] > best.end):
                    best = Match(first, found[0], skip, particles, found[1])
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
            following = node.get(line[at].fold)
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
        small = word.fold in vocabulary("en")["connector"]  # Al-Abadi is written al-Abadi too
        if word.text[:1].isupper() and not text[:1].isupper() and not small:
            return False
        if len(word.text) > 1 and word.text.isupper() and len(text) == len(word.text) and len(text) < 4 and not text.isupper():
            return False
        at += 1
    return True
