"""A meeting that a report tells as still to come stays so where a noun points back at it: … سيعقد غدا. … دعيت إلى الاجتماع دول أخرى."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.draft import Draft
from timeline.records import DONE

_OCCASION = 3  # words before a meeting in which the word stands that says that it was held: خلال هذا الاجتماع


def still(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of a report in their order, with the meetings that point back at a planned one planned too."""
    planned = False
    for draft in drafts:
        if draft.type == "CONSULT":
            if planned and _points_back(draft) and not draft.time and draft.status in ("happened", "ongoing"):
                draft = replace(draft, status="planned")
            planned = draft.status == "planned" or (planned and not _is_held(draft))
        yield draft


def _is_held(draft: Draft) -> bool:
    """True for a meeting that is told as held, by a verb or on a day: what points back from then on may mean it."""
    return draft.status in DONE and (draft.trigger.is_verb or draft.time is not None)


def _points_back(draft: Draft) -> bool:
    """True for a noun with its article or of a body that is named, at or after which nothing is told."""
    clause, trigger = draft.clause, draft.trigger
    if trigger.form.pos != "noun" or clause.any_at("occasion", trigger.first - _OCCASION, trigger.first):
        return False
    named = clause.verb_first and any(mention.start == trigger.span[1] + 1 for mention in clause.mentions)
    return named or clause.is_definite(trigger)
