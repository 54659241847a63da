"""Characters that a page in simplified Chinese does not use."""

from proofreader.checks.script.outside import CharacterOutsideTable
from proofreader.checks.script.radical import RadicalCharacter
from proofreader.checks.script.traditional import TraditionalCharacter
from proofreader.checks.script.variant import VariantCharacter

CHECKS = (TraditionalCharacter(), VariantCharacter(), RadicalCharacter(), CharacterOutsideTable())
