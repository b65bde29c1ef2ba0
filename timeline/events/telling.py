"""Which of the drafts of a sentence tell an event, and which only point back, announce, repeat or oblige."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events import meetings, place, press
from timeline.events.announcing import said_once
from timeline.events.draft import Draft
from timeline.events.dropped import is_we
from timeline.events.frames import is_passive, received
from timeline.events.lexicon import event_types
from timeline.events.speech import IN_WHICH
from timeline.events.subjects import relative_at
from timeline.events.tracks import is_round
from timeline.events.triggers import SURE

# What a doer, somebody acted upon and a time of its own add to the weight of a word that is weak by itself.
_DOER, _ACTED_UPON, _TIME = 0.2, 0.1, 0.2
_ALONE = 0.7  # from this weight on a verb that opens a sentence tells an event even of nobody who is known
_CONFLICT = -5  # tone of the deeds that are news whoever did them: people killed, arrested, marching
_HEADING = 9  # words of a heading
_IF = 5  # words behind "if" in which the verb that it governs stands
_SUBJECT, _MEANS = 2, 8  # words between a noun and the verb of which it is the subject; between a verb and the noun of its means
_DEMANDED = 6  # words between a demand and the noun that it demands
_PASSIVE = 0.3  # from this weight on a noun tells an event behind تم, which makes it a verb


def chosen(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one sentence that tell an event, in their order."""
    told = [draft for draft in _by_their_nouns(_held(meetings.joined(drafts))) if _tells(draft) and not _repeats_a_duty(draft, drafts)]
    return said_once(_once(told), drafts)


def _held(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with a meeting and the verb that says that it is held made one: the talks that will be held on Monday."""
    out: list[Draft] = []
    for draft in drafts:
        meeting = next((n for n in range(len(out) - 1, -1, -1) if _is_meeting(out[n])), None)
        if draft.trigger.form.entry.held and not _holds(draft) and meeting is not None:
            meeting -= meeting > 0 and _names_in_full(out[meeting - 1], out[meeting])
            noun = out[meeting]
            status = draft.status if noun.status == "happened" else noun.status
            extent = min(noun.extent[0], draft.extent[0]), max(noun.extent[1], draft.extent[1])
            trigger = noun.trigger._replace(weight=1.0)
            out[meeting] = replace(noun, time=draft.time or noun.time, status=status, trigger=trigger, extent=extent)
        else:
            out.append(draft)
    return out


def _holds(draft: Draft) -> bool:
    """True where somebody is named who holds it; in Arabic right behind the verb: what stands before it is held."""
    if not draft.clause.verb_first:
        return bool(draft.roles.subject)
    after = draft.trigger.last + 1
    return bool(draft.clause.mentions_between(after, after + 1))


def _names_in_full(first: Draft, second: Draft) -> bool:
    """True for a meeting whose name goes on right behind it with the noun of another: مؤتمر المفاوضات."""
    return _is_meeting(first) and second.trigger.first == first.trigger.last + 1


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
        extent = min(verb.extent[0], noun.extent[0]), max(verb.extent[1], noun.extent[1])
        out[-1] = replace(verb, roles=roles, time=verb.time or noun.time, side=verb.side or noun.side, extent=extent)
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
    if draft.status == "conditional" and _is_premise(draft):
        return False
    if draft.is_speech:
        aside = draft.is_statement and (not _states(draft) or _names_a_source(draft) or _describes(draft) or _is_evidence(draft))
        return draft.trigger.weight >= SURE and not aside
    return _noun_tells(draft) if draft.trigger.form.pos == "noun" else _verb_tells(draft)


def _is_premise(draft: Draft) -> bool:
    """True for what an Arabic if-clause only supposes, unless it is force or the like by somebody named."""
    clause, first = draft.clause, draft.trigger.first
    near = any(clause.at("condition", n) and not clause.comma_between(n, first) for n in range(max(0, first - _IF), first))
    named = event_types()[draft.type].tone <= _CONFLICT and draft.roles.source
    return clause.verb_first and near and not named


def _states(draft: Draft) -> bool:
    """True for the verb of a statement, or the noun with the pronoun of its speaker: نقلت عنه قوله."""
    return draft.trigger.is_verb or (draft.trigger.form.pos == "noun" and draft.trigger.pronoun)


def _is_evidence(draft: Draft) -> bool:
    """True for an Arabic statement of nobody in the words of somebody (أن الأدلة تشير إلى …), and for that of a paper named before."""
    if draft.roles.source or not draft.clause.verb_first:
        return False
    return draft.teller is not None or press.is_known(draft.clause, draft.trigger)


def _describes(draft: Draft) -> bool:
    """True for a statement in an Arabic relative clause that names no speaker, which only describes: الذين قال إنهم …"""
    if draft.roles.subject or draft.time or not draft.clause.verb_first:
        return False
    nobody = draft.trigger.pronoun or not draft.roles.source
    after = draft.clause.words[draft.trigger.last + 1 : draft.trigger.last + 2]
    meanwhile = any(word.fold in IN_WHICH for word in after)  # في الوقت الذي حذر فيه خبراء
    return nobody and not meanwhile and relative_at(draft.clause, draft.trigger) is not None


def _verb_tells(draft: Draft) -> bool:
    weight, timed = draft.trigger.weight, draft.time is not None
    if draft.type == "CONSULT" and len(draft.roles.source) == 1 and not draft.roles.target and is_we(draft.clause, draft.trigger):
        return False  # "we discussed" names nobody to whom they spoke
    conflict = event_types()[draft.type].tone <= _CONFLICT
    sure = (conflict and weight >= _ALONE) or (draft.type == "CONSULT" and draft.trigger.apart)
    alone = sure and draft.order == 0 and draft.teller is None
    if draft.trigger.form.entry.both:
        return bool(draft.roles.source and draft.roles.target)
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
    why = draft.type == "AID" and draft.clause.verb_first and not draft.trigger.apart and draft.trigger.form.written.endswith("ا")
    if why and received(draft.clause, draft.trigger) is None:
        return True  # دعما ل only says why
    half = draft.roles.source if draft.type == "CONCEDE" else draft.roles.target if draft.type == "AID" else True
    return not half and draft.time is None


def _is_in_heading(draft: Draft) -> bool:
    """True for a noun in a heading inside an Arabic report: a line of its own, short, without a verb and without a mark at its end."""
    clause = draft.clause
    short = len(clause.words) <= _HEADING and clause.words[-1].is_word and clause.sentence.paragraph > 0
    return clause.verb_first and short and not any(t.is_verb for t in clause.triggers)


def _noun_tells(draft: Draft) -> bool:
    weight, roles = draft.trigger.weight, draft.roles
    if _is_demanded(draft) or _names_no_giving(draft) or _is_in_heading(draft):
        return False
    if draft.clause.any_at("carried out", draft.trigger.first - 1, draft.trigger.first):
        return weight >= _PASSIVE
    named, new = any(roles), not _points_back(draft)
    # A round of talks is known by its day, whatever its article points at: الجولة المقبلة يومي 3 و4 أيار
    talks = draft.type == "CONSULT" and is_round(draft.clause.words[draft.trigger.last], draft.clause.grammar)
    news = weight >= SURE and draft.type == "COERCE"  # القبض عليه, which never goes without its article
    timed = draft.time is not None and (named or new or talks or news)
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
