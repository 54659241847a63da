"""Web pages and clipboard fragments."""

from pathlib import Path
from time import perf_counter

import pytest

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.reading import read_bytes, read_page
from proofreader.formats.web.reading import read_fragment, read_html
from tests.formats import pages
from tests.formats.refusals import refused


def page_of(body: str, head: str = "") -> Page:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>".encode(), Path("版.html"))


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def made(page: Page, *edits: Edit) -> str:
    return export(page, edits, "html-page").decode().partition("<body>")[2].partition("</body>")[0]


def test_blocks_and_what_they_are() -> None:
    page = page_of(
        "<nav>首页</nav><h1>旧院换新颜</h1><p>本报记者　王小林</p>"
        "<p>清晨，居民<b>沿着</b>步道散步。<br>两年前还不是这样。</p>"
        "<div>框里的字<p>段里的字</p>余下的字</div><ul><li>一件<li>二件</ul>"
        "<table><caption>表一</caption><tr><th>乡镇<td>户数</table><figcaption>图为步道</figcaption>"
    )
    assert page.text.split("\n") == [
        *(
            "旧院换新颜",
            "本报记者　王小林",
            "清晨，居民沿着步道散步。",
            "两年前还不是这样。",
            "框里的字",
            "段里的字",
            "余下的字",
        ),
        *("一件", "二件", "表一", "乡镇", "户数", "图为步道"),
    ]
    kinds = [block.kind for block in page.blocks]
    assert kinds[0] is BlockKind.HEADLINE and kinds[1] is BlockKind.BYLINE
    assert kinds[-4:] == [BlockKind.CAPTION, BlockKind.TABLE_CELL, BlockKind.TABLE_CELL, BlockKind.CAPTION]


@pytest.mark.parametrize(
    "body",
    [
        "<script>var a = '<p>不要</p>';</script>字",
        "<style>p::before { content: '<b>' }</style>字",
        "<!-- <p>不要</p> -->字<!-->",
        "<div hidden>不要</div><p style='display: none'>不要</p>字",
        "<p>字<del>不要</del><o:p></o:p></p><noscript>不要</noscript>",
        "<![if !supportLists]>字<![endif]>",
        "<textarea><p>不要</textarea>字<select><option>不要</select>",
        "字</p></div></table>",
        "<b title='a>b' data-x=\"<p>\">字</b>",
    ],
)
def test_what_no_reader_sees(body: str) -> None:
    assert page_of(body).text == "字"


def test_entities_and_white_space() -> None:
    page = page_of("<p>&emsp;&ldquo;甲&rdquo;&amp;乙&nbsp;丙 &#x4e01; \n  a&lt;b\n戊\n己 &copy&unknown; & </p>")
    assert page.text == "“甲”&乙\xa0丙 丁 a<b 戊己 ©&unknown; &"
    source = page.source.to_source(Span(page.text.index("<"), page.text.index("<") + 1))
    assert source is not None and source.of(page.source.decoded) == "&lt;"  # type: ignore[attr-defined]


def test_edits_are_escaped_and_all_else_stays() -> None:
    page = page_of("<p class=x>甲&amp;乙，<b>丙</b>丁</p>")
    assert made(page, swap(page, "乙", "<乙>&")) == "<p class=x>甲&amp;&lt;乙&gt;&amp;，<b>丙</b>丁</p>"
    assert made(page, swap(page, "&乙，丙", "和")) == "<p class=x>甲和<b></b>丁</p>"


def test_an_edit_makes_no_reference_of_what_it_brings_together() -> None:
    for body, gone, left in (
        ("甲&ampx;乙", "x", "甲&;乙"),
        ("甲&xlt;乙", "x", "甲&lt;乙"),
        ("甲&ampx;乙", "x;", "甲&乙"),
    ):
        page = page_of(f"<p>{body}</p>")
        assert page_of(made(page, swap(page, gone, ""))).text == left


def test_paragraphs_join_and_part() -> None:
    page = page_of('<p id="a" class=x>甲乙</p>\n<p><b>丙</b></p><!-- 注 -->丁<h2>戊</h2><p>己<p>庚<br>辛</p>')
    assert made(page, swap(page, "甲乙", "甲\n乙")).startswith('<p id="a" class=x>甲</p><p class=x>乙</p>')
    assert made(page, swap(page, "乙\n丙", "乙丙")).startswith('<p id="a" class=x>甲乙<b>丙</b></p><!-- 注 -->')
    assert made(page, swap(page, "己\n庚\n辛", "己庚辛")).endswith("<p>己庚辛</p>")
    # What is no paragraph break stays.
    assert made(page, swap(page, "戊\n己", "戊己")) == made(page)


