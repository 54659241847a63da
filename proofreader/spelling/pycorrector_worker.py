"""The other end of the pipe: loads pycorrector's correctors and answers sentence by sentence. A process of its own.

Standard input: a line of JSON per sentence, `{"id": …, "text": …}`. Standard output: one line `{"ready": true}` or
`{"ready": false, "why": …}`, then a line per sentence, `{"id": …, "edits": [[start, end, new], …]}` in code points.
"""

import json
import os
import sys
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

Change = tuple[int, int, str]


def load(plan: Mapping[str, str]) -> list[Any]:
    """The correctors of a plan (what is to be had: its path), the one to be believed first at the front."""
    import pycorrector

    names = {"proper_name_path": plan["proper"]} if "proper" in plan else {}
    correctors: list[Any] = []
    if "kenlm" in plan and "macbert" not in plan:
        lists = {
            key: plan[kind]
            for kind, key in (
                ("confusion", "custom_confusion_path_or_dict"),
                ("words", "custom_word_freq_path"),
                ("persons", "person_name_path"),
                ("places", "place_name_path"),
            )
            if kind in plan
        }
        corrector = pycorrector.Corrector(language_model_path=plan["kenlm"], **lists, **names)
        corrector.check_detector_initialized()  # else it loads, and fails, at the first sentence
        corrector.check_corrector_initialized()
        return [corrector]  # it asks the name and confusion correctors itself
    if "confusion" in plan:
        correctors.append(pycorrector.ConfusionCorrector(plan["confusion"]))
    correctors.append(pycorrector.ProperCorrector(**names))
    if "macbert" in plan:
        correctors.append(pycorrector.MacBertCorrector(plan["macbert"]))
    return correctors


def differences(source: str, result: Mapping[str, Any]) -> list[Change]:
    """What a corrector changed, by place in the source.

    Where lengths differ, pycorrector's own target may be spliced at shifted places: its list of errors is right then.
    """
    target: str = result["target"]
    if target == source:
        return []
    if len(target) == len(source):
        return _runs(source, target)
    found: list[Change] = []
    for old, new, at in result["errors"]:
        if not old or source[at : at + len(old)] != old:
            blocks = SequenceMatcher(None, source, target, autojunk=False).get_opcodes()
            return [(start, end, target[from_:to]) for tag, start, end, from_, to in blocks if tag != "equal"]
        add(found, [(at, at + len(old), new)])
    return sorted(found)


def _runs(source: str, target: str) -> list[Change]:
    found: list[Change] = []
    for at, (old, new) in enumerate(zip(source, target, strict=True)):
        if old == new:
            continue
        if found and found[-1][1] == at:
            start, _, before = found[-1]
            found[-1] = (start, at + 1, before + new)
        else:
            found.append((at, at + 1, new))
    return found


def add(found: list[Change], more: list[Change]) -> None:
    """Add the changes that touch none of those found before."""
    before = list(found)
    found += [one for one in more if all(one[1] < other[0] or other[1] < one[0] for other in before)]


def main() -> None:
    """Answer until standard input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print does not get between the answers

    def say(answer: object) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    try:
        correctors = load(json.loads(sys.argv[1]))
    except Exception as error:
        say({"ready": False, "why": " ".join(f"{type(error).__name__}: {error}".split())[:200]})
        return
    say({"ready": True})
    for line in sys.stdin:
        asked = json.loads(line)
        text, found = asked["text"], list[Change]()
        for corrector in correctors:
            try:
                add(found, differences(text, corrector.correct(text)))
            except Exception as error:  # of one sentence: the rest goes on
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
        say({"id": asked["id"], "edits": sorted(found)})


if __name__ == "__main__":
    main()
