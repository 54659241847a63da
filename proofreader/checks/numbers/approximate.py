"""Approximate numbers: written in Chinese numerals, without a comma, and said to be approximate once only."""

import re

from proofreader.checks.contract import Hit, delete
from proofreader.checks.matching import PatternCheck, group_span, info, put, smallest, swap
from proofreader.cjk.numerals import to_chinese
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span

_HAN = "一二两三四五六七八九"
_ORDER = "一二三四五六七八九"
_STANDARD = "GB/T 15835—2011"


def _neighbours(first: str, second: str) -> bool:
    one, other = _ORDER.find(first.replace("两", "二")), _ORDER.find(second)
    return one >= 0 and (other == one + 1 or (first, second) == ("三", "五"))


def _comma(match: re.Match[str]) -> Hit | None:
    if not _neighbours(match["one"], match["two"]):
        return None
    span = group_span(match)
    good = match["one"] + match["two"]
    message = f"概数中间不用顿号：{good}{match['unit']}"
    return Hit(span, message, (delete(group_span(match, "mark"), safety=Safety.SAFE),))


def _arabic_pair(match: re.Match[str]) -> Hit | None:
    one, two = int(match["one"]), int(match["two"])
    if two != one + 1:
        return None
    numerals = ("两" if one == 2 else to_chinese(one)) + to_chinese(two)
    return swap(
        group_span(match),
        match[0],
        numerals + match["unit"],
        f"相邻两数表示概数，用汉字，不加顿号：{numerals}{match['unit']}",
    )


def _with_ji(match: re.Match[str]) -> Hit | None:
    digits = match["digits"]
    number = int(digits)
    if number % 10 or not 10 <= number <= 9990:
        return None
    return swap(
        group_span(match),
        match[0],
        f"{to_chinese(number)}几{match['unit']}",
        f"“几”前的数用汉字：{to_chinese(number)}几",
        safe=True,
    )


def _twice(match: re.Match[str]) -> Hit | None:
    first, last = match["first"], match["last"]
    return Hit(
        group_span(match),
        f"“{first}”与“{last}”都表示约数，留一个就够了",
        (delete(group_span(match, "last")), delete(group_span(match, "first"))),
    )


def _over(match: re.Match[str]) -> Hit | None:
    last = "last" if match["last"] else "tail"
    return Hit(
        group_span(match),
        f"“{match['first']}”与“{match[last]}”意思重复，留一个就够了",
        (delete(group_span(match, last)), delete(group_span(match, "first"))),
    )


def _near_and_more(match: re.Match[str]) -> Hit | None:
    first, last = match["first"], match["last"]
    return Hit(
        group_span(match),
        f"“{first}”是不到，“{last}”是超过，不能同用，留一个"
        if first in _BELOW
        else f"“{first}”与“{last}”都表示约数，留一个",
        (delete(group_span(match, "last")), delete(group_span(match, "first"))),
    )


def _more_twice(match: re.Match[str]) -> Hit:
    group = "more" if match["more"] else "rough"
    said, span = match[group], group_span(match, group)
    keep = ("余", "多") if group == "more" else (said[:2], said[2:])
    if group == "rough" and keep[0] in ("左右", "上下") and keep[1] not in ("左右", "上下"):
        keep = keep[::-1]
    message = f"“{said}”留一个：{keep[0]}"
    return Hit(span, message, tuple(smallest(span, said, one) for one in keep))


def _more_behind(match: re.Match[str]) -> Hit:
    if match["twice"]:
        last = group_span(match, "twice")
        return Hit(group_span(match), "“多”用了两次，留一个", (delete(last),))
    unit = match["unit"]
    span = Span(match.start("unit"), match.end())
    return swap(span, f"{unit}多", f"多{unit}", f"“多”放在“{unit}”的前面")


