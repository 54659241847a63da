"""What goes wrong with files, told to the user."""


class PageError(Exception):
    """A page that cannot be read or written; `message` is one line of Chinese: what is wrong and how to mend it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
