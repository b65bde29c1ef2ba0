"""Frames: who stands in which slot of a trigger, and so in which role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events import opposition, parties, subjects
from timeline.events.clause import BARE, Clause
from timeline.events.status import is_subjunctive
from timeline.events.triggers import Trigger
from timeline.records import Mention

_DAMMA, _STEM = "\u064f", 5  # the vowel, and the letters and marks among which it stands in a passive
_SUBJECT_REACH = 3  # words between a verb and its subject: "فيه", "أمس", "من جانبه"
_NOUN_REACH = 2
_PREMODIFIERS = 5  # words, marks among them, with which a doer and adjectives stand before an English noun
_TAKEN = 5  # words between a verb of receiving, with its subject, and what is received
_TITLE = 4  # words that a title puts between its owner and the name of who bears it
_RELATIVE_REACH = 4  # words, adjectives most of them, between a noun and its relative clause
_ARGUMENT_REACH = 14
_CHARGE = "ب"  # the particle before what somebody is accused of
_AGENT = 3  # words between a noun and the phrase that brings its doer in
_DUTY = 3  # words from a preposition to the one who is to do what a noun of duty demands
# Deeds done with some that may be against others.
_DONE_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_HOSTILE = frozenset({"MOBILIZE", "THREATEN"})  # whoever stands behind these is their foe, and not that of a deed before
_DONE_FOR = frozenset({"SUPPORT", "AID"})
# The roles that a frame leaves unsaid: a preposition that points at somebody makes a target.
_DEFAULT = {"subject": "source", "object": "target", "genitive": "source", "to": "target", "on": "target", "against": "target"}
_POINTING = frozenset({"to", "on", "against"})


class Roles(NamedTuple):
    """Actor ids by role; `subject` are those sources that stand as the subject of the verb itself."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    other: tuple[str, ...]
    subject: tuple[str, ...] = ()


def read(clause: Clause, trigger: Trigger, preceding: int, following: int) -> Roles:
    """The roles around a trigger, between word indices `preceding` and `following`: where its neighbours, or the words said, begin."""
    reach = min(following, trigger.last + 1 + _ARGUMENT_REACH)
    after = clause.mentions_between(trigger.last + 1, reach)
    if trigger.form.pos == "noun":
        placed = [*((m, "genitive") for m in _before_noun(clause, trigger)), *_around_noun(clause, trigger, after)]
    elif trigger.form.pos == "participle":
        near = (m for m in after if not (_is_demanded(clause, trigger, m) or _is_cut_off(clause, trigger, m)))
        placed = [(m, clause.slots[m] if clause.slots[m] != BARE else "object") for m in near]
    else:
        placed = _around_verb(clause, trigger, after, preceding)
    return _with_parties(clause, trigger, _roles(clause, trigger, placed))


def _with_parties(clause: Clause, trigger: Trigger, roles: Roles) -> Roles:
    """The roles with those of whom the sentence says apart that they take part in a meeting."""
    found = parties.of(clause, trigger)
    source = tuple(dict.fromkeys((*roles.source, *found)))
    return roles._replace(source=source, target=tuple(a for a in roles.target if a not in found)) if found else roles


def _roles(clause: Clause, trigger: Trigger, placed: Sequence[tuple[Mention, str]]) -> Roles:
    by_role: dict[str, dict[str, None]] = {"source": {}, "target": {}, "other": {}, "none": {}}
    arguments = trigger.form.entry.arguments
    subject = tuple(dict.fromkeys(mention.actor for mention, slot in placed if slot == "subject"))
    # Where a frame says in which slot its target stands, others of the words behind it aren't.
    said = any(arguments.get(slot) == "target" for _, slot in placed)
    for mention, slot in placed:
        astray = slot in _POINTING and (said or _is_astray(clause, trigger, mention))
        unsaid = "none" if astray or (said and slot == "object") else _DEFAULT.get(slot, "none")
        by_role[_role(clause, trigger, mention, arguments.get(slot, unsaid))][mention.actor] = None
    source = tuple(by_role["source"])
    if trigger.form.entry.type == "ASSAULT" and len(source) > 1 and any(slot == "between" for _, slot in placed):
        return Roles(source, source, tuple(by_role["other"]), subject)  # each fights the other
    return Roles(source, tuple(a for a in by_role["target"] if a not in source), tuple(by_role["other"]), subject)


