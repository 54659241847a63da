"""Labels of the parts of a total: whether the parts can overlap, and whether they leave nothing out."""

import re
from collections.abc import Sequence

_SPLITS = (
    ("男", "女"), ("脱贫户", "一般户"), ("低保户", "一般户"), ("贫困户", "一般户"),
    ("城镇", "农村"), ("城镇", "乡村"), ("境外输入", "本土"), ("境外输入", "本地"),
    ("进口", "出口"), ("国内", "国外"), ("国内", "国际"), ("新建", "改扩建"), ("新建", "续建"),
    ("正式", "预备"), ("收入", "支出"), ("公办", "民办"), ("获救", "遇难"), ("当选", "落选"),
    ("中央", "地方"), ("省级", "市级"), ("走读", "寄宿"), ("走读", "住校"), ("本科", "高职"),
    ("文科", "理科"), ("初中", "高中"), ("小学", "初中"), ("线上", "线下"), ("公立", "私立"),
    ("汉族", "少数民族"), ("水田", "旱地"), ("早稻", "晚稻"), ("省内", "省外"), ("市内", "市外"),
    ("本省", "外省"), ("本地", "外地"), ("室内", "室外"), ("成人", "儿童"), ("成年", "未成年"),
    ("重伤", "轻伤"), ("死亡", "受伤"), ("在建", "完工"), ("在建", "建成"), ("教师", "学生"),
    ("老师", "学生"), ("常住", "流动"), ("一等座", "二等座"), ("脱产", "在职"), ("干部", "工人"),
    ("大型", "小型"), ("现金", "实物"), ("县城", "乡镇"),
    ("办结", "正在办"), ("办结", "在办"), ("办结", "尚在办"), ("办结", "未办"), ("办结", "待办"), ("办结", "办理中"),
    ("已解决", "正在解决"), ("已解决", "未解决"), ("已解决", "待解决"), ("已整改", "正在整改"), ("已整改", "未整改"),
    ("整改完成", "正在整改"), ("完成整改", "正在整改"), ("已完成", "正在"), ("已完成", "未完成"), ("已完工", "在建"),
    ("已开工", "未开工"), ("已开工", "待开工"), ("采纳", "未采纳"), ("追回", "未追回"), ("到位", "未到位"),
    ("已签约", "在谈"), ("合格", "不合格"), ("达标", "不达标"), ("有效", "无效"), ("满意", "不满意"),
    ("自筹", "贷款"), ("自有资金", "贷款"), ("首付", "贷款"), ("自筹", "补助"), ("财政", "自筹"), ("本金", "利息"),
    ("堂食", "送餐"), ("堂食", "外卖"), ("堂食", "配送"), ("堂食", "打包"), ("到店", "外卖"), ("到店", "配送"),
    ("成鹤", "幼鹤"), ("成鸟", "幼鸟"), ("成体", "幼体"), ("成年", "幼年"), ("母牛", "牛犊"),
    ("白天", "夜间"), ("上午", "下午"), ("地上", "地下"), ("在职", "退休"), ("主场", "客场"), ("胜", "负"),
    ("单人间", "双人间"), ("大客车", "小客车"), ("燃油", "电动"), ("纯电动", "混合动力"), ("寄养", "散养"),
)  # fmt: skip
"""Pairs that leave nothing out."""
_SETS = (
    ("金牌", "银牌", "铜牌"), ("特等奖", "一等奖", "二等奖", "三等奖", "优秀奖", "鼓励奖"),
    ("金奖", "银奖", "铜奖"), ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"),
    ("工业", "农业", "服务业"), ("夏粮", "早稻", "秋粮"), ("东部", "中部", "西部", "东北"),
    ("小学", "初中", "高中", "大学", "幼儿园", "中职", "高职"),
    ("小学", "中学", "幼儿园", "职校"), ("老年", "中年", "青年", "少年"),
    ("优秀", "良好", "合格", "不合格"), ("死亡", "重伤", "轻伤", "失踪"), ("轻型", "普通型", "重型", "危重型"),
    ("博士", "硕士", "本科", "专科"), ("国家级", "省级", "市级", "县级"), ("一级", "二级", "三级", "四级"),
    ("公路", "铁路", "水路", "航空"), ("公路", "铁路", "水运", "民航"), ("赞成", "反对", "弃权"),
    ("赞成票", "反对票", "弃权票"), ("同意", "不同意", "弃权"), ("男子", "女子", "混合"), ("男队", "女队"),
    ("主粮", "杂粮", "油料"), ("小麦", "玉米", "水稻", "大豆"), ("水稻", "玉米", "大豆"),
    ("正高", "副高", "中级", "初级"), ("特困", "低保", "边缘"), ("一季度", "二季度", "三季度", "四季度"),
    ("上半年", "下半年"), ("新建", "续建", "改建", "扩建"), ("省直", "市直", "县直"),
)  # fmt: skip
"""Names that shut one another out; a list of them need not be all."""
_WHOLE = (
    ("金牌", "银牌", "铜牌"),
    ("赞成票", "反对票", "弃权票"),
    ("第一产业", "第二产业", "第三产业"),
    ("男子", "女子", "混合"),
)
"""Sets that leave nothing out when all their members are there."""
_REST = ("其余", "其他", "其它", "剩余", "另外")
_OVERLAPPING = re.compile(
    r"女|妇|男|民族|党|团|岁|以上|以下|学历|本科|硕士|博士|职称|高级|新|老|年轻|青年|贫困|脱贫|低保|困难|重点|优秀|先进|骨干|专业|基层|一线"
    r"|退役|留学|归侨|华侨|残疾|获|参|代表|累计|主要|已|还|在|正|未|获评|达|超|每|上"
)
"""Words that tell one of several sides of a thing: 女代表, 党员代表 and 基层代表 may be one person."""
_LOOSE_HEAD = re.compile(r"(?:企业|公司|项目|工程|品牌|产品|机构|平台|基地|人员|群众|以上)$")
"""One company may be 工业企业 and 科技企业 at once."""
_PLACE = re.compile(r"(?:省|市|区|县|镇|乡|村|州|旗|街道|社区)$")


