"""A sheet that shows each of the 21 marks of GB/T 14706—1993, for the help window and for the wall."""

from collections.abc import Callable, Mapping

from proofreader.formats.pdf.boxes import Box
from proofreader.formats.proof import shapes
from proofreader.formats.proof.fonts import find_faces
from proofreader.formats.proof.ink import BLACK, Ink, pass_colour
from proofreader.formats.proof.marks import TITLES, MarkKind

COLUMNS, ROWS = 3, 7
CELL_WIDTH, CELL_HEIGHT = 270.0, 92.0
TOP = 58.0
SIZE = 16.0

_GROUPS = {1: "一、字符的改动", 5: "二、字符方向、位置的移动", 15: "三、字符间空距的改动", 19: "四、其他"}


def reference_sheet() -> bytes:
    """The sheet as PDF. Raises PageError where the machine has no Chinese font."""
    with Ink(find_faces()) as ink:
        ink.sheet(COLUMNS * CELL_WIDTH + 40, TOP + ROWS * CELL_HEIGHT + 24)
        ink.text(20, 16, "校对符号（GB/T 14706—1993）", 17, "bold")
        ink.text(330, 22, "一校红色，二校蓝色，三校绿色；引线从行间引出，不交叉", 9.5, "margin")
        for kind in MarkKind:
            row, column = divmod(kind - 1, COLUMNS)
            x, y = 20 + column * CELL_WIDTH, TOP + row * CELL_HEIGHT
            ink.pen("#BBBBBB", 0.5)
            ink.box(x, y, x + CELL_WIDTH, y + CELL_HEIGHT)
            ink.pen(BLACK)
            ink.text(x + 8, y + 7, f"{int(kind)}　{TITLES[kind - 1]}", 11, "margin")
            if kind in _GROUPS:
                ink.pen("#777777")
                ink.text(x + 130, y + 8, _GROUPS[kind], 9, "margin")
                ink.pen(BLACK)
            _Cell(ink, x + 20, y + 42).draw(kind)
        return ink.finish("校对符号")


