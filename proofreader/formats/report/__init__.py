"""Reports of a review: a page that stands alone, and the 校对记录表."""
