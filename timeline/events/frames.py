"""Frames: who stands in which slot of a trigger, and so in which role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events import content, opposition
from timeline.events.clause import BARE, Clause
from timeline.events.status import is_subjunctive
from timeline.events.triggers import Trigger
from timeline.records import Mention

_DAMMA, _STEM = "\u064f", 5  # the vowel, and the letters and marks among which it stands in a passive
_SUBJECT_REACH = 3  # words between a verb and its subject: "فيه", "أمس", "من جانبه"
_NOUN_REACH = 2
_PREMODIFIERS = 5  # words, marks among them, with which a doer and adjectives stand before an English noun
_ASIDE = 3  # words that an adverb between commas has at most: X, for its part, …
_OWNED = 4  # words, "its" among them, that such a subject has
_TITLE = 4  # words that a title puts between its owner and the name of who bears it
_RELATIVE_REACH = 4  # words, adjectives most of them, between a noun and its relative clause
_ARGUMENT_REACH = 14
# Deeds done with some that may be against others.
_DONE_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_DONE_FOR = frozenset({"SUPPORT", "AID"})
# The roles that a frame leaves unsaid: a preposition that points at somebody makes a target.
_DEFAULT = {"subject": "source", "object": "target", "genitive": "source", "to": "target", "on": "target", "against": "target"}


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
        placed = [(m, clause.slots[m] if clause.slots[m] != BARE else "object") for m in after]
    else:
        placed = _around_verb(clause, trigger, after, preceding)
    return _roles(clause, trigger, placed)


def _roles(clause: Clause, trigger: Trigger, placed: Sequence[tuple[Mention, str]]) -> Roles:
    by_role: dict[str, dict[str, None]] = {"source": {}, "target": {}, "other": {}, "none": {}}
    arguments = trigger.form.entry.arguments
    subject = tuple(dict.fromkeys(mention.actor for mention, slot in placed if slot == "subject"))
    for mention, slot in placed:
        role = _role(clause, trigger, mention, arguments.get(slot, _DEFAULT.get(slot, "none")))
        by_role[role][mention.actor] = None
    source = tuple(by_role["source"])
    return Roles(source, tuple(a for a in by_role["target"] if a not in source), tuple(by_role["other"]), subject)


def _role(clause: Clause, trigger: Trigger, mention: Mention, role: str) -> str:
    """The role as the words of opposition before a name make it: who is fought is no party of a meeting on the fight, nor backed by it."""
    type_ = trigger.form.entry.type
    if type_ not in _DONE_TOGETHER | _DONE_FOR or role not in ("source", "target") or not opposition.is_fought(clause, mention):
        return role
    return "target" if type_ in _DONE_TOGETHER else "none"


def _around_verb(clause: Clause, trigger: Trigger, after: Sequence[Mention], preceding: int) -> list[tuple[Mention, str]]:
    passive = is_passive(clause, trigger)
    before = _subject_before(clause, trigger, preceding) or (_before_comma(clause, trigger) if passive else [])
    # English puts the speaker behind his words and the verb: "…," said the minister.
    speaks = trigger.form.entry.speech and trigger.form.entry.type == "STATEMENT" and not before and not clause.is_joined(trigger)
    follows = (not _touches(clause, trigger, before) or _is_fronted(clause, trigger)) if clause.verb_first else speaks
    # Whom a resolution calls on stands behind its verb, and is not its subject.
    follows = follows and not (clause.verb_first and content.document_of(clause, trigger) is not None)
    subjects = (_subject_after(clause, trigger, after) if follows else []) or before
    placed = [(m, "object" if passive else "subject") for m in subjects]
    for mention in after:
        slot = clause.slots[mention]
        apart = slot == BARE and (_is_cut_off(clause, trigger, mention) or _is_owner(clause, mention))
        if mention not in subjects and not apart:
            placed.append((mention, "object" if slot == BARE else "subject" if passive and slot == "by" else slot))
    return placed


def _is_cut_off(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for an English name in the next clause: A backed the plan, while B …; or behind a comma that begins no list."""
    if clause.verb_first:
        return False
    at = clause.index(mention.start)
    if clause.any_at("clause", trigger.last + 1, at):
        return True
    comma = next((n for n in range(trigger.last + 1, at) if clause.words[n].text == ","), None)
    return comma is not None and clause.index(clause.coordinated(mention)[0].start) > comma


def _is_owner(clause: Clause, mention: Mention) -> bool:
    """True for an English owner before the one who is meant: met Iran's chief negotiator, Y."""
    at = clause.index(mention.end - 1) + 1
    if clause.verb_first or not _owns(clause, at):
        return False
    return bool(clause.mentions_between(at + 2, at + 2 + _TITLE)) and not clause.comma_between(at, at + 2 + _TITLE)


