"""The HTML report and the 校对记录表."""

import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree, html

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.formats.export import export
from proofreader.formats.material import Record
from proofreader.formats.reading import read_bytes
from proofreader.formats.report.csv import guarded
from proofreader.formats.report.rows import COLUMNS
from proofreader.review.decision import Verdict
from tests.formats.libreoffice import convert, missing

TIME = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
RAW = """\
青川晚报  2023年5月16日  星期二  第03版  要闻

### 城市更新留住<烟火气>

本报记者 赵一鸣

街边的小店，是一坐城市的温度所在。=1+1&amp;

第二段再接再励。

第三段
"""


def page() -> Page:
    return read_bytes(RAW.encode(), path=Path("要闻<b>.md"), markdown=True)


def swap(text: str, old: str, new: str) -> Edit:
    at = text.index(old)
    return Edit(Span(at, at + len(old)), new)


def records(text: str) -> list[Record]:
    wrong = swap(text, "坐", "座")
    far = swap(text, "再励", "再厉")
    joined = swap(text, "。\n第三段", "，<i>第三段</i>")
    asked = text.index("=1+1")
    return [
        Record(wrong.span, (wrong,), "错别字", Verdict.ACCEPTED, "量词<b>", "", "李校", 2, TIME, "", 1.0),
        Record(Span(asked, asked + 4), (), "数字", Verdict.REJECTED, "=HYPERLINK(1)", "", "@王", 2, TIME),
        Record(far.span, (far,), "错别字", Verdict.EDITED, "", "", "李校", 3, TIME, "查过", 0.5),
        Record(joined.span, (joined,), "手改", None),
    ]


def made(to: str) -> bytes:
    source = page()
    told = records(source.text)
    return export(source, [edit for record in told for edit in record.edits], to, told)


def table() -> list[list[str]]:
    data = made("csv")
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_the_table() -> None:
    head, *lines = table()
    assert tuple(head) == COLUMNS
    title = "城市更新留住<烟火气>"
    assert lines[0] == [
        "1", "第03版", title, "第1段第9字", "坐", "座", "错别字", "1.0", "2校", "李校", "量词<b>", "已改",
    ]  # fmt: skip
    assert lines[1][4:8] == ["'=1+1", "", "数字", ""] and lines[1][9:] == ["'@王", "'=HYPERLINK(1)", "不改"]
    assert lines[2][10:] == ["查过", "已改（另拟）"]
    assert lines[3][3:6] == ["第2段第8字", "。¶第三段", "，<i>第三段</i>"] and lines[3][11] == "拟改（未处理）"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r1", " =1", "\n=1", "＝1", "|cmd"])
def test_cells_are_no_formulas(text: str) -> None:
    assert guarded(text) == "'" + text


def test_ordinary_cells_stay_as_they_are() -> None:
    assert guarded("一坐城=1") == "一坐城=1" and guarded("") == ""


def test_the_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(made("xlsx"))) as archive:
        assert archive.testzip() is None
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    spaces = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    assert not sheet.xpath("//m:f", namespaces=spaces)
    cells = [
        ["".join(cell.itertext()) for cell in row.xpath("m:c", namespaces=spaces)]
        for row in sheet.xpath("//m:row", namespaces=spaces)
    ]
    assert [[cell.removeprefix("'") for cell in row[4:6]] for row in table()] == [row[4:6] for row in cells]
    kinds = {cell.get("t") for cell in sheet.xpath("//m:row[position()>1]/m:c", namespaces=spaces)}
    assert kinds == {"inlineStr", None}  # numbers only where the program counted


def test_what_xml_cannot_hold_in_a_workbook() -> None:
    source = page()
    note = Record(Span(0, 1), (), "数字", Verdict.DEFERRED, "a\x00\ud800_x0041_")
    with zipfile.ZipFile(io.BytesIO(export(source, [], "xlsx", [note]))) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    etree.fromstring(text.encode())
    assert "a\ufffd\ufffd_x005F_x0041_" in text


@pytest.mark.slow
@pytest.mark.skipif(missing() != "", reason=missing())
def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(made("xlsx"))
    try:
        convert(path, "csv:Text - txt - csv (StarCalc):44,34,76", tmp_path, home=tmp_path / "home")
    except OSError:
        pytest.skip("LibreOffice has no Calc here")
    if not (tmp_path / "表.csv").exists():
        pytest.skip("LibreOffice has no Calc here (Debian: libreoffice-calc)")
    read = list(csv.reader(io.StringIO((tmp_path / "表.csv").read_text("utf-8"))))
    assert [[cell.removeprefix("'") for cell in row[:7]] for row in table()] == [row[:7] for row in read]


def test_the_report_is_safe_and_stands_alone() -> None:
    data = made("html").decode()
    root = html.fromstring(data)
    assert not root.xpath("//script|//img|//link|//iframe|//i|//b|//烟火气")
    assert not [value for value in root.xpath("//@href|//@src") if not value.startswith("#")]
    assert "default-src 'none'" in data and "要闻&lt;b&gt;.md" in data
    assert [one.text_content() for one in root.xpath("//div//del")] == ["坐", "再励", "。¶", "第三段"]
    assert [one.text_content() for one in root.xpath("//div//ins")] == ["座", "再厉", "，<i>第三段</i>"]
    assert [one.text_content() for one in root.xpath("//div//mark")] == ["=1+1"]
    ids = set(root.xpath("//tr/@id"))
    assert {value.removeprefix("#") for value in root.xpath("//@href")} == ids == {"r1", "r2", "r3", "r4"}


def test_the_report_shows_all_of_the_page() -> None:
    source = page()
    data = export(source, [], "html")
    root = html.fromstring(data.decode())
    shown = [one.text_content() for one in root.xpath("//div[@class='page']/*")]
    assert shown == source.text.split("\n")
    assert not root.xpath("//table")


def test_reports_of_breaks_taken_out_and_put_in() -> None:
    source = read_bytes("甲段\n乙段\n丙段".encode(), path=None, markdown=False)
    edits = [Edit(Span(1, 7), "子"), Edit(Span(8, 8), "\n新")]
    root = html.fromstring(export(source, edits, "html").decode())
    assert [one.text_content() for one in root.xpath("//div[@class='page']/*")] == ["甲段¶子", "乙段¶", "丙段¶新"]
