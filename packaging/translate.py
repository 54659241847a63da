"""The English of the desk: python packaging/translate.py

Collects every string (lupdate reads `tr`; tables and module functions `_tr` are given to it as QT_TRANSLATE_NOOP),
brings resources/translations/proofreader_en.ts up to date and compiles it. Translations are written into the .ts
file, by hand or with Qt Linguist; those of the layers below the desk into app-lines.json beside it, as
[singular, plural] where {0} is a count. Exit status 1 while any is missing.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "proofreader" / "ui"
CATALOGUE = ROOT / "resources" / "translations" / "proofreader_en.ts"
LINES = ROOT / "resources" / "translations" / "app-lines.json"
SPEAKING = (
    "app/session.py", "app/house.py", "app/house_writing.py", "app/house_removing.py", "app/house_ignoring.py",
    "app/issue.py",
    "app/lock.py", "app/store.py", "app/profiles.py", "formats/reasons.py", "formats/refusal.py", "formats/sidecar.py",
    "formats/reading.py", "formats/writing.py", "formats/encoding.py", "formats/archive.py", "formats/folders.py",
    "formats/docx/package.py", "formats/docx/reading.py", "formats/idml/package.py", "formats/idml/reading.py",
    "formats/idml/writing.py", "formats/pdf/reading.py", "formats/pdf/guards.py", "formats/pdf/patience.py",
    "formats/pdf/recognition.py", "formats/web/reading.py", "formats/founder/reading.py", "formats/founder/writing.py",
    "formats/mapped.py", "formats/apart.py", "formats/profiles.py", "checks/house/reading.py", "checks/rulefile.py",
)  # fmt: skip
"""Modules below the desk whose lines it shows."""
SAID_ELSEWHERE = re.compile(r"^#|\*|\.toml$|^校对规则$|^\(\?:|^【|\.txt$|^(版面|通用|无题|方正|方正分稿|采编)$")
"""File names, patterns, and what is written into files."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SPOKEN_ELSEWHERE = ("self_check.py", "latency.py", "screenshot.py", "screenshots.py", "main.py")
"""What speaks on the terminal, which speaks Chinese."""


def module_strings(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of what a module says through its own `_tr`, and of the tables of such a module."""
    tree = ast.parse(path.read_text("utf-8"))
    context = _context(tree)
    if context is None:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_tr":
            yield from ((context, text) for text in _texts(node))
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from ((context, text) for text in _texts(statement.value))


def table_strings() -> Iterator[tuple[str, str]]:
    """Context and text of the tables of the app layer that the desk shows."""
    from proofreader.app.settings import PAGES, Settings

    for title in (*PAGES.values(), "自动选择"):
        yield "Settings", title
    for one in fields(Settings):
        if not one.metadata["hidden"]:
            words = (one.metadata["title"], one.metadata["description"], *(one.metadata["choices"] or {}).values())
            yield from (("Settings", text) for text in words if CHINESE.search(text))


def app_lines() -> list[str]:
    """What the layers below the desk say, as templates: values are {0}, {1} …."""
    found: dict[str, None] = {}
    for name in SPEAKING:
        for path in sorted((ROOT / "proofreader").glob(name)):
            tree = ast.parse(path.read_text("utf-8"))
            silent = {
                id(part)
                for node in ast.walk(tree)
                for part in (
                    node.values
                    if isinstance(node, ast.JoinedStr)
                    else [node.value]
                    if isinstance(node, ast.Expr)
                    else []
                )
            }
            for node in ast.walk(tree):
                text = _template(node)
                if (
                    text is not None
                    and id(node) not in silent
                    and CHINESE.search(text)
                    and not SAID_ELSEWHERE.search(text)
                ):
                    found[text] = None
    return list(found)


def _template(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts, holes = [], 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(str(part.value))
            else:
                parts.append(f"{{{holes}}}")
                holes += 1
        return "".join(parts)
    return None


def missing_lines() -> list[str]:
    """Lines of the layers below without their English."""
    table = json.loads(LINES.read_text("utf-8"))
    return [text for text in app_lines() if not table.get(text)]


def update_lines() -> None:
    """Bring the table of those lines up to date: new ones without English, those that nobody says any more away."""
    known = json.loads(LINES.read_text("utf-8")) if LINES.exists() else {}
    table = {text: known.get(text, "") for text in sorted(app_lines())}
    LINES.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _context(tree: ast.Module) -> str | None:
    """The context that a module's own function translates in."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in ("_tr", "action_title"):
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate":
                    return str(ast.literal_eval(call.args[0]))
    return None


def _texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and CHINESE.search(part.value):
            yield part.value


def strays() -> list[str]:
    """Places where text is translated in a way that lupdate cannot follow."""
    found = []
    for path in sorted(UI.glob("*.py")):
        if path.name == "scenes.py":  # borrows the words of the window
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                own = isinstance(node.func.value, ast.Name) and node.func.value.id == "self"
                if not own or not isinstance(node.args[0], ast.Constant):
                    found.append(f"{path.name}:{node.lineno}")
            elif isinstance(node, ast.JoinedStr):  # lupdate does not look inside
                found += [f"{path.name}:{part.lineno}" for part in ast.walk(node) if getattr(part, "attr", "") == "tr"]
    return found


def missing() -> list[str]:
    """Texts of the catalogue without a translation, or without one of its forms."""
    tree = ElementTree.parse(CATALOGUE)  # our own file
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in tree.iter("context")
        for message in context.iter("message")
        if not all(english.strip() for english in forms(message))
    ]


def forms(message: ElementTree.Element) -> list[str]:
    """What a text becomes: one translation, or singular and plural where it was given a count."""
    singular_and_plural = [form.text or "" for form in message.iter("numerusform")]
    return singular_and_plural or [message.findtext("translation") or ""]


def update(catalogue: Path) -> None:
    """Bring a catalogue up to date with the sources. Raises CalledProcessError."""
    pairs = dict.fromkeys(table_strings())
    for path in sorted(UI.glob("*.py")):
        if path.name not in SPOKEN_ELSEWHERE:
            pairs.update(dict.fromkeys(module_strings(path)))
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder, "tables.py")
        tables.write_text("".join(f"QT_TRANSLATE_NOOP({c!r}, {t!r})\n" for c, t in sorted(pairs)), "utf-8")
        sources = [str(path) for path in sorted(UI.glob("*.py")) if path.name not in SPOKEN_ELSEWHERE]
        languages = ("-source-language", "zh_CN", "-target-language", "en")
        _run("pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", *languages,
             *sources, str(tables), "-ts", str(catalogue))  # fmt: skip


def main() -> int:
    """Update and compile; what is missing is listed."""
    for place in strays():
        print(f'{place}: tr() of something else than self.tr("…")')
    update(CATALOGUE)
    update_lines()
    for text in [*missing(), *missing_lines()]:
        print(f"no English: {text}")
    _run("pyside6-lrelease", "-silent", str(CATALOGUE), "-qm", str(CATALOGUE.with_suffix(".qm")))
    return 1 if missing() or missing_lines() or strays() else 0


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(program)), *arguments], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
