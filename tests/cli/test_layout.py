"""Folders of pages, and exports for layout systems."""

import json
from pathlib import Path

import pytest

from proofreader.cli.main import main


def test_a_folder_is_checked_page_by_page(wrong: Path, right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = wrong.parent / "一期"
    folder.mkdir()
    for number in (10, 2):
        (folder / f"第{number}版.md").write_bytes(wrong.read_bytes() if number == 2 else right.read_bytes())
    (folder / "说明.pdf.bak").write_bytes(b"1")
    assert main(["check", str(folder), "--format", "json", "--spelling", "off"]) == 1
    made = json.loads(capsys.readouterr().out)
    assert [Path(page["page"]["path"]).name for page in made] == ["第2版.md", "第10版.md"]
    (folder / "第2版.md").unlink()
    assert main(["check", str(folder), "--format", "json", "--spelling", "off"]) == 0
    assert isinstance(json.loads(capsys.readouterr().out), list)
    (folder / "第10版.md").unlink()
    assert main(["check", str(folder)]) == 2
    assert "没有版面文件" in capsys.readouterr().err


def test_profiles(right: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "清样.txt"
    assert main(["export", str(right), "--to", "txt", "--profile", "方正", "-o", str(target)]) == 0
    assert target.read_bytes().decode("gb18030").endswith("　　书店开到了村口，孩子们放学后先去看书。\r\n")
    folder = tmp_path / "分稿"
    assert main(["export", str(right), "--to", "txt", "--profile", "方正分稿", "-o", f"{folder}/"]) == 0
    assert [path.name for path in folder.iterdir()] == ["01-让阅读成为习惯.txt"]
    assert main(["export", str(right), "--to", "md", "--profile", "方正"]) == 2
    assert "--profile 只用于" in capsys.readouterr().err


def test_places_are_those_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "版.html"
    page.write_text("<html>\n<body>\n<p>书店开到了村口,孩子们放学后先去看书。</p></body></html>", encoding="utf-8")
    assert main(["check", str(page), "--spelling", "off"]) == 1
    assert ":3:11" in capsys.readouterr().out
    assert main(["check", str(page), "--spelling", "off", "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["source"] == {"start": 24, "end": 25}
