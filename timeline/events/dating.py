"""When a deed takes place: the time in its clause, one that it inherits, the day of the report, or only before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events import status
from timeline.events.clause import Clause
from timeline.events.draft import Draft
from timeline.events.speech import IN_WHICH, Said, words_begin
from timeline.events.subjects import relative_at
from timeline.events.triggers import Trigger
from timeline.records import DONE, DateFrom, Published, Span, TimeExpression

_REACH = 12  # words between a trigger and its time
_OPENING = 3  # up to this word a time stands at the head of its sentence, over all that follows
_BESIDE = 8  # words behind a deed in which the "then" that dates it stands
_HEAD = 2  # sentences, the title among them, before a meeting that is the news
_CLOCK = re.compile(r"(?<=\d\d)T.*|(?<=\dd)T.*|(?<=published)T.*")  # a deed has its day, not its hour
_OF_MEETINGS = frozenset({"AGREE", "CONSULT"})
_NOT_OF_SPEECH = frozenset({"FUTURE_REF", "PRESENT_REF"})  # when somebody spoke is told by other words
_PARAGRAPHS = 2  # how far down a speaker, or another of his side, goes on in the same speech
_DATELINE = 8  # words that a dateline may have on either side of its day
_DASHES = frozenset("-–—")
_BEFORE = 8  # words between كان and the verb that it sets back in time


class When(NamedTuple):
    """A date in the forms of the guidelines, its interval, and where it comes from."""

    value: str | None
    first: str | None
    last: str | None
    origin: DateFrom
    span: Span | None

    @property
    def is_told(self) -> bool:
        """True for a date that the report states."""
        return self.origin == "text"


def time_of(clause: Clause, trigger: Trigger, preceding: int, following: int, said: Said | None = None) -> TimeExpression | None:
    """The nearest time around a trigger, between the triggers before and after it (word indices). A speaker's stands outside his words."""
    last = words_begin(clause, trigger) if trigger.form.entry.speech else len(clause.words)
    fitting = []
    for time in clause.times:
        at = clause.index(time.start)
        distance = trigger.first - at if at < trigger.first else at - trigger.last
        inside = preceding < at < min(following, last) if at > trigger.first else at > preceding or at == 0
        is_date = time.type in ("DATE", "TIME") and not (trigger.form.entry.speech and time.value in _NOT_OF_SPEECH)
        inside = inside and not (preceding <= at < trigger.first and _belongs_before(clause, trigger, preceding, at))
        own = said is None or clause.verb_first or not said.holds(at)
        if is_date and inside and own and distance <= _REACH:
            fitting.append((_is_of_dateline(clause, at), distance, time))
    return min(fitting, key=lambda found: found[:2])[2] if fitting else None


def _is_of_dateline(clause: Clause, at: int) -> bool:
    """True for the day in a dateline that opens a sentence: it dates the report, and a deed only where nothing else does."""
    return at <= _DATELINE and any(word.fold in _DASHES for word in clause.words[at : at + _DATELINE])


def _belongs_before(clause: Clause, trigger: Trigger, preceding: int, at: int) -> bool:
    """True for a time of the clause before: who visited X last week, praised …; … في التاسع من أيار وطالبت …"""
    first = trigger.first
    if clause.verb_first:
        return at > _OPENING and _begins_clause(clause, trigger, at)
    if not clause.comma_between(at, first) or clause.any_at("where", at, first):
        return False
    return not clause.comma_between(preceding, at) if preceding > 0 else clause.comma_between(0, at)


def _begins_clause(clause: Clause, trigger: Trigger, at: int) -> bool:
    """True for an Arabic verb that begins a clause of its own behind a time, and for a noun that "with" adds to one: عام 2015 مع تهديد"""
    first, after = trigger.first, trigger.last + 1
    lasts = any(clause.index(time.start) == at and clause.lasts(time) for time in clause.times)
    if not trigger.is_verb:
        return trigger.form.pos == "noun" and clause.grammar.slot(clause.words, first - 1) == "with"
    if trigger.joined and (lasts or trigger.form.entry.type == "STATEMENT" or clause.mentions_between(after, after + 1)):
        return True
    if clause.at("relative", first - 1):
        return after < len(clause.words) and clause.words[after].fold not in IN_WHICH
    opens = (n for n in range(at, first) if clause.at("clause", n) and not clause.at("relative", n))
    return any(opens) and not clause.any_at("where", at, first)


