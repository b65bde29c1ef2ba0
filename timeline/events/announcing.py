"""What is said and what is done by saying it: announcements, demands and accusations told by the deed, and statements told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events import press
from timeline.events.draft import Draft
from timeline.events.dropped import drops_subject, is_we
from timeline.events.speech import announces, words_begin

_ANNOUNCED_WITHIN = 14  # words between what announces a deed and the deed
_SUBJECT_OF_SAID = 5  # words outside names between the opening of what is said and its main verb


def said_once(told: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence that are `told`, each act of speech as what it does. `drafts` are all of the sentence's."""
    blaming = _blaming(told, drafts)
    stated = _stated_once(_without_announcements(told))
    return [replace(draft, type="ACCUSE") if _blames(draft, blaming) else _by_its_duty(draft, drafts) for draft in stated]


def _blaming(told: Sequence[Draft], drafts: Sequence[Draft]) -> set[tuple[str, ...]]:
    """The speakers who say first of all what only they claim of others."""
    by_order = {draft.order: draft for draft in drafts}
    claimed = (deed for deed in told if deed.status == "claimed" and deed.teller in by_order)
    return {deed.tellers for deed in claimed if deed.tellers and _is_main(by_order[deed.teller or 0], deed)}


def _blames(draft: Draft, blaming: set[tuple[str, ...]]) -> bool:
    """True for a statement by which somebody is accused."""
    return draft.is_statement and draft.clause.verb_first and draft.roles.source in blaming


