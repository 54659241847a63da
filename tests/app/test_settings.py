"""Settings, folders and the log."""

import json
import logging
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from proofreader.app.log import start_log, stop_log
from proofreader.app.paths import config_folder, log_path, sidecar_folder, state_folder
from proofreader.app.settings import (
    PAGES,
    RECENT,
    Settings,
    SettingsError,
    export_settings,
    import_settings,
    load_settings,
    save_settings,
    settings_path,
)


def test_what_is_saved_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "家"))
    assert load_settings() == Settings()
    chosen = Settings("程予辉", 2, True, ("style",), theme="dark", font_size=20, recent=("/a", "/b"), window="blob")
    save_settings(chosen)
    assert load_settings() == chosen
    assert [path.name for path in settings_path().parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1]", b"{", b"null"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load_settings(path) == Settings()


def test_what_cannot_be_is_left_at_its_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    table = {"reviewer": 5, "pass_": 9, "theme": "pink", "font_size": 500, "advice": 1, "skipped": [1], "new": True}
    path.write_text(json.dumps(table | {"recent": ["/a"]}), "utf-8")
    assert load_settings(path) == Settings(recent=("/a",))


def test_every_setting_can_make_its_own_widget() -> None:
    for one in fields(Settings):
        assert one.metadata["title"]
        assert one.metadata["hidden"] or one.metadata["page"] in PAGES


def test_what_is_exported_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "校对设置.json"
    theirs = Settings("程予辉", 2, True, ("style",), "off", shortcuts=("accept=Space",), recent=("/a",), toured=True)
    export_settings(theirs, path)
    mine = Settings("李四", recent=("/b",))
    assert import_settings(mine, path) == replace(theirs, recent=("/b",), toured=False)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"proofreader": "page"}'])
def test_another_file_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content, "utf-8")
    with pytest.raises(SettingsError) as told:
        import_settings(Settings(), path)
    assert "\n" not in str(told.value)


def test_recent_pages_are_few_and_unlike(tmp_path: Path) -> None:
    settings = Settings()
    for number in [*range(RECENT + 3), 5]:
        settings = settings.opened(tmp_path / f"{number}.txt")
    assert len(settings.recent) == RECENT == len(set(settings.recent))
    assert settings.recent[0] == str(tmp_path / "5.txt")


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of another system")
def test_folders_follow_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROOFREADER_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", "/x/config")
    monkeypatch.setenv("XDG_STATE_HOME", "relative/is/ignored")
    monkeypatch.setenv("HOME", "/home/cheng")
    assert config_folder() == Path("/x/config/proofreader")
    assert state_folder() == Path("/home/cheng/.local/state/proofreader")
    assert sidecar_folder() == state_folder() / "sidecars"
    assert log_path().parent == state_folder()


def test_the_log_goes_to_its_file_and_ends(tmp_path: Path) -> None:
    path = tmp_path / "state" / "p.log"
    handler = start_log(path)
    assert handler is not None
    logging.getLogger("proofreader.app").warning("没有打开")
    stop_log(handler)
    logging.getLogger("proofreader.app").debug("不再写")
    assert "没有打开" in path.read_text("utf-8") and "不再写" not in path.read_text("utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    assert start_log(tmp_path / "file" / "p.log") is None
