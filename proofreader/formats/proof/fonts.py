"""A font with Chinese characters to embed: what this machine has, the best first."""

import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from proofreader.formats.errors import PageError


class Face(NamedTuple):
    """A font file; `place` counts in a collection (.ttc)."""

    path: Path
    place: int


class Faces(NamedTuple):
    """What a proof is set in: running text, headlines, and the notes in the margin."""

    text: Face
    bold: Face
    margin: Face


# File name in lower case, and the place of the simplified Chinese face in it.
_SERIF = (
    ("notoserifcjk-regular.ttc", 2), ("notoserifcjksc-regular.otf", 0), ("notoserifsc-regular.otf", 0),
    ("sourcehanserifsc-regular.otf", 0), ("sourcehanserifcn-regular.otf", 0), ("sourcehanserif-regular.ttc", 2),
    ("simsun.ttc", 0), ("songti.ttc", 6), ("stsong.ttf", 0), ("fandolsong-regular.otf", 0), ("uming.ttc", 0),
)  # fmt: skip
_SANS = (
    ("notosanscjk-regular.ttc", 2), ("notosanscjksc-regular.otf", 0), ("notosanssc-regular.otf", 0),
    ("sourcehansanssc-regular.otf", 0), ("sourcehansanscn-regular.otf", 0), ("msyh.ttc", 0), ("simhei.ttf", 0),
    ("stheiti light.ttc", 1), ("hiragino sans gb.ttc", 0), ("wqy-microhei.ttc", 0), ("wqy-zenhei.ttc", 0),
    ("droidsansfallbackfull.ttf", 0), ("droidsansfallback.ttf", 0), ("arial unicode.ttf", 0),
)  # fmt: skip
_BOLD = (
    ("notoserifcjk-bold.ttc", 2), ("notoserifcjksc-bold.otf", 0), ("sourcehanserifsc-bold.otf", 0), ("simhei.ttf", 0),
    ("notosanscjk-bold.ttc", 2), ("notosanscjksc-bold.otf", 0), ("msyhbd.ttc", 0), ("stheiti medium.ttc", 1),
)  # fmt: skip

MISSING = "这台电脑上没有找到可以嵌入的中文字体，出不了校样；请安装思源宋体（Noto Serif CJK）、宋体或文泉驿正黑后再导出"


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return (windows, Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


@lru_cache(maxsize=4)
def find_faces(folders: tuple[Path, ...] | None = None) -> Faces:
    """The faces to set a proof in. Raises PageError where the machine has none."""
    found: dict[str, Path] = {}
    for folder in folders if folders is not None else font_folders():
        if folder.is_dir():
            for path in folder.rglob("*"):
                if path.suffix.lower() in (".ttf", ".ttc", ".otf"):
                    found.setdefault(path.name.lower(), path)
    serif, sans, bold = (_first(found, names) for names in (_SERIF, _SANS, _BOLD))
    text = serif or sans
    if text is None:
        raise PageError(MISSING)
    return Faces(text, bold or sans or text, sans or text)


def _first(found: dict[str, Path], names: tuple[tuple[str, int], ...]) -> Face | None:
    return next((Face(found[name], place) for name, place in names if name in found), None)
