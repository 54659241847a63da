"""InDesign documents: what is read, in which order, and what is written back."""

import io
import zipfile
from pathlib import Path
from time import perf_counter

import pytest

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.idml.reading import read_idml
from proofreader.formats.mapped import MappedSource
from proofreader.formats.reading import read_bytes, read_page
from tests.formats.refusals import refused
from tests.support.idml_files import BR, cell, chars, frame, idml, packed, para, parts_of_idml, spread, story, unpacked


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def lines(data: bytes) -> list[str]:
    return read_idml(data, Path("版.idml")).text.split("\n")


def test_articles_stay_together_whatever_stands_beside_them() -> None:
    stories = {
        name: story(name, para(text))
        for name, text in zip("abcdef", ["通栏", "左题", "左文", "右题", "右文", "底栏"], strict=True)
    }
    items = (
        frame("f", 10, 520, 380, 60),
        frame("e", 210, 120, 180, 380),
        frame("c", 10, 120, 90, 380),
        frame("c", 105, 120, 90, 380),
        f'<Group ItemTransform="1 0 0 1 200 60">{frame("d", 10, 0, 180, 50)}</Group>',
        frame("b", 10, 60, 180, 50),
        frame("a", 10, 10, 380, 40),
    )
    assert lines(idml(stories, spreads=[spread(*items)])) == ["通栏", "左题", "左文", "右题", "右文", "底栏"]


def test_pages_of_a_spread_and_spreads_follow_each_other() -> None:
    stories = {name: story(name, para(name * 3)) for name in "甲乙丙"}
    first = spread(frame("乙", 420, 20, 100, 50), frame("甲", 20, 300, 100, 50), pages=2)
    assert lines(idml(stories, spreads=[first, spread(frame("丙", 20, 20, 50, 50))])) == ["甲甲甲", "乙乙乙", "丙丙丙"]


def test_what_is_not_printed_is_left_out() -> None:
    stories = {name: story(name, para(name * 3)) for name in "甲乙丙丁"}
    items = (
        frame("甲", 20, 20, 100, 50),
        frame("乙", -300, 20, 100, 50),
        frame("丙", 20, 100, 100, 50, 'ItemLayer="草稿"'),
        frame("丁", 20, 200, 100, 50, 'Visible="false"'),
    )
    layers = '<Layer Self="草稿" Visible="false"/>'
    assert lines(idml(stories, spreads=[spread(*items)], layers=layers)) == ["甲甲甲"]


def test_what_masters_print_stands_at_the_end() -> None:
    stories = {"a": story("a", para("正文。")), "m": story("m", para("第 3 版")), "n": story("n", para("没用上"))}
    masters = [
        spread(frame("m", 10, 5, 100, 10), tag="MasterSpread", name="m1"),
        spread(frame("n", 10, 5, 100, 10), tag="MasterSpread", name="m2"),
    ]
    page = read_idml(idml(stories, spreads=[spread(frame("a", 20, 20, 100, 50))], masters=masters), None)
    assert page.text == "正文。\n第 3 版" and page.blocks[1].kind is BlockKind.MASTHEAD


def test_frames_anchored_in_the_text_follow_it() -> None:
    inner = chars(f"<Content>\ufeff</Content>{frame('b', 0, 0, 50, 20)}")
    stories = {
        "a": story("a", para(chars("正文。"), inner)),
        "b": story("b", para("链接：框里的字")),
        "c": story("c", para("后文")),
    }
    items = (frame("a", 20, 20, 100, 50), frame("c", 20, 200, 100, 50))
    assert lines(idml(stories, spreads=[spread(*items)])) == ["正文。", "链接：框里的字", "后文"]


def test_headlines_by_style_and_by_size() -> None:
    named = {"a": story("a", para("旧院换新颜", style="标题")), "b": story("b", para("清晨，居民们沿着步道散步。"))}
    page = read_idml(idml(named), None)
    assert page.blocks[0].kind is BlockKind.HEADLINE and page.articles[0].title == "旧院换新颜"
    large = {"a": story("a", para(chars("旧院换新颜", 'PointSize="30"'))), "b": named["b"]}
    assert read_idml(idml(large), None).blocks[0].kind is BlockKind.HEADLINE
    assert read_idml(idml(large, sizes={"正文": 28}), None).blocks[0].level is None


TEXT = para(
    chars("市里召开"),
    chars("会议", 'FontStyle="Bold"'),
    chars("<Content>,部署&amp;落实</Content><Note><Content>编辑：核</Content></Note><Content>防汛。</Content><Br/>"),
    chars('<Change ChangeType="DeletedText"><Content>旧话</Content></Change><Content>第二段。</Content>'),
    BR,
    chars(f"<Content>\ufeff</Content><Table>{cell(1, 0, '户数')}{cell(0, 1, '新民')}{cell(0, 0, '乡镇')}</Table><Br/>"),
)


def test_only_the_story_that_changes_is_written() -> None:
    data = idml({"a": story("a", TEXT), "b": story("b", para("别的稿子。"))})
    page = read_idml(data, Path("版.idml"))
    assert page.text.split("\n") == ["市里召开会议,部署&落实防汛。", "第二段。", "乡镇", "户数", "新民", "别的稿子。"]
    assert [block.kind for block in page.blocks[2:5]] == [BlockKind.TABLE_CELL] * 3
    made = export(page, [swap(page, "开会议,部", "开了会议，部"), swap(page, "户数", "户<数")], "idml")
    before, after = unpacked(data), unpacked(made)
    assert [name for name in before if before[name] != after[name]] == ["Stories/Story_a.xml"]
    expected = before["Stories/Story_a.xml"].decode()
    expected = expected.replace("市里召开", "市里召开了").replace(",部署", "，部署").replace("户数", "户&lt;数")
    assert after["Stories/Story_a.xml"].decode() == expected
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        first = archive.infolist()[0]
        assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED


