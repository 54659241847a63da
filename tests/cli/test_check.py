"""`proofreader check`: its output formats and exit status."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from proofreader.cli.main import main
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.reading import read_page
from proofreader.spelling.backend import BackendError


def checked(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    """The JSON of a check."""
    status = main(["check", *map(str, words), "--format", "json"])
    made = json.loads(capsys.readouterr().out)
    pages = made if isinstance(made, list) else [made]
    assert status == (1 if any(page["findings"] for page in pages) else 0)
    return made


def test_json_is_the_contract(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = checked(capsys, wrong)
    assert list(made) == ["schema", "page", "findings", "stats"]
    assert made["schema"] == "proofreader.findings/1"
    assert list(made["page"]) == ["path", "sha256", "encoding", "characters", "articles"]
    page = read_page(wrong)
    decoded = wrong.read_text("utf-8")
    assert made["page"]["path"] == str(wrong) and made["page"]["characters"] == len(page.text)
    findings = made["findings"]
    assert findings and [item["start"] for item in findings] == sorted(item["start"] for item in findings)
    for item in findings:
        assert list(item) == [
            *("id", "check", "family", "severity", "confidence", "start", "end", "source", "text"),
            *("message", "why", "group", "suggestions"),
        ]
        assert item["text"] == page.text[item["start"] : item["end"]]
        assert item["check"].partition(".")[0] == item["family"]
        assert item["severity"] in ("error", "warning", "advice") and 0 <= item["confidence"] <= 1
        if "\n" not in item["text"] and item["source"]:
            assert item["text"] in decoded[item["source"]["start"] : item["source"]["end"]]
        for suggestion in item["suggestions"]:
            assert list(suggestion) == ["label", "safety", "text", "edits"]
            edits = [Edit(Span(edit["start"], edit["end"]), edit["replacement"]) for edit in suggestion["edits"]]
            assert apply_edits(page.text, edits) != page.text
    stats = made["stats"]
    assert list(stats) == ["seconds", "checks", "by_family", "by_severity"]
    assert sum(stats["by_family"].values()) == sum(stats["by_severity"].values()) == len(findings)


def test_clean_page_is_status_0(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(right)]) == 0
    assert "没有疑点" in capsys.readouterr().out


def test_several_pages_are_an_array(wrong: Path, right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = checked(capsys, right, wrong)
    assert [page["page"]["path"] for page in made] == [str(right), str(wrong)]


def test_jobs_change_nothing(wrong: Path, right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone, together = checked(capsys, right, wrong), checked(capsys, right, wrong, "--jobs", 2)
    for page in (*alone, *together):
        del page["stats"]["seconds"]
    assert alone == together


def test_only_and_skip(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    families = {item["family"] for item in checked(capsys, wrong)["findings"]}
    assert {"duplication", "punctuation"} <= families
    only = checked(capsys, wrong, "--only", "duplication")["findings"]
    assert {item["family"] for item in only} == {"duplication"}
    skipped = checked(capsys, wrong, "--skip", "duplication，punctuation")["findings"]
    assert not {"duplication", "punctuation"} & {item["family"] for item in skipped}


def test_configuration_file(wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "house.toml"
    config.write_text('skip = ["duplication"]\n', encoding="utf-8")
    found = checked(capsys, wrong, "--config", config, "--skip", "punctuation")["findings"]
    assert not {"duplication", "punctuation"} & {item["family"] for item in found}


def test_text_names_place_and_fix(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(wrong)]) == 1
    out = capsys.readouterr().out
    assert f"{wrong}:5:8: " in out and "处疑点" in out.splitlines()[-1]


def test_large_groups_take_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "版.txt"
    path.write_text("近年来,全市上下,齐心协力,真抓实干,攻坚克难,城市面貌,焕然一新。\n", encoding="utf-8")
    assert main(["check", str(path), "--only", "punctuation"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and "同类共 6 处" in lines[0]


def test_sarif(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(wrong), "--format", "sarif"]) == 1
    made = json.loads(capsys.readouterr().out)
    assert made["version"] == "2.1.0"
    run = made["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["columnKind"] == "unicodeCodePoints" and run["results"]
    lines = wrong.read_text("utf-8").split("\n")
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert 1 <= region["startLine"] <= region["endLine"] <= len(lines)
        assert 1 <= region["startColumn"] <= len(lines[region["startLine"] - 1]) + 1
    comma = next(item for item in run["results"] if item["ruleId"].startswith("punctuation."))
    replacement = comma["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "，" and replacement["deletedRegion"]["startColumn"] == 8


def test_html_is_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "版.txt"
    path.write_text("他说,<script>alert(1)</script>是一段程序,不是新闻。\n", encoding="utf-8")
    assert main(["check", str(path), "--format", "html"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("<!DOCTYPE html>") and "<script>" not in out and "，" in out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("### 题目在此\n\n近年来,好。\n".encode())))
    made = checked(capsys, "-")
    assert made["page"]["path"] is None and made["findings"][0]["start"] == 8


def test_output_file(wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "疑点.json"
    assert main(["check", str(wrong), "--format", "json", "-o", str(output)]) == 1
    assert json.loads(output.read_text("utf-8"))["findings"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "没有.md"], "没有这个文件"),
        (["check"], "缺少"),
        (["check", "PAGE", "--format", "doc"], "可以是"),
        (["check", "PAGE", "--only", "nonsense"], "没有这样的检查：nonsense"),
        (["check", "PAGE", "--config", "没有.toml"], "配置文件读不出来"),
        (["check", "PAGE", "--jobs", "0"], "--jobs"),
        (["check", "PAGE", "--jobs", "many"], "应当是数字"),
        (["check", "PAGE", "--bogus"], "不认识的参数"),
        (["check", "PAGE", "-o", "PAGE"], "不能覆盖版面原文件"),
        (["check", "PAGE", "-o", "无此文件夹/出.txt"], "没有这个文件夹"),
        (["chekc", "PAGE"], "是不是要用命令 check"),
        (["--bogus"], "不认识的选项"),
    ],
)
def test_what_is_wrong_takes_one_line(
    words: list[str], told: str, wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = wrong.read_bytes()
    assert main([str(wrong) if word == "PAGE" else word for word in words]) == 2
    error = capsys.readouterr().err
    assert told in error and error.count("\n") == 1 and "Traceback" not in error
    assert wrong.read_bytes() == before


def test_an_unreadable_page_does_not_hide_the_others(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "空.txt").touch()
    assert main(["check", str(tmp_path / "空.txt"), str(wrong), "--format", "json"]) == 2
    captured = capsys.readouterr()
    assert "空文件" in captured.err and len(json.loads(captured.out)) == 1


def test_unforeseen_errors_have_no_traceback(
    wrong: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("坏\n了")

    monkeypatch.delenv("PROOFREADER_DEBUG", raising=False)
    monkeypatch.setattr("proofreader.cli.check.check_whole", fail)
    assert main(["check", str(wrong)]) == 2
    error = capsys.readouterr().err
    assert "程序出错" in error and error.count("\n") == 1


def test_spelling_speaks_unless_it_is_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text("### 村里的水渠\n\n各级各部门要认真落实安全生产责仁，确保人民群众生命财产安全。\n", "utf-8")
    assert main(["check", str(page), "--only", "spelling"]) == 1
    assert "责[仁]" in capsys.readouterr().out
    assert main(["check", str(page), "--only", "spelling", "--spelling", "off"]) == 0


def test_a_back_end_that_cannot_load_says_so_and_the_rest_goes_on(
    wrong: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_name: str) -> None:
        raise BackendError("自带的错别字模型没有装上")

    monkeypatch.setattr("proofreader.spelling.backend.load_backend", broken)
    assert main(["check", str(wrong)]) == 1
    said = capsys.readouterr()
    assert said.err == "proofreader：自带的错别字模型没有装上\n"
    assert "的的" in said.out
