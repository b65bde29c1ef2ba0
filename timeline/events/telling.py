"""Which of the drafts of a sentence tell an event, and which only point back, announce, repeat or oblige."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events import place
from timeline.events.draft import Draft
from timeline.events.frames import is_passive, is_we
from timeline.events.lexicon import event_types
from timeline.events.speech import announces
from timeline.events.triggers import SURE

# What a doer, somebody acted upon and a time of its own add to the weight of a word that is weak by itself.
_DOER, _ACTED_UPON, _TIME = 0.2, 0.1, 0.2
_ALONE = 0.7  # from this weight on a verb that opens a sentence tells an event even of nobody who is known
_CONFLICT = -5  # tone of the deeds that are news whoever did them: people killed, arrested, marching
_SUBJECT, _MEANS = 2, 8  # words between a noun and the verb of which it is the subject; between a verb and the noun of its means
_DEMANDED = 6  # words between a demand and the noun that it demands
_PASSIVE = 0.3  # from this weight on a noun tells an event behind تم, which makes it a verb
_ANNOUNCED_WITHIN = 14  # words between what announces a deed and the deed


def chosen(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one sentence that tell an event, in their order."""
    told = [draft for draft in _by_their_nouns(_held(drafts)) if _tells(draft) and not _repeats_a_duty(draft, drafts)]
    return list(_stated_once(_without_announcements(_once(told))))


