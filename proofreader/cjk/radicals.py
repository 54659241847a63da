"""Code points that look like an ideograph and are not the one a keyboard makes: radicals and compatibility forms."""

import re
import unicodedata

# CJK Radicals Supplement has no decompositions in Unicode for most; these are the ones PDF extraction leaves behind.
_SUPPLEMENT = dict(
    zip(
        "⺁⺊⺌⺍⺎⺏⺐⺔⺘⺙⺝⺟⺠⺢⺥⺧⺩⺪⺭⺮⺳⺶⺷⺼⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻎⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂卜小小兀尣尢彑扌攵月母民氵爫牛王疋礻竹罒羊羊肉虎衤覀西见角讠贝车辶辶钅長镸长门阝青韦页风飞食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
# Twelve code points of the compatibility block are ideographs in their own right.
_UNIFIED = frozenset("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩")
RADICAL_FORM = re.compile("[⺀-⿕\uf900-\ufaff\U0002f800-\U0002fa1f]")


def ideograph_of(char: str) -> str:
    """The ideograph a radical or compatibility form stands for; the character itself where there is none."""
    if char in _UNIFIED or not RADICAL_FORM.fullmatch(char):
        return char
    return _SUPPLEMENT.get(char) or unicodedata.normalize("NFKC", char)