_BELOW = ("近", "将近", "接近", "不足", "不到")
_COUNTED = (
    "个人|个月|个多月|个小时|个星期|个钟头|个|名(?!列|决赛|争夺|之争|[^，。]{0,4}赛)|位(?!列|居|决赛|争夺|之争)|口人|口子|户|家(?!庭|长|具|禽|政)|里地|里路|公里|华里|里(?!程)|斤|公斤|吨|亩|"
    "元钱?|块钱|块|米(?!饭|粉|面)|只|头(?![等版条])|匹|辆(?!次)|台(?!湾|风)|套|件(?!套)|本(?!科|月|市|省|县|书|报)|册|张|份(?!额)|封|"
    "首歌|首诗|幅|座(?!谈)|间|所(?!有|学|在|属)|栋|幢|棵|株|支|枝|把|场(?!次|馆)|趟|遍|次(?!会|产业|全)|回合|回|番|句|处(?!长|级)|"
    "批(?!次)|袋|箱|瓶|桶|碗|杯|盘|篮|筐|车|船|桌|人(?!民|大)|天|年(?!级|代|[一二三四五六七八九十0-9级]|间|期|制|底|末|初|春|夏|秋|冬|的|，[上下])|岁|分钟|秒钟?|小时|"
    "点钟|百|千|万|十(?!年代|[一二三四五六七八九]|[届期次月日号])"
)
_NUMBER = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千几半]+)(?:%|％|[十百千万亿]+)?"
_UNIT = (
    "(?:个百分点|摄氏度|℃|%|个小时|个月|人次|千米|平方公里|平方米|立方米|公里|公斤|公顷|小时|分钟|万元|亿元|美元|千瓦|吨|元|人|个|名|家|户|"
    "天|年|岁|米|亩|倍|次|件|里|辆|项|种|头|只|套|座|株|棵|条|位|篇|册|场)?"
)

