"""Every example of tests/corpus/times.*.toml is a test: the words found, their values, and the phrases without a time."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.times import find_times

CORPUS = Path(__file__).parent.parent / "corpus"


def _groups():
    for path in sorted(CORPUS.glob("times.*.toml")):
        for name, group in tomllib.loads(path.read_text(encoding="utf-8")).items():
            yield f"{path.stem[-2:]}-{name}", group


def _day(group):
    return date.fromisoformat(group["on"]) if group["on"] else None


def _cases(key):
    for name, group in _groups():
        for number, line in enumerate(group.get(key, ())):
            yield pytest.param(line, _day(group), id=f"{name}-{number}")


@pytest.mark.parametrize(("line", "day"), list(_cases("examples")))
def test_an_example_has_the_words_and_values_that_it_says(line, day):
    phrase, _, values = line.rpartition(" = ")
    found = find_times(re.sub("[{}]", "", phrase), day)
    marked = re.findall(r"\{(.*?)\}", phrase)
    assert [time.value for time in found] == values.split(", ")
    if len(marked) == len(found):
        assert [time.text for time in found] == marked


@pytest.mark.parametrize(("phrase", "day"), list(_cases("nothing")))
def test_a_phrase_without_a_time_gives_none(phrase, day):
    assert [(time.text, time.value, time.rule) for time in find_times(phrase, day)] == []
