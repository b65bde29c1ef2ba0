"""Persons by name: known ones, short names, and unknown ones that the grammar of names gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from timeline.actors.holders import holder
from timeline.actors.lexicon import key_of
from timeline.actors.line import Token
from timeline.actors.naming import skeleton
from timeline.actors.scan import ARTICLES, Scan
from timeline.actors.trie import Match
from timeline.actors.vocabulary import has, is_verb, vocabulary
from timeline.language.particles import readings
from timeline.records import Actor

_WORDS_IN_NAME = 4
_NO_NAMES = (
    "name",
    "capital",
    "adjective",
    "office",
    "head",
    "body",
    "prefix",
    "idiom",
)  # senses of words that are part of no unknown name
_SAME = 0.75  # the same for a whole name of the holder of the office that it comes with
_ALIKE = 0.5  # how much of two spellings of a first name agrees: سيرغي and سيرجي 0.8, two different names rarely over 0.4
# Shapes of verbal nouns and of words with a pronoun at their end: after a title these are the verb's object, never a name.
_VERBAL_NOUN = re.compile(r"[بلو]?(?:است\w{2,3}ا\w|ا\wت\wا\w|ان\w\wا\w|ت\w\wي\w|م\wا\w\wه|ا\w{2}ا[^ني]|ا\wا\w\wه?|ا\w\w{1,2}ه)")
_ATTACHED = ("ب",)  # an unfamiliar first word that begins so is a phrase of its own: بتهمة كذا
_VERB_FRONTS = ("و", "ي", "سي", "ست", "سن")  # an unfamiliar first word that begins so is a verb, or joined to what went before
_PRONOUN = re.compile(r"\w{3,}(?:ها|هم|هما|نا)|\w{3,}[^ةا]ه")


class Named(NamedTuple):
    """A person whose name ends before token `end`. `rule` says how the name was read."""

    actor: Actor
    end: int
    rule: str


class Hint(NamedTuple):
    """What a title says of the person named after it. `strict`: the name must open with a familiar given name."""

    titled: bool = False
    office: str = ""
    side: str = ""
    framed: bool = False
    strict: bool = False


NO_HINT = Hint()


def known_at(scan: Scan, at: int, hint: Hint = NO_HINT, attached: bool = False) -> Named | None:
    """The known person whose full or short name begins at a token; `attached` allows particles before it."""
    match = scan.match(at)
    if match is None or (match.skip and not attached):
        return None
    sense = next((s for s in match.senses if s.type == "name" and scan.is_person(s.id)), None)
    if sense:
        actor = scan.known(sense.id)
        return Named(actor, match.end, "name") if actor and not _clashes(scan, actor, hint) else None
    return _short(scan, match, hint) if match.of("short") else None


def _clashes(scan: Scan, actor: Actor, hint: Hint) -> bool:
    """True for the name of another state's person right after a title."""
    sides = (hint.side, actor.side or "")
    return hint.titled and sides[0] != sides[1] and all(scan.is_state(side) for side in sides)


def _short(scan: Scan, match: Match, hint: Hint) -> Named | None:
    """The person meant by a short name: one of this report, else with a title or a term of office at its date."""
    memory, key = scan.memory, _key(scan, match)
    here = [key for key in memory.short.get(key, ()) if not _clashes(scan, memory.actors[key], hint)]
    if here:
        return _named(scan, memory.foremost(here), match.end, "short name of a person of the report")
    persons = [p for p in memory.lexicon.short.get(key, ()) if not scan.is_state(hint.side) or memory.side_of(p) == hint.side]
    if not persons or not (hint.titled or _stands_alone(scan, match)):
        return None
    fitting = _in_office(scan, persons, hint.office) or (_in_office(scan, persons, "") if hint.office else [])
    if len(fitting) == 1:
        return _named(scan, fitting[0], match.end, "short name in office")
    return _named(scan, persons[0], match.end, "short name with a title") if hint.titled and len(persons) == 1 else None


def _stands_alone(scan: Scan, match: Match) -> bool:
    """True where a short name is no part of another's full name, and, where it is a noun too (الصيد), stands beside a verb."""
    words, first = scan.words, scan.form(match.first)[match.skip :]
    before = scan.form(match.first - 1) if not scan.gap(match.first) else ""
    latin = scan.line[match.first - 1].text[0] if before else ""
    if latin.isascii() and latin.isalpha():  # a word in lower case is no part of a name (said is a given name too)
        return latin.islower() or scan.match(match.first - 1) is not None or before in vocabulary("en")["after"]
    if before in scan.memory.lexicon.given or before in words["connector"]:
        return False
    small = scan.gap(match.end) == "" and scan.line[match.end].text[0].islower()  # only Latin letters have a lower case
    if first in scan.memory.lexicon.given and not small and not ends(scan, match.end):
        return False
    beside = is_verb(words["verb"], before) or before in words["beside"] or scan.form(match.end) in words["verb"]
    return beside or (not first.startswith("ال") and _famous(scan, match))


