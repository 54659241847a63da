"""What a tracked document will look like, before it is saved."""

from PySide6.QtWidgets import QMenu

from proofreader.core.span import Edit, Span
from proofreader.ui.desk import Desk
from proofreader.ui.export_dialog import ExportDialog
from proofreader.ui.theme import load_theme
from proofreader.ui.tracked_look import COME, GONE, SAME, Row, tracked_html, tracked_rows
from proofreader.ui.window import MainWindow

TEXT = "第一段。\n第二段。\n第三段有错别子。\n第四段。\n第五段。\n第六段。"


def change(was: str, becomes: str, text: str = TEXT) -> Edit:
    at = text.index(was)
    return Edit(Span(at, at + len(was)), becomes)


def test_only_changed_paragraphs_with_their_neighbours() -> None:
    rows = tracked_rows(TEXT, [change("错别子", "错别字")])
    assert [row.skipped for row in rows] == [1, 0, 0, 0, 2]
    assert rows[2].pieces == ((SAME, "第三段有错别"), (GONE, "子"), (COME, "字"), (SAME, "。"))
    assert not rows[1].changed and rows[1].pieces == ((SAME, "第二段。"),)


def test_nothing_changed_shows_nothing() -> None:
    assert tracked_rows(TEXT, []) == []


def test_a_paragraph_parted_and_two_joined() -> None:
    parted = tracked_rows("前半。后半。", [Edit(Span(3, 3), "\n")])
    assert [row.pieces for row in parted if row.changed] == [((SAME, "前半。"), (COME, "¶"))]
    assert parted[-1].pieces == ((SAME, "后半。"),)
    joined = tracked_rows("前半\n后半。", [Edit(Span(2, 3), "")])
    assert joined == [Row(((SAME, "前半"), (GONE, "¶"), (SAME, "后半。")), True)]


def test_long_paragraphs_are_cut_away_from_the_change() -> None:
    text = "甲" * 200 + "错" + "乙" * 200
    (row,) = tracked_rows(text, [Edit(Span(200, 201), "对")])
    assert sum(len(part) for _kind, part in row.pieces) < 140


def test_a_few_characters_are_not_left_out() -> None:
    text = "甲" * 66 + "错" + "乙" * 66
    (row,) = tracked_rows(text, [Edit(Span(66, 67), "对")])
    assert "".join(part for kind, part in row.pieces if kind != COME) == text


def test_html_strikes_and_colours_and_escapes() -> None:
    theme = load_theme("dark")
    html = tracked_html(tracked_rows("a<b错", [Edit(Span(3, 4), "对")]), theme)
    assert "line-through" in html and theme.colours["accepted"] in html and "a&lt;b" in html


def test_the_tracked_document_is_not_shown_as_a_diff(desk: Desk) -> None:
    desk.deciding.accept()
    dialog = ExportDialog(desk.window(), desk.session, "docx-tracked", theme=desk.theme)
    shown = dialog._preview.toPlainText()
    assert shown and "@@" not in shown and "---" not in shown
    assert "line-through" in dialog._preview.toHtml()


def test_every_menu_fits_a_low_screen(desk: Desk) -> None:
    window = desk.window()
    assert isinstance(window, MainWindow)
    menus = [*window.bar.menus.findChildren(QMenu), *window.bar.findChildren(QMenu)]
    assert len(menus) > 8
    for menu in menus:
        menu.aboutToShow.emit()
        assert menu.sizeHint().height() < 680, menu.title()


def test_the_export_button_offers_what_is_asked_for_most(desk: Desk) -> None:
    window = desk.window()
    assert isinstance(window, MainWindow)
    window.bar.exports.aboutToShow.emit()
    offered = [action.text().partition("\t")[0] for action in window.bar.exports.actions() if action.isVisible()]
    assert {"导出 Word 修订稿…", "导出 Word 文档…", "导出校样 PDF…"} <= set(offered)
    assert offered[-1] == "更多格式…"
