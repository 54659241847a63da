"""`decide`, `export`, `stats`: a review from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from proofreader.cli.main import main
from proofreader.formats.sidecar import sidecar_path


def out(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    """What a command prints."""
    assert main([str(word) for word in words]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def found(capsys: pytest.CaptureFixture[str], page: Path) -> list[dict[str, Any]]:
    main(["check", str(page), "--format", "json"])
    return list(json.loads(capsys.readouterr().out)["findings"])


def test_no_decisions_export_the_file(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert out(capsys, "export", wrong, "--to", "md") == wrong.read_text("utf-8")
    assert out(capsys, "export", wrong, "--to", "diff") == ""
    assert not sidecar_path(wrong).exists()


def test_decisions_are_kept_and_exported(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = wrong.read_bytes()
    comma = next(item for item in found(capsys, wrong) if item["text"] == ",")
    word = next(item for item in found(capsys, wrong) if item["family"] == "mixed-language")
    assert "接受 1 处" in out(capsys, "decide", wrong, "--accept", comma["id"], "--reviewer", "程小辉", "--pass", 2)
    assert "拒绝 1 处" in out(capsys, "decide", wrong, "--reject", word["id"])
    exported = out(capsys, "export", wrong, "--to", "md")
    assert "村口，孩子们" in exported and " and " in exported
    assert "+书店开到了村口，" in out(capsys, "export", wrong, "--to", "diff")
    journal = sidecar_path(wrong).read_text("utf-8")
    assert "程小辉" in journal
    assert wrong.read_bytes() == original


def test_accept_all_of_one_check(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "decide", wrong, "--accept-all", "--check", "punctuation")
    exported = out(capsys, "export", wrong, "--to", "txt")
    assert "村口，" in exported and "的的" in exported
    out(capsys, "decide", wrong, "--accept-all")
    assert "的的" not in out(capsys, "export", wrong, "--to", "txt")


def test_accept_safe_takes_only_safe_ones(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    safe = [item for item in found(capsys, wrong) if item["suggestions"] and item["suggestions"][0]["safety"] == "safe"]
    told = out(capsys, "decide", wrong, "--accept-safe")
    assert f"接受 {len(safe)} 处" in told
    assert "接受 0 处" in out(capsys, "decide", wrong, "--accept-safe")


def test_export_can_add_undecided_ones(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "村口，" in out(capsys, "export", wrong, "--to", "txt", "--accept", "all")
    assert "村口," in out(capsys, "export", wrong, "--to", "txt")
    made = json.loads(out(capsys, "export", wrong, "--to", "json", "--accept", "all"))
    assert made["edits"]


def test_export_writes_files_but_never_the_page(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "出.md"
    out(capsys, "export", wrong, "--to", "md", "-o", output)
    assert output.read_bytes() == wrong.read_bytes()
    assert main(["export", str(wrong), "--to", "md", "-o", str(wrong)]) == 2
    assert "不能覆盖" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["decide", "PAGE"], "要有其中一项"),
        (["decide", "PAGE", "--accept", "0123"], "没有这个疑点：0123"),
        (["decide", "PAGE", "--accept-all", "--accept-safe"], "不能和"),
        (["decide", "-", "--accept-all"], "标准输入"),
        (["export", "PAGE"], "--to"),
        (["export", "PAGE", "--to", "exe"], "可以是"),
        (["stats", "没有.md"], "没有这个文件"),
    ],
)
def test_what_is_wrong_takes_one_line(
    words: list[str], told: str, wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(wrong) if word == "PAGE" else word for word in words]) == 2
    error = capsys.readouterr().err
    assert told in error and error.count("\n") == 1


def test_stats(wrong: Path, right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = out(capsys, "stats", wrong.parent)
    assert f"{wrong}：" in told and f"{right}：" in told and "差错率 —" in told
    out(capsys, "decide", wrong, "--accept-all")
    told = out(capsys, "stats", wrong)
    assert "待处理 0" in told and "差错率 万分之" in told


def test_stats_of_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", str(tmp_path)]) == 2
    assert "没有版面文件" in capsys.readouterr().err


def test_a_new_proof_is_verified(wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "decide", wrong, "--accept-all", "--check", "punctuation")
    proof = tmp_path / "proof.md"
    out(capsys, "export", wrong, "--to", "md", "-o", proof)
    assert "核红通过" in out(capsys, "verify", wrong, proof)
    proof.write_text(proof.read_text("utf-8").replace("村口，", "村口,").replace("孩子们", "娃娃们", 1), "utf-8")
    assert main(["verify", str(wrong), str(proof)]) == 1
    said = capsys.readouterr().out
    assert "未改" in said and "多改" in said and "另有 1 处多改" in said
