"""One line for an event in each language, built from its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.lexicon import event_types
from timeline.records import Actor, Status
from timeline.wording import wording


def line(language: str, type_: str, source: Sequence[str], target: Sequence[str], status: Status, actors: Mapping[str, Actor]) -> str:
    """`SOURCE did TARGET (status)` in `en` or `ar`, with the names that the actors have."""
    kind = event_types()[type_]
    doers, others = _names(source, language, actors), _names(target, language, actors)
    words = wording(language)
    tail = "" if status == "happened" else f" ({words[f'status-{status}'].lower()})"
    if language == "en":
        return f"{doers or words['summary-unnamed']} {f'{kind.verb_en} {others}' if others else kind.alone_en}{tail}"
    unnamed = "" if doers else f" ({words['summary-unnamed']})"
    return f"{f'{doers}: ' if doers else ''}{kind.verb_ar}{f'، {others}' if others else ''}{unnamed}{tail}"


def _names(ids: Sequence[str], language: str, actors: Mapping[str, Actor]) -> str:
    names = [actors[a].name(language) for a in ids if a in actors]
    if language == "ar":
        return " و".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)
