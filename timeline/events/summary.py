"""One line for an event in each language, built from its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.lexicon import event_types
from timeline.records import Actor, Status

_STATUS = {
    "en": {"planned": "planned", "claimed": "claimed", "denied": "denied", "conditional": "conditional", "ongoing": "ongoing"},
    "ar": {"planned": "مقرر", "claimed": "بحسب ما قيل", "denied": "منفي", "conditional": "مشروط", "ongoing": "جار"},
}


def line(language: str, type_: str, source: Sequence[str], target: Sequence[str], status: Status, actors: Mapping[str, Actor]) -> str:
    """`SOURCE did TARGET (status)` in `en` or `ar`, with the names that the actors have."""
    kind = event_types()[type_]
    doers, others = _names(source, language, actors), _names(target, language, actors)
    told = _STATUS[language].get(status)
    tail = f" ({told})" if told else ""
    if language == "en":
        return f"{doers or 'Somebody unnamed'} {f'{kind.verb_en} {others}' if others else kind.alone_en}{tail}"
    return f"{f'{doers}: ' if doers else ''}{kind.verb_ar}{f'، {others}' if others else ''}{'' if doers else ' (الفاعل غير مسمى)'}{tail}"


def _names(ids: Sequence[str], language: str, actors: Mapping[str, Actor]) -> str:
    names = [actors[a].name(language) for a in ids if a in actors]
    if language == "ar":
        return " و".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)
