"""Newspaper pages typeset for the tests: text made up here, set in columns by ReportLab, with its reading order."""

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

SONG = "STSong-Light"
NOT_FIRST = "，。、；：？！”’）》」』…"
NOT_LAST = "“‘（《「『"

_WHO = (
    "村支书老周",
    "护林员阿勇",
    "养蜂人李婶",
    "船工陈大伯",
    "教师小梅",
    "木匠吴师傅",
    "退伍兵赵强",
    "货郎孙三",
    "医生林岚",
    "会计何姐",
)
_WHERE = ("青石桥", "白鹭湾", "松树坪", "芦花渡", "石榴沟", "柳河镇", "云雾岭", "枫香寨", "沙洲尾", "梨园巷")
_DID = (
    "修通了一条通往码头的水泥路", "办起了夜校教大家认字算账", "把荒了多年的坡地改成茶园", "领着邻居清理淤塞的水渠",
    "在院子里搭起了晾晒药材的棚架", "用旧木料做了三十张课桌", "给渡口添了一盏太阳能灯", "教孩子们辨认山里的草木",
    "攒钱买回一台烘干机", "把祖屋改成了小小的展览馆",
)  # fmt: skip
_THEN = (
    "乡亲们看在眼里", "日子一天比一天有了盼头", "远近的客商慢慢多了起来", "连镇上的人也赶来看热闹",
    "谁也没有想到会这样顺利", "大家说这件事办得实在", "雨季来临之前总算完了工", "账目一笔一笔贴在墙上",
)  # fmt: skip


def sentences(seed: int) -> Iterator[str]:
    """Sentences without end, hardly two of them alike."""
    chance = random.Random(seed)
    while True:
        year, money = chance.randint(1985, 2023), chance.randint(12, 9800)
        who, where, did, then = (chance.choice(words) for words in (_WHO, _WHERE, _DID, _THEN))
        month, length, other = chance.randint(1, 12), chance.randint(6, 90), chance.choice(_WHERE)
        yield chance.choice(
            (
                f"{year}年{month}月，{who}在{where}{did}，前后花了{money}元，{then}。",
                f"{where}离县城{length}公里，{who}说：“{then}。”",
                f"从{where}到{other}，{who}走了{length}个来回，{did}（共{money}户受益）；{then}。",
                f"“{then}！”{who}笑着{did}。",
            )
        )


def paragraphs(seed: int, characters: int) -> list[str]:
    """Paragraphs of two to five sentences, about so many code points in all."""
    chance = random.Random(seed + 1)
    source = sentences(seed)
    made: list[str] = []
    while sum(map(len, made)) < characters:
        made.append("".join(next(source) for _ in range(chance.randint(2, 5))))
    return made


def headline(seed: int, length: int) -> str:
    """So many ideographs that could stand over an article."""
    chance = random.Random(seed)
    text = ""
    while len(text) < length:
        text += chance.choice(_WHERE) + chance.choice(_DID)
    return text[:length]


@cache
def _registered() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))


def measured(text: str, size: float) -> float:
    """The width of a text in points."""
    _registered()
    return float(pdfmetrics.stringWidth(text, SONG, size))


@dataclass
class Slot:
    """A part of a column: left edge, top and bottom (from the top of the sheet), width, in points."""

    left: float
    top: float
    width: float
    bottom: float


