"""One definition of 字数."""

from proofreader.app.bench import time_page
from proofreader.app.session import Session
from proofreader.core.counting import characters_in
from proofreader.core.resources import resource


def test_white_space_does_not_count_and_all_else_does() -> None:
    assert characters_in("春耕　开始，\n3 台 NY-1 农机。\n") == len("春耕开始，3台NY-1农机。")


def test_desk_and_benchmark_count_alike() -> None:
    path = resource("samples", "sample.md")
    with Session.open(path, read_only=True) as session:
        assert session.characters == characters_in(session.page.text) == time_page(path, 1, 1).characters
