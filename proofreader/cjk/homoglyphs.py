"""Letters of other alphabets that look like Latin ones, and back."""

import re

# Only letters whose usual shapes cannot be told apart.
CYRILLIC_TO_LATIN = dict(zip("АВЕЅІЈКМНОРСТХУасеѕіјорхуԁԛԝ", "ABESIJKMHOPCTXYacesijopxydqw", strict=True))
GREEK_TO_LATIN = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ", "ABEZHIKMNOPTYXoc", strict=True))
TO_LATIN = {**CYRILLIC_TO_LATIN, **GREEK_TO_LATIN}
TO_CYRILLIC = {latin: other for other, latin in CYRILLIC_TO_LATIN.items()}
LETTER_RUN = re.compile("[A-Za-z\u0370-\u03ff\u0400-\u052f]+")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_GREEK = re.compile("[\u0370-\u03ff]")


def in_one_script(word: str) -> str:
    """The word with letters that only look like its own put right; the same word where nothing can be said.

    Latin words lose Cyrillic and Greek look-alikes, Cyrillic words Latin ones; Greek letters that are symbols (μ, π, Ω)
    are no look-alikes.
    """
    latin, cyrillic, greek = (len(script.findall(word)) for script in (_LATIN, _CYRILLIC, _GREEK))
    if not latin and not cyrillic:
        return word
    if cyrillic and latin:
        distinct = any(_CYRILLIC.match(char) and char not in CYRILLIC_TO_LATIN for char in word)
        if distinct:
            return "".join(TO_CYRILLIC.get(char, char) for char in word) if cyrillic > latin else word
        return "".join(TO_LATIN.get(char, char) for char in word)
    if greek and latin and all(char in GREEK_TO_LATIN for char in _GREEK.findall(word)):
        return "".join(TO_LATIN.get(char, char) for char in word)
    return word


def stray_capital(word: str) -> str:
    """A short word of nothing but Cyrillic or Greek capitals that look Latin (А股), in Latin; else the same word."""
    if len(word) <= 3 and word.isupper() and all(char in TO_LATIN for char in word):
        return "".join(TO_LATIN[char] for char in word)
    return word
