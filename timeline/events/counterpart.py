"""At whom a deed is aimed where its sentence leaves it unsaid: the one whom the same side dealt with just before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.events.draft import Draft

# Deeds that are done to somebody: where nobody is named, it is he who was named before.
_AIMED = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SANCTION", "ASSAULT", "COERCE"})
_PARAGRAPHS = 3


def aimed(drafts: Iterable[Draft], sides: Mapping[str, str]) -> Iterator[Draft]:
    """The drafts of a report, those aimed at somebody with a target."""
    last: dict[str, tuple[int, tuple[str, ...]]] = {}
    for draft in drafts:
        at, before = draft.clause.sentence.paragraph, last.get(draft.side or "")
        told_by_another = draft.status == "claimed" and draft.teller is not None
        if draft.type in _AIMED and not told_by_another and not draft.roles.target and before and at - before[0] <= _PARAGRAPHS:
            draft = replace(draft, roles=draft.roles._replace(target=before[1]))
        foreign = tuple(actor for actor in draft.roles.target if sides.get(actor, actor) != draft.side)
        if draft.side and foreign and (draft.type in _AIMED or draft.is_statement):
            last[draft.side] = at, foreign
        yield draft
