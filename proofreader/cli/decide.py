"""`proofreader decide`: settle findings of a page into its sidecar."""

import argparse
from collections.abc import Iterable

from proofreader.app.session import Session, State, Verdict
from proofreader.cli.errors import CommandError
from proofreader.cli.files import STANDARD
from proofreader.cli.review import reviewed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("page", metavar="版面", help="版面文件")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--accept", nargs="+", metavar="编号", help="接受这些疑点")
    what.add_argument("--reject", nargs="+", metavar="编号", help="拒绝这些疑点")
    what.add_argument("--accept-safe", action="store_true", help="接受全部安全项")
    what.add_argument("--accept-all", action="store_true", help="接受全部有改法的疑点")
    parser.add_argument("--check", metavar="检查", help="只处理这项检查（或这一类）的疑点")
    parser.add_argument("--reviewer", default="", metavar="姓名", help="校对员，记在处理上")
    parser.add_argument("--pass", dest="pass_", type=int, default=1, metavar="N", help="校次，默认 1")


def run(arguments: argparse.Namespace) -> int:
    """Settle the findings; 0 when done. Raises CommandError for ids that the page does not have."""
    if arguments.page == STANDARD:
        raise CommandError("标准输入的版面没有校样记录，请先存成文件")
    if arguments.pass_ < 1:
        raise CommandError("--pass 至少是 1")
    with reviewed(arguments.page, reviewer=arguments.reviewer, pass_=arguments.pass_, read_only=False) as session:
        if arguments.reject:
            ids, verdict = _known(session, arguments.reject, arguments.check), Verdict.REJECTED
        elif arguments.accept:
            ids, verdict = _known(session, arguments.accept, arguments.check), Verdict.ACCEPTED
        else:
            ids, verdict = _open(session, arguments.check, safe=arguments.accept_safe), Verdict.ACCEPTED
        skipped = session.decide(ids, verdict).skipped if ids else ()
        done = "接受" if verdict is Verdict.ACCEPTED else "拒绝"
        left = f"，跳过 {len(skipped)} 处（没有改法，或与别处的改动重叠）" if skipped else ""
        print(f"{done} {len(ids) - len(skipped)} 处{left}；还有 {session.counts.open} 处待处理")
    return 0


def _known(session: Session, given: Iterable[str], check: str | None) -> tuple[str, ...]:
    """The ids given, of one check where that is asked for. Raises CommandError."""
    entries = {entry.id: entry for entry in session.entries}
    wanted = [name for word in given for name in word.replace("，", ",").split(",") if name]
    stray = [name for name in wanted if name not in entries]
    if stray:
        raise CommandError(f"没有这个疑点：{'、'.join(stray)}（用 proofreader check 看编号）")
    return tuple(name for name in wanted if _is_of(entries[name].finding.check, check))


def _open(session: Session, check: str | None, *, safe: bool) -> tuple[str, ...]:
    safe_ids = frozenset(session.safe_ids()) if safe else frozenset()
    return tuple(
        entry.id
        for entry in session.entries
        if entry.state is State.OPEN
        and _is_of(entry.finding.check, check)
        and (entry.id in safe_ids if safe else entry.finding.suggestions)
    )


def _is_of(name: str, check: str | None) -> bool:
    return check is None or check in (name, name.partition(".")[0])