def _by_its_duty(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A demand with the word of duty as its trigger, where this opens what an Arabic verb of speech says: قال إنه يجب …"""
    if not (draft.is_speech and draft.type == "REQUEST" and draft.trigger.is_verb and draft.clause.verb_first):
        return draft
    begin = words_begin(draft.clause, draft.trigger)
    duty = next((d.trigger for d in drafts if d.teller == draft.order and d.trigger.form.entry.duty), None)
    if duty is None or begin >= duty.first:
        return draft
    between = (n for n in range(begin + 1, duty.first) if draft.clause.words[n].is_word and not draft.clause.at("earlier", n))
    return draft if any(between) else replace(draft, trigger=draft.trigger._replace(span=duty.span))


def _without_announcements(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without a statement that only announces the deed told in it; the deed takes the time of the announcement."""
    announced: dict[int, Draft] = {}
    dropped = {draft.order for draft in drafts if draft.is_statement and (_demands(draft, drafts) or _passes_on(draft, drafts))}
    for draft in drafts:
        deed = next((deed for deed in drafts if draft.is_statement and _announces(draft, deed)), None)
        if deed:
            announced[deed.order] = draft
            dropped.add(draft.order)
    for draft in drafts:
        first = announced.get(draft.order)
        if draft.order not in dropped:
            yield _as_announced(draft, first) if first else _on_the_day(draft, drafts)


def _on_the_day(deed: Draft, drafts: Sequence[Draft]) -> Draft:
    """A deed named by a noun that is itself announced, with the time of the announcement where it has none."""
    if deed.time or deed.status != "happened" or deed.trigger.form.pos != "noun":
        return deed
    before = (draft for draft in drafts if draft.trigger.form.entry.announces and draft.time and draft.order < deed.order)
    first = next((draft for draft in before if announces(draft.clause, draft.trigger, deed.trigger)), None)
    return _on_its_day(deed, first) if first else deed


def _demands(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for a statement whose speaker demands something in it: it is coded as what it does."""
    return any(other.teller == draft.order and other.type == "REQUEST" and other.roles.source == draft.roles.source for other in drafts)


def _passes_on(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for the press where it tells a deed of others."""
    inherited = draft.roles.source and not draft.roles.subject and press.stands_before(draft.clause, draft.trigger)
    if (draft.roles.source and not inherited) or not press.passes_on(draft.clause, draft.trigger):
        return False
    return any(other.teller == draft.order and not other.is_statement for other in drafts)


def _as_announced(deed: Draft, announcement: Draft) -> Draft:
    """The deed in place of its announcement: with its time, and as the news that it is where a noun names it."""
    if not deed.time and deed.status != "planned":
        deed = _on_its_day(deed, announcement)
    return deed if deed.trigger.is_verb else replace(deed, order=announcement.order, teller=announcement.teller)


def _on_its_day(deed: Draft, announcement: Draft) -> Draft:
    """The deed on the day of its announcement; a meeting, unless it is its end or the like, is announced before it is held."""
    before = deed.clause.words[deed.trigger.first - 1 : deed.trigger.first]
    slot = deed.clause.grammar.slot(deed.clause.words, deed.trigger.first - 1)
    if deed.type == "CONSULT" and deed.trigger.form.pos == "noun" and (slot is not None or not all(word.is_word for word in before)):
        return replace(deed, status="planned")
    return replace(deed, time=announcement.time)


def _announces(draft: Draft, deed: Draft) -> bool:
    if deed.is_statement or deed.order == draft.order:
        return False
    if deed.order < draft.order:
        return draft.content == deed.order and (deed.quote is None or is_we(deed.clause, deed.trigger))
    if not deed.roles.source:
        return False
    if draft.content == deed.order and deed.is_speech and is_we(deed.clause, deed.trigger):
        return True  # "We condemn it," he said
    if not draft.roles.source:
        return deed.trigger.form.pos != "noun" and not _is_left_unsaid(draft)
    if _is_all_that_is_said(draft, deed):
        return True
    if not draft.trigger.form.entry.announces:
        return False
    near = deed.trigger.first - draft.trigger.last <= _ANNOUNCED_WITHIN
    itself = deed.trigger.is_verb or announces(draft.clause, draft.trigger, deed.trigger)
    return draft.content == deed.order and itself and deed.quote == draft.quote and near


def _is_left_unsaid(draft: Draft) -> bool:
    """True for an Arabic verb of speech without a subject: whoever spoke before goes on."""
    return draft.clause.verb_first and draft.trigger.is_verb and drops_subject(draft.clause, draft.trigger)


def _is_all_that_is_said(draft: Draft, deed: Draft) -> bool:
    """True for a plan, a deed of his own or an act of speech that is the main verb of what a speaker says: قال إن الجانبين سيجتمعان."""
    acts = deed.is_speech and deed.status != "denied"
    return (acts or deed.status in ("planned", "conditional") or _is_our_work(deed)) and _is_main(draft, deed)


def _is_main(draft: Draft, deed: Draft) -> bool:
    """True for the main verb of what a speaker says: the first, behind its subject."""
    clause, begin = draft.clause, words_begin(draft.clause, draft.trigger)
    if not clause.verb_first and begin > deed.trigger.first:
        begin = draft.trigger.last  # English may leave out its "that"
    gap = range(begin + 1, deed.trigger.first)
    if not (deed.trigger.is_verb and deed.teller == draft.order and begin < deed.trigger.first):
        return False
    verbs = any(t.is_verb and t.first in gap for t in clause.triggers)
    if verbs or clause.any_at("condition", begin + 1, deed.trigger.first) or clause.comma_between(begin + 1, deed.trigger.first):
        return False
    named = {n for m in clause.mentions for n in range(clause.index(m.start), clause.index(m.end - 1) + 1)}
    return sum(clause.words[n].is_word and n not in named for n in gap) <= _SUBJECT_OF_SAID


def _is_our_work(deed: Draft) -> bool:
    """True for a deed of the speakers' own that goes on: نعمل مع …"""
    return deed.trigger.form.pos == "present" and is_we(deed.clause, deed.trigger)


def _stated_once(drafts: Sequence[Draft] | Iterator[Draft]) -> Iterator[Draft]:
    """The drafts with one statement of a speaker in the sentence: what he says next there is no second event."""
    stated: set[tuple[str, ...]] = set()
    for draft in drafts:
        if draft.is_statement and draft.roles.source in stated:
            continue
        if draft.is_statement:
            stated.add(draft.roles.source)
        yield draft
