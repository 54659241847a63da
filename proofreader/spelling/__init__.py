"""Words: lexicon, segmentation, language models, confusable sets, candidate ranking."""
