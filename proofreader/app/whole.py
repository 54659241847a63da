"""Checking a page at one go, rules and spelling: for programs without a window."""

from dataclasses import replace

from proofreader.app.beside import beside
from proofreader.app.recognised import confidence_of, doubted, recognition_line
from proofreader.checks.house import NO_HOUSE, House
from proofreader.core.page import Page
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import CheckResult, check_page, merged


def spell_page(
    page: Page, config: CheckConfig, spelling: str, house: House = NO_HOUSE
) -> tuple[CheckResult | None, str]:
    """The findings of a spelling back end (`off`, `builtin`, `pycorrector`), and one line where it cannot be had.

    None where no spelling check is wanted or the back end cannot be loaded. Raises KeyError for an unknown name.
    """
    if not _wanted(config, spelling):
        return None, ""
    from proofreader.engine.spelling import check_spelling  # numpy and the models: only when they are wanted
    from proofreader.spelling.backend import BackendError, load_backend

    try:
        return check_spelling(page, load_backend(spelling), config, house=house), ""
    except BackendError as error:
        return None, str(error)


def check_whole(page: Page, config: CheckConfig, spelling: str, house: House = NO_HOUSE) -> tuple[CheckResult, str]:
    """The findings of the rules and of a spelling back end, and one line where that cannot be had.

    Where they overlap the engine's policy tells. Takes the time of the slower one where the system can do both at once.
    """
    if not _wanted(config, spelling):
        return _doubted(page, check_page(page, config, house=house)), recognition_line(page)
    spelled = beside(lambda: spell_page(page, config, spelling, house))
    rules = check_page(page, config, house=house)
    found, warning = spelled()
    result = _doubted(page, rules if found is None else merged(rules, found))
    return result, "；".join(filter(None, (warning, recognition_line(page))))


def _doubted(page: Page, result: CheckResult) -> CheckResult:
    """The result as it stands on a page that was recognised."""
    return replace(result, findings=tuple(doubted(page, result.findings))) if confidence_of(page) else result


def _wanted(config: CheckConfig, spelling: str) -> bool:
    from proofreader.checks.spelling.infos import INFOS

    return spelling != "off" and any(map(config.wants, INFOS))
