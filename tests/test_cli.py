"""The commands, run as a user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parent.parent
REPORT = "وصول الوفد إلى العاصمة\n\nالخميس 27/أبريل/2017\n\nالتقى الرئيس الروسي فلاديمير بوتين أمس وزير الخارجية التركي في موسكو.\n"


def run(*arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, encoding="utf-8", env={**os.environ})


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_extract_prints_one_object_a_report(report: Path) -> None:
    done = run("extract", report)
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert found["doc"] == "good.txt"
    assert found["published"]["value"] == "2017-04-27" and found["published"]["how"] == "stated"
    assert [t["value"] for t in found["times"] if t["text"] == "أمس"] == ["2017-04-26"]
    assert {"vladimir-putin"} <= {a["id"] for a in found["actors"]}
    assert [(e["type"], e["date"]) for e in found["events"]] == [("CONSULT", "2017-04-26")]


def test_a_given_date_overrules_the_report(report: Path) -> None:
    found = json.loads(run("extract", "--published", "2020-01-10", report).stdout)
    assert found["published"] == {"value": "2020-01-10", "how": "given", "because": "given by the user", "reasons": []}
    assert [t["value"] for t in found["times"] if t["text"] == "أمس"] == ["2020-01-09"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 8, ""),
        ("paper.txt", b"%PDF-1.4\n%%EOF", "PDF"),
        ("missing.txt", None, "no such file"),
    ],
)
def test_a_bad_input_is_one_clear_line_and_the_good_ones_are_done(report: Path, name: str, data: bytes | None, reason: str) -> None:
    bad = report.parent / name
    if data is not None:
        bad.write_bytes(data)
    done = run("extract", bad, report)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    told = [line for line in done.stderr.splitlines() if name in line]
    assert len(told) == 1 and reason in told[0]
    assert json.loads(done.stdout)["doc"] == "good.txt"


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    done = run("extract", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "holds no report" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("extract",), ("nothing",), ("times", "--reference", "soon"), ("extract", "--published", "2017-13-01", "seeds"), ("export", "seeds", "--to", "x", "-o", "y")],
)
def test_wrong_usage_is_status_two(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr and "Traceback" not in done.stderr


def test_times_reads_one_text_a_line() -> None:
    done = run("times", "--reference", "2017-04-27T12:00", given="أمس\nno time here\nyesterday\n")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (first[0]["value"], second, third[0]["value"]) == ("2017-04-26", [], "2017-04-26")


def test_explain_names_the_rules() -> None:
    done = run("explain", "--published", "2017-04-27", "أعلنت روسيا أمس أن المحادثات مع تركيا ستعقد الأسبوع المقبل.")
    assert done.returncode == 0
    assert "2017-04-26" in done.stdout and "russia" in done.stdout and "by events/" in done.stdout


def test_explain_says_what_a_time_is_counted_from() -> None:
    done = run("explain", "التقى الوزيران في 3 مايو 2016، وبعد ذلك بيومين عادا، ثم اجتمعا أمس.")
    assert "counted from '3 مايو 2016'" in done.stdout
    assert "counted from the day of publication" in done.stdout


def test_an_export_can_be_of_what_certainly_lies_in_a_period_of_reports_dated_by_hand(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("التقى الرئيس الروسي فلاديمير بوتين أمس وزير الخارجية التركي في موسكو.\n", encoding="utf-8")

    def lines(*more: str) -> int:
        done = run("export", tmp_path, "--to", "json", "-o", tmp_path / "out.jsonl", "--from", "2017-04-26", "--to-day", "2017-04-26", *more)
        assert (done.returncode, done.stderr) == (0, "")
        return len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())

    assert lines() == 0
    assert lines("--dated", "one.txt:2017-04-27") == 1
    assert lines("--dated", "one.txt:2017-04-27", "--certain") == 1
    assert lines("--dated", "one.txt:2017-04-29", "--certain") == 0


@pytest.mark.parametrize("said", ["one.txt", "one.txt:yesterday", "two.txt:2017-04-27"])
def test_a_day_for_a_report_that_means_nothing_is_wrong_usage(report: Path, said: str) -> None:
    done = run("export", report, "--to", "csv", "-o", report.parent / "out.csv", "--dated", said)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["csv", "gexf", "json"])
def test_export_writes_a_file(report: Path, form: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("export", report, "--to", form, "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.stat().st_size > 100


def test_the_same_text_gives_the_same_event_ids_and_an_edit_elsewhere_changes_none(report: Path) -> None:
    before = [e["id"] for e in json.loads(run("extract", report).stdout)["events"]]
    report.write_text(REPORT + "\nوقال مصدر إن الأجواء كانت جيدة.\n", encoding="utf-8")
    after = [e["id"] for e in json.loads(run("extract", report).stdout)["events"]]
    assert before and set(before) <= set(after)


def test_an_export_by_side_names_sides(report: Path) -> None:
    table = report.parent / "events.csv"
    assert run("export", report, "--to", "csv", "--by-side", "--language", "en", "-o", table).returncode == 0
    told = table.read_text(encoding="utf-8-sig").splitlines()[1]
    assert ",Russia; Turkey," in told or ",Russia,Turkey," in told
    assert "Vladimir Putin" in told.split(",Russia", 1)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--types", "FOO"), "--types: there is no 'FOO'"), (("--actors", "nobody"), "--actors: there is no 'nobody'"), (("--tracks", "x"), "astana"), (("--ties", "x"), "met")],
)
def test_an_id_that_nobody_knows_is_wrong_usage(report: Path, tmp_path: Path, arguments: tuple[str, str], said: str) -> None:
    done = run("export", report, "--to", "csv", "-o", tmp_path / "out.csv", *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("language", "said"), [("en", "Filters\nActors: Russia"), ("ar", "التصفية\nالفاعلون: روسيا")])
def test_a_workbook_says_how_its_events_were_chosen(report: Path, tmp_path: Path, language: str, said: str) -> None:
    out = tmp_path / "out.xlsx"
    assert run("export", report, "--to", "xlsx", "-o", out, "--actors", "russia", "--language", language).returncode == 0
    about = openpyxl.load_workbook(out).worksheets[-1]
    assert said in ["\n".join(str(cell.value) for cell in row) for row in about.iter_rows()]


@pytest.mark.browser
def test_a_caption_can_be_left_out_of_a_picture(report: Path, tmp_path: Path) -> None:
    said = []
    for caption in ("--caption", "--no-caption"):
        done = run("export", report, "--to", "network-svg", "-o", tmp_path / "out.svg", "--language", "en", caption)
        assert (done.returncode, done.stderr) == (0, "")
        said.append("No filters" in (tmp_path / "out.svg").read_text(encoding="utf-8"))
    assert said == [True, False]


def test_a_port_that_is_none_is_wrong_usage(report: Path) -> None:
    done = run("serve", report, "--port", "99999")
    assert done.returncode == 2
    assert "--port must be from 1 to 65535" in done.stderr
