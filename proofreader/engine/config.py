"""Which checks run."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from proofreader.checks.contract import CheckInfo
from proofreader.core.finding import Severity


class ConfigError(ValueError):
    """A configuration that cannot be used; the message is one line of Chinese for the user."""


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """Families or check ids to run and to leave out. Empty `only` means all. Advice runs only when asked for."""

    only: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    advice: bool = False

    def wants(self, info: CheckInfo) -> bool:
        """Whether the check runs; naming it, or its family, in `only` also turns its advice on."""
        names = {info.id, info.family.value}
        if names & self.skip:
            return False
        return bool(names & self.only) if self.only else True

    def shows(self, check: str, severity: Severity) -> bool:
        """Whether a finding of this severity is shown."""
        return severity is not Severity.ADVICE or self.advice or check in self.only


def load_config(path: Path, known: Iterable[str]) -> CheckConfig:
    """Read a configuration file (TOML: `only`, `skip`, lists of families or check ids; `advice`, true or false).

    Raises ConfigError when it cannot be read or names something unknown.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"配置文件读不出来：{path}（{error}）") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"配置文件格式有误：{path}（{error}）") from error
    stray = set(table) - {"only", "skip", "advice"}
    if stray:
        raise ConfigError(f"配置文件里有不认识的项目：{'、'.join(sorted(stray))}（{path}）")
    lists = {key: table.get(key, []) for key in ("only", "skip")}
    for key, names in lists.items():
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise ConfigError(f"配置文件里的 {key} 应当是一列检查名（{path}）")
    if not isinstance(table.get("advice", False), bool):
        raise ConfigError(f"配置文件里的 advice 应当是 true 或 false（{path}）")
    return make_config(lists["only"], lists["skip"], bool(table.get("advice", False)), known)


def make_config(only: Iterable[str], skip: Iterable[str], advice: bool, known: Iterable[str]) -> CheckConfig:
    """A configuration from names of families or checks. Raises ConfigError for a name that is not known."""
    names = set(known)
    names |= {name.partition(".")[0] for name in names}
    chosen = CheckConfig(frozenset(only), frozenset(skip), advice)
    stray = (chosen.only | chosen.skip) - names
    if stray:
        raise ConfigError(f"没有这样的检查：{'、'.join(sorted(stray))}（用 proofreader rules 看全部检查）")
    return chosen
