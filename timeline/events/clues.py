"""What the events of a report say of the day that it appeared: the tense that tells a date, and occasions whose days are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events import occasions
from timeline.events.lexicon import Form, Lexicon, lexicon
from timeline.events.occasions import Days, Told
from timeline.language.grammar import grammar
from timeline.language.particles import readings
from timeline.language.words import Word, between
from timeline.records import Sentence
from timeline.times import OCCASION, Clue, Found, Meaning, PartialDate

# A time that leads from the report to an occasion leads less far than this many days.
_REACH = 400
_UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7}
# So many words may stand between an occasion and its time, or among the words that alone tell a sudden one.
_APART = 8
_BEFORE = 3  # words before an occasion in which its verb stands
# What is told as the news of the day, without a time, appears on that day or the next.
_NEWS = timedelta(days=1)


def lean(found: Sequence[Found], words: Sequence[Word], sentences: Sequence[Sentence], language: str) -> tuple[Found, ...]:
    """The times with the way that the verb beside them looks, where no word of time told it: a past deed lies behind, a present one ahead.

    Only days of this month count: what is said of another month may be a memory or a feast, and weekdays go with the present tense too.
    """
    out = list(found)
    known = lexicon(language)
    for sentence in sentences:
        inside = [n for n, each in enumerate(found) if sentence.start <= each.start < sentence.end and _is_open(each)]
        if inside:
            own = between(words, sentence.start, sentence.end)
            verbs = [(word.start, tense) for word in own if (tense := _tense(word, known))]
            for n in inside:
                out[n] = _leaning(found[n], verbs)
    return tuple(out)


def _is_open(each: Found) -> bool:
    meaning = each.meaning
    if not isinstance(meaning, PartialDate) or not meaning.day or meaning.lean is not None:
        return False
    return meaning.year is None and (meaning.way == 0 or meaning.shift == ("month", 0))


def _leaning(each: Found, verbs: Sequence[tuple[int, int]]) -> Found:
    nearest = min(verbs, key=lambda verb: abs(verb[0] - each.start), default=None)
    if nearest is None or not isinstance(each.meaning, PartialDate):
        return each
    return replace(each, meaning=replace(each.meaning, lean=nearest[1]))


def _tense(word: Word, known: Lexicon) -> int:
    """-1 for a past verb and one of speech, 1 for a present or future one, 0 for any other word or one that may be a noun."""
    if not word.is_word:
        return 0
    for reading in readings(word.fold):
        form = reading.form
        future = form[1:] if form[:1] == "س" and len(form) > 3 else ""
        if future and any(each.pos == "present" for each in _alone(future, known)):
            return 1
        kinds = {each.pos for each in _alone(form, known)}
        if kinds:
            spoken = any(each.entry.speech for each in _alone(form, known))
            # Folded, the first person of a present verb looks like a past one; news seldom says I.
            past = kinds == {"past"} or (kinds == {"past", "present"} and form[0] == "ا") or (kinds == {"present"} and spoken)
            return -1 if past else int(kinds == {"present"})
    return 0


def _read(word: Word, known: Lexicon) -> list[Form]:
    return [form for reading in readings(word.fold) for form in _alone(reading.form, known)]


def _alone(form: str, known: Lexicon) -> list[Form]:
    return [each for rest, each in known.by_first.get(form, ()) if not rest]


def clues(found: Sequence[Found], words: Sequence[Word], sentences: Sequence[Sentence], language: str) -> tuple[Clue, ...]:
    """A clue for each known occasion that a sentence tells, each once."""
    out: dict[tuple[object, ...], Clue] = {}
    for n, sentence in enumerate(sentences):
        own = between(words, sentence.start, sentence.end)
        for told in occasions.told(own, grammar(language)):
            here = [each for each in found if sentence.start <= each.start < sentence.end]
            time = _time_of(told, here, own, lexicon(language))
            for clue in _of(told, time, _way(told, own, language), is_news=n == 0 and not here):
                out.setdefault((clue.reason, clue.first, clue.last, clue.choices), clue)
    return tuple(out.values())


def _time_of(told: Told, here: Sequence[Found], own: Sequence[Word], known: Lexicon) -> Found | None:
    """The time that tells when an occasion was: the nearest one, with few words between them and no verb of speech, whose own it may be."""
    time = min((each for each in here if _leads(each)), key=lambda each: _distance(each, told.span), default=None)
    if time is None:
        return None
    first, last = min(told.span[1], time.end), max(told.span[0], time.start)
    apart = between(own, first, last)
    spoken = any(form.entry.speech for word in apart if word.is_word for form in _read(word, known))
    return None if spoken or len(apart) > _APART else time


def _way(told: Told, own: Sequence[Word], language: str) -> int:
    """1 where a word of the future stands close before an occasion, -1 where a past verb tells it, else 0.

    A past verb tells it that stands among its words or right before them, and does not say what somebody says.
    """
    small, known = grammar(language), lexicon(language)
    if any(small.at("future", own, n) for n in range(max(0, told.first - _APART), told.first)):
        return 1
    verbs = own[max(0, told.first - _BEFORE) : told.last + 1]
    return -1 if any(_tense(word, known) < 0 and not any(f.entry.speech for f in _read(word, known)) for word in verbs) else 0


def _of(told: Told, time: Found | None, way: int, *, is_news: bool) -> Iterator[Clue]:
    days = told.occasion.days
    known_days = ", ".join(_shown(known) for known in days)
    clue = Clue(None, None, f"{told.occasion.name}: {known_days}", told.span, rank=OCCASION, kind="occasion", about=told.occasion.ar)
    choices = tuple(span for known in days for span in _reached(time, known)) if time else ()
    if time and choices:
        span = min(told.span[0], time.start), max(told.span[1], time.end)
        yield replace(clue, span=span, choices=choices)
    elif way > 0 and not told.occasion.sudden:
        yield replace(clue, last=days[-1][1].isoformat())
    elif way < 0 or (told.occasion.sudden and told.last - told.first <= _APART):
        news = is_news and not told.occasion.sudden and len(days) == 1
        last = (days[0][1] + _NEWS).isoformat() if news else None
        yield replace(clue, first=days[0][0].isoformat(), last=last)


def _shown(days: Days) -> str:
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]}/{days[1]}"


def _leads(each: Found) -> bool:
    """True for a time that means other days in another report: yesterday, last week, on Tuesday, 14 March."""
    meaning = each.meaning
    return each.type in ("DATE", "TIME") and not (meaning.fixed and getattr(meaning, "year", None) is not None)


def _distance(each: Found, span: tuple[int, int]) -> int:
    return max(span[0] - each.end, each.start - span[1], 0)


def _reached(time: Found, known: Days) -> Iterator[tuple[str, str]]:
    """The stretches of days on which a report that says this time would mean these days."""
    if _never_meets(time.meaning, known):
        return
    first: date | None = None
    reach = timedelta(days=_reach(time))
    day = known[0] - reach
    while day <= known[1] + reach + timedelta(days=1):
        value = time.meaning.at(day, None)
        meets = bool(value and value.days and value.days.first <= known[1] and known[0] <= value.days.last)
        if meets and first is None:
            first = day
        elif not meets and first is not None:
            yield first.isoformat(), (day - timedelta(days=1)).isoformat()
            first = None
        day += timedelta(days=1)


def _never_meets(meaning: Meaning, known: Days) -> bool:
    """True where a month is said, or days of it, of which the known days hold none: no report can mean them then."""
    if not isinstance(meaning, PartialDate) or not meaning.month or meaning.hijri or meaning.shift or meaning.decade is not None:
        return False
    first, last = meaning.day or 1, meaning.last_day or meaning.day or 31
    days = (known[0] + timedelta(days=n) for n in range((known[1] - known[0]).days + 1))
    return not any(day.month == meaning.month and first <= day.day <= last for day in days)


def _reach(time: Found) -> int:
    """How many days away from a report a time of this kind can lie at most: days and weekdays are near, the rest a year."""
    meaning = time.meaning
    if not isinstance(meaning, PartialDate):
        return _REACH
    if meaning.shift and meaning.shift[0] in _UNIT_DAYS:
        return (abs(meaning.shift[1]) + 1) * _UNIT_DAYS[meaning.shift[0]]
    return 2 * _UNIT_DAYS["week"] if meaning.weekday is not None and not meaning.fixed else _REACH
