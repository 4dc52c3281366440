"""Agencies, their offices, the people, and who held which office on which day. Offices are invited, people come."""
