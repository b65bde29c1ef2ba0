"""Everything that can be recognised, in one trie: names, nationalities, titles, bodies and words that point back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from timeline.actors.directory import Directory, Entry, directory
from timeline.actors.naming import folded, parts, skeleton
from timeline.actors.nationality import arabic_forms
from timeline.actors.offices import Office, offices
from timeline.actors.trie import Sense, Trie
from timeline.actors.vocabulary import spelt, vocabulary

COUNTERPART = "counterpart"
_LATIN = re.compile("[A-Za-z]")
_BEFORE_PRONOUN = {"ة": "ت", "ء": "ئ"}  # how a last letter is written before a pronoun


class Lexicon(NamedTuple):
    """What the reader looks up. `short` maps a folded short name to the persons who have it; `heads` an actor to its head nouns,
    `led` a state to the coalition that it leads, `skeletons` what the spellings of a name share to the persons with it.
    """

    directory: Directory
    offices: dict[str, Office]
    trie: Trie
    short: dict[str, tuple[str, ...]]
    heads: dict[str, frozenset[str]]
    given: frozenset[str]
    spelt: frozenset[str]
    led: dict[str, str]
    skeletons: dict[str, tuple[str, ...]]

    def is_name(self, word: str) -> bool:
        """True for a folded word that is a name by itself: of a state, a group, or a person's last one."""
        return word in self.short or self.trie.names(word)


@lru_cache(maxsize=1)
def standard() -> Lexicon:
    """The lexicon of the program, made once in a process."""
    return build(directory(), offices())


def build(known: Directory, titles: dict[str, Office]) -> Lexicon:
    """The lexicon over a directory and a list of titles."""
    trie = Trie()
    for entry in known.entries.values():
        _add_entry(trie, entry)
    for key, office in titles.items():
        for phrase in (*office.ar, *office.en):
            trie.add(phrase, Sense(office.type, key, written=_latin(phrase) if office.type == "rank" else ""))
        trie.add_all(office.pair, Sense("pair", key))
        if office.type == "office":
            trie.add_all(_possessed(office.ar), Sense("own", key))
        if office.type == "head":
            trie.add_all(office.pair, Sense("head", key))
    words = vocabulary("ar")
    for kind in ("country", "cabinet", "counterpart"):
        trie.add_all(words[kind], Sense(kind, kind))
    trie.add_all(words["counterparts"], Sense("pair", COUNTERPART))
    trie.add_all((f"ال{noun}" for noun in words["refer"]), Sense("refer", ""))
    trie.add_all(words["person"], Sense("person", ""))
    for phrase in (*words["idiom"], *spelt("ar", "outlet"), *spelt("en", "outlet")):
        trie.add(phrase, Sense("idiom", "", written=_latin(phrase)))
    _add_local(trie, known)
    people = [entry for entry in known.entries.values() if entry.actor.kind == "person"]
    return Lexicon(
        known,
        titles,
        trie,
        _short(people),
        _heads(known),
        _given(people) | words["given"],
        spelt("ar", "given"),
        _led(known),
        _skeletons(people),
    )


def _possessed(phrases: Iterable[str]) -> Iterator[str]:
    """Titles of two words with a pronoun for whose they are: وزير خارجيتها, رئيس وزرائها."""
    for phrase in phrases:
        words = phrase.split()
        if len(words) > 1 and not any(word.startswith("ال") for word in words):
            stem = phrase[:-1] + _BEFORE_PRONOUN.get(phrase[-1], phrase[-1])
            yield from (stem + pronoun for pronoun in vocabulary("ar")["pronoun"])


