"""The file beside the page that holds all decisions: one JSON line an event, on disk before anyone is told."""


class SidecarError(Exception):
    """A sidecar that cannot be read or written; the message is one line of Chinese: what and how to mend it."""
