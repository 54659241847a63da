"""What a command cannot do."""


class CommandError(Exception):
    """A command that cannot be carried out; `message` is one line of Chinese: what is wrong and how to mend it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
