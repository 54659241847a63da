"""Runs checks over pages: order, cache, overlap policy, configuration. No threads, no Qt."""