def _is_astray(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for a name behind a second preposition, of which a frame of force says nothing: clashes with X on the day of Y's decision."""
    between = range(trigger.last + 1, clause.index(mention.start) - 1)
    force = trigger.form.entry.type in ("ASSAULT", "COERCE")
    return force and any(clause.grammar.slot(clause.words, n) is not None for n in between)


def _role(clause: Clause, trigger: Trigger, mention: Mention, role: str) -> str:
    """The role as the words of opposition before a name make it: who is fought is no party of a meeting on the fight, nor backed by it."""
    type_ = trigger.form.entry.type
    if type_ not in _DONE_TOGETHER | _DONE_FOR or role not in ("source", "target") or not opposition.is_fought(clause, mention):
        return role
    return "target" if type_ in _DONE_TOGETHER else "none"


def _around_verb(clause: Clause, trigger: Trigger, after: Sequence[Mention], preceding: int) -> list[tuple[Mention, str]]:
    passive = is_passive(clause, trigger)
    doers = subjects.of(clause, trigger, after, preceding, passive=passive)
    placed = [(m, "object" if passive else "subject") for m in doers]
    relative = subjects.relative_at(clause, trigger)
    if relative is not None and trigger.pronoun:
        placed += [(m, "object") for m in subjects.head(clause, relative)]
    for mention in after:
        slot = clause.slots[mention]
        apart = slot == BARE and any(leaves_out(clause, trigger, mention) for leaves_out in _LEFT_OUT)
        if mention not in doers and not apart:
            placed.append((mention, "object" if slot == BARE else "subject" if passive and slot == "by" else slot))
    return placed


def _is_cut_off(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for a name behind a comma that begins no list, or for an English one in the next clause: A backed the plan, while B …"""
    at = clause.index(mention.start)
    if not clause.verb_first and clause.any_at("clause", trigger.last + 1, at):
        return True
    inside = {n for m in clause.mentions for n in range(clause.index(m.start), clause.index(m.end - 1))}
    commas = [n for n in range(trigger.last + 1, at) if clause.words[n].text in ",،" and n not in inside]
    # Two commas set an Arabic aside apart, behind which the object still comes: دعت X، الثلاثاء، Y إلى …
    ends = len(commas) % 2 == 1 if clause.verb_first else bool(commas)
    return ends and clause.index(clause.coordinated(mention)[0].start) > commas[0]


def _is_demanded(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for a name in what is demanded: called on the parties to respect the borders of X; دعا إلى احترام سيادة X."""
    if trigger.form.entry.type != "REQUEST":
        return False
    at = clause.index(mention.start)
    slots = {clause.grammar.slot(clause.words, n): at - n for n in range(trigger.last + 1, at)}
    # Right behind a duty and its noun stands who is to do it: شدد على ضرورة وفاء X.
    return ("toward" if clause.verb_first else "to") in slots or (clause.verb_first and slots.get("on", 0) > _DUTY)


def _is_owner(clause: Clause, _: Trigger, mention: Mention) -> bool:
    """True for an English owner before the one who is meant: met Iran's chief negotiator, Y."""
    at = clause.index(mention.end - 1) + 1
    if clause.verb_first or not _owns(clause, at):
        return False
    return bool(clause.mentions_between(at + 2, at + 2 + _TITLE)) and not clause.comma_between(at, at + 2 + _TITLE)


def _owns(clause: Clause, at: int) -> bool:
    """True where the word at an index is the apostrophe of an English genitive."""
    return at + 1 < len(clause.words) and clause.words[at].text in "'’" and clause.words[at + 1].fold == "s"


def is_charge(clause: Clause, accusing: Trigger, trigger: Trigger) -> bool:
    """True for an Arabic noun of what somebody named before it is accused of: اتهم X Y بقصف Z; not for ندد بقصف Z."""
    attached = clause.text[clause.words[trigger.first].start : trigger.span[0]]
    named = clause.verb_first and trigger.form.pos == "noun" and clause.mentions_between(accusing.last + 1, trigger.first)
    return bool(named) and attached.endswith(_CHARGE) and accusing.form.entry.arguments.get("by") == "none"


def harmed_by(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Whom the noun of a charge names right behind it: whoever suffers or gets what the accused is said to do."""
    near = clause.mentions_between(trigger.last + 1, trigger.last + 1 + _NOUN_REACH)
    bare = [m for m in near if clause.slots[m] == BARE]
    return tuple(m.actor for m in clause.coordinated(bare[0])) if bare else ()


def _is_in_charge(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for a name in what somebody is accused of, who isn't accused himself."""
    at = clause.index(mention.start)
    return trigger.form.entry.type == "ACCUSE" and any(
        trigger.last < t.first < at and is_charge(clause, trigger, t) for t in clause.triggers
    )


_LEFT_OUT = (_is_cut_off, _is_owner, _is_demanded, _is_in_charge)


def is_passive(clause: Clause, trigger: Trigger) -> bool:
    """True for a form of "to be" before an English past form (have been arrested), and for an Arabic past whose damma is written (قُتل)."""
    if trigger.form.pos != "past":
        return False
    if clause.verb_first:
        return _DAMMA in clause.words[trigger.first].text[: _STEM + trigger.joined]
    by = trigger.last + 1 < len(clause.words) and clause.grammar.slot(clause.words, trigger.last + 1) == "by"
    return by or any(clause.at("passive", n) for n in range(max(0, trigger.first - 2), trigger.first))


def may_be_passive(clause: Clause, trigger: Trigger) -> bool:
    """True for a past verb of force or arrest behind which, and behind a name right behind it, no object stands."""
    entry = trigger.form.entry
    force = entry.type in ("ASSAULT", "COERCE") and entry.arguments.get("object") == "target"
    if trigger.form.pos != "past" or trigger.pronoun or not force:
        return False
    after = clause.mentions_between(trigger.last + 1, trigger.last + 2)
    if not after and subjects.relative_at(clause, trigger) is None:
        return False
    at = clause.index(after[0].end - 1) + 1 if after else trigger.last + 1
    timed = any(clause.index(time.start) == at for time in clause.times)
    return timed or at >= len(clause.words) or clause.words[at].kind != "word" or clause.grammar.slot(clause.words, at) is not None


def _before_noun(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who does what an English noun names, before it: the Israeli air strikes, Turkey's call; not the topic of the Syria talks."""
    near = [] if clause.verb_first else clause.mentions_between(max(0, trigger.first - _PREMODIFIERS), trigger.first)
    if not near:
        return []
    at = clause.index(near[-1].end - 1) + 1
    owns = _owns(clause, at)
    gap = range(at + 2 * owns, trigger.first)
    plain = all((clause.words[n].is_word and not clause.marks[n]) or clause.words[n].text in "-." for n in gap)
    doer = owns or near[-1].rule.startswith("nationality") or near[-1].rule == "name"
    return clause.coordinated(near[-1]) if plain and doer else []


def _around_noun(clause: Clause, trigger: Trigger, after: Sequence[Mention]) -> list[tuple[Mention, str]]:
    placed: list[tuple[Mention, str]] = []
    doer = _doer_in_relative(clause, trigger)
    for mention in after:
        slot = clause.slots[mention]
        if doer and (mention == doer or clause.joined(doer, mention)):
            placed.append((mention, "genitive"))
            continue
        if slot == BARE:
            near = clause.index(mention.start) - trigger.last <= _NOUN_REACH
            first = not any(s in ("genitive", "object") for _, s in placed)
            joined = bool(placed) and clause.joined(placed[-1][0], mention)
            slot = "genitive" if near and first else placed[-1][1] if joined else "object" if near else "none"
        placed.append((mention, slot))
    return placed


def fought(clause: Clause, trigger: Trigger, sources: Sequence[str]) -> tuple[str, ...]:
    """Whom a meeting, a deployment or a pact is against, where the sentence says it further on: … لمواجهة X."""
    if "fight" not in clause.named:
        return ()
    hostile = (t.first for t in clause.triggers if t.first > trigger.last and t.form.entry.type in _HOSTILE)
    verbs = (*hostile, *(t.first for t in clause.triggers if t.first > trigger.last and _begins_another(clause, t)))
    for mention in clause.mentions_between(trigger.last + 1, min(verbs, default=len(clause.words))):
        if mention.actor not in sources and opposition.is_fought(clause, mention):
            return tuple(dict.fromkeys(m.actor for m in clause.coordinated(mention)))
    return ()


def _begins_another(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb that tells something else, and no aim of the one before it; and for an act of speech."""
    return trigger.speaks or (trigger.is_verb and not is_subjunctive(clause, trigger))


def names_only_others(clause: Clause, trigger: Trigger, sources: Sequence[str]) -> bool:
    """True for a noun that names but those with whom somebody acts: محادثات مع X وY."""
    near = clause.mentions_between(trigger.last + 1, trigger.last + 1 + _ARGUMENT_REACH)
    return bool(sources) and set(sources) <= {mention.actor for mention in near if clause.slots[mention] == "with"}


def agents(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Who does to the one for whom a noun's pronoun stands what the noun names: إدانته من قبل X."""
    reach = range(trigger.last + 1, min(trigger.last + 1 + _AGENT, len(clause.words)))
    at = next((n for n in reach if clause.at("agent", n)), None)
    near = clause.mentions_between(at + 2, at + 3) if at is not None else []
    return tuple(m.actor for m in clause.coordinated(near[0])) if near else ()


def received(clause: Clause, trigger: Trigger) -> Roles | None:
    """The roles of help that is told by who gets it: تلقى X دعما من Y, X received aid from Y. None for any other noun."""
    taking = [n for n in range(max(0, trigger.first - _TAKEN), trigger.first) if clause.at("receiving", n)]
    if trigger.form.entry.type not in _DONE_FOR or not taking:
        return None
    behind, before = clause.mentions_between(taking[-1], trigger.first), clause.mentions_between(0, taking[-1])
    givers = [m for m in clause.mentions_between(trigger.last + 1, trigger.last + 1 + _ARGUMENT_REACH) if clause.slots[m] != "in"][:1]
    takers = tuple(m.actor for m in behind[:1] or [m for m in before[-1:] if taking[-1] - clause.index(m.end - 1) <= _RELATIVE_REACH])
    if not takers:
        return None
    return Roles(tuple(m.actor for giver in givers for m in clause.coordinated(giver)), takers, ())


def is_backing(clause: Clause, trigger: Trigger) -> bool:
    """True for a noun that says with whose help a deed is done: بدعم من X, with the support of X."""
    if trigger.form.entry.type not in _DONE_FOR:
        return False
    before = [word.fold for word in clause.words[max(0, trigger.first - 2) : trigger.first]]
    governed = any(t.is_verb and t.last == trigger.first - 1 for t in clause.triggers)
    attached = clause.words[trigger.first].fold.removeprefix("و").startswith("ب") and not clause.text.startswith("ال", trigger.span[0])
    return attached and not governed if clause.verb_first else "with" in before


def stands_before(clause: Clause, trigger: Trigger, actors: Sequence[str]) -> bool:
    """True where one of these actors is named right before a verb: أن X يجري محادثات."""
    near = clause.mentions_between(trigger.first - _ARGUMENT_REACH, trigger.first)
    return bool(near) and not trigger.joined and near[-1].actor in actors and subjects.touches(clause, trigger, near)


def _doer_in_relative(clause: Clause, trigger: Trigger) -> Mention | None:
    """Who does a noun by the verb of its relative clause: الدعم الذي تقدمه فرنسا."""
    if "relative" not in clause.named or not clause.verb_first:
        return None
    reach = range(trigger.last + 1, min(trigger.last + 1 + _RELATIVE_REACH, len(clause.words) - 1))
    at = next((n for n in reach if clause.at("relative", n)), None)
    if at is None or not clause.words[at + 1].fold.endswith(("ه", "ها")):
        return None
    near = clause.mentions_between(at + 2, at + 2 + _SUBJECT_REACH)
    return near[0] if near and clause.slots[near[0]] == BARE else None