def _owns(clause: Clause, at: int) -> bool:
    """True where the word at an index is the apostrophe of an English genitive."""
    return at + 1 < len(clause.words) and clause.words[at].text in "'’" and clause.words[at + 1].fold == "s"


def is_passive(clause: Clause, trigger: Trigger) -> bool:
    """True for a form of "to be" before an English past form (have been arrested), and for an Arabic past whose damma is written (قُتل)."""
    if trigger.form.pos != "past":
        return False
    if clause.verb_first:
        return _DAMMA in clause.words[trigger.first].text[: _STEM + trigger.joined]
    by = trigger.last + 1 < len(clause.words) and clause.grammar.slot(clause.words, trigger.last + 1) == "by"
    return by or any(clause.at("passive", n) for n in range(max(0, trigger.first - 2), trigger.first))


def may_be_passive(clause: Clause, trigger: Trigger) -> bool:
    """True for a past verb of force or arrest with a name right behind it, and behind the name no object."""
    entry = trigger.form.entry
    if (
        trigger.form.pos != "past"
        or trigger.pronoun
        or entry.type not in ("ASSAULT", "COERCE")
        or entry.arguments.get("object") != "target"
    ):
        return False
    after = clause.mentions_between(trigger.last + 1, trigger.last + 2)
    at = clause.index(after[0].end - 1) + 1 if after else None
    if at is None:
        return False
    return at >= len(clause.words) or clause.words[at].kind != "word" or clause.grammar.slot(clause.words, at) is not None


def is_third(clause: Clause, trigger: Trigger) -> bool:
    """True for an English verb whose subject is a pronoun: he said, they will also meet."""
    at = clause.before_auxiliaries(trigger)
    return not clause.verb_first and at >= 0 and clause.at("third person", at)


def is_owned(clause: Clause, trigger: Trigger) -> bool:
    """True for an English verb whose subject is told by its owner alone: its foreign ministry said."""
    if clause.verb_first:
        return False
    near = range(max(0, trigger.first - _OWNED), trigger.first)
    return any(clause.words[n].fold in ("its", "their") and (n == 0 or clause.words[n - 1].text == ",") for n in near)