@pytest.mark.parametrize(
    ("codec", "head", "named"),
    [
        ("gb18030", "<meta charset=gb2312>", "gb18030"),
        ("gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        ("big5", "<meta charset='big5'>", "big5hkscs"),
        ("utf-8", "<meta charset=utf-8>", "utf-8"),
        ("utf-8", "<meta charset=gb2312>", "utf-8"),
        ("utf-8-sig", "<meta charset=gb2312>", "utf-8-sig"),
        ("utf-16", "", "utf-16"),
    ],
)
def test_encodings(codec: str, head: str, named: str) -> None:
    data = f"<html><head>{head}</head><body><p>老人在市民中心的路上走了很久</p></body></html>".encode(codec)
    page = read_html(data, None)
    assert page.text == "老人在市民中心的路上走了很久" and page.source.encoding == named
    assert export(page, [], "html-page") == data
    edited = export(page, [swap(page, "老人", "老镕")], "html-page").decode(codec if codec != "big5" else "big5hkscs")
    assert ("&#38229;" if codec == "big5" else "老镕") in edited


def test_clipboard_fragments() -> None:
    page = read_fragment(
        "<html><body><!--StartFragment-->"
        "<p class=MsoNormal><span lang=EN-US>2023</span><span>年的事<o:p></o:p></span></p>"
        "<!--EndFragment--></body></html>"
    )
    assert page.text == "2023年的事" and page.path is None
    assert read_fragment("SourceURL:甲\n<!--StartFragment -->乙<!--EndFragment -->丙").text == "乙"
    assert read_fragment("一<b>二</b>").text == "一二"


def test_other_pages_become_web_pages() -> None:
    page = read_bytes(pages.MARKDOWN.encode(), path=None, markdown=True)
    again = read_html(export(page, [], "html-page"), None)
    assert again.text == page.text
    source = page_of("<h1>题</h1><p>文</p>")
    for to in ("txt", "md", "docx", "html", "diff", "json", "fbd"):
        assert export(source, [swap(source, "文", "文。")], to)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"<html><body></body></html>", "没有可校对"),
        (b"<p>" + b"\x00" * 10, "空字节|编码|认不出"),
        (b"<html>" + "字".encode() + b"\xff\xfe" * 3 + "雨停了".encode() * 20, "损坏"),
        (b"<div>" * 100_000 + "字".encode(), "嵌套太深"),
        (b"<b>" * 300 + "字".encode(), "嵌套太深"),
        (b"<br>" * 400_000, "太庞大"),
        ("雨".encode() * 2_000_001, "文字太多"),
    ],
)  # fmt: skip
def test_hostile_pages_are_refused(data: bytes, words: str) -> None:
    refused(data, "版.html", words)


@pytest.mark.parametrize(
    "piece",
    [
        "<a",
        '<a "',
        "<a '",
        '<a b="',
        "<!--",
        "<!",
        "</",
        "&",
        "&#",
        "&amp",
        "<a><b></a>",
        "</b>",
        "<p",
        "\r\n",
        "<title>",
    ],
)
def test_broken_markup_is_read_in_time(piece: str) -> None:
    began = perf_counter()
    data = ("<p>字</p>" + piece * (200_000 // len(piece))).encode()
    try:
        page = read_html(data, None)
        assert page.text.startswith("字")
        assert export(page, [], "html-page") == data
    except PageError as error:
        assert "\n" not in error.message
    assert perf_counter() - began < 20


def test_a_long_page_within_a_second() -> None:
    body = "".join(
        f"<p class=MsoNormal><span>{'街边的小店一座城市的温度' * 5}</span>&ldquo;好&rdquo;</p>\r\n" for _ in range(170)
    )
    began = perf_counter()
    assert len(page_of(body).text) > 10_000 and perf_counter() - began < 4


def test_a_web_page_with_another_suffix(tmp_path: Path) -> None:
    path = tmp_path / "版.txt"
    path.write_text("<!DOCTYPE html><p>字</p>", encoding="utf-8")
    with pytest.raises(PageError, match=r"后缀改成 \.html"):
        read_page(path)
