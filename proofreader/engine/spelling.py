"""The spelling stage: the models' checks over a page, after the rules and apart from them, because they take longer."""

from collections.abc import Callable

from proofreader.checks.spelling import spelling_checks
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
    cancelled: Callable[[], bool] = lambda: False,
) -> CheckResult:
    """Run the wanted spelling checks over a page. Raises Cancelled soon after `cancelled` answers true."""
    return check_page(page, config, checks=spelling_checks(backend, sensitivity), cancelled=cancelled)
