"""A page of our own with sixty findings: pairs of what stands there and what is right."""

_DOUBLED = (
    ("县农业农村局派出技术员技术员，分片包干到村。", "县农业农村局派出技术员，分片包干到村。"),
    ("渠首的的闸门每天两次开启，水量由专人记录。", "渠首的闸门每天两次开启，水量由专人记录。"),
    ("村民 and 种粮大户一起清理沟渠。", "村民与种粮大户一起清理沟渠。"),
    ("大家一致认为认为，今年的墒情好于往年。", "大家一致认为认为，今年的墒情好于往年。"),  # rejected
    ("镇里召开动员会动员会，把任务落实到人。", "镇里召开动员会，把任务落实到人。"),
    ("粮站腾出仓库仓库，准备收购新麦。", "粮站腾出仓库，准备收购新麦。"),
    ("农机手检修收割机收割机，随时可以下田。", "农机手检修收割机，随时可以下田。"),
    ("果农加入合作社合作社，桃子不愁销路。", "果农加入合作社，桃子不愁销路。"),
)
_COMMAS = (
    ("今天放水,下游三个村受益。", "今天放水，下游三个村受益。"),
    ("天晴了,晒场上铺满新麦。", "天晴了，晒场上铺满新麦。"),
    ("路修通了,卖菜不用再绕山。", "路修通了，卖菜不用再绕山。"),
    ("水清了,岸绿了,游人多了。", "水清了，岸绿了，游人多了。"),
)
_PLACES = ["青石坝", "白杨沟", "柳树湾", "杏花岭", "石桥铺", "双河口", "北塬村", "枣林坪", "南山口", "竹园里", "梨树坡"]


def _lines(side: int) -> list[str]:
    lines = ["# 各乡镇抢抓农时备战夏收", "本报记者 李小田"]
    for number, place in enumerate(_PLACES):
        first = _DOUBLED[number % len(_DOUBLED)][side]
        second = _DOUBLED[(number + 3 + number // 8) % len(_DOUBLED)][side]
        third = _DOUBLED[(number + 5 + number // 8) % len(_DOUBLED)][side]
        comma = _COMMAS[(number + number // 8) % len(_COMMAS)][side]
        more = _COMMAS[(number + 1 + number // 8 * 2) % len(_COMMAS)][side]
        lines.append(f"在{place}，{first}{comma}傍晚的{place}，{second}")
        lines.append(f"{place}的田头还立着公示牌，写明负责人和电话。{place}这边，{third}{more}")
    return lines


SIXTY = "\n\n".join(_lines(0)) + "\n"
SETTLED_SIXTY = "\n\n".join(_lines(1)) + "\n"