def _famous(scan: Scan, match: Match) -> bool:
    """True where somebody of this short name holds an office whose holders are known by it alone, at the report's date."""
    memory = scan.memory
    persons = memory.lexicon.short.get(_key(scan, match), ())
    terms = (term for person in persons for term in memory.lexicon.directory.by_person.get(person, ()))
    held = (memory.lexicon.offices.get(term.office.partition("/")[2]) for term in terms if term.covers(memory.first, memory.last))
    return any(office and office.famous for office in held)


def _key(scan: Scan, match: Match) -> str:
    first, *rest = (token.fold for token in scan.line[match.first : match.end])
    return " ".join((first[match.skip :], *rest))


def _in_office(scan: Scan, persons: Sequence[str], office: str) -> list[str]:
    """Those who held the office, or any, at the report's date."""
    memory = scan.memory
    terms = memory.lexicon.directory.by_person
    return [
        person
        for person in persons
        if any((not office or term.office == office) and term.covers(memory.first, memory.last) for term in terms.get(person, ()))
    ]


def _named(scan: Scan, key: str, end: int, rule: str) -> Named | None:
    actor = scan.known(key)
    return Named(actor, end, rule) if actor else None


@lru_cache(maxsize=65536)
def readable(form: str) -> frozenset[str]:
    """What a folded token may be as a name, with and without its particles."""
    return frozenset(reading.form for reading in readings(form, 2))


def found_short(scan: Scan, at: int) -> tuple[Named, int] | None:
    """A person found in this report, by the last word or two of the name; with the letters of the token to skip."""
    openings, form = scan.memory.openings, scan.form(at)
    if openings.isdisjoint(readable(form)):
        return None
    for reading in readings(form, 2):
        if reading.form in openings:
            named = _opened(scan, at, reading.form)
            if named:
                return named, reading.skip
    return None


def _opened(scan: Scan, at: int, form: str) -> Named | None:
    short = scan.memory.short
    longer = f"{form} {scan.form(at + 1)}" if not scan.gap(at + 1) else ""
    for end, key in ((at + 2, longer), (at + 1, form)):
        if short.get(key):
            return _named(scan, scan.memory.foremost(short[key]), end, "short name of a person of the report")
    return None


def unknown_at(scan: Scan, at: int, hint: Hint, skip: int = 0) -> int:
    """The end of an unknown person's name that begins at a token after `skip` letters, or `at` where none does."""
    if skip and scan.form(at)[skip:] not in scan.memory.lexicon.given:
        return at
    end = _run(scan, at + bool(skip))
    full = [token for token in scan.line[at:end] if token.fold not in scan.words["connector"]]
    kunya = scan.form(at) in scan.words["kunya"]
    opening = at + (scan.form(at) in scan.words["connector"] and not kunya)
    if end == at + bool(skip) or len(full) < 2 - kunya:
        return at
    if kunya or skip or is_given(scan, opening):
        return end
    if hint.strict or not all(_name_shaped(token) for token in full):
        return at
    article = any(token.fold.startswith("ال") for token in full[1:])
    if hint.framed:
        participle = article and scan.form(at).endswith("ا")
        return end if ends(scan, end) and not participle else at
    return end if not article and len(full) < 4 and ends(scan, end) else at


def is_given(scan: Scan, at: int) -> bool:
    """True for a familiar given name; one that folds to a small word (على) must be written as the name is (علي)."""
    form = scan.form(at)
    if form not in scan.memory.lexicon.given:
        return False
    small = form in scan.words["after"] or form in scan.words["common"]
    return not small or scan.line[at].text in scan.memory.lexicon.spelt


def _run(scan: Scan, at: int) -> int:
    words, end, counted = scan.words, at, 0
    while end < len(scan.line) and counted < _WORDS_IN_NAME and (end == at or not scan.gap(end)):
        form = scan.form(end)
        joins = form in words["connector"] or form in words["kunya"]
        if not joins and not _may_be_name(scan, end, at):
            break
        counted += not joins
        end += 1
        if form.startswith("ال") and form not in words["ending"] and end - at > 1 and not scan.form(end).startswith("ال"):
            break
    while end > at and scan.form(end - 1) in words["connector"] - words["ending"]:
        end -= 1
    return end


