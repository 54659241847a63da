"""What a user may choose. One frozen dataclass: its fields' metadata make the dialog, the file and the reference."""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import Field, asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from proofreader.app.paths import config_folder

log = logging.getLogger(__name__)

RECENT = 12
"""Recent pages kept."""


def _choice(
    default: Any,
    title: str,
    description: str = "",
    *,
    bounds: tuple[int, int] | None = None,
    choices: Mapping[str, str] | None = None,
    hidden: bool = False,
) -> Any:
    """A field: title and description in Chinese; bounds (both inclusive) or choices (value: title).

    `hidden` fields are kept by the program and have no place in the dialog.
    """
    metadata = {"title": title, "description": description, "bounds": bounds, "choices": choices, "hidden": hidden}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults."""

    reviewer: str = _choice("", "校对员", "记在每一处处理上的名字。")
    pass_: int = _choice(
        1, "校次", "一校、二校、三校、核红。", choices={"1": "一校", "2": "二校", "3": "三校", "4": "核红"}
    )
    theme: str = _choice("auto", "外观", "", choices={"auto": "跟随系统", "light": "浅色", "dark": "深色"})
    font_size: int = _choice(17, "正文字号", "版面正文的字号（像素）。", bounds=(10, 40))
    advice: bool = _choice(False, "显示建议级疑点", "体例、风格一类，不一定是差错。")
    spelling: str = _choice(
        "builtin",
        "错别字模型",
        "按上下文找错别字、多字、漏字；自带的模型不联网。",
        choices={"builtin": "自带", "off": "不用"},
    )
    skipped: tuple[str, ...] = _choice((), "不查的类型", "不运行的检查类型或检查名。")
    recent: tuple[str, ...] = _choice((), "最近打开的版面", hidden=True)
    window: str = _choice("", "窗口状态", hidden=True)

    def opened(self, path: Path) -> "Settings":
        """With a page at the head of the recent ones."""
        name = str(path.absolute())
        rest = tuple(other for other in self.recent if other != name)
        return replace(self, recent=(name, *rest)[:RECENT])


def settings_path() -> Path:
    """The settings file."""
    return config_folder() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The settings of a file (the user's own when not given). What is missing, unknown, of the wrong type or out of
    bounds is left at its default: a broken settings file never keeps anybody from working.
    """
    path = path or settings_path()
    try:
        table = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings at %s cannot be read: %s", path, error)
        return Settings()
    if not isinstance(table, dict):
        return Settings()
    chosen: dict[str, Any] = {}
    for one in fields(Settings):
        if one.name in table:
            value = table[one.name]
            value = tuple(value) if isinstance(value, list) else value
            if is_allowed(one, value):
                chosen[one.name] = value
            else:
                log.warning("setting %s cannot be %r", one.name, value)
    return Settings(**chosen)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, all or nothing. Raises OSError."""
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def is_allowed(one: "Field[Any]", value: object) -> bool:
    """Whether a field of Settings may have a value: type, bounds and choices."""
    if type(value) is not type(one.default):
        return False
    if isinstance(value, tuple):
        return all(isinstance(item, str) for item in value)
    bounds, choices = one.metadata["bounds"], one.metadata["choices"]
    if bounds is not None and isinstance(value, int):
        return bool(bounds[0] <= value <= bounds[1])
    return choices is None or str(value) in choices
