"""The examples of tests/corpus/events: a sentence and the triggers it must give, or a sentence that must give none."""

import tomllib
from pathlib import Path

import pytest

from timeline.events import triggers
from timeline.events.lexicon import lexicon
from timeline.language.grammar import grammar
from timeline.language.words import split

CORPUS = Path(__file__).parent.parent / "corpus" / "events"


def cases(kind: str) -> list:
    out = []
    for language in ("ar", "en"):
        for block in tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))[kind]:
            out.append(pytest.param(language, block, id=block["text"][:40]))
    return out


def read(language: str, text: str) -> list[str]:
    found = triggers.find(split(text), lexicon(language), grammar(language), ())
    return [f"{trigger.form.entry.type}:{text[slice(*trigger.span)]}" for trigger in found if trigger.weight >= triggers.SURE]


@pytest.mark.parametrize(("language", "block"), cases("case"))
def test_a_sentence_gives_its_triggers(language: str, block: dict) -> None:
    assert read(language, block["text"]) == block["expected"]


@pytest.mark.parametrize(("language", "block"), cases("nothing"))
def test_a_misleading_sentence_gives_none(language: str, block: dict) -> None:
    assert read(language, block["text"]) == []
