"""One line for an event in each language, built from its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from timeline import facts
from timeline.events import place
from timeline.events.infinitive import plain
from timeline.events.lexicon import Entry, event_types
from timeline.records import Actor, Status
from timeline.wording import wording

_VISIT = "visit"  # how the words of an English summary for a visit begin
_PLURAL = re.compile(r"\b(ال(?:م\w+|\w+ي))ون\b")  # a participle or a nisba in the sound plural: المسلحون, الحوثيون


class Deed(NamedTuple):
    """What a summary tells: the type, the entry that told it, who did it to whom, whether it is so, and who says so.

    `opposed` is true where its targets are those whom it is against; `noun` is the word that names it, as written, `place` its place.
    """

    type: str
    entry: Entry
    source: Sequence[str]
    target: Sequence[str]
    status: Status
    speaker: Sequence[str]
    opposed: bool = False
    noun: str = ""
    place: str | None = None

    @property
    def is_of_nobody(self) -> bool:
        """True for a deed, and no words, of nobody who is named to nobody who is."""
        return not (self.source or self.target or self.entry.speech)


def line(language: str, deed: Deed, actors: Mapping[str, Actor]) -> str:
    """`SOURCE did TARGET (status)` in `en`, `deed of SOURCE to TARGET (status)` in `ar`, with the names that the actors have."""
    told = _english(deed, actors) if language == "en" else _arabic(deed, actors)
    tail = _tail(language, deed, actors)
    return f"{told} ({tail})" if tail else told


def _english(deed: Deed, actors: Mapping[str, Actor]) -> str:
    kind, own = event_types()[deed.type], deed.type == deed.entry.type
    visited, met = _visited_and_met(deed, actors)
    doers, others = _names(deed.source, "en", actors), _names(visited, "en", actors)
    alone = (own and deed.entry.alone_en) or kind.alone_en
    verb = f"{alone} {_words()['slot-against']['en']}" if _is_joint(deed) else (own and deed.entry.en) or kind.verb_en
    if deed.is_of_nobody:
        noun = deed.noun if deed.noun.isascii() and deed.noun else kind.deed_en
        return _placed("en", f"{noun[:1].upper()}{noun[1:]}", deed)
    told = f"{verb} {others}" if others else alone
    told = _words()["met"]["en"].format(deed=told, who=_names(met, "en", actors)) if met else told
    return f"{doers or wording('en')['summary-unnamed']} {_ahead(told, deed.status)}"


def _ahead(told: str, status: Status) -> str:
    """What was told in the past as it is told of a deed that lies ahead or depends on something."""
    if status not in ("planned", "conditional"):
        return told
    irregular = dict(pair.split() for pair in _words()["plain"]["words"])
    return str(_words()[status]["en"].format(deed=plain(told, irregular)))


def _visited_and_met(deed: Deed, actors: Mapping[str, Actor]) -> tuple[Sequence[str], Sequence[str]]:
    """The targets of a visit to a place and a person apart: a place is visited, a person met. Other targets stay together."""
    persons = [a for a in deed.target if a in actors and actors[a].kind == "person"]
    places = [a for a in deed.target if a not in persons]
    visit = deed.type == deed.entry.type == "CONSULT" and deed.entry.en.startswith(_VISIT)
    return (places, persons) if visit and persons and places else (deed.target, ())


def _arabic(deed: Deed, actors: Mapping[str, Actor]) -> str:
    """A masdar, its doer in the genitive, and the target behind a preposition: قصف تركيا لسوريا."""
    kind, own = event_types()[deed.type], deed.type == deed.entry.type
    visited, met = _visited_and_met(deed, actors)
    doers, others = _names(deed.source, "ar", actors), _names(visited, "ar", actors)
    deed_name = (own and deed.entry.ar) or kind.verb_ar
    if deed.is_of_nobody:
        return _placed("ar", deed_name if deed.noun.isascii() else deed.noun, deed)
    # The frame of an English entry says nothing of Arabic prepositions.
    link = _own_link(deed.entry) if own and deed.entry.ar else kind.link_ar
    link = _words()["slot-against"]["ar"] if _is_joint(deed) else link
    parts = [deed_name, doers, _linked(link or kind.link_ar, others) if others else ""]
    told = " ".join(part for part in parts if part)
    return str(_words()["met"]["ar"].format(deed=told, who=_names(met, "ar", actors))) if met else told


def _is_joint(deed: Deed) -> bool:
    """True for what is done with some against others: a meeting against X is none with him."""
    return deed.opposed and deed.type in ("AGREE", "CONSULT", "COOPERATE")


def _placed(language: str, told: str, deed: Deed) -> str:
    where = place.name(deed.place, language) if deed.place else ""
    return f"{told} {_words()['slot-in'][language]} {where}" if where else told


def _own_link(entry: Entry) -> str:
    """The preposition that the frame of an entry puts before its target; of an English frame only the object has one in Arabic."""
    if entry.name.isascii():
        return str(_words()["slot-object"]["ar"]) if entry.arguments.get("object") == "target" else ""
    slots = [slot for slot, role in entry.arguments.items() if role == "target"]
    return next((link for slot in slots if (link := _words().get(f"slot-{slot}", {}).get("ar"))), "")


def _linked(link: str, names: str) -> str:
    words = _words()
    to, article = words["to"]["ar"], words["article"]["ar"]
    if link != to:
        return f"{link} {names}"
    return str(words["to-the"]["ar"]) + names.removeprefix(article) if names.startswith(article) else f"{to}{names}"


def _tail(language: str, deed: Deed, actors: Mapping[str, Actor]) -> str:
    words = wording(language)
    unnamed = "" if deed.source or deed.is_of_nobody or language == "en" else words["summary-unnamed"]
    speaker = _names(deed.speaker, language, actors)
    if deed.status == "claimed" and speaker:
        is_so = _words()["claimed-by"][language].format(who=speaker)
    else:
        is_so = "" if deed.status == "happened" else words[f"status-{deed.status}"].lower()
    return ("، " if language == "ar" else ", ").join(part for part in (unnamed, is_so) if part)


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, Any]]:
    blocks, _ = facts.load(facts.ROOT / "events" / "summary.toml", {"en": "text", "ar": "text", "words": "texts"})
    return blocks


def _names(ids: Sequence[str], language: str, actors: Mapping[str, Actor]) -> str:
    names = [actors[a].name(language) for a in ids if a in actors]
    if language == "ar":
        people = (actors[a].kind == "person" for a in ids if a in actors)
        return " و".join(name if person else _genitive(name) for name, person in zip(names, people, strict=True))
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


def _genitive(name: str) -> str:
    """An Arabic name as it stands behind a masdar or a preposition: الحوثيون becomes الحوثيين."""
    rule = _words()["genitive"]
    return _PLURAL.sub(lambda found: found[0] if found[0] in rule["words"] else found[1] + rule["ar"], name)
