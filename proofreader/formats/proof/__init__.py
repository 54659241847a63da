"""The marked proof: decisions drawn on the page as GB/T 14706 has it, or as annotations of a PDF."""