def dated(drafts: Sequence[Draft], published: Published) -> list[tuple[Draft, When]]:
    """Each draft of a report with its date, its own or inherited."""
    opens = _opening(drafts)
    own = [_own(draft, published, opens=draft is opens) for draft in drafts]
    told = list(_by_occasion(drafts, list(_by_then(drafts, own))))
    spoken = list(_by_speaker(drafts, told))
    return list(zip(drafts, _by_teller(drafts, spoken, published), strict=True))


def _opening(drafts: Sequence[Draft]) -> Draft | None:
    """The meeting with which a report opens: told by the report itself, among the first sentences that tell anything."""
    met = next((n for n, draft in enumerate(drafts) if draft.type == "CONSULT"), None)
    if met is None or len({id(draft.clause) for draft in drafts[:met]}) > _HEAD:
        return None
    first = drafts[met]
    return first if first.status == "happened" and first.teller is None and not _is_earlier(first) else None


def _own(draft: Draft, published: Published, *, opens: bool) -> When:
    """Its own date; a meeting with which the report opens is the news of the day."""
    time = draft.time
    if time:
        return _since(draft, time, published) or When(_CLOCK.sub("", time.value), time.first, time.last, "text", (time.start, time.end))
    if draft.status in ("planned", "conditional") and not draft.is_speech:
        return When("FUTURE_REF", None, None, "unknown", None)
    spoken = draft.is_speech and (draft.is_statement or not (_had_been_said(draft) or _is_known(draft)))
    if opens or _is_news(draft) or (_goes_on(draft) and not _is_earlier(draft)) or spoken or draft.trigger.form.entry.duty:
        day = published.value if published.value and len(published.value) == 10 else None
        return When(day or "published", day, day, "published", None)
    return When("PAST_REF", None, None, "unknown", None)


def _goes_on(draft: Draft) -> bool:
    """True for what goes on, or is claimed to."""
    return draft.status == "ongoing" or (draft.status == "claimed" and status.goes_on(draft.clause, draft.trigger))


def _is_news(draft: Draft) -> bool:
    """True for a deed that the report itself tells, as news: in its main clause, and not set back in time."""
    if draft.quote is not None or _is_earlier(draft):
        return False
    main = draft.trigger.form.pos == "past" and draft.teller is None and (draft.trigger.joined or not draft.clause.verb_first)
    return draft.order == 0 or main


def _since(draft: Draft, time: TimeExpression, published: Published) -> When | None:
    """The interval from a time to the day of the report, for what has gone on since then."""
    day = published.value or ""
    if draft.is_speech or not time.first or len(day) != 10 or time.first > day or not draft.clause.lasts(time):
        return None
    first = time.value if "/" not in time.value else time.first
    return When(f"{first}/{day}", time.first, day, "text", (time.start, time.end))


def _by_then(drafts: Sequence[Draft], own: Sequence[When]) -> Iterator[When]:
    """A deed told with "then" takes the date told before it."""
    before: When | None = None
    for draft, when in zip(drafts, own, strict=True):
        then = draft.time is None and draft.clause.any_at("then", 0, draft.trigger.last + 1 + _BESIDE)
        when = before if then and before else when
        yield when
        before = when if when.is_told else before


def _by_occasion(drafts: Sequence[Draft], told: Sequence[When]) -> Iterator[When]:
    """What is said at a meeting, or right after it, takes the date of the meeting that the report tells."""
    told_of = zip(drafts, told, strict=True)
    held = [when for draft, when in told_of if draft.type == "CONSULT" and draft.status in DONE and when.is_told]
    meetings = [when for when in held if when.value != "PAST_REF"]
    known = len({when.value for when in meetings}) == 1
    for draft, when in zip(drafts, told, strict=True):
        yield meetings[0] if known and not when.is_told and _at_a_meeting(draft) and not _had_been_said(draft) else when


