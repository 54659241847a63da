"""Qualities of three characters with the doubled end written wrong."""

import pytest

from proofreader.checks.confusables.doubled_quality import CHECKS, qualities
from tests.support.checking import corrected, hits_of

CHECK = CHECKS[0]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("枝头挂着沉佃佃的柿子。", "枝头挂着沉甸甸的柿子。"),
        ("孩子的脸胖都都的。", "孩子的脸胖嘟嘟的。"),
    ],
)
def test_the_doubled_end_is_put_right(wrong: str, right: str) -> None:
    assert corrected(CHECK, wrong) == right


def test_every_quality_of_the_table_is_right() -> None:
    spoken = [first + end * 2 for first, ends in qualities().items() for end in ends]
    assert [word for word in spoken if hits_of(CHECK, f"这里{word}的。")] == []
