"""The export profiles in effect: those shipped, and the user's own."""

from pathlib import Path

from proofreader.app.paths import config_folder
from proofreader.formats.errors import PageError
from proofreader.formats.profiles import PRESETS, Profile, read_profiles


def profiles_path() -> Path:
    """The user's own profiles. May not exist yet."""
    return config_folder() / "profiles.toml"


def known_profiles(path: Path | None = None) -> dict[str, Profile]:
    """All profiles by name, the user's own before shipped ones of the same name. Raises PageError."""
    path = path or profiles_path()
    try:
        own = read_profiles(path.read_text("utf-8"), path.name)
    except FileNotFoundError:
        own = {}
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"导出方案 {path} 读不出来，请检查文件（要用 UTF-8 编码）") from error
    return {**PRESETS, **own}


def profile_named(name: str, path: Path | None = None) -> Profile:
    """The profile of a name. Raises PageError."""
    known = known_profiles(path)
    if name not in known:
        raise PageError(f"没有“{name}”这个导出方案，可用：{'、'.join(known)}；自己的方案写在 {path or profiles_path()}")
    return known[name]
