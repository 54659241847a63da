"""Writing a file whole or not at all, and never over a page."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from proofreader.formats.errors import PageError
from proofreader.formats.reasons import reason_of


def write_file(path: Path, data: bytes, *, keep: Iterable[Path] = ()) -> None:
    """Write a file through a temporary one beside it, synced to disk before it takes the name.

    `keep` are files that must not be overwritten: the pages themselves. Raises PageError.
    """
    if any(_same(path, other) for other in keep):
        raise PageError(f"不能覆盖版面原文件 {path.name}，请换一个文件名导出")
    if path.is_dir():
        raise PageError(f"{path} 是文件夹，请给出文件名")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe
            return
        _replace(path.resolve(), data)
    except PermissionError as error:
        raise PageError(f"没有权限写入 {path}，请换一个文件夹") from error
    except FileNotFoundError as error:
        raise PageError(f"没有这个文件夹：{path.parent}，请先建好再导出") from error
    except (OSError, ValueError) as error:
        raise PageError(f"写不进 {path}（{reason_of(error)}），请换一个位置") from error


def _same(path: Path, other: Path) -> bool:
    try:
        return path.resolve() == other.resolve() or path.samefile(other)
    except (OSError, ValueError):
        return False


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
