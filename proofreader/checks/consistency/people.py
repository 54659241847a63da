"""What tells a person's name in running text: a surname, a title or a role beside it, a verb of speech after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔汤庞樊兰殷施洪翟安倪季鲁俞章裴牛耿岳申齐庄焦左柴祝纪舒翁柯毕楼娄冉靳吉关聂祁游温莘晏阮席"
    "葛傅虞苗鲍卞康伍穆萧屈项童颜梅盛凌霍管房缪解应宗郁单包邢荣荀甄曲封储谷宫宁仇栾甘厉祖符景詹欧麦敖尚卓桂池乔涂边辛蓝闵臧谈刁骆邬滕岑费柳商佟隋桑匡邝宿糜湛冷阳佘褚冀蒲揭郎"
)
TITLES = (
    "省委书记|市委书记|县委书记|区委书记|党委书记|党组书记|村支书|书记|省长|市长|县长|区长|镇长|乡长|主席|主任|部长|局长|厅长|处长|科长|所长|院长|校长|"
    "园长|社长|会长|理事长|董事长|总经理|经理|教授|研究员|工程师|医生|护士长|护士|律师|老师|师傅|大爷|大妈|大娘|记者|通讯员|队长|支队长|大队长|"
    "站长|馆长|台长|总监|经纪人|司令员|政委|参谋长|检察长|庭长|法官|检察官|教练|团长|连长|排长|班长|组长|秘书长|委员|院士|代表"
)
NAME = rf"[{SURNAMES}][一-鿿]{{2}}"
NOT_NAME = re.compile(r"[的了在和与说是对为到被将会就也还都等表主一不中着过地得]")
"""Characters that given names hardly have, and that sentences are full of."""
_ROLES = (
    "选手|运动员|队员|学生|村民|市民|居民|农民|工人|女儿|儿子|丈夫|妻子|父亲|母亲|老人|歌手|作家|诗人|画家|演员|导演|大户|负责人|游客|"
    "志愿者|教练|民警|辅警|战士|司机|摊主|店主|读者|观众|患者|专家|党员|干部|青年|少年|姑娘|小伙|岁的|名叫|名为|老人叫|同志|先生|女士|"
    "传承人|创始人|网格员|管水员"
)
_SPEECH = (
    "说|表示|介绍|告诉|坦言|指出|认为|强调|回忆|笑着|透露|解释|提醒|感慨|感叹|补充"
    "|[，（]今年?[0-9]|（[0-9]|，男|，女|的(?:父亲|母亲|家里|话)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Three characters that something beside them shows to be a name; `title` is the end of their title, or ""."""

    name: str
    at: int
    title: str


@dataclass(frozen=True)
class _Signs:
    """What stands beside names, by two characters, so that most places are done with at one look."""

    @cached_property
    def name(self) -> re.Pattern[str]:
        return re.compile(rf"(?=({NAME}))")

    @cached_property
    def titles(self) -> tuple[str, ...]:
        return tuple(sorted(TITLES.split("|"), key=len, reverse=True))

    @cached_property
    def title_ends(self) -> frozenset[str]:
        return frozenset(title[-2:] for title in self.titles)

    @cached_property
    def title_heads(self) -> frozenset[str]:
        return frozenset(title[:2] for title in self.titles)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        return tuple(_ROLES.split("|"))

    @cached_property
    def role_ends(self) -> frozenset[str]:
        return frozenset(role[-2:] for role in self.roles)

    @cached_property
    def speech(self) -> re.Pattern[str]:
        return re.compile(_SPEECH)


_SIGNS = _Signs()


def mentions(text: str) -> Iterator[Mention]:
    """Names beside a title, behind a role or before a verb of speech, in order."""
    signs = _SIGNS
    for match in signs.name.finditer(text):
        name, at = match[1], match.start()
        before, after = text[max(0, at - 2) : at], text[at + 3 : at + 5]
        title = ""
        if before in signs.title_ends and text.endswith(signs.titles, 0, at):
            title = before
        elif after in signs.title_heads:
            title = next((one[-2:] for one in signs.titles if text.startswith(one, at + 3)), "")
        if not title and not (
            (before in signs.role_ends and text.endswith(signs.roles, 0, at)) or signs.speech.match(text, at + 3)
        ):
            continue
        if not NOT_NAME.search(name[1:]):
            yield Mention(name, at, title)
