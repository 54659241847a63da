"""Wrong, missing and redundant characters, found by language models. Slow beside the rules, so a stage of their own.

`infos` says what the checks are and costs nothing; `checks` runs them and brings in numpy and the models.
"""
