"""What an event's sentences say that helps to know the same deed elsewhere: words, figures, parties, places, the kind of meeting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from timeline import facts
from timeline.case import Case, Row
from timeline.events import place
from timeline.language.grammar import SLOTS, grammar
from timeline.language.phrases import Phrases, forms
from timeline.language.words import Word, between, split
from timeline.records import Analysis, Event, Mention, Span

Form = Literal["visit", "meeting", "call", ""]
Turn = Literal["cancelled", "postponed", "denied", ""]
_FORMS, _TURNS = ("visit", "meeting", "call"), ("cancelled", "postponed", "denied")
_SCHEMA = {"en": "texts", "ar": "texts"}
_SHORTEST = 2  # letters of a word that says nothing
_NEAR = 12  # words between a turn and what it befalls
_UNDONE = 3  # words before a turn that may undo it
_FEW = 3  # actors whom a sentence may name to be the parties of its meeting
_OPENING = 10  # words within which a dash ends the dateline
_DASHES = frozenset("-–—")
_SMALL = (*SLOTS, "that", "clause", "possessives", "pronouns", "determiner", "auxiliary", "modal", "relative", "passive", "joining")


class Figure(NamedTuple):
    """A number in digits, the stem of the word behind it, and both as written."""

    number: str
    counted: str
    written: str


class Telling(NamedTuple):
    """An event as its sentences tell it.

    `words` are stems without names, times and small words; `figures` what is counted; `people` and `sides` are ids
    of its parties; `near` those of all whom its sentences name; `places` ids, the state of a capital among them. `form` is the kind of a
    meeting, `turn` what its sentence says of what was planned, and `turned` of what kind of meeting it says so; `again` marks one more.
    """

    row: Row
    language: str
    words: frozenset[str]
    figures: frozenset[Figure]
    people: frozenset[str]
    sides: frozenset[str]
    near: frozenset[str]
    places: frozenset[str]
    form: Form
    turn: Turn
    turned: Form
    again: bool

    @property
    def event(self) -> Event:
        """The event that is told."""
        return self.row.event


def tell(case: Case, row: Row) -> Telling:
    """What is told of one row."""
    analysis, event = case.by_name[row.report], row.event
    words = [word for span in event.sentences for word in _body(_pieces(analysis.report.text, span), event.trigger[0])]
    named = [m for span in event.sentences for m in _within(analysis, span)]
    # A meeting of nobody is one of those whom its sentence names, where these are few.
    actors = event.actors or (_few(named) if event.type == "CONSULT" else ())
    people = {actor for actor in actors if actor in case.actors and case.actors[actor].kind == "person"}
    own = next((span for span in event.sentences if span[0] <= event.trigger[0] < span[1]), event.trigger)
    turn, turned = _turn(_pieces(analysis.report.text, own))
    where = frozenset(hit.value for hit in place.found(words))
    form = _form(between(words, *event.trigger)) if event.type == "CONSULT" else ""
    sides = {case.sides.get(actor, actor) for actor in actors}
    return Telling(
        row=row,
        language=analysis.report.language,
        words=_content(analysis, event, words),
        figures=_figures(analysis, event, words),
        people=frozenset(people),
        sides=frozenset(sides | ({place.states()[one] for one in where if one in place.states()} if form == "visit" else set())),
        near=frozenset({m.actor for m in named} | {case.sides.get(m.actor, m.actor) for m in named} | sides | people),
        places=_elsewhere(where, sides, form) | ({event.place} if event.place else frozenset()),
        form=form,
        turn=turn,
        turned=turned,
        again=_is_again(words, event),
    )


def _few(named: Sequence[Mention]) -> tuple[str, ...]:
    ids = tuple(dict.fromkeys(mention.actor for mention in named))
    return ids if len(ids) <= _FEW else ()


@lru_cache(maxsize=20_000)
def _pieces(text: str, span: Span) -> tuple[Word, ...]:
    return tuple(split(text, *span))


def _body(words: Sequence[Word], trigger: int) -> Sequence[Word]:
    """The words behind the dateline that may open a sentence: its place is not that of the deed."""
    dash = next((n for n, word in enumerate(words[:_OPENING]) if word.fold in _DASHES and word.start < trigger), -1)
    return words[dash + 1 :]


def _within(analysis: Analysis, span: Span) -> Sequence[Mention]:
    mentions = analysis.mentions
    first = bisect_left(mentions, span[0], key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, span[1], key=lambda mention: mention.start)]


def _content(analysis: Analysis, event: Event, words: Sequence[Word]) -> frozenset[str]:
    """The stems of what is said besides who, when and the trigger, on which all tellings of such deeds agree."""
    named = [(m.start, m.end) for span in event.sentences for m in _within(analysis, span) if m.actor in event.actors]
    timed = [(time.start, time.end) for time in analysis.times]
    taken = [*named, *(span for span in timed if any(a <= span[0] < b for a, b in event.sentences)), event.trigger]
    small = _small(analysis.report.language)
    kept = (w for w in words if w.is_word and len(w.fold) > _SHORTEST and w.fold not in small)
    return frozenset(_stem(word.fold) for word in kept if not any(a <= word.start < b for a, b in taken))


@lru_cache(maxsize=65536)
def _stem(form: str) -> str:
    """A folded word without what may be attached to it: particles and article, or the s of an English plural."""
    if form.isascii():
        return form.removesuffix("s") if len(form) > _SHORTEST + 2 else form
    return min(forms(form), key=lambda each: (len(each), each))


@lru_cache(maxsize=4)
def _small(language: str) -> frozenset[str]:
    sets = grammar(language).sets
    return frozenset(first for name in _SMALL for first, rests in sets[name].items() if () in rests)


def _figures(analysis: Analysis, event: Event, words: Sequence[Word]) -> frozenset[Figure]:
    """The numbers in digits with what they count, those of times aside."""
    timed = [(time.start, time.end) for time in analysis.times if any(a <= time.start < b for a, b in event.sentences)]
    counted = ((one, then) for one, then in pairwise(words) if one.kind == "number" and then.is_word)
    kept = ((one, then) for one, then in counted if not any(a <= one.start < b for a, b in timed))
    return frozenset(Figure(one.fold, _stem(then.fold), f"{one.text} {then.text}") for one, then in kept)


def _elsewhere(where: frozenset[str], sides: set[str], form: Form) -> frozenset[str]:
    """Places without the states that take part themselves; of a visit the state of the capital that is visited too."""
    states = place.states()
    named = {states[one] for one in where if one in states} if form == "visit" else set()
    return frozenset(one for one in where if one not in sides) | named


def _is_again(words: Sequence[Word], event: Event) -> bool:
    """True where words right by the trigger mark one more: a second call."""
    at = [n for n, word in enumerate(words) if event.trigger[0] <= word.start < event.trigger[1]]
    return any(abs(hit.first - n) <= _UNDONE for hit in _phrases("again").find(words) for n in at)


def _form(words: Sequence[Word]) -> Form:
    """The kind of meeting that words name; of several a call, then a visit."""
    return next((name for name in ("call", "visit", "meeting") if any(_phrases(name).find(words))), "")


def _turn(words: Sequence[Word]) -> tuple[Turn, Form]:
    """What the words tell of something planned, and of what kind of meeting: the nearest one."""
    kinds = [(hit.first, name) for name in _FORMS for hit in _phrases(name).find(words)]
    undone = {hit.first + n for hit in _phrases("not-behind").find(words) for n in range(1, _UNDONE + 1)}
    undone |= {hit.first + 1 for hit in _phrases("not-right-behind").find(words)}
    for name in _TURNS:
        for hit in _phrases(name).find(words):
            befallen = min(((abs(at - hit.first), kind) for at, kind in kinds if at != hit.first), default=(_NEAR + 1, ""))
            # What is denied is never undone.
            if befallen[0] <= _NEAR and (name == "denied" or hit.first not in undone):
                return cast(Turn, name), cast(Form, befallen[1])
    return "", ""


@lru_cache(maxsize=16)
def _phrases(name: str) -> Phrases[str]:
    block = _blocks()[name]
    return Phrases((phrase, name) for phrase in (*block["en"], *block["ar"]))


@lru_cache(maxsize=1)
def _blocks() -> dict[str, facts.Block]:
    return facts.load(facts.ROOT / "coreference.toml", _SCHEMA)[0]
