"""Deeds that are told of nobody: what a document says, and what is discussed, demanded, backed or not kept."""

from __future__ import annotations

from timeline.events.clause import Clause
from timeline.events.triggers import Trigger

_DOCUMENT = 4  # words, its author among them, that may stand between a document and what it says
_ISSUED = 12  # words before a document in which the verb stands that makes its words the doer's own
_KEPT = 3  # words before a noun in which it is said to be kept, broken or watched
_OBJECT = 7  # words, the subject among them, between a verb and the noun that is its object
# What is only the object of these hasn't happened: discussed a ceasefire, called for one, would back one, rejected one.
_RAISING = frozenset({"CONSULT", "REQUEST", "SUPPORT", "REJECT"})
_YIELDING = frozenset({"CONCEDE"})
_OBJECTS = frozenset({"CONCEDE", "AGREE", "CONSULT"})  # in English: agreed a truce, rejected an offer, ruled out talks
_LEADING = frozenset({None, "with", "about", "over", "on", "to", "toward", "for", "of"})


def is_content(clause: Clause, order: int) -> bool:
    """True where a trigger, by its order in the sentence, tells what a document says or what somebody only speaks of."""
    return _is_of_document(clause, order) or _is_raised(clause, order)


def _is_of_document(clause: Clause, order: int) -> bool:
    """True for what modifies a draft, a resolution, a letter that nobody here makes his own: vetoed a resolution condemning …"""
    document = document_of(clause, clause.triggers[order])
    return document is not None and not clause.any_at("issuing", document - _ISSUED, document + 1)


def document_of(clause: Clause, trigger: Trigger) -> int | None:
    """The index of the document that the clause of a trigger modifies (a resolution condemning …, قرارا يدين), None where there is none."""
    at = _modifies_from(clause, trigger)
    if at is None or "document" not in clause.named:
        return None
    document = next((n for n in range(at - 1, max(0, at - _DOCUMENT) - 1, -1) if clause.at("document", n)), None)
    if document is None or clause.comma_between(document, at) or any(document < t.first < at for t in clause.triggers):
        return None
    return document


def _modifies_from(clause: Clause, trigger: Trigger) -> int | None:
    """The index at which a relative clause or an English participle that holds the trigger begins, None where none does."""
    at = trigger.first
    if not at or trigger.joined:
        return None
    if clause.any_at("relative", at - 1, at) or (not clause.verb_first and clause.at("that", at - 1)):
        return at - 1 if trigger.form.pos != "noun" else None
    # Arabic has no relative pronoun behind a noun without article: قرارا يدين.
    plain = trigger.form.pos == "present" and not trigger.future
    return at if (plain if clause.verb_first else clause.words[at].fold.endswith("ing")) else None


def _is_raised(clause: Clause, order: int) -> bool:
    """True for a noun of yielding that is the object of a verb of discussing, demanding or backing, or that is said to be kept or not."""
    trigger = clause.triggers[order]
    if trigger.form.pos != "noun" or trigger.form.entry.type not in (_YIELDING if clause.verb_first else _OBJECTS):
        return False
    near = range(max(0, trigger.first - _KEPT), trigger.first)
    if any(clause.at("kept", n) and not clause.comma_between(n, trigger.first) for n in near):
        return True
    before = clause.triggers[order - 1] if order else None
    if before is None or trigger.joined or not _raises(clause, before, trigger) or trigger.first - before.last > _OBJECT:
        return False
    between = range(before.last + 1, trigger.first)
    leads = all(clause.grammar.slot(clause.words, n) in _LEADING for n in between)
    return leads and not clause.comma_between(before.last + 1, trigger.first)


def _raises(clause: Clause, verb: Trigger, noun: Trigger) -> bool:
    """True for a verb that makes a noun behind it a mere content; in English talks are one only where they are turned down."""
    type_ = verb.form.entry.type
    if noun.form.entry.type == "CONSULT":
        return type_ == "REJECT"
    return type_ in _RAISING or (type_ == "AGREE" and not clause.verb_first and verb.is_verb)
