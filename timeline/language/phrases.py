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

    def find(self, words: Sequence[Word]) -> Iterator[Hit[Value]]:
        """Every phrase in the words, in their order; where several begin at one word, the longest first."""
        for index, word in enumerate(words):
            # Most words begin no phrase; this says so at once.
            if word.kind != "word" or self._firsts.isdisjoint(forms(word.fold)):
                continue
            for form in forms(word.fold) & self._firsts:
                for rest, value in self._by_first[form]:
                    last = index + len(rest)
                    if last < len(words) and all(part in forms(words[index + n].fold) for n, part in enumerate(rest, 1)):
                        yield Hit(value, index, last)


@lru_cache(maxsize=65536)
def forms(form: str) -> frozenset[str]:
    """What a folded word may be without its particles, its article and the ending of the accusative, the word itself among them."""
    read = {reading.form for reading in readings(form)}
    read |= {bare(each) for each in read}
    return frozenset(read | {each[:-1] for each in read if each.endswith("ا") and len(each) > _LEAST})
