"""Floors for what is read in the five sample reports, so that quality cannot slip unseen."""

import importlib.util
import json
from pathlib import Path

import pytest

from timeline.actors import find, match
from timeline.language.sentences import sentences
from timeline.language.words import split
from timeline.records import Published

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = Path(__file__).parents[2] / "seeds"
FLOORS = {"actors.mention": 0.90, "actors.side": 0.90, "actors.set": 0.85, "ties": 0.82}


def _scorer():
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _prediction(gold, text):
    asides = [tuple(span) for span in gold["boilerplate"]]
    actors, mentions = find(match(text, split(text), sentences(text, asides)), Published(gold["published"]["value"], "given"))
    spans = {actor.id: [[m.start, m.end] for m in mentions if m.actor == actor.id] for actor in actors}
    return {"actors": [{"id": a.id, "name_en": a.name_en, "name_ar": a.name_ar, "side": a.side, "mentions": spans[a.id]} for a in actors]}


@pytest.fixture(scope="module")
def scores():
    scorer, errors = _scorer(), []
    tally = scorer.Tally()
    for path in sorted(GOLD.glob("*.json")):
        gold = {**json.loads(path.read_text(encoding="utf-8")), "layers": ["actors"]}
        text = (SEEDS / gold["doc"]).read_bytes().decode("utf-8")
        scorer.score_report(gold, _prediction(gold, text), text, tally, errors)
    return {key: f1 for key, _, _, f1, *_ in tally.rows()}


@pytest.mark.parametrize("measure", FLOORS)
def test_the_samples_are_read_at_least_this_well(scores, measure):
    assert scores[measure] >= FLOORS[measure]
