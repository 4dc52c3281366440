"""The tests: by feature and folder of the program, journeys across them, rules about the tree itself."""
