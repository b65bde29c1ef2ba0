from pathlib import Path

import pytest

from timeline.errors import InputError
from timeline.read import collect, read_file


def test_a_folder_gives_its_reports_in_order_and_its_failures_in_place(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("وصل الوفد.", encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "notes.doc").write_text("x")
    first, second = collect([tmp_path])
    assert isinstance(first, InputError)
    assert "a.txt" in str(first) and "empty" in str(first)
    assert not isinstance(second, InputError) and second.name == "b.txt"


def test_reports_of_one_name_in_two_folders_stay_apart(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "r.txt").write_text("text", encoding="utf-8")
    assert [getattr(found, "name", None) for found in collect([tmp_path])] == ["x/r.txt", "y/r.txt"]


def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    (only,) = collect([tmp_path])
    assert isinstance(only, InputError) and "no report" in only.reason


@pytest.mark.parametrize(("data", "reason"), [(None, "no such file"), (b"...!", "no words")])
def test_a_file_that_is_no_report_is_named_with_its_reason(tmp_path: Path, data: bytes | None, reason: str) -> None:
    path = tmp_path / "r.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=f"r.txt: .*{reason}"):
        read_file(path)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("وصل الوفد.", encoding="utf-8")
    assert [getattr(found, "name", None) for found in collect([tmp_path, path, str(tmp_path)])] == ["r.txt"]
