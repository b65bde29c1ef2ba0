"""The press: papers, agencies and sources without a name, who only pass on what others say or do."""

from __future__ import annotations

from timeline.events.clause import Clause
from timeline.events.triggers import Trigger

_BEHIND, _BEFORE = 2, 6  # words behind a verb of speech, or before it, among which such a speaker stands


def passes_on(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic verb of speech whose subject is the press: ذكرت الصحيفة, وسائل الإعلام الرسمية تحدثت."""
    if not clause.verb_first or "press" not in clause.named or not trigger.is_verb:
        return False
    return clause.any_at("press", trigger.last + 1, trigger.last + 1 + _BEHIND) or stands_before(clause, trigger)


def stands_before(clause: Clause, trigger: Trigger) -> bool:
    """True where the press stands before its verb, in the same clause and under no preposition."""
    first = max(0, trigger.first - _BEFORE)
    before = (n for n in range(first, trigger.first) if clause.at("press", n) and not trigger.joined)
    return any(not clause.comma_between(n, trigger.first) and not (n and clause.grammar.slot(clause.words, n - 1)) for n in before)


def is_known(clause: Clause, trigger: Trigger) -> bool:
    """True for a paper or an agency that was named before, right behind its verb: وأضافت الصحيفة."""
    at = trigger.last + 1
    return clause.verb_first and trigger.is_verb and at < len(clause.words) and clause.at("outlet", at)