def _at_a_meeting(draft: Draft) -> bool:
    clause, last = draft.clause, words_begin(draft.clause, draft.trigger)
    return draft.is_speech and any(
        t.form.entry.type == "CONSULT" and t.form.pos == "noun" and draft.trigger.last < t.first < last
        and any(clause.at("occasion", n) for n in range(max(0, t.first - 3), t.first))
        for t in clause.triggers
    )  # fmt: skip


def _by_speaker(drafts: Sequence[Draft], told: Sequence[When]) -> Iterator[When]:
    """A speaker goes on speaking on the day that was told of his words: the last before, or the only one in the report."""
    last: dict[str, When] = {}
    only, side = _only(drafts, told), _Side()
    for draft, when in zip(drafts, told, strict=True):
        speaker = next(iter(draft.roles.source), "")
        if draft.is_speech and speaker and not when.is_told and not _is_earlier(draft):
            when = last.get(speaker) or only.get(speaker) or side.still(draft) or when
        if draft.is_speech and speaker and when.is_told:
            last[speaker] = when
            side = _Side(speaker, draft.side, draft.clause.sentence.paragraph, when)
        yield when


class _Side(NamedTuple):
    """Who spoke last on a told day, for which side, and in which paragraph."""

    speaker: str = ""
    name: str | None = None
    paragraph: int = 0
    when: When | None = None

    def still(self, draft: Draft) -> When | None:
        """The day, where the side itself and one who speaks for it go on one after the other; two persons speak on days of their own."""
        near = draft.clause.sentence.paragraph - self.paragraph <= _PARAGRAPHS
        for_it = self.name in (self.speaker, *draft.roles.source[:1])
        return self.when if near and for_it and draft.side == self.name else None


def _is_earlier(draft: Draft) -> bool:
    """True for what had been said before: كان قد حذر, had warned."""
    first = draft.trigger.first
    if draft.clause.any_at("earlier", first - _BEFORE, first):
        return True
    teller = draft.clause.triggers[draft.teller].first if draft.teller is not None and not draft.is_speech else None
    return teller is not None and draft.clause.any_at("earlier", teller - _BEFORE, teller)


def _is_known(draft: Draft) -> bool:
    """True for a demand or the like by which an Arabic relative clause describes something: المبادرة التي اقترحتها روسيا."""
    trigger = draft.trigger
    return draft.clause.verb_first and trigger.form.pos == "past" and trigger.pronoun and relative_at(draft.clause, trigger) is not None


def _had_been_said(draft: Draft) -> bool:
    """True for a verb in the past right behind the word that sets it back, with its subject and no other verb: وكانت الوزارة أعلنت"""
    first = draft.trigger.first
    before = max((t.last + 1 for t in draft.clause.triggers if t.is_verb and t.last < first), default=0)
    return draft.trigger.form.pos == "past" and draft.clause.any_at("earlier", max(before, first - _BEFORE), first)


def _only(drafts: Sequence[Draft], told: Sequence[When]) -> dict[str, When]:
    dates: dict[str, dict[str, When]] = {}
    for draft, when in zip(drafts, told, strict=True):
        if draft.is_speech and when.is_told and when.value and when.value[:1] in "12p":
            for speaker in draft.roles.source[:1]:
                dates.setdefault(speaker, {})[when.value] = when
    return {speaker: next(iter(found.values())) for speaker, found in dates.items() if len(found) == 1}


def _by_teller(drafts: Sequence[Draft], told: Sequence[When], published: Published) -> Iterator[When]:
    """What was met for or agreed, in the words of somebody who spoke on a told day before the report, takes his day."""
    spoken: dict[tuple[int, int | None], When] = {
        (id(draft.clause), draft.order): when
        for draft, when in zip(drafts, told, strict=True)
        if draft.is_speech and when.is_told and when.value not in ("published", published.value)
    }
    for draft, when in zip(drafts, told, strict=True):
        day = (
            spoken.get((id(draft.clause), draft.teller))
            if draft.type in _OF_MEETINGS and when.value == "PAST_REF" and draft.status == "happened"
            else None
        )
        yield day or when
