"""Short ways in: the first start, short forms, and plain pages of a challenge and a proposal."""
