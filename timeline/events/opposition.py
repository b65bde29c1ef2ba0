"""Whom a deed is against: the target of a hostile one, and whoever stands behind a word of opposition: a meeting on the fight against X."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clause import Clause
from timeline.events.lexicon import event_types
from timeline.records import Mention

_GIVES_WAY = frozenset({"CONCEDE", "RETREAT"})  # to stop fighting somebody is not against him
_REACH = 4  # words that a phrase of opposition, with "the" or a noun of the same kind, puts before a name
_LEADING = frozenset({"against", "on", "of", "to"})  # the prepositions that may lead from such a phrase to the name
_ELSEWHERE = frozenset({"with", "in", "by", "from", "between"})  # who stands behind one of these isn't the one fought


def against(clause: Clause, type_: str, target: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Those among the targets and others of a deed whom it is against."""
    if event_types()[type_].tone < 0:
        return tuple(target)
    if not (target or others) or type_ in _GIVES_WAY or "fight" not in clause.named:
        return ()
    fought = {one.actor for mention in clause.mentions if is_fought(clause, mention) for one in clause.coordinated(mention)}
    return tuple(actor for actor in dict.fromkeys((*target, *others)) if actor in fought)


def is_fought(clause: Clause, mention: Mention) -> bool:
    """True for a name behind a word of opposition: ضد, محاربة, against, to defeat."""
    at = clause.index(mention.start)
    if clause.slots[mention] in _ELSEWHERE:
        return False
    opened = next((n for n in range(at - 1, max(-1, at - 1 - _REACH), -1) if clause.at("fight", n)), None)
    if opened is None:
        return False
    slots = {clause.grammar.slot(clause.words, n) for n in range(opened, at)}
    return slots <= {None, *_LEADING} and not clause.comma_between(opened, at)
