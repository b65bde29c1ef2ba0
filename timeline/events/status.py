"""Is it so: happened, ongoing, planned, conditional, denied or claimed."""

from __future__ import annotations

from timeline.events.clause import Clause
from timeline.events.triggers import Trigger
from timeline.records import DONE, Published, Status, TimeExpression

_FAR = 7  # words between the verb of an intent and the noun of what is meant: تنوي … المضي في حوار
_DAY = len("2016-07-20")  # of a date that is known to the day
_NEAR = 3  # words before a trigger in which a negation or a word of the future governs it
_BESIDE = 4  # words after a noun, or before one in English, in which an adjective says whether it is so
_DEFINITE = ("ال", "ل")  # how a noun with its article begins: under ل the article loses its alif
_AHEAD = ("سي", "ست", "سن")  # how an Arabic verb of the future begins
_DEPENDS = 6  # words behind a planned deed in which its condition stands: will intervene if
_SENTENCE = 25
_COMMAS = "،,"


def of(clause: Clause, trigger: Trigger, when: TimeExpression | None, published: Published) -> Status:
    """The status of the deed that a trigger tells, from the words around it, its tense and its time."""
    if _before(clause, trigger, "ongoing", _NEAR):
        return "ongoing"
    if _before(clause, trigger, "negation", 2):
        return "denied"
    if _before(clause, trigger, "condition", 12) or is_possible(clause, trigger):
        return "conditional"
    if _is_planned(clause, trigger) or is_ahead(when, published):
        return "conditional" if trigger.is_verb and _depends(clause, trigger) else "planned"
    if trigger.form.entry.speech or trigger.form.entry.duty:
        return "happened"
    if _before(clause, trigger, "allegation", _SENTENCE) or _beside(clause, trigger, "doubted"):
        return "claimed"
    if goes_on(clause, trigger) and not (trigger.is_verb and is_over(clause, when, published)):
        return "ongoing"
    lasts = when is not None and (when.value == "PRESENT_REF" or (trigger.form.pos == "noun" and clause.lasts(when)))
    return "ongoing" if lasts else "happened"


