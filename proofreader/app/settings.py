"""What a user may choose. One frozen dataclass: its fields' metadata make the dialog, the file and the reference."""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import Field, asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from proofreader.app.paths import config_folder
from proofreader.formats.reasons import reason_of

log = logging.getLogger(__name__)

RECENT = 12
"""Recent pages kept."""
PAGES = {"review": "校对", "checks": "检查", "spelling": "错别字", "looks": "外观", "tables": "用语表", "keys": "按键"}
"""The pages of the settings dialog, with their titles."""
OWN = ("recent", "window", "toured", "named")
"""What belongs to one machine and is neither exported nor imported."""


class SettingsError(ValueError):
    """A settings file that cannot be taken over; the message is one line of Chinese."""


def _choice(
    default: Any,
    title: str,
    description: str = "",
    *,
    bounds: tuple[int, int] | None = None,
    choices: Mapping[str, str] | None = None,
    hidden: bool = False,
    page: str = "",
    kind: str = "",
) -> Any:
    """A field: title and description in Chinese; bounds (both inclusive) or choices (value: title).

    `page` is where the dialog shows it (a key of PAGES), `kind` how, where the type does not tell: "face" a font,
    "checks" the tree of checks, "keys" the table of shortcuts. `hidden` fields are kept by the program and have no
    place in the dialog.
    """
    metadata = {
        "title": title, "description": description, "bounds": bounds, "choices": choices, "hidden": hidden,
        "page": page, "kind": kind,
    }  # fmt: skip
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults."""

    reviewer: str = _choice("", "校对员", "记在每一处处理上的名字。", page="review")
    pass_: int = _choice(1, "校次", "", choices={"1": "一校", "2": "二校", "3": "三校", "4": "核红"}, page="review")
    advice: bool = _choice(False, "显示建议级疑点", "体例、风格一类，不一定是差错。", page="review")
    skipped: tuple[str, ...] = _choice((), "要查的类型", "去掉勾的类型和检查不运行。", page="checks", kind="checks")
    spelling: str = _choice(
        "builtin",
        "错别字模型",
        "按上下文找错别字、多字、漏字；自带的模型不联网。",
        choices={"builtin": "自带", "off": "不用"},
        page="spelling",
    )
    sensitivity: str = _choice(
        "normal",
        "灵敏度",
        "从严只提示很有把握的；从宽提示得更多，误报也更多。",
        choices={"strict": "从严", "normal": "一般", "thorough": "从宽"},
        page="spelling",
    )
    language: str = _choice(
        "auto",
        "界面语言",
        "下次启动时生效。",
        choices={"auto": "跟随系统", "zh": "中文", "en": "English"},
        page="looks",
    )
    theme: str = _choice(
        "auto", "颜色", "", choices={"auto": "跟随系统", "light": "浅色", "dark": "深色"}, page="looks"
    )
    font_size: int = _choice(17, "正文字号", "版面正文的字号（像素）。", bounds=(10, 40), page="looks")
    body_face: str = _choice("", "正文字体", "", page="looks", kind="face")
    interface_face: str = _choice("", "界面字体", "", page="looks", kind="face")
    shortcuts: tuple[str, ...] = _choice((), "按键", "", page="keys", kind="keys")
    recent: tuple[str, ...] = _choice((), "最近打开的版面", hidden=True)
    window: str = _choice("", "窗口状态", hidden=True)
    named: bool = _choice(False, "已问过校对员姓名", hidden=True)
    toured: bool = _choice(False, "已看过导览", hidden=True)

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
    return _taken(Settings(), table) if isinstance(table, dict) else Settings()


def _taken(settings: Settings, table: Mapping[str, Any], without: tuple[str, ...] = ()) -> Settings:
    """Settings with what a table says of them, as far as that is allowed."""
    chosen: dict[str, Any] = {}
    for one in fields(Settings):
        if one.name in table and one.name not in without:
            value = table[one.name]
            value = tuple(value) if isinstance(value, list) else value
            if is_allowed(one, value):
                chosen[one.name] = value
            else:
                log.warning("setting %s cannot be %r", one.name, value)
    return replace(settings, **chosen)


def export_settings(settings: Settings, path: Path) -> None:
    """Write what another machine may take over. Raises OSError."""
    table = {name: value for name, value in asdict(settings).items() if name not in OWN}
    _write(path, {"proofreader": "settings", **table})


def import_settings(settings: Settings, path: Path) -> Settings:
    """The settings with what an exported file says; what is out of bounds there stays as it is.

    Raises SettingsError for a file that is none.
    """
    try:
        table = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path.name} 读不出来（{reason_of(error)}）") from error
    except ValueError as error:
        raise SettingsError(f"{path.name} 不是设置文件") from error
    if not isinstance(table, dict) or table.get("proofreader") != "settings":
        raise SettingsError(f"{path.name} 不是设置文件")
    return _taken(settings, table, OWN)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, all or nothing. Raises OSError."""
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, asdict(settings))


def _write(path: Path, table: Mapping[str, Any]) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(table, file, ensure_ascii=False, indent=2)
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
