"""Official documents: letter numbers, format profiles, signatures. Which form a paper takes is data of its agency."""