def test_paragraphs_join_and_part() -> None:
    data = idml({"a": story("a", TEXT)})
    page = read_idml(data, Path("版.idml"))
    joined = export(page, [swap(page, "。\n第", "，第")], "idml")
    assert lines(joined)[0] == "市里召开会议,部署&落实防汛，第二段。"
    assert b"<Content>\xe7\xbc\x96\xe8\xbe\x91" in unpacked(joined)["Stories/Story_a.xml"]
    parted = export(page, [swap(page, "召开", "召\n开")], "idml")
    assert lines(parted)[:2] == ["市里召", "开会议,部署&落实防汛。"]
    assert "<Content>市里召</Content><Br/><Content>开</Content>" in unpacked(parted)["Stories/Story_a.xml"].decode()
    cells = export(page, [swap(page, "镇\n户", "镇户")], "idml")
    assert cells == data


def test_every_character_knows_its_story() -> None:
    page = read_idml(idml({"a": story("a", TEXT)}), None)
    assert isinstance(page.source, MappedSource)
    name, at = page.source.place(page.text.index("&")) or ("", 0)
    assert name == "Stories/Story_a.xml"
    assert page.source.parts[0].decoded.text[at:].startswith("&amp;落实")
    assert page.source.to_source(Span(0, 1)) is None


def test_other_formats_are_made_of_it() -> None:
    page = read_idml(idml({"a": story("a", TEXT)}), None)
    for to in ("txt", "md", "docx", "docx-tracked", "html", "html-page", "fbd", "diff", "json", "xlsx"):
        assert export(page, [swap(page, ",", "，")], to)
    with pytest.raises(PageError, match="只有从 IDML"):
        export(read_bytes("一".encode(), path=None, markdown=False), [], "idml")


GOOD = parts_of_idml({"a": story("a", para("正文。"))})
LONG = parts_of_idml({f"u{n}": story(f"u{n}", para("雨" * 900_000)) for n in range(3)})
STORY = "Stories/Story_a.xml"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        ("一二三".encode(), "不是 IDML"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04" + b"\0" * 50, "已损坏"),
        (packed(GOOD)[:-40], "已损坏"),
        (packed({"a.txt": b"1"}), "不是 IDML"),
        (packed({**GOOD, "designmap.xml": b"<html/>"}), "不是 IDML"),
        (packed({**GOOD, "designmap.xml": b"<Document>"}), "XML 已损坏"),
        (packed({**GOOD, STORY: b"<a"}), "XML 已损坏"),
        (packed({**GOOD, STORY: '<?xml version="1.0" encoding="gb2312"?><a>中</a>'.encode("gb2312")}), "没有"),
        (packed(parts_of_idml({"a": story("a", para(" "))})), "没有可校对"),
        (packed({**GOOD, "Links/a.png": b"\0" * 50_000_000}), "压缩比"),
        (packed({**GOOD, **{f"x{n}": b"" for n in range(5000)}}), "太大"),
        (packed({**GOOD, STORY: story("a", "<Br/>" * 1_600_000).encode()}, stored=[STORY]), "太庞大"),
        (packed({**GOOD, STORY: story("a", "<Br>" * 900 + "</Br>" * 900).encode()}), "XML 已损坏"),
        (packed(LONG, stored=[name for name in LONG if "Stories" in name]), "文字太多"),
    ],
)  # fmt: skip
def test_hostile_documents_are_refused(data: bytes, words: str) -> None:
    refused(data, "版.idml", words)


def test_entities_are_not_expanded() -> None:
    lol = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE d [<!ENTITY a0 "ha">{lol}]><d>&a9;</d>'.encode()
    outside = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'
    for part in ("Stories/Story_a.xml", "designmap.xml", "Resources/Styles.xml"):
        refused(packed({**GOOD, part: bomb}), "版.idml", "XML")
        refused(packed({**GOOD, part: outside}), "版.idml", "XML")


def test_thousands_of_frames_are_ordered_in_time() -> None:
    names = [f"u{number}" for number in range(1500)]
    stories = {name: story(name, para("字")) for name in names}
    steps = spread(*(frame(name, n / 10, n / 10, 240, 240) for n, name in enumerate(names)))
    began = perf_counter()
    assert len(lines(idml(stories, spreads=[steps]))) == 1500
    assert perf_counter() - began < 10


def test_a_long_page_within_a_second() -> None:
    body = para(*(chars(content) for content in ("街边的小店一座城市的温度" * 5 + "。\n",) * 170))
    data = idml({"a": story("a", para("题", style="标题")), "b": story("b", body)})
    began = perf_counter()
    page = read_idml(data, None)
    assert len(page.text) > 10_000 and perf_counter() - began < 4


def test_a_document_with_another_suffix(tmp_path: Path) -> None:
    path = tmp_path / "版.txt"
    path.write_bytes(packed(GOOD))
    with pytest.raises(PageError, match=r"后缀改成 \.idml"):
        read_page(path)
