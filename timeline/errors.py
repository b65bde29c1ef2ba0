"""What can go wrong, in words an analyst understands.

    MasarError
    ├── InputError       a report can't be read: names the file and the reason
    ├── KnowledgeError   a file under knowledge/ breaks a rule: names file and line
    ├── UsageError       a command was given something it can't work with
    └── ExportError      an export can't be made: says what is missing
"""

from __future__ import annotations

from pathlib import Path


class MasarError(Exception):
    """Any trouble that the person at the screen can do something about."""


class InputError(MasarError):
    """A report can't be read."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = str(path), reason


class KnowledgeError(MasarError):
    """A knowledge file breaks a rule of its format."""

    def __init__(self, path: Path | str, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path, self.line, self.reason = str(path), line, reason


class UsageError(MasarError):
    """A command or an option was given something it can't work with."""


class ExportError(MasarError):
    """An export can't be made here."""
