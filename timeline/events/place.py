"""Where a deed takes place: a place named with a preposition among its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline import actors, facts
from timeline.events.clause import Clause
from timeline.events.draft import Draft
from timeline.events.speech import words_begin
from timeline.language.phrases import Hit, Phrases
from timeline.language.words import Word

_SCHEMA = {"ar": "texts", "en": "texts"}
_REACH = 10  # words between a trigger and its place
_WITHIN = "ب"  # the particle that means "in": بالكويت


def of(draft: Draft) -> str | None:
    """The id of the place that the words of a deed name: the first behind its trigger, else the last before it."""
    clause, trigger = draft.clause, draft.trigger
    first, last = draft.extent
    if draft.is_speech:
        last = min(last, words_begin(clause, trigger))
    slots = ("in", "on", "over") if draft.type == "ASSAULT" else ("in",)
    found = [hit for hit in _named().find(clause.words[first:last]) if _is_where(clause, hit, first, slots)]
    behind = [hit for hit in found if 0 < first + hit.first - trigger.last <= _REACH]
    before = [hit for hit in found if 0 < trigger.first - (first + hit.last) <= _REACH]
    chosen = behind[:1] or before[-1:]
    return chosen[0].value if chosen else None


def _is_where(clause: Clause, hit: Hit[str], first: int, slots: Sequence[str]) -> bool:
    at = first + hit.first
    if clause.verb_first and _is_within(clause.words[at : first + hit.last + 1]):
        return True
    if not at:
        return False
    return clause.grammar.slot(clause.words, at - 1) in slots or clause.at("settlement", at - 1)


def _is_within(words: Sequence[Word]) -> bool:
    """True for a name with the particle before it: بالكويت; not for one that begins with the same letter: باكستان."""
    head, *rest = words
    bare = head._replace(fold=head.fold.removeprefix(_WITHIN))
    return bare.fold != head.fold and any(hit.first == 0 for hit in _named().find([bare, *rest]))


def name(id_: str, language: str) -> str:
    """What a place is called in `ar` or `en`; empty where the knowledge has no name."""
    return _names().get((id_, language), "")


@lru_cache(maxsize=1)
def _names() -> dict[tuple[str, str], str]:
    """The first name of each place in each language."""
    out: dict[tuple[str, str], str] = {}
    for written, id_ in _places():
        out.setdefault((id_, "en" if written.isascii() else "ar"), written)
    return out


@lru_cache(maxsize=1)
def _named() -> Phrases[str]:
    return Phrases(_places())


def _places() -> Iterator[tuple[str, str]]:
    """Every name of a place with its id: those of the list, then states by their own ids, capitals by their English names."""
    blocks, _ = facts.load(facts.ROOT / "events" / "places.toml", _SCHEMA)
    for key, block in blocks.items():
        yield from ((name, key) for name in (*block.get("ar", ()), *block.get("en", ())))
    for id_, entry in actors.directory().entries.items():
        if entry.actor.kind != "state":
            continue
        yield from ((name, id_) for name in entry.names)
        capital = next((name for name in entry.capitals if name.isascii()), None)
        if capital:
            key = re.sub(r"\W+", "-", capital.lower()).strip("-")
            yield from ((name, key) for name in entry.capitals)