def _may_be_name(scan: Scan, at: int, first: int) -> bool:
    words, form = scan.words, scan.form(at)
    if is_given(scan, at):
        return not (at > first and form.startswith("و") and form[1:] in scan.memory.lexicon.given)
    if len(form) < 2 or any(form in words[name] for name in ("after", "common", "former", "modifier", "place")) or has(words["verb"], form):
        return False
    if at > first + 1 and scan.form(at - 1) not in words["connector"] and not _third(scan, at, first):
        return False
    if not form.isalpha() or form.isascii() or (at == first and form.startswith((*_VERB_FRONTS, *_ATTACHED))):
        return False
    if form.startswith("ال") and (at == first or form[2:] in words["common"] or form in words["deed"] or form in words["relation"]):
        return False
    if at > first and form.startswith(ARTICLES[1:]):
        return False
    if at > first and form.startswith("و") and not (at == first + 1 and is_given(scan, first) and ends(scan, at + 1)):
        return False
    match = scan.match(at)
    return match is None or match.of("short") is not None or not match.of(*_NO_NAMES)


def _third(scan: Scan, at: int, first: int) -> bool:
    """True for an unfamiliar word that can go on a name of two words: a family name, or the last word before the name must end."""
    if scan.form(at).startswith("ال"):
        return is_given(scan, at - 1)
    plain = not scan.form(at).startswith(("ب", "ل", "و")) and _name_shaped(scan.line[at])
    return plain and is_given(scan, first) and not scan.form(at - 1).startswith("ال") and ends(scan, at + 1)


def _name_shaped(token: Token) -> bool:
    form = token.fold
    return len(form) > 1 and not _VERBAL_NOUN.fullmatch(form) and not _PRONOUN.fullmatch(token.text) and not form.startswith(("لل", "بال"))


def lineage_end(scan: Scan, end: int) -> int:
    """The end of a name with the fathers and the house that follow it: سلمان بن عبد العزيز آل سعود."""
    words = scan.words
    while scan.gap(end) == "" and scan.form(end) in words["house"]:
        father = end + 1 + (scan.form(end + 1) in words["connector"])
        if scan.gap(father) != "" or scan.form(father) in words["after"]:
            return end
        end = father + 1
    return end


def ends(scan: Scan, end: int) -> bool:
    """True where a name or title can end: at a mark, at a word that opens a clause or phrase, or at a verb."""
    if scan.gap(end) != "":
        return True
    form, match = scan.form(end), scan.match(end)
    if match and match.particles[:1] == "و" and match.of("name", "short", "capital"):
        return True
    return form in scan.words["after"] or has(scan.words["verb"], form) or form.startswith(("وال", "بال", "لل"))


def variant_of(scan: Scan, at: int, end: int, hint: Hint) -> Actor | None:
    """The known person of whom an unknown full name is another spelling: the same short name, much the same first name."""
    memory, name = scan.memory, " ".join(token.fold for token in scan.line[at:end])
    held = holder(memory, hint.office)
    if held and held.known:
        arabic = [key_of(known) for known in memory.lexicon.directory.entries[held.id].names if not known.isascii()]
        if not held.name_ar or any(SequenceMatcher(None, name, known).ratio() > _SAME for known in arabic):
            return held
    for start in range(at + 1, end):
        key = " ".join(token.fold for token in scan.line[start:end])
        for person in memory.lexicon.short.get(key, ()):
            names = memory.lexicon.directory.entries[person].names
            firsts = {key_of(known).split()[0] for known in names}
            close = max(SequenceMatcher(None, scan.form(at), first).ratio() for first in firsts)
            actor = scan.known(person)
            if actor and close > _ALIKE and not _clashes(scan, actor, hint):
                return actor
    alike = (scan.known(person) for person in memory.lexicon.skeletons.get(skeleton(name), ()) if memory.side_of(person) == hint.side)
    return next(alike, None) if hint.side else None


def found_actor(scan: Scan, at: int, end: int, text: str, side: str, skip: int = 0) -> Actor:
    """An actor for an unknown name, with an id of its folded words."""
    tokens = scan.line[at:end]
    name = " ".join(text[tokens[0].start + skip : tokens[-1].end].split())
    arabic = any("\u0600" <= char <= "\u06ff" for char in name)
    key = "found/" + "-".join(token.fold[skip if n == 0 else 0 :] for n, token in enumerate(tokens))
    return Actor(key, None if arabic else name, name if arabic else None, "person", side or None, known=False)
