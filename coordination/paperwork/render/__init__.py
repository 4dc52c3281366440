"""Papers to bytes: calendar, mail, chat text, PDF, article. Only the doors and the command line call these."""
