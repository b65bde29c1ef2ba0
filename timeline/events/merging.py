"""The same deed told twice in a report, made one event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.events.lexicon import lexicon
from timeline.language.fold import fold
from timeline.records import Event, Report

_ALIKE = 0.4  # share of the shorter sentence's longer words that the other must hold, to tell the same again
_TAIL, _SAME = 100, 4  # letters behind a trigger that are compared; words that must be the same there
_ITS = ("ها", "ه")  # the pronoun by which an Arabic verb in a relative clause points back at what was done
_LONG = 4  # letters of a word that counts there
_PARTIES = 2  # sides by which a meeting is known again
_VAGUE = frozenset({"PAST_REF", "FUTURE_REF", "PRESENT_REF"})
_SO = frozenset({"happened", "ongoing"})  # what one sentence tells as done another may tell as going on
# A deed of these types is told again where its doer and the one acted upon are named again; what is said again may be something new.
_DEEDS = frozenset({"COOPERATE", "AID", "RETREAT", "CONCEDE", "MOBILIZE", "COERCE", "ASSAULT", "SANCTION", "PROTEST"})

Sides = Mapping[str, str]
_COMMENTS = 600  # letters within which a commentator goes on


def merged(report: Report, told: Sequence[Event], sides: Sides) -> list[Event]:
    """Each deed once: told in the title and below it, in the lead and again in full, or named again by a noun that points back.

    `sides` gives the side of each actor, an empty one for a person who speaks for nobody.
    """
    end_of_title = _end_of_headline(report)
    head = [event for event in told if event.trigger[0] < end_of_title]
    body = _joined(report, [event for event in told if event.trigger[0] >= end_of_title], sides)
    for event in head:
        twin = next((n for n, other in enumerate(body) if _titles(event, other, sides)), None)
        if twin is not None:
            body[twin] = replace(body[twin], sentences=(*event.sentences, *body[twin].sentences))
    alone = [event for event in head if not any(_titles(event, other, sides) or set(event.source) & set(other.source) for other in body)]
    return sorted((*alone, *body), key=lambda event: event.trigger)


def _end_of_headline(report: Report) -> int:
    """The end of the title; 0 where the first sentence of the report serves as one."""
    return 0 if report.title.endswith(".") else report.text.find(report.title) + len(report.title)


def _titles(head: Event, event: Event, sides: Sides) -> bool:
    """True where the title tells an event of the body: there it names its actors in full."""
    if head.type != event.type:
        return False
    shared = bool(_sides(head.source, sides) & _sides(event.source, sides))
    return not head.source or shared or head.rule.split("/")[1] == event.rule.split("/")[1]


def _joined(report: Report, told: Sequence[Event], sides: Sides) -> list[Event]:
    out: list[Event] = []
    for event in told:
        twin = next((n for n, other in enumerate(out) if _same(other, event, report.text, sides)), None)
        if twin is None:
            out.append(event)
        else:
            out[twin] = _both(out[twin], event)
    return out


def _both(first: Event, second: Event) -> Event:
    """The first event with the sentences of both, and with the date of the second where only that one is stated, or says more."""
    opposed = tuple(actor for actor in dict.fromkeys((*first.against, *second.against)) if actor in (*first.target, *first.others))
    both = replace(first, sentences=tuple(dict.fromkeys((*first.sentences, *second.sentences))), against=opposed)
    if _has_own_date(second) and (not _has_own_date(first) or _says_more(second, first)):
        both = replace(both, date=second.date, first=second.first, last=second.last, date_from="text", date_span=second.date_span)
    return both


def _says_more(second: Event, first: Event) -> bool:
    """True for a date inside the other, or a stated one where the other is vague."""
    return first.date != second.date and (_within(second, first) or (first.date in _VAGUE and second.date not in _VAGUE))


def _has_own_date(event: Event) -> bool:
    """True where a sentence of the event states its date; else it is inherited."""
    span = event.date_span
    return span is not None and any(start <= span[0] < end for start, end in event.sentences)


def _same(first: Event, second: Event, text: str, sides: Sides) -> bool:
    if first.type != second.type or not _fit(first, second, sides):
        return False
    so = first.status == second.status or {first.status, second.status} <= _SO
    if so and (_are_met_again(first, second, sides) or _is_done_again(first, second, text, sides)):
        return True
    if first.status != second.status:
        return False
    return _is_told_again(first, second, text, sides)


def _is_told_again(first: Event, second: Event, text: str, sides: Sides) -> bool:
    """True for two events of one type and status that nothing sets apart, where the words tell the same again."""
    if _is_round_again(first, second) or (first.type == "STATEMENT" and _goes_on(first, second, text)):
        return True
    if _comments_on(first, second, sides):
        return True
    ends = ((first.source, second.source), (first.target, second.target))
    shared = any(set(one) & set(other) for one, other in ends)
    others = all(ends[1]) and not set(first.target) & set(second.target)
    if first.rule.split("/")[1] == second.rule.split("/")[1]:
        word = text[slice(*second.trigger)]
        side = any(_sides(one, sides) & _sides(other, sides) for one, other in ends) and (_points_back(word) or word.endswith(_ITS))
        if second.rule.endswith("/noun"):
            return shared or side or not any((*ends[0], *ends[1]))
        if (side and first.type != "CONSULT") or (shared and not others and _goes_alike(first, second, text)):
            return True
    return not others and (shared or not first.source) and first.sentences != second.sentences and _alike(first, second, text)


def _are_met_again(first: Event, second: Event, sides: Sides) -> bool:
    """True for two meetings of the same sides, or of which one names some of them."""
    if first.type != "CONSULT" or min(len(first.source), len(second.source)) < _PARTIES:
        return False
    one, other = _sides(first.source, sides), _sides(second.source, sides)
    return one == other or (min(len(one), len(other)) >= _PARTIES and (one <= other or other <= one))


def _is_done_again(first: Event, second: Event, text: str, sides: Sides) -> bool:
    """True for a deed of the same sides against the same ones, in the same words or by a noun that points back, elsewhere in the report."""
    elsewhere = first.place and second.place and first.place != second.place
    if first.type not in _DEEDS or first.sentences[-1] == second.sentences[-1] or elsewhere:
        return False
    ends = ((first.source, second.source), (first.target, second.target))
    if not all(_sides(one, sides) & _sides(other, sides) for one, other in ends):
        return False
    lemma = first.rule.split("/")[1] == second.rule.split("/")[1]
    return lemma or (second.rule.endswith("/noun") and _points_back(text[slice(*second.trigger)]))


def _points_back(word: str) -> bool:
    """True for an Arabic noun with its article or with the pronoun of its doer."""
    return word.startswith("ال") or word.endswith(("ه", "ها", "هم"))


def _sides(actors: Iterable[str], sides: Sides) -> set[str]:
    return {sides.get(actor) or actor for actor in actors}


def _is_round_again(first: Event, second: Event) -> bool:
    """True for a meeting of a track named again by a noun of nobody else: the meeting of the coalition, the meeting."""
    again = first.type == "CONSULT" and first.series is not None and first.series == second.series and second.rule.endswith("/noun")
    return again and set(second.source) <= set(first.source)


def _goes_on(first: Event, second: Event, text: str) -> bool:
    """True where the same speaker goes on in the same paragraph: no second statement."""
    return bool(first.source) and first.source == second.source and "\n" not in text[first.trigger[1] : second.trigger[0]]


def _comments_on(first: Event, second: Event, sides: Sides) -> bool:
    """True where somebody who speaks for nobody goes on with his comment in the next sentences: وأضاف الخبير."""
    alone = first.type == "STATEMENT" and first.source == second.source and len(first.source) == 1 and not sides.get(first.source[0])
    near = second.sentences[0][0] - first.sentences[-1][1] <= _COMMENTS
    return alone and near and second.rule in _continuing()


@lru_cache(maxsize=1)
def _continuing() -> frozenset[str]:
    """The rules that find a verb by which a speaker only goes on."""
    known = (form for language in ("ar", "en") for found in lexicon(language).by_first.values() for _, form in found)
    return frozenset(f"events/{form.entry.name}/{form.pos}" for form in known if form.entry.continues)


def _fit(first: Event, second: Event, sides: Sides) -> bool:
    """True where nothing that one says of the deed is against the other: its doer, its day."""
    doers = not first.source or not second.source or bool(_sides(first.source, sides) & _sides(second.source, sides))
    stated = _has_own_date(first) and _has_own_date(second)
    days = first.date == second.date or not stated or _within(first, second) or _within(second, first)
    return doers and days


def _within(one: Event, other: Event) -> bool:
    """True for a date that lies in a longer one: next week, and the 3rd and 4th."""
    if not (one.first and one.last and other.first and other.last):
        return False
    return other.first <= one.first and one.last <= other.last


def _goes_alike(first: Event, second: Event, text: str) -> bool:
    """True for two sentences that go on in the same words behind their triggers."""
    if text[slice(*first.trigger)] != text[slice(*second.trigger)]:
        return False
    one, other = (_words(text[event.trigger[1] : event.trigger[1] + _TAIL]) for event in (first, second))
    return first.sentences != second.sentences and len(one & other) >= max(_SAME, _ALIKE * min(len(one), len(other)))


def _alike(first: Event, second: Event, text: str) -> bool:
    one, other = (_words(text[slice(*event.sentences[0])]) for event in (first, second))
    return bool(one and other) and len(one & other) >= _ALIKE * min(len(one), len(other))


@lru_cache(maxsize=1024)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.removeprefix("و") for word in re.findall(r"\w+", fold(sentence)) if len(word) >= _LONG)