_PERSON = re.compile("[一-鿿]{1,2}某[一-鿿]?|[一-鿿]某[某甲乙丙丁]")
_GROUPED = "组队班"
"""Ends of names of groups of which nobody is in two."""


def exhaustive(names: Sequence[str]) -> bool:
    """Whether parts of these names cannot overlap and leave nothing out."""
    if any(name.startswith(_REST) for name in names[-1:]):
        return True
    if len(names) == 2 and any(
        (one in names[0] and other in names[1]) or (one in names[1] and other in names[0]) for one, other in _SPLITS
    ):
        return True
    return any(len(names) == len(whole) and _members(names, whole) for whole in _WHOLE)


def exclusive(names: Sequence[str]) -> bool:
    """Whether parts of these names cannot overlap; they may leave something out."""
    if len(set(names)) < len(names) or len(names) < 2 or not all(names):
        return False
    if any(_members(names, members) for members in _SETS):
        return True
    if all(_PERSON.fullmatch(name) for name in names):
        return True
    if len({name[-1] for name in names}) == 1 and names[0][-1] in _GROUPED:
        return not any(_OVERLAPPING.search(name[:-1]) for name in names)
    places = {match[0] if (match := _PLACE.search(name)) else "" for name in names}
    if len(places) == 1 and "" not in places:
        return True
    head = common_end(names)
    return (
        len(head) >= 2
        and not _LOOSE_HEAD.search(head)
        and not any(_OVERLAPPING.search(name[: -len(head)]) for name in names)
    )


def common_end(names: Sequence[str]) -> str:
    """What all the names end with."""
    shortest = min(map(len, names))
    length = 0
    while length < shortest and len({name[-1 - length] for name in names}) == 1:
        length += 1
    return names[0][len(names[0]) - length :]


def _members(names: Sequence[str], members: Sequence[str]) -> bool:
    """Whether every name holds another member of the set."""
    held = [[member for member in members if member in name] for name in names]
    found = {max(one, key=len) for one in held if one}
    return all(held) and len(found) == len(names)
