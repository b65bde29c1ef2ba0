"""Phrases found among words: each word of a phrase may carry particles and the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from timeline.language.fold import fold
from timeline.language.particles import bare, readings
from timeline.language.words import Word

Value = TypeVar("Value")
_NONE: frozenset[str] = frozenset()
_MOST_REMEMBERED = 20_000  # words of a long session; hostile text shall not fill the memory
_LEAST = 4  # letters of a word whose last alif may be an ending


class Hit(NamedTuple, Generic[Value]):
    """A phrase found: its value, and its words `first..last`, indices into the words looked at."""

    value: Value
    first: int
    last: int


class Phrases(Generic[Value]):
    """Phrases with a value each, laid out by their first word. Written as a dictionary would: without article and particles."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases:
            first, *rest = (bare(word) for word in re.findall(r"\w+", fold(phrase)))
            self._by_first.setdefault(first, []).append((tuple(rest), value))
        for rests in self._by_first.values():
            rests.sort(key=lambda pair: -len(pair[0]))
        self._firsts = frozenset(self._by_first)
        self._begun: dict[str, tuple[tuple[tuple[str, ...], Value], ...]] = {}

    def may_stand(self, read: frozenset[str]) -> bool:
        """False where no phrase can stand among words that may be `read` so: the `forms` of all of them."""
        return any(read.issuperset(rest) for first in self._firsts & read for rest, _ in self._by_first[first])

    def find(self, words: Sequence[Word]) -> Iterator[Hit[Value]]:
        """Every phrase in the words, in their order; where several begin at one word, the longest first."""
        begun = self._begun
        for index, word in enumerate(words):
            form = word.fold
            found = begun[form] if form in begun else self._begin(form)
            if found and word.kind == "word":
                following = forms(words[index + 1].fold) if index + 1 < len(words) else _NONE
                for rest, value in found:
                    if not rest or (rest[0] in following and _goes_on(words, index + 2, rest[1:])):
                        yield Hit(value, index, index + len(rest))

    def _begin(self, form: str) -> tuple[tuple[tuple[str, ...], Value], ...]:
        """The phrases that a folded word may begin, by their rests: none for most words, which is remembered."""
        if len(self._begun) >= _MOST_REMEMBERED:
            self._begun.clear()
        found = tuple(pair for first in forms(form) & self._firsts for pair in self._by_first[first])
        self._begun[form] = found
        return found


def _goes_on(words: Sequence[Word], at: int, rest: Sequence[str]) -> bool:
    return at + len(rest) <= len(words) and all(part in forms(words[at + n].fold) for n, part in enumerate(rest))


@lru_cache(maxsize=65536)
def forms(form: str) -> frozenset[str]:
    """What a folded word may be without its particles, its article and the ending of the accusative, the word itself among them."""
    read = {reading.form for reading in readings(form)}
    read |= {bare(each) for each in read}
    return frozenset(read | {each[:-1] for each in read if each.endswith("ا") and len(each) > _LEAST})
