"""Words of the two languages: names, offices, dates, lists, numbers, representation, attribution.

Pure functions of facts and a language ("id", "en"). The facts' types live in `papers`, which may use this package, so
they are named here for type checking only.
"""
