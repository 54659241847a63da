"""What the house checks say about themselves; their examples are true of the table in resources/samples/house.toml."""

from types import MappingProxyType

from proofreader.checks.contract import CheckInfo
from proofreader.core.finding import Severity

_SOURCE = "本报自编用语表"

INFOS: tuple[CheckInfo, ...] = (
    CheckInfo(
        "phrases.house-replacement",
        "本报统一用语",
        "本报用语表规定这样写，见表里 [[replace]] 的条目。",
        _SOURCE,
        Severity.ERROR,
        0.95,
        (("游客在售票处购买门票卷。", "游客在售票处购买门票券。"),),
    ),
    CheckInfo(
        "phrases.house-forbidden",
        "本报禁用词",
        "本报用语表规定不用这个词，见表里 [[forbidden]] 的条目。",
        _SOURCE,
        Severity.ERROR,
        0.95,
        (("开业当天，现场人气炸裂。", "开业当天，现场人气火爆。"), ("他自称宇宙第一大厨。", "他自称宇宙第一大厨。")),
        ("烟花在空中炸裂开来。",),
    ),
    CheckInfo(
        "phrases.house-spelling",
        "本报定写词语",
        "本报用语表规定这个名称必须这样写，差一个字的写法都列为疑误，见表里 [[must]] 的条目。",
        _SOURCE,
        Severity.WARNING,
        0.85,
        (
            ("记者走进青禾高新技术产业开法区。", "记者走进青禾高新技术产业开发区。"),
            ("青禾高新技产业开发区今年新增企业百家。", "青禾高新技术产业开发区今年新增企业百家。"),
        ),
        ("青禾高新技术产业开发区今年新增企业百家。",),
    ),
    CheckInfo(
        "phrases.house-pattern",
        "本报统一句式",
        "本报用语表规定这样写，见表里 [[pattern]] 的条目。",
        _SOURCE,
        Severity.WARNING,
        0.85,
        (("热线电话：88-1234", "热线电话：0088-1234"),),
    ),
    CheckInfo(
        "phrases.house-name",
        "与本报名录只差一个字",
        "文中的名字与本报名录里的名字只差一个音近或形近的字，多半是写错了。名录很长时，只提示同一版上也有正确写法的。",
        _SOURCE,
        Severity.WARNING,
        0.8,
        (("副县长林书涵到会并讲话。", "副县长林书函到会并讲话。"),),
        ("副县长林书函到会并讲话。",),
    ),
    CheckInfo(
        "phrases.house-title",
        "与本报名录里的职务不符",
        "文中的职务与本报名录里这个人的职务不同，请核对；写明“原”“时任”的不提示。",
        _SOURCE,
        Severity.WARNING,
        0.8,
        (("县长林书函到会并讲话。", "副县长林书函到会并讲话。"),),
        ("时任县长林书函到会并讲话。", "副县长林书函、县长高远山到会。"),
    ),
)

INFO = MappingProxyType({info.id: info for info in INFOS})
