"""Whose is what a deed strikes: مواقع إيرانية, three Russian companies. The state is no actor there, but the deed is against it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from timeline import actors
from timeline.actors.nationality import arabic_forms
from timeline.events import subjects
from timeline.events.clause import Clause
from timeline.events.triggers import Trigger
from timeline.language.phrases import Phrases

# What these do to somebody's they do to him.
STRIKES = frozenset({"ASSAULT", "SANCTION", "COERCE"})
_REACH = 7  # words behind a deed among which what it strikes is told
_LEADING = frozenset({"on", "against", "to", "of", "by"})
_TO, _ARTICLE = "ل", "ال"
_ENDS = ("clause", "relative", "that")


def owners(clause: Clause, trigger: Trigger, doers: Collection[str], known: Collection[str]) -> tuple[str, ...]:
    """The id of the state, one of the `known` actors, whose nationality what a deed strikes has; empty where it tells none."""
    first, last = trigger.last + 1, _end(clause, trigger)
    near = clause.mentions_between(first, last)
    taken = {m.actor for m in near if clause.index(m.start) <= trigger.last + 2}
    named = {n for m in near if not m.rule.startswith("nationality") for n in range(clause.index(m.start), clause.index(m.end - 1) + 1)}
    for hit in _nationalities().find(clause.words[first:last]):
        follows = hit.first or not clause.verb_first  # an Arabic adjective stands behind its noun
        if first + hit.first in named or hit.value in taken:
            continue
        if follows and hit.value in known and _is_struck(clause, trigger, first + hit.first, bool(doers)):
            return (hit.value,)
    return ()


def _is_struck(clause: Clause, trigger: Trigger, at: int, done: bool) -> bool:
    """True for a nationality of what is struck, not of who strikes: behind an Arabic verb of nobody stands the doer, or a victim."""
    between = range(trigger.last + 1, at)
    leads = any(clause.grammar.slot(clause.words, n) in _LEADING or clause.words[n].fold.startswith(_TO) for n in between)
    if trigger.form.pos == "noun":
        return leads or trigger.form.entry.arguments.get("genitive") == "target"
    relative = subjects.relative_at(clause, trigger) is not None and not subjects.points_back(clause, trigger)
    return done or leads or relative or not clause.verb_first or not clause.words[at].fold.startswith(_ARTICLE)


def _end(clause: Clause, trigger: Trigger) -> int:
    """The index at which the words of what is struck end: before a mark, another verb, or a preposition that tells the place."""
    verbs = {t.first for t in clause.triggers if t.is_verb}
    for n in range(trigger.last + 1, min(trigger.last + 1 + _REACH, len(clause.words))):
        slot = clause.grammar.slot(clause.words, n)
        ends = n in verbs or clause.words[n].kind == "mark" or any(clause.at(name, n) for name in _ENDS)
        if ends or (slot is not None and slot not in _LEADING):
            return n
    return min(trigger.last + 1 + _REACH, len(clause.words))


@lru_cache(maxsize=1)
def _nationalities() -> Phrases[str]:
    return Phrases(_forms())


def _forms() -> Iterator[tuple[str, str]]:
    for id_, entry in actors.directory().entries.items():
        if entry.actor.kind == "state":
            yield from ((form.text, id_) for stem in entry.adjectives_ar for form in arabic_forms(stem))
            yield from ((name, id_) for name in (*entry.adjectives_en, *entry.people))
