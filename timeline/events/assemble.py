"""From a report to its events: sentences read one by one, then weighed, dated and joined over the whole report."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.events import ahead, carried, counterpart, dating, merging, numbering, opposition, place, summary, telling, tracks, triggers
from timeline.events.clause import Clause
from timeline.events.dating import When
from timeline.events.draft import Draft
from timeline.events.lexicon import lexicon
from timeline.events.reading import SentenceReader
from timeline.events.speaker import Speaker
from timeline.language.grammar import grammar
from timeline.language.sentences import quotations
from timeline.language.words import Word
from timeline.records import Actor, Event, Mention, Report, Sentence, TimeExpression

# No sentence of a report has so many words; what has is a list or a flood, and is read in parts, since reading weighs words in pairs.
_LONGEST = 300


def find(
    report: Report,
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    actors: Sequence[Actor],
    mentions: Sequence[Mention],
) -> tuple[Event, ...]:
    """The events of a report, in order of their triggers."""
    by_id = {actor.id: actor for actor in actors}
    clauses = list(_clauses(report, words, sentences, times, mentions))
    drafts = list(_told(clauses, report, by_id))
    home, named = _home(clauses), carried.named_last(clauses)
    told = [_event(draft, when, report, home or _carried(draft, named), by_id) for draft, when in dating.dated(drafts, report.published)]
    sides = {id_: actor.side or ("" if actor.kind == "person" else id_) for id_, actor in by_id.items()}
    return _numbered(report, merging.merged(report, told, sides))


def _clauses(
    report: Report, words: Sequence[Word], sentences: Sequence[Sentence], times: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> Iterator[Clause]:
    small, known, starts = grammar(report.language), lexicon(report.language), [word.start for word in words]
    mentioned, timed = [mention.start for mention in mentions], [time.start for time in times]
    for sentence in sentences:
        for part, own in _parts(sentence, words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]):
            here = mentions[bisect_left(mentioned, part.start) : bisect_left(mentioned, part.end)]
            when = times[bisect_left(timed, part.start) : bisect_left(timed, part.end)]
            taken = [(m.start, m.end) for m in here] + [(t.start, t.end) for t in when]
            found = triggers.find(own, known, small, taken)
            quotes = quotations(report.text, part.start, part.end)
            yield Clause(report.text, part, own, here, when, found, quotes, small, verb_first=report.language == "ar")


def _parts(sentence: Sentence, words: Sequence[Word]) -> Iterator[tuple[Sentence, Sequence[Word]]]:
    """The sentence with its words, or, of one that is longer than any, its parts."""
    if len(words) <= _LONGEST:
        yield sentence, words
        return
    for at in range(0, len(words), _LONGEST):
        own = words[at : at + _LONGEST]
        yield replace(sentence, start=own[0].start, end=own[-1].end), own


def _told(clauses: Sequence[Clause], report: Report, actors: Mapping[str, Actor]) -> Iterator[Draft]:
    speaker, sides = Speaker(), {id_: actor.side or id_ for id_, actor in actors.items()}
    told: list[Draft] = []
    for clause in clauses:
        reader = SentenceReader(clause, report.published, speaker, actors)
        told.extend(telling.chosen(list(reader.drafts())))
    return ahead.still(counterpart.aimed(told, sides))


def _home(clauses: Sequence[Clause]) -> str | None:
    """The track that the report is about, from its first sentence: the title, or the lead where there is none."""
    if not clauses:
        return None
    met = any(trigger.form.entry.type == "CONSULT" for trigger in clauses[0].triggers)
    return tracks.home([mention.actor for mention in clauses[0].mentions], met=met)


def _carried(draft: Draft, named: Mapping[int, str]) -> str | None:
    """The track of the meeting to which a deed points back, `named` being the one named last before each sentence."""
    return named.get(draft.clause.sentence.start) if carried.points_back(draft) else None


def _event(draft: Draft, when: When, report: Report, home: str | None, actors: Mapping[str, Actor]) -> Event:
    roles, clause, type_ = draft.roles, draft.clause, draft.type
    named = [track for track, _ in tracks.found(clause.words[slice(*draft.extent)])]
    series = tracks.of(type_, (*roles.source, *roles.target), named, home)
    against, where = opposition.against(clause, type_, roles.target, roles.other), place.of(draft)
    series = series or (tracks.by_day(where, when.first, when.last) if type_ == "CONSULT" else None)
    number = numbering.round_of(draft, series, when, report.published)
    where = where or (tracks.venue(series, number) if type_ == "CONSULT" else None)
    noun = report.text[slice(*draft.trigger.span)] if draft.trigger.is_named else ""
    opposed = bool(roles.target) and set(roles.target) <= set(against)
    deed = summary.Deed(
        type_, draft.trigger.form.entry, roles.source, roles.target, draft.status, draft.tellers, opposed, noun, where
    )  # fmt: skip
    return Event(
        id="", type=type_, trigger=draft.trigger.span, source=roles.source, target=roles.target, others=roles.other,
        date=when.value, first=when.first, last=when.last, date_from=when.origin, date_span=when.span, status=draft.status,
        series=series, round=number, place=where,
        sentences=((clause.sentence.start, clause.sentence.end),), quote=draft.quote,
        speaker=next((actor for actor in draft.tellers if actor not in roles.source), None), rule=draft.trigger.name,
        summary_en=summary.line("en", deed, actors), summary_ar=summary.line("ar", deed, actors),
        against=against,
    )  # fmt: skip


def _numbered(report: Report, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with ids made of the words that tell them, so that an edit elsewhere changes none."""
    seen: Counter[str] = Counter()
    out = []
    for event in events:
        start, end = event.sentences[-1]
        words = f"{report.text[start:end]}\n{report.text[slice(*event.trigger)]}\n{event.type}"
        seen[words] += 1
        digest = hashlib.sha256(f"{words}\n{seen[words]}".encode()).hexdigest()
        out.append(replace(event, id=f"e{digest[:12]}"))
    return tuple(out)
