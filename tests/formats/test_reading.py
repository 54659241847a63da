"""Files that cannot be read, and how long reading takes."""

import gc
import os
import sys
import time
from pathlib import Path

import pytest

from proofreader.formats.errors import PageError
from proofreader.formats.reading import read_bytes, read_page
from tests.formats import pages


def refusal(path: Path) -> str:
    with pytest.raises(PageError) as caught:
        read_page(path)
    assert "\n" not in caught.value.message
    return caught.value.message


def test_missing_file(tmp_path: Path) -> None:
    assert "没有这个文件" in refusal(tmp_path / "没有.md")


def test_folder(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)


def test_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert "50.0 MB" in refusal(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "锁.txt"
    path.write_text("一", encoding="utf-8")
    path.chmod(0)
    assert "没有权限" in refusal(path)


def test_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "锁.txt"
    path.write_text("一", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert "没有权限" in refusal(path)


def test_nothing_but_markup(tmp_path: Path) -> None:
    path = tmp_path / "空.md"
    path.write_text("---\n\n<!-- 注 -->\n", encoding="utf-8")
    assert "没有可校对的文字" in refusal(path)


def test_suffix_decides(tmp_path: Path) -> None:
    for name, text in (("甲.md", "标题"), ("甲.Markdown", "标题"), ("甲.txt", "# 标题"), ("甲", "# 标题")):
        path = tmp_path / name
        path.write_text("# 标题", encoding="utf-8")
        assert read_page(path).text == text


@pytest.mark.parametrize(("raw", "markdown"), [(pages.WEEKLY, False), (pages.MARKDOWN, True)])
def test_four_times_the_text_takes_about_four_times_the_time(raw: str, markdown: bool) -> None:
    def seconds(copies: int) -> float:
        data = (raw * copies).encode()
        best = float("inf")
        for _ in range(3):  # the best of three, because others use the machine
            gc.collect()
            began = time.process_time()
            read_bytes(data, path=None, markdown=markdown)
            best = min(best, time.process_time() - began)
        return best

    seconds(50)
    assert seconds(1600) < 10 * seconds(400)  # a quadratic step would take sixteen times as long


def test_long_lines_do_not_blow_up() -> None:
    began = time.perf_counter()
    for text in (
        "张三 " * 20,
        "记者" * 30,
        "编辑" * 60,
        "一" * 60,
        "王，" * 30,
        "本报记者张" * 12,
        "*" * 5000,
        "[" * 5000,
    ):
        read_bytes(("甲乙标题在此\n" + text).encode(), path=None, markdown=False)
        read_bytes(("# 甲乙\n\n" + text).encode(), path=None, markdown=True)
    assert time.perf_counter() - began < 3
