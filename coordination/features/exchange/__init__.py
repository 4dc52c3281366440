"""The meeting file: one meeting with everything it needs, as YAML or JSON, in and out through the features' actions."""
