"""One line for an event in each language, built from its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.events import place
from timeline.events.infinitive import plain
from timeline.events.lexicon import Entry, event_types
from timeline.events.naming import linked, names, phrases
from timeline.language.particles import bare
from timeline.records import Actor, Status
from timeline.wording import wording

_VISIT = "visit"  # how the words of an English summary for a visit begin


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
    feminine = phrases()["feminine"] if language == "ar" and told.split(" ")[0].endswith(tuple(phrases()["feminine"]["words"])) else {}
    tail = _tail(language, deed, actors, feminine.get("ar", ""))
    return f"{told} ({tail})" if tail else told


def _english(deed: Deed, actors: Mapping[str, Actor]) -> str:
    kind, own = event_types()[deed.type], deed.type == deed.entry.type
    visited, met = _visited_and_met(deed, actors)
    doers, others = names(deed.source, "en", actors), names([a for a in visited if a not in deed.source], "en", actors)
    alone = (own and deed.entry.alone_en) or kind.alone_en
    verb = f"{alone} {phrases()['slot-against']['en']}" if _is_joint(deed) else (own and deed.entry.en) or kind.verb_en
    if deed.is_of_nobody:
        noun = deed.noun if deed.noun.isascii() and deed.noun else kind.deed_en
        return _placed("en", f"{noun[:1].upper()}{noun[1:]}", deed)
    if verb in phrases()["killed"]["words"] and not _are_persons(deed.target, actors):
        verb = phrases()["killed"]["en"].format(deed=verb)
    told = f"{verb} {others}" if others else alone
    if len(deed.source) > 1 or _are_persons(deed.source, actors) or doers.split(" ")[-1].lower() in phrases()["their"]["words"]:
        told = told.replace(" its ", f" {phrases()['their']['en']} ")
    told = phrases()["met"]["en"].format(deed=told, who=names(met, "en", actors)) if met else told
    told = f"{doers or wording('en')['summary-unnamed']} {_ahead(told, deed.status)}"
    return told[:1].upper() + told[1:]


def _are_persons(ids: Sequence[str], actors: Mapping[str, Actor]) -> bool:
    return bool(ids) and all(a in actors and actors[a].kind == "person" for a in ids)


def _ahead(told: str, status: Status) -> str:
    """What was told in the past as it is told of a deed that lies ahead or depends on something."""
    if status not in ("planned", "conditional"):
        return told
    irregular = dict(pair.split() for pair in phrases()["plain"]["words"])
    return str(phrases()[status]["en"].format(deed=plain(told, irregular)))


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
    doers, others = names(deed.source, "ar", actors), names([a for a in visited if a not in deed.source], "ar", actors)
    deed_name = (own and deed.entry.ar) or kind.verb_ar
    if deed.is_of_nobody:
        return _placed("ar", deed_name if deed.noun.isascii() or _has_pronoun(deed.noun) else bare(deed.noun), deed)
    # The frame of an English entry says nothing of Arabic prepositions, and what is denied is denied about somebody.
    link = _own_link(deed.entry) if own and deed.entry.ar and not deed.entry.denies else kind.link_ar
    link = link or kind.link_ar
    link = phrases()["slot-against"]["ar"] if _is_joint(deed) or _is_aimed(deed, link, actors) else link
    by = f"{phrases()['of-doer']['ar']} {doers}" if doers else ""
    if own and others and deed.entry.en in phrases()["killed"]["words"] and not _are_persons(deed.target, actors):
        return " ".join(part for part in (phrases()["killed"]["ar"].format(deed=deed_name), others, by) if part)
    if doers and (" " in deed_name or (deed.type in phrases()["of-doer"]["words"] and not others)):
        doers = by
    parts = [deed_name, doers, linked(link, others) if others else ""]
    told = " ".join(part for part in parts if part)
    return str(phrases()["met"]["ar"].format(deed=told, who=names(met, "ar", actors))) if met else told


def _has_pronoun(noun: str) -> bool:
    return noun.endswith(tuple(phrases()["attached"]["words"]))


def _is_joint(deed: Deed) -> bool:
    """True for what is done with some against others: a meeting against X is none with him."""
    return deed.opposed and deed.type in ("AGREE", "CONSULT", "COOPERATE")


def _is_aimed(deed: Deed, link: str, actors: Mapping[str, Actor]) -> bool:
    """True for what is got ready to or done in somebody, a group and no place, who is the foe: readiness against X, not for him."""
    ready = link == phrases()["to"]["ar"] and deed.type in ("THREATEN", "MOBILIZE") and deed.entry.arguments.get("object") != "target"
    in_group = link == phrases()["slot-in"]["ar"] and all(actors[a].kind != "state" for a in deed.target if a in actors)
    return deed.opposed and (ready or in_group)


def _placed(language: str, told: str, deed: Deed) -> str:
    where = place.name(deed.place, language) if deed.place else ""
    return f"{told} {phrases()['slot-in'][language]} {where}" if where else told


def _own_link(entry: Entry) -> str:
    """The preposition that the frame of an entry puts before its target; of an English frame only the object has one in Arabic."""
    if entry.name.isascii():
        return str(phrases()["slot-object"]["ar"]) if entry.arguments.get("object") == "target" else ""
    slots = [slot for slot, role in entry.arguments.items() if role == "target"]
    return next((link for slot in slots if (link := phrases().get(f"slot-{slot}", {}).get("ar"))), "")


def _tail(language: str, deed: Deed, actors: Mapping[str, Actor], ending: str) -> str:
    """What is said in brackets: that the doer is not named, and how far it is so, an adjective that takes the ending of its noun."""
    words = wording(language)
    unnamed = "" if deed.source or deed.is_of_nobody or language == "en" else words["summary-unnamed"]
    speaker = names(deed.speaker, language, actors)
    if deed.status == "claimed" and speaker:
        is_so = phrases()["claimed-by"][language].format(who=speaker)
    else:
        is_so = "" if deed.status == "happened" else words[f"status-{deed.status}"].lower() + ending
    return ("، " if language == "ar" else ", ").join(part for part in (unnamed, is_so) if part)