def _is_fronted(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of speech behind its topic, which is nobody's subject: وحول دور X قال Y …"""
    opens = clause.grammar.slot(clause.words, 0) in ("over", "about")
    return opens and trigger.form.entry.speech and not clause.comma_between(0, trigger.first)


def _touches(clause: Clause, trigger: Trigger, before: Sequence[Mention]) -> bool:
    """True where only قد or a negation stands between the mentions before a verb and the verb: كانت الوزارة قد أبلغت."""
    return bool(before) and trigger.first - clause.index(before[-1].end - 1) <= 2


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


def _subject_before(clause: Clause, trigger: Trigger, preceding: int) -> list[Mention]:
    """The bare mention before a verb in the same clause, and those joined to it."""
    if clause.is_joined(trigger):
        return []
    # In English the one behind "of" stands for the head before him: the president of France.
    heads = (BARE,) if clause.verb_first else (BARE, "of")
    before = [m for m in clause.mentions_between(max(preceding, 0), trigger.first) if clause.slots[m] in heads]
    if not before or clause.comma_between(_behind(clause, before[-1]), trigger.first):
        return _before_aside(clause, trigger)
    out = [before[-1]]
    for mention in reversed(before[:-1]):
        if not clause.joined(mention, out[0]):
            break
        out.insert(0, mention)
    return out


def _before_aside(clause: Clause, trigger: Trigger) -> list[Mention]:
    """The subject before an English clause set between commas: X, who visited Y last week, praised …"""
    at = clause.before_auxiliaries(trigger)
    if clause.verb_first or at < 0 or clause.words[at].text != ",":
        return []
    verbs = {t.first for t in clause.triggers if t.form.pos != "noun"}
    opens = (n for n in range(at - 1, 0, -1) if clause.words[n - 1].text == ",")
    opened = next((n for n in opens if n in verbs or clause.at("relative", n) or at - n <= _ASIDE), None)
    return [m for m in clause.mentions if opened and clause.index(m.end - 1) == opened - 2]


def _before_comma(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who stands before the comma in front of an English participle: X, backed by Y, …"""
    if clause.verb_first or trigger.first < 2 or clause.words[trigger.first - 1].text != ",":
        return []
    return [m for m in clause.mentions if clause.index(m.end - 1) == trigger.first - 2]


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


def _behind(clause: Clause, mention: Mention) -> int:
    """The index of the word behind a mention, and behind the comma that closes its apposition: X, the envoy, …"""
    at, first = clause.index(mention.end - 1) + 1, clause.index(mention.start)
    opened = not clause.verb_first and any(word.text == "," for word in clause.words[max(0, first - 1) : at])
    return at + 1 if opened and at < len(clause.words) and clause.words[at].text == "," else at


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
    verbs = (t.first for t in clause.triggers if t.first > trigger.last and _begins_another(clause, t))
    for mention in clause.mentions_between(trigger.last + 1, min(verbs, default=len(clause.words))):
        if mention.actor not in sources and opposition.is_fought(clause, mention):
            return tuple(dict.fromkeys(m.actor for m in clause.coordinated(mention)))
    return ()


def _begins_another(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb that tells something else, and no aim of the one before it; and for an act of speech."""
    return trigger.speaks or (trigger.is_verb and not is_subjunctive(clause, trigger))


def topic(clause: Clause) -> tuple[str, ...]:
    """Who is brought up at the head of a sentence as the one who acts in it: أما المكسيك فقد …"""
    if not clause.words or not clause.at("topic", 0):
        return ()
    return tuple(mention.actor for mention in clause.mentions_between(1, 1 + _SUBJECT_REACH)[:1])


def stands_before(clause: Clause, trigger: Trigger, actors: Sequence[str]) -> bool:
    """True where one of these actors is named right before a verb: أن X يجري محادثات."""
    near = clause.mentions_between(trigger.first - _ARGUMENT_REACH, trigger.first)
    return bool(near) and not trigger.joined and near[-1].actor in actors and _touches(clause, trigger, near)


def is_both(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of the two who met: the two leaders discussed, بحث الجانبان."""
    if clause.verb_first:
        return clause.any_at("both", trigger.first - 1, trigger.first) or clause.any_at("both", trigger.last + 1, trigger.last + 2)
    return clause.any_at("both", trigger.first - 3, trigger.first)


def drops_subject(clause: Clause, trigger: Trigger) -> bool:
    """True where what was said, a mark or a preposition follows the verb at once: nobody stands between them."""
    at, small = trigger.last + 1, clause.grammar
    if not clause.verb_first:
        return clause.is_joined(trigger)
    # A trigger may hold its own أن or preposition: بين أن, عبر عن.
    if at >= len(clause.words) or (at - 1 > trigger.first and (clause.at("that", at - 1) or small.slot(clause.words, at - 1))):
        return at < len(clause.words)
    word = clause.words[at]
    attached = word.is_word and len(word.fold) > 3 and word.fold[0] in "بل" and not word.fold.startswith("لا")
    opens = any(clause.at(name, at) for name in ("that", "pronouns"))
    return opens or word.kind == "mark" or attached or small.slot(clause.words, at) is not None


def relative_at(clause: Clause, trigger: Trigger) -> int | None:
    """The index of the word that opens the relative clause of a verb (الذي تقوده), None where it stands in none."""
    if "relative" not in clause.named:
        return None
    return next((n for n in range(max(0, trigger.first - 2), trigger.first) if clause.at("relative", n)), None)


def head_of_relative(clause: Clause, at: int) -> tuple[str, ...]:
    """Who does what a relative clause tells: the name right before the word at `at` that opens it."""
    before = [m for m in clause.mentions_between(0, at) if clause.index(m.end - 1) >= at - 2]
    return tuple(dict.fromkeys(m.actor for m in clause.coordinated(before[-1]))) if before else ()


def lacks_subject(clause: Clause, trigger: Trigger) -> bool:
    """True for a joined Arabic verb behind which no subject of its own seems to stand: … واحتلت المدينة."""
    at = trigger.last + 1
    return clause.verb_first and trigger.joined and not (at < len(clause.words) and clause.words[at].fold.endswith(("ون", "ان")))


def agree(clause: Clause, one: Trigger, other: Trigger) -> bool:
    """True for two Arabic verbs in the same tense, person and gender."""
    if one.form.pos != other.form.pos:
        return False
    forms = [clause.words[t.first].fold.removeprefix("و").removeprefix("س") for t in (one, other)]
    return len({form[:1] if one.form.pos == "present" else form.endswith("ت") for form in forms}) == 1


def is_we(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb in the first person plural: نعمل, ناقشنا, "we met"."""
    if not clause.verb_first:
        return any(word.fold in ("we", "i") for word in clause.words[max(0, trigger.first - 2) : trigger.first])
    form = clause.words[trigger.first].fold
    return form.startswith(("ن", "سن", "ون")) if trigger.form.pos == "present" else trigger.form.pos == "past" and form.endswith("نا")


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