class _Cell:
    """One mark on a line of its own; `x` and `y` are where its text begins."""

    def __init__(self, ink: Ink, x: float, y: float) -> None:
        self.ink, self.x, self.y = ink, x, y

    def draw(self, kind: MarkKind) -> None:
        _DRAWERS[kind](self)

    def text(self, text: str, x: float = 0.0, y: float = 0.0, size: float = SIZE) -> list[Box]:
        """A line in black; its boxes; then the pen is red."""
        self.ink.pen(BLACK)
        self.ink.text(self.x + x, self.y + y, text, size)
        boxes: list[Box] = []
        at = self.x + x
        for char in text:
            width = self.ink.measure(char, size)
            boxes.append(Box(0, at, self.y + y, at + width, self.y + y + size))
            at += width
        self.ink.pen(pass_colour(1), 0.9)
        return boxes

    def leader(self, box: Box, to: float = 205.0, ring: float = 0.6) -> tuple[float, float]:
        """A leader from the top of a box to the right; gives back its end."""
        x, lane = (box.left + box.right) / 2, box.top - 7
        end = (self.x + to, lane)
        self.ink.line((x, box.top - ring), (x, lane), end)
        return end

    def change(self) -> None:
        box = self.text("增加文章的可毒性")[6]
        shapes.circled(self.ink, [box])
        x, y = self.leader(box)
        self.ink.text(x + 3, y - 7, "读", 14, "margin")

    def delete(self) -> None:
        boxes = self.text("提高高出版物质量")
        shapes.circled(self.ink, [boxes[2]])
        shapes.pigtail(self.ink, self.leader(boxes[2]), right=True)

    def insert(self) -> None:
        boxes = self.text("必须搞好校工作")
        shapes.caret(self.ink, boxes[5])
        x, y = self.leader(boxes[5]._replace(right=boxes[5].left), ring=0.3)
        self.ink.oval(x, y - 9, x + 20, y + 9)
        self.ink.text(x + 3, y - 7, "对", 14, "margin")

    def script(self) -> None:
        boxes = self.text("16=42　H2O")
        shapes.circled(self.ink, [boxes[4]])
        x, y = self.leader(boxes[4], 170)
        shapes.framed(self.ink, (x, y - 8), "2", 10, "high")
        shapes.circled(self.ink, [boxes[7]])
        middle, low = (boxes[7].left + boxes[7].right) / 2, boxes[7].bottom + 7
        self.ink.line((middle, boxes[7].bottom + 0.6), (middle, low), (self.x + 195, low))
        shapes.framed(self.ink, (self.x + 195, low - 9), "2", 10, "low")

    def turn(self) -> None:
        boxes = self.text("字符颠　要转正")
        self.ink.pen(BLACK)
        with self.ink.turned(180, (boxes[3].left + boxes[3].right) / 2, (boxes[3].top + boxes[3].bottom) / 2):
            self.ink.text(boxes[3].left, boxes[3].top, "倒", SIZE)
        self.ink.pen(pass_colour(1), 0.9)
        shapes.circled(self.ink, [boxes[3]])
        shapes.turned(self.ink, self.leader(boxes[3]))

    def transpose(self) -> None:
        boxes = self.text("认真总经结验")
        shapes.transposed(self.ink, boxes[3], boxes[4])
        boxes = self.text("校对认真", x=125)
        whole = shapes.joined(boxes[:2])
        shapes.transposed(self.ink, whole, shapes.joined(boxes[2:]))

    def run_on(self) -> None:
        upper = self.text("要重视校对工作，", y=-6)
        lower = self.text("提高出版物质量。", x=32, y=22)
        shapes.run_on(self.ink, upper[-1], lower[0])

    def paragraph(self) -> None:
        boxes = self.text("完成了任务。明年要再接再厉")
        shapes.paragraph(self.ink, boxes[6], self.x, 12)

    def move(self) -> None:
        boxes = self.text("校对工作，提高质量要重视")
        shapes.moved(self.ink, [shapes.joined(boxes[9:])], boxes[0], 16)

    def shift(self) -> None:
        self.text("序号　　　1.53", size=13)
        boxes = self.text("栏目", x=120, y=8)
        self.text("名称", x=152)
        shapes.crenel(self.ink, shapes.joined(boxes), down=False)

    def shift_side(self) -> None:
        boxes = self.text("要重视")
        boxes = self.text("校对", x=72)
        self.text("工作", x=104 + 30)
        shapes.crenel_side(self.ink, shapes.joined(boxes), right=True)

    def align(self) -> None:
        boxes: list[Box] = []
        for number, char in enumerate("校正字符排列不齐"):
            boxes += self.text(char, x=number * SIZE, y=(0, 1.6, -1.2, 0.6)[number % 4])
        self.ink.pen(pass_colour(1), 0.9)
        shapes.aligned(self.ink, shapes.joined(boxes))

    def steps(self) -> None:
        heads = [
            self.text(text, x=20 + 22 * row, y=-8 + 17 * row, size=13)[0]
            for row, text in enumerate(("编辑", "校对", "印刷"))
        ]
        shapes.steps(self.ink, heads)

    def picture(self) -> None:
        self.ink.pen(BLACK)
        with self.ink.turned(14, self.x + 60, self.y + 16):
            self.ink.box(self.x + 35, self.y - 2, self.x + 90, self.y + 34)
            self.ink.line((self.x + 38, self.y + 30), (self.x + 55, self.y + 10), (self.x + 70, self.y + 30))
            self.ink.ring(self.x + 78, self.y + 8, 4)
        self.ink.pen(pass_colour(1), 0.9)
        shapes.upright(self.ink, (self.x + 150, self.y + 28), 16)

    def open_up(self) -> None:
        boxes = self.text("一、校对程序")
        shapes.wedge(self.ink, boxes[2]._replace(right=boxes[2].left), opens=True)
        shapes.wedge_lines(self.ink, (self.x + 150, self.y + 16), 9, opens=True)
        self.text("行距", x=170, y=-4, size=11)
        self.text("加大", x=170, y=22, size=11)

    def close_up(self) -> None:
        boxes = self.text("二、校对　程序")
        shapes.wedge(self.ink, boxes[4], opens=False)
        shapes.wedge_lines(self.ink, (self.x + 150, self.y + 16), 9, opens=False)
        self.text("行距", x=170, y=-4, size=11)
        self.text("减小", x=170, y=22, size=11)

    def space(self) -> None:
        boxes = self.text("第一章校对职责")
        shapes.wedge(self.ink, boxes[3]._replace(right=boxes[3].left), opens=True)
        x, y = self.leader(boxes[3]._replace(right=boxes[3].left), 150, ring=-1)
        width = shapes.hash_sign(self.ink, (x + 3, y - 6), 11)
        self.ink.text(x + width + 5, y - 7, "1　", 13, "margin")
        at = x + 32
        for number, label in enumerate(("1/2", "1/3", "1/4")):
            width = shapes.hash_sign(self.ink, (at, y - 6), 10, number + 1)
            self.ink.text(at, y + 8, label, 8.5, "margin")
            at += width + 5

    def part(self) -> None:
        boxes = self.text("Goodmorning!")
        shapes.parted(self.ink, boxes[4])

    def keep(self) -> None:
        boxes = self.text("认真搞好校对工作")
        shapes.circled(self.ink, [shapes.joined(boxes[2:4])])
        x, y = self.leader(shapes.joined(boxes[2:4]))
        shapes.pigtail(self.ink, (x, y), right=True)
        for shift in (-14, -9):
            self.ink.line((x + shift, y - 5), (x + shift - 4, y + 5))
        shapes.kept(self.ink, boxes[2:4])

    def replace_all(self) -> None:
        boxes = self.text("色层、色相、色度")
        for at in (0, 3, 6):
            shapes.circled(self.ink, [boxes[at]])
            shapes.sign(self.ink, (boxes[at].right + 2, boxes[at].top - 4), 7, 0)
        shapes.sign(self.ink, (self.x + 165, self.y + 4), 11, 0)
        self.ink.text(self.x + 175, self.y - 3, "= 彩", 14, "margin")

    def note(self) -> None:
        boxes = self.text("第一章　校对职责")
        shapes.dotted(self.ink, boxes[4:])
        x, y = self.leader(boxes[5], 160, ring=0)
        self.ink.text(x + 3, y - 6, "改黑体", 12, "margin")
        for number in range(3):
            self.ink.ring(x + 9 + 12 * number, y + 9, 1.6)


