"""Analysts who work at the same time: each changes a filter, waits for all of the page, thinks, and goes on."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.questions import questions
from benchmarks.screen import Call, calls, values
from timeline.case import Case

_THINKS = (0.2, 0.6)  # seconds
_READY = 900  # seconds that a server may take to make its case


class Served(NamedTuple):
    """A server of its own process: where it is, its process, and the seconds from its start until it answered."""

    url: str
    process: subprocess.Popen[str]
    seconds: float

    @property
    def megabytes(self) -> float:
        """The memory of the server."""
        return resident(self.process.pid)


def resident(process: int) -> float:
    """The megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


class Waits(NamedTuple):
    """The seconds that each reply and each whole page took, and how many requests failed."""

    replies: list[float]
    pages: list[float]
    errors: int


@contextmanager
def server(events: int, actors: int, port: int) -> Iterator[Served]:
    """A workbench on a synthetic case, served as it is for people."""
    program = f"from benchmarks.scale import serve; serve({events}, {actors}, {port})"
    began, url = time.perf_counter(), f"http://127.0.0.1:{port}/"
    process = subprocess.Popen([sys.executable, "-c", program], text=True)
    try:
        while not _answers(url):
            if process.poll() is not None or time.perf_counter() - began > _READY:
                raise RuntimeError("the server did not start")
            time.sleep(0.2)
        yield Served(url, process, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(30)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False


def work(url: str, case: Case, users: int, seconds: float) -> Waits:
    """What so many analysts wait for in that time. `case` is like that of the server, so that they know what to ask for."""
    with urllib.request.urlopen(f"{url}_dash-dependencies") as reply:
        fired = calls(json.load(reply), "url.search")
    waits, until = Waits([], [], 0), time.perf_counter() + seconds
    failed: list[str] = []
    threads = [threading.Thread(target=_analyst, args=(url, case, n, fired, until, waits, failed)) for n in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return waits._replace(errors=len(failed))


def _analyst(url: str, case: Case, number: int, fired: list[Call], until: float, waits: Waits, failed: list[str]) -> None:
    chance, asked = random.Random(number), questions(case, number)
    while time.perf_counter() < until:
        time.sleep(chance.uniform(*_THINKS))
        began = time.perf_counter()
        known = values(next(islice(asked, 1)).query())
        for call in fired:
            waits.replies.append(_post(url, call.payload(known, "url.search"), failed))
        waits.pages.append(time.perf_counter() - began)


def _post(url: str, body: bytes, failed: list[str]) -> float:
    began = time.perf_counter()
    headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip"}
    request = urllib.request.Request(f"{url}_dash-update-component", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:
            reply.read()
    except OSError as error:
        failed.append(str(error))
    return time.perf_counter() - began
