"""Where the program keeps what belongs to the user. PROOFREADER_HOME puts all of it into one folder (for tests, and
for running from a memory stick)."""

import os
import sys
from pathlib import Path

NAME = "proofreader"


def config_folder() -> Path:
    """Settings. May not exist yet."""
    return _folder("config", "XDG_CONFIG_HOME", ".config")


def state_folder() -> Path:
    """Decisions on pages whose own folder cannot be written, and the log. May not exist yet."""
    return _folder("state", "XDG_STATE_HOME", ".local/state")


def sidecar_folder() -> Path:
    """Sidecars of pages whose own folder cannot be written, named by the page's digest. May not exist yet."""
    return state_folder() / "sidecars"


def log_path() -> Path:
    """The log file."""
    return state_folder() / "proofreader.log"


def _folder(kind: str, variable: str, default: str) -> Path:
    home = os.environ.get("PROOFREADER_HOME")
    if home:
        return Path(home) / kind
    if sys.platform == "win32":
        base = os.environ.get("APPDATA" if kind == "config" else "LOCALAPPDATA")
        return Path(base or Path.home() / "AppData" / "Roaming") / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    base = os.environ.get(variable)
    root = Path(base) if base and Path(base).is_absolute() else Path.home() / default
    return root / NAME
