"""Plain text to drafts of blocks: one paragraph a line."""

import re

from proofreader.formats.pieces import Draft, Piece

# Qt and str.splitlines take more than "\n" for a line end; a block must hold none of them.
LINE_ENDS = r"\n\v\f\x1c-\x1e\x85\u2028\u2029"
LINE = re.compile(rf"([^{LINE_ENDS}]*)(?:[{LINE_ENDS}]|\Z)")
SPACES = " \t\u3000\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\x1f"


def plain_drafts(text: str) -> list[Draft]:
    """One draft for each line that is not blank, without its indentation and trailing spaces.

    Lines are never joined: whether a line that stops in mid-sentence was torn is for a check to say.
    """
    drafts: list[Draft] = []
    blanks = 0
    for match in LINE.finditer(text):
        line = match.group(1)
        content = line.strip(SPACES)
        if not content:
            blanks += match.start() < len(text)
            continue
        start = match.start() + len(line) - len(line.lstrip(SPACES))
        end = start + len(content)
        drafts.append(
            Draft(
                content,
                (Piece(0, len(content), start, end),),
                match.start(),
                start,
                end,
                blanks=blanks,
                indented=start > match.start(),
            )
        )
        blanks = 0
    return drafts
