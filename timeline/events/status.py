"""Is it so: happened, ongoing, planned, conditional, denied or claimed."""

from __future__ import annotations

from timeline.events.clause import Clause
from timeline.events.triggers import Trigger
from timeline.records import Published, Status, TimeExpression

_NEAR = 3  # words before a trigger in which a negation or a word of the future governs it


def of(clause: Clause, trigger: Trigger, when: TimeExpression | None, published: Published) -> Status:
    """The status of the deed that a trigger tells, from the words before it, its tense and its time."""
    if _before(clause, trigger, "ongoing", _NEAR):
        return "ongoing"
    if _before(clause, trigger, "negation", 2):
        return "denied"
    if _before(clause, trigger, "condition", 12):
        return "conditional"
    if trigger.future or _before(clause, trigger, "future", _NEAR) or _is_ahead(when, published):
        return "planned"
    if not trigger.form.entry.speech:
        if _before(clause, trigger, "allegation", 25):
            return "claimed"
        if trigger.form.pos == "present":
            return "ongoing"
    return "happened"


def is_wished(clause: Clause, trigger: Trigger) -> bool:
    """True where the words before a noun or an infinitive make it an aim or a wish, not a deed that is told."""
    if not clause.verb_first and trigger.form.pos == "present" and trigger.first:
        return clause.words[trigger.first - 1].fold == "to"
    if trigger.form.pos != "noun":
        return False
    word = clause.words[trigger.first]
    attached = clause.text[word.start : trigger.span[0]]
    return "ل" in attached or _before(clause, trigger, "purpose", 2)


def _before(clause: Clause, trigger: Trigger, name: str, reach: int) -> bool:
    first = max(0, trigger.first - reach)
    return any(
        clause.grammar.at(name, clause.words, n) and not clause.comma_between(n, trigger.first) for n in range(first, trigger.first)
    )


def _is_ahead(when: TimeExpression | None, published: Published) -> bool:
    if when is None:
        return False
    if when.value == "FUTURE_REF" or when.value.startswith("published+"):
        return True
    return bool(when.first and published.value and len(published.value) == 10 and when.first > published.value)
