"""Characters that may be left out: 监督(的)力度, 应(当)报, 或(者)赔偿. That they are not there proves little."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import Reading

POSSESSIVE, POSSESSIVE_CAUTION = "的", 1.5
"""Between an attribute and its noun it is a matter of rhythm; log odds more."""

PARTICLES, PARTICLE_CAUTION = "将了也都", 1.0
"""英国(将)于明年离开: that it is yet to come, done, or so for others too stands elsewhere as well."""

RANKS, RANK_CAUTION = "县区市省州镇乡", 1.5
"""A place is also named without its rank: 北京市海淀政务中心, 河北阜平."""

SHORT_FORM_CAUTION = 2.0
"""Log odds more for what makes one of these of its short form, which is as right."""

_LONG_FORMS = (
    "或者应当应该可以但是因为如果已经虽然仅仅曾经并且而且能够需要按照依照根据自从为了由于既然必须以及"
    "关于对于属于位于成为作为及其此外例如比如不能没有之后之前以后以前以上以下还是都是就是也是只是正在"
    "发放发送购买修建种植缴纳"
    "刚刚常常往往非常十分更加最为较为极其尤其均为共有共计即将将要便于利于"
)
LONG_FORMS = tuple(_LONG_FORMS[at : at + 2] for at in range(0, len(_LONG_FORMS), 2))

_NAMES = (
    "北部南部东部西部京津我国中国美国英国法国德国俄国韩国泰国印度伊朗日本越南巴西埃及"
    "缅甸朝鲜蒙古古巴智利秘鲁荷兰波兰希腊瑞典瑞士丹麦芬兰挪威"
)
NAMES = tuple(_NAMES[at : at + 2] for at in range(0, len(_NAMES), 2))
"""Names that headlines and communiqués give in one character."""


_BRIEF = "达到增长处于来到签署桥梁导致周年大幅出境加征加装予以制度贷款家庭装备方面底线截至夺得"
BRIEF = tuple(_BRIEF[at : at + 2] for at in range(0, len(_BRIEF), 2))
"""Words that news gives in one character where there is room for no more: 稳定达Ⅲ类, 双方签多项协议, 建国70年."""

JOINING, JOINING_CAUTION = "和与", 1.0
"""What is named together also stands side by side: 中国新加坡互联互通项目, 豪迈激情."""


NUMERALS, NUMERAL_CAUTION = "二三四五六七八九十百千万亿", 2.0
"""第(十)条, 1780(万)头: which number it was, no model knows."""


class Optional:
    """Knows by an alphabet what may be left out."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._alone = [
            (alphabet.encode(chars), extra)
            for chars, extra in (
                (POSSESSIVE, POSSESSIVE_CAUTION),
                (PARTICLES, PARTICLE_CAUTION),
                (RANKS, RANK_CAUTION),
                (JOINING, JOINING_CAUTION),
                (NUMERALS, NUMERAL_CAUTION),
            )
        ]
        self._forms = np.array([_key(*alphabet.encode(word)) for word in LONG_FORMS + NAMES + BRIEF], np.int64)

    def caution(self, reading: Reading, proposals: Proposals) -> npt.NDArray[np.float64]:
        """How much surer one must be of each character to be put in, in log odds; 0 for other changes."""
        if proposals.change is not Change.ADD:
            return np.zeros(len(proposals))
        before, new, behind = reading.ids[proposals.at - 1], proposals.new[:, 0], reading.ids[proposals.at]
        completes = np.isin(_key(before, new), self._forms) | np.isin(_key(new, behind), self._forms)
        more = np.where(completes, SHORT_FORM_CAUTION, 0.0)
        for symbols, extra in self._alone:
            more = more + np.where(np.isin(new, symbols), extra, 0.0)
        return more


def _key(first: npt.ArrayLike, second: npt.ArrayLike) -> npt.NDArray[np.int64]:
    return np.asarray(first).astype(np.int64) * SIZE + np.asarray(second).astype(np.int64)
