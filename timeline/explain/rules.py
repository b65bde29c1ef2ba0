"""The names of rules in the language of the reader, from knowledge/rules.toml and the list of event words."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline import facts, wording
from timeline.wording import Wording

_FILE = facts.ROOT / "rules.toml"
_THEN = {"en": "then ", "ar": "ثم "}
_COMMA = {"en": ", ", "ar": "، "}


def told(rule: str, words: Wording) -> str:
    """The name of a rule; what the file does not know stays as it is."""
    if rule.startswith("events/"):
        return _entry(rule, words)
    names = _names(words.language)
    if rule in names:
        return names[rule]
    return _COMMA[words.language].join(_part(part, words) for part in rule.split(", "))


def _entry(rule: str, words: Wording) -> str:
    """`events/visited/past` as the entry and the form in which it is written."""
    _, *entry, form = rule.split("/")
    return words.say("why-entry", entry="/".join(entry), form=words.get(f"why-{form}", form))


def _part(part: str, words: Wording) -> str:
    """A rule without a comma: with what it read behind a colon, behind another one, or about another one."""
    if part.startswith("then "):
        return _THEN[words.language] + _part(part.removeprefix("then "), words)
    head, colon, read = part.partition(": ")
    names = _names(words.language)
    if colon:
        return f"{_part(head, words)}: {_part(read, words)}"
    if part in names:
        return names[part]
    for pattern, name in _patterns(words.language):
        found = pattern.fullmatch(part)
        if found:
            return name.format(x=_part(found[1], words))
    return part


@lru_cache(maxsize=2)
def _names(language: str) -> dict[str, str]:
    return dict(wording.load(_FILE, language).texts)


@lru_cache(maxsize=2)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    holed = ((rule, name) for rule, name in _names(language).items() if "{x}" in rule)
    return tuple((re.compile(re.escape(rule).replace(re.escape("{x}"), "(.+)")), name) for rule, name in holed)