CHECKS = (
    PatternCheck(
        info(
            "numbers.comma-in-approximate-number",
            "概数中间加了顿号",
            "相邻两个数字连用表示概数，中间不加顿号；加了顿号就成了并列的两个数。",
            f"NU-003、PU-013，{_STANDARD} 4.2.2",
            (
                ("他在村里住了三、五天。", "他在村里住了三五天。"),
                ("一个四十五、六岁的人", "一个四十五六岁的人"),
                ("村里分成六、七个小组", "村里分成六七个小组"),
                ("攒了三、四十个罐头", "攒了三四十个罐头"),
                ("聚了七、八百号人", "聚了七八百号人"),
                ("来回五、六趟", "来回五六趟"),
            ),
            (
                "他在村里住了三五天。",
                "第三、四年级的学生",
                "一、二年级",
                "农历六、七月",
                "大年三十、初一、二天不休息",
                "上世纪五、六十年代",
                "三、四季度和三、四线城市",
                "一、二等奖，三、四名分获铜牌",
                "小组赛后进行三、四名决赛",
                "老街一、二期",
                "第十三、四个",
                "要做好三、四、五件大事",
            ),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        rf"(?<![第初周期卷章条款、，{_HAN}级十百千年月日零])(?:[{_HAN}]?十|[{_HAN}]百|[{_HAN}]千)?(?P<one>[{_HAN}])(?P<mark>、)(?P<two>[{_HAN}])(?P<unit>(?:{_COUNTED}))(?![级月、])",
        _comma,
        ("、",),
    ),
    PatternCheck(
        info(
            "numbers.arabic-approximate-pair",
            "概数用了阿拉伯数字",
            "相邻两个数字连用表示概数，必须用汉字；用阿拉伯数字并加顿号会被读成两个数。",
            f"NH-02，{_STANDARD} 4.2.2",
            (("工期还要3、4个月。", "工期还要三四个月。"), ("孩子才5、6岁", "孩子才五六岁")),
            ("工期还要三四个月。", "地铁3、4号线", "第3、4次会议", "3、4月间", "1、2、3岁的孩子"),
        ),
        r"(?<![\d.、第—-])(?P<one>[1-9])、(?P<two>[1-9])(?P<unit>个月|个小时|个星期|个人|分钟|小时|公里|天|次|遍|岁)(?!、)",
        _arabic_pair,
        ("、",),
    ),
    PatternCheck(
        info(
            "numbers.arabic-with-ji",
            "阿拉伯数字后面用“几”",
            "带“几”的概数用汉字写：十几、二十几、三百几十。",
            f"NU-004，{_STANDARD} 4.2.2",
            (
                ("他等了10几天。", "他等了十几天。"),
                ("还有10几台农机", "还有十几台农机"),
                ("一行20几个人", "一行二十几个人"),
            ),
            ("他等了十几天。", "2020几何年会", "共10几何题"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<![\d.])(?P<digits>\d{2,3})几(?![何乎率点号月时内个]?[何乎率])(?P<unit>[一-鿿])",
        _with_ji,
        ("几",),
    ),
    PatternCheck(
        info(
            "numbers.approximate-twice",
            "“约”与“左右”重复",
            "“约”“近”与“左右”“上下”都表示约数，同时用就重复了；“不到”“至少”与“左右”矛盾。",
            "NU-010，《现代汉语词典》义项重复",
            (
                ("到会的约300人左右。", "到会的约300人。"),
                ("大约三十公里左右", "大约三十公里"),
                ("产量比去年提高近15%左右。", "产量比去年提高近15%。"),
                ("前后不到50天左右", "前后不到50天"),
                ("至少要30人左右", "至少要30人"),
            ),
            (
                "到会的约300人。",
                "到会的300人左右。",
                "相约5点左右到达",
                "将近左右两侧",
                "特约3人左右",
                "靠近30米左右处",
                "最近30天左右",
                "近10天左右的气温",
            ),
            confidence=0.85,
        ),
        rf"(?P<first>大约|大概|(?<![相预契条公节大签特制隐履])约|将近|接近|不到|不足|不下|至少|最多|最少|顶多"
        rf"|(?<![最附靠邻亲远临挨贴凑就切相逼走])近(?!{_NUMBER}(?:多|余|来)?个?(?:天|日|周|年|月|星期)))"
        rf"(?:为|有|需|在|要)?{_NUMBER}[多余]?{_UNIT}(?P<last>左右|上下)",
        _twice,
        ("左右", "上下"),
    ),
    PatternCheck(
        info(
            "numbers.more-and-or-so",
            "“多”与“左右”并用",
            "“多”“余”说的是超出一点，“左右”说的是上下不定，不能同用。",
            "NU-018，《现代汉语词典》义项",
            (("老人60多岁左右。", "老人60多岁。"), ("来了三百余人左右。", "来了三百余人。")),
            ("老人60多岁。", "老人60岁左右。", "三百多人左右两边站开"),
            confidence=0.85,
        ),
        rf"(?P<number>{_NUMBER})[多余]{_UNIT}(?P<last>左右(?!两|为|开|手|翼|侧|摇)|上下(?![一-鿿]))",
        lambda match: Hit(group_span(match), "“多”“余”与“左右”留一个", (delete(group_span(match, "last")),)),
        ("左右", "上下"),
    ),
    PatternCheck(
        info(
            "numbers.over-and-more",
            "“超过”与“多”“余”重复",
            "“超过”“逾”“突破”“不少于”已经含有“多”的意思，后面再用“多”“余”“以上”就重复了。",
            "NU-018，《现代汉语词典》义项重复",
            (("参加的超过300多人。", "参加的超过300人。"), ("至少10年以上", "至少10年")),
            ("参加的有300多人。", "超过300人", "海拔超过3000米以上地区", "至少读一本书", "超额多完成5件"),
            confidence=0.85,
        ),
        rf"(?P<first>超过了?|突破了?|(?<![飘未])逾|至少|不少于|不低于)(?:有|要|在)?(?:\d[\d,.]*|[一二两三四五六七八九十百千]+)(?:%|％|[十百千万亿]+)?"
        rf"(?:(?P<last>[多余](?=[个人名家元天年万亿米吨户次件亩公平项种条]))|(?:{_UNIT}|[一-鿿]{{1,2}})(?P<tail>以上)(?!的?地区|海域))",
        _over,
        ("超过", "突破", "逾", "至少", "不少于", "不低于"),
    ),
    PatternCheck(
        info(
            "numbers.near-and-more",
            "“近”“约”与“多”“余”并用",
            "“近”“不到”说的是还差一点，“多”“余”说的是超出一点，不能同用；“约”与“多”“余”都是约数，用一个就够了。",
            "NU-018，《现代汉语词典》义项",
            (
                ("展出近百余件藏品", "展出近百件藏品"),
                ("吸引了近300多名选手", "吸引了近300名选手"),
                ("沿途种树近千余棵", "沿途种树近千棵"),
                ("来了将近两百多位客商", "来了将近两百位客商"),
                ("筹款不足十余万元", "筹款不足十万元"),
                ("大约200多人到场", "大约200人到场"),
                ("约3000余亩", "约3000亩"),
            ),
            (
                "近三十多年来，村里变了样。",
                "近十余年的探索",
                "最近百余人到访",
                "附近千余户人家",
                "靠近50多米高的塔",
                "展出百余件藏品",
                "相约200多人",
                "北约10多个成员国",
                "近百万余额",
                "近10多天来",
                "近几十多个",
            ),
            confidence=0.85,
        ),
        r"(?P<first>将近|接近|(?<![最附靠邻亲远临挨贴凑就切相逼走])近|大约|(?<![相预契条公节大签特制隐履北])约|不足|不到)(?:有|达)?"
        r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]+)[十百千万亿]*(?P<last>[多余])(?=[一-鿿])"
        r"(?!多?(?:个?(?:月|小时|星期|世纪|季度)|年|天|日|载|周|代)|额|款|粮|种多|分之|数)",
        _near_and_more,
        ("近", "约", "不足", "不到"),
    ),
    PatternCheck(
        info(
            "numbers.more-twice",
            "“多”与“余”连用",
            "“多”和“余”都表示有零头，“以上”和“左右”说法相反，留一个。",
            "NU-018，《现代汉语词典》义项",
            (
                ("栽种乔木三千多余株。", "栽种乔木三千余株。"),
                ("到场的有200余多名群众。", "到场的有200余名群众。"),
                ("年产量可达10万片左右以上。", "年产量可达10万片以上。"),
                ("工期在三个月以上左右。", "工期在三个月以上。"),
            ),
            (
                "栽种乔木三千余株。",
                "仓里有三千多余粮户。",
                "两万多余额",
                "左右两侧以上",
                "把多余的株数报上来。",
            ),
            confidence=0.92,
        ),
        rf"(?:(?<=[十百千万亿几\d])(?P<more>多余|余多)(?=个?(?:{_COUNTED}|公顷|盏|条|项|种|万|亿|辆次|人次|字|颗|粒|面|根))"
        r"|(?P<number>[十百千万亿几\d一二三四五六七八九两])(?P<unit>[一-鿿％%]{1,3}?)(?P<rough>左右以上|左右以下|以上左右|以下左右|上下左右|左右上下|上下以上|以上上下|左右以内|以内左右))",
        _more_twice,
        ("多余", "余多", "左右", "上下"),
    ),
    PatternCheck(
        info(
            "numbers.more-in-the-wrong-place",
            "“多”放错了地方",
            "整数后面的“多”放在“元”“吨”等单位前面：三千多元；前面已有“多”的，后面不再用。",
            "NU-018，《现代汉语词典》义项",
            (
                ("每亩增收3千元多，", "每亩增收3千多元，"),
                ("她在村里住了三个多月多。", "她在村里住了三个多月。"),
            ),
            ("每斤1元多，", "每亩增收3千多元，", "她在村里住了三个月多。", "多年来多次到访"),
            confidence=0.9,
        ),
        r"(?P<round>[\d.]+[百千万]|[一二两三四五六七八九]+[百千万])(?P<unit>元|吨|斤|公斤|亩|人|米|公里)多(?=[，。、；！])"
        r"|(?:[一二两三四五六七八九十百千万几\d]个?)多(?:月|年|天|小时|星期|世纪|公里|元|斤|亩|岁)(?P<twice>多)(?=[，。、；！前后]|以[前后来])",
        _more_behind,
        ("多",),
    ),
    PatternCheck(
        info(
            "numbers.more-behind-exact-number",
            "确数后面用了“余”",
            "“余”表示整数以外的零头，数字已经精确到个位，后面不用“余”。",
            "NU-018，《现代汉语词典》义项",
            (("全年维修路灯317余盏。", "全年维修路灯317盏。"), ("发放教具56余套。", "发放教具56套。")),
            ("全年维修路灯310余盏。", "全长3余公里", "投资2.5余亿元", "余额215余元"),
            confidence=0.9,
        ),
        r"(?<![\d.,])\d+[1-9](?P<wrong>余)(?=[个件人名户家亩吨所项次台辆场盏套株棵座处册本])",
        put("", "数字已经精确，不用“余”"),
        ("余",),
    ),
    PatternCheck(
        info(
            "numbers.and-so-on-before-count",
            "“等等”后面跟数目",
            "列举后面带数目的用“等”，“等等”后面不再说别的。",
            "9.4语义重复，《现代汉语词典》义项",
            (("张三、李四等等五人到场。", "张三、李四等五人到场。"),),
            ("张三、李四等五人到场。", "男女平等等三项权利", "坐等等了三个小时", "衣食住行等等。"),
            confidence=0.92,
        ),
        r"(?<![平高同优上中下初坐干苦均相])等(?P<wrong>等)(?=[两三四五六七八九十\d]+余?(?:人|名|位|家|项|件|种|所|县|市|省|镇|乡|村))",
        put("", "后面有数目，用一个“等”"),
        ("等等",),
    ),
)
