"""From triggers to events: roles, speaker, status, date and track, then the same deed told twice made one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events import dating, frames, status, summary, tracks, triggers
from timeline.events.clause import Clause
from timeline.events.frames import Roles
from timeline.events.lexicon import lexicon
from timeline.events.triggers import Trigger
from timeline.language.grammar import grammar
from timeline.language.sentences import quotations
from timeline.language.words import Word, between
from timeline.records import Actor, Event, Mention, Report, Sentence, TimeExpression


@dataclass
class Speaker:
    """Who spoke last, carried from sentence to sentence: a dropped subject (أضاف أن…) is him."""

    actors: tuple[str, ...] = ()
    paragraph: int = -1

    def heard(self, actors: tuple[str, ...], paragraph: int) -> None:
        """Remembers the speaker of a sentence."""
        self.actors, self.paragraph = actors, paragraph

    def still(self, paragraph: int) -> tuple[str, ...]:
        """The speaker, if he spoke in this paragraph or the one before."""
        return self.actors if paragraph - self.paragraph <= 1 else ()


def find(
    report: Report,
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    actors: Sequence[Actor],
    mentions: Sequence[Mention],
) -> tuple[Event, ...]:
    """The events of a report, in order of their triggers."""
    speaker = Speaker()
    by_id = {actor.id: actor for actor in actors}
    told: list[Event] = []
    clauses = list(_clauses(report, words, sentences, times, mentions))
    home = _home(clauses)
    for clause in clauses:
        told.extend(_without_announcements(list(_events(clause, report, speaker, by_id, home))))
    return _numbered(report, _merged(report, told))


def _without_announcements(events: Sequence[Event]) -> list[Event]:
    """The events of a sentence without the statement that only announces a deed told after it."""
    out = []
    for n, event in enumerate(events):
        later = events[n + 1 :]
        told = any(other.type != "STATEMENT" and other.source and "/noun" not in other.rule for other in later)
        if event.type != "STATEMENT" or event.source or not told:
            out.append(event)
    return out


def _home(clauses: Sequence[Clause]) -> str | None:
    """The track that the report is about, from its first sentence: the title, or the lead where there is none."""
    if not clauses:
        return None
    met = any(trigger.form.entry.type == "CONSULT" for trigger in clauses[0].triggers)
    return tracks.home([mention.actor for mention in clauses[0].mentions], met=met)


def _clauses(
    report: Report, words: Sequence[Word], sentences: Sequence[Sentence], times: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> Iterator[Clause]:
    small, known = grammar(report.language), lexicon(report.language)
    for sentence in sentences:
        own = between(words, sentence.start, sentence.end)
        here = [m for m in mentions if sentence.start <= m.start < sentence.end]
        when = [t for t in times if sentence.start <= t.start < sentence.end]
        taken = [(m.start, m.end) for m in here] + [(t.start, t.end) for t in when]
        found = triggers.find(own, known, small, taken)
        quotes = quotations(report.text, sentence.start, sentence.end)
        yield Clause(report.text, sentence, own, here, when, found, quotes, small, verb_first=report.language == "ar")


def _events(clause: Clause, report: Report, speaker: Speaker, actors: Mapping[str, Actor], home: str | None) -> Iterator[Event]:
    named = [track for track, _ in tracks.found(clause.words)]
    stated: set[tuple[str, ...]] = set()
    doer: Roles | None = None
    for n, trigger in enumerate(clause.triggers):
        if status.is_wished(clause, trigger):
            continue
        preceding = clause.triggers[n - 1].last + 1 if n else 0
        following = clause.triggers[n + 1].first if n + 1 < len(clause.triggers) else len(clause.words)
        roles = _with_speaker(clause, trigger, frames.read(clause, trigger, following, preceding), doer, speaker)
        if trigger.is_verb:
            doer = roles
        if not trigger.form.entry.speech and not _tells(clause, trigger, roles, (preceding, following)):
            continue
        if trigger.form.entry.type == "STATEMENT":
            if trigger.form.pos in ("participle", "noun") or roles.source in stated:
                continue  # he goes on speaking: no second event
            stated.add(roles.source)
        yield _event(clause, trigger, roles, (preceding, following), report, (named, home), speaker, actors, first=n == 0)


def _with_speaker(clause: Clause, trigger: Trigger, roles: Roles, doer: Roles | None, speaker: Speaker) -> Roles:
    """The roles with the doer that the words leave unsaid: a participle's is the verb's before it, a bare أضاف's the last speaker."""
    paragraph, speech = clause.sentence.paragraph, trigger.form.entry.speech
    unsaid = (doer.subject or doer.source) if doer and doer.source else speaker.still(paragraph)
    in_quote = clause.quote_of(trigger.span) is not None
    if trigger.form.pos == "participle":
        return roles if roles.source else roles._replace(source=unsaid)
    if trigger.form.pos == "noun":
        return _noun_doer(clause, trigger, roles, unsaid)
    if not roles.source and (in_quote or _drops_subject(clause, trigger)):
        last = (speech or in_quote) and not frames.is_joined(clause, trigger)
        roles = roles._replace(source=speaker.still(paragraph) if last else unsaid)
    if speech and not in_quote:
        speaker.heard(roles.source, paragraph)
    return roles


