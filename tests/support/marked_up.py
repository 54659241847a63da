"""Documents of the formats whose text is scattered over markup, put together at random for round trips."""

from html import escape

from hypothesis import strategies as st

from tests.support.idml_files import BR, cell, chars, frame, idml, para, spread, story

HAN = "城市更新，。雨停了\U00020bb7好“”"
WORDS = st.text(st.sampled_from(HAN + "a1 　"), max_size=8)
BITS = st.text(st.sampled_from(HAN + "a1 　<&"), max_size=8)


def _content(text: str) -> str:
    return f"<Content>{escape(text, quote=False)}</Content>" if text else "<Content/>"


_IDML_PIECES = st.one_of(
    st.builds(chars, st.builds(_content, BITS)),
    st.builds(chars, st.builds(_content, BITS), st.just('PointSize="18" FontStyle="Bold"')),
    st.builds(lambda one, two: chars(f"{_content(one)}<Br/>{_content(two)}"), BITS, BITS),
    st.builds(lambda one: chars(f"<Content>{one}</Content><Br></Br>\n<Br />"), WORDS),
    st.builds(lambda one: chars(f"<Content><![CDATA[{one}<&]]></Content>"), WORDS),
    st.builds(lambda one: chars(f'<Change ChangeType="DeletedText">{_content(one)}<Br/></Change>'), BITS),
    st.builds(lambda one: chars(f'<Change ChangeType="InsertedText">{_content(one)}</Change>'), BITS),
    st.builds(lambda one: chars(f"<Note>{para(chars(_content(one)))}</Note>"), BITS),
    st.builds(lambda one: chars(f"<Content>\ufeff</Content><Footnote>{para(chars(_content(one)))}</Footnote>"), BITS),
    st.builds(
        lambda one, two: chars(
            f"<Table>{cell(1, 0, one.strip() or '甲')}{cell(0, 0, two.strip() or '乙')}</Table><Br/>"
        ),
        WORDS,
        WORDS,
    ),
    st.builds(lambda one: chars(f"<Content>{one}<?ACE 18?>&#x4E2D;&#8232;版</Content><!-- 注 -->"), WORDS),
    st.just(BR),
)
_PARAGRAPHS = st.builds(
    lambda pieces, style: para(*pieces, style=style),
    st.lists(_IDML_PIECES, min_size=1, max_size=4),
    st.sampled_from(("正文", "标题", "副题", "图说")),
)


@st.composite
def idml_files(draw: st.DrawFn) -> bytes:
    """An InDesign document of up to four stories on two pages, with one story on the master."""
    names = [f"u{number}" for number in range(draw(st.integers(1, 4)))]
    stories = {name: story(name, *draw(st.lists(_PARAGRAPHS, min_size=1, max_size=4))) for name in names}
    at = st.integers(0, 700)
    frames = [frame(name, draw(at), draw(at) % 500, 90, 60) for name in names for _ in range(draw(st.integers(1, 2)))]
    stories["m"] = story("m", para(draw(WORDS)))
    master = spread(frame("m", 10, 5, 50, 10), tag="MasterSpread", name="m1")
    return idml(stories, spreads=[spread(*frames, pages=2)], masters=[master])


_REFERENCES = st.sampled_from(
    ("&amp;", "&lt;", "&nbsp;", "&ldquo;", "&#x4e2d;", "&#20013;", "&mdash", "&ampx;", "&;", "& ")
)
_HTML_PIECES = st.one_of(
    WORDS,
    WORDS,
    _REFERENCES,
    st.builds(
        lambda one, name: f"<{name}>{one}</{name.split()[0]}>", WORDS, st.sampled_from(("b", "i class='x>'", "span"))
    ),
    st.builds(lambda one: f"<!-- {one} --><script>'<p>{one}'</script><del>{one}</del>", WORDS),
    st.sampled_from(("<br>", "<br/>", "\n", "<o:p></o:p>", "<img src=a.png alt='<'>", "</i>", "<b>", "<")),
)
_INSIDE = st.builds("".join, st.lists(_HTML_PIECES, max_size=5))
_HTML_BLOCKS = st.one_of(
    st.builds(lambda one: f'<p id="p1" class=a>{one}</p>\n', _INSIDE),
    st.builds(lambda one: f"<p>{one}", _INSIDE),
    st.builds(lambda one: f"<div>{one}</div>", _INSIDE),
    st.builds(lambda one, level: f"<h{level}>{one}</h{level}>", _INSIDE, st.integers(1, 4)),
    st.builds(lambda one, two: f"<ul><li>{one}</li><li>{two}</ul>", _INSIDE, _INSIDE),
    st.builds(lambda one, two: f"<table><caption>{one}</caption><tr><td>{two}<td>丙</table>", _INSIDE, _INSIDE),
    _INSIDE,
)
_HEAD = '<!DOCTYPE html>\n<html><head><meta charset="{codec}"><title>题</title></head>\n<body>'
HTML_FILES = st.builds(
    lambda blocks, codec, newline: (
        (_HEAD.format(codec=codec) + "".join(blocks) + "</body></html>").replace("\n", newline).encode(codec)
    ),
    st.lists(_HTML_BLOCKS, min_size=1, max_size=6),
    st.sampled_from(("utf-8", "gb18030", "utf-8-sig")),
    st.sampled_from(("\n", "\r\n")),
)
"""Web pages, well made and less so."""

_FBD_PIECES = st.one_of(
    WORDS,
    WORDS,
    st.sampled_from(
        ("〖HT2H〗", "〖HT〗", "〖KG1〗", "〖JZ〗", "〖BT1〗", "〖ZZ(〗", "〖ZZ)〗", "〖XC<a.tif>〗", "\ue006", "〖")
    ),
    st.builds(lambda one: f"〖BP(〗{one}〖BP)〗", WORDS),
)
_FBD_LINES = st.builds("".join, st.lists(_FBD_PIECES, max_size=5))
FBD_FILES = st.builds(
    lambda lines, end, codec: end.join([*lines, ""]).encode(codec),
    st.lists(_FBD_LINES, min_size=1, max_size=6),
    st.sampled_from(("\r\n", "\n", "\ue004\r\n", "\ue003", "\ue004")),
    st.sampled_from(("gb18030", "gb18030", "utf-8")),
)
"""Founder 小样."""
