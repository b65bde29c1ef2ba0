"""The examples of tests/corpus/events that are read whole: who did what to whom, when, and is it so."""

import time
import tomllib
from pathlib import Path

import pytest

from timeline import analyse

CORPUS = Path(__file__).parent.parent / "corpus" / "events"


def cases() -> list:
    blocks = (block for path in sorted(CORPUS.glob("*.toml")) for block in tomllib.loads(path.read_text(encoding="utf-8")).get("told", ()))
    return [pytest.param(block, id=block["text"][:40]) for block in blocks]


def told(text: str) -> list[str]:
    events = analyse(text, published="2018-04-27").events
    return [f"{e.type} {text[slice(*e.trigger)]} | {' '.join(e.source)} > {' '.join(e.target)} | {e.date} {e.status}" for e in events]


@pytest.mark.parametrize("block", cases())
def test_a_sentence_tells_its_events(block: dict) -> None:
    assert told(block["text"]) == block["events"]


@pytest.mark.parametrize("flood", ["he said, ", "قال ", "اجتماع روسيا "])
def test_a_flood_of_triggers_without_a_full_stop_takes_linear_time(flood: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        analyse(flood * times)
        return time.process_time() - start

    seconds(10)  # what loads once
    short, long = (min(seconds(times) for _ in range(2)) for times in (500, 2000))
    assert long < 8 * short
