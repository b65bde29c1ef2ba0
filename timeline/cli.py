"""The commands of `python -m timeline`. Exit status 0: done; 1: some inputs failed, each named; 2: wrong usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import get_args

import orjson

from timeline import config, network, reading
from timeline.analyse import given
from timeline.case import Case, Filters, by_side
from timeline.errors import InputError, MasarError, UsageError
from timeline.events import event_types
from timeline.events.tracks import tracks
from timeline.records import Status

_PORTS = 2**16
SEEDS = Path(__file__).parent.parent / "seeds"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status. Trouble is one line on standard error, never a traceback."""
    args = _parser().parse_args(arguments)
    try:
        status: int = args.run(args)
    except UsageError as error:
        _tell(f"masar: {error}")
        return 2
    except MasarError as error:
        _tell(f"masar: {error}")
        return 1
    except BrokenPipeError:
        return 0  # the reader of our output went away, as `| head` does
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m timeline", description="News reports to an event timeline and an actor network.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="open the workbench on reports"))
    _add_extract(commands.add_parser("extract", help="print what is found, one JSON object a report"))
    _add_times(commands.add_parser("times", help="read the times in lines of text"))
    _add_explain(commands.add_parser("explain", help="say what is found in a sentence, and by which rule"))
    _add_export(commands.add_parser("export", help="write a file for other programs"))
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, default=[SEEDS], metavar="PATH")
    parser.add_argument("--port", type=int, default=config.number("port"))
    parser.add_argument("--host", default=config.text("host"))
    parser.add_argument("--published", help="the day that undated reports appeared")
    parser.set_defaults(run=_serve)


def _add_extract(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--published", help="the day that the reports appeared, whatever they say")
    parser.add_argument("--jobs", type=int, default=1, help="processes that work side by side")
    parser.set_defaults(run=_extract)


def _add_times(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reference", required=True, help="the moment that the texts were written, as 2017-04-27T12:00")
    parser.set_defaults(run=_times)


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sentence")
    parser.add_argument("--published", help="the day that the sentence appeared")
    parser.add_argument("--language", choices=("ar", "en"), default="en", help="the language of the reasons")
    parser.set_defaults(run=_explain)


def _add_export(parser: argparse.ArgumentParser) -> None:
    from timeline.exports import FORMATS

    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--to", required=True, choices=sorted(FORMATS), metavar="FORMAT", help=", ".join(sorted(FORMATS)))
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="the language of labels")
    parser.add_argument("--published", help="the day that the reports appeared, whatever they say")
    for name in ("actors", "types", "tracks", "status"):
        parser.add_argument(f"--{name}", default="", help="ids, with commas between")
    parser.add_argument("--from", dest="first", help="first ISO day")
    parser.add_argument("--to-day", dest="last", help="last ISO day")
    parser.add_argument("--certain", action="store_true", help="only events that certainly lie between these days, not all that may")
    parser.add_argument(
        "--dated", action="append", default=[], metavar="NAME:DAY", help="the day that one report appeared; may be repeated"
    )
    parser.add_argument("--by-side", action="store_true", help="persons and bodies as the state, organisation or group that they stand for")
    parser.add_argument("--text", default="", help="words that must stand in the sentence or its names")
    parser.add_argument("--ties", default="", help="kinds of ties, with commas between")
    parser.add_argument(
        "--caption", action=argparse.BooleanOptionalAction, default=True, help="under a picture: period, filters, counts, cut-off, today"
    )
    parser.add_argument("--scale", type=int, choices=(1, 2, 3), default=2, help="how many times its own pixels a PNG has each way")
    parser.set_defaults(run=_export)


def _serve(args: argparse.Namespace) -> int:
    from timeline.server import serve

    case = _case(args)
    if not case.analyses:
        raise UsageError("no report could be read, so there is nothing to show")
    if not 0 < args.port < _PORTS:
        raise UsageError(f"--port must be from 1 to {_PORTS - 1}, not {args.port}")
    _tell(f"{len(case.analyses)} reports, {len(case.rows)} events: http://{args.host}:{args.port}")
    serve(case, args.host, args.port)
    return 0


def _extract(args: argparse.Namespace) -> int:
    from timeline.exports.contract import line, report_json

    _check_day(args.published)
    failed = 0
    for number, outcome in enumerate(reading.outcomes(args.paths, args.published, args.jobs), 1):
        if isinstance(outcome, InputError):
            failed += 1
            _tell(f"masar: {outcome}")
            continue
        sys.stdout.buffer.write(line(report_json(outcome)))
        _tell(f"{number}: {outcome.report.name}")
    sys.stdout.buffer.flush()
    return 1 if failed else 0


def _times(args: argparse.Namespace) -> int:
    from timeline.exports.contract import time_json
    from timeline.times import find_times

    try:
        reference = datetime.fromisoformat(args.reference)
    except ValueError:
        raise UsageError(f"--reference must be a moment such as 2017-04-27T12:00, not {args.reference!r}") from None
    for line in sys.stdin.buffer:
        found = find_times(line.decode("utf-8", "replace").rstrip("\r\n"), reference)
        sys.stdout.buffer.write(orjson.dumps([time_json(time) for time in found]) + b"\n")
    return 0


def _explain(args: argparse.Namespace) -> int:
    from timeline.analyse import analyse
    from timeline.explain import explain

    _check_day(args.published)
    print(explain(analyse(args.sentence, "sentence", args.published), args.language))
    return 0


def _export(args: argparse.Namespace) -> int:
    from timeline.exports import FORMATS, Selection

    case = _redated(_case(args), args.dated)
    filters = _filters(args, case)
    chosen = case.select(filters)
    shown = by_side(case, chosen) if args.by_side else (case, chosen)
    kinds = _ids(args.ties)
    _check("ties", kinds, network.kinds())
    today = date.today().isoformat()
    data = FORMATS[args.to].make(Selection(*shown, args.language, filters, args.by_side, kinds, today, args.caption, args.scale))
    try:
        args.output.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{args.output}: can't be written: {error.strerror or error}") from None
    return 1 if case.failures else 0


def _filters(args: argparse.Namespace, case: Case) -> Filters:
    """What is asked for, every id of it known: an empty file would look like an answer."""

    asked = {name: _ids(getattr(args, name)) for name in ("actors", "types", "tracks", "status")}
    known = {"actors": {*case.actors, *case.sides.values()}, "types": event_types(), "tracks": tracks(), "status": get_args(Status)}
    for name, values in asked.items():
        _check(name, values, known[name])
    return Filters(asked["actors"], args.first, args.last, asked["types"], asked["tracks"], asked["status"], args.text, args.certain)


def _ids(value: str) -> tuple[str, ...]:
    return tuple(filter(None, (item.strip() for item in value.split(","))))


def _check(name: str, values: Iterable[str], known: Collection[str]) -> None:
    for value in values:
        if value not in known:
            which = "in these reports" if name == "actors" else f"among {', '.join(known)}"
            raise UsageError(f"--{name}: there is no {value!r} {which}")


def _redated(case: Case, said: Sequence[str]) -> Case:
    """The case with the days that `--dated` gives to reports."""
    dated = tuple((name, day) for name, _, day in (pair.rpartition(":") for pair in said))
    for name, day in dated:
        given(day)
        if name not in case.by_name:
            raise UsageError(f"--dated names no report that was read: {name!r}")
    return reading.redated(case, dated)


def _case(args: argparse.Namespace) -> Case:
    _check_day(args.published)
    return reading.case(args.paths, args.published, tell=lambda line: _tell(f"masar: {line}"))


def _check_day(published: str | None) -> None:
    if published:
        given(published)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
