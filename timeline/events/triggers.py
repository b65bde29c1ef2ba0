"""Triggers: the words of a sentence that tell an event, by the lexicon."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.lexicon import Form, Lexicon
from timeline.language.grammar import Grammar
from timeline.language.particles import offset_after, readings
from timeline.language.phrases import forms
from timeline.language.words import Word
from timeline.records import Span

SURE = 0.5  # from this weight on a form tells an event by itself; below it, it needs a doer or a time of its own
_NEVER = 0.1  # up to this weight a form only keeps its words from being read as something else
_NAMING = 0.4  # from this weight on a noun names the event that it makes with a verb
_STEM = 3  # letters that remain before an attached pronoun
_PARTICLED = 4  # letters that a word with an attached particle has at least
_GOVERNING = ("ب", "ل")
_TAKEN = 4  # words between a verb of receiving, with its subject, and what is received
_TANWIN = "\u064b"  # the mark of an indefinite noun
_WINDOW = 6  # words after a trigger in which a needed word must stand
_HEAD = 2  # words, a comma among them, behind a noun at which a participle of its own begins: the truce, brokered by …
_TITLE = 20  # words that the title and name of a speaker may put between a verb of speech and what is said


class Trigger(NamedTuple):
    """A trigger: its words `first..last` (indices into the sentence's words), its span, and how it was read.

    `joined` is true behind an attached و or ف, `pronoun` before an attached ها or ه. `weight` says how surely it tells an event:
    that of its form, or of the noun that makes one event with it; `apart` is true where the span is that noun's.
    """

    first: int
    last: int
    span: Span
    form: Form
    future: bool
    joined: bool
    pronoun: bool
    weight: float
    apart: bool = False

    @property
    def is_verb(self) -> bool:
        """True for a finite verb."""
        return self.form.pos in ("past", "present")

    @property
    def speaks(self) -> bool:
        """True for an act of speech that opens somebody's words: a verb, a participle, or a noun with his pronoun (قوله)."""
        return self.form.entry.speech and (self.form.pos != "noun" or self.pronoun)

    @property
    def is_named(self) -> bool:
        """True where its span is a noun: its own, or that of the noun that makes one event with a verb (شن غارات)."""
        return self.form.pos == "noun" or self.apart

    @property
    def name(self) -> str:
        """The lexicon entry and form that found it."""
        return f"events/{self.form.entry.name}/{self.form.pos}"


def find(words: Sequence[Word], lexicon: Lexicon, grammar: Grammar, taken: Sequence[Span]) -> list[Trigger]:
    """The triggers among the words of one sentence, outside the spans already `taken` by names and times."""
    out: list[Trigger] = []
    index, used = 0, _within(words, taken)
    while index < len(words):
        trigger = None if index in used else _at(words, index, lexicon, grammar, used)
        if trigger:
            trigger = trigger._replace(form=_in_context(words, trigger, out, lexicon, grammar))
        # A form that never tells an event still uses up its words: مؤتمر صحفي is no مؤتمر.
        if trigger and trigger.weight > _NEVER:
            out.append(trigger)
        index = trigger.last + 1 if trigger else index + 1
    return list(_with_their_nouns(words, out))


def _in_context(words: Sequence[Word], trigger: Trigger, before: Sequence[Trigger], lexicon: Lexicon, grammar: Grammar) -> Form:
    """The form as the words before it make it: قصف under a verb is the noun; bombing after "have been" a verb."""
    if _is_governed(words, trigger, before, grammar):
        entry = trigger.form.entry
        known = lexicon.nouns.get((entry.type, entry.name), {}).get(trigger.form.written, trigger.form)
        # عن استضافتها: a verbal noun looks like a past verb where a pronoun follows.
        return known._replace(pos="noun") if trigger.pronoun and known.written.endswith("ت") else known
    be = range(max(0, trigger.first - 2), trigger.first)
    if trigger.form.written.endswith("ing") and any(grammar.at("passive", words, n) for n in be):
        return trigger.form._replace(pos="present")
    if trigger.form.written.endswith("ing") and trigger.first and grammar.at("begun", words, trigger.first - 1):
        return trigger.form._replace(pos="past")
    return trigger.form


def _is_governed(words: Sequence[Word], trigger: Trigger, before: Sequence[Trigger], grammar: Grammar) -> bool:
    """True for a form written like a past verb (قصف) that stands under a preposition or a verb before it: there it is the noun."""
    if trigger.form.pos != "past" or not trigger.first or trigger.future:
        return False
    at = trigger.first - 1
    if grammar.slot(words, at) or grammar.at("that", words, at) or grammar.at("absence", words, at):
        return True
    if at and (words[at].fold,) in grammar.sets["purpose"].get(words[at - 1].fold, ()):
        return True  # من أجل شن
    if any(grammar.at("receiving", words, n) for n in range(max(0, trigger.first - _TAKEN), trigger.first)):
        return True  # تلقى X دعما
    verb = before[-1] if before and before[-1].is_verb and not trigger.joined else None
    if verb is None or trigger.first - verb.last > _TITLE:
        return False
    between = range(verb.last + 1, trigger.first)
    return not any(words[n].kind == "mark" or grammar.at("clause", words, n) or grammar.at("that", words, n) for n in between)


def _with_their_nouns(words: Sequence[Word], found: Sequence[Trigger]) -> Iterator[Trigger]:
    """A verb and the noun that it needs are one event: named by the noun where both are of one type (أجرى محادثات), else by the verb."""
    used: set[int] = set()
    for n, trigger in enumerate(found):
        if n in used:
            continue
        noun = next((m for m in range(n + 1, len(found)) if _completes(words, trigger, found[m])), None)
        if noun is not None:
            used.add(noun)
            trigger = _as_one(trigger, found[noun])
        yield trigger


def _completes(words: Sequence[Word], trigger: Trigger, noun: Trigger) -> bool:
    near = noun.first - trigger.last <= _WINDOW and noun.form.pos == "noun"
    return near and any(trigger.form.entry.needs & forms(word.fold) for word in words[noun.first : noun.last + 1])


def _as_one(trigger: Trigger, noun: Trigger) -> Trigger:
    type_ = noun.form.entry.type
    if type_ != trigger.form.entry.type:
        return trigger
    # A verb of holding says nothing by itself; elsewhere a noun that says little leaves the name to the verb.
    if type_ != "CONSULT" and noun.weight < _NAMING:
        return trigger._replace(weight=max(trigger.weight, noun.weight))
    return trigger._replace(span=noun.span, weight=max(trigger.weight, noun.weight), apart=True)


def _within(words: Sequence[Word], spans: Sequence[Span]) -> set[int]:
    """The indices of the words inside one of the spans, or with a particle before it: وكيري."""
    starts = [word.start for word in words]
    return {index for start, end in spans for index in range(bisect_right(starts, start) - 1, bisect_left(starts, end))}


def _at(words: Sequence[Word], index: int, lexicon: Lexicon, grammar: Grammar, used: set[int]) -> Trigger | None:
    word = words[index]
    if word.kind != "word":
        return None
    for read in _spellings(word, grammar, lexicon):
        for rest, known in lexicon.by_first[read.form]:
            last = index + len(rest)
            stands = _follows(words, index, rest) and not _is_manner(words, index, grammar)
            finite = stands and _is_finite(words, index, known, lexicon, grammar, used)
            if finite and _fits(words, index, last, known, read, grammar) and not _is_met_later(words, last, known, lexicon):
                span = offset_after(word, read.skip), words[last].end
                return Trigger(index, last, span, known, read.future, read.particles[:1] in ("و", "ف"), read.pronoun, known.entry.weight)
    return None


def _is_met_later(words: Sequence[Word], last: int, form: Form, lexicon: Lexicon) -> bool:
    """True for an act of speech whose needed word belongs to another such word before it: said that X confirmed its taking part."""
    if not (form.entry.speech and form.entry.needs):
        return False
    for word in words[last + 1 : last + 1 + _TITLE]:
        if _meets(form, word):
            return False
        if any(other.entry is form.entry and not rest for rest, other in lexicon.by_first.get(word.fold, ())):
            return True
    return False


def _is_manner(words: Sequence[Word], index: int, grammar: Grammar) -> bool:
    return index > 0 and grammar.at("manner", words, index - 1)


def _is_finite(words: Sequence[Word], index: int, form: Form, lexicon: Lexicon, grammar: Grammar, used: set[int]) -> bool:
    """False for an English form that looks like a verb where no verb can stand: their strikes, the arrested men, a call."""
    if not grammar.sets["modal"]:
        return True
    if form.pos == "noun":
        return not index or not _is_modal(words, index - 1, grammar)
    if not index or grammar.at("determiner", words, index - 1):
        return not index
    if form.pos != "present":
        return True
    at = index - 2 if index > 1 and words[index - 1].fold.endswith("ly") else index - 1
    subject = at in used or any(grammar.at(name, words, at) for name in ("third person", "relative"))
    plain = not words[index].fold.endswith("s")
    stands = any(grammar.at(name, words, at) for name in ("modal", "passive"))
    if form.written.split()[0] in lexicon.named:
        return stands if plain else subject
    return not plain or subject or stands or (words[at].is_word and words[at].fold.endswith("s"))


def _is_modal(words: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """True for will, may and the like, behind which a plain verb stands: will strike."""
    return grammar.at("modal", words, at) and grammar.at("auxiliary", words, at) and grammar.slot(words, at) is None


class _Spelling(NamedTuple):
    """A way to read a written word: letters skipped, the particles among them, a future س, a pronoun at its end, the form to look up."""

    skip: int
    particles: str
    future: bool
    pronoun: bool
    form: str


def _spellings(word: Word, grammar: Grammar, lexicon: Lexicon) -> list[_Spelling]:
    """The ways to read a word whose form the lexicon knows, the whole word first."""
    # Folded, a final ة looks like the pronoun ه: وزارة is no visit of his.
    endings = () if word.text.endswith("ة") else tuple(grammar.sets["possessives"])
    if lexicon.by_first.keys().isdisjoint(_stems(word.fold, endings)):
        return []  # most words tell nothing; this says so at once
    return [spelling for spelling in _all_spellings(word.fold, endings) if spelling.form in lexicon.by_first]


@lru_cache(maxsize=65536)
def _stems(written: str, endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(spelling.form for spelling in _all_spellings(written, endings))


@lru_cache(maxsize=65536)
def _all_spellings(written: str, endings: tuple[str, ...]) -> tuple[_Spelling, ...]:
    out: list[_Spelling] = []
    for skip, particles, form in readings(written):
        ahead = form[1:] if form.startswith("س") and len(form) > 3 and form[1] in "يتنا" else ""
        out += [_Spelling(skip, particles, future, False, stem) for stem, future in ((form, False), (ahead, True)) if stem]
        for ending in (end for end in endings if form.endswith(end)):
            stems = ((stem[: -len(ending)], future) for stem, future in ((form, False), (ahead, True)) if stem)
            out += [_Spelling(skip, particles, future, True, stem) for stem, future in stems if len(stem) >= _STEM]
    return tuple(out)


def _follows(words: Sequence[Word], index: int, rest: Sequence[str]) -> bool:
    return all(index + n < len(words) and words[index + n].fold == form for n, form in enumerate(rest, 1))


def _fits(words: Sequence[Word], first: int, last: int, form: Form, read: _Spelling, grammar: Grammar) -> bool:
    if form.pos != "noun" and not _may_be_verb(words, first, form, read, grammar):
        return False
    needs, near = form.entry.needs, words[last + 1 : last + 1 + _WINDOW]
    particle = form.entry.particle
    if particle and form.pos != "past" and not any(word.fold.startswith(particle) and len(word.fold) > _PARTICLED for word in near):
        return False
    if not needs:
        return True
    if form.pos == "past" and first and grammar.at("passive", words, first - 1):
        near = [*words[max(0, first - _WINDOW) : first], *near]  # the jet was shot down
    elif form.pos == "past" and first and grammar.sets["modal"]:
        near = [*words[max(0, first - _HEAD) : first], *near] if _is_reduced(words, first, last, grammar) else near
    said = _said(words, last, grammar) if form.entry.speech else ()
    return any(_meets(form, word) for word in (*near, *said))


def _may_be_verb(words: Sequence[Word], first: int, form: Form, read: _Spelling, grammar: Grammar) -> bool:
    """False for a verb or participle where its letters can only be those of a noun: عرضاً, من ضرب, دعوته (his call), رأي."""
    if read.pronoun and "object" not in form.entry.arguments:
        return False
    if form.pos == "present":
        return _TANWIN not in words[first].text
    if form.pos != "past":
        return True
    governed = read.future or set(read.particles) & set("بلك") or (form.entry.both and first and grammar.slot(words, first - 1))
    first_person = read.pronoun and form.written.endswith("وت")
    return not (governed or first_person or _TANWIN in words[first].text or _is_noun_in_ya(words[first], form))


def _is_noun_in_ya(word: Word, form: Form) -> bool:
    """True for رأي or تبني, which only the fold makes like the verbs رأى and تبنى."""
    return form.written.endswith("ي") and " " not in form.written and word.text.endswith("ي")


def _meets(form: Form, word: Word) -> bool:
    """True for a word that the form needs."""
    if form.entry.plain and word.fold.startswith(_GOVERNING) and word.fold not in form.entry.needs:
        return False
    return not form.entry.needs.isdisjoint(forms(word.fold))


def _is_reduced(words: Sequence[Word], first: int, last: int, grammar: Grammar) -> bool:
    """True for an English participle behind its noun: the truce, brokered by …; a deal struck in Geneva."""
    after = grammar.slot(words, last + 1) if last + 1 < len(words) else None
    return after == "by" or (after == "in" and words[first - 1].is_word)


def _said(words: Sequence[Word], last: int, grammar: Grammar) -> Sequence[Word]:
    """The first words of what is said, behind the long title of a speaker: after أن, a quotation sign or على, or right after a comma."""
    out: list[Word] = []
    for at in range(last + 1, min(last + 1 + _TITLE, len(words))):
        if grammar.at("that", words, at) or words[at].text in '"“«:' or grammar.slot(words, at) == "on":
            return [*out, *words[at + 1 : at + 1 + _WINDOW]]
        if words[at].text in "،,":
            out += words[at + 1 : at + 2]
    return out
