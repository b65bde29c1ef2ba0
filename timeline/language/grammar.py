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
    *SLOTS, "negation", "future", "condition", "purpose", "ongoing",
    "allegation", "that", "clause", "agent", "possessives", "passive", "joining", "round",
    "possible", "scheme", "attribution", "goes on", "lies ahead", "doubted", "absence", "relative", "earlier",
    "subjunctive", "then", "since", "occasion", "each of", "pronouns",
    "modal", "auxiliary", "determiner", "fight", "both", "third person",
)
# What an attached particle says of the word that it stands on.
PARTICLE_SLOTS = {"ل": "to", "ب": "by", "ك": "none"}


class Grammar(NamedTuple):
    """The word sets of one language: each maps the first folded word of a phrase to the rests that may follow it."""

    sets: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    prepositions: dict[str, str]

    def at(self, name: str, words: Sequence[Word], index: int) -> bool:
        """True where a phrase of the set begins at `index`, with an attached و or ف set aside from its first word."""
        phrases, form = self.sets[name], words[index].fold
        rests = phrases.get(form) or phrases.get(_without_join(form)) or ()
        return any(all(index + n < len(words) and words[index + n].fold == word for n, word in enumerate(rest, 1)) for rest in rests)

    def slot(self, words: Sequence[Word], index: int) -> str | None:
        """The slot that a preposition at `index` opens, None where the word is none."""
        form = words[index].fold
        return self.prepositions.get(form) or self.prepositions.get(_without_join(form))


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
    return Grammar(sets, {first: slot for slot in SLOTS for first, rests in sets[slot].items() if () in rests})


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        first, *rest = fold(phrase).split()
        out[first] = (*out.get(first, ()), tuple(rest))
    return out
