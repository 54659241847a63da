"""Structure: paragraphs that the layout has torn, fragments, missing end marks and bylines."""

from proofreader.checks.contract import Check
from proofreader.checks.structure.cut_paragraph import CutParagraph
from proofreader.checks.structure.hard_wrapped import HardWrapped
from proofreader.checks.structure.misplaced_fragment import MisplacedFragment
from proofreader.checks.structure.missing_byline import MissingByline
from proofreader.checks.structure.missing_end_mark import MissingEndMark

CHECKS: tuple[Check, ...] = (CutParagraph(), MisplacedFragment(), MissingEndMark(), HardWrapped(), MissingByline())
