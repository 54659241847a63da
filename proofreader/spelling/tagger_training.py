"""Trains the tagger (`tagger`) with PyTorch, on running text with slips planted all over; for training only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from proofreader.spelling.alphabet import SIZE
from proofreader.spelling.corrupting import Corruptor
from proofreader.spelling.counting import read_chunks
from proofreader.spelling.estimation import Floats
from proofreader.spelling.model import Parts
from proofreader.spelling.reading import PAD
from proofreader.spelling.tagger import FIGURES, REACHES, State, figures
from proofreader.spelling.training import Progress, Source
from proofreader.spelling.vectors import BLOCKS, WordVectors

WIDTH, SYMBOL_WIDTH = 192, 96
"""Numbers for each place between layers, and for each symbol."""

ROW, BATCH = 256, 48
"""Code points in a row, rows in a step."""

STEP = 2.5e-3
_CHUNK = 1_000_000
_FADING = 0.01


@dataclass(frozen=True, slots=True)
class Rows:
    """A piece of text with slips, cut into rows of ROW code points."""

    ids: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.int32]
    figures: Floats
    states: npt.NDArray[np.int64]
    targets: npt.NDArray[np.int64]


def rows_of(parts: Parts, corruptor: Corruptor, text: str) -> Rows:
    """The text with slips, as the network reads it; what does not fill a row is left out."""
    made = corruptor.corrupt(text)
    reading = parts.read(made.text)
    number, columns = figures(reading, parts.lexicon)
    last = reading.count // ROW * ROW
    ids = reading.ids[PAD : PAD + last].astype(np.int32)
    states, targets = made.states[:last].astype(np.int64), made.targets[:last].astype(np.int64)
    return Rows(
        ids.reshape(-1, ROW),
        number[:last].reshape(-1, ROW),
        columns[:last].reshape(-1, ROW, FIGURES),
        states.reshape(-1, ROW),
        targets.reshape(-1, ROW),
    )


class _Layer(nn.Module):
    def __init__(self, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.norm, self.mixed = nn.LayerNorm(WIDTH), nn.Linear(3 * WIDTH, 2 * WIDTH)

    def forward(self, hidden: Tensor) -> Tensor:
        even = self.norm(hidden)
        before = functional.pad(even, (0, 0, self.reach, 0))[:, : -self.reach]
        behind = functional.pad(even, (0, 0, 0, self.reach))[:, self.reach :]
        content, gate = self.mixed(torch.cat([before, even, behind], -1)).chunk(2, -1)
        return hidden + content * torch.sigmoid(gate)


class Network(nn.Module):
    """What `tagger.Tagger` computes, for learning."""

    def __init__(self, word_width: int) -> None:
        super().__init__()
        self.symbols = nn.Embedding(SIZE, SYMBOL_WIDTH)
        nn.init.normal_(self.symbols.weight, std=0.1)
        self.begin = nn.Linear(SYMBOL_WIDTH + word_width + FIGURES, WIDTH)
        self.layers = nn.ModuleList(_Layer(reach) for reach in REACHES)
        self.norm, self.out = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, len(State))
        self.wrong, self.gap = nn.Linear(WIDTH, SYMBOL_WIDTH), nn.Linear(WIDTH, SYMBOL_WIDTH)
        self.bias = nn.Parameter(torch.zeros(SIZE))

    def forward(self, ids: Tensor, words: Tensor, columns: Tensor) -> Tensor:
        hidden = self.begin(torch.cat([self.symbols(ids), words, columns], -1))
        for layer in self.layers:
            hidden = layer(hidden)
        return self.norm(hidden)

    def loss(self, hidden: Tensor, states: Tensor, targets: Tensor) -> Tensor:
        """Of telling the states, and what belongs where something is wrong or missing."""
        flat, state, target = hidden.flatten(0, 1), states.flatten(), targets.flatten()
        total = functional.cross_entropy(self.out(flat).float(), state)
        for kind, head in ((State.WRONG, self.wrong), (State.AFTER_GAP, self.gap)):
            at = torch.nonzero((state == kind) & (target > 0)).squeeze(1)
            if len(at):
                scores = functional.linear(head(flat[at]), self.symbols.weight, self.bias).float()
                total = total + functional.cross_entropy(scores, target[at], reduction="sum") / len(state)
        return total

    def weights(self) -> dict[str, Floats]:
        """The weights by the names that `tagger` has for them."""
        return {name: one.detach().float().numpy() for name, one in self._named().items()}

    def load_weights(self, weights: Mapping[str, Floats]) -> None:
        """Take over what `weights` gave."""
        with torch.no_grad():
            for name, one in self._named().items():
                one.copy_(torch.from_numpy(np.ascontiguousarray(weights[name])))

    def _named(self) -> dict[str, Tensor]:
        found: dict[str, Tensor] = {"symbols": self.symbols.weight, "symbols_bias": self.bias}
        linear = {"in": self.begin, "out": self.out, "wrong": self.wrong, "gap": self.gap}
        norms = {"norm": self.norm}
        for number, layer in enumerate(self.layers):
            linear[f"layer{number}"], norms[f"norm{number}"] = layer.mixed, layer.norm
        for name, one in linear.items():
            found[name], found[f"{name}_bias"] = one.weight.T, one.bias
        for name, norm in norms.items():
            found[name], found[f"{name}_bias"] = norm.weight, norm.bias
        return found


def pieces_of(sources: Sequence[Source], draw: np.random.Generator) -> list[str]:
    """The text in pieces, each as often as its source counts, in an order of chance."""
    found: list[str] = []
    for source in sources:
        chunks = list(read_chunks(source.path, _CHUNK))
        times = np.floor(source.weight + draw.random(len(chunks))).astype(int)
        found += [chunk for chunk, often in zip(chunks, times.tolist(), strict=True) for _ in range(often)]
    return [found[number] for number in draw.permutation(len(found)).tolist()]


def _batches(rows: Rows, draw: np.random.Generator) -> Iterator[Rows]:
    order = draw.permutation(len(rows.ids))
    for start in range(0, len(order) - BATCH // 2, BATCH):
        part = order[start : start + BATCH]
        yield Rows(rows.ids[part], rows.numbers[part], rows.figures[part], rows.states[part], rows.targets[part])


def learn_tagger(
    sources: Sequence[Source], parts: Parts, vectors: WordVectors, progress: Progress, seed: int = 1
) -> dict[str, Floats]:
    """Train on all sources, each as often as it counts; the same text and threads give the same weights.

    A hundred million code points take forty minutes on two cores that know bfloat16, and three gigabytes.
    """
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    network = Network(vectors.width // BLOCKS)
    optimiser = torch.optim.AdamW(network.parameters(), STEP, betas=(0.9, 0.98), weight_decay=_FADING)
    pieces = pieces_of(sources, draw)
    steps = sum(len(piece) for piece in pieces) // (ROW * BATCH) + 1
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, STEP, total_steps=steps + 64, pct_start=0.04)
    corruptor = Corruptor(parts, seed)
    mean = 0.0
    for done, piece in enumerate(pieces):
        for batch in _batches(rows_of(parts, corruptor, piece), draw):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = torch.from_numpy(vectors.of(batch.numbers))
                columns = torch.from_numpy(batch.figures)
                hidden = network(torch.from_numpy(batch.ids), words, columns)
                loss = network.loss(hidden, torch.from_numpy(batch.states), torch.from_numpy(batch.targets))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            pace.step()
            mean += 0.01 * (float(loss.detach()) - mean)
        progress(f"学标注 {mean:.4f}", (done + 1) / len(pieces))
    return network.weights()
