"""The small words of a language: negation, future, conditions, prepositions, where clauses begin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline import facts
from timeline.language.fold import fold
from timeline.language.words import Word

SLOTS = ("with", "to", "toward", "on", "by", "from", "about", "in", "against", "between", "over", "of", "for")
_SETS = (
    *SLOTS,
    "negation",
    "future",
    "condition",
    "purpose",
    "ongoing",
    "allegation",
    "that",
    "clause",
    "agent",
    "possessives",
    "passive",
    "joining",
    "round",
    "next",
    "previous",
    "possible",
    "scheme",
    "attribution",
    "goes on",
    "lies ahead",
    "doubted",
    "absence",
    "relative",
    "earlier",
    "subjunctive",
    "then",
    "since",
    "occasion",
    "each of",
    "pronouns",
    "modal",
    "auxiliary",
    "determiner",
    "fight",
    "carried out",
    "manner",
    "citing",
    "settlement",
    "topic",
    "both",
    "third person",
    "narrated",
    "where",
    "begun",
    "due",
    "holdings",
    "never",
    "document",
    "issuing",
    "kept",
    "resumed",
    "taking part",
    "receiving",
    "press",
    "own words",
    "outlet",
    "intent",
)
# What an attached particle says of the word that it stands on.
PARTICLE_SLOTS = {"ل": "to", "ب": "by", "ك": "none"}

_NONE: frozenset[str] = frozenset()


class Grammar(NamedTuple):
    """The word sets of one language: each maps the first folded word of a phrase to the rests that may follow it.

    `openings` is the same by first word: the sets that a phrase with this word opens, each with the rest of the phrase.
    """

    sets: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    prepositions: dict[str, str]
    openings: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]

    def at(self, name: str, words: Sequence[Word], index: int) -> bool:
        """True where a phrase of the set begins at `index`, with an attached و or ف set aside from its first word."""
        phrases, form = self.sets[name], words[index].fold
        rests = phrases.get(form) or phrases.get(_without_join(form)) or ()
        return any(all(index + n < len(words) and words[index + n].fold == word for n, word in enumerate(rest, 1)) for rest in rests)

    def marks(self, words: Sequence[Word]) -> list[frozenset[str]]:
        """For each word the sets of which a phrase begins there: what `at` says, for a whole sentence at once."""
        openings = self.openings
        return [
            self._opened(words, index) if word.fold in openings or word.fold[:1] in "وف" else _NONE for index, word in enumerate(words)
        ]

    def _opened(self, words: Sequence[Word], index: int) -> frozenset[str]:
        form = words[index].fold
        openings = self.openings.get(form, ()) + (self.openings.get(_without_join(form), ()) if form[:1] in "وف" else ())
        if not openings:
            return _NONE
        return frozenset([name for name, rest in openings if not rest or _follows(words, index + 1, rest)])

    def slot(self, words: Sequence[Word], index: int) -> str | None:
        """The slot that a preposition at `index` opens, None where the word is none."""
        form = words[index].fold
        return self.prepositions.get(form) or self.prepositions.get(_without_join(form))


def _follows(words: Sequence[Word], index: int, rest: tuple[str, ...]) -> bool:
    return rest == tuple([word.fold for word in words[index : index + len(rest)]])


def _without_join(form: str) -> str:
    return form[1:] if form[:1] in "وف" and len(form) > 2 and form != "في" else form


@lru_cache(maxsize=4)
def grammar(language: str) -> Grammar:
    """The small words of `ar` or `en`.

    Raises:
        KnowledgeError: an unknown set, or a broken file.
    """
    blocks, source = facts.load(facts.ROOT / "languages" / language / "grammar.toml", {"words": "texts"})
    for name in blocks.keys() - set(_SETS):
        raise source.refuse(name, f"unknown set of words; known are {', '.join(_SETS)}")
    sets = {name: _by_first(blocks.get(name, {}).get("words", ())) for name in _SETS}
    prepositions = {first: slot for slot in SLOTS for first, rests in sets[slot].items() if () in rests}
    return Grammar(sets, prepositions, _openings(sets))


def _openings(sets: dict[str, dict[str, tuple[tuple[str, ...], ...]]]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    out: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, phrases in sets.items():
        for first, rests in phrases.items():
            out.setdefault(first, []).extend((name, rest) for rest in rests)
    return {first: tuple(found) for first, found in out.items()}


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        first, *rest = fold(phrase).split()
        out[first] = (*out.get(first, ()), tuple(rest))
    return out
