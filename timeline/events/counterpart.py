"""At whom a deed is aimed where its sentence leaves it unsaid: the one whom the same side dealt with just before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.events.draft import Draft

# Deeds that are done to somebody: where nobody is named, it is he who was named before.
_AIMED = frozenset({"THREATEN", "SANCTION", "ASSAULT", "COERCE"})
# What is said or demanded may be of somebody else each time.
_DEALT = _AIMED | {"STATEMENT", "ACCUSE", "REQUEST", "REJECT"}
_PARAGRAPHS = 3


def aimed(drafts: Iterable[Draft], sides: Mapping[str, str]) -> Iterator[Draft]:
    """The drafts of a report, those aimed at somebody with a target."""
    dealt: dict[str, Draft] = {}  # the last draft that tells what a side did to another
    for draft in drafts:
        side = draft.side or ""
        if not draft.roles.target:
            draft = _aimed_at(draft, dealt.get(side), sides)
        foreign = _foreign(draft, sides)
        if draft.side and foreign and draft.type in _DEALT:
            dealt[draft.side] = draft
        yield draft


def _aimed_at(draft: Draft, before: Draft | None, sides: Mapping[str, str]) -> Draft:
    told_by_another = draft.status == "claimed" and draft.teller is not None
    if before is None or draft.clause.sentence.paragraph - before.clause.sentence.paragraph > _PARAGRAPHS:
        return draft
    aims = (draft.type in _AIMED and not told_by_another) or _demands_more(draft, before)
    return replace(draft, roles=draft.roles._replace(target=_foreign(before, sides))) if aims else draft


def _demands_more(draft: Draft, before: Draft) -> bool:
    """True for a participle that goes on with the demand of its sentence: دعا X إلى …، مطالبا ب…"""
    goes_on = draft.clause is before.clause and draft.trigger.form.pos == "participle"
    return goes_on and draft.type == before.type == "REQUEST" and draft.roles.source == before.roles.source


def _foreign(draft: Draft, sides: Mapping[str, str]) -> tuple[str, ...]:
    """Those whom a deed befalls and who are not of the doer's own side."""
    return tuple(actor for actor in draft.roles.target if sides.get(actor, actor) != draft.side)
