"""The plain form of an English phrase in the past, for what lies ahead: imposed sanctions gives impose sanctions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from timeline.events.lexicon import lexicon

_JOINING = ("and", "or")


def plain(phrase: str, irregular: Mapping[str, str]) -> str:
    """The phrase with its verbs, the first word and those right behind "and" or "or", in their plain form."""
    words = phrase.split(" ")
    verbs = {0, *(n + 1 for n, word in enumerate(words[:-1]) if word in _JOINING)}
    return " ".join(_plain(word, irregular) if n in verbs else word for n, word in enumerate(words))


def _plain(past: str, irregular: Mapping[str, str]) -> str:
    if past in irregular:
        return irregular[past]
    if past.endswith("ied"):
        return past.removesuffix("ied") + "y"
    if not past.endswith("ed"):
        return past
    stem = past.removesuffix("ed")
    return next((form for form in (stem + "e", stem, stem[:-1]) if form in _presents()), past)


@lru_cache(maxsize=1)
def _presents() -> frozenset[str]:
    """The present forms that the English lexicon knows, by their first word."""
    by_first = lexicon("en").by_first
    return frozenset(first for first, known in by_first.items() if any(form.pos == "present" for _, form in known))
