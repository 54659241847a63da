"""InDesign documents (.idml): a zip of stories, spreads and styles."""
