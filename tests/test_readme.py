"""The README says what is true: its commands run, its tables are those of the code."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import config

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line.split("  #")[0].strip() for line in re.findall(r"^    (.+)$", README, re.MULTILINE)]
SERVERS = ("app.py", "serve", "scripts/")


def runnable() -> list[str]:
    return [command for command in COMMANDS if ".venv/bin/python" in command and not any(word in command for word in SERVERS)]


@pytest.mark.parametrize("command", runnable())
def test_a_command_of_the_readme_runs(command: str, tmp_path: Path) -> None:
    command = command.replace(".venv/bin/python", shlex.quote(sys.executable)).replace("-o ", f"-o {tmp_path}/")
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("script", ["scripts/open", "scripts/test"])
def test_the_two_commands_are_there(script: str) -> None:
    assert f"    {script} " in README
    assert (ROOT / script).stat().st_mode & 0o100


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "scripts/test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", config.SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_in_the_table(setting: config.Setting) -> None:
    assert f"| `{setting.name}` | {setting.default} | {setting.meaning} |" in README


def test_the_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert pictures and all((ROOT / picture).stat().st_size > 10_000 for picture in pictures)
