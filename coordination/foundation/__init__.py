"""What everything stands on: database, outbox, archive, audit, sandbox, settings. It knows no feature and
no renderer.
"""
