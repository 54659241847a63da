"""What tells a person's name in running text: a surname, a title or a role beside it, a verb of speech after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from proofreader.core.resources import rows

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔汤庞樊兰殷施洪翟安倪季鲁俞章裴牛耿岳申齐庄焦左柴祝纪舒翁柯毕楼娄冉靳吉关聂祁游温莘晏阮席"
    "葛傅虞苗鲍卞康伍穆萧屈项童颜梅盛凌霍管房缪解应宗郁单包邢荣荀甄曲封储谷宫宁仇栾甘厉祖符景詹欧麦敖尚卓桂池乔涂边辛蓝闵臧谈刁骆邬滕岑费柳商佟隋桑匡邝宿糜湛冷阳佘褚冀蒲揭郎"
    "易温华米阎植饶沙姬普阿亓宓禤鄢谌逄仉禚阚幸仝冼郗都木句逯亢贲麻羿闻楚巫鞠鹿连茅訾仲宣芮於惠麴竺逑佴牟笪谯阙展帅原喻英郜蔺屠胥双堵郦雍璩濮扈燕浦庾衡弘寇广禄沃利蔚夔隆师巩晁勾融那简"
    "柏窦奚昌苗花酆廉乐卜禹狄贝危裘杭诸钮嵇羊汲邴松井牧隗蓬仰戎司韶蓟薄怀咸籍赖宰郤郏瞿慕茹习宦艾容古戈丰巢蒯荆权盖"
    "昝乌亥洛冶妥马仁扎旦丹格尼才索央嘎贡拉巴尕班桑旺土云铁汝苍兆初修巨呼密候郇邸呙邰郄鄞酆缑皮寿路车"
)
"""Characters that begin names of three: common surnames, rare ones, first syllables of Tibetan, Yi and Hui names."""
COMPOUND_SURNAMES = (
    *("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木", "司徒", "南宫"),
    *("单于", "宇文", "申屠", "独孤", "轩辕", "澹台", "呼延", "闻人", "赫连", "钟离", "淳于"),
    *("公冶", "濮阳", "鲜于", "闾丘", "公羊", "亓官", "左丘", "拓跋", "完颜", "纳兰", "贺兰"),
)
TITLES = (
    "省委书记|市委书记|县委书记|区委书记|党委书记|党组书记|村支书|书记|省长|市长|县长|区长|镇长|乡长|主席|主任|部长|局长|厅长|处长|科长|所长|院长|校长|"
    "园长|社长|会长|理事长|董事长|总经理|经理|教授|研究员|工程师|医生|护士长|护士|律师|老师|师傅|大爷|大妈|大娘|记者|通讯员|队长|支队长|大队长|"
    "站长|馆长|台长|总监|经纪人|司令员|政委|参谋长|检察长|庭长|法官|检察官|教练|团长|连长|排长|班长|组长|秘书长|委员|院士|代表|"
    "医师|厂长|店长|船长|机长|村主任|总裁|总编辑|分析师|设计师|农艺师|实习生|董事|所长|司长|行长|主播|主持人|编导|摄影师"
)
NAME = rf"[{SURNAMES}][一-鿿]{{2}}"
NOT_NAME = re.compile(r"^于|^当|部门|仲裁|[的了在和与说是对为到被将会就也还都等表主一不中着过地得]")
"""Characters that given names hardly have, and that sentences are full of."""
_ROLES = (
    "选手|运动员|队员|学生|村民|市民|居民|农民|工人|女儿|儿子|丈夫|妻子|父亲|母亲|老人|歌手|作家|诗人|画家|演员|导演|大户|负责人|游客|"
    "志愿者|教练|民警|辅警|战士|司机|摊主|店主|读者|观众|患者|专家|党员|干部|青年|少年|姑娘|小伙|岁的|名叫|名为|老人叫|同志|先生|女士|"
    "传承人|创始人|网格员|管水员|教师|老师|医生|技术员|技师|护林员|巡护员|驾驶员|乘务员|消防员|快递员|外卖员|匠人|木匠|茶农|果农|菜农|老农|"
    "渔民|牧民|农户|社员|能手|带头人|队友|小将|老将|名将|冠军|亚军|季军|得主|同学|校友|校友会|大学生|研究生|博士|硕士|编剧|书法家|收藏家|"
    "业主|租客|顾客|乘客|旅客|当事人|原告|被告|嫌疑人|法官|律师|检察官|书记员|鉴定人|学者|作者|译者|编者|船员|战友|烈士|英雄|模范|楷模|"
    "楼栋长|楼长|网格长|户长|河长|林长|路长|段长|巷长|街长|师长|科研人员|技术人员|工作人员|管理人员|务工人员|护鸟员|护鹮员|护渔员|养护员|保洁员|"
    "调解员|宣讲员|辅导员|讲解员|售票员|售货员|操作员|质检员|安全员|统计员|饲养员|水文员|气象员|监督员|观察员|巡查员|理发员|炊事员|司务员|检修员|"
    "店员|员工|职工|工友|工匠|师徒|徒弟|师父|婆婆|奶奶|爷爷|阿姨|大叔|大哥|大姐|嫂子|阿婆|老汉|后生|支书|村支书|第一书记|文书|会计|驻村干部"
)
_SPEECH = (
    "说|表示|介绍|告诉|坦言|指出|认为|强调|回忆|笑着|透露|解释|提醒|感慨|感叹|补充|要求|坦承|直言|建议|呼吁|分析|主持|出席|讲话|致辞|带领|回答|"
    "答道|问道|叹道|笑道|喊道|摆摆手|摆了摆手|点点头|点头|摇摇头|笑了|抹了|捻着|指着|拿着|握着|站在|坐在|走进|走出|翻开|掏出|拿出|"
    "算了|算起|家住|出生|毕业于|从小|今年|再进|再下|劲射|破门|打进|攻入|扳平|头球|补射|远射|接过|接受|率队|率领|夺冠|夺得|获得|当选|参加|赶到|来到|回到|带着|想起|记得|觉得|心里|高兴|激动|欣慰|正在|正忙|忙着"
    "|松了一?口气|松了|舒了口气|叹了口气|掰着|掰起|扳着|数着|咧嘴|抬起|伸出手|拍着|拍了|竖起|擦了擦|擦着|递上|递过|拉着|牵着|捧着|抱着|端着|扛着|背着|望着|盯着|想了想"
    "|愣了|顿了顿|皱了皱|乐了|乐呵|满脸|一脸|打趣|直夸|连连|连声|干了|做了|当了|种了|养了|住在|所在的|在这里|在这儿|来自|师从|祖籍|退休|返乡|打了个比方|打起|扯着|搓着|红着脸"
    "|[，（]今年?[0-9]|（[0-9]|，男|，女|的(?:父亲|母亲|家里|话|儿子|女儿|妻子|丈夫|眼里|心里|手机|家)"
)
SPEECH = re.compile(_SPEECH)
"""What stands right behind names: verbs of speech and movement, ages, what is theirs."""


_EVERYDAY = 3500
"""Characters of the first list of the standard; names of two are told by a surname outside it."""


@cache
def everyday() -> frozenset[str]:
    """The 3,500 everyday characters."""
    standard = next(chars for kind, chars in rows("rules", "characters.tsv") if kind == "standard")
    return frozenset(standard[:_EVERYDAY])


@dataclass(frozen=True, slots=True)
class Mention:
    """Two to four characters shown to be a name by what is beside them; `title` is the end of their title, or ""."""

    name: str
    at: int
    title: str


@dataclass(frozen=True)
class _Signs:
    """What stands beside names, by two characters, so that most places are done with at one look."""

    @cached_property
    def name(self) -> re.Pattern[str]:
        return re.compile(rf"(?=({'|'.join(COMPOUND_SURNAMES)}|[{SURNAMES}])([一-鿿]{{2}}))")

    @cached_property
    def titles(self) -> tuple[str, ...]:
        return tuple(sorted(set(TITLES.split("|")), key=len, reverse=True))

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


_SIGNS = _Signs()


def mentions(text: str) -> Iterator[Mention]:
    """Names beside a title, behind a role or before a verb of speech, in order."""
    signs = _SIGNS
    beyond = -1
    for match in signs.name.finditer(text):
        at = match.start()
        if at < beyond:
            continue  # inside a name with two characters of surname
        lengths = (3, 4) if len(match[1]) == 2 else (3,)
        before = text[max(0, at - 2) : at]
        for length in lengths:
            mention = _mention(text, at, length, before)
            if mention is not None:
                if len(match[1]) == 2:
                    beyond = at + length
                yield mention


def _mention(text: str, at: int, length: int, before: str) -> Mention | None:
    signs, end = _SIGNS, at + length
    title = ""
    if text[end : end + 2] in signs.title_heads:
        title = next((one[-2:] for one in signs.titles if text.startswith(one, end)), "")
    if not title and before in signs.title_ends and text.endswith(signs.titles, 0, at):
        title = before
    numbered = before[-1:] == "号" and before[:1].isdigit()  # 9号 before a player
    if (
        not title
        and not numbered
        and not ((before in signs.role_ends and text.endswith(signs.roles, 0, at)) or SPEECH.match(text, end))
    ):
        return None
    name = text[at:end]
    return None if NOT_NAME.search(name[1:]) else Mention(name, at, title)


def name_at(text: str, at: int) -> str:
    """The name that begins at a place where a surname stands: two characters where a verb or a mark follows them.

    "" where what stands there is no name.
    """
    surname = 2 if text[at : at + 2] in COMPOUND_SURNAMES else 1
    short = text[at : at + surname + 1]
    after = text[at + surname + 1 : at + surname + 2]
    if not re.fullmatch("[一-鿿]+", short) or short[0] not in SURNAMES + "".join(COMPOUND_SURNAMES):
        return ""
    goes_on = re.match("[一-鿿]", after) and not SPEECH.match(text, at + len(short)) and not NOT_NAME.match(after)
    name = short + after if goes_on else short
    return "" if NOT_NAME.search(name[surname:]) else name


def titled_at(text: str, at: int) -> bool:
    """Whether a title or a role ends right before a place."""
    before = text[max(0, at - 2) : at]
    if before in _SIGNS.title_ends and text.endswith(_SIGNS.titles, 0, at):
        return True
    return before in _SIGNS.role_ends and text.endswith(_SIGNS.roles, 0, at)
