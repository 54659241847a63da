"""Pages of the help window as HTML, from the records of the reference and the action table."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics, QGuiApplication

from proofreader import __version__
from proofreader.app.paths import config_folder, log_path
from proofreader.checks.contract import CheckInfo
from proofreader.core.resources import resource
from proofreader.ui.actions import MENUS, TABLE, Actions, action_title, menu_title
from proofreader.ui.fonts import body_font
from proofreader.ui.rate_words import general_lines, table_lines
from proofreader.ui.theme import Theme
from proofreader.ui.wording import family_name, severity_name

GAP = "&nbsp;" * 4
"""Room between words, where HTML takes wide spaces for one narrow one."""
BODY = 14
"""Pixels of the text."""
EXAMPLES = 8
"""Examples shown of one check: those made of word tables have hundreds."""


def check_page(info: CheckInfo, theme: Theme, here: str = "") -> str:
    """What a check finds, why, by which source, with examples. `here` is what it says of the place asked about."""
    kind = (
        family_name(info.family.value), severity_name(info.severity),
        _tr("把握 {0}").format(f"{info.confidence:.0%}"), _tr("编号 {0}").format(info.id),
    )  # fmt: skip
    parts = [_head(info.title), _muted(" · ".join(kind), theme)]
    if here:
        parts.append(f"<p>{escape(here)}</p>")
    parts.append(f"<p>{escape(info.why)}</p>")
    if info.source:
        parts.append(f"<p>{_tr('依据：{0}').format(escape(info.source))}</p>")
    if info.examples:
        parts += [_subhead(_tr("例子")), *(_example(*pair, theme) for pair in info.examples[:EXAMPLES])]
        parts.append(_more(len(info.examples), theme))
    if info.allows:
        parts += [_subhead(_tr("不算错")), *(_sentence(text) for text in info.allows[:EXAMPLES])]
        parts.append(_more(len(info.allows), theme))
    return _sheet("".join(parts), theme)


def family_page(family: str, infos: Sequence[CheckInfo], theme: Theme) -> str:
    """The checks of a family, each a link."""
    rows = "".join(
        f'<p><a href="check:{info.id}">{escape(info.title)}</a>{GAP}'
        f'<span style="color:{theme.colours["muted"]}">{severity_name(info.severity)}</span><br>{escape(info.why)}</p>'
        for info in infos
    )
    return _sheet(_head(family_name(family)) + rows, theme)


def keys_page(actions: Actions, theme: Theme) -> str:
    """Every action that has a key."""
    parts = [_head(_tr("全部按键"))]
    face = QGuiApplication.font()
    face.setPixelSize(BODY)
    names = max(QFontMetrics(face).horizontalAdvance(action_title(spec)) for spec in TABLE) + 36
    for menu in MENUS:
        rows = "".join(
            f"<tr><td width={names} style='padding:3px 36px 3px 0'>{escape(action_title(spec))}</td>"
            f"<td style='color:{theme.colours['muted']};padding:3px 0'>{_keys(actions.keys_of(spec.name))}</td></tr>"
            for spec in TABLE
            if spec.menu == menu and actions.keys_of(spec.name)
        )
        parts.append(f"{_subhead(menu_title(menu))}<table cellspacing=0>{rows}</table>" if rows else "")
    parts.append(_muted(_tr("单键在疑点栏有焦点时可用；在任何地方都可以按 Alt+该键。"), theme))
    return _sheet("".join(parts), theme)


def house_page(theme: Theme) -> str:
    """How a newspaper writes its own tables."""
    words = _tr(
        "报社可以自己写用语表，不用改程序，存盘就生效。文件放在版面所在的文件夹，或它上面三层以内的文件夹里："
        "proofreader.toml、名字以 .rules.toml 结尾的文件，或者文件夹“校对规则”里的 .toml 文件；"
        "各人自己的放在设置文件夹里。"
    )
    sample = resource("samples", "house.toml").read_text("utf-8")
    listing = f"<pre style='white-space:pre-wrap'>{escape(sample)}</pre>"
    return _sheet(f"{_head(_tr('本报自己的规定'))}<p>{escape(words)}</p>{listing}", theme)


def rate_page(theme: Theme) -> str:
    """How the error rate is made."""
    rows = "".join(
        f"<tr><td style='padding:3px 36px 3px 0'>{escape(title)}</td>"
        f"<td style='padding:3px 0;white-space:nowrap'>{escape(counts)}</td></tr>"
        for title, counts in table_lines()
    )
    words = "".join(f"<p>{escape(line)}</p>" for line in general_lines())
    note = _muted(_tr("＊ 这一类的分值没有与规定原件核对过。"), theme)
    return _sheet(f"{_head(_tr('差错率怎么算'))}{words}{_table(rows)}{note}", theme)


def about_page(theme: Theme) -> str:
    """What this is, and where it keeps what belongs to the user."""
    rows = (
        (_tr("版本"), __version__), (_tr("设置"), str(config_folder())), (_tr("日志"), str(log_path())),
    )  # fmt: skip
    table = "".join(
        f"<tr><td style='padding:3px 24px 3px 0'>{name}</td><td style='padding:3px 0'>{escape(text)}</td></tr>"
        for name, text in rows
    )
    words = escape(
        _tr("标出报纸版面上的疑点，逐处接受或拒绝，导出干净文本。\n不联网，不改动原稿；处理记录存在原稿旁边。")
    ).replace("\n", "<br>")
    return _sheet(f"{_head(_tr('报纸校对'))}<p>{words}</p>{_table(table)}", theme)


def _sheet(body: str, theme: Theme) -> str:
    return f'<div style="color:{theme.colours["ink"]};font-size:{BODY}px;line-height:150%">{body}</div>'


def _table(rows: str) -> str:
    return f'<table cellspacing=0 style="margin-top:12px">{rows}</table>'


def _keys(keys: str) -> str:
    """Keys with room between them, which HTML would close."""
    return escape(keys).replace("　", GAP)


def _head(text: str) -> str:
    return f'<p style="font-size:20px;font-weight:600;margin-bottom:4px">{escape(text)}</p>'


def _subhead(text: str) -> str:
    return f'<p style="font-weight:600;margin-top:14px;margin-bottom:2px">{escape(text)}</p>'


def _muted(text: str, theme: Theme) -> str:
    return f'<p style="color:{theme.colours["muted"]}">{escape(text)}</p>'


def _more(count: int, theme: Theme) -> str:
    return _muted(_tr("……共 {0} 例").format(count), theme) if count > EXAMPLES else ""


def _face() -> str:
    return f"font-family:'{body_font(16).families()[0]}';font-size:16px"


def _sentence(text: str) -> str:
    return f'<p style="{_face()};margin:2px 0">{_lines(text)}</p>'


def _example(wrong: str, right: str, theme: Theme) -> str:
    red, green = theme.colours["error"], theme.colours["accepted"]
    rows = f'<tr><td width=22 style="color:{red}">−</td><td style="{_face()}">{_lines(wrong)}</td></tr>'
    if right != wrong:
        rows += f'<tr><td style="color:{green}">＋</td><td style="{_face()}">{_lines(right)}</td></tr>'
    return f'<table cellspacing=0 cellpadding=1 style="margin-bottom:6px">{rows}</table>'


def _lines(text: str) -> str:
    return escape(text.strip()).replace("\n\n", "\n").replace("\n", "<br>")


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpText", text)
