"""Frames: who stands in which slot of a trigger, and so in which role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.clause import BARE, Clause
from timeline.events.triggers import Trigger
from timeline.records import Mention

_SUBJECT_REACH = 3  # words between a verb and its subject: "فيه", "أمس", "من جانبه"
_NOUN_REACH = 2
_ARGUMENT_REACH = 14
# The roles that a frame leaves unsaid: a preposition that points at somebody makes a target.
_DEFAULT = {"subject": "source", "object": "target", "genitive": "source", "to": "target", "on": "target", "against": "target"}


class Roles(NamedTuple):
    """Actor ids by role; `subject` are those sources that stand as the subject of the verb itself."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    other: tuple[str, ...]
    subject: tuple[str, ...] = ()


def read(clause: Clause, trigger: Trigger, following: int, preceding: int) -> Roles:
    """The roles around a trigger, between the triggers before and after it (word indices; `following` may be the sentence's end)."""
    reach = min(following, trigger.last + 1 + _ARGUMENT_REACH)
    if trigger.form.entry.type == "STATEMENT" and trigger.is_verb:
        return _statement(clause, trigger, reach, preceding)
    after = clause.mentions_between(trigger.last + 1, reach)
    if trigger.form.pos == "noun":
        placed = _around_noun(clause, trigger, after)
    elif trigger.form.pos == "participle":
        placed = [(m, clause.slots[m] if clause.slots[m] != BARE else "object") for m in after]
    else:
        placed = _around_verb(clause, trigger, after, preceding)
    return _roles(trigger, placed)


def _statement(clause: Clause, trigger: Trigger, reach: int, preceding: int) -> Roles:
    """Who speaks, to whom, and of whom: what is said names its subject first."""
    begin = min(reach, words_begin(clause, trigger))
    roles = _roles(trigger, _around_verb(clause, trigger, clause.mentions_between(trigger.last + 1, begin), preceding))
    about = [m.actor for m in clause.mentions_between(begin, reach)][:1]
    return roles._replace(target=roles.target or tuple(a for a in about if a not in roles.source))


def _roles(trigger: Trigger, placed: Sequence[tuple[Mention, str]]) -> Roles:
    by_role: dict[str, dict[str, None]] = {"source": {}, "target": {}, "other": {}, "none": {}}
    arguments = trigger.form.entry.arguments
    subject = tuple(dict.fromkeys(mention.actor for mention, slot in placed if slot == "subject"))
    for mention, slot in placed:
        role = arguments.get(slot, _DEFAULT.get(slot, "none"))
        by_role[role][mention.actor] = None
    source = tuple(by_role["source"])
    return Roles(source, tuple(a for a in by_role["target"] if a not in source), tuple(by_role["other"]), subject)


def _around_verb(clause: Clause, trigger: Trigger, after: Sequence[Mention], preceding: int) -> list[tuple[Mention, str]]:
    before = _subject_before(clause, trigger, preceding)
    # English puts the speaker behind his words and the verb: "…," said the minister.
    speaks = trigger.form.entry.speech and not before and not is_joined(clause, trigger)
    follows = not _touches(clause, trigger, before) if clause.verb_first else speaks
    subjects = (_subject_after(clause, trigger, after) if follows else []) or before
    passive = not clause.verb_first and trigger.form.pos == "past" and _is_passive(clause, trigger)
    placed = [(m, "object" if passive else "subject") for m in subjects]
    for mention in after:
        if mention not in subjects:
            slot = clause.slots[mention]
            placed.append((mention, "object" if slot == BARE else "subject" if passive and slot == "by" else slot))
    return placed


def _is_passive(clause: Clause, trigger: Trigger) -> bool:
    """True where a form of "to be" stands before an English past form: was attacked, have been arrested."""
    return any(clause.grammar.at("passive", clause.words, n) for n in range(max(0, trigger.first - 2), trigger.first))


def _touches(clause: Clause, trigger: Trigger, before: Sequence[Mention]) -> bool:
    """True where only قد or a negation stands between the mentions before a verb and the verb: كانت الوزارة قد أبلغت."""
    return bool(before) and trigger.first - clause.index(before[-1].end - 1) <= 2


def words_begin(clause: Clause, trigger: Trigger) -> int:
    """The index of the word at which what a speaker said begins: after أن, a quotation sign or a colon; else the sentence's end."""
    for n in range(trigger.last + 1, len(clause.words)):
        if clause.grammar.at("that", clause.words, n) or clause.words[n].text in "\"“«:":
            return n
    return len(clause.words)


def _subject_after(clause: Clause, trigger: Trigger, after: Sequence[Mention]) -> list[Mention]:
    """The mentions right after a verb, in Arabic order: the first bare one and those joined to it."""
    out: list[Mention] = []
    for mention in after:
        at = clause.index(mention.start)
        if not out:
            near = at - trigger.last <= _SUBJECT_REACH and clause.slots[mention] == BARE
            if not near:
                return []
            out.append(mention)
        elif clause.slots[mention] == BARE and clause.joined(out[-1], mention):
            out.append(mention)
        else:
            break
    return out


def is_joined(clause: Clause, trigger: Trigger) -> bool:
    """True for an English verb that shares the subject of the verb before it: met X and called on Y."""
    return not clause.verb_first and trigger.first > 0 and clause.grammar.at("joining", clause.words, trigger.first - 1)


def _subject_before(clause: Clause, trigger: Trigger, preceding: int) -> list[Mention]:
    """The bare mention before a verb in the same clause, and those joined to it."""
    if is_joined(clause, trigger):
        return []
    before = [m for m in clause.mentions_between(max(preceding, 0), trigger.first) if clause.slots[m] == BARE]
    if not before or clause.comma_between(clause.index(before[-1].end - 1) + 1, trigger.first):
        return []
    out = [before[-1]]
    for mention in reversed(before[:-1]):
        if not clause.joined(mention, out[0]):
            break
        out.insert(0, mention)
    return out


def _around_noun(clause: Clause, trigger: Trigger, after: Sequence[Mention]) -> list[tuple[Mention, str]]:
    placed: list[tuple[Mention, str]] = []
    for mention in after:
        slot = clause.slots[mention]
        if slot == BARE:
            near = clause.index(mention.start) - trigger.last <= _NOUN_REACH
            first = not any(s in ("genitive", "object") for _, s in placed)
            joined = bool(placed) and clause.joined(placed[-1][0], mention)
            slot = "genitive" if near and first else placed[-1][1] if joined else "object" if near else "none"
        placed.append((mention, slot))
    return placed