def _add_entry(trie: Trie, entry: Entry) -> None:
    key = entry.actor.id
    for name in entry.names:
        trie.add(name, Sense("name", key, written=_latin(name)))
    for kind, names in (("capital", entry.capitals), ("people", entry.people)):
        for name in names:
            trie.add(name, Sense(kind, key, written=_latin(name)))
    if entry.actor.kind == "person":
        for name in entry.short:
            if not small(name):
                trie.add(name, Sense("short", "", written=_latin(name)))
    for stem in entry.adjectives_ar:
        for text, form, definite in arabic_forms(stem):
            if folded(text) not in vocabulary("ar")["common"]:
                trie.add(text, Sense("adjective", key, form, definite))
    for name in entry.adjectives_en:
        trie.add(name, Sense("adjective", key, "m", True, name))
    if entry.actor.kind != "person":
        for name in entry.short:
            trie.add(name, Sense("name", key, written=_latin(name)))


def _add_local(trie: Trie, known: Directory) -> None:
    """Names that end in a nationality, without it: حزب العمال is the British one in a report on Britain."""
    states = {
        folded(form.text): entry.actor.id
        for entry in known.entries.values()
        if entry.actor.kind == "state"
        for stem in entry.adjectives_ar
        for form in arabic_forms(stem)
        if form.definite
    }
    for entry in known.entries.values():
        for name in entry.names if entry.actor.kind in ("party", "organization", "government-body") else ():
            *words, last = name.split()
            if len(words) > 1 and folded(last) in states:
                trie.add(" ".join(words), Sense("local", entry.actor.id, states[folded(last)]))


def _skeletons(people: list[Entry]) -> dict[str, tuple[str, ...]]:
    """The persons whose Arabic name has a skeleton, where several spellings may hide one name."""
    out: dict[str, tuple[str, ...]] = {}
    for entry in people:
        for name in entry.names:
            if not _LATIN.search(name) and " " in name:
                key = skeleton(name)
                out[key] = tuple(dict.fromkeys((*out.get(key, ()), entry.actor.id)))
    return out


def _led(known: Directory) -> dict[str, str]:
    """The coalition that a state leads, where a name of it says so: التحالف بقيادة السعودية. Of several the one listed first."""
    states = {folded(name): entry.actor.id for entry in known.entries.values() if entry.actor.kind == "state" for name in entry.names}
    out: dict[str, str] = {}
    for entry in known.entries.values():
        for words in map(str.split, map(folded, entry.names if entry.actor.kind == "coalition" else ())):
            at = next((n for n, word in enumerate(words) if word in vocabulary("ar")["led"]), len(words))
            leader = states.get(" ".join(words[at + 1 :]))
            if leader:
                out.setdefault(leader, entry.actor.id)
    return out


def small(name: str) -> bool:
    """True for a short name that is a small word or a verb too: بان, علي."""
    words, form = vocabulary("ar"), folded(name)
    return form in words["after"] or form in words["verb"] or form in words["common"]


def _latin(phrase: str) -> str:
    return phrase if _LATIN.search(phrase) else ""


def _short(people: list[Entry]) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for entry in people:
        for name in entry.short:
            key = key_of(name)
            out[key] = tuple(dict.fromkeys((*out.get(key, ()), entry.actor.id)))
    return out


def _heads(known: Directory) -> dict[str, frozenset[str]]:
    """For each actor that is no person the first words of its names, without article: what a definite noun may point back to."""
    out = {}
    for key, entry in known.entries.items():
        firsts = {folded(name).split()[0].removeprefix("ال") for name in entry.names if len(name.split()) > 1}
        english = {word for name in entry.names if name.isascii() for word in folded(name).split()} & vocabulary("en")["refer"]
        if entry.actor.kind != "person":
            out[key] = frozenset((firsts & vocabulary("ar")["realm"] if entry.actor.kind == "state" else firsts) | english)
    return out


def _given(people: list[Entry]) -> frozenset[str]:
    words = vocabulary("ar")
    firsts = (folded(name).split()[0] for entry in people for name in entry.names if len(name.split()) > 1)
    return frozenset(f for f in firsts if len(f) > 2 and not f.startswith("ال") and f not in words["after"] and f not in words["common"])


def key_of(phrase: str) -> str:
    """The folded words of a phrase, one space between: the key of short names and of ids."""
    return " ".join(parts(phrase))
