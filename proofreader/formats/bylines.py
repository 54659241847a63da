"""What the lines that name an author look like."""

import re

from proofreader.formats.names import BULLET, HAN, NAME, NAMES, SEPARATOR, SPACE, is_name, names_only

_KIND = (
    rf"(?:本报|本网|本刊|本台|新华社|中新社|央视|人民日报|经济日报|光明日报|首席|特约|特派|见习|实习|全媒体|融媒体?|驻{HAN}{{1,6}}|"
    rf"{HAN}{{2,6}}(?:日报|晚报|晨报)社?)*"
)
_REPORTER = rf"{_KIND}(?:记者|通讯员|实习生|撰稿人)"
_MAKER = rf"{_KIND}(?:评论员|观察员|特约撰稿|作者|撰文|文字|摄影|摄|图片|图|文|译|翻译|整理|口述|执笔|编译|报道|编辑)"
_SIGN = rf"(?:{SPACE}*(?:文[/／]?图?|[图文][/／][文图]|摄|摄影|摄影报道|报道|整理|文并图|供稿|供图))?"
_AND = "[/／、和与·]"
# Only who is plainly a person (记者) may stand right before a name: “图书馆”, “文明实践” are no bylines.
_BY_ROLE = re.compile(
    rf"[（(]?{BULLET}?{SPACE}*(?:(?:{_REPORTER}(?:{_AND}{_MAKER})*(?:{SEPARATOR}|{SPACE}*)"
    rf"|{_MAKER}(?:{_AND}{_MAKER})*(?:{SEPARATOR}|{SPACE}+)){NAMES}{_SIGN}{SPACE}*[/／、,，;；]?{SPACE}*)+[）)]?"
)
_ATTACHED = re.compile(rf"(?:记者|通讯员|实习生|撰稿人)({HAN}+)")
_SIGN_END = re.compile("(?:摄影报道|摄影|摄|报道|文|图)$")
_BY_BULLET = re.compile(
    rf"{BULLET}{SPACE}*(?:{NAMES}|{HAN}{{2,12}}(?:评论员|编辑部|课题组|调研组|写作组|中心|研究院|研究所))"
)
_BY_SIGN = re.compile(rf"{NAMES}{SPACE}+(?:文[/／]图|[图文][/／][文图]|文|摄影报道)")
_BY_BODY = re.compile(
    rf"(?:{HAN}{{0,8}}(?:评论员|编辑部|课题组|调研组|评论员文章|观察员|特约撰稿人)|据?新华社{HAN}{{0,4}}电?|来源{SPACE}*[:：].{{2,20}})"
)
_TITLED = re.compile(
    rf"{HAN}[^\s，。！？；：:,;“”A-Za-z]{{3,30}}{SPACE}+(?P<name>{NAME})|(?P<first>{NAME})[（(]{HAN}[^。]{{3,40}}[）)]"
)


def is_byline(text: str, *, after_headline: bool) -> bool:
    """Whether a line names who wrote a piece; a bare name counts only right after a headline."""
    if len(text) > 60:
        return False
    if (_BY_ROLE.fullmatch(text) and _attached_are_names(text)) or _BY_BULLET.fullmatch(text):
        return not (text.startswith(("（", "(")) and not after_headline)
    if not after_headline:
        return False
    if _BY_SIGN.fullmatch(text) or _BY_BODY.fullmatch(text):
        return True
    if titled := _TITLED.fullmatch(text):
        return is_name(titled["name"] or titled["first"])
    names = [name for name in re.split(rf"{SPACE}*[、,，]{SPACE}*", text) if name]
    return all(names_only(part) for part in names) and bool(names)


def _attached_are_names(text: str) -> bool:
    """Whether what follows 记者 without a space is a name, and not 手记 or 见面会."""
    for match in _ATTACHED.finditer(text):
        for part in re.split("(?:本报)?(?:记者|通讯员|实习生)", match.group(1)):
            if part and not is_name(part) and not is_name(_SIGN_END.sub("", part)):
                return False
    return True
