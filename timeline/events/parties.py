"""Who takes part in a meeting by the words that say so: بمشاركة X, برئاسة Y, attended by Z."""

from __future__ import annotations

from timeline.events import opposition
from timeline.events.clause import BARE, Clause
from timeline.events.triggers import Trigger
from timeline.records import Mention

_REACH = 25  # words between a meeting and the words that name its parties
_APART = 6  # words, titles and adjectives most of them, between such words and a party, or between two parties
_LISTED = frozenset({BARE, "of", "by", "with"})


def of(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Ids of the parties that the words behind a meeting name, in order; empty for any other deed."""
    if trigger.form.entry.type != "CONSULT" or not trigger.is_named or "taking part" not in clause.named:
        return ()
    end = _end(clause, trigger)
    opened = (n for n in range(trigger.last + 1, min(end, trigger.last + 1 + _REACH)) if clause.at("taking part", n))
    found: dict[str, None] = {}
    for at in opened:
        found.update(dict.fromkeys(mention.actor for mention in _listed(clause, at, end)))
    return tuple(found)


def _end(clause: Clause, trigger: Trigger) -> int:
    """The index at which something else is told: the next verb that doesn't itself say who takes part."""
    verbs = (t.first for t in clause.triggers if t.first > trigger.last and (t.is_verb or t.speaks) and not t.form.entry.held)
    return next((n for n in verbs if not clause.any_at("taking part", n - 1, n + 1)), len(clause.words))


def _listed(clause: Clause, at: int, end: int) -> list[Mention]:
    """The names of one list, which begins behind the word at `at`."""
    out: list[Mention] = []
    last = at
    for mention in clause.mentions_between(at + 1, end):
        first = clause.index(mention.start)
        if first - last > _APART or clause.slots[mention] not in _LISTED or opposition.is_fought(clause, mention):
            break
        out.append(mention)
        last = clause.index(mention.end - 1)
    return out
