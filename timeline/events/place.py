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
_GOES = 3  # words, an adjective and "to" among them, between a visit and the place visited
_SETTLED = 3  # words, an adjective or a comma among them, between a settlement and its name
_NATIONAL = "يه"  # how an Arabic nationality ends, folded
_IN = ("in",)
_IN_OF = {"ASSAULT": ("in", "on", "over")}
_WITHIN = "ب"  # the particle that means "in": بالكويت


def of(draft: Draft) -> str | None:
    """The id of the place that the words of a deed name: the first behind its trigger, else the last before it."""
    clause, trigger = draft.clause, draft.trigger
    first, last = draft.extent
    if draft.is_speech:
        last = min(last, words_begin(clause, trigger))
    hits = [hit._replace(first=first + hit.first, last=first + hit.last) for hit in _named().find(clause.words[first:last])]
    found = [hit for hit in hits if _is_where(clause, hit, _IN_OF.get(draft.type, _IN))]
    behind = [hit for hit in found if 0 < hit.first - trigger.last <= _REACH]
    before = [hit for hit in found if 0 < trigger.first - hit.last <= _REACH]
    chosen = behind[:1] or before[-1:] or [hit for hit in hits if _is_visited(draft, hit)][:1]
    return chosen[0].value if chosen else None


def _is_visited(draft: Draft, hit: Hit[str]) -> bool:
    """True for the place to which somebody goes: يزور طهران, visited Tehran, زيارة إلى موسكو."""
    clause, trigger, arguments = draft.clause, draft.trigger, draft.trigger.form.entry.arguments
    if draft.type != "CONSULT" or not 0 < hit.first - trigger.last <= _REACH:
        return False
    slot, named = clause.grammar.slot(clause.words, hit.first - 1), clause.index(trigger.span[1] - 1)
    # A verb that only carries the noun leaves the way to it: قام بزيارة رسمية إلى طهران.
    goes = slot in ("toward", "to") and (slot in arguments or (trigger.apart and hit.first - named <= _GOES))
    return goes or (slot is None and arguments.get("object") == "target" and not clause.comma_between(trigger.last + 1, hit.first))


def _is_where(clause: Clause, hit: Hit[str], slots: Sequence[str]) -> bool:
    """True for a name behind a preposition of place, or behind "city of", "the capital" with its nationality: في العاصمة الإيطالية روما."""
    at = hit.first
    if clause.verb_first and _is_within(clause.words[at : hit.last + 1]):
        return True
    if not at:
        return False
    settled = any(clause.at("settlement", n) for n in range(max(0, at - _SETTLED), at))
    return clause.grammar.slot(clause.words, at - 1) in slots or (settled and not _is_parted(clause, at))


def _is_parted(clause: Clause, at: int) -> bool:
    """True where more than a nationality, an "of" or a comma stands between a settlement and the name behind it."""
    opened = next(n for n in range(at - 1, -1, -1) if clause.at("settlement", n))
    if clause.verb_first:
        return any(not clause.words[n].fold.endswith(_NATIONAL) for n in range(opened + 1, at)) or clause.words[at].fold.endswith(_NATIONAL)
    verbs = any(opened < t.first < at for t in clause.triggers)
    return verbs or any(clause.grammar.slot(clause.words, n) not in (None, "of") for n in range(opened + 1, at))


def _is_within(words: Sequence[Word]) -> bool:
    """True for a name with the particle before it: بالكويت; not for one that begins with the same letter: باكستان."""
    head, *rest = words
    bare = head._replace(fold=head.fold.removeprefix(_WITHIN))
    return bare.fold != head.fold and any(hit.first == 0 for hit in _named().find([bare, *rest]))


def found(words: Sequence[Word]) -> list[Hit[str]]:
    """Every place named among words, whatever stands before it."""
    return list(_named().find(words))


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """The state of each capital and of each state itself, by the id of the place."""
    entries = [entry for entry in actors.directory().entries.values() if entry.actor.kind == "state"]
    own = {entry.actor.id: entry.actor.id for entry in entries}
    return own | {_slug(name): entry.actor.id for entry in entries for name in entry.capitals if name.isascii()}


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
            yield from ((name, _slug(capital)) for name in entry.capitals)


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")