@dataclass
class Sheet:
    """A page being made. `jobs` are drawn at the end, in the order that `shuffle` gives them."""

    width: float
    height: float
    size: float = 9.0
    leading: float = 14.0
    jobs: list[tuple[float, float, Callable[[Canvas], None]]] = field(default_factory=list)
    by_glyph: bool = False

    def put(self, x: float, top: float, text: str, size: float, spacing: float = 0.0, font: str = SONG) -> None:
        """One line with its em box's top at `top`; `spacing` is added after each character."""
        baseline = self.height - top - 0.88 * size

        def whole(canvas: Canvas) -> None:
            line = canvas.beginText(x, baseline)
            line.setFont(font, size)
            line.setCharSpace(spacing)
            line.textOut(text)
            canvas.drawText(line)

        if not self.by_glyph:
            self.jobs.append((top, x, whole))
            return
        at = x
        for char in text:
            self.jobs.append((top, at, _one(at, baseline, char, font, size)))
            at += measured(char, size) + spacing

    def centred(self, left: float, right: float, top: float, text: str, size: float) -> None:
        """One line in the middle."""
        self.put((left + right - measured(text, size)) / 2, top, text, size)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin line."""
        self.jobs.append((y0, x0, lambda canvas: canvas.line(x0, self.height - y0, x1, self.height - y1)))

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """A box."""
        self.jobs.append(
            (top, left, lambda canvas: canvas.rect(left, self.height - bottom, right - left, bottom - top))
        )

    def picture(self, left: float, top: float, right: float, bottom: float) -> None:
        """A picture."""
        from PIL import Image

        image = ImageReader(Image.new("RGB", (40, 30), (90, 140, 180)))
        place = (left, self.height - bottom, right - left, bottom - top)
        self.jobs.append((top, left, lambda canvas: canvas.drawImage(image, *place)))

    def flow(self, texts: list[str], slots: list[Slot], *, justify: bool = True) -> list[str]:
        """Paragraphs into slots, with two ems of indent; gives back what had room."""
        place = iter(slots)
        slot = next(place)
        top = slot.top
        done: list[str] = []
        for text in texts:
            rest, first = text, True
            while rest:
                if top + self.size > slot.bottom:
                    slot = next(place, Slot(0, 0, 0, -1))
                    top = slot.top
                    if slot.bottom < 0:
                        return [*done, text[: len(text) - len(rest)]] if len(rest) < len(text) else done
                indent = 2 * self.size if first else 0.0
                line, rest = broken(rest, self.size, slot.width - indent)
                free = slot.width - indent - measured(line, self.size)
                spacing = free / (len(line) - 1) if justify and rest and len(line) > 1 else 0.0
                self.put(slot.left + indent, top, line, self.size, spacing)
                top += self.leading
                first = False
            done.append(text)
        return done

    def pdf(self, order: str = "drawn") -> bytes:
        """The file. `order` of its content: as drawn, by rows across all columns, or shuffled."""
        jobs = list(self.jobs)
        if order == "rows":
            jobs.sort(key=lambda job: (round(job[0]), job[1]))
        elif order == "shuffled":
            random.Random(3).shuffle(jobs)
        made = io.BytesIO()
        canvas = Canvas(made, pagesize=(self.width, self.height))
        for _, _, draw in jobs:
            draw(canvas)
        canvas.showPage()
        canvas.save()
        return made.getvalue()


def _one(x: float, baseline: float, char: str, font: str, size: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        canvas.drawString(x, baseline, char)

    return draw


def broken(text: str, size: float, width: float) -> tuple[str, str]:
    """The first line of a text and the rest; no closing mark begins a line and no opening one ends it."""
    end, used = 0, 0.0
    while end < len(text):
        used += measured(text[end], size)
        if used > width + 0.01:
            break
        end += 1
    while 1 < end < len(text) and (
        text[end] in NOT_FIRST or text[end - 1] in NOT_LAST or (_word(text[end - 1]) and _word(text[end]))
    ):
        end -= 1
    return text[:end], text[end:]


def _word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def columns(left: float, right: float, count: int, gutter: float, top: float, bottom: float) -> list[Slot]:
    """Equal columns side by side."""
    width = (right - left - gutter * (count - 1)) / count
    return [Slot(left + number * (width + gutter), top, width, bottom) for number in range(count)]


@dataclass
class Made:
    """A page and what a reader reads on it, one block a string."""

    data: bytes
    blocks: list[str]


def three_columns(order: str = "drawn") -> Made:
    """A headline over three columns, a picture over two of them, a box at the foot of the third."""
    sheet = Sheet(800, 1100)
    sheet.put(40, 30, "青川晚报", 12)
    sheet.put(330, 32, "2023年5月16日　星期二", 9)
    sheet.put(700, 32, "第03版　要闻", 9)
    sheet.rule(40, 50, 760, 50)
    title = "白鹭湾十年治水记"
    sheet.centred(40, 760, 70, title, 36)
    sheet.centred(40, 760, 122, "本报记者　赵一鸣　通讯员　孙玉兰", 9)
    first, second, third = columns(40, 760, 3, 20, 150, 1060)
    sheet.picture(second.left, 380, third.left + third.width, 600)
    caption = "图为整治后的白鹭湾。 赵一鸣 摄"
    sheet.put(second.left, 606, caption, 8)
    box = ["编后：治水先治人，人心齐了，水自然就清了。", *paragraphs(77, 120)]
    sheet.frame(third.left, 860, third.left + third.width, 1060)
    sheet.put(third.left + 60, 870, "短评　水清岸绿", 16)
    box = sheet.flow(box, [Slot(third.left + 8, 900, third.width - 16, 1056)])
    body = paragraphs(5, 3300)
    slots = [first]
    for column, bottom in ((second, 1060.0), (third, 850.0)):
        slots += [Slot(column.left, 150, column.width, 376), Slot(column.left, 626, column.width, bottom)]
    body = sheet.flow(body, slots)
    blocks = [
        "青川晚报", "2023年5月16日　星期二", "第03版　要闻", title, "本报记者　赵一鸣　通讯员　孙玉兰", *body,
        caption, "短评　水清岸绿", *box,
    ]  # fmt: skip
    return Made(sheet.pdf(order), blocks)


def five_columns(order: str = "rows") -> Made:
    """Four articles on a broadsheet: over three columns, over two beside it, one below, one across the foot."""
    sheet = Sheet(1100, 1600, size=9.5, leading=14.5)
    slots = columns(50, 1050, 5, 16, 0, 0)
    left, right = [slot.left for slot in slots], [slot.left + slot.width for slot in slots]
    sheet.put(50, 30, "责任编辑：林晓　校对：周一帆", 9)
    sheet.put(900, 30, "2022年8月9日　星期二", 9)

    def article(
        first: int, last: int, top: float, bottom: float, seed: int, size: float, kicker: str = ""
    ) -> list[str]:
        blocks: list[str] = []
        if kicker:
            sheet.centred(left[first], right[last], top, kicker, 14)
            blocks.append(kicker)
            top += 22
        title = headline(seed, int((right[last] - left[first]) // size) - 3)
        sheet.centred(left[first], right[last], top, title, size)
        blocks.append(title)
        top += size * 1.4
        names = f"本报记者　{'周立群' if seed % 2 else '吴小蓉'}"
        sheet.centred(left[first], right[last], top, names, 9.5)
        blocks.append(names)
        top += 24
        count = last - first + 1
        lines = int((bottom - top) // sheet.leading) * count
        ems = int(slots[0].width // sheet.size)
        body = paragraphs(seed, int(lines * (ems - 3) * 0.86))
        body = sheet.flow(body, [Slot(left[at], top, slots[0].width, bottom) for at in range(first, last + 1)])
        return blocks + body

    blocks = ["责任编辑：林晓　校对：周一帆", "2022年8月9日　星期二"]
    blocks += article(0, 2, 70, 560, 11, 34)
    blocks += article(0, 2, 590, 1120, 13, 26, "山乡巨变看今朝")
    blocks += article(3, 4, 70, 1120, 12, 24)
    blocks += article(0, 4, 1160, 1560, 14, 30)
    return Made(sheet.pdf(order), blocks)


def upright_headline(order: str = "shuffled") -> Made:
    """Four narrow columns glyph by glyph in no order, an upright headline, two pictures, words in Latin."""
    sheet = Sheet(640, 900, size=8.5, leading=12.5, by_glyph=True)
    title = "芦花渡的灯"
    for number, char in enumerate(title):
        sheet.put(40, 60 + number * 34, char, 30)
    slots = columns(90, 600, 4, 11, 60, 850)
    texts = paragraphs(21, 2600)
    texts[2] = "设备由 Green Harbor 公司提供，型号是 GH 2000，" + texts[2]
    sheet.picture(slots[1].left, 500, slots[1].left + slots[1].width, 600)
    sheet.picture(slots[2].left, 200, slots[3].left + slots[3].width, 340)
    captions = ["陈大伯在渡口。 何姐 摄", "图为夜色里的芦花渡。 何姐 摄"]
    sheet.put(slots[1].left, 604, captions[0], 7.5)
    sheet.put(slots[2].left, 344, captions[1], 7.5)
    parts = [slots[0], Slot(slots[1].left, 60, slots[1].width, 496), Slot(slots[1].left, 622, slots[1].width, 850)]
    for slot in slots[2:]:
        parts += [Slot(slot.left, 60, slot.width, 196), Slot(slot.left, 362, slot.width, 850)]
    texts = sheet.flow(texts, parts)
    sheet.rule(40, 862, 600, 862)
    sheet.put(40, 868, "新闻热线：0379-65230000", 8)
    return Made(sheet.pdf(order), [title, *texts, captions[1], captions[0], "新闻热线：0379-65230000"])
