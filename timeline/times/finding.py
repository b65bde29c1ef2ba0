"""Finding times in words: runs of typed pieces, reduced by the rules, and what of the result counts as a time."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from timeline.language.words import Word
from timeline.records import Span, TimeType
from timeline.times.clocks import CLOCKS, DAY_PARTS
from timeline.times.grammar import Level, reduce
from timeline.times.lexicon import Unit, lexicon
from timeline.times.meanings import Counted, Length, Meaning, Recurring, Vague
from timeline.times.meanings import Span as Range
from timeline.times.measures import CONSECUTIVE, DISTANCES, FINISH, LENGTHS
from timeline.times.numbers import NUMBERS
from timeline.times.other import other_dates
from timeline.times.partial import PartialDate
from timeline.times.pieces import Piece, Run, context, in_context, runs
from timeline.times.portions import PORTIONS, SHARES, Part
from timeline.times.ranges import RANGES
from timeline.times.recurring import RATES, SETS
from timeline.times.rules import DATES
from timeline.times.sifting import counts

# The rules in the order in which they are tried.
LEVELS: tuple[Level, ...] = (
    *NUMBERS, *CLOCKS, CONSECUTIVE, SHARES, *DATES, PORTIONS, *DAY_PARTS, RANGES, RANGES, RATES, *LENGTHS, SETS, *DISTANCES, FINISH,
)  # fmt: skip
# How far, in words, a verb is looked for before and after a time.
_BEHIND, _AHEAD = 14, 7
# Letters between a day and its gloss in brackets: a space, the bracket, and a word such as الموافق.
_LONGEST_OPENING = 13
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th", "s"))
_PAST = "ed"  # of most English verbs
_STOPS = frozenset(".!?؟؛")


@dataclass(frozen=True, slots=True)
class Found:
    """A time in the text, not yet resolved."""

    start: int
    end: int
    meaning: Meaning
    type: TimeType
    rule: str


def find(text: str, words: Sequence[Word], spans: Sequence[Span]) -> tuple[Found, ...]:
    """The times in the stretches `spans` of the text; `words` are those of the whole text."""
    starts = [word.start for word in words]
    lines = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in spans]
    out: list[Found] = []
    for line in lines:
        for run in runs(words, *line):
            out.extend(_in_run(words, run, line))
    out.extend(_in_other_languages(words, lines))
    return _glossed(text, sorted(out, key=lambda each: each.start))


def _glossed(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """A weekday or a Hijri day takes the date that stands in brackets behind it: Monday (March 18)."""
    out = list(found)
    for index, (one, other) in enumerate(itertools.pairwise(found)):
        between = text[one.end : other.start]
        dates = isinstance(one.meaning, PartialDate) and isinstance(other.meaning, PartialDate)
        if dates and "(" in between and len(between) < _LONGEST_OPENING:
            out[index] = replace(one, meaning=_settled(cast(PartialDate, one.meaning), cast(PartialDate, other.meaning)))
    return tuple(out)


def _settled(day: PartialDate, gloss: PartialDate) -> PartialDate:
    """The day as its gloss tells it."""
    if day.hijri and day.day and gloss.day and gloss.month and not gloss.hijri:
        return replace(gloss, weekday=day.weekday)
    plain = day.weekday is not None and not day.fixed and gloss.day and gloss.month and gloss.weekday in (None, day.weekday)
    return replace(gloss, weekday=day.weekday, clock=day.clock) if plain else day


def _in_other_languages(words: Sequence[Word], lines: Sequence[Span]) -> Iterator[Found]:
    for first, last, date in other_dates(words, lines):
        yield Found(words[first].start, words[last].end, date, date.type, "date in another language")


def _in_run(words: Sequence[Word], run: Run, line: Span) -> Iterator[Found]:
    for piece in reduce(run, LEVELS):
        piece, meaning = _meant(words, piece)
        if meaning is not None and counts(words, piece, meaning):
            yield _found(words, piece, meaning, line)


def _meant(words: Sequence[Word], piece: Piece) -> tuple[Piece, Meaning | None]:
    """What a piece means: what the rules made of it, or a year, a clock time or a single unit that stands alone."""
    kinds = piece.kinds
    if "meaning" in kinds:
        return piece, cast(Meaning, kinds["meaning"])
    if "year" in kinds:
        return piece._replace(weak=True, rule="year"), PartialDate(year=cast(int, kinds["year"]))
    if "told" in kinds:
        return piece._replace(rule="clock time"), PartialDate(shift=("day", 0), clock=str(kinds["clock"]))
    unit = kinds.get("unit")
    if isinstance(unit, Unit) and unit.number == "one" and context(words, piece.first - 1, "single") and not _repeated(words, piece):
        return piece._replace(rule="one unit"), Length(unit.name, 1)
    return piece, None


def _repeated(words: Sequence[Word], piece: Piece) -> bool:
    """True for day by day and year after year, in Arabic with its own ending in front: يوما بعد يوم."""
    return piece.first > 1 and words[piece.first - 2].fold.startswith(words[piece.first].fold)


def _found(words: Sequence[Word], piece: Piece, meaning: Meaning, line: Span) -> Found:
    start = _with_article(words, piece, meaning)
    lean = _lean(words, piece, line)
    meaning = _leaning(meaning, lean)
    if isinstance(meaning, Length) and meaning.unit and meaning.count and lean == 1 and _from_now(words, piece):
        meaning = Counted(meaning.unit, meaning.count, 1)
        start = words[piece.first - 1].start
    if meaning == Vague("LATER"):
        meaning = Vague("FUTURE_REF" if lean == 1 else "PAST_REF")
    if isinstance(meaning, PartialDate) and meaning.shift == ("day", 0) and _nowadays(words, piece, meaning):
        meaning = Vague("PRESENT_REF")
    return Found(start, piece.end, meaning, meaning.type, piece.rule)


def _leaning(meaning: Meaning, lean: int | None) -> Meaning:
    """The meaning with the way that its verb looks, in all its parts."""
    match meaning:
        case _ if lean is None:
            return meaning
        case PartialDate():
            return replace(meaning, lean=lean)
        case Part():
            return replace(meaning, of=_leaning(meaning.of, lean))
        case Range():
            return replace(meaning, first=_leaning(meaning.first, lean), last=_leaning(meaning.last, lean))
    return meaning


def _with_article(words: Sequence[Word], piece: Piece, meaning: Meaning) -> int:
    """The start of the piece, or of the English article before it where that belongs to the time: the last week, but the 2015 deal."""
    before = words[piece.first - 1] if piece.first else None
    if before is None or before.fold != "the" or isinstance(meaning, Recurring) or "hyphen" in piece.rule or "compound" in piece.rule:
        return piece.start
    named = piece.rule.startswith("headed") or (isinstance(meaning, PartialDate) and meaning.decade is not None)
    bare = isinstance(meaning, PartialDate | Range) and not named
    first, second = words[piece.first], words[min(piece.first + 1, len(words) - 1)]
    absolute = bare and (first.text[:1].isupper() or (first.kind == "number" and second.fold not in _ORDINAL_ENDS))
    return piece.start if absolute and _noun_follows(words, piece) else before.start


def _noun_follows(words: Sequence[Word], piece: Piece) -> bool:
    """True where an English word stands right behind that the time may describe."""
    after = words[piece.stop] if piece.stop < len(words) else None
    return after is not None and after.is_word and not context(words, piece.stop, "place") and not context(words, piece.stop, "past")


def _from_now(words: Sequence[Word], piece: Piece) -> bool:
    """True for "after two years" without the thing that they follow."""
    return context(words, piece.first - 1, "hence") and not context(words, piece.stop, "of")


def _nowadays(words: Sequence[Word], piece: Piece, meaning: PartialDate) -> bool:
    """True where "today" means these times: أما اليوم, بعد اليوم, اليوم أصبحت."""
    if meaning.weekday is not None or meaning.clock or meaning.day:
        return False
    return context(words, piece.first - 1, "nowadays") or context(words, piece.stop, "became")


def _lean(words: Sequence[Word], piece: Piece, line: Span) -> int | None:
    """Which way the nearest verb of the paragraph looks: 1 ahead, -1 back, None where none tells. `line` holds the paragraph's words."""
    for index in range(piece.first - 1, max(line[0] - 1, piece.first - _BEHIND), -1):
        word = words[index]
        if word.kind == "mark" and word.text in _STOPS:
            break
        tense = _tense(word.fold) if word.kind == "word" else None
        if words[index].fold == "to" and context(words, index - 1, "bound"):
            return 1  # is to visit
        if tense and not context(words, index - 1, "be"):
            intended = words[index + 1].fold == "to" and in_context(words[index].fold, "intends")
            return 1 if intended else tense
    for index in range(piece.stop, min(line[1], piece.stop + _AHEAD)):
        word = words[index]
        tense = _tense(word.fold) if word.kind == "word" else None
        if tense == 0 or (word.kind == "mark" and word.text in _STOPS):
            break
        if tense:
            return tense
    return None


@lru_cache(maxsize=65536)
def _tense(form: str) -> int | None:
    """Which way a folded word looks: 1 ahead, -1 back; 0 where it opens a clause of its own; None where it tells nothing."""
    for name, tense in (("future", 1), ("past", -1), ("complement", 0)):
        if in_context(form, name):
            return tense
    if form.endswith(_PAST) and len(form) > len(_PAST) + 2 and not in_context(form, "not-past"):
        return -1
    verb = form[1:] if form[:1] in "وف" and len(form) > 5 else form
    ahead = len(verb) > 3 and verb.startswith(lexicon().future) and not verb.startswith(lexicon().no_future)
    return 1 if ahead else None
