"""Ties that are only counted are those that are told one by one."""

from dataclasses import replace
from random import Random

import pytest

from benchmarks import synthetic
from tests.gold_case import gold_case
from tests.small_case import small_case
from timeline import coreference, network
from timeline.case import Case, Filters, Rows
from timeline.network import tallies

PERSONS = {"small": small_case(), "gold": gold_case(), "synthetic": synthetic.case(2_000, 60)}
CASES = {**PERSONS, **{f"{name} by side": case.by_side for name, case in PERSONS.items()}}
SEEDS = range(6)


def some(case: Case, seed: int) -> Rows:
    """All rows, a part of them, or those of two types."""
    chance = Random(seed)
    persons = case.persons or case
    rows = (
        persons.rows if seed == 0
        else persons.rows[: chance.randint(1, len(persons.rows))] if seed % 3
        else persons.select(Filters(types=tuple(chance.sample(["CONSULT", "ACCUSE", "AGREE", "STATEMENT"], 2))))
    )  # fmt: skip
    return Rows(case.table, rows.at)


def bare(relations) -> list:
    return [replace(relation, events=(), evidence=()) for relation in relations]


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_relations_are_counted_as_are_told(name, seed):
    case, rows = CASES[name], some(CASES[name], seed)
    told = network.ties(case, rows)
    counted = network.tally(case, rows)
    assert counted.relations() == bare(told)
    kinds = {kind: n for kind, n in counted.by_kind.items() if n}
    assert kinds == {kind: n for kind in network.kinds() if (n := sum(tie.weight for tie in told if network.kind_of(tie.kind) == kind))}
    assert counted.of_kinds(("met",)).relations() == bare(tie for tie in told if network.kind_of(tie.kind) == "met")


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_strongest_ties_are_the_same_in_the_same_order(name, seed):
    case, rows = CASES[name], some(CASES[name], seed)
    every, counted = network.pairs(network.ties(case, rows)), network.tally(case, rows)
    assert counted.pairs == len(every)
    for actors in (2, 5, 30):
        expected = [pair._replace(relations=tuple(bare(pair.relations))) for pair in network.strongest(every, actors, 2 * actors)]
        assert list(counted.strongest(actors, 2 * actors)) == expected


@pytest.mark.parametrize("name", CASES)
def test_meetings_that_are_drawn_tie_nobody(name):
    case, rows = CASES[name], some(CASES[name], 1)
    told = coreference.by_row(case.persons or case)
    met = network.meetings(rows, {row.key: told[row.key].rows for row in rows})
    assert network.tally(case, rows, met).relations() == bare(network.ties(case, rows, meetings=met))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", (0, 1))
def test_why_two_are_tied_is_told_with_all_of_its_evidence(name, seed):
    case, rows = CASES[name], some(CASES[name], seed)
    told = network.ties(case, rows)
    every = network.pairs(told)
    for pair in (*every[:12], *every[-6:]):
        ids = {pair.first, pair.second}
        assert network.between(case, rows, (pair.second, pair.first)) == tuple(tie for tie in told if {tie.source, tie.target} == ids)


@pytest.mark.parametrize("ids", [("nobody", "salem"), ("salem", "salem"), ("nobody", "no-one")])
def test_who_is_not_tied_is_tied_by_nothing(ids):
    assert network.between(CASES["small"], CASES["small"].rows, ids) == ()


def test_of_very_many_ties_of_an_actor_the_heaviest_of_each_sort_are_left(monkeypatch):
    case = CASES["synthetic"]
    monkeypatch.setattr(tallies, "_FEW", 10_000)
    every = network.tally(case, case.rows).of_actor("actor-0", 3)
    monkeypatch.setattr(tallies, "_FEW", 0)
    left = network.tally(case, case.rows).of_actor("actor-0", 3)
    assert {*left} < {*every}

    def heaviest(relations) -> dict[tuple, list[int]]:
        sums: dict[tuple, dict[str, int]] = {}
        for tie in relations:
            other = tie.target if tie.source == "actor-0" else tie.source
            towards = tie.target == "actor-0" and tie.kind not in ("AGREE", "CONSULT", "COOPERATE", "mentioned")
            sort = sums.setdefault((network.kind_of(tie.kind), tie.status or "happened", towards), {})
            sort[other] = sort.get(other, 0) + tie.weight
        return {sort: sorted(others.values(), reverse=True)[:3] for sort, others in sums.items()}

    assert heaviest(left) == heaviest(every)
