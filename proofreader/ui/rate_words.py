"""How an error rate was made, in words: below the figure in the bottom line, in the statistics and in the help."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from proofreader.review.error_rate import ErrorRate, Kind, load_table
from proofreader.ui.wording import thousands

TITLES = (
    "事实性、知识性、逻辑性、语法性错误",
    "错字、别字、多字、漏字",
    "数字用法不合 GB/T 15835",
    "外文、国际音标",
    "字母大小写、全半角、不同文种字母混淆",
    "违规使用繁体字、异体字、不规范汉字",
    "标点符号错用、漏用、多用",
    "序号、图序、表序、注码",
    "另行、接排、空行、空格",
    "量和单位、科技术语",
)
"""The kinds of the counting table, to be translated."""


def rate_lines(rate: ErrorRate) -> tuple[str, ...]:
    """How a page's figure was made, line by line."""
    lines = [
        _tr("差错率 {0:.2f}/万 ＝ 计错 {1:g} ÷ {2} 字 × 10,000；合格线 {3:g}").format(
            rate.per_ten_thousand, rate.weighted, thousands(rate.characters), rate.limit
        )
    ]
    for title, count, weight in rate.by_kind:
        line = _tr("{0}：{1} 处，计 {2:g}").format(kind_title(title), count, weight)
        lines.append(line + ("＊" if title in rate.unverified else ""))
    if rate.doubled:
        lines.append(_tr("其中 {0} 处在报头、报眉或标题里，加倍计").format(rate.doubled))
    if rate.capped:
        lines.append(_tr("其中 {0} 处重复或超过上限，少计或不计").format(rate.capped))
    if rate.unverified:
        lines.append(_tr("＊ 这一类的分值没有与规定原件核对过"))
    if not rate.official:
        lines.append(_tr("字数是正文的字数；国家规定按版面字数算，这个数仅供参考"))
    return tuple(lines)


def table_lines() -> Iterator[tuple[str, str]]:
    """Every kind of the counting table, and what one error of it counts."""
    for kind in load_table().kinds.values():
        yield kind_title(kind.title), _counts(kind)


def general_lines() -> tuple[str, ...]:
    """What holds for all kinds."""
    table = load_table()
    return (
        _tr("差错率是每一万字里的计错数，合格线是 {0:g}。只有接受的疑点和手改才计，拒绝和存疑的不计。").format(
            table.limit
        ),
        _tr("文字差错在报头、报眉和标题里加倍计；同一处文字差错最多计 {0} 次。").format(table.repeat_limit),
        count_line(),
        _tr(
            "依据：《报纸期刊质量管理规定》（国新出发〔2020〕10号）附件。规定的分母是版面字数，这里用正文字数，结果仅供参考。"
        ),
    )


def count_line() -> str:
    """How characters are counted."""
    return _tr("字数：改后正文的字符，汉字、标点、数字、字母每个算一个，空格和换行不算。")


def kind_title(title: str) -> str:
    """The name of a kind of errors."""
    return _tr(title)


def _counts(kind: Kind) -> str:
    if kind.by_length:
        parts = [
            _tr("{0} 字以内计 {1:g}，").format(limit, weight) if limit else _tr("更长的计 {0:g}").format(weight)
            for limit, weight in kind.by_length
        ]
        words = "".join(parts)
    else:
        words = _tr("每处计 {0:g}").format(kind.weight)
    if kind.cap is not None:
        words += _tr("，合计最多 {0:g}").format(kind.cap)
    if kind.same_cap is not None:
        words += _tr("，同一差错最多计 {0:g}").format(kind.same_cap)
    return words + ("" if kind.verified else "＊")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RateWords", text)
