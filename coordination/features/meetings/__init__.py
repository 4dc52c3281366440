"""The meeting itself: days, place, agenda, legal basis, life cycle. A meeting by itself tells nobody."""
