"""The check reference that ships, and what it must say."""

from proofreader.app.reference import all_infos, reference_markdown, table_sizes
from proofreader.core.resources import resource


def test_the_reference_is_up_to_date() -> None:
    """After a change to a check or a table: proofreader rules --markdown -o resources/help/rules.md"""
    assert resource("help", "rules.md").read_text("utf-8") == reference_markdown()


def test_every_check_is_explained() -> None:
    text = reference_markdown()
    for info in all_infos():
        assert f"### {info.title}\n\n`{info.id}`" in text


def test_word_tables_are_counted() -> None:
    sizes = table_sizes()
    assert all(sizes.values()) and sum(sizes.values()) > 1500
