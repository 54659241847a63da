"""Files that mean harm, or are not what they say: one clear line, little memory and time."""

import io
import tracemalloc
import zipfile
from pathlib import Path
from time import perf_counter

import pytest

from proofreader.formats.docx.package import EPOCH
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.errors import PageError
from proofreader.formats.reading import read_page
from tests.formats.docx_files import SPACES, docx, p, packed, parts_of, r, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes) -> str:
    """The line that refuses a file; within the bounds of memory (of Python's own) and time."""
    tracemalloc.start()
    began = perf_counter()
    try:
        with pytest.raises(PageError) as error:
            read_docx(data, Path("稿.docx"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert perf_counter() - began < 30 and peak < 500 * 1024 * 1024
    message = error.value.message
    assert "\n" not in message and message.startswith("稿.docx")
    return message


def replaced(name: str, content: str | bytes) -> bytes:
    parts: dict[str, str | bytes] = dict(parts_of(docx(p("甲"))))
    parts[name] = content
    return packed(parts)


def document(body: str) -> bytes:
    return replaced("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        (OLE + b"\0" * 600, "另存为 docx"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "去掉密码"),
        ("一二三".encode(), "不是 Word 文档"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04" + b"\0" * 50, "已损坏"),
        (docx(p("甲"))[:-40], "已损坏"),
        (packed({"a.txt": "甲"}), "不是 Word 文档"),
        (packed({"xl/workbook.xml": "<a/>"}), "不是 Word 文档"),
        (document(""), "没有可校对的文字"),
        (document("<w:p>"), "XML 已损坏"),
        (replaced("word/document.xml", b"\xff\xfe\x00"), "XML 已损坏"),
        (replaced("word/document.xml", "<html/>"), "不是 Word 文档"),
        (replaced("_rels/.rels", "<not"), "XML 已损坏"),
        (
            replaced(
                "word/document.xml",
                '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
            ),
            "严格",
        ),
    ],
)  # fmt: skip
def test_what_is_no_docx(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_flipped_byte_is_told() -> None:
    data = bytearray(docx(p("雨停了" * 200)))
    at = data.index(b"word/document.xml") + 60
    data[at] ^= 0xFF
    assert "损坏" in refusal(bytes(data))


def test_entities_are_not_expanded() -> None:
    lol = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE d [<!ENTITY a0 "ha">{lol}]><w:document {SPACES}><w:body>{p("&a9;")}</w:body></w:document>'
    assert "XML" in refusal(replaced("word/document.xml", bomb))
    outside = f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {SPACES}>&e;</w:document>'
    assert "DTD" in refusal(replaced("word/document.xml", outside))


def test_bombs() -> None:
    assert "压缩比" in refusal(replaced("word/media/a.png", b"\0" * 50_000_000))
    assert "压缩比" in refusal(replaced("word/document.xml", b" " * 20_000_000))
    assert "太大" in refusal(packed({f"{number}": "" for number in range(5000)}))
    assert "太庞大" in refusal(stored("<w:p/>" * 1_100_000))
    assert "太大" in refusal(stored(p("雨" * 8_000_000)))
    assert "段落太多" in refusal(stored("<w:p/>" * 200_000))


def stored(body: str) -> bytes:
    """A document that is not packed: its size is no surprise."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts_of(document(body)).items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part)
    return made.getvalue()


def test_a_lie_about_the_size() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(docx(p("甲"))).items():
            times = 100_000 if name.endswith("document.xml") else 1
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part * times, zipfile.ZIP_DEFLATED)
    data = made.getvalue()
    size = len(parts_of(docx(p("甲")))["word/document.xml"]) * 100_000
    assert data.count(size.to_bytes(4, "little")) == 2
    refusal(data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))


def test_two_members_of_one_name() -> None:
    made = io.BytesIO(docx(p("甲")))
    with zipfile.ZipFile(made, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<a/>")
    assert "已损坏" in refusal(made.getvalue())


def test_absurd_nesting() -> None:
    deep = p("甲")
    for _ in range(300):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    assert "XML 已损坏" in refusal(document(deep))
    bearable = p("甲")
    for _ in range(60):
        bearable = f"<w:tbl><w:tr><w:tc>{bearable}</w:tc></w:tr></w:tbl>"
    assert read_docx(document(bearable), None).text == "甲"


def test_styles_that_are_based_on_each_other() -> None:
    styles = "".join(
        f'<w:style w:styleId="{one}"><w:name w:val="{one}"/><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    assert read_docx(docx(p("甲", style="a"), styles=styles), None).text == "甲"


def test_parts_outside_the_package() -> None:
    data = replaced(
        "word/_rels/document.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="../../../etc/passwd"/>'
        '<Relationship Id="b" Type="x/footnotes" Target="http://a.cn/x" TargetMode="External"/></Relationships>',
    )
    assert read_docx(data, None).text == "甲"


def test_a_docx_with_another_suffix(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(docx(p("甲")))
    with pytest.raises(PageError, match=r"后缀改成 \.docx"):
        read_page(path)


def test_a_long_page_within_a_second() -> None:
    lines = [p(*(r("街边的小店一座城市的温度", "<w:b/>" if n % 3 else "") for n in range(6))) for _ in range(140)]
    data = docx("".join(lines) + table(*[("甲", "乙")] * 20))
    began = perf_counter()
    page = read_docx(data, None)
    assert len(page.text) > 10_000 and perf_counter() - began < 4
