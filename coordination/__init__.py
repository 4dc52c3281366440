"""Rakor: one meeting, recorded once, and every official output from that record.

How a fact travels, from the street to the archive:

    command line, mail, browser
      -> features/*/actions    one use case, one transaction
      -> features/*/rules      pure decisions: may this happen, what becomes of it
      -> features/*/compose    rows become a *paper*: every fact one output needs, frozen
      -> foundation/outbox     the paper waits here, written in the same transaction
      -> paperwork/render      paper -> words -> bytes (calendar, mail, PDF, article)

Each folder may use only those below it: cli, doors, features, web, paperwork, foundation.
docs/architecture.md walks through it; the import contracts in pyproject.toml enforce it.
"""
