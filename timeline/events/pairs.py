"""Two who act together and are named before: the dual and the plural of an Arabic verb or participle."""

from __future__ import annotations

from timeline.events.clause import BARE, Clause
from timeline.events.triggers import Trigger

_SHORT = 3  # letters of a past verb that ends in ا by itself: دعا
_PLURALS = ("ين", "ون", "ان")
_REACH = 20  # words between the two and what they do


def is_dual(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic verb of two: ناقشا, سيجتمعان."""
    form = trigger.form.written.split()[0]
    if not clause.verb_first or not trigger.is_verb:
        return False
    if trigger.form.pos == "present":
        return form.startswith(("ي", "ت")) and form.endswith("ان")
    return len(form) > _SHORT and form.endswith("ا") and not form.endswith(("وا", "نا"))


def is_of_several(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic participle of two or more: مشددين."""
    return clause.verb_first and trigger.form.pos == "participle" and trigger.form.written.split()[0].endswith(_PLURALS)


def before(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Ids of the last who are named together before a word, empty where none are near."""
    near = clause.mentions_between(max(0, trigger.first - _REACH), trigger.first)
    for mention in reversed(near):
        together = [m for m in clause.coordinated(mention) if clause.index(m.start) < trigger.first]
        if len(together) > 1 and clause.slots[mention] in (BARE, "between"):
            return tuple(dict.fromkeys(m.actor for m in together))
    return ()
