"""The word lists by which names, titles and references are read, folded."""

from __future__ import annotations

from functools import lru_cache

from timeline import facts
from timeline.language.fold import fold
from timeline.language.particles import bare, readings

SETS = {
    "ar": (
        "given", "connector", "kunya", "former", "modifier", "place", "movement", "topic", "deed", "relation", "party", "country",
        "cabinet", "counterpart", "counterparts", "beside", "about", "border", "territory", "integrity", "preposition", "armed",
        "realm", "patronymic", "house", "ending", "led", "leads", "seat", "we", "post", "person", "verb", "after", "common", "refer",
        "formal", "front", "hold", "charge", "address", "addressed", "asked", "idiom", "ambiguous", "clause", "spoken", "pronoun",
        "described", "namesake", "outlet", "run", "belongs", "pronominal", "statement", "from", "toward", "with", "each", "at", "off",
        "over", "ministry", "government", "regime", "unnamed",
    ),
    "en": (
        "connector", "former", "place", "deed", "relation", "party", "person", "verb", "after", "refer", "speech", "abbreviation",
        "owner", "country", "cabinet", "counterpart", "armed", "bloc", "article", "joining", "of", "stop", "addressed", "lineage",
        "regime", "modifier", "outlet", "aimed", "called", "with", "definite", "genitive", "arabic article", "family first",
        "matter", "coalition",
    ),
}  # fmt: skip
Words = frozenset[str]


@lru_cache(maxsize=2)
def vocabulary(language: str) -> dict[str, Words]:
    """The word sets of `ar` or `en`, by name.

    Raises:
        KnowledgeError: an unknown or missing set.
    """
    blocks, source = facts.load(facts.ROOT / "languages" / language / "names.toml", {"words": "texts"})
    known = SETS[language]
    for name in blocks.keys() - set(known):
        raise source.refuse(name, f"unknown set of words; known are {', '.join(known)}")
    for name in known:
        if name not in blocks:
            raise source.refuse(name, "this set of words is missing")
    return {name: frozenset(" ".join(fold(word).split()) for word in blocks[name]["words"]) for name in known}


@lru_cache(maxsize=4)
def spelt(language: str, name: str) -> Words:
    """The words of a set to the letter, as the file has them."""
    blocks, _ = facts.load(facts.ROOT / "languages" / language / "names.toml", {"words": "texts"})
    return frozenset(blocks[name]["words"])


def only(language: str, name: str) -> str:
    """The word of a set that holds a single one."""
    (word,) = vocabulary(language)[name]
    return word


def has(words: Words, form: str) -> bool:
    """True where the folded word is in the set, as it stands or with و or ف set aside."""
    return form in words or (form[:1] in "وف" and len(form) > 3 and form[1:] in words)


def is_verb(words: Words, form: str) -> bool:
    """True for a verb of the set, with an object pronoun at its end or not: تقوده, نفتها."""
    return has(words, form) or (len(form) > 3 and any(form.endswith(end) and has(words, form[: -len(end)]) for end in ("ها", "هم", "ه")))


def has_noun(words: Words, form: str) -> bool:
    """True where the folded word is in the set with any particle and the article set aside."""
    return any(reading.form in words or bare(reading.form) in words for reading in readings(form))


def has_any(words: Words, form: str) -> bool:
    """True where the folded word is in the set, as it stands or with any particle set aside."""
    return any(reading.form in words for reading in readings(form))
