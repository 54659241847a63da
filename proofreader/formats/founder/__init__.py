"""Founder 书版 小样 (.FBD): text with annotations 〖…〗 and control characters."""
