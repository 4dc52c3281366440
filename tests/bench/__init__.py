"""What we claim to be fast, measured against what anybody would write first: `make bench`."""