_DRAWERS: Mapping[MarkKind, Callable[[_Cell], None]] = {
    MarkKind.CHANGE: _Cell.change,
    MarkKind.DELETE: _Cell.delete,
    MarkKind.INSERT: _Cell.insert,
    MarkKind.SCRIPT: _Cell.script,
    MarkKind.TURN: _Cell.turn,
    MarkKind.TRANSPOSE: _Cell.transpose,
    MarkKind.RUN_ON: _Cell.run_on,
    MarkKind.PARAGRAPH: _Cell.paragraph,
    MarkKind.MOVE: _Cell.move,
    MarkKind.SHIFT_DOWN: _Cell.shift,
    MarkKind.SHIFT_SIDE: _Cell.shift_side,
    MarkKind.ALIGN: _Cell.align,
    MarkKind.STEPS: _Cell.steps,
    MarkKind.PICTURE: _Cell.picture,
    MarkKind.OPEN_UP: _Cell.open_up,
    MarkKind.CLOSE_UP: _Cell.close_up,
    MarkKind.SPACE: _Cell.space,
    MarkKind.PART: _Cell.part,
    MarkKind.KEEP: _Cell.keep,
    MarkKind.REPLACE_ALL: _Cell.replace_all,
    MarkKind.NOTE: _Cell.note,
}
