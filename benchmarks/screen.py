"""The workbench without a browser: fires the callbacks that a change of the address fires, with the payloads that Dash sends."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from timeline.case import Case
from timeline.server import make_app

WIDTH, HEIGHT = 1100, 420  # pixels that the charts have on a usual screen


class Answer(NamedTuple):
    """What a callback sent back: seconds of the server's work, and the body of the reply, empty where nothing changes."""

    output: str
    seconds: float
    body: bytes


@dataclass(frozen=True)
class Call:
    """One callback of the server: the key of its outputs, and its inputs and states as `id.property`."""

    output: str
    inputs: tuple[tuple[str, str], ...]
    state: tuple[tuple[str, str], ...]

    def payload(self, values: Mapping[str, Any], changed: str) -> bytes:
        """The body that Dash sends when `changed`, as `id.property`, has changed; whatever has no value is null."""

        def told(wires: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
            return [{"id": name, "property": prop, "value": values.get(f"{name}.{prop}")} for name, prop in wires]

        body = {"output": self.output, "outputs": _outputs(self.output), "inputs": told(self.inputs), "state": told(self.state),
                "changedPropIds": [changed]}  # fmt: skip
        return orjson.dumps(body)


def _outputs(key: str) -> Any:
    """The outputs that a key names: one, or several between dots."""
    several = [dict(zip(("id", "property"), one.rsplit(".", 1), strict=True)) for one in key.strip(".").split("...")]
    return several if key.startswith("..") else several[0]


def calls(dependencies: list[dict[str, Any]], changed: str) -> list[Call]:
    """The callbacks of the server that a change of `changed` fires, of those that `/_dash-dependencies` tells."""

    def wires(found: list[dict[str, str]]) -> tuple[tuple[str, str], ...]:
        return tuple((one["id"], one["property"]) for one in found)

    every = [Call(one["output"], wires(one["inputs"]), wires(one["state"])) for one in dependencies if not one["clientside_function"]]
    return [call for call in every if any(f"{name}.{prop}" == changed for name, prop in call.inputs)]


def values(search: str, zoom: list[str] | None = None) -> dict[str, Any]:
    """What the browser has of an address."""
    return {"url.search": search, "entry.search": search, "entry.pathname": "/", "width.data": WIDTH, "height.data": HEIGHT,
            "zoom.data": zoom}  # fmt: skip


class Screen:
    """A workbench in this process."""

    def __init__(self, case: Case) -> None:
        self._client = make_app(case).server.test_client()
        self._dependencies = self._client.get("/_dash-dependencies").json

    def change(self, search: str, zoom: list[str] | None = None, changed: str = "url.search") -> list[Answer]:
        """All that the server does for one change."""
        return list(self._answers(values(search, zoom), changed))

    def _answers(self, known: Mapping[str, Any], changed: str) -> Iterator[Answer]:
        for call in calls(self._dependencies, changed):
            body = call.payload(known, changed)
            began = time.perf_counter()
            reply = self._client.post("/_dash-update-component", data=body, content_type="application/json")
            data = reply.get_data()
            taken = time.perf_counter() - began
            if reply.status_code not in (200, 204):
                raise RuntimeError(f"{call.output} of {known['url.search']}: {reply.status}")
            yield Answer(call.output, taken, data)
