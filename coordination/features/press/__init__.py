"""The press desk: from the record to an article that was approved by a second person and published."""
