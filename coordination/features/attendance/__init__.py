"""Who really came, for whom, with whom, in which role; and the counts that must add up."""
