"""Who stands as the subject of a verb: behind it in Arabic, before it, or at the head of its relative clause."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import content
from timeline.events.clause import BARE, Clause
from timeline.events.triggers import Trigger
from timeline.records import Mention

_REACH = 3  # words between a verb and its subject: "فيه", "أمس", "من جانبه"
_CONSTRUCT = 6  # words of one long construct that ends in a name: وزراء دفاع وخارجية دول X
_PEOPLE = ("ين", "ون", "ا", "ات")  # how the Arabic plural of an indefinite noun ends
_DESCRIBING = ("يه", "ي", "ين", "ون")
_ADJECTIVES = ("يه", "يون", "يين")  # how an Arabic adjective of relation ends, folded
_RELATIVE = 3  # words with which an English relative clause opens: which is currently deploying
_FRONT = 2  # words with which a clause brings up its topic
_ASIDE = 3  # words that an adverb between commas has at most: X, for its part, …


def of(clause: Clause, trigger: Trigger, after: Sequence[Mention], preceding: int, *, passive: bool) -> list[Mention]:
    """The mentions that are the subject of a verb, `after` being those behind it; of a passive those whom it befell."""
    relative = relative_at(clause, trigger)
    if relative is not None and clause.verb_first and not trigger.form.entry.speech:
        # Arabic needs a pronoun for a head that is not the subject: التي قصفتها X, but التي قصفت X.
        return _subject_after(clause, trigger, after) if points_back(clause, trigger) else head(clause, relative)
    before = _subject_before(clause, trigger, preceding) or (_before_comma(clause, trigger) if passive else [])
    # English puts the speaker behind his words and the verb: "…," said the minister.
    speaks = trigger.form.entry.speech and trigger.form.entry.type == "STATEMENT" and not before and not clause.is_joined(trigger)
    follows = (not touches(clause, trigger, before) or _is_fronted(clause, trigger)) if clause.verb_first else speaks
    # Whom a resolution calls on stands behind its verb, and is not its subject.
    follows = follows and not (clause.verb_first and content.document_of(clause, trigger) is not None)
    return (_subject_after(clause, trigger, after) if follows else []) or before or _before_pause(clause, trigger)


def relative_at(clause: Clause, trigger: Trigger) -> int | None:
    """The index of the word that opens the relative clause of a verb (الذي تقوده), None where it stands in none."""
    if "relative" not in clause.named:
        return None
    reach = 2 if clause.verb_first or trigger.form.pos == "past" else _RELATIVE
    return next((n for n in range(max(0, trigger.first - reach), trigger.first) if clause.at("relative", n)), None)


def head(clause: Clause, at: int) -> list[Mention]:
    """Of whom a relative clause tells: those named right before the word at `at` that opens it."""
    before = [m for m in clause.mentions_between(0, at) if clause.index(m.end - 1) >= at - 2]
    if not before:
        return []
    between = clause.words[clause.index(before[-1].end - 1) + 1 : at]
    # A noun that stands between is itself the head: X the factions that …; an adjective only describes the name.
    other = clause.verb_first and any(word.is_word and not word.fold.endswith(_DESCRIBING) for word in between)
    return [] if other else clause.coordinated(before[-1])


def points_back(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb in a relative clause with the pronoun of its head, which is then not its subject: التي قصفها, التي يسيطر عليها."""
    behind = trigger.last + 1
    return trigger.pronoun or (behind < len(clause.words) and clause.at("resumed", behind))


