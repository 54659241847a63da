"""Text in the profiles of layout systems."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.app.profiles import known_profiles, profile_named
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.profiles import PRESETS, Profile, lay_out, missing_characters, read_profiles
from proofreader.formats.reading import read_bytes

TEXT = (
    "# 青川晚报\n\n### 旧院换新颜\n\n本报记者 赵一鸣\n\n清晨，居民沿着步道散步。\n\n"
    "### 果园迎来采摘季\n\n五月，樱桃红了。\n"
)
PAGE = read_bytes(TEXT.encode(), path=Path("三版.md"), markdown=True)


def laid(text: str, **wanted: object) -> str:
    page = read_bytes(text.encode(), path=None, markdown=False)
    return lay_out(page, [], Profile("试", encoding="utf-8", newline="lf", **wanted)).as_bytes().decode()  # type: ignore[arg-type]


def test_founder_takes_gb18030_with_indents() -> None:
    data = lay_out(
        PAGE, [Edit(Span(PAGE.text.index("沿"), PAGE.text.index("沿") + 1), "顺")], PRESETS["方正"]
    ).as_bytes()
    assert data.decode("gb18030").split("\r\n")[1:] == [
        *(
            "旧院换新颜",
            "本报记者 赵一鸣",
            "　　清晨，居民顺着步道散步。",
            "果园迎来采摘季",
            "　　五月，樱桃红了。",
            "",
        ),
    ]


def test_marks_lines_and_separators() -> None:
    assert lay_out(PAGE, [], PRESETS["通用"]).as_bytes().startswith(b"\xef\xbb\xbf")
    profile = Profile("试", encoding="utf-8", newline="lf", indent=0, blank_lines=1, separator="＊＊＊", tags=True)
    text = lay_out(PAGE, [], profile).as_bytes().decode()
    assert "\n\n＊＊＊\n\n【标题】果园迎来采摘季\n\n五月" in text and "【作者】本报记者" in text and "\r" not in text


def test_one_file_an_article() -> None:
    result = lay_out(PAGE, [], PRESETS["方正分稿"])
    assert [name for name, _ in result.files] == ["01-旧院换新颜.txt", "02-果园迎来采摘季.txt"]
    with zipfile.ZipFile(io.BytesIO(result.as_bytes())) as archive:
        assert archive.read("02-果园迎来采摘季.txt").decode("gb18030") == "果园迎来采摘季\r\n　　五月，樱桃红了。\r\n"
    assert result.as_bytes() == lay_out(PAGE, [], PRESETS["方正分稿"]).as_bytes()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("清\xa0晨\u200b好\xad的\ufeff", "　　清晨好的\n"),
        ("the\xa0end of a\xa0day", "　　the end of a day\n"),
        ("他说⸺好――走──吧…停⋯⋯住", "　　他说——好——走——吧……停……住\n"),
        ("北京—上海、2011—2015年", "　　北京—上海、2011—2015年\n"),
    ],
)
def test_tidied(text: str, wanted: str) -> None:
    assert laid(text) == wanted
    assert laid(text, tidy=False, pair=False) == "　　" + text.strip("\ufeff") + "\n" or "\ufeff" in text


def test_characters_to_look_after() -> None:
    found = {
        one.char: (one.times, one.reason) for one in missing_characters("张\U00020bb7\U00020bb7，\ue5e5国泰民安囯Ａa")
    }
    assert found["\U00020bb7"][0] == 2 and "字库" in found["\U00020bb7"][1]
    assert "私用区" in found["\ue5e5"][1] and "规范汉字表" in found["囯"][1] and len(found) == 3
    page = read_bytes("张\U00020bb7来了。".encode(), path=None, markdown=False)
    assert lay_out(page, [], PRESETS["方正分稿"]).files[-1][0] == "补字.txt"


def test_own_profiles(tmp_path: Path) -> None:
    path = tmp_path / "profiles.toml"
    path.write_text(
        '[[profile]]\nname = "本报"\nbase = "方正"\nblank_lines = 1\n\n[[profile]]\nname = "方正"\nindent = 0\n',
        encoding="utf-8",
    )
    own = profile_named("本报", path)
    assert own.encoding == "gb18030" and own.blank_lines == 1 and own.indent == 2
    assert known_profiles(path)["方正"].indent == 0 and "通用" in known_profiles(path)
    assert set(known_profiles(tmp_path / "没有.toml")) == set(PRESETS)
    with pytest.raises(PageError, match=r"没有“无”.*通用、方正"):
        profile_named("无", path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[profile", "TOML"),
        ("[[profile]]\nindent = 1", "第 1 个导出方案没有名称"),
        ("profile = 1", r"\[\[profile\]\]"),
        ('[[profile]]\nname = "甲"\nsuojin = 1', "不认识的项“suojin”"),
        ('[[profile]]\nname = "甲"\nindent = true', "indent 要写整数"),
        ('[[profile]]\nname = "甲"\nencoding = "gbk"', "encoding"),
        ('[[profile]]\nname = "甲"\nnewline = "cr"', "newline"),
        ('[[profile]]\nname = "甲"\nindent = 99', "indent"),
        ('[[profile]]\nname = "甲"\nbase = "乙"', "base"),
    ],
)
def test_faults_are_told(text: str, words: str) -> None:
    with pytest.raises(PageError, match=words) as error:
        read_profiles(text, "profiles.toml")
    assert "\n" not in error.value.message


@given(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40),
    st.sampled_from(list(PRESETS)),
)
def test_any_page_can_be_laid_out(text: str, name: str) -> None:
    try:
        page = read_bytes(text.encode(), path=None, markdown=False)
    except PageError:
        return
    made = lay_out(page, [], PRESETS[name])
    for _, data in made.files:
        assert data.decode(PRESETS[name].encoding).count("\r") == data.decode(PRESETS[name].encoding).count("\r\n")
