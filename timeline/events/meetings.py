"""A round and what it is a round of are one meeting: the fourth round of the talks, الجولة الرابعة من المفاوضات."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.draft import Draft
from timeline.events.tracks import is_round

_REACH = 4  # words, a name of the talks among them, between a round and the noun of the talks
_OF = frozenset({"from", "of"})  # the slots of the words that lead from the one to the other: من, of


def joined(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, in order, with a round and its talks made one, which has the words of both."""
    out: list[Draft] = []
    for draft in drafts:
        if out and _is_of(out[-1], draft):
            out[-1] = _one(out[-1], draft)
        else:
            out.append(draft)
    return out


def _is_of(first: Draft, second: Draft) -> bool:
    """True for a noun of meeting right behind a round, or behind "of" and its own name."""
    clause, start, end = first.clause, _last(first) + 1, second.trigger.first
    meetings = first.type == second.type == "CONSULT" and first.trigger.is_named and second.trigger.form.pos == "noun"
    if not meetings or not is_round(clause.words[start - 1], clause.grammar) or not 0 <= end - start <= _REACH:
        return False
    slots = {clause.grammar.slot(clause.words, n) for n in range(start, end)}
    return slots <= {None, *_OF} and not clause.comma_between(start, end)


def _last(draft: Draft) -> int:
    """The index of the last word of the noun that names a meeting, which may stand apart from its verb."""
    return draft.clause.index(draft.trigger.span[1] - 1)


def _one(first: Draft, second: Draft) -> Draft:
    one, other = first.roles, second.roles
    source = tuple(dict.fromkeys((*one.source, *other.source)))
    target = tuple(actor for actor in dict.fromkeys((*one.target, *other.target)) if actor not in source)
    trigger = first.trigger._replace(weight=max(first.trigger.weight, second.trigger.weight))
    extent = min(first.extent[0], second.extent[0]), max(first.extent[1], second.extent[1])
    roles = one._replace(source=source, target=target)
    return replace(first, trigger=trigger, roles=roles, time=first.time or second.time, extent=extent, side=first.side or second.side)
