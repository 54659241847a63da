"""What strays into Chinese text from other scripts, keyboards and encodings."""

from proofreader.checks.habit import HabitCheck
from proofreader.checks.mixed_language import digit_in_word, letter_in_number
from proofreader.checks.mixed_language.foreign_word import ForeignWord
from proofreader.checks.mixed_language.full_width import FullWidthLetter
from proofreader.checks.mixed_language.invisible import InvisibleCharacter
from proofreader.checks.mixed_language.look_alike import LookAlikeLetter
from proofreader.checks.mixed_language.mojibake import Mojibake
from proofreader.checks.mixed_language.pinyin import PinyinCheck
from proofreader.checks.mixed_language.private_use import PrivateUseCharacter
from proofreader.checks.mixed_language.spaced import SpacedWord

CHECKS = (
    ForeignWord(),
    HabitCheck(FullWidthLetter(), "[0-9]+"),
    LookAlikeLetter(),
    *letter_in_number.CHECKS,
    *digit_in_word.CHECKS,
    InvisibleCharacter(),
    PrivateUseCharacter(),
    Mojibake(),
    SpacedWord(),
    PinyinCheck(),
)
