"""The same said twice: characters, words, list items, sentences, paragraphs."""

from proofreader.checks.duplication.character import RepeatedCharacter
from proofreader.checks.duplication.item import RepeatedItem
from proofreader.checks.duplication.paragraph import RepeatedParagraph
from proofreader.checks.duplication.sentence import RepeatedSentence
from proofreader.checks.duplication.word import RepeatedWord

CHECKS = (RepeatedWord(), RepeatedCharacter(), RepeatedItem(), RepeatedSentence(), RepeatedParagraph())
