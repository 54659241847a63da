"""One writer a page: a lock file beside the sidecar."""


class LockedError(Exception):
    """Somebody else has the page open; the message is one line of Chinese that names them."""