def goes_on(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb in the present, a headline's apart, and for a noun with a word that says that it goes on."""
    return (trigger.form.pos == "present" and not _is_headline(clause, trigger)) or _beside(clause, trigger, "goes on")


def is_over(clause: Clause, when: TimeExpression | None, published: Published) -> bool:
    """True for a time before the day of the report, since which nothing is said to last."""
    if when is None or clause.lasts(when):
        return False
    day = (published.value or "").split("/")[0]
    return when.value.startswith("published-") or bool(when.last and len(day) == _DAY and when.last < day)


def _depends(clause: Clause, trigger: Trigger) -> bool:
    """True for a planned deed with its condition close behind it, or in the clause that opens its sentence: if X leaves, Y will come."""
    if clause.any_at("condition", trigger.last + 1, trigger.last + 1 + _DEPENDS):
        return True
    first = max(0, trigger.first - _SENTENCE)
    opening = (n for n in range(first, trigger.first) if clause.at("condition", n) and _opens(clause, n))
    commas = (sum(word.text in _COMMAS for word in clause.words[n : trigger.first]) for n in opening)
    return any(count == 1 for count in commas)


def _opens(clause: Clause, at: int) -> bool:
    """True for the first word of a sentence or of what is said, and for one right behind a mark."""
    return at == 0 or clause.words[at - 1].kind == "mark" or clause.at("that", at - 1)


def _is_headline(clause: Clause, trigger: Trigger) -> bool:
    """True in an English headline, which tells in the present what has happened: Cairo hosts talks."""
    first = clause.sentence.paragraph == 0 and clause.text[clause.sentence.end - 1] not in ".?!"
    return not clause.verb_first and first and not clause.any_at("passive", trigger.first - 2, trigger.first)


def alleged(status: Status, type_: str, doers: set[str], tellers: set[str], *, blamed: bool) -> Status:
    """The status of a deed inside somebody's words: what another side is `blamed` for is his claim."""
    told_by_another = bool(tellers) and bool(doers) and not doers & tellers
    if status in DONE and told_by_another and blamed and type_ != "STATEMENT":
        return "claimed"
    return status


def is_known(clause: Clause, trigger: Trigger) -> bool:
    """True for a noun with its article or a genitive that makes it known: the strike, Norway's refusal."""
    if clause.text.startswith(_DEFINITE, trigger.span[0]) or trigger.pronoun or not clause.verb_first:
        return True
    after = clause.words[trigger.last + 1 : trigger.last + 2]
    return any(m.start == word.start for m in clause.mentions for word in after)


def is_possible(clause: Clause, trigger: Trigger) -> bool:
    """True where a verb in the present only may come true: قد يزور, may visit."""
    return trigger.form.pos == "present" and _before(clause, trigger, "possible", _NEAR)


def is_wished(clause: Clause, trigger: Trigger) -> bool:
    """True where the words before a trigger make it an aim, a wish or something not done, not a deed that is told."""
    if trigger.form.pos == "present":
        return is_subjunctive(clause, trigger) and not (_is_planned(clause, trigger) or is_possible(clause, trigger))
    if trigger.form.pos != "noun":
        return False
    attached = clause.text[clause.words[trigger.first].start : trigger.span[0]]
    definite = clause.text.startswith(_DEFINITE, trigger.span[0])
    aim = ("ل" in attached and not definite) or _before(clause, trigger, "purpose", 2) or _before(clause, trigger, "absence", 1)
    return aim and not _before(clause, trigger, "scheme", _SENTENCE)


def is_subjunctive(clause: Clause, trigger: Trigger) -> bool:
    """True after أن or an attached ل, after "to"."""
    if not trigger.first:
        return False
    attached = clause.text[clause.words[trigger.first].start : trigger.span[0]]
    return "ل" in attached or clause.at("subjunctive", trigger.first - 1)


def _is_planned(clause: Clause, trigger: Trigger) -> bool:
    if trigger.future or _before(clause, trigger, "future", _NEAR):
        return True
    # A refusal that holds its own negation of the future (won't attend), or the future itself.
    if trigger.last > trigger.first and any(clause.at(name, trigger.first) for name in ("never", "future")):
        return True
    if trigger.form.pos == "noun" and _is_meant(clause, trigger):
        return True
    laid_down = trigger.form.pos == "noun" or (clause.verb_first and is_subjunctive(clause, trigger))
    return _beside(clause, trigger, "lies ahead") or (laid_down and _before(clause, trigger, "scheme", _SENTENCE))


def _is_meant(clause: Clause, trigger: Trigger) -> bool:
    """True for a noun behind a word of intent, no other trigger between them: ينوي الوفد المضي في محادثات."""
    before = max((t.last + 1 for t in clause.triggers if t.last < trigger.first), default=0)
    first = max(before, trigger.first - _FAR)
    return any(clause.at("intent", n) and not clause.comma_between(n, trigger.first) for n in range(first, trigger.first))


def _beside(clause: Clause, trigger: Trigger, name: str) -> bool:
    """True where an adjective of a noun is of the set."""
    if trigger.form.pos != "noun":
        return False
    first, last = (trigger.last + 1, trigger.last + 1 + _BESIDE) if clause.verb_first else (trigger.first - _NEAR, trigger.first)
    behind = not clause.verb_first and name == "lies ahead" and clause.any_at("due", trigger.last + 1, trigger.last + 2)
    return behind or clause.any_at(name, first, last)


def _before(clause: Clause, trigger: Trigger, name: str, reach: int) -> bool:
    first = max(0, trigger.first - reach)
    if not clause.any_at(name, first, trigger.first):
        return False
    return any(clause.at(name, n) and not clause.comma_between(n, trigger.first) for n in range(first, trigger.first))


def is_past(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb in the past that nothing around it sets ahead or makes a condition."""
    near = clause.words[max(0, trigger.first - _NEAR) : trigger.first] if clause.verb_first else ()
    if any(word.fold.removeprefix("و").startswith(_AHEAD) for word in near):
        return False  # ستعيد فتح: what looks like a verb is the noun
    return trigger.form.pos == "past" and not (_is_planned(clause, trigger) or _before(clause, trigger, "condition", 12))


def is_ahead(when: TimeExpression | None, published: Published) -> bool:
    """True for a time after the day of the report."""
    if when is None:
        return False
    if when.value == "FUTURE_REF" or when.value.startswith("published+"):
        return True
    day = (published.value or "").split("/")[-1]
    return bool(when.first and len(day) == _DAY and when.first > day)
