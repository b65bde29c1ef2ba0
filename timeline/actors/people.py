"""Persons by name: known ones, short names, and unknown ones that the grammar of names gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.actors.lexicon import Lexicon
from timeline.actors.line import Token
from timeline.actors.memory import Memory
from timeline.actors.trie import Match
from timeline.actors.vocabulary import has, vocabulary
from timeline.records import Actor

_WORDS_IN_NAME = 4
# Shapes of verbal nouns and of words with a pronoun at their end: after a title these are the verb's object, never a name.
_VERBAL_NOUN = re.compile(r"است\w{2,3}ا\w|ا\wت\wا\w|ان\w\wا\w|ت\w\wي\w|م\wا\w\wه")
_PRONOUN = re.compile(r"\w{3,}(?:ها|هم|هما|نا)|\w{3,}[^ةا]ه")
Matches = Sequence[Match | None]


class Named(NamedTuple):
    """A person whose name ends before token `end`. `rule` says how the name was read."""

    actor: Actor
    end: int
    rule: str


def known_at(line: Sequence[Token], matches: Matches, at: int, memory: Memory, titled: bool = False, office: str = "") -> Named | None:
    """The known person whose full or short name begins at a token with nothing attached."""
    match = matches[at]
    if match is None or match.skip:
        return None
    sense = next((s for s in match.senses if s.type == "name" and _is_person(s.id, memory.lexicon)), None)
    if sense:
        actor = memory.lexicon.directory.actor(sense.id)
        return Named(actor, match.end, "name") if actor else None
    return short_at(line, match, memory, titled, office)


def _is_person(key: str, lexicon: Lexicon) -> bool:
    actor = lexicon.directory.actor(key)
    return actor is not None and actor.kind == "person"


def short_at(line: Sequence[Token], match: Match, memory: Memory, titled: bool, office: str = "") -> Named | None:
    """The person meant by a short name: one of this report, else with a title or a term of office at its date."""
    if match.of("short") is None:
        return None
    key = " ".join([line[match.first].fold[match.skip :], *(token.fold for token in line[match.first + 1 : match.end])])
    here = memory.short.get(key)
    if here:
        return _named(here[-1], match.end, memory, "short name of a person of the report")
    persons = memory.lexicon.short.get(key, ())
    fitting = _in_office(persons, memory, office)
    if len(fitting) == 1:
        return _named(fitting[0], match.end, memory, "short name with office" if office else "short name in office at that date")
    if len(persons) == 1 and (titled or len(key) > 4) and not (key.startswith("ال") and not titled):
        return _named(persons[0], match.end, memory, "short name of one person alone")
    return None


def _in_office(persons: Sequence[str], memory: Memory, office: str) -> list[str]:
    """Those who held the office, or any, at the report's date."""
    terms = memory.lexicon.directory.by_person
    return [
        person
        for person in persons
        if any((not office or term.office == office) and term.covers(memory.first, memory.last) for term in terms.get(person, ()))
    ]


def _named(key: str, end: int, memory: Memory, rule: str) -> Named | None:
    actor = memory.actors.get(key) or memory.lexicon.directory.actor(key)
    return Named(actor, end, rule) if actor else None


def unknown_at(line: Sequence[Token], matches: Matches, at: int, memory: Memory, framed: bool) -> int:
    """The end of an unknown person's name that begins at a token, or `at` where none does.

    `framed`: a comma parts the name from its title, so that it needs no familiar first word.
    """
    end = _run(line, matches, at, memory)
    full = [token for token in line[at:end] if token.fold not in vocabulary("ar")["connector"]]
    if len(full) < 2 - (line[at].fold in vocabulary("ar")["kunya"]):
        return at
    first = line[at].fold
    if first in memory.lexicon.given or first in vocabulary("ar")["kunya"]:
        return end
    if framed and _apart(line, end):
        return end
    foreign = not any(token.fold.startswith("ال") for token in full[1:]) and len(full) < 4
    return end if foreign and _ends(line, end) and all(_name_shaped(token) for token in full) else at


def _run(line: Sequence[Token], matches: Matches, at: int, memory: Memory) -> int:
    words = vocabulary("ar")
    end, counted = at, 0
    while end < len(line) and counted < _WORDS_IN_NAME and (end == at or line[end].gap == ""):
        form = line[end].fold
        joins = form in words["connector"] or form in words["kunya"]
        if not joins and not _may_be_name(line, matches, end, at, memory):
            break
        counted += not joins
        end += 1
        if form.startswith("ال") and form != "الله" and not (end < len(line) and line[end].gap == "" and line[end].fold.startswith("ال")):
            break
    while end > at and line[end - 1].fold in words["connector"] and line[end - 1].fold not in ("الله", "الدين", "اوغلو"):
        end -= 1
    return end


def _may_be_name(line: Sequence[Token], matches: Matches, at: int, first: int, memory: Memory) -> bool:
    words, form = vocabulary("ar"), line[at].fold
    if form in memory.lexicon.given:
        return not (at > first and form.startswith("و") and form[1:] in memory.lexicon.given)
    if len(form) < 3 or form in words["after"] or form in words["common"] or has(words["verb"], form) or form in words["former"]:
        return False
    if at == first and form.startswith("ال"):
        return False
    if at > first and (form.startswith(("و", "لل", "بال", "كال", "فال"))):
        return False
    match = matches[at]
    return match is None or match.of("short") is not None or not match.of("name", "capital", "adjective", "office", "head", "body", "prefix")


def _name_shaped(token: Token) -> bool:
    form = token.fold
    return len(form) > 2 and not _VERBAL_NOUN.fullmatch(form) and not _PRONOUN.fullmatch(token.text) and not form.startswith(("لل", "بال"))


def _ends(line: Sequence[Token], end: int) -> bool:
    """True where a name can end: at a mark, at a word that opens a clause or phrase, or at a verb."""
    if end >= len(line) or line[end].gap != "":
        return True
    words, form = vocabulary("ar"), line[end].fold
    return form in words["after"] or has(words["verb"], form) or form.startswith(("وال", "بال", "لل"))


def _apart(line: Sequence[Token], end: int) -> bool:
    return end >= len(line) or line[end].gap not in ("", "q") or _ends(line, end)


def found_actor(line: Sequence[Token], at: int, end: int, text: str, side: str | None) -> Actor:
    """An actor for an unknown person, with an id of its folded name."""
    key = "found/" + "-".join(token.fold for token in line[at:end])
    name = " ".join(text[line[at].start : line[end - 1].end].split())
    arabic = "\u0600" <= name[0] <= "\u06ff"
    return Actor(key, None if arabic else name, name if arabic else None, "person", side or None, known=False)
