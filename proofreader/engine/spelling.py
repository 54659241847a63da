"""The spelling stage: the models' checks over a page, after the rules and apart from them, because they take longer."""

from collections.abc import Callable
from dataclasses import replace

from proofreader.checks.house import NO_HOUSE, House
from proofreader.checks.spelling.checks import spelling_checks
from proofreader.core.page import Page
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import CheckResult, check_page
from proofreader.spelling.backend import SpellingBackend
from proofreader.spelling.suspicion import Sensitivity

STAGE = "spelling"
"""The name of the stage where rule findings and these are put together."""


def check_spelling(
    page: Page,
    backend: SpellingBackend,
    config: CheckConfig | None = None,
    *,
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    house: House = NO_HOUSE,
    cancelled: Callable[[], bool] = lambda: False,
) -> CheckResult:
    """Run the wanted spelling checks over a page, without what the house's tables silence.

    Raises Cancelled soon after `cancelled` answers true.
    """
    checks = spelling_checks(backend, sensitivity, cancelled)
    result = check_page(page, config, checks=checks, cancelled=cancelled)
    return replace(result, findings=tuple(house.keep(page, result.findings)))
