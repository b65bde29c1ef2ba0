"""Invented pairs of reports: plans with what became of them and with what did not, deeds told twice and deeds that only look alike."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.analyse import analyse
from timeline.case import Case
from timeline.coreference import by_row, sequels

CORPUS = Path(__file__).parent.parent / "corpus" / "coreference"
PLANS = tomllib.loads((CORPUS / "plans.toml").read_text(encoding="utf-8"))
DEEDS = tomllib.loads((CORPUS / "deeds.toml").read_text(encoding="utf-8"))


def case_of(first: str, second: str) -> Case:
    return Case(tuple(analyse(f"Report\n\n{text}\n", f"{n}.txt") for n, text in enumerate((first, second))))


def are_one(first: str, second: str, kind: str) -> bool:
    case = case_of(first, second)
    rows = [row for row in case.rows if row.event.type == kind]
    assert {row.report for row in rows} == {"0.txt", "1.txt"}
    return any(by_row(case)[one.key] is by_row(case)[other.key] for one in rows for other in rows if one.report < other.report)


@pytest.mark.parametrize("pair", PLANS["linked"], ids=lambda pair: pair["told"])
def test_a_plan_is_linked_to_what_became_of_it(pair: dict[str, str]) -> None:
    case = case_of(pair["plan"], pair["told"])
    assert {sequel.outcome for sequel in sequels(case)} == {pair["outcome"]}
    assert {sequel.plan[:5] for sequel in sequels(case)} == {"0.txt"}


@pytest.mark.parametrize("pair", PLANS["apart"], ids=lambda pair: pair["told"])
def test_a_plan_is_not_linked_to_what_only_looks_like_it(pair: dict[str, str]) -> None:
    case = case_of(pair["plan"], pair["told"])
    assert {row.report for row in case.rows} == {"0.txt", "1.txt"}
    assert sequels(case) == ()


@pytest.mark.parametrize("pair", DEEDS["one"], ids=lambda pair: pair["second"])
def test_a_deed_told_twice_is_one(pair: dict[str, str]) -> None:
    assert are_one(pair["first"], pair["second"], pair["type"])


@pytest.mark.parametrize("pair", DEEDS["two"], ids=lambda pair: pair["second"])
def test_deeds_that_only_look_alike_are_two(pair: dict[str, str]) -> None:
    assert not are_one(pair["first"], pair["second"], pair["type"])
