"""Paper and language -> what the report's template prints: values and phrases, no markup. One module per paper."""
