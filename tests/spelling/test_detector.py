"""The shipped models: what they find, what they leave alone, what they cost."""

import time

import pytest

from proofreader.spelling.backend import BackendError, SpellingBackend, load_backend
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Sensitivity

CLEAN = (
    "市委常委会召开会议，传达学习上级有关会议精神，研究部署贯彻落实措施。\n"
    "会议指出，要把群众满意不满意作为检验工作成效的重要标准，扎实办好民生实事。\n"
    "今年以来，全市新建和改造农村公路三百多公里，二十个偏远村庄通上了公交车。\n"
    "“路修好了，山货运得出去，日子也有了奔头。”村民老周说。\n"
    "下一步，交通部门将加强养护管理，让好路一直好下去。"
)


@pytest.fixture(scope="module")
def backend() -> SpellingBackend:
    return load_backend("builtin")


def test_clean_copy_is_left_alone(backend: SpellingBackend) -> None:
    assert backend.suspicions(CLEAN) == []


@pytest.mark.parametrize(
    ("wrong", "change", "meant"),
    [
        ("会议强调，要全面贯彻落实党中央决策步署。", Change.CHARACTER, "部"),
        ("要把人民群众生命安全和身体健健康放在第一位。", Change.DROP, ""),
        ("我们要坚定不移走中国特色社会主道路。", Change.ADD, "义"),
        ("加快构建以国内大循环为主体的新发展局格。", Change.SWAP, "格局"),
    ],
)
def test_what_it_finds(backend: SpellingBackend, wrong: str, change: Change, meant: str) -> None:
    (found,) = backend.suspicions(wrong)
    assert found.change is change
    assert found.alternatives[0].text.endswith(meant)
    assert all(0 < one.probability <= 1 for one in found.alternatives)


def test_more_is_shown_when_asked(backend: SpellingBackend) -> None:
    text = "\n".join(CLEAN.replace("会议", "会义").split("\n"))
    few, more = (backend.suspicions(text, level) for level in (Sensitivity.STRICT, Sensitivity.THOROUGH))
    assert len(few) <= len(more)


def test_the_same_twice_and_in_order(backend: SpellingBackend) -> None:
    text = "会议强调，要全面贯彻落实党中央决策步署。\n要把群众身体健健康放在第一位。"
    found = backend.suspicions(text, Sensitivity.THOROUGH)
    assert found == backend.suspicions(text, Sensitivity.THOROUGH)
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_nothing_in_nothing(backend: SpellingBackend) -> None:
    for text in ("", "\n", "a", "，", "𠮷", "好"):
        assert backend.suspicions(text) == []


def test_a_foreign_name_is_meant_to_be_odd(backend: SpellingBackend) -> None:
    assert backend.suspicions("出席会议的有安德烈亚斯·施密特胡贝尔和若泽·卡瓦略达席尔瓦。") == []


RECURRING = (
    "要把绿色理念贯穿滨江新区建设和全过程。\n"
    "为滨江新区建设和提供坚强保障，是当前的重要任务。\n"
    "对照滨江新区建设和需要，培养一批懂规划的干部。\n"
    "在推进滨江新区建设和中奋勇争先。\n"
    "加快滨江新区建设和，关系全市发展大局。\n"
    "全面推进滨江新区建设，努力开创滨江新区建设和新局面。"
)


def test_a_conjunction_left_over_after_the_same_phrase_is_one_group(backend: SpellingBackend) -> None:
    found = [one for one in backend.suspicions(RECURRING) if one.change is Change.DROP]
    assert len(found) >= 4
    assert {RECURRING[one.start : one.end] for one in found} == {"和"}
    assert len({one.group for one in found}) == 1 and found[0].group


def test_a_phrase_that_really_goes_on_with_and_is_left_alone(backend: SpellingBackend) -> None:
    text = "\n".join(
        f"推进滨江新区建设和{what}。" for what in ("产业发展", "乡村振兴", "环境治理", "民生改善", "改革创新")
    )
    assert [one for one in backend.suspicions(text) if one.change is Change.DROP] == []


def test_a_rare_look_alike_in_the_short_name_of_a_place(backend: SpellingBackend) -> None:
    text = "推动洛济石化产业带、洛汝建材产业带、洛滃新材料产业带优化布局。"
    (found,) = [one for one in backend.suspicions(text) if text[one.start : one.end] == "滃"]
    assert "渑" in [one.text for one in found.alternatives]
    assert not [one for one in backend.suspicions("滃江两岸，稻谷飘香。") if one.alternatives[0].text == "渑"]


def test_speed(backend: SpellingBackend) -> None:
    page = (CLEAN + "\n") * 40
    backend.suspicions(page)
    began = time.perf_counter()
    backend.suspicions(page)
    assert len(page) / (time.perf_counter() - began) > 5_000  # 10,000 on an idle core; this one may be shared


def test_back_ends_that_cannot_load_say_why() -> None:
    assert load_backend("off").suspicions("决策步署") == []
    with pytest.raises(BackendError, match="pycorrector"):
        load_backend("pycorrector")
    with pytest.raises(KeyError):
        load_backend("other")


@pytest.mark.parametrize(
    "sentence",
    [
        "办了一场朴朴素素的开放日。",
        "家家户户贴上了春联。",
        "本届市运会共设18个大项。",
        "人民币叁拾陆万捌仟元整。",
        "对全部电子秤逐台检定。",
    ],
)
def test_what_is_said_so_or_is_a_fact(sentence: str) -> None:
    assert load_backend("builtin").suspicions(sentence) == []
