"""What the lines under pictures look like."""

import re

from proofreader.formats.names import NAME, SPACE

LONGEST = 200
"""Code points a caption has at most."""

_SHOWS = re.compile(
    rf"(?:[▲△▼◀▶↑↓←→]{SPACE}*)?(?:图为|图[一二三四五六七八九十①-⑩\d]*[:：]|[上下左右题主组]图(?:为|[:：（(]))|[▲△▼](?=.{{4}})"
)
_TAKEN = re.compile(
    rf"(?:(?:记者|通讯员|摄影师|作者|本报|新华社|[（(／/、\s]){SPACE}*{NAME}{SPACE}*(?:摄|摄影|绘|制图)|{SPACE}摄|摄影报道|供图"
    r"|新华社发|资料(?:图片|照片|图))[）)]?。?$"
)


def is_caption(text: str) -> bool:
    """Whether a line tells what a picture shows, or who took it."""
    return len(text) <= LONGEST and (_SHOWS.match(text) is not None or _TAKEN.search(text) is not None)
