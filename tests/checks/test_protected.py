"""Places that no rule of prose may touch."""

import pytest

from proofreader.checks.protected import protected_spans


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("详见https://example.com/a?b=1,2。谢谢", ["https://example.com/a?b=1,2"]),
        ("网址www.example.com.cn，欢迎访问", ["www.example.com.cn"]),
        ("写信到news@example.com联系", ["news@example.com"]),
        ("下载总结.docx和list.txt", [".docx", "list.txt"]),
        ("登录example.gov.cn查询", ["example.gov.cn"]),
        ("走基层&#8226;行进中国", ["&#8226;"]),
        ("增长3.5%，GDP为1.2万亿元", []),
        ("𠮷林省，www.example.com", ["www.example.com"]),
    ],
)
def test_finds_what_is_not_prose(text: str, places: list[str]) -> None:
    assert [span.of(text) for span in protected_spans(text)] == places