def _is_fronted(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of speech behind its topic, which is nobody's subject: وحول دور X قال Y …"""
    opens = clause.grammar.slot(clause.words, 0) in ("over", "about")
    return opens and trigger.form.entry.speech and not clause.comma_between(0, trigger.first)


def touches(clause: Clause, trigger: Trigger, before: Sequence[Mention]) -> bool:
    """True where only قد or a negation stands between the mentions before a verb and the verb: كانت الوزارة قد أبلغت."""
    if not before:
        return False
    last = clause.index(before[-1].end - 1)
    opens = any(clause.any_at(name, last + 1, trigger.first) for name in ("that", "subjunctive"))  # نفى X أن يزور Y
    return trigger.first - last <= 2 and not opens


def _subject_after(clause: Clause, trigger: Trigger, after: Sequence[Mention]) -> list[Mention]:
    """The mentions right after a verb, in Arabic order: the first bare one and those joined to it."""
    out: list[Mention] = []
    for mention in after:
        at = clause.index(mention.start)
        if not out:
            near = at - trigger.last <= _REACH or _is_construct(clause, trigger, at)
            if not near or clause.slots[mention] != BARE or _is_complement(clause, trigger, at) or _is_object(clause, trigger, mention):
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
        return _opening(clause, trigger)
    if _is_of_a_thing(clause, trigger) or (clause.verb_first and trigger.joined):
        return []
    # In English the one behind "of" stands for the head before him: the president of France.
    heads = (BARE,) if clause.verb_first else (BARE, "of")
    before = [m for m in clause.mentions_between(max(preceding, 0), trigger.first) if clause.slots[m] in heads]
    if members := _whose_members(clause, trigger):
        return members
    if not before or clause.comma_between(_behind(clause, before[-1]), trigger.first):
        return _before_aside(clause, trigger)
    out = [before[-1]]
    for mention in reversed(before[:-1]):
        if not clause.joined(mention, out[0]):
            break
        out.insert(0, mention)
    return out


def _whose_members(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Those of whose people some act, right before an Arabic verb: أن مسلحين من حركة X أطلقوا."""
    near = clause.mentions_between(max(0, trigger.first - _CONSTRUCT), trigger.first) if clause.verb_first else []
    if not near or clause.slots[near[-1]] != "from" or not touches(clause, trigger, near):
        return []
    people = clause.index(near[-1].start) - 2
    opens = people > 0 and (clause.at("that", people - 1) or clause.at("clause", people - 1))
    return [near[-1]] if opens and clause.words[people].is_word and clause.words[people].fold.endswith(_PEOPLE) else []


def _opening(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who opens an English sentence whose first verb tells no event: X took the floor and promised …"""
    first = [] if clause.verb_first else clause.mentions_between(0, trigger.first)[:1]
    plain = not any(t.first < trigger.first and t.form.pos != "noun" for t in clause.triggers)
    near = bool(first) and clause.index(first[0].start) <= _FRONT and clause.slots[first[0]] == BARE
    return clause.coordinated(first[0]) if plain and near else []


def _is_of_a_thing(clause: Clause, trigger: Trigger) -> bool:
    """True for an English passive in a clause on something: a truce in X that was agreed."""
    at = clause.before_auxiliaries(trigger)
    be = any(clause.at("passive", n) for n in range(max(at, 0), trigger.first))
    return not clause.verb_first and at > 0 and clause.at("that", at) and be and clause.words[at - 1].is_word


def _before_aside(clause: Clause, trigger: Trigger) -> list[Mention]:
    """The subject before an English clause set between commas: X, who visited Y last week, praised …"""
    at = clause.before_auxiliaries(trigger)
    if clause.verb_first or at < 0 or clause.words[at].text != ",":
        return []
    verbs = {t.first for t in clause.triggers if t.form.pos != "noun"}
    opens = (n for n in range(at - 1, 0, -1) if clause.words[n - 1].text == ",")
    owned = {clause.index(m.start) for m in clause.mentions if _owns(clause, m)}  # X, Y's ally, praised …
    begins = (n for n in opens if n in verbs | owned or clause.at("relative", n) or clause.at("determiner", n) or at - n <= _ASIDE)
    opened = next(begins, None)
    return [m for m in clause.mentions if opened and clause.index(m.end - 1) == opened - 2]


def _owns(clause: Clause, mention: Mention) -> bool:
    """True for a name with the apostrophe of an English genitive behind it."""
    after = clause.words[clause.index(mention.end - 1) + 1 :][:1]
    return bool(after) and after[0].text in "'’"


def _before_pause(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who opens an Arabic clause and is parted by a comma from the verb: لكن وزير الخارجية X، هدد …"""
    at = trigger.first - 1
    if not clause.verb_first or at < 1 or clause.words[at].text not in ",،" or trigger.joined:
        return []
    near = [m for m in clause.mentions_between(0, at) if clause.index(m.end - 1) == at - 1 and clause.slots[m] == BARE]
    if not near:
        return []
    first = clause.index(clause.coordinated(near[-1])[0].start)
    opens = next((n for n in range(first - 1, -1, -1) if clause.at("clause", n) or clause.at("that", n)), -1)
    # Behind a preposition only a topic is brought up: وحول دور X، قال …
    topic = any(clause.grammar.slot(clause.words, n) for n in range(opens + 1, min(opens + 1 + _FRONT, first)))
    return [] if topic or any(opens < t.first < first for t in clause.triggers) else clause.coordinated(near[-1])


def _before_comma(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Who stands before the comma in front of an English participle: X, backed by Y, …"""
    if clause.verb_first or trigger.first < 2 or clause.words[trigger.first - 1].text != ",":
        return []
    return [m for m in clause.mentions if clause.index(m.end - 1) == trigger.first - 2]


def _behind(clause: Clause, mention: Mention) -> int:
    """The index of the word behind a mention, and behind the comma that closes its apposition: X, the envoy, …"""
    at, first = clause.index(mention.end - 1) + 1, clause.index(mention.start)
    opened = not clause.verb_first and any(word.text == "," for word in clause.words[max(0, first - 1) : at])
    return at + 1 if opened and at < len(clause.words) and clause.words[at].text == "," else at


def _is_complement(clause: Clause, trigger: Trigger, at: int) -> bool:
    """True for a word behind a noun with its preposition, on which it depends: يطالب بانسحاب X."""
    nouns = (t for t in clause.triggers if trigger.last < t.first < at and t.form.pos == "noun")
    return any(clause.text[clause.words[noun.first].start : noun.span[0]].endswith(("ب", "ل")) for noun in nouns)


def _is_object(clause: Clause, trigger: Trigger, mention: Mention) -> bool:
    """True for a name behind a subject of nobody known that an adjective closes: طالبت منظمات حقوقية مصر."""
    at = clause.index(mention.start) - 1
    word = clause.words[at].fold
    closed = at > trigger.last + 1 and word.endswith(_ADJECTIVES) and not word.startswith("و") and not clause.marks[at]
    return closed and trigger.form.entry.arguments.get("object") == "target" and not mention.rule.startswith("nationality")


def _is_construct(clause: Clause, trigger: Trigger, last: int) -> bool:
    """True where nothing but plain words stands between a verb of doing and a name: عقد وزراء دفاع وخارجية دول X."""
    busy = {n for t in clause.triggers for n in range(t.first, t.last + 1)}
    between = range(trigger.last + 1, last)
    plain = (clause.words[n].is_word and not clause.marks[n] and n not in busy for n in between)
    return not trigger.form.entry.speech and len(between) < _CONSTRUCT and all(plain)
