"""The lexicon of triggers: which written forms tell an event, of which type, with which frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline import facts
from timeline.events import forms
from timeline.language.fold import fold
from timeline.language.grammar import SLOTS

_ENTRY = {
    "type": "text", "past": "texts", "present": "texts", "noun": "texts", "participle": "texts", "arguments": "texts", "needs": "texts",
    "speech": "flag", "duty": "flag", "announces": "flag", "held": "flag", "denies": "flag", "plain": "flag",
    "both": "flag", "continues": "flag", "particle": "text", "weight": "number",
    "en": "text", "alone_en": "text", "ar": "text", "by_words": "text", "example": "text", "counter": "text",
}  # fmt: skip
_TYPE = {
    "en": "text", "ar": "text", "tone": "number", "colour": "text", "meaning_en": "text", "meaning_ar": "text",
    "verb_en": "text", "alone_en": "text", "deed_en": "text", "verb_ar": "text", "link_ar": "text",
}  # fmt: skip
FORMS = ("past", "present", "noun", "participle")
_ARGUMENT_SLOTS = {*SLOTS, "object", "genitive", "that", "subject"}
_ROLES = {"source", "target", "other", "none"}
_INFLECTED: dict[str, Callable[[str], set[str]]] = {
    "past": forms.past, "present": forms.present, "noun": forms.noun, "participle": forms.participle,
}  # fmt: skip

_NOMINATIVE = "ون"


class EventType(NamedTuple):
    """One of the PLOVER classes or STATEMENT: labels, tone (-10 to +10), colour, and the words of a summary.

    `verb_en` goes before a target, `alone_en` stands without one, `deed_en` names a deed of nobody; `link_ar` leads from the masdar
    `verb_ar` to the target.
    """

    id: str
    en: str
    ar: str
    tone: float
    colour: str
    verb_en: str
    alone_en: str
    deed_en: str
    verb_ar: str
    link_ar: str


class Entry(NamedTuple):
    """One entry of the lexicon. `arguments` maps a slot to a role; `needs` are folded words of which one must follow.

    `speech` marks what is said, `duty` a word that only obliges (must, يجب): in somebody's words it makes them a demand,
    `announces` what may only bring a deed to be known (announced, أعلن),
    `particle` is one that must be attached to a word that follows,
    `held` what only says of a meeting named before it that it takes place (was held, عقد).
    `plain` counts a needed word only where no particle stands before it (أكد دعمه, but not: وصل لدعمه).
    `both` tells an event only where the doer and whoever suffers it are named: a verb that may be meant otherwise (هاجم, ضرب).
    `continues` marks a verb by which a speaker only goes on (added, أضاف).
    `by_words` is the type where a person does it or suffers it: هاجم الرئيس خصمه.
    `denies` what says of the deed told in it that it isn't so (denied, نفى).
    `en`, `alone_en` and `ar` are its own words in a summary, as of a type; empty where those of the type serve.
    """

    name: str
    type: str
    speech: bool
    weight: float
    arguments: dict[str, str]
    needs: frozenset[str]
    duty: bool
    announces: bool
    held: bool
    denies: bool
    plain: bool
    both: bool
    continues: bool
    particle: str
    en: str
    alone_en: str
    ar: str
    by_words: str


class Form(NamedTuple):
    """A way in which an entry is written, folded: `pos` is past, present, noun or participle."""

    entry: Entry
    pos: str
    written: str


class Lexicon(NamedTuple):
    """Forms by first folded word: the rest of the form, and what it is. Longer forms come first.

    `nouns` are those of an entry, by its type and name; `named` are all of them.
    """

    by_first: dict[str, tuple[tuple[tuple[str, ...], Form], ...]]
    nouns: dict[tuple[str, str], dict[str, Form]]
    named: frozenset[str]
    size: int


@lru_cache(maxsize=1)
def event_types() -> dict[str, EventType]:
    """The event types by id, in the order of the file."""
    blocks, _ = facts.load(facts.ROOT / "events" / "types.toml", _TYPE)
    names = [name for name in EventType._fields if name != "id"]
    return {key: EventType(key, **{name: block[name] for name in names}) for key, block in blocks.items()}


@lru_cache(maxsize=4)
def lexicon(language: str) -> Lexicon:
    """The lexicon of `ar` or `en`.

    Raises:
        KnowledgeError: an unknown key, type, slot or role, with file and line.
    """
    return build(facts.ROOT / "events" / f"{language}.toml", inflect=language == "ar")


def build(path: Path, *, inflect: bool) -> Lexicon:
    """The lexicon in a file; Arabic forms are inflected, English ones are all listed."""
    entries, source = facts.load_list(path, "entry", _ENTRY)
    index: dict[str, list[tuple[tuple[str, ...], Form]]] = {}
    nouns: dict[tuple[str, str], dict[str, Form]] = {}
    for block in entries:
        entry = _entry(block, source)
        for pos in FORMS:
            for words in sorted(_written(block.get(pos, ()), pos, inflect)):
                first, *rest = words.split()
                if pos == "participle" and entry.speech and first.endswith(_NOMINATIVE):
                    continue  # مهددون بالتدمير are threatened; who speaks is مهددين
                form = Form(entry, pos, words)
                index.setdefault(first, []).append((tuple(rest), form))
                if pos == "noun":
                    nouns.setdefault((entry.type, entry.name), {})[words] = form
    by_first = {first: tuple(sorted(found, key=_preference)) for first, found in index.items()}
    named = frozenset(written for of_entry in nouns.values() for written in of_entry)
    return Lexicon(by_first, nouns, named, sum(map(len, by_first.values())))


def _preference(item: tuple[tuple[str, ...], Form]) -> tuple[int, bool, float]:
    rest, form = item
    return -len(rest), not form.entry.needs, -form.entry.weight


def _written(bases: Sequence[str], pos: str, inflect: bool) -> set[str]:
    if not inflect:
        plain = (forms.base(each) for each in bases) if pos == "present" else ()
        return {fold(each) for each in (*bases, *plain)}
    return set().union(*(_INFLECTED[pos](base) for base in bases))


def _entry(block: Mapping[str, Any], source: facts.Source) -> Entry:
    name = next((block[pos][0] for pos in FORMS if block.get(pos)), "")
    if not name:
        raise source.refuse("entry", f"an entry of type {block.get('type')} without any form")
    if block.get("type") not in event_types():
        raise source.refuse("entry", f"{name}: unknown type {block.get('type')!r}", name)
    if block.get("by_words", block["type"]) not in event_types():
        raise source.refuse("entry", f"{name}: unknown type {block['by_words']!r}", name)
    arguments = dict(pair.split(":", 1) for pair in block.get("arguments", ()) if ":" in pair)
    wrong = [f"{s}:{r}" for s, r in arguments.items() if s not in _ARGUMENT_SLOTS or r not in _ROLES]
    if wrong or len(arguments) != len(block.get("arguments", ())):
        raise source.refuse("entry", f"{name}: arguments must be SLOT:ROLE, not {wrong or block['arguments']}", name)
    needs = frozenset(map(fold, block.get("needs", ())))
    words = {key: block.get(key, "") for key in ("particle", "en", "alone_en", "ar", "by_words")}
    flags = {flag: block.get(flag, False) for flag in ("speech", "duty", "announces", "held", "denies", "plain", "both", "continues")}
    return Entry(
        name=name,
        type=block["type"],
        weight=float(block.get("weight", 1.0)),
        arguments=arguments,
        needs=needs,
        **flags,
        **words,
    )
