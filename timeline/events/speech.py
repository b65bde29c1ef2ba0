"""Speech: what each act of speech in a sentence says, who tells a deed, and of whom a speaker speaks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from timeline.events.clause import BARE, Clause
from timeline.events.triggers import Trigger
from timeline.records import Mention, TimeExpression

_QUOTES = '"“«:'
_ANNOUNCED = 8  # words between a verb of announcing, with its subject, and the noun announced
_ENDS = ',”"»'
_HEARERS = 9  # words with which a sentence ends behind the speaker: he told the meeting on Monday
_HEARER = 5  # words that name who is told, and where
_BEFORE_TIME = 2  # words between a verb of speech and its time: late on
_BESIDE_TIME = frozenset({"late", "early", "earlier", "later", "again"})
_OPENING = 3  # words with which what is said begins

IN_WHICH = ("فيه", "فيها")  # make an Arabic relative clause one of time or place


class Said(NamedTuple):
    """The words that one act of speech says: `first..last-1`, indices into the sentence's words."""

    first: int
    last: int

    def holds(self, at: int) -> bool:
        """True for the index of one of these words."""
        return self.first <= at < self.last


def words_begin(clause: Clause, trigger: Trigger) -> int:
    """The index of the word at which what a speaker said begins: after أن, a quotation sign or a colon; else the sentence's end."""
    begin = next((n for n in clause.openings if n > trigger.last), len(clause.words))
    return len(clause.words) if _is_of_another(clause, trigger.last + 1, begin) else begin


def _is_of_another(clause: Clause, first: int, begin: int) -> bool:
    """True where an English "that" belongs to what is added behind a comma: accused X of Y, a charge that …"""
    if clause.verb_first or begin == len(clause.words) or not clause.at("that", begin):
        return False
    return any(clause.words[n].text == "," and clause.any_at("narrated", n + 1, n + 2) for n in range(first, begin))


def said(clause: Clause) -> dict[int, Said]:
    """What each act of speech among the triggers of a sentence says, by the index of its trigger."""
    return {n: _said(clause, n) for n, trigger in enumerate(clause.triggers) if trigger.speaks}


def _said(clause: Clause, n: int) -> Said:
    trigger = clause.triggers[n]
    begin = words_begin(clause, trigger)
    end = next((later.first for later in clause.triggers[n + 1 :] if _goes_on(clause, trigger, later, begin)), len(clause.words))
    if begin < end:
        return Said(begin + 1, _narrated(clause, begin + 1, end))
    after = _after_time(clause, trigger)
    return _said_before(clause, trigger) or Said(after, _narrated(clause, after, end))


def _narrated(clause: Clause, begin: int, end: int) -> int:
    """The index at which the reporter goes on in his own words: …, as the army shelled the town; …, hours before he left."""
    if clause.verb_first or "narrated" not in clause.named:
        return end
    return next((n for n in range(begin + 1, end) if clause.words[n].text == "," and clause.any_at("narrated", n + 1, n + 4)), end)


def _after_time(clause: Clause, trigger: Trigger) -> int:
    """The index behind a verb of speech and the time right after it, which is that of the speech: said on Monday it would …"""
    begin = trigger.last + 1
    if clause.verb_first:
        return begin
    hearer = _HEARER if trigger.form.entry.arguments.get("object") == "target" else 0
    for time in clause.times:
        at = clause.index(time.start)
        if begin <= at <= begin + _BEFORE_TIME + hearer and all(_leads_to_time(clause, n, n < begin + hearer) for n in range(begin, at)):
            return clause.index(time.end - 1) + 1
    return begin


def _leads_to_time(clause: Clause, at: int, of_hearer: bool) -> bool:
    """True for a word between a verb of speech and the time of the speech: said late on …, told reporters in Rome on …"""
    word = clause.words[at]
    if clause.grammar.slot(clause.words, at) or word.fold in _BESIDE_TIME:
        return True
    return of_hearer and word.is_word and not any(clause.at(name, at) for name in ("third person", "auxiliary", "clause"))


def _said_before(clause: Clause, trigger: Trigger) -> Said | None:
    """What English puts before its verb of speech: "…," said X; …, X said."""
    after = trigger.last + 1
    goes_on = after < len(clause.words) and clause.words[after].is_word and clause.grammar.slot(clause.words, after) is None
    inverted = trigger.first > 0 and clause.words[trigger.first - 1].text in _ENDS and not (goes_on and _goes_on_as_he(clause, after))
    inverted = inverted or _closes(clause, trigger)
    if (goes_on and trigger.form.pos == "participle") or clause.is_joined(trigger) or _is_of_a_noun(clause, trigger):
        return None  # …, saying the truce would hold; …, and threatened to leave
    if clause.verb_first or (goes_on and not inverted):
        return None
    comma = next((n for n in range(trigger.first - 1, 0, -1) if clause.words[n].text in _ENDS), None)
    return Said(0, comma) if comma else None