def _held(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with a meeting and the verb that says that it is held made one: the talks that will be held on Monday."""
    out: list[Draft] = []
    for draft in drafts:
        meeting = next((n for n in range(len(out) - 1, -1, -1) if _is_meeting(out[n])), None)
        if draft.trigger.form.entry.held and not draft.roles.subject and meeting is not None:
            noun = out[meeting]
            status = draft.status if noun.status == "happened" else noun.status
            out[meeting] = replace(noun, time=draft.time or noun.time, status=status, trigger=noun.trigger._replace(weight=1.0))
        else:
            out.append(draft)
    return out


def _by_their_nouns(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with a verb of force and the noun that is its subject or its means made one: air strikes killed; killed in air strikes."""
    out: list[Draft] = []
    for draft in drafts:
        before = out[-1] if out and _are_one(out[-1], draft) else None
        if before is None:
            out.append(draft)
            continue
        verb, noun = (before, draft) if before.trigger.is_verb else (draft, before)
        doers, harmed = verb.roles.source or noun.roles.source, verb.roles.target or noun.roles.target
        roles = verb.roles._replace(source=doers, target=tuple(actor for actor in harmed if actor not in doers))
        out[-1] = replace(verb, roles=roles, time=verb.time or noun.time, side=verb.side or noun.side)
    return out


def _are_one(first: Draft, second: Draft) -> bool:
    """True for a verb and a noun of force a few words apart, of which only one brings a doer, somebody acted upon, or a time."""
    verbs = first.trigger.is_verb + second.trigger.is_verb
    nouns = (first.trigger.form.pos == "noun") + (second.trigger.form.pos == "noun")
    if not (first.type == second.type == "ASSAULT" and verbs == nouns == 1 and first.teller == second.teller):
        return False
    clause, start, end = first.clause, first.trigger.last + 1, second.trigger.first
    near = end - start <= (_SUBJECT if second.trigger.is_verb else _MEANS) and not clause.comma_between(start, end)
    agree = all(not (one and other) for one, other in zip(first.roles[:2], second.roles[:2], strict=True))
    return near and agree and not (first.time and second.time)


def _is_meeting(draft: Draft) -> bool:
    return draft.type == "CONSULT" and draft.trigger.form.pos == "noun"


def _tells(draft: Draft) -> bool:
    """True where a deed brings somebody, a time or a place of its own: the meeting, the attack alone only point back to one."""
    # Who won't do something refuses at most; whether he does, another word says.
    if draft.status == "denied" and not draft.is_speech and draft.clause.any_at("never", draft.trigger.first - 3, draft.trigger.first):
        return False
    if draft.status == "denied" and not (draft.is_speech or any(draft.roles)):
        return False
    if draft.is_speech:
        aside = draft.is_statement and (not _states(draft) or _names_a_source(draft))
        return draft.trigger.weight >= SURE and not aside
    return _noun_tells(draft) if draft.trigger.form.pos == "noun" else _verb_tells(draft)


def _states(draft: Draft) -> bool:
    """True for the verb of a statement, or the noun with the pronoun of its speaker: نقلت عنه قوله."""
    return draft.trigger.is_verb or (draft.trigger.form.pos == "noun" and draft.trigger.pronoun)


def _verb_tells(draft: Draft) -> bool:
    weight, timed = draft.trigger.weight, draft.time is not None
    conflict = event_types()[draft.type].tone <= _CONFLICT
    alone = conflict and weight >= _ALONE and draft.order == 0 and draft.teller is None
    return weight + _TIME * timed >= SURE and (any(draft.roles) or timed or alone)


def _is_demanded(draft: Draft) -> bool:
    """True for the Arabic noun right behind a demand of which it is the content: طالب بانسحاب X."""
    clause, trigger = draft.clause, draft.trigger
    before = clause.triggers[draft.order - 1] if draft.order else None
    attached = clause.text[clause.words[trigger.first].start : trigger.span[0]].endswith("ب")
    demanded = before is not None and before.form.entry.type == "REQUEST" and trigger.first - before.last <= _DEMANDED
    return demanded and attached and not draft.time


def _names_no_giving(draft: Draft) -> bool:
    """True for a noun of yielding by nobody, or of help to nobody, with no time of its own: support, a ceasefire."""
    half = draft.roles.source if draft.type == "CONCEDE" else draft.roles.target if draft.type == "AID" else True
    return not half and draft.time is None


def _noun_tells(draft: Draft) -> bool:
    weight, roles = draft.trigger.weight, draft.roles
    if _is_demanded(draft) or _names_no_giving(draft):
        return False
    if draft.clause.any_at("carried out", draft.trigger.first - 1, draft.trigger.first):
        return weight >= _PASSIVE
    named, new = any(roles), not _points_back(draft)
    timed = draft.time is not None and (named or new)
    placed = weight >= SURE and new and place.of(draft) is not None
    surely = weight + _DOER * bool(roles.source) + _ACTED_UPON * bool(roles.target) + _TIME * timed >= SURE
    return surely and (named or timed or placed)


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without a noun or participle that names again the deed of the verb before it: launched an attack, killing dozens."""
    return [draft for n, draft in enumerate(drafts) if draft.is_speech or not any(_names_again(draft, verb) for verb in drafts[:n])]


def _names_again(draft: Draft, verb: Draft) -> bool:
    if draft.type != verb.type or draft.trigger.is_verb or not verb.trigger.is_verb or draft.time not in (None, verb.time):
        return False
    return set(draft.roles.source) <= set(verb.roles.source) and set(draft.roles.target) <= set(verb.roles.target)


def _names_a_source(draft: Draft) -> bool:
    """True for the "said" that only says whence a report is: وفق ما ذكرت, as reported by; "it is expected"; if he says; he said nothing."""
    clause, at = draft.clause, draft.trigger.first - 1
    if draft.status in ("conditional", "denied") or (is_passive(clause, draft.trigger) and not draft.roles.source):
        return True
    return at >= 0 and clause.at("attribution", at)


def _points_back(draft: Draft) -> bool:
    """True for a noun with its article: the meeting that was told before."""
    words = draft.clause.words[draft.trigger.first].fold
    article = words.startswith(("ال", "وال", "بال", "لل", "كال"))
    before = draft.clause.words[draft.trigger.first - 1].fold if draft.trigger.first else ""
    return article if draft.clause.verb_first else before in ("the", "this", "that", "these", "those")


def _repeats_a_duty(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for the "must" in a demand: he called on them, they must…"""
    return draft.trigger.form.entry.duty and any(other.order == draft.teller and other.type == "REQUEST" for other in drafts)


def _without_announcements(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without a statement that only announces the deed told in it; the deed takes the time of the announcement."""
    announced: dict[int, Draft] = {}
    dropped = {draft.order for draft in drafts if draft.is_statement and _demands(draft, drafts)}
    for draft in drafts:
        deed = next((deed for deed in drafts if draft.is_statement and _announces(draft, deed)), None)
        if deed:
            announced[deed.order] = draft
            dropped.add(draft.order)
    for draft in drafts:
        first = announced.get(draft.order)
        if draft.order not in dropped:
            yield _as_announced(draft, first) if first else draft


def _demands(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for a statement whose speaker demands something in it: it is coded as what it does."""
    return any(other.teller == draft.order and other.type == "REQUEST" and other.roles.source == draft.roles.source for other in drafts)


def _as_announced(deed: Draft, announcement: Draft) -> Draft:
    """The deed in place of its announcement: with its time, and as the news that it is where a noun names it."""
    if not deed.time and deed.status != "planned":
        deed = replace(deed, time=announcement.time)
    return deed if deed.trigger.is_verb else replace(deed, order=announcement.order, teller=announcement.teller)


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
        return deed.trigger.form.pos != "noun"
    if not draft.trigger.form.entry.announces:
        return False
    near = deed.trigger.first - draft.trigger.last <= _ANNOUNCED_WITHIN
    itself = deed.trigger.is_verb or announces(draft.clause, draft.trigger, deed.trigger)
    return draft.content == deed.order and itself and deed.quote == draft.quote and near


def _stated_once(drafts: Sequence[Draft] | Iterator[Draft]) -> Iterator[Draft]:
    """The drafts with one statement of a speaker in the sentence: what he says next there is no second event."""
    stated: set[tuple[str, ...]] = set()
    for draft in drafts:
        if draft.is_statement and draft.roles.source in stated:
            continue
        if draft.is_statement:
            stated.add(draft.roles.source)
        yield draft
