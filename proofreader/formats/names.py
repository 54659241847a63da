"""What personal names look like on a newspaper page."""

import re

HAN = r"[^\W\d_A-Za-z]"
"""A letter that is neither Latin nor a digit: an ideograph, for a newspaper. `cjk.chars.HAN_CLASS` is exact, but these
patterns name it dozens of times, and each time would cost a cold start 3 ms to compile."""

SPACE = r"[ \t\u3000\xa0\u2002\u2003]"

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史黎贺顾毛郝龚邵万钱覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹"
    "耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍涂谷曲裴游柴辛时苗盛靳祁项骆管费路瞿宫穆佟房解冉应欧卜苟连闵司仇匡卞车植"
    "牟席蒲岑晏沙麦饶华肖代付滕桂边屈阳鲍吉冀褚娄植桑蓝窦鞠楚刁简景郎初党池占米邬查封荆艾臧丛巩胥幸商慕习仝原闻冷谈麻明计强苑戚鄢"
    "闪逯敬展银佘伏隋衡铁郗郜虞湛屠宗花巫储晋卫蔺糜燕伊全位降皮蒙税缪茅练洪喻敖寇权尤鹿都元贝邝揭亓仲厉厍栾相訾降乌禹芦国奚常逄迟"
)
COMPOUND_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "东方",
    "端木",
    "司徒",
    "南宫",
    "长孙",
)

SEPARATOR = rf"{SPACE}*[:：/／丨|｜]{SPACE}*"
NAME = rf"{HAN}(?:{SPACE}{{1,3}}{HAN}(?!{HAN})|{HAN}{{1,3}}|{HAN}{{0,7}}·{HAN}{{1,8}})"
# A word before a colon or a stroke is no further name but what somebody is (“责编/张三 美编/李四”).
NAMES = rf"(?:{NAME}(?!{SPACE}*[:：/／丨|｜])(?:{SPACE}*[、,，]{SPACE}*|{SPACE}+|(?!{HAN})))+"
BULLET = r"[□■◎●○◆◇▲△★☆▪•※]"

NOT_NAMES = frozenset(
    (
        *("前言", "引言", "导语", "导读", "编者按", "编者", "按语", "提要", "摘要", "内容提要", "核心提示", "开栏的话"),
        *("结语", "后记", "附录", "附件", "目录", "公告", "通知", "启事", "声明", "简讯", "快讯", "链接", "延伸"),
        *("背景", "名片", "简介", "时间", "地点", "人物", "引子", "尾声", "序", "序言", "题记", "短评", "评论", "要闻"),
        *("综合", "理论", "相关链接"),
    )
)


def names_only(text: str) -> bool:
    parts = re.split(rf"{SPACE}+", text)
    if len(parts) in (2, 3) and all(len(part) == 1 for part in parts):
        parts = ["".join(parts)]  # a name spaced out
    return all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Whether a text can be a personal name: a known surname and one or two more ideographs, or a name with “·”."""
    text = re.sub(rf"{SPACE}+", "", text)
    if text in NOT_NAMES or not re.fullmatch(rf"{HAN}{{2,4}}|{HAN}{{1,8}}(?:·{HAN}{{1,8}})+", text):
        return False
    if "·" in text:
        return True
    if text.startswith(COMPOUND_SURNAMES):
        return len(text) > 2
    if len(text) == 4:
        return text[0] in SURNAMES and text[1] in SURNAMES
    return text[0] in SURNAMES