def _is_of_a_noun(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of speech in a clause on what was said: …, a charge that X denied; …, which X called a lie."""
    at = clause.before_auxiliaries(trigger)
    first = next((clause.index(m.start) for m in clause.mentions if clause.index(m.end - 1) == at), at)
    return first > 0 and (clause.at("that", first - 1) or clause.at("relative", first - 1))


def _closes(clause: Clause, trigger: Trigger) -> bool:
    """True for a speaker and his hearers behind what was said: X must leave, he told the meeting."""
    at, after = clause.before_auxiliaries(trigger), range(trigger.last + 1, len(clause.words))
    first = next((clause.index(m.start) for m in clause.mentions if clause.index(m.end - 1) == at), at)
    if first < 1 or clause.words[first - 1].text != "," or len(after) > _HEARERS or any(clause.at("that", n) for n in after):
        return False
    said = range(first - 1)
    verbs = any(t.is_verb and t.first < first for t in clause.triggers)
    verbs = verbs or any(clause.at(name, n) for n in said for name in ("auxiliary", "modal"))
    return verbs and not any(t.is_verb and t.first > trigger.last for t in clause.triggers)


def _goes_on_as_he(clause: Clause, at: int) -> bool:
    """True where what is said begins with a pronoun behind the verb: X, who is visiting Y, said he …"""
    return clause.at("third person", at)


def _goes_on(clause: Clause, trigger: Trigger, later: Trigger, begin: int) -> bool:
    """True where a later act of speech, or before any "that" a joined verb, stands beside an earlier one and not inside its words."""
    if later.is_verb and clause.is_joined(later) and (later.first < begin or _is_set_off(clause, trigger, later)):
        return True
    if not later.speaks:
        return False
    if clause.quote_of(later.span) not in (None, clause.quote_of(trigger.span)):
        return False
    charged = clause.grammar.slot(clause.words, later.first - 1) is not None  # accused X of refusing
    return (later.form.pos == "participle" and not charged) or later.joined or clause.follows_comma(later.first) or clause.is_joined(later)


def _is_set_off(clause: Clause, trigger: Trigger, later: Trigger) -> bool:
    """True for an English verb behind a comma and its "and": warned that it would respond, and threatened to leave."""
    at = clause.before_auxiliaries(later)
    return trigger.is_verb and later.form.pos == trigger.form.pos and at > 0 and clause.words[at - 1].text == ","


def teller(spoken: Mapping[int, Said], clause: Clause, n: int) -> int | None:
    """The index of the act of speech that tells a trigger: the innermost around it. None where the report itself tells it."""
    at = clause.triggers[n].first
    holding = [m for m, words in spoken.items() if m != n and words.holds(at)]
    return max(holding, default=None)


def names_both(clause: Clause, words: Said) -> bool:
    """True where what is said is about the two who met: أن الجانبين, that both sides."""
    return clause.any_at("both", words.first, words.last)


def announces(clause: Clause, teller: Trigger, noun: Trigger) -> bool:
    """True for a noun that is itself what is announced: أعلن عن إغلاق, announced the closure; not one inside a clause told."""
    # Force is announced of others as well: the announcement of a death names no killer.
    if noun.form.entry.type == "ASSAULT" or words_begin(clause, teller) < noun.first:
        return False
    inside = [t for t in clause.triggers if teller.last < t.first < noun.first]
    return not inside and noun.first - teller.last <= _ANNOUNCED


def dates(clause: Clause, before: Trigger, noun: Trigger, time: TimeExpression) -> bool:
    """True for a time of the announcement itself, before what it announces: أعلن قبل أيام عن استضافة, announced on Monday the closure."""
    at = clause.index(time.start)
    announced = before.form.entry.announces and noun.form.pos == "noun" and words_begin(clause, before) > noun.first
    return announced and before.last < at < noun.first


def is_duty(clause: Clause, words: Said) -> bool:
    """True where what is said begins with a duty: أن على X أن."""
    before = words.first - 1
    if before < 0 or not (clause.at("that", before) or clause.words[before].text in _QUOTES):
        return False
    opening = range(words.first, min(words.first + _OPENING, words.last))
    on = next((n for n in opening if clause.words[n].kind != "mark"), None)
    if not clause.verb_first or on is None or clause.grammar.slot(clause.words, on) != "on":
        return False
    return bool(clause.mentions_between(on + 1, on + 2))


def subject(clause: Clause, words: Said) -> tuple[str, ...]:
    """Who stands first in what is said: أن روسيا والسعودية متفقتان."""
    first = next(iter(clause.mentions_between(words.first, words.first + _OPENING)), None)
    return _ids(clause.coordinated(first)) if first and clause.slots[first] == BARE else ()


def _ids(mentions: Collection[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.actor for mention in mentions))