def _noun_doer(clause: Clause, trigger: Trigger, roles: Roles, unsaid: tuple[str, ...]) -> Roles:
    """A verbal noun's doer: his pronoun at its end (استقباله), or whoever acts, where the noun names only the other side (محادثات مع)."""
    entry, word = trigger.form.entry, clause.words[trigger.last]
    owned = word.fold.endswith(tuple(clause.grammar.sets["possessives"])) and not word.text.endswith("ة")
    if not roles.source and clause.verb_first and owned:
        return roles._replace(source=unsaid)
    if entry.arguments.get("with") == "source" and len(roles.source) == 1:
        return roles._replace(source=tuple(dict.fromkeys((*unsaid, *roles.source))))
    return roles


def _tells(clause: Clause, trigger: Trigger, roles: Roles, window: tuple[int, int]) -> bool:
    """True where a deed brings somebody or a time of its own: the meeting, the attack alone only point back to one."""
    return any(roles) or dating.time_of(clause, trigger, *window) is not None


def _drops_subject(clause: Clause, trigger: Trigger) -> bool:
    """True where what was said, a mark or a preposition follows the verb at once: nobody stands between them."""
    at = trigger.last + 1
    if not clause.verb_first:
        return frames.is_joined(clause, trigger)
    if at >= len(clause.words):
        return False
    small, word = clause.grammar, clause.words[at]
    attached = word.is_word and len(word.fold) > 3 and word.fold[0] in "بل" and not word.fold.startswith("لا")
    return small.at("that", clause.words, at) or word.kind == "mark" or attached or small.slot(clause.words, at) is not None


def _event(
    clause: Clause,
    trigger: Trigger,
    roles: Roles,
    window: tuple[int, int],
    report: Report,
    about: tuple[Sequence[str], str | None],
    speaker: Speaker,
    actors: Mapping[str, Actor],
    *,
    first: bool,
) -> Event:
    entry, quote = trigger.form.entry, clause.quote_of(trigger.span)
    time = dating.time_of(clause, trigger, *window)
    is_so = status.of(clause, trigger, time, report.published)
    when = dating.of(time, trigger, is_so, report.published, told=first and quote is None)
    series = tracks.of(entry.type, (*roles.source, *roles.target), *about)
    return Event(
        id="", type=entry.type, trigger=trigger.span, source=roles.source, target=roles.target, others=roles.other,
        date=when.value, first=when.first, last=when.last, date_from=when.origin, date_span=when.span, status=is_so,
        series=series, round=tracks.round_of(series, when.first, when.last) if series else None, place=None,
        sentences=((clause.sentence.start, clause.sentence.end),), quote=quote,
        speaker=next((a for a in speaker.actors if a not in roles.source), None) if quote or not first else None, rule=trigger.name,
        summary_en=summary.line("en", entry.type, roles.source, roles.target, is_so, actors),
        summary_ar=summary.line("ar", entry.type, roles.source, roles.target, is_so, actors),
    )  # fmt: skip


def _merged(report: Report, told: Sequence[Event]) -> list[Event]:
    """Each deed once: a deed of the title is told again below it, and a deed told twice with the same ends and date is one."""
    end_of_title = report.text.find(report.title) + len(report.title)
    out: list[Event] = []
    for event in told:
        twin = next((n for n, other in enumerate(out) if _same(other, event, end_of_title, report.text)), None)
        if twin is None:
            out.append(event)
        elif out[twin].trigger[0] < end_of_title <= event.trigger[0]:
            out[twin] = replace(event, sentences=(*out[twin].sentences, *event.sentences))
        else:
            out[twin] = replace(out[twin], sentences=tuple(dict.fromkeys((*out[twin].sentences, *event.sentences))))
    return sorted(out, key=lambda event: event.trigger)


def _same(first: Event, second: Event, end_of_title: int, text: str) -> bool:
    if first.type != second.type:
        return False
    if first.trigger[0] < end_of_title <= second.trigger[0]:
        return not first.source or bool(set(first.source) & set(second.source))
    if first.type == "STATEMENT":
        # He goes on speaking in the paragraph: no second statement.
        return bool(first.source) and first.source == second.source and "\n" not in text[first.trigger[1] : second.trigger[0]]
    ends = first.source == second.source and first.target == second.target and first.date == second.date
    return ends and bool(first.source) and first.rule == second.rule


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
